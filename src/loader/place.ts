import { handover } from '../handover.ts';
import { readEmbedAddress, type EmbedAddress } from './embed-address.ts';
import { grant, wishesIn, wishesOf, type Wishes } from './wishes.ts';

/** Where a widget is wanted: its tag, a placeholder, or a link. */
export interface Place {
  /** Name of the widget, without `cohesion-`. */
  readonly name: string;
  readonly element: Element;
  /** Of a link: what its address says. */
  readonly address?: EmbedAddress;
}

export const prefix = 'cohesion-';

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

/**
 * Puts the widget where it is wanted, once its tag is defined. What stood in a placeholder, and a link itself, becomes
 * its fallback.
 */
export function fill(place: Place): void {
  const { element, address, name } = place;
  const tag = prefix + name;
  const { observedAttributes } = customElements.get(tag) as unknown as {
    observedAttributes: readonly string[];
  };
  const isTag = element.localName === tag;
  const widget = isTag ? element : document.createElement(tag);
  grant(widget, wishesFor(place), [...observedAttributes, 'lang'], isTag || Boolean(address));
  if (isTag) return;
  if (address) {
    element.parentNode?.insertBefore(widget, element);
    widget.append(element);
  } else {
    widget.append(...element.childNodes);
    element.append(widget);
  }
}
