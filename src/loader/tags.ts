/** What the tags of widgets begin with. */
export const prefix = 'cohesion-';

/** The widget around an element, if there is one. A placeholder is none. */
export function widgetAround(element: Element): Element | undefined {
  for (let around = element.parentElement; around; around = around.parentElement)
    if (around.localName.startsWith(prefix)) return around;
  return undefined;
}
