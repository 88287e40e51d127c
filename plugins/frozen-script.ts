import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import type { Plugin } from 'vite';
import { frozen, type Holder } from '../release/keys.ts';
import { integrity } from '../release/note.ts';

const source = join(import.meta.dirname, '../src/loader/cohesion.ts');

/**
 * `cohesion.js`: one file without imports, made by esbuild and not by Vite's own minifier, so that an update of Vite
 * changes nothing in it. esbuild is pinned in package.json; `release/frozen.json` says what must come out.
 */
export async function frozenScript(holder: Holder): Promise<string> {
  const { inUse, next } = frozen(holder);
  const { code } = await transform(await readFile(source, 'utf8'), {
    loader: 'ts',
    format: 'iife',
    target: 'es2022',
    minify: true,
    define: { __PUBLIC_KEYS__: JSON.stringify([inUse, next]) },
    tsconfigRaw: {},
  });
  return code;
}

/** What a page that wants the script verified writes, and the hash in it. */
const integrityFile = (script: string) => {
  const hash = integrity(script, 'sha384');
  return {
    'cohesion.js': hash,
    snippet: `<script async src="https://widgets.example.eu/1/cohesion.js" integrity="${hash}" crossorigin="anonymous"></script>`,
  };
};

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
        source: `${JSON.stringify(integrityFile(script), null, 2)}\n`,
      });
    },
  };
}
