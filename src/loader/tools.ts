import { handover } from '../handover.ts';

/**
 * What the loader has brought along already; the build puts this in the place of `feed/address.ts`,
 * `feed/request.ts`, `i18n/catalogs.ts` and `i18n/language.ts`, so that visitors load these once.
 */
export const {
  baseLanguage,
  checkedAddress,
  fallbackLanguage,
  feedAddress,
  languageOf,
  loadCatalog,
  messageLanguage,
  startRequest,
} = handover!.tools;
