import { readFormats, type Formats } from '../../src/i18n/formats.ts';
import type { Translation } from '../../src/i18n/messages.ts';

/** The Union's countries and their neighbours with an official language of it. */
const countries =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
    ' ',
  );

const memberStates =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

const officialLanguages =
  'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');

/** Where `Intl` has abbreviations only, which a screen reader spells: lengths in words. */
const lengths: Readonly<Record<string, Partial<Formats['units']>>> = {
  ga: {
    hour: {
      one: '{0} uair an chloig',
      two: '{0} uair an chloig',
      few: '{0} huaire an chloig',
      many: '{0} n-uaire an chloig',
      other: '{0} uair an chloig',
    },
    minute: '{0} nóiméad',
    second: { two: '{0} shoicind', few: '{0} shoicind', other: '{0} soicind' },
  },
  mt: {
    hour: { two: '{0} sigħat', few: '{0} sigħat', other: '{0} siegħa' },
    minute: { two: '{0} minuti', few: '{0} minuti', other: '{0} minuta' },
    second: { two: '{0} sekondi', few: '{0} sekondi', other: '{0} sekonda' },
  },
};

function formatsOf(language: string): Formats {
  const formats = readFormats(language);
  return { ...formats, units: { ...formats.units, ...lengths[language] } };
}

/** Of the Union's languages, as one names them in this one. */
function languageNames(language: string): Translation['languages'] {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return Object.fromEntries(officialLanguages.map((tag) => [tag, names.of(tag)!]));
}

/** Of the Union's countries. */
function countryNames(language: string): Translation['countryNames'] {
  const names = new Intl.DisplayNames(language, { type: 'region', style: 'short' });
  return Object.fromEntries(memberStates.map((code) => [code, names.of(code)!]));
}

/** What Node's `Intl` knows of a language, and in which countries that is the same: `sv-FI` is `sv`, `de-AT` is not `de`. */
export function builtFormats(language: string): Omit<Translation, 'messages'> {
  const read = readFormats(language);
  const isSame = (tag: string) =>
    new Intl.NumberFormat(tag).resolvedOptions().locale === tag &&
    JSON.stringify(readFormats(tag)) === JSON.stringify(read);
  return {
    formats: formatsOf(language),
    countries: countries.filter((country) => isSame(`${language}-${country}`)),
    languages: languageNames(language),
    countryNames: countryNames(language),
  };
}
