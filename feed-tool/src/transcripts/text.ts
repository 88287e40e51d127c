/** What transcripts and chapters of others are made of: text in some encoding, times in some form. */
import { decodeText } from '../../../src/feed/body.ts';
import { decode } from '../../../scripts/lib/references.ts';

/** Bytes of a transcript or of chapters that are read at most: a day of speech, word by word. */
export const mostBytes = 20_000_000;

/** @param type - media type with its parameters, or a file's name. */
export const textOf = (input: Uint8Array | string, type: string): string =>
  (typeof input === 'string'
    ? input
    : decodeText(input, /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1] ?? '')
  ).replace(/^\ufeff/, '');

/** @returns undefined where the text is no JSON. */
export function jsonOf(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Latest second that a recording may have: a hundred hours. */
const latest = 360_000;

const clock = /^(?:(\d+):)?(\d+):(\d+(?:[.,]\d+)?)$/;

/**
 * A time in seconds of what may be one: a number, or text that has one or is written as a clock shows it.
 *
 * @returns rounded to milliseconds; undefined where it is none, or none of a recording.
 */
export function secondsOf(value: unknown): number | undefined {
  const text = typeof value === 'string' ? value.trim() : value;
  const [shown, hours = 0, minutes, seconds] = (typeof text === 'string' && clock.exec(text)) || [];
  const number = shown
    ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds!.replace(',', '.'))
    : typeof text === 'number' || (typeof text === 'string' && /^\d+(?:\.\d+)?$/.test(text))
      ? Number(text)
      : NaN;
  return number >= 0 && number <= latest ? Math.round(number * 1000) / 1000 : undefined;
}

/** `01:02:03.500` */
export function clockOf(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return (
    `${two(milliseconds / 3_600_000)}:${two((milliseconds / 60_000) % 60)}:` +
    `${two((milliseconds / 1000) % 60)}.${String(milliseconds % 1000).padStart(3, '0')}`
  );
}

/** Text that has no letters which are none: control characters, halves of pairs; in one line. */
export const oneLine = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    // eslint-disable-next-line no-control-regex
    .replace(/(?:[\0-\x1f\x7f-\x9f]|[^\S\u00a0])+/g, ' ')
    .trim();

/** Tags that titles have, and nothing else: "if a < b and c > d" has none. */
const tags = /<\/?(?:a|abbr|b|br|cite|code|em|font|i|p|small|span|strong|sub|sup|u)\b[^<>]*>/gi;

/** What is meant by text that may have markup and character references. */
export const plainOf = (text: string): string => oneLine(decode(text.replace(tags, '')));
