/** The element with another name, in its place: with what it had and what it held. */
export function renamed<Name extends keyof HTMLElementTagNameMap>(
  element: Element,
  name: Name,
): HTMLElementTagNameMap[Name] {
  const other = element.ownerDocument.createElement(name);
  for (const { name, value } of element.attributes) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/** A part of an address as people read it; as it is, where it was not encoded as addresses are. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Puts a new element around another. */
export function wrap(element: Element, name: 'div' | 'ul'): HTMLElement {
  const around = element.ownerDocument.createElement(name);
  element.replaceWith(around);
  around.append(element);
  return around;
}

/** Puts a new element around what another holds. */
export function wrapInside(element: Element, name: string): void {
  const inside = element.ownerDocument.createElement(name);
  inside.append(...element.childNodes);
  element.append(inside);
}
