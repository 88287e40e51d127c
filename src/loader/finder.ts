import { isBlock } from './alone.ts';
import { readEmbedAddress } from './embed-address.ts';
import { follow, hasWidgetBefore, type Place } from './place.ts';
import { prefix } from './tags.ts';

const nearViewport = '400px';

export interface Found {
  /** A place that has come near the viewport. */
  near(place: Place): void;
  /** A place that names no widget. */
  unknown(place: Place): void;
  /** A frame that shows an embed page. */
  frame(frame: HTMLIFrameElement): void;
}

/**
 * Finds the widgets with these names, by their tags, placeholders, links and frames, now and later, in the page and in
 * the open shadow roots in it.
 *
 * @param folders - drop-in folders whose embed pages count, with a slash at the end.
 */
export function find(
  { names, folders }: { names: readonly string[]; folders: readonly string[] },
  found: Found,
): void {
  const wanted = ':not(:defined), [data-cohesion], a[href*="embed/"], iframe[src*="embed/"]';

  const waiting = new WeakMap<Element, Place>();
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        found.near(waiting.get(target)!);
      }
    },
    { rootMargin: nearViewport },
  );

  /** What is there to be seen in an element, and undefined where it is none of ours. */
  const placeOf = (element: Element): Place | undefined => {
    const asked = element.getAttribute('data-cohesion');
    if (asked === 'off') return undefined;
    const address =
      element instanceof HTMLAnchorElement ? readEmbedAddress(element.href, folders) : undefined;
    if (address) {
      const isNew = isBlock(element) && !hasWidgetBefore(element, address.name);
      return isNew ? { name: address.name, element, address } : undefined;
    }
    if (asked !== null) return hasWidget(element) ? undefined : { name: asked, element };
    const { localName } = element;
    if (localName.startsWith(prefix)) return { name: localName.slice(prefix.length), element };
    return undefined;
  };

  const seen = new WeakSet<Element>();
  const see = (element: Element) => {
    if (seen.has(element) || isEdited(element)) return;
    if (element instanceof HTMLIFrameElement) {
      if (readEmbedAddress(element.src, folders)) found.frame(element);
      return;
    }
    const place = placeOf(element);
    if (!place) return;
    seen.add(element);
    if (!names.includes(place.name)) return found.unknown(place);
    waiting.set(element, place);
    near.observe(element);
  };

  const changes = new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records) {
      for (const node of removedNodes)
        if (node instanceof Element && !node.isConnected) {
          follow(node);
          // When it comes back, it is looked at anew.
          seen.delete(node);
        }
      for (const node of addedNodes) if (node instanceof Element) search(node);
    }
  });
  const watch = (tree: Document | ShadowRoot) => {
    changes.observe(tree, { childList: true, subtree: true });
    search(tree);
  };
  const entered = new WeakSet<ShadowRoot>();
  const enter = (element: Element) => {
    const { shadowRoot, localName } = element;
    if (!shadowRoot || entered.has(shadowRoot) || localName.startsWith(prefix)) return;
    entered.add(shadowRoot);
    watch(shadowRoot);
  };
  /** Elements of others get their shadow roots when they are defined. */
  const enterLater = (element: Element) => {
    if (element.localName.startsWith(prefix)) return;
    const enterIt = () => enter(element);
    customElements.whenDefined(element.localName).then(enterIt, () => {});
  };
  const search = (tree: ParentNode) => {
    if (tree instanceof Element && tree.matches(wanted)) see(tree);
    for (const element of tree.querySelectorAll(wanted)) see(element);
    if (tree instanceof Element) enter(tree);
    for (const element of tree.querySelectorAll('*')) enter(element);
    if (tree instanceof Element && tree.matches(':not(:defined)')) enterLater(tree);
    for (const element of tree.querySelectorAll(':not(:defined)')) enterLater(element);
  };
  watch(document);
}

/** Whether somebody writes here: an editor that shows its text is no page. */
const isEdited = (element: Element) => (element as HTMLElement).isContentEditable;

/** A placeholder that has been filled, and was copied with what is in it: pages are kept so and shown again. */
const hasWidget = ({ children }: Element) =>
  [...children].some(({ localName }) => localName.startsWith(prefix));
