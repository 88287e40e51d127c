import type { MsgFn, str as StrTag } from '@lit/localize';

type StrResult = ReturnType<typeof StrTag>;

/**
 * Translated texts by message id, with `{0}`, `{1}` … where values go; a message for a number has one text for each
 * plural category of its language.
 */
export type Messages = Readonly<Record<string, string | PluralTexts>>;
type PluralTexts = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** A language to show text in. */
export interface Locale {
  /** BCP 47 tag for numbers and dates, region included: `de-AT`. */
  readonly tag: string;
  /** Language of the messages: `de`. */
  readonly language: string;
  /** Undefined for English, whose texts stand in the code. */
  readonly messages: Messages | undefined;
}

export const english: Locale = { tag: 'en', language: 'en', messages: undefined };

let current = english;
let category: Intl.LDMLPluralRule = 'other';

/** The locale of what is being rendered. */
export const currentLocale = (): Locale => current;

/**
 * The `lang` for a text of the feed: its language where that is not the one being rendered, else undefined.
 *
 * @param language - BCP 47 tag that the feed gives the text, if any.
 */
export const foreignLang = (language: string | undefined): string | undefined =>
  language && language.split('-')[0] !== current.language ? language : undefined;

/**
 * Runs `render` with its messages in `locale`. Synchronous on purpose: each widget on a page has a locale of
 * its own, so a message asked for after an `await`, or in an event handler, has none.
 */
export function withLocale<T>(locale: Locale, render: () => T): T {
  const before = current;
  current = locale;
  try {
    return render();
  } finally {
    current = before;
  }
}

// The two brands are what localize-tools recognises messages by when it extracts them.
export const str = ((strings: TemplateStringsArray, ...values: unknown[]): StrResult => ({
  strTag: true,
  strings,
  values,
})) as typeof StrTag;

/**
 * A message in the locale of what is being rendered. Each has an id and a description for translators (the
 * build leaves the description out). Stock lit-localize holds one locale a page; see
 * docs/decisions/0003-locale-of-an-element.md.
 */
export const msg = ((template: string | StrResult, { id = '' } = {}): string => {
  const { strings, values } =
    typeof template === 'string' ? { strings: [template], values: [] } : template;
  const source = strings.reduce((all, string, index) => `${all}{${index - 1}}${string}`);
  const entry = current.messages?.[id];
  const translated = typeof entry === 'object' ? (entry[category] ?? entry.other) : entry;
  return (translated ?? source).replace(/\{(\d)\}/g, (_, index: number) => String(values[index]));
}) as unknown as MsgFn;

/**
 * The message for a number, by the plural rules of the messages' language. The two ids end in `.one` and
 * `.other`; the other categories that a language has are messages of its XLIFF with that ending.
 */
export function plural(count: number, one: () => string, other: () => string): string {
  const selected = pluralRules(current.language).select(count);
  if (!current.messages) return selected === 'one' ? one() : other();
  category = selected;
  try {
    return other();
  } finally {
    category = 'other';
  }
}

/** Of a language without a region, `Intl` takes the most speakers; we mean those in the Union: 1 November, 1 234. */
export const inEurope = (tag: string): string =>
  (({ en: 'en-GB', pt: 'pt-PT' }) as Record<string, string>)[tag] ?? tag;

const rules: Record<string, Intl.PluralRules> = {};
const pluralRules = (language: string) =>
  (rules[language] ??= new Intl.PluralRules([inEurope(language), 'en']));
