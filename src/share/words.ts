/** What is said where a text can be copied. */
import { msg, str } from '../i18n/messages.ts';

export const copyWord = (): string =>
  msg('Copy', {
    id: 'share.copy',
    desc: 'Button that copies a quotation or a text with its source.',
  });
export const copyLink = (): string =>
  msg('Copy link', {
    id: 'share.copy-link',
    desc: 'Button that copies the address of a video, an episode of a podcast or a declaration.',
  });
export const copied = (): string =>
  msg('Copied', {
    id: 'share.copied',
    desc: 'After the button “Copy” or “Copy link” was pressed.',
  });
export const copyLabel = (title: string): string =>
  msg(str`Copy: ${title}`, {
    id: 'share.copy-label',
    desc: 'Name of a button “Copy” among several, for screen readers. The value is the title of a text.',
  });
export const byHand = (): string =>
  msg('To copy by hand', {
    id: 'share.refused',
    desc: 'Name of a field with a text in it, where the browser lets no page copy.',
  });
