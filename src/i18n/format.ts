import { currentLocale } from './messages.ts';

// Intl objects are costly to make and the same few are asked for again and again; a page that shows very
// many languages must not keep them all.
const limit = 50;
const cache = new Map<string, unknown>();

function cached<T>(kind: string, options: object, make: (tag: string) => T): T {
  const { tag } = currentLocale();
  const key = kind + tag + JSON.stringify(options);
  let object = cache.get(key) as T | undefined;
  if (!object) {
    object = make(tag);
    if (cache.size >= limit) cache.clear();
    cache.set(key, object);
  }
  return object;
}

/** A number in the locale being rendered: `12 000` in Swedish. */
export const formatNumber = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  cached('number', options, (tag) => new Intl.NumberFormat(tag, options)).format(value);

/**
 * A date of the feed in the locale being rendered, as exact as it is written: `2017-10` gives "October
 * 2017", a date or a time its day. Days are those of UTC, so that every visitor reads the same date.
 *
 * @param date ISO 8601, checked by the feed's parser.
 */
export function formatDate(date: string): string {
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'long',
    ...(date.length > 7 && { day: 'numeric' }),
    timeZone: 'UTC',
  };
  return cached('date', options, (tag) => new Intl.DateTimeFormat(tag, options)).format(
    new Date(date),
  );
}

/** "a, b and c" in the locale being rendered. */
export const formatList = (items: readonly string[]): string =>
  cached('list', {}, (tag) => new Intl.ListFormat(tag)).format(items);
