/** What a visitor downloads, measured in `dist/cdn`: the figures of the guides. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const root = resolve(import.meta.dirname, '../..');

/** Bytes after Brotli, by the names that `.size-limit.json` has for single files. */
export function sizes(): Record<string, number> {
  const limits = JSON.parse(readFileSync(join(root, '.size-limit.json'), 'utf8')) as {
    name: string;
    path: string | string[];
  }[];
  return Object.fromEntries(
    limits.flatMap(({ name, path }) => {
      const files = globSync(path, { cwd: root });
      const [file] = files;
      if (!file || files.length > 1) return [];
      return [[name, brotliCompressSync(readFileSync(join(root, file))).length]];
    }),
  );
}
