import type { Plugin } from 'vite';

const original = /(\w+)\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/;

/**
 * Lets Lit use the policy that the drop-in script has made. Lit asks for one of its own while its module loads,
 * which throws on a page that does not allow that name, and nothing would render. See
 * docs/decisions/0004-one-trusted-types-policy.md.
 *
 * @throws where this version of Lit writes it another way.
 */
export function oneTrustedTypesPolicy(): Plugin {
  return {
    name: 'one-trusted-types-policy',
    transform(code, id) {
      if (!/\/lit-html\/lit-html\.js$/.test(id)) return null;
      if (!original.test(code)) throw new Error('Lit no longer makes its policy as expected.');
      return {
        code: code.replace(original, 'globalThis[Symbol.for("cohesion-widgets")]?.policy'),
        map: null,
      };
    },
  };
}
