/**
 * From XML as sites send it to XML that a parser takes: without what stands before and after it, without declarations
 * (and so without entities of its own), with its ampersands escaped and its elements closed.
 */
import { pieces, type Piece } from './pieces.ts';
import { seconds } from './durations.ts';

export interface Mended {
  /** Empty where there is no feed in it. */
  readonly xml: string;
  /** Whether it broke off, so that the item that it broke off in is left out. */
  readonly isCut: boolean;
}

/** Deeper than any feed's. */
const deepest = 60;

/** More than the parser takes on top of what is allowed. */
export class TooDeep extends Error {}

const roots = /^(?:[\w.-]+:)?(?:rss|feed|rdf)$/;
const entries = /^(?:[\w.-]+:)?(?:item|entry)$/;

/** What holds elements. All else holds text, or markup that is one text. */
const containers =
  /^(?:[\w.-]+:)?(?:rss|feed|rdf|channel|item|entry|items|seq|image|textinput|author|contributor|source|owner|group|community|chapters|alternateenclosure)$|^(?!atom)[\w.-]+:content$/;

/** What never stands within a text, so that a text which is not closed ends before it … */
const borders = /^(?:[\w.-]+:)?(?:rss|feed|rdf|channel|item|entry|pubdate|guid|enclosure|encoded)$/;

/** … nor in one of a few words. */
const neighbours =
  /^(?:[\w.-]+:[\w.-]+|title|link|description|id|updated|published|category|author|summary|content|language|image|comments|source|copyright|generator|ttl|lastbuilddate)$/;

const longTexts = /^(?:[\w.-]+:)?(?:description|summary|content|encoded|subtitle|tagline|rights)$/;

const reference = /&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]{1,31};)/gi;

/** `AT&T`, and `?a=1&copy=2`, of which a reader of HTML would make ©. */
export const escapeAmpersands = (text: string): string => text.replace(reference, '&amp;');

const escapeAll = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const attribute = /(?<![^\s"'])([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g;

/** With quotation marks, and each once. */
function openTag(name: string, { attributes, isEmpty }: Piece): string {
  const written = new Map<string, string>();
  for (const [, key, double, single, bare] of attributes.matchAll(attribute)) {
    // `<enclosure url=https://… />` has a slash that is none of the address's.
    const value = double ?? single ?? (isEmpty ? bare!.replace(/\/$/, '') : bare!);
    if (!written.has(key!))
      written.set(key!, ` ${key}="${escapeAmpersands(value).replaceAll('"', '&quot;')}"`);
  }
  return `<${name}${[...written.values()].join('')}${isEmpty ? '/' : ''}>`;
}

/** What an element of text holds, up to its end, as one text. */
function leafText(name: string, inner: readonly Piece[]): string {
  // Markup that nobody escaped is escaped with all that is in it: it is one text of HTML.
  if (inner.some(({ kind }) => kind === 'open' || kind === 'close'))
    return escapeAll(inner.map(({ raw }) => raw).join(''));
  const text = inner
    .map(({ kind, raw }) => (kind === 'cdata' ? escapeAll(raw) : escapeBare(raw)))
    .join('');
  // Of the forms in which a length of time is written, the parser knows two.
  return /:duration$/.test(name) ? String(seconds(text) ?? '') : text;
}

const escapeBare = (text: string) => escapeAmpersands(text).replaceAll('<', '&lt;');

/**
 * @param xml - decoded.
 * @throws {@link TooDeep}
 */
export function mended(xml: string): Mended {
  const made: string[] = [];
  /** Open elements that hold elements. */
  const open: string[] = [];
  let leaf: { name: string; inner: Piece[] } | undefined;
  let isCut = false;
  /** Where the item begins that is not closed yet. */
  let itemAt = -1;

  const endLeaf = () => {
    if (leaf) made.push(leafText(leaf.name, leaf.inner), `</${leaf.name}>`);
    leaf = undefined;
  };
  const closeDownTo = (index: number) => {
    while (open.length > index) {
      const name = open.pop()!;
      made.push(`</${name}>`);
      if (entries.test(name)) itemAt = -1;
    }
  };

  for (const piece of pieces(xml)) {
    isCut = piece.isCut;
    const { kind, name } = piece;
    if (open.length === 0) {
      // A page that speaks of feeds is none.
      if (kind === 'open' && name === 'html') break;
      if (kind !== 'open' || !roots.test(name)) continue;
    }
    if (leaf) {
      if (kind === 'close' && name === leaf.name) {
        endLeaf();
        continue;
      }
      const ends =
        kind === 'open'
          ? borders.test(name) || (neighbours.test(name) && !longTexts.test(leaf.name))
          : kind === 'close' && containers.test(name) && open.includes(name);
      if (!ends) {
        leaf.inner.push(piece);
        continue;
      }
      endLeaf();
    }
    if (kind === 'text' || kind === 'cdata') made.push(escapeBare(piece.raw));
    else if (kind === 'close') {
      const index = open.lastIndexOf(name);
      if (index >= 0) closeDownTo(index);
      // What comes after the feed is not read.
      if (open.length === 0) break;
    } else {
      if (entries.test(name)) {
        const before = open.findLastIndex((other) => entries.test(other));
        if (before >= 0) closeDownTo(before);
        itemAt = made.length;
      }
      made.push(openTag(name, piece));
      if (piece.isEmpty) {
        if (entries.test(name)) itemAt = -1;
      } else if (containers.test(name)) open.push(name);
      else leaf = { name, inner: [] };
      if (open.length > deepest) throw new TooDeep();
    }
  }

  isCut ||= leaf !== undefined || itemAt >= 0;
  if (itemAt >= 0) {
    made.length = itemAt;
    open.length = open.findLastIndex((name) => entries.test(name));
    leaf = undefined;
  }
  endLeaf();
  closeDownTo(0);
  return { xml: made.join(''), isCut };
}
