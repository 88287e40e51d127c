/** `?cohesion-debug` in the address of a page: says in its console what keeps widgets from showing. */
import { languages } from '../../.generated/languages.ts';
import { diagnose } from './diagnose.ts';
import { sentences } from './sentences.ts';

/** @param widgets - names of those that there are, without `cohesion-`. */
export function report(widgets: readonly string[]): void {
  const attributes: Record<string, readonly string[]> = {};
  for (const name of widgets) {
    const widget = customElements.get(`cohesion-${name}`) as
      (CustomElementConstructor & { observedAttributes: readonly string[] }) | undefined;
    if (widget) attributes[name] = [...widget.observedAttributes, 'lang'];
  }
  const found = diagnose(document, { widgets, attributes, languages: ['en', ...languages] });
  for (const { fault, values, element } of found) {
    const line = sentences[fault](values).join(' ');
    console.warn(`cohesion-widgets: ${line}`, ...(element ? [element] : []));
  }
  if (found.length === 0)
    console.info('cohesion-widgets: nothing on this page keeps a widget from showing.');
}
