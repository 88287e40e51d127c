import { readFormats } from '../../src/i18n/formats.ts';
import type { Translation } from '../../src/i18n/messages.ts';

/** The Union's countries and their neighbours with an official language of it. */
const countries =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
    ' ',
  );

/** What Node's `Intl` knows of a language, and in which countries that is the same: `sv-FI` is `sv`, `de-AT` is not `de`. */
export function builtFormats(language: string): Omit<Translation, 'messages'> {
  const formats = readFormats(language);
  const isSame = (tag: string) =>
    new Intl.NumberFormat(tag).resolvedOptions().locale === tag &&
    JSON.stringify(readFormats(tag)) === JSON.stringify(formats);
  return { formats, countries: countries.filter((country) => isSame(`${language}-${country}`)) };
}
