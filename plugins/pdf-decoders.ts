/** What pdf.js decodes scanned pages with: WebAssembly that it asks for when a document holds such an image. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** JPEG 2000; JBIG2 and CCITT fax. */
const names = ['openjpeg.wasm', 'jbig2.wasm'];

/** Adds the decoders to the release, by the names that pdf.js has for them. */
export function pdfDecoders(folder: string): Plugin {
  return {
    name: 'pdf-decoders',
    async buildStart() {
      for (const name of names)
        this.emitFile({
          type: 'asset',
          fileName: folder + name,
          source: await readFile(
            join(import.meta.dirname, '../node_modules/pdfjs-dist/wasm', name),
          ),
        });
    },
  };
}
