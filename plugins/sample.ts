import type { Plugin } from 'vite';
import { makeSample } from '../sample/make.ts';
import { feedSchema } from '../src/feed/schema.ts';

/** Puts the sample feed into the built folder, and the schema that feeds are written by. */
export function sample(): Plugin {
  return {
    name: 'sample',
    generateBundle() {
      const source = `${JSON.stringify(feedSchema(), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'feed.schema.json', source });
    },
    writeBundle: ({ dir }) => makeSample(dir!),
  };
}
