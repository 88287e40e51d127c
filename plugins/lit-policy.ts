import type { Plugin } from 'vite';

const ownPolicy = /(\w+)\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/;

/**
 * The one edit of Lit: it takes the Trusted Types policy that the drop-in script has made, instead of making one that
 * is named `lit-html`. A page may allow our name only, and a policy of that name once only. See docs/decisions/0004.
 *
 * @throws where this version of Lit makes its policy in another way.
 */
export function litPolicy(): Plugin {
  return {
    name: 'lit-policy',
    transform(code, id) {
      if (!id.endsWith('/node_modules/lit-html/lit-html.js')) return null;
      const changed = code.replace(ownPolicy, 'globalThis[Symbol.for("cohesion-widgets")]?.policy');
      if (changed === code) throw new Error(`${id} does not hold ${ownPolicy} any more.`);
      return { code: changed, map: null };
    },
  };
}
