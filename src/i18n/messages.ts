import type { MsgFn, str as StrTag } from '@lit/localize';
import { english as built } from '../../.generated/english.ts';
import { inEurope, type Formats, type PluralTexts } from './formats.ts';

type StrResult = ReturnType<typeof StrTag>;

/**
 * Translated texts by message id, with `{0}`, `{1}` … where values go; a message for a number has one text for each
 * plural category of its language.
 */
export type Messages = Readonly<Record<string, PluralTexts>>;

/** What is loaded for a language. */
export interface Translation {
  readonly messages: Messages;
  readonly formats: Formats;
  /** Codes of the countries whose formats are the same. */
  readonly countries: readonly string[];
  /** Names of the Union's languages, by their tags. */
  readonly languages: Readonly<Record<string, string>>;
  /** Names of the Union's countries, by their codes. */
  readonly countryNames: Readonly<Record<string, string>>;
}

/** A language to show text in. */
export interface Locale {
  /** BCP 47 tag, region included: `de-AT`. */
  readonly tag: string;
  /** Language of the messages: `de`. */
  readonly language: string;
  /** Undefined for English, whose texts stand in the code. */
  readonly messages: Messages | undefined;
  /** How numbers and dates are written, in the region too. */
  readonly formats: Formats;
  /** Names of the Union's languages, by their tags. */
  readonly languages: Translation['languages'];
  /** Names of the Union's countries, by their codes. */
  readonly countryNames: Translation['countryNames'];
}

export const english: Locale = {
  tag: 'en',
  language: 'en',
  messages: undefined,
  formats: built.formats,
  languages: built.languages,
  countryNames: built.countryNames,
};

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

/** Stands for a value in a message that is then cut there. A private-use character, in no language's text. */
const cut = '\uE000';

/** What of a message stands before and after its one value, which has a language or looks of its own. */
export function around(
  message: (value: string) => string,
): readonly [before: string, after: string] {
  const [before = '', after = ''] = message(cut).split(cut);
  return [before, after];
}

/**
 * The message for a number, by the plural rules of the messages' language. The two ids end in `.one` and
 * `.other`; the other categories that a language has are messages of its XLIFF with that ending.
 *
 * @param isQualified - whether "more than" or "about" stands before the number.
 */
export function plural(
  count: number,
  one: () => string,
  other: () => string,
  isQualified = false,
): string {
  const plain = pluralCategory(count);
  const selected = (isQualified && afterQualifier[current.language]?.[plain]) || plain;
  if (!current.messages) return selected === 'one' ? one() : other();
  category = selected;
  try {
    return other();
  } finally {
    category = 'other';
  }
}

/**
 * Where "more than" and "about" ask for the genitive, which category has it: Croatian "više od 101 regije" as "2 regije",
 * Polish "powyżej 22 regionów" as "5 regionów", and of one the form for fractions.
 */
const afterQualifier: Readonly<
  Record<string, Partial<Record<Intl.LDMLPluralRule, Intl.LDMLPluralRule>>>
> = { hr: { one: 'few' }, pl: { one: 'other', few: 'many' } };

const rules: Record<string, Intl.PluralRules> = {};

/**
 * The plural category of a number in the messages' language. Irish goes by the last digit above ten as well (12
 * chomhlachas, 137 mbardas), which CLDR's rules leave out.
 */
export function pluralCategory(count: number): Intl.LDMLPluralRule {
  const { language } = current;
  rules[language] ??= new Intl.PluralRules([inEurope(language), 'en']);
  return rules[language].select(language === 'ga' && count > 10 ? count % 10 || 20 : count);
}
