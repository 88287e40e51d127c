/** Puts a widget into a placeholder that an editor let through; what stood in it becomes the fallback. */
export function fill(placeholder: Element, tag: string): void {
  const widget = document.createElement(tag);
  for (const { name, value } of placeholder.attributes) {
    // An editor that strips handlers and styles may let data-onclick through: it must not become one.
    const attribute = /^data-(?!cohesion$|on|(?:style|class|id|slot)$)(.+)/.exec(name)?.[1];
    if (attribute) widget.setAttribute(attribute, value);
  }
  widget.append(...placeholder.childNodes);
  placeholder.append(widget);
}
