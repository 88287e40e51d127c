/**
 * What is plainly meant by a value of another form than it should have. Each gives a value of the right form, or
 * undefined where that is a guess; whoever takes it reports it.
 */

/** Digits in groups of three, parted by a blank of any width; a point or a comma may part decimals elsewhere. */
const grouped = /^\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+$/;

const hasText = (value: unknown): value is string => typeof value === 'string';

/** `"140"`, `"12 000"`; not `"12.000"` or `"12,000"`, which are twelve to some. */
export const wholeNumber = (value: unknown): number | undefined =>
  hasText(value) && (/^\d+$/.test(value) || grouped.test(value))
    ? Number(value.replace(/\D/g, ''))
    : undefined;

/** The same, `"1830.5"`, and a length of time as a clock shows it: `"30:30"`. */
export function anyNumber(value: unknown): number | undefined {
  if (!hasText(value)) return undefined;
  if (/^\d+\.\d+$/.test(value)) return Number(value);
  if (/^(?:\d+:)?[0-5]?\d:[0-5]\d$/.test(value))
    return value.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return wholeNumber(value);
}

const days = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d/;
const moment = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** A day without a time, a time without seconds or zone, `+0100`, lower-case letters; and the dates of RSS. */
export function time(value: unknown): string | undefined {
  if (!hasText(value)) return undefined;
  if (days.test(value)) {
    const milliseconds = Date.parse(value);
    return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString();
  }
  const [all, day, clock = '00:00', seconds = ':00', zone = 'Z'] = moment.exec(value) ?? [];
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return all && `${day}T${clock}${seconds}${sign ? `${sign}${hours}:${minutes}` : 'Z'}`;
}

/** The day of a time. */
export const date = (value: unknown): string | undefined =>
  hasText(value) ? /^(\d{4}-\d\d-\d\d)[T ]/.exec(value)?.[1] : undefined;

/** `sv_SE` */
export const language = (value: unknown): string | undefined =>
  hasText(value) ? value.trim().replaceAll('_', '-') : undefined;

/** `1.1`, or the address with `http:`. */
export const version = (value: unknown): string | undefined =>
  /^(?:https?:\/\/(?:www\.)?jsonfeed\.org\/version\/)?1(?:\.\d+)?\/?$/.test(String(value))
    ? 'https://jsonfeed.org/version/1.1'
    : undefined;

/** `{"url": …}` where just the address belongs. */
export const addressIn = (value: unknown): unknown => (Object(value) as { url?: unknown }).url;

/** A name where an object with a name belongs. */
export const named = (value: unknown): object | undefined =>
  hasText(value) && value ? { name: value } : undefined;

/** A list of one. */
export const single = (value: unknown): unknown[] | undefined =>
  (Object(value) === value && !Array.isArray(value)) || (hasText(value) && value)
    ? [value]
    : undefined;

const types: Readonly<Record<string, string>> = {
  aac: 'audio/aac',
  flac: 'audio/flac',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  m3u8: 'application/vnd.apple.mpegurl',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  mp4: 'video/mp4',
  webm: 'video/webm',
  htm: 'text/html',
  html: 'text/html',
  pdf: 'application/pdf',
  srt: 'application/x-subrip',
  txt: 'text/plain',
  vtt: 'text/vtt',
};

/** The media type of a file, by the end of its address. */
export function typeOf(address: unknown): string | undefined {
  const end = hasText(address) && /\.([a-z\d]+)(?:[?#]|$)/i.exec(address)?.[1]?.toLowerCase();
  return end && Object.hasOwn(types, end) ? types[end] : undefined;
}
