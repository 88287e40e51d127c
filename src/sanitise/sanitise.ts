/**
 * Makes HTML of a feed, or of a file that a feed names, safe to put into a widget. Widgets import this only
 * when there is such a text to show.
 *
 * What comes out is words and their structure. It has no looks of its own (no style, class or id), starts no request
 * (no image, frame, media or embed of any origin: none before the visitor acts), sends nothing (no form) and its links
 * are checked like every address. What is not allowed is taken away; the text in it stays, except that of elements
 * whose text is not meant to be read (script, style, template …).
 */
import DOMPurify, { type Config } from 'dompurify';
import { checkedAddress } from '../feed/address.ts';
import { handover } from '../handover.ts';

export interface SanitiseOptions {
  /** Absolute address that the text came from, which its relative links start from. */
  readonly base: string;
  /** Level of the heading that the text stands under: its own topmost heading becomes the next one, 6 at most. */
  readonly headingLevel: number;
}

const tags =
  'h1 h2 h3 h4 h5 h6 p br hr wbr div section article aside header footer hgroup address ul ol li dl dt dd ' +
  'blockquote q cite pre code kbd samp var a em strong b i u s del ins small sub sup mark abbr dfn time span ' +
  'bdi bdo ruby rt rp table caption thead tbody tfoot tr th td figure figcaption';
const attributes =
  'href hreflang lang dir title datetime colspan rowspan scope start reversed value';

// No instance of our own and no hooks: a page's DOMPurify, where it has one, is another copy and stays as it is.
const config: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: tags.split(' '),
  ALLOWED_ATTR: attributes.split(' '),
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
};

/** @returns nodes of an inert document, to be put where they are to be read; never throws for what `html` holds. */
export function sanitise(html: string, { base, headingLevel }: SanitiseOptions): DocumentFragment {
  const policy = handover?.policy;
  const clean: DocumentFragment | null = DOMPurify.sanitize(html, {
    ...config,
    // Ours, where the page enforces Trusted Types: it allows no policy of DOMPurify's own.
    ...(policy && { TRUSTED_TYPES_POLICY: policy as TrustedTypePolicy }),
  });
  // A frameset has no body: then there is nothing.
  const fragment = clean ?? document.createDocumentFragment();
  for (const link of fragment.querySelectorAll('a')) {
    const wish = link.getAttribute('href')?.trim() ?? '#';
    // Ids are gone, so a link within the text would lead to the feed.
    const address = wish.startsWith('#') ? undefined : checkedAddress(wish, base);
    if (address) link.href = address;
    else link.replaceWith(...link.childNodes);
  }
  const headings = [...fragment.querySelectorAll<HTMLHeadingElement>('h1,h2,h3,h4,h5,h6')];
  const top = Math.min(...headings.map(level));
  for (const old of headings) {
    const heading = fragment.ownerDocument.createElement(
      `h${Math.min(6, headingLevel + 1 + level(old) - top)}`,
    );
    for (const { name, value } of old.attributes) heading.setAttribute(name, value);
    heading.append(...old.childNodes);
    old.replaceWith(heading);
  }
  return fragment;
}

const level = ({ localName }: Element) => Number(localName[1]);
