import { currentLocale, inEurope } from './messages.ts';

// Intl objects are costly to make and the same few are asked for again and again; a page that shows very
// many languages must not keep them all.
const limit = 50;
const cache = new Map<string, unknown>();

// Stands in for a language that the browser has no data for (Chromium: Irish and Maltese): `Intl` would take the
// browser's own.
const english = inEurope('en');

function cached<T>(kind: string, options: object, make: (tags: string[]) => T): T {
  const tag = inEurope(currentLocale().tag);
  const key = kind + tag + JSON.stringify(options);
  let object = cache.get(key) as T | undefined;
  if (!object) {
    object = make([tag, english]);
    if (cache.size >= limit) cache.clear();
    cache.set(key, object);
  }
  return object;
}

/** How a format is to read: without words where the browser has none in the language, rather than in English. */
const wording = <Words, Neutral>(words: Words, neutral: Neutral): Words | Neutral =>
  Intl.NumberFormat.supportedLocalesOf(currentLocale().tag)[0] ? words : neutral;

/** A number in the locale being rendered: `12 000` in Swedish. */
export const formatNumber = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  cached('number', options, (tags) => new Intl.NumberFormat(tags, options)).format(value);

/**
 * A date of the feed in the locale being rendered, as exact as it is written: `2017-10` gives "October
 * 2017", a date or a time its day. Days are those of UTC, so that every visitor reads the same date.
 *
 * @param date ISO 8601, checked by the feed's parser.
 */
export function formatDate(date: string): string {
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: wording('long', '2-digit'),
    ...(date.length > 7 && { day: 'numeric' }),
    timeZone: 'UTC',
  };
  const text = cached('date', options, (tags) => new Intl.DateTimeFormat(tags, options)).format(
    new Date(date),
  );
  // The first of a month is an ordinal in French, which no `Intl` knows.
  return currentLocale().language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** A size in the locale being rendered, in decimal units: 612 137 bytes are "612 kB". */
export function formatSize(bytes: number): string {
  const [unit, size] =
    bytes < 1e6
      ? (['kilobyte', Math.max(1, bytes / 1e3)] as const)
      : (['megabyte', bytes / 1e6] as const);
  return formatNumber(size, {
    style: 'unit',
    unit,
    maximumFractionDigits: size < 10 ? 1 : 0,
  }).replace(' ', '\u00a0');
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
  const unitDisplay = wording('long', 'narrow');
  const inUnit = (value: number, unit: string) =>
    formatNumber(value, { style: 'unit', unit, unitDisplay });
  const parts = clock(seconds).flatMap((value, index) =>
    value ? [inUnit(value, units[index]!)] : [],
  );
  return parts.join(' ') || inUnit(0, 'second');
}

/** "a, b and c" in the locale being rendered. */
export function formatList(items: readonly string[]): string {
  // One is the most frequent list, and needs no words.
  if (items.length < 2) return items[0] ?? '';
  const options = { type: wording('conjunction', 'unit') } as const;
  return cached('list', options, (tags) => new Intl.ListFormat(tags, options)).format(items);
}

// The official languages of the Union. A browser's own list is costly to open, and Chromium's lacks two of them.
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
]);

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
