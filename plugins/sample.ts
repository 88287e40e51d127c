import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { folderInPage } from '../scripts/lib/demo-page.ts';
import { makeSample } from '../sample/make.ts';
import { feedSchema } from '../src/feed/schema.ts';
import { registerSchema } from '../src/register/schema.ts';

/** Puts the sample feed into the built folder, its embed pages, and the schemas that feeds and registers are written by. */
export function sample(): Plugin {
  return {
    name: 'sample',
    generateBundle() {
      for (const [fileName, schema] of Object.entries({
        'feed.schema.json': feedSchema(),
        'register.schema.json': registerSchema(),
      }))
        this.emitFile({
          type: 'asset',
          fileName,
          source: `${JSON.stringify(schema, null, 2)}\n`,
        });
    },
    async writeBundle({ dir }) {
      await makeSample(dir!);
      // Not bundled with this file: it needs messages that are made by another plugin first.
      const file = pathToFileURL(join(import.meta.dirname, '../bake/write.ts')).href;
      const { bakeInto } = (await import(file)) as typeof import('../bake/write.ts');
      await bakeInto(dir!, { address: folderInPage });
    },
  };
}
