import { fill } from './placeholder.ts';

const nearViewport = '400px';
const prefix = 'cohesion-';

export interface Found {
  /** A widget that has come near the viewport, by its name without `cohesion-`. */
  near(name: string, widget: Element): void;
  /** A tag or a placeholder that names no widget. */
  unknown(name: string, element: Element): void;
}

/** Finds tags and placeholders of the widgets with these names, now and later. */
export function find(names: readonly string[], found: Found): void {
  const wanted = ':not(:defined), [data-cohesion]';

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        found.near(target.localName.slice(prefix.length), target);
      }
    },
    { rootMargin: nearViewport },
  );

  const seen = new WeakSet<Element>();
  const see = (element: Element) => {
    const { localName } = element;
    const asked = element.getAttribute('data-cohesion');
    if (seen.has(element) || (asked === null && !localName.startsWith(prefix))) return;
    seen.add(element);
    const name = asked ?? localName.slice(prefix.length);
    if (!names.includes(name)) found.unknown(name, element);
    else if (asked === null) near.observe(element);
    else fill(element, prefix + name);
  };
  const search = (tree: ParentNode) => {
    if (tree instanceof Element && tree.matches(wanted)) see(tree);
    for (const element of tree.querySelectorAll(wanted)) see(element);
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element) search(node);
  }).observe(document, { childList: true, subtree: true });
  search(document);
}
