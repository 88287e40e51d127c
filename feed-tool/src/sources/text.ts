/** Text for visitors, of what feeds have: HTML, references that were made twice, or just text. */
import { decodeHTMLStrict } from 'entities';
import { decoder } from '../../../src/feed/references.ts';
import { walk } from './html.ts';

/** Of what is longer, the beginning: cards show little, and a feed is loaded by every visitor. In letters. */
const longest = { line: 300, text: 1_500 } as const;

const decode = decoder((reference) => decodeHTMLStrict(reference));

/** By names that HTML has: `<region>` in a text is a word. */
const names =
  'a|abbr|address|article|aside|audio|b|big|blockquote|body|br|button|center|cite|code|dd|del|details|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|li|main|mark|nav|noscript|object|ol|p|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|time|title|tr|tt|u|ul|var|video';
const markup = new RegExp(`<(?:/?(?:${names})(?:[\\s/][^<>]*)?>|!--)`, 'i');

// eslint-disable-next-line no-control-regex
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffc]/g;
/** They are there so that nobody sees them. */
const invisible = /[\u00ad\u200b\u2060]/g;

const paragraphs = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre section article figure header footer hr'.split(
    ' ',
  ),
);
const lines = new Set('br tr dt dd figcaption'.split(' '));
const spaced = new Set(['td', 'th']);

/** Paragraphs are parted by an empty line, lines by a line end; points of a list have a bullet. */
function textOfHtml(html: string): string {
  const parts: string[] = [];
  let isVerbatim = 0;
  walk(
    html,
    ({ name, isEnd }) => {
      if (name === 'pre') isVerbatim = Math.max(0, isVerbatim + (isEnd ? -1 : 1));
      if (paragraphs.has(name)) parts.push('\n\n');
      else if (lines.has(name)) parts.push('\n');
      else if (name === 'li' && !isEnd) parts.push('\n• ');
      else if (spaced.has(name)) parts.push(' ');
    },
    (text) => parts.push(isVerbatim ? text : text.replace(/\s+/g, ' ')),
  );
  return parts.join('');
}

/** With no reference left in it, however often it was encoded. */
function dereferenced(text: string): string {
  let last = text.replace(/&(?:amp;)+/gi, '&');
  for (let times = 0; times < 5; times++) {
    const next = decode(last);
    if (next === last) return last;
    last = next;
  }
  return last.replace(/&#?\w+;/g, '');
}

const tidy = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(control, ' ')
    .replace(invisible, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** At the end of a word. */
const cut = (text: string, most: number) =>
  text.length <= most
    ? text
    : `${text.slice(0, most).replace(/\s+\S{0,60}$|[\ud800-\udbff]$/, '')}…`;

/**
 * Plain text with line ends; empty where there is none. What was encoded twice is decoded twice, what is text after
 * that is no markup: `&lt;` in a text about HTML stays what it shows.
 */
export function plainText(value: string | undefined, most: number = longest.text): string {
  const given = (value ?? '').slice(0, 200_000);
  const once = markup.test(given) ? textOfHtml(given) : decode(given);
  const text = !markup.test(given) && markup.test(once) ? textOfHtml(once) : once;
  return cut(tidy(dereferenced(tidy(text))), most);
}

/** The same in one line: a title, a name. Undefined where there is none. */
export function plainLine(value: string | undefined): string | undefined {
  const text = plainText(value?.slice(0, 20_000), Infinity).replace(/\s+/g, ' ');
  return cut(text, longest.line) || undefined;
}
