/** How languages write numbers, dates, sizes, lengths and lists: what `Intl` knows, as plain tables. */

/** A text with `{0}` where the number goes, or one for each plural category of the language. */
export type PluralTexts = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

const units = ['hour', 'minute', 'second', 'kilobyte', 'megabyte'] as const;
export type Unit = (typeof units)[number];

/**
 * The formats of a language or of a region. The build makes those of each language from Node's `Intl`: the first such
 * object of a page costs a phone 25 ms and more, whatever it is for, and Chromium's lacks two of the Union's languages.
 */
export interface Formats {
  /** Between groups of three digits: a comma in `12,000`. */
  readonly group: string;
  /** The fewest digits that are grouped: 4, or 5 where `1000` stands beside `10 000`. */
  readonly groupFrom: number;
  readonly decimal: string;
  /** `{0} %` */
  readonly percent: string;
  /** A day, `{day} {month} {year}`, and its months, in the case that they have there. */
  readonly day: string;
  readonly months: readonly string[];
  /** A month that stands alone, `{month} {year}`, and its months. */
  readonly month: string;
  readonly monthsAlone: readonly string[];
  readonly units: Readonly<Record<Unit, PluralTexts>>;
  /** What stands between two of a list, before the last of three or more, and before the others. */
  readonly list: { readonly two: string; readonly last: string; readonly other: string };
}

/** Of a language without a region, `Intl` takes the most speakers; we mean those in the Union: 1 November, 1 234. */
export const inEurope = (tag: string): string =>
  (({ en: 'en-GB', pt: 'pt-PT' }) as Record<string, string>)[tag] ?? tag;

/** Reads the formats of a BCP 47 tag from `Intl`. Costly: a dozen objects are made for it. */
export function readFormats(tag: string): Formats {
  const locale = inEurope(tag);
  const number = new Intl.NumberFormat(locale);
  const part = (value: number, type: string) =>
    number.formatToParts(value).find((part) => part.type === type)?.value;
  const day = dates(locale, { year: 'numeric', month: 'long', day: 'numeric' });
  const month = dates(locale, { year: 'numeric', month: 'long' });
  return {
    group: part(1e6, 'group')!,
    groupFrom: part(1e3, 'group') ? 4 : 5,
    decimal: part(0.5, 'decimal')!,
    percent: around(new Intl.NumberFormat(locale, { style: 'percent' }).formatToParts(0.5)),
    day: day.pattern,
    months: day.months,
    month: month.pattern,
    monthsAlone: month.months,
    units: Object.fromEntries(units.map((unit) => [unit, unitTexts(locale, unit)])) as Record<
      Unit,
      PluralTexts
    >,
    list: between(new Intl.ListFormat(locale)),
  };
}

/** A number's text with `{0}` for its digits. */
const around = (parts: readonly Intl.NumberFormatPart[]) =>
  parts
    .map(({ type, value }) =>
      type === 'integer' ? '{0}' : /^(group|decimal|fraction)$/.test(type) ? '' : value,
    )
    .join('')
    .replace(/(\{0\})+/, '{0}');

function dates(locale: string, options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const parts = Array.from({ length: 12 }, (_, month) =>
    format.formatToParts(Date.UTC(2026, month, 15)),
  );
  return {
    pattern: parts[0]!
      .map(({ type, value }) => (type === 'literal' ? value : `{${type}}`))
      .join(''),
    months: parts.map((all) => all.find(({ type }) => type === 'month')!.value),
  };
}

/** Numbers that have between them all plural categories of all languages. */
const samples = [...Array(30).keys(), 100, 1e6, 0.5, 1.5];

function unitTexts(locale: string, unit: Unit): PluralTexts {
  const rules = new Intl.PluralRules(locale);
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: unit.endsWith('byte') ? 'short' : 'long',
  });
  const texts = Object.fromEntries(
    samples.map((value) => [rules.select(value), around(format.formatToParts(value))]),
  );
  const [text, ...others] = new Set(Object.values(texts));
  return others.length > 0 ? texts : text!;
}

function between(format: Intl.ListFormat) {
  const literals = (...items: string[]) =>
    format.formatToParts(items).flatMap(({ type, value }) => (type === 'literal' ? value : []));
  const [two] = literals('a', 'b');
  const [other, last] = literals('a', 'b', 'c');
  return { two: two!, last: last!, other: other! };
}
