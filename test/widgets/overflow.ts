/** Finding what does not fit: text or boxes that leave the widget sideways, or the control they stand in. */

/** Elements of a widget's inside, slots and nested parts of any depth. */
function* elementsOf(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) yield element;
}

/** Whether the element, or one around it within the widget, scrolls or cuts off sideways on purpose. */
function isCutOrScrolls(element: Element): boolean {
  for (let node: Element | null = element; node; node = node.parentElement) {
    const { overflowX, clipPath, position } = getComputedStyle(node);
    if (overflowX !== 'visible' && !node.classList.contains('root')) return true;
    // Only heard.
    if (position === 'absolute' && clipPath !== 'none') return true;
  }
  return false;
}

const name = (element: Element) =>
  `<${element.localName}${element.className && typeof element.className === 'string' ? ` class="${element.className}"` : ''}>`;

/** One line for each thing that does not fit, such as `<button class="play"> "Afspelen" leaves it by 12 px`. */
export function overflowing(widget: Element): string[] {
  const root = widget.shadowRoot!.querySelector('.root')!;
  const box = root.getBoundingClientRect();
  const found: string[] = [];
  const outside = (rect: DOMRect, within: DOMRect) =>
    Math.max(within.left - rect.left, rect.right - within.right);
  for (const element of elementsOf(root)) {
    if (element.closest('svg') && element.localName !== 'svg') continue;
    const rect = element.getBoundingClientRect();
    if (rect.width === 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (isCutOrScrolls(element)) continue;
    const by = outside(rect, box);
    if (by > 1) found.push(`${name(element)} leaves the widget by ${Math.round(by)} px`);
    const control = element.closest('button, a.button, select, summary');
    for (const node of element.childNodes) {
      if (!(node instanceof Text) || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        const around = (control ?? root).getBoundingClientRect();
        const out = outside(line, around);
        if (out > 1) {
          found.push(
            `${name(element)} “${node.data.trim()}” leaves ${control ? 'its control' : 'the widget'} by ${Math.round(out)} px`,
          );
          break;
        }
      }
    }
  }
  return found;
}
