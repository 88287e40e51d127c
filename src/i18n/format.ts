import type { PluralTexts, Unit } from './formats.ts';
import { currentLocale, pluralCategory } from './messages.ts';

/** `{name}` of a pattern, by its name. */
const fill = (pattern: string, values: Readonly<Record<string, string | number>>): string =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

const fitting = (texts: PluralTexts, value: number): string =>
  typeof texts === 'string' ? texts : (texts[pluralCategory(value)] ?? texts.other!);

/**
 * A number in the locale being rendered: `12 000` in Swedish.
 *
 * @param value - finite, 0 or more; three decimals are shown at most.
 */
export function formatNumber(value: number): string {
  const { group, groupFrom, decimal } = currentLocale().formats;
  const [whole = '', decimals] = String(Math.round(value * 1000) / 1000).split('.');
  const grouped = whole.length < groupFrom ? whole : whole.replace(/\B(?=(\d{3})+$)/g, () => group);
  return decimals ? grouped + decimal + decimals : grouped;
}

/** A share of 1 in the locale being rendered, in whole percent: `80 %`. */
export const formatPercent = (share: number): string =>
  fill(currentLocale().formats.percent, { 0: formatNumber(Math.round(share * 100)) });

/**
 * A date of the feed in the locale being rendered, as exact as it is written: `2017-10` gives "October
 * 2017", a date or a time its day. Days are those of UTC, so that every visitor reads the same date.
 *
 * @param date ISO 8601, checked by the feed's parser.
 */
export function formatDate(date: string): string {
  const { language, formats } = currentLocale();
  const at = new Date(date);
  const year = at.getUTCFullYear();
  const month = at.getUTCMonth();
  const day = at.getUTCDate();
  if (date.length <= 7) return fill(formats.month, { year, month: formats.monthsAlone[month]! });
  return fill(formats.day, {
    year,
    month: formats.months[month]!,
    // The first of a month is an ordinal in French, which no `Intl` knows.
    day: day === 1 && language === 'fr' ? '1er' : day,
  });
}

/** A number stays in one line with what it counts. */
const inUnit = (value: number, unit: Unit) =>
  fill(fitting(currentLocale().formats.units[unit], value), { 0: formatNumber(value) }).replace(
    ' ',
    '\u00a0',
  );

/** A size in the locale being rendered, in decimal units: 612 137 bytes are "612 kB". */
export function formatSize(bytes: number): string {
  const [unit, size] =
    bytes < 1e6
      ? (['kilobyte', Math.max(1000, bytes) / 1e3] as const)
      : (['megabyte', bytes / 1e6] as const);
  const precision = size < 10 ? 10 : 1;
  return inUnit(Math.round(size * precision) / precision, unit);
}

/** Hours, minutes and seconds of a length in seconds. */
const clock = (seconds: number) => {
  const whole = Math.max(0, Math.round(seconds));
  return [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60] as const;
};

/**
 * A length for the eye: `2:30`, `1:02:30`. A screen reader says "two thirty": give it {@link formatDuration}.
 *
 * @param seconds - finite, 0 or more.
 */
export function formatClock(seconds: number): string {
  const [hours, minutes, rest] = clock(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/**
 * A length in words of the locale being rendered: "2 minutes 30 seconds".
 *
 * @param seconds - finite, 0 or more.
 */
export function formatDuration(seconds: number): string {
  const units = ['hour', 'minute', 'second'] as const;
  const parts = clock(seconds).flatMap((value, index) =>
    value ? [inUnit(value, units[index]!)] : [],
  );
  return parts.join(' ') || inUnit(0, 'second');
}

/** "a, b and c" in the locale being rendered. */
export function formatList(items: readonly string[]): string {
  const { language, formats } = currentLocale();
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const and = items.length > 2 ? formats.list.last : formats.list.two;
  // Before the sound of an i, the Spanish "y" is an "e".
  const isBeforeI = language === 'es' && /^(i|hi(?![ae]))/i.test(last);
  return (
    items.slice(0, -1).join(formats.list.other) + (isBeforeI ? and.replace('y', 'e') : and) + last
  );
}

// The official languages of the Union, and others of its regions. A browser's own list is costly to open, and Chromium's
// lacks most of the latter.
const ownNames = new Map([
  ['bg', 'български'],
  ['cs', 'čeština'],
  ['da', 'dansk'],
  ['de', 'Deutsch'],
  ['el', 'Ελληνικά'],
  ['en', 'English'],
  ['es', 'español'],
  ['et', 'eesti'],
  ['fi', 'suomi'],
  ['fr', 'français'],
  ['ga', 'Gaeilge'],
  ['hr', 'hrvatski'],
  ['hu', 'magyar'],
  ['it', 'italiano'],
  ['lt', 'lietuvių'],
  ['lv', 'latviešu'],
  ['mt', 'Malti'],
  ['nl', 'Nederlands'],
  ['pl', 'polski'],
  ['pt', 'português'],
  ['ro', 'română'],
  ['sk', 'slovenčina'],
  ['sl', 'slovenščina'],
  ['sv', 'svenska'],
  ['br', 'brezhoneg'],
  ['ca-valencia', 'valencià'],
  ['co', 'corsu'],
  ['dsb', 'dolnoserbšćina'],
  ['fo', 'føroyskt'],
  ['fur', 'furlan'],
  ['fy', 'Frysk'],
  ['hsb', 'hornjoserbšćina'],
  ['lb', 'Lëtzebuergesch'],
  ['oc', 'occitan'],
  ['rm', 'rumantsch'],
  ['sc', 'sardu'],
  ['se', 'davvisámegiella'],
  ['sma', 'åarjelsaemien gïele'],
  ['smj', 'julevsámegiella'],
  ['smn', 'anarâškielâ'],
  ['sms', 'sääʹmǩiõll'],
]);

/** A language's name in the locale that is being rendered, where it is one of the Union's; else its own. */
export const formatLanguage = (tag: string): string =>
  currentLocale().languages[tag] ?? languageName(tag);

/** A country's name in the locale that is being rendered, where it is one of the Union's; else its code. */
export const formatCountry = (code: string): string => currentLocale().countryNames[code] ?? code;

/** A language's own name: "svenska"; its tag where it is none. */
export function languageName(tag: string): string {
  try {
    return (
      ownNames.get(tag) ?? new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(tag) ?? tag
    );
  } catch {
    return tag;
  }
}
