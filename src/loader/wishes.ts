import { likely } from '../likely.ts';
import { warnOnce } from '../warn.ts';

/** Attributes that a page asks for elsewhere than on the tag, by their names. */
export type Wishes = ReadonlyMap<string, string>;

/** Those of a placeholder: its `data-*` attributes. */
export function wishesOf({ attributes }: Element): Wishes {
  const wishes = new Map<string, string>();
  for (const { name, value } of attributes)
    if (name.startsWith('data-') && name !== 'data-cohesion') wishes.set(name.slice(5), value);
  return wishes;
}

/** Those of an address. `new-tab=false` wishes for nothing, as an attribute that is there is on. */
export const wishesIn = (parameters: URLSearchParams): Wishes =>
  new Map([...parameters].filter(([, value]) => !/^(?:false|no|off)$/i.test(value)));

/**
 * Gives a widget what the page wishes for; anything but an attribute of the widget's own, such as a handler or a style,
 * stays a wish.
 *
 * @param known - names of the attributes that the widget has.
 * @param strict - whether each unknown wish is a mistake: an address says nothing else. An element may have `data-*`
 *   attributes of other scripts.
 */
export function grant(
  widget: Element,
  wishes: Wishes,
  known: readonly string[],
  strict: boolean,
): void {
  const unknown: string[] = [];
  for (const [name, value] of wishes) {
    if (known.includes(name)) widget.setAttribute(name, value);
    else if (strict || likely(name, known)) unknown.push(`"${name}"`);
  }
  if (unknown.length > 0)
    warnOnce(`<${widget.localName}> has no ${unknown.join(', ')}; it has ${known.join(', ')}.`);
}
