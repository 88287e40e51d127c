import { catalogs } from '../../.generated/catalogs.ts';
import type { Messages } from './messages.ts';

/**
 * The messages of a language, for the npm package: modules that the site's own bundler splits. The drop-in
 * folder has `src/loader/catalogs.ts` in its place.
 *
 * @throws where the module does not load.
 */
export const loadCatalog = async (language: string): Promise<Messages> =>
  (await catalogs[language]!()).default;
