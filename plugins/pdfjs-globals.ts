import type { Plugin } from 'vite';

const globals = /globalThis\.(pdfjsLib|pdfjsWorker|_pdfjsTestingUtils) = \{[^}]*\};/g;
const shared = /globalThis\[SHARED\] \|\| defineGlobalProperty\(SHARED, \{\}\)/g;

/**
 * pdf.js puts all it exports on the page's `window` as well, and the polyfills of its legacy build a place in which
 * several copies of them would share what they have found out. The page is not ours; and what stands there cannot be
 * left out of the bundle, however little of it is used.
 *
 * @throws where this version of pdf.js writes it another way.
 */
export function pdfjsWithoutGlobals(): Plugin {
  return {
    name: 'pdfjs-without-globals',
    transform(code, id) {
      if (!/\/pdfjs-dist\/legacy\/build\/pdf(\.worker)?\.mjs$/.test(id)) return null;
      for (const pattern of [globals, shared]) {
        if (code.search(pattern) < 0) throw new Error(`${id} does not hold ${pattern} any more.`);
        code = code.replace(pattern, () => (pattern === shared ? '{}' : ''));
      }
      if (/globalThis\.\w*pdfjs\w* = |globalThis\[SHARED\]/.test(code))
        throw new Error(`${id} no longer sets its globals as expected.`);
      return { code, map: null };
    },
  };
}
