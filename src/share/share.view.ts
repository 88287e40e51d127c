import { msg } from '../i18n/messages.ts';
import { byHand, copied, copyWord } from './words.ts';

/** What a visitor hands on. */
export interface Shared {
  /** What it is called. */
  readonly title: string;
  /** Itself, with its source. */
  readonly text: string;
  /** Where it stands. */
  readonly url: string | undefined;
}

export interface ShareView {
  /** Text and address. */
  readonly all: string;
  readonly shared: Shared;
  /** Of an e-mail that holds it. */
  readonly mail: string;
  readonly words: Readonly<Record<'copy' | 'copied' | 'refused' | 'sheet' | 'mail', string>>;
}

export function shareView(shared: Shared): ShareView {
  const { title, text, url } = shared;
  const all = [text, url].filter(Boolean).join('\n');
  return {
    all,
    shared,
    mail: `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(all)}`,
    words: {
      copy: copyWord(),
      copied: copied(),
      refused: byHand(),
      sheet: msg('Share', {
        id: 'share.sheet',
        desc: 'Button that opens the system’s own list of ways to hand something on.',
      }),
      mail: msg('By e-mail', {
        id: 'share.mail',
        desc: 'Link that opens a new e-mail with the text in it, beside the buttons “Copy” and “Share”.',
      }),
    },
  };
}
