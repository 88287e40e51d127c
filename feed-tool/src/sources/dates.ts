/** Moments, in every form in which feeds write them. */
import { bare, monthOf } from './months.ts';

/** Hours from UTC of the names that are met; those of RFC 822, and those of Europe in their languages. */
const zones: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  mez: 1,
  cest: 2,
  mesz: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

const iso =
  /^(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?(?:[t ]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?\s*(z|utc|gmt|[+-]\d\d(?::?\d\d)?)?$/;
const clock =
  /(?:^|[^\d:+-])(\d{1,2})[:.h](\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*([ap]\.?m\.?(?![a-z]))?/;
const offset = /(?:^|\s|gmt|utc)([+-])(\d{1,2})(?::?(\d\d))?$/;

interface Parts {
  readonly year: number;
  /** 0 is January. */
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** Minutes from UTC. */
  readonly zone?: number;
}

/** RFC 3339, in UTC; undefined for a day that no month has, and for the zero of a computer's clock. */
function written({ year, month, day, hour = 0, minute = 0, second = 0, zone = 0 }: Parts) {
  const date = new Date(Date.UTC(year, month, day));
  const isDay = date.getUTCMonth() === month && date.getUTCDate() === day;
  // 24:00 is the end of a day, and a minute may have a sixty-first second.
  if (!isDay || hour > 24 || minute > 59 || second > 60) return undefined;
  const moment = date.getTime() + ((hour * 60 + minute - zone) * 60 + Math.min(second, 59)) * 1_000;
  const isReal = moment >= Date.UTC(1970, 0, 2) && moment < Date.UTC(2200, 0, 1);
  return isReal ? new Date(moment).toISOString().replace('.000Z', 'Z') : undefined;
}

const minutes = (sign: string, hours: string, rest = '0') =>
  (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(rest));

/**
 * The moment that is meant, in UTC, without a fraction of a second: `2022-10-12T09:30:00Z`. What names no zone is taken
 * for UTC, so that it is the same wherever this runs. The day of the week is not looked at: it is often wrong.
 *
 * @param language - tag of the text that the date stands in: it decides names of months that are another's elsewhere.
 * @returns `undefined` where it is none, or may be two: `10/12/2022`.
 */
export function moment(text: string, language?: string): string | undefined {
  const value = text.trim().slice(0, 100).toLowerCase().replace(/\s+/g, ' ');
  const match = iso.exec(value);
  if (match && !/^\d{8,}$/.test(value.slice(8)) && !/^\d{7}$|^\d{9,}$/.test(value))
    return fromIso(match);
  if (/^1\d{9}(?:\d{3})?$/.test(value))
    return new Date(Number(value.padEnd(13, '0'))).toISOString().replace(/\.\d+Z/, 'Z');
  // Comments, and what is said twice: "(CEST)".
  return fromWords(value.replace(/\([^()]*\)/g, ' ').trim(), language);
}

function fromIso([, year, month = '01', day = '01', hour, minute, second, zone]: RegExpExecArray) {
  const [, sign, hours, rest] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone ?? '') ?? [];
  return written({
    year: Number(year),
    month: Number(month) - 1,
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    zone: sign ? minutes(sign, hours!, rest) : 0,
  });
}

/** The rest of them: a day, a clock and a zone in some order. */
function fromWords(value: string, language: string | undefined) {
  const time = clockIn(value);
  const rest = time ? value.replace(time.text, ' ') : value;
  const zone = zoneOf(rest);
  const day = dayOf(zone ? rest.slice(0, zone.at) + rest.slice(zone.end) : rest, language);
  return day && written({ ...day, ...time?.parts, zone: zone?.minutes ?? 0 });
}

function clockIn(value: string) {
  // `12.10.2022` has points too; so have clocks in some languages, but after a date.
  const from = /^\d{1,2}\.\d{1,2}\.\d{2,4}/.exec(value)?.[0].length ?? 0;
  const match = clock.exec(value.slice(from));
  if (!match || /^\d{1,2}\.\d\d\.\d/.test(match[0].trim())) return undefined;
  const [text, hours, minute, second, half] = match;
  const hour = half ? (Number(hours) % 12) + (half.startsWith('p') ? 12 : 0) : Number(hours);
  return { text, parts: { hour, minute: Number(minute), second: Number(second ?? 0) } };
}

function zoneOf(value: string) {
  const text = value.trimEnd();
  const numeric = offset.exec(text);
  if (numeric) {
    const at = text.lastIndexOf(numeric[1]!);
    const before = /(?:gmt|utc)\s*$/.exec(text.slice(0, at))?.index ?? at;
    return { at: before, end: text.length, minutes: minutes(numeric[1]!, numeric[2]!, numeric[3]) };
  }
  for (const { 0: name, index } of text.matchAll(/(?<![\p{L}\d])[a-z]{1,4}(?![\p{L}\d])/gu))
    if (Object.hasOwn(zones, name))
      return { at: index, end: index + name.length, minutes: zones[name]! * 60 };
  return undefined;
}

/** A year of two digits is of our time. */
const fullYear = (year: string) =>
  year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);

function dayOf(value: string, language: string | undefined) {
  const numbers = /(?<!\d)(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d\d)(?!\d)/.exec(value);
  if (numbers) return inNumbers(numbers);
  const yearFirst = /(?<!\d)(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)/.exec(value);
  if (yearFirst)
    return {
      year: Number(yearFirst[1]),
      month: Number(yearFirst[2]) - 1,
      day: Number(yearFirst[3]),
    };
  const month = monthIn(value, language);
  if (month === undefined) return undefined;
  const [first, second, ...more] = value.match(/(?<!\d)\d{1,4}(?!\d)/g) ?? [];
  if (!first || !second || more.length > 0) return undefined;
  // `2022 October 12`, as Hungarians write it.
  const [day, year] = first.length === 4 ? [second, first] : [first, second];
  if (day.length > 2 || (year.length !== 2 && year.length !== 4)) return undefined;
  return { year: fullYear(year), month, day: Number(day) };
}

/** With points or hyphens the day is first; with strokes only where nothing else is possible. */
function inNumbers([, first, mark, second, year]: RegExpExecArray) {
  const isAmbiguous = mark === '/' && Number(first) <= 12 && Number(second) <= 12;
  if (isAmbiguous && first !== second) return undefined;
  const [day, month] = mark === '/' && Number(second) > 12 ? [second, first] : [first, second];
  return { year: fullYear(year!), month: Number(month) - 1, day: Number(day) };
}

/** Irish has months of three words. */
function monthIn(value: string, language: string | undefined): number | undefined {
  const words = bare(value).match(/\p{L}+/gu) ?? [];
  for (const length of [3, 2, 1])
    for (let at = 0; at + length <= words.length; at++) {
      const name = words.slice(at, at + length).join(' ');
      const month = name.length > 2 ? monthOf(name, language) : undefined;
      if (month !== undefined) return month;
    }
  return undefined;
}
