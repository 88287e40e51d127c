import type { Plugin } from 'vite';

const global = /globalThis\.(pdfjsLib|pdfjsWorker|_pdfjsTestingUtils) = \{[^}]*\};/g;

/**
 * pdf.js puts all it exports on the page's `window` as well. The page is not ours; and what stands there cannot be
 * left out of the bundle, however little of it is used.
 *
 * @throws where this version of pdf.js writes it another way.
 */
export function pdfjsWithoutGlobals(): Plugin {
  return {
    name: 'pdfjs-without-globals',
    transform(code, id) {
      if (!/\/pdfjs-dist\/legacy\/build\/pdf(\.worker)?\.mjs$/.test(id)) return null;
      const ours = code.replace(global, '');
      if (/globalThis\._?pdfjs\w+ = /.test(ours) || ours === code)
        throw new Error('pdf.js no longer sets its globals as expected.');
      return { code: ours, map: null };
    },
  };
}
