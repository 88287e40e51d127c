/**
 * Calls `changed` whenever a `lang` attribute changes in any tree that the element stands in, its own tree and those
 * around its shadow roots: a change on an ancestor tells a custom element nothing by itself.
 *
 * @returns what ends it.
 */
export function watchLang(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  let node: Node | undefined = element;
  while (node) {
    const root: Node = node.getRootNode();
    observer.observe(root, { attributeFilter: ['lang'], subtree: true });
    node = (root as ShadowRoot).host;
  }
  return () => observer.disconnect();
}
