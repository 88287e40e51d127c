// One observer for all widgets: a change of `lang` on an ancestor tells a custom element nothing by itself.
const widgets = new Map<Element, () => void>();
const observer = new MutationObserver(() => {
  for (const changed of widgets.values()) changed();
});

/**
 * Calls `changed` whenever a `lang` attribute changes in any tree that the element stands in, its own tree
 * and those around its shadow roots.
 *
 * @returns what ends it.
 */
export function watchLang(element: Element, changed: () => void): () => void {
  widgets.set(element, changed);
  observe(element);
  return () => {
    widgets.delete(element);
    // An observer cannot be taken off a single tree.
    observer.disconnect();
    for (const other of widgets.keys()) observe(other);
  };
}

function observe(element: Element) {
  let node: Node | undefined = element;
  while (node) {
    const root: Node = node.getRootNode();
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    node = (root as ShadowRoot).host;
  }
}
