import { languages } from '../../.generated/languages.ts';

/** The source language of all messages, and the one shown where a language has none. */
export const fallbackLanguage = 'en';

/**
 * The language that an element stands in: the nearest `lang` on itself or an ancestor, through shadow
 * roots. `Element.closest` stops at a shadow root, so this walks.
 *
 * @returns a BCP 47 tag as `Intl` takes it (`sv_SE` is read as `sv-SE`), or `en` where there is none.
 */
export function languageOf(element: Element): string {
  let node: Node | null = element;
  while (node) {
    const lang = (node as Element).getAttribute?.('lang');
    if (lang != null) return canonicalLanguage(lang);
    node = node.parentNode ?? (node as ShadowRoot).host ?? null;
  }
  return fallbackLanguage;
}

/** A language tag as people write it, as `Intl` takes it; `en` where it is none. */
export function canonicalLanguage(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang.trim().replace(/_/g, '-'))[0] ?? fallbackLanguage;
  } catch {
    return fallbackLanguage;
  }
}

/** `de` of `de-AT`. Empty subtags do not occur in a canonical tag. */
export const baseLanguage = (tag: string): string => tag.split('-')[0]!;

/**
 * The language of the messages for a tag: its base language where we have messages in it, else English.
 * A script subtag names another way of writing, which our messages are not in: `sr-Latn` is English.
 */
export function messageLanguage(tag: string): string {
  const base = baseLanguage(tag);
  return languages.includes(base) && !/-[a-z]{4}\b/i.test(tag) ? base : fallbackLanguage;
}
