import { msg } from '../i18n/messages.ts';
import { byHand, copied, copyLink, copyWord } from './words.ts';

/** What a visitor hands on. */
export interface Shared {
  /** What it is called. */
  readonly title: string;
  /** Itself, with its source; the title, of what is handed on by where it stands. */
  readonly text: string;
  /** Where it stands. */
  readonly url: string | undefined;
}

export interface ShareView {
  readonly shared: Shared;
  /** What the button copies. */
  readonly copy: string;
  /** Of an e-mail that holds it, with its address. */
  readonly mail: string;
  readonly words: Readonly<Record<'copy' | 'copied' | 'refused' | 'sheet' | 'mail', string>>;
}

/** Of words, which are copied with their source. */
export const shareText = (shared: Shared): ShareView =>
  shareView(shared, whole(shared), copyWord());

/** Of what is too much to be copied: of where it stands. */
export const shareLink = (title: string, url: string): ShareView =>
  shareView({ title, text: title, url }, url, copyLink());

const whole = ({ text, url }: Shared) => [text, url].filter(Boolean).join('\n');

const shareView = (shared: Shared, copy: string, copyName: string): ShareView => ({
  shared,
  copy,
  mail: `mailto:?subject=${encodeURIComponent(shared.title)}&body=${inMail(whole(shared))}`,
  words: {
    copy: copyName,
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
});

/** RFC 6068 ends lines as mail does, and some programs make one line of what does not. */
const inMail = (text: string) => encodeURIComponent(text.replace(/\n/g, '\r\n'));
