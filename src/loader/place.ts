import { handover } from '../handover.ts';
import { readEmbedAddress, type EmbedAddress } from './embed-address.ts';
import { prefix } from './tags.ts';
import { grant, wishesIn, wishesOf, type Wishes } from './wishes.ts';

/** Where a widget is wanted: its tag, a placeholder, or a link. */
export interface Place {
  /** Name of the widget, without `cohesion-`. */
  readonly name: string;
  readonly element: Element;
  /** Of a link: what its address says. */
  readonly address?: EmbedAddress;
}

/** The embed page that this is, if it is one. */
export const ownPage = readEmbedAddress(location.href, [handover!.base]);

/** What the page says of the widget elsewhere than on its tag. */
export function wishesFor({ element, address, name }: Place): Wishes {
  if (address) return new Map([['lang', address.language], ...wishesIn(address.parameters)]);
  if (element.localName !== prefix + name) return wishesOf(element);
  if (!ownPage) return new Map();
  const wishes = new Map(wishesIn(ownPage.parameters));
  // Anybody can write an address, and the alliance's page is to show the alliance's feed.
  wishes.delete('feed');
  return wishes;
}

/** Widgets by the links that they stand for. */
const byLink = new WeakMap<Element, Element>();

/**
 * Puts the widget where it is wanted, once its tag is defined. What stood in a placeholder becomes its fallback, and so
 * does a copy of a link. The link itself stays where whoever made the page expects it, and is not shown.
 */
export function fill(place: Place): void {
  const { element, address, name } = place;
  // Taken away meanwhile: it stays what it was.
  if (!element.parentNode) return;
  const tag = prefix + name;
  const { observedAttributes } = customElements.get(tag) as unknown as {
    observedAttributes: readonly string[];
  };
  const isTag = element.localName === tag;
  const widget = isTag ? element : document.createElement(tag);
  grant(widget, wishesFor(place), [...observedAttributes, 'lang'], isTag || Boolean(address));
  if (address) {
    const copy = element.cloneNode(true) as Element;
    copy.removeAttribute('id');
    widget.append(copy);
    element.parentNode.insertBefore(widget, element);
    (element as HTMLElement).style.setProperty('display', 'none', 'important');
    byLink.set(element, widget);
  } else if (!isTag) {
    widget.append(...element.childNodes);
    element.append(widget);
  }
}

/** Whether a link has been copied with the widget that stands for it: pages are kept so and shown again. */
export const hasWidgetBefore = (link: Element, name: string): boolean =>
  link.previousElementSibling?.localName === prefix + name;

/** Takes the widget away whose link has been: an application removes what it has made, and knows nothing of ours. */
export function follow(link: Element): void {
  const widget = byLink.get(link);
  if (!widget) return;
  byLink.delete(link);
  widget.parentNode?.removeChild(widget);
  (link as HTMLElement).style.removeProperty('display');
}
