import { builderCatalogs } from '../../.generated/builder/catalogs.ts';
import { loadLocale } from '../i18n/locale.ts';
import { messageLanguage } from '../i18n/language.ts';
import type { Locale } from '../i18n/messages.ts';

/** The locale with the builder's own messages beside the widgets'. */
export async function builderLocale(tag: string): Promise<Locale> {
  const [locale, own] = await Promise.all([
    loadLocale(tag),
    builderCatalogs[messageLanguage(tag)]?.(),
  ]);
  return own ? { ...locale, messages: { ...locale.messages, ...own.default } } : locale;
}
