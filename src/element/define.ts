import { warnOnce } from '../warn.ts';

/**
 * Defines a tag unless it is taken: a page may hold the library twice, in two versions or once from npm and
 * once as a script. The first one stays.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag)) warnOnce(`<${tag}> is already defined; this copy is not used.`);
  else customElements.define(tag, element);
}
