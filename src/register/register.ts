/**
 * Who has joined a call: a JSON file of its own, `{"schema": 1, "entries": […]}`, since a page with a button needs none of
 * it. Of organisations only: people are not listed by name.
 */
import { list, object, report, text, type Of, type Problem, type Reading } from '../feed/check.ts';
import { address, anyText, date, schema, someText } from '../feed/model.ts';
import type { Decode } from '../feed/references.ts';

/** Categories of a call's counts whose members are people. */
export const people = ['individuals', 'meps'];

/** Codes that the Union writes differently from ISO 3166. */
const inIso: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

const upperCase = (value: unknown) =>
  typeof value === 'string' ? value.trim().toUpperCase() : undefined;

export const countryPattern = /^[A-Z]{2}$/;
export const nutsPattern = /^[A-Z]{2}[A-Z\d]{0,3}$/;

export const country = text('a country’s code such as SE', countryPattern, undefined, upperCase);
export const nuts = text('a NUTS code such as SE321', nutsPattern, undefined, upperCase);

export const entry = object(
  {
    name: anyText,
    category: someText,
    country,
    nuts,
    since: date,
    url: address,
    aliases: list(anyText),
  },
  ['name', 'category'],
  {
    finish: (result, path, reading) => {
      const { name, category, nuts } = result;
      if (!name.trim()) return report(name, `${path}.name`, 'a name', reading);
      if (people.includes(category))
        return report(category, `${path}.category`, 'an organisation, and no person', reading);
      const code = result.country ?? nuts?.slice(0, 2);
      if (code) result.country = inIso[code] ?? code;
      return true;
    },
  },
);

export const register = object({ schema, entries: list(entry) }, ['entries']);

/** Whether a document is meant to be a register, and no feed. */
export const isRegister = (value: unknown): boolean =>
  Object.hasOwn(Object(value), 'entries') && !Object.hasOwn(Object(value), 'items');

/** An organisation that has joined. */
export type Entry = Of<typeof entry>;
/** Those who have joined, in the order of the file. */
export type Register = Of<typeof register>;

export interface ParsedRegister {
  /** `undefined` where the document is no register at all. */
  readonly register: Register | undefined;
  /** What was dropped, or read as something else. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a register as `parseFeed` reads a feed: all that is good is kept, the rest is reported. Never throws.
 *
 * @param value - what `JSON.parse` gave.
 * @param url - absolute, normalised address of the register, which relative addresses start from.
 * @param decode - puts letters in place of HTML's references.
 */
export function parseRegister(value: unknown, url: string, decode: Decode): ParsedRegister {
  const problems: Problem[] = [];
  const reading: Reading = { base: url, problems, decode, ids: new Set() };
  return { register: register(value, '', reading), problems };
}
