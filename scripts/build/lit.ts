import type { Plugin } from 'vite';

/** What is taken out of Lit's files, or put in its place, by file. */
const changes: Record<string, readonly (readonly [RegExp, string])[]> = {
  'lit-html/lit-html.js': [
    // The policy that the drop-in script has made. One of Lit's own is refused on a page that does not allow its name.
    [
      /(\w+)\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/,
      'globalThis[Symbol.for("cohesion-widgets")]?.policy',
    ],
    [
      /,(\w+)=(\w+)\.litHtmlPolyfillSupport;\1\?\.\([^)]*\),\(\2\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\);/,
      ';',
    ],
  ],
  '@lit/reactive-element/css-tag.js': [
    // Every browser that we support adopts style sheets.
    [/=\w+\.ShadowRoot&&.*?CSSStyleSheet\.prototype/, '=true'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/,\w+=\w+\.reactiveElementPolyfillSupport/, ''],
    [
      /,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]*"\);/,
      ';',
    ],
    // What decorators leave for Lit to find; there are none here.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [
      /const \w+=this\[Symbol\.metadata\];if\(null!==\w+\)\{const \w+=litPropertyMetadata\.get\(\w+\);if\(void 0!==\w+\)for\(const\[\w+,\w+\]of \w+\)this\.elementProperties\.set\(\w+,\w+\)\}/,
      '',
    ],
  ],
  'lit-element/lit-element.js': [
    [/,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);/, ';'],
    [/const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/, ''],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]*"\);/, ''],
  ],
};

/**
 * Lit as a guest on somebody else's page: with our Trusted Types policy, without the globals by which Lit counts its
 * versions, and without what serves polyfills and hydration, which we have not. See docs/decisions/0004.
 *
 * @throws where this version of Lit is written another way.
 */
export function litAsGuest(): Plugin {
  return {
    name: 'lit-as-guest',
    transform(code, id) {
      const [file, edits] =
        Object.entries(changes).find(([name]) => id.endsWith(`/node_modules/${name}`)) ?? [];
      if (!edits) return null;
      for (const [pattern, replacement] of edits) {
        if (!pattern.test(code)) throw new Error(`${file} does not hold ${pattern} any more.`);
        code = code.replace(pattern, () => replacement);
      }
      return { code, map: null };
    },
  };
}
