import type { Item } from '../feed/model.ts';
import { formatDate } from '../i18n/format.ts';

const longest = 80; // letters

/** What an item is called: by its title, the beginning of its text, or its date; undefined where it has none of them. */
export function titleOf(item: Item): string | undefined {
  const { title, summary, content_text, content_html = '', date_published } = item;
  const words = (summary || content_text || content_html.replace(/<[^>]*>|&\w+;/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  return title || shortened(words) || (date_published && formatDate(date_published));
}

/** Cut between words, where there are some. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  // By letters and not by halves of them.
  const start = [...text.slice(0, 2 * longest)].slice(0, longest).join('');
  return `${start.replace(/\s+\S*$/, '') || start}…`;
}
