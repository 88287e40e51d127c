/** HTML in one go: neither a tree, nor anything that calls itself, since it may be nested as deep as it is long. */
import { Tokenizer, TokenizerMode, type TokenHandler } from 'parse5';

/** More of one text is not read, in letters. */
const longest = 300_000;

export interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  /** Without those of the same name after the first. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** With thousands of attributes, each of which is looked for among those before it. */
const longTags = /<[a-z][^<>]{8000,}/gi;

/** Their texts are none of a reader's. */
const raw = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'svg', 'math', 'head']);

/**
 * Tells of tags and texts in their order; references are decoded.
 *
 * @param onText - not told what is in scripts, styles and the like.
 */
export function walk(
  html: string,
  onTag: (tag: Tag) => void,
  onText: (text: string) => void = () => undefined,
): void {
  /** The element that hides its text, and how often it is open. */
  let hidden = '';
  let depth = 0;
  const text = ({ chars }: { chars: string }) => {
    if (!hidden) onText(chars);
  };
  const ignore = () => undefined;
  const handler: TokenHandler = {
    onStartTag(token) {
      const name = token.tagName;
      if (name === 'script') tokenizer.state = TokenizerMode.SCRIPT_DATA;
      if (name === 'style' || name === 'iframe') tokenizer.state = TokenizerMode.RAWTEXT;
      if (hidden ? name === hidden : raw.has(name) && !token.selfClosing) {
        hidden = name;
        depth++;
      }
      const attributes = new Map(token.attrs.map(({ name, value }) => [name, value]));
      onTag({ name, isEnd: false, attributes });
    },
    onEndTag({ tagName }) {
      if (tagName === hidden && --depth === 0) hidden = '';
      onTag({ name: tagName, isEnd: true, attributes: new Map() });
    },
    onCharacter: text,
    onWhitespaceCharacter: text,
    onNullCharacter: ignore,
    onComment: ignore,
    onDoctype: ignore,
    onEof: ignore,
  };
  const tokenizer = new Tokenizer({}, handler);
  tokenizer.write(html.slice(0, longest).replace(longTags, ''), true);
}

/** Addresses of the pictures in it, as they are written; not of those that only count readers. */
export function picturesIn(html: string): string[] {
  const found: string[] = [];
  if (!/<img/i.test(html)) return found;
  walk(html, ({ name, isEnd, attributes }) => {
    if (name !== 'img' || isEnd) return;
    const isDot = ['width', 'height'].some((side) => /^[01]$/.test(attributes.get(side) ?? ''));
    const source = attributes.get('src') ?? '';
    // Sites that load pictures late have something else there.
    const address = /^(?:data:|$)/i.test(source) ? attributes.get('data-src') : source;
    if (!isDot && address) found.push(address.trim());
  });
  return found;
}

/** What a page says of itself in its head. */
export interface Page {
  /** Feeds that it names, as they are written; not those of comments. */
  readonly feeds: readonly string[];
  readonly canonical?: string;
  /** `<meta itemprop>`, the first of each. */
  readonly properties: ReadonlyMap<string, string>;
}

export function readPage(html: string): Page {
  // Pages of platforms have megabytes of script before it.
  const tags = html.match(/<(?:link|meta)\s[^<>]{1,2000}>/gi) ?? [];
  const feeds: string[] = [];
  const properties = new Map<string, string>();
  let canonical: string | undefined;
  walk(tags.join(''), ({ name, isEnd, attributes }) => {
    if (isEnd) return;
    const rel = attributes.get('rel')?.toLowerCase() ?? '';
    const href = attributes.get('href')?.trim();
    if (name === 'link' && href) {
      const type = attributes.get('type') ?? '';
      const isFeed =
        rel.split(/\s+/).includes('alternate') &&
        /^\s*(?:application\/(?:rss\+xml|atom\+xml|feed\+json)|text\/xml)/i.test(type);
      if (isFeed && !/comment/i.test(`${href} ${attributes.get('title') ?? ''}`)) feeds.push(href);
      if (rel === 'canonical') canonical ??= href;
    }
    const property = attributes.get('itemprop');
    const content = attributes.get('content');
    if (name === 'meta' && property && content && !properties.has(property))
      properties.set(property, content);
  });
  return { feeds, properties, ...(canonical !== undefined && { canonical }) };
}
