/** The compressed copies beside files that never change, which servers give out instead of them. */
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gunzipSync, gzip } from 'node:zlib';

interface Encoding {
  /** The best there is; the same bytes each time. */
  readonly compress: (content: Buffer) => Promise<Buffer>;
  readonly decompress: (copy: Buffer) => Buffer;
}

/** By the ending of the copy's name. */
export const encodings: Readonly<Record<string, Encoding>> = {
  '.br': {
    compress: (content) =>
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
    decompress: (copy) => brotliDecompressSync(copy),
  },
  '.gz': {
    compress: (content) => promisify(gzip)(content, { level: 9 }),
    decompress: (copy) => gunzipSync(copy),
  },
};

export const isCompressible = (path: string): boolean => /\.(bin|js|json|wasm)$/.test(path);

/** Whether a copy is the compressed form of a file, and of no other. */
export function isCopyOf(content: Buffer, copy: Buffer, { decompress }: Encoding): boolean {
  try {
    return decompress(copy).equals(content);
  } catch {
    return false;
  }
}
