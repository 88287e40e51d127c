import { catalogs } from '../../.generated/catalogs.ts';
import { english as built } from '../../.generated/english.ts';
import { readFormats, type Formats } from './formats.ts';
import { baseLanguage, fallbackLanguage, messageLanguage } from './language.ts';
import { english, type Locale, type Translation } from './messages.ts';

const loading = new Map<string, Promise<Locale>>();

/**
 * The locale for a BCP 47 tag, loaded once a page. A language that we have no messages in is English altogether, numbers
 * and dates too.
 *
 * @throws where the messages cannot be loaded or are not as they were built; asking again tries again.
 */
export function loadLocale(tag: string): Promise<Locale> {
  let locale = loading.get(tag);
  if (!locale) {
    locale = load(tag);
    loading.set(tag, locale);
    locale.catch(() => loading.delete(tag));
  }
  return locale;
}

async function load(tag: string): Promise<Locale> {
  const language = messageLanguage(tag);
  if (language === fallbackLanguage)
    return baseLanguage(tag) === language
      ? { ...english, tag, formats: formatsIn(tag, built) }
      : english;
  const translation = await catalogs[language]!().then(
    (catalog) => catalog.default,
    (cause: unknown) => {
      throw Object.assign(new Error(`the messages for "${language}": ${cause}`), {
        code: 'locale',
      });
    },
  );
  return {
    tag,
    language,
    messages: translation.messages,
    formats: formatsIn(tag, translation),
    languages: translation.languages,
    countryNames: translation.countryNames,
  };
}

/** Those of the language, or those that the browser knows of the region. */
function formatsIn(
  tag: string,
  { formats, countries }: Pick<Translation, 'formats' | 'countries'>,
): Formats {
  const region = tag.slice(baseLanguage(tag).length + 1);
  const isBuilt = !region || countries.includes(region);
  return isBuilt || !Intl.NumberFormat.supportedLocalesOf(tag)[0] ? formats : readFormats(tag);
}
