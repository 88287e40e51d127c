import { fill } from './placeholder.ts';

const nearViewport = '400px';
const prefix = 'cohesion-';

export interface Found {
  /** A widget that has come near the viewport, by its name without `cohesion-`. */
  near(name: string, widget: Element): void;
  /** A placeholder that names no widget. */
  unknown(name: string): void;
}

/** Finds tags and placeholders of the widgets with these names, now and later. */
export function find(names: readonly string[], found: Found): void {
  const tags = names.map((name) => `${prefix}${name}:not(:defined)`);
  const wanted = [...tags, '[data-cohesion]'].join();

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
    if (seen.has(element)) return;
    seen.add(element);
    const name = element.getAttribute('data-cohesion');
    if (name === null) near.observe(element);
    else if (names.includes(name)) fill(element, prefix + name);
    else found.unknown(name);
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
