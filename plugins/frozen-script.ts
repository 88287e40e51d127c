import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import type { Plugin } from 'vite';
import { frozen, type Frozen, type Holder } from '../release/keys.ts';
import { floor } from '../release/note.ts';
import { integrityFile } from '../release/integrity-file.ts';

const source = join(import.meta.dirname, '../src/loader/cohesion.ts');

/**
 * `cohesion.js`: one file without imports, made by esbuild and not by Vite's own minifier, so that an update of Vite
 * changes nothing in it. esbuild is pinned in package.json; `release/frozen.json` says what must come out.
 */
export const frozenScript = (holder: Holder): Promise<string> => scriptWith(frozen(holder));

/** The same, with keys that may not be written down yet. */
export async function scriptWith({ inUse, next }: Pick<Frozen, 'inUse' | 'next'>): Promise<string> {
  const { code } = await transform(await readFile(source, 'utf8'), {
    loader: 'ts',
    format: 'iife',
    target: 'es2022',
    minify: true,
    define: {
      __PUBLIC_KEYS__: JSON.stringify([inUse, next]),
      __FLOOR__: JSON.stringify(floor),
    },
    tsconfigRaw: {},
  });
  return code;
}

/** Adds the drop-in script and `integrity.json` to the built folder. */
export function frozenScriptPlugin(holder: Holder): Plugin {
  return {
    name: 'frozen-script',
    async generateBundle() {
      const script = await frozenScript(holder);
      this.emitFile({ type: 'asset', fileName: 'cohesion.js', source: script });
      this.emitFile({
        type: 'asset',
        fileName: 'integrity.json',
        source: integrityFile(script),
      });
    },
  };
}
