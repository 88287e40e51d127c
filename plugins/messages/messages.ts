import type { Plugin } from 'vite';
import { buildLocales } from './catalogs.ts';

/** Checks the translations and writes the modules of each language that the sources import; with `pseudo`, those of the pseudo-locale too. */
export function messages({ pseudo = false } = {}): Plugin {
  return {
    name: 'messages',
    // Before anything is resolved: some of the sources do not exist until then.
    config: () => buildLocales(pseudo),
  };
}
