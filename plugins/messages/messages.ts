import type { Plugin } from 'vite';
import { buildLocales, type LocaleOptions } from './catalogs.ts';

/** Checks the translations and writes the modules of each language that the sources import. */
export function messages(options: LocaleOptions = {}): Plugin {
  return {
    name: 'messages',
    // Before anything is resolved: some of the sources do not exist until then.
    config: () => buildLocales(options),
  };
}
