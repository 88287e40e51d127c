/**
 * Makes HTML of a feed, or of a file that a feed names, safe to put into a widget. Widgets import this only
 * when there is such a text to show.
 *
 * What comes out is words and their structure. It has no looks of its own but the markers of lists, starts no request
 * (no image, frame, media or embed of any origin: none before the visitor acts), sends nothing (no form) and its links
 * are checked like every address. What is not allowed is taken away; the text in it stays, except that of elements
 * whose text is not meant to be read (script, style, template …), and what the markup meant is said before.
 */
import DOMPurify, { type Config } from 'dompurify';
import { checkedLink } from '../feed/address.ts';
import { handover } from '../handover.ts';
import { keepMeaning, markers } from './meaning.ts';
import { readable } from './parse.ts';
import { connectPlaces, nameTargets, targetOf } from './places.ts';
import { letTablesScroll } from './tables.ts';
import { renamed } from './tree.ts';
import type { Words } from './words.ts';

export interface SanitiseOptions {
  /** Absolute address that the text came from, which its relative links start from. */
  readonly base: string;
  /** Level of the heading that the text stands under: its own topmost heading becomes the next one, 6 at most. */
  readonly headingLevel: number;
  readonly words: Words;
}

const tags =
  'h1 h2 h3 h4 h5 h6 p br hr wbr div section article aside header footer hgroup address ul ol li dl dt dd ' +
  'blockquote q cite pre code kbd samp var a em strong b i u s del ins small sub sup mark abbr dfn time span ' +
  'bdi bdo ruby rt rp table caption thead tbody tfoot tr th td figure figcaption details summary';
const attributes =
  'href hreflang lang dir title datetime colspan rowspan scope headers id start reversed value type open';

// No instance of our own and no hooks: a page's DOMPurify, where it has one, is another copy and stays as it is.
const config: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: tags.split(' '),
  ALLOWED_ATTR: attributes.split(' '),
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
};

/** @returns nodes to be put where they are to be read; never throws for what `html` holds. */
export function sanitise(
  html: string,
  { base, headingLevel, words }: SanitiseOptions,
): DocumentFragment {
  const text = readable(html);
  nameTargets(text, base);
  keepMeaning(text, base, words);
  const content = text.ownerDocument.createDocumentFragment();
  content.append(...text.childNodes);
  const policy = handover?.policy;
  // It judges the tree itself and has the last word on it: what is done afterwards brings nothing of the text's back.
  const clean = DOMPurify.sanitize(content, {
    ...config,
    // Ours, where the page enforces Trusted Types: it allows no policy of DOMPurify's own.
    ...(policy && { TRUSTED_TYPES_POLICY: policy as TrustedTypePolicy }),
  });
  const fragment = document.adoptNode(clean);
  for (const link of fragment.querySelectorAll('a')) {
    const wish = link.getAttribute('href')?.trim() ?? '';
    const isWithin = wish.startsWith('#');
    const address = isWithin ? targetOf(fragment, wish) && wish : checkedLink(wish, base);
    if (address) link.setAttribute('href', address);
    // One that only names a place is led to.
    else if (link.id) renamed(link, 'span');
    else link.replaceWith(...link.childNodes);
  }
  for (const list of fragment.querySelectorAll('ol')) {
    const marker = list.getAttribute('type') ?? '';
    list.removeAttribute('type');
    list.style.listStyleType = markers[marker] ?? marker;
  }
  const headings = [...fragment.querySelectorAll<HTMLHeadingElement>('h1,h2,h3,h4,h5,h6')];
  const top = Math.min(...headings.map(level));
  for (const heading of headings)
    renamed(heading, `h${Math.min(6, headingLevel + 1 + level(heading) - top) as 6}`);
  connectPlaces(fragment, words);
  letTablesScroll(fragment, words);
  return fragment;
}

const level = ({ localName }: Element) => Number(localName[1]);
