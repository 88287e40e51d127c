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
}

export const english: Locale = {
  tag: 'en',
  language: 'en',
  messages: undefined,
  formats: built.formats,
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

/**
 * The message for a number, by the plural rules of the messages' language. The two ids end in `.one` and
 * `.other`; the other categories that a language has are messages of its XLIFF with that ending.
 */
export function plural(count: number, one: () => string, other: () => string): string {
  const selected = pluralCategory(count);
  if (!current.messages) return selected === 'one' ? one() : other();
  category = selected;
  try {
    return other();
  } finally {
    category = 'other';
  }
}

const rules: Record<string, Intl.PluralRules> = {};

/** The plural category of a number in the messages' language. */
export const pluralCategory = (count: number): Intl.LDMLPluralRule =>
  (rules[current.language] ??= new Intl.PluralRules([inEurope(current.language), 'en'])).select(
    count,
  );
