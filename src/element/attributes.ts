import type { PropertyDeclaration } from 'lit';
import { likely } from '../likely.ts';
import { warnOnce } from '../warn.ts';

/** Of attributes that not every text will do for, by name: what they may be. */
export type Allowed = Readonly<Record<string, readonly string[]>>;

/** Tells of attributes that nobody reads and of values that mean nothing: HTML takes all of them in silence. */
export function checkAttributes(
  { localName, attributes }: Element,
  properties: ReadonlyMap<PropertyKey, PropertyDeclaration>,
  allowed: Allowed,
): void {
  const known = new Map(
    [...properties].map(([property, { attribute, type }]) => [
      typeof attribute === 'string' ? attribute : String(property).toLowerCase(),
      type,
    ]),
  );
  for (const { name, value } of attributes) {
    if (!known.has(name)) {
      // Frameworks and other scripts have attributes of their own.
      const meant = likely(name, [...known.keys()]);
      if (meant) warnOnce(`<${localName}> has no attribute "${name}"; is "${meant}" meant?`);
      continue;
    }
    const type = known.get(name);
    const may = allowed[name];
    if (may && value && !may.includes(value))
      warnOnce(
        `<${localName} ${name}="${value}"> means nothing: ${name} may be ${may.join(', ')}.`,
      );
    else if (type === Number && !(Number(value) >= 0))
      warnOnce(`<${localName} ${name}="${value}"> means nothing: ${name} is a number, 0 or more.`);
    else if (type === Boolean && /^(?:false|no|off|0)$/i.test(value))
      warnOnce(`<${localName} ${name}="${value}"> switches it on: without ${name} it is off.`);
  }
}

/** Tells of a name that nothing in the feed has; where it has nothing at all, the widget says so. */
export function checkName(
  { localName }: Element,
  attribute: string,
  name: string | null,
  there: readonly string[],
): void {
  if (!name || !there.length || there.includes(name)) return;
  const some = there.slice(0, 8).map((one) => `"${one}"`);
  warnOnce(
    `<${localName} ${attribute}="${name}">: the feed has no "${name}"; it has ${some.join(', ')}${there.length > some.length ? ', …' : ''}.`,
  );
}
