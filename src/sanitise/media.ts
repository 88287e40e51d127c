import { checkedAddress } from '../feed/address.ts';
import { parse } from './parse.ts';
import { decoded } from './tree.ts';
import type { Words } from './words.ts';

/** What is not loaded, since that would ask for something before the visitor does. */
const media = 'img,svg,video,audio,iframe,object,embed';

const kinds: Readonly<Record<string, 'video' | 'audio' | 'page'>> = {
  video: 'video',
  audio: 'audio',
  iframe: 'page',
  object: 'page',
  embed: 'page',
};

/**
 * Words in place of pictures, films and frames, and links to them.
 *
 * @param base - absolute address that the text came from.
 */
export function describeMedia(root: ParentNode, base: string, words: Words): void {
  for (const element of root.querySelectorAll(media)) {
    const name = nameOf(element);
    const link = element.closest('a[href]');
    // A link that is nothing but a picture needs a name.
    const isNeeded = !!link && !/\S/.test(link.textContent);
    const isDecoration = !name && (element.hasAttribute('alt') || element.localName === 'svg');
    if ((isDecoration && !isNeeded) || isInvisible(element)) {
      element.remove();
      continue;
    }
    const kind = document.createElement('span');
    kind.lang = words.lang;
    kind.append(words[kinds[element.localName] ?? 'picture']);
    const inside = fallback(element);
    const address = addressOf(element, base);
    const shown: (Node | string)[] = inside.some(
      (node) => node instanceof Element && node.matches('a,:has(a)'),
    )
      ? inside
      : [name || fileName(address)];
    const place = document.createElement(address && !link && shown !== inside ? 'a' : 'span');
    if (address && place.localName === 'a') place.setAttribute('href', address);
    place.append(kind, ' ', ...shown);
    if (shown[0] || isNeeded) {
      element.replaceWith(place);
      setApart(place);
    } else element.remove();
  }
}

/** A picture stands beside words as it is; words do not. */
function setApart(place: Element) {
  if (/\S$/.test(place.previousSibling?.textContent ?? '')) place.before(' ');
  if (/^\S/.test(place.nextSibling?.textContent ?? '')) place.after(' ');
}

const nameOf = (element: Element): string =>
  [
    ...['alt', 'aria-label', 'title'].map((name) => element.getAttribute(name)),
    element.localName === 'svg' && (element.querySelector('title') ?? element).textContent,
  ]
    .map((name) => name && name.trim())
    .find(Boolean) || '';

/** What counts visitors. */
const isInvisible = (element: Element) =>
  ['width', 'height'].some((side) => /^[01](?:px)?$/.test(element.getAttribute(side) ?? ''));

/** What a text has for those who are not shown it; in a frame, it is letters only. */
const fallback = (element: Element): ChildNode[] => [
  ...(element.localName === 'iframe' ? parse(element.textContent) : element).childNodes,
];

/** Of what is to be loaded: by a script later, or in one of several sizes. */
const addressOf = (element: Element, base: string): string | undefined =>
  [
    element.getAttribute('data-src'),
    element.getAttribute('src'),
    element.querySelector('source')?.getAttribute('src'),
    element.getAttribute('data'),
    element.getAttribute('srcset')?.trim().split(/[\s,]/)[0],
  ]
    .map((address) => checkedAddress(address, base))
    .find(Boolean);

function fileName(address: string | undefined): string {
  if (!address) return '';
  const { pathname, host } = new URL(address);
  return decoded(pathname.split('/').pop()!) || host;
}
