import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const root = join(import.meta.dirname, '..');
const compiler = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin/tsc',
);

/** Writes the types of the npm package beside its modules. */
export function declarations(): Plugin {
  return {
    name: 'declarations',
    async writeBundle({ dir }) {
      execFileSync(process.execPath, [compiler, '-p', 'tsconfig.lib.json', '--outDir', dir!], {
        cwd: root,
        stdio: 'inherit',
      });
      // TypeScript leaves the sources' endings in declarations.
      for (const name of await readdir(dir!, { recursive: true })) {
        if (!name.endsWith('.d.ts')) continue;
        const file = join(dir!, name);
        const text = await readFile(file, 'utf8');
        await writeFile(file, text.replace(/(['"]\.[^'"\n]*)\.ts(['"])/g, '$1.js$2'));
      }
    },
  };
}
