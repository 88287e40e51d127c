/** What is said where a text can be copied. */
import { msg, str } from '../i18n/messages.ts';

export const copyWord = (): string =>
  msg('Copy', {
    id: 'share.copy',
    desc: 'Button that copies a quotation or a text with its source.',
  });
export const copied = (): string =>
  msg('Copied', { id: 'share.copied', desc: 'After the button “Copy” was pressed.' });
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
