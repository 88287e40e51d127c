/** What pdf.js decodes scanned pages with: WebAssembly that it asks for when a document holds such an image. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { integrity } from './verified-imports.ts';

/** JPEG 2000; JBIG2 and CCITT fax. */
const names = ['openjpeg', 'jbig2'];

export interface PdfDecoders {
  /** By their names in the drop-in folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Name and hash of each by the name that pdf.js has for it, as JSON. */
  readonly list: string;
}

export function pdfDecoders(root: string): PdfDecoders {
  const files = new Map<string, Uint8Array>();
  const list: Record<string, readonly [string, string]> = {};
  for (const name of names) {
    const code = readFileSync(join(root, `node_modules/pdfjs-dist/wasm/${name}.wasm`));
    const hash = integrity(code);
    const file = `${name}-${hash.replace(/^sha256-|\W/g, '').slice(0, 8)}.wasm`;
    files.set(file, code);
    list[`${name}.wasm`] = [file, hash];
  }
  return { files, list: JSON.stringify(list) };
}
