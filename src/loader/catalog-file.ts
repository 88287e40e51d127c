/** One hash over all catalogs, made by the build: a new release never meets an old file in a cache. */
declare const __CATALOGS__: string;

/** The file in the drop-in folder that holds a language's messages. */
export const catalogFile = (language: string): string => `locales/${language}-${__CATALOGS__}.json`;
