/** What pdf.js asks for when a document needs it: decoders, character maps, fonts. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { packed, packOf } from '../src/widgets/declaration-viewer/pdf-reader/character-maps.ts';

const from = join(import.meta.dirname, '../node_modules/pdfjs-dist');

const files = [
  // WebAssembly for scanned pages: JPEG 2000; JBIG2 and CCITT fax.
  'wasm/openjpeg.wasm',
  'wasm/jbig2.wasm',
  // The two of the standard fonts that no system has in their place.
  'standard_fonts/FoxitSymbol.pfb',
  'standard_fonts/FoxitDingbats.pfb',
];

/** Adds them to the release, by the names that pdf.js has for them; fonts as `.bin`, the maps in packs. */
export function pdfFiles(folder: string): Plugin {
  return {
    name: 'pdf-files',
    async buildStart() {
      const emit = (name: string, source: Uint8Array) =>
        this.emitFile({ type: 'asset', fileName: folder + name, source });
      for (const file of files)
        emit(file.split('/')[1]!.replace(/\.pfb$/, '.bin'), await readFile(join(from, file)));
      for (const [name, maps] of await packs()) emit(name, packed(maps));
    },
  };
}

async function packs() {
  const all = new Map<string, [name: string, bytes: Uint8Array][]>();
  for (const file of (await readdir(join(from, 'cmaps'))).sort()) {
    if (!file.endsWith('.bcmap')) continue;
    const name = file.slice(0, -'.bcmap'.length);
    const pack = all.get(packOf(name)) ?? [];
    all.set(packOf(name), pack);
    pack.push([name, await readFile(join(from, 'cmaps', file))]);
  }
  return all;
}
