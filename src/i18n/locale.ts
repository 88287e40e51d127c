import { catalogs } from '../../.generated/catalogs.ts';
import { baseLanguage, fallbackLanguage, messageLanguage } from './language.ts';
import { english, type Locale, type Messages } from './messages.ts';

const loading = new Map<string, Promise<Messages>>();

/**
 * The locale for a BCP 47 tag, its messages loaded once a page. A language that we have no messages in is
 * English altogether, numbers and dates too.
 *
 * @throws where the messages cannot be loaded or are not as they were built; asking again tries again.
 */
export async function loadLocale(tag: string): Promise<Locale> {
  const language = messageLanguage(tag);
  if (language === fallbackLanguage)
    return baseLanguage(tag) === language ? { ...english, tag } : english;
  let messages = loading.get(language);
  if (!messages) {
    messages = catalogs[language]!().then(
      (catalog) => catalog.default,
      (cause: unknown) => {
        throw Object.assign(new Error(`the messages for "${language}": ${cause}`), {
          code: 'locale',
        });
      },
    );
    loading.set(language, messages);
    messages.catch(() => loading.delete(language));
  }
  return { tag, language, messages: await messages };
}
