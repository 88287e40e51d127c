/** Words of others as one line of plain text. */
import { decode } from '../../../scripts/lib/references.ts';

const tag = /<\/?[a-z][^<>]{0,500}>/gi;

/**
 * What was copied from a page: its tags are dropped, and its references are letters. What stays is text, whatever it looks
 * like; nothing that reads a feed takes it for markup.
 */
export function plainText(text: string): string {
  let last = text;
  // References may stand for references. A hundred levels are nobody's mistake.
  for (let round = 0; ; round++) {
    const next = decode(last.replace(tag, ' '));
    if (next === last) break;
    last = round < 100 ? next : next.replaceAll('&', ' ');
  }
  return last
    .replace(/[\s\p{Cc}\u200b\ufeff]+/gu, ' ')
    .normalize('NFC')
    .trim();
}
