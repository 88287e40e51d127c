/**
 * A small checking combinator. A shape is built by the functions below; each node reads a value for visitors, and
 * carries as plain data what it is made of, so that `schema.ts` can walk it at build time. Nothing here throws.
 */

import { single } from './meant.ts';
import type { Decode } from './references.ts';

/** Something in a feed that was not as it should be: left out, unless it says what it was read as. */
export interface Problem {
  /** where: `items[3].attachments[0].url`; empty for the document itself */
  readonly path: string;
  /** what belongs there, in English: `a language tag such as sv or de-AT` */
  readonly expected: string;
  /** what was there, shortened: `"javascript:alert(1)"`, `nothing`, `a list of 3` */
  readonly found: string;
  /** what was plainly meant, and was read: `12000` */
  readonly read?: string;
}

/** What one reading of a document carries along. */
export interface Reading {
  /** address of the feed, which relative addresses start from */
  readonly base: string;
  readonly problems: Problem[];
  /** puts letters in place of HTML's references */
  readonly decode: Decode;
  /** ids of the items kept so far */
  readonly ids: Set<string>;
}

/** One node of a shape: takes anything, gives a `T`, or `undefined` after reporting why not. */
export type Check<T> = (value: unknown, path: string, reading: Reading) => T | undefined;

export type Fields = Readonly<Record<string, Check<unknown>>>;

/** What `schema.ts` sees of a list. */
export interface ListShape {
  readonly of: Check<unknown>;
  readonly most: number;
}

/** What `schema.ts` sees of an object. */
export interface ObjectShape {
  readonly fields: Fields;
  readonly required: readonly string[];
}

/** The type that a check gives. */
export type Of<C> = C extends (...args: never[]) => infer T ? Exclude<T, undefined> : never;

type Read<F extends Fields, R extends keyof F> = {
  [K in keyof Pick<F, R>]: Of<F[K]>;
} & { [K in keyof Omit<F, R>]?: Of<F[K]> };
type Simplify<T> = { [K in keyof T]: T[K] } & {};

/** A value in a few words. Looks one level deep only: a document may be nested deeper than any stack. */
const described = (value: unknown): string =>
  value === undefined
    ? 'nothing'
    : typeof value === 'string'
      ? JSON.stringify(value.length > 60 ? value.slice(0, 60) + '…' : value)
      : Array.isArray(value)
        ? 'a list of ' + value.length
        : Object(value) === value
          ? 'an object'
          : String(value);

/** Notes a problem; gives what was `read` all the same, so that a check can end with it. */
export function report(value: unknown, path: string, expected: string, reading: Reading): undefined;
export function report<T>(
  value: unknown,
  path: string,
  expected: string,
  reading: Reading,
  read: T,
): T;
export function report(
  value: unknown,
  path: string,
  expected: string,
  { problems }: Reading,
  read?: unknown,
): unknown {
  problems.push({
    path,
    expected,
    found: described(value),
    ...(read !== undefined && { read: described(read) }),
  });
  return read;
}

/** What may be meant by a value that is not as it should be. */
export type Meant = (value: unknown) => unknown;

/**
 * A value without parts.
 *
 * @param accept - gives what is kept of it, or `undefined`.
 * @param meant - is accepted in its place, and reported.
 */
export const leaf =
  <T>(
    expected: string,
    accept: (value: unknown, base: string) => T | undefined,
    meant: Meant = () => undefined,
  ): Check<T> =>
  (value, path, reading) =>
    accept(value, reading.base) ??
    report(value, path, expected, reading, accept(meant(value), reading.base));

/** Text that matches a pattern. */
export const text = (
  expected: string,
  pattern: RegExp,
  also: (value: string) => boolean = () => true,
  meant?: Meant,
): Check<string> =>
  leaf(
    expected,
    (value) =>
      typeof value === 'string' && pattern.test(value) && also(value) ? value : undefined,
    meant,
  );

/** Text for visitors. Nobody wants them to read `&#8217;`. */
export const words: Check<string> = (value, path, reading) => {
  if (typeof value !== 'string') return report(value, path, 'text', reading);
  const decoded = reading.decode(value);
  return decoded === value
    ? value
    : report(value, path, 'letters, and not HTML for them', reading, decoded);
};

/** A number that is not negative. */
export const number = (
  expected: string,
  test: (value: unknown) => boolean,
  meant: Meant,
): Check<number> =>
  leaf(
    expected,
    (value) => (test(value) && (value as number) >= 0 ? (value as number) : undefined),
    meant,
  );

/** One of a few codes. */
export const oneOf = <T extends string>(values: readonly T[]): Check<T> =>
  leaf('one of ' + values.join(', '), (value) => values.find((known) => known === value));

/**
 * A list: what is bad in it is dropped, the rest is kept in its order; of what is beyond `most`, nothing is read. What
 * stands where a list belongs is read as a list of one.
 */
export const list = <T>(of: Check<T>, most = Infinity): Check<T[]> & ListShape =>
  Object.assign(
    (value: unknown, path: string, reading: Reading) => {
      const entries: unknown = Array.isArray(value) ? value : single(value);
      if (!Array.isArray(entries)) return report(value, path, 'a list', reading);
      if (entries !== value) report(value, path, 'a list', reading, entries);
      if (entries.length > most) report(value, path, 'a list of at most ' + most, reading);
      const kept: T[] = [];
      entries.slice(0, most).forEach((entry, index) => {
        const read = entry === null ? undefined : of(entry, `${path}[${index}]`, reading);
        if (read !== undefined) kept.push(read);
      });
      return kept;
    },
    { of, most },
  );

/** How an object is read, beyond its fields. */
export interface ObjectOptions<Result> {
  /** Sees what was read, may complete it, and says whether it stands. */
  readonly finish?: (result: Result, path: string, reading: Reading) => unknown;
  /** What is meant by something that is no object. */
  readonly meant?: Meant;
  /** What to take for a required field that is missing, if anything; it is reported all the same. */
  readonly instead?: Readonly<
    Record<string, (given: Readonly<Record<string, unknown>>) => unknown>
  >;
}

/**
 * An object: a bad optional field is dropped, a bad or missing required one takes the object with it, unknown ones
 * are not copied; `null` is as good as absent.
 */
export const object = <F extends Fields, const R extends keyof F & string = never>(
  fields: F,
  required: readonly R[] = [],
  { finish, meant, instead = {} }: ObjectOptions<Simplify<Read<F, R>>> = {},
): Check<Simplify<Read<F, R>>> & ObjectShape =>
  Object.assign(
    (value: unknown, path: string, reading: Reading) => {
      const isObject = Object(value) === value && !Array.isArray(value);
      const given = (isObject ? value : meant?.(value)) as Record<string, unknown> | undefined;
      if (!given) return report(value, path, 'an object', reading);
      if (!isObject) report(value, path, 'an object', reading, given);
      let whole: unknown = true;
      const result: Record<string, unknown> = {};
      for (const name of Object.keys(fields)) {
        const at = path ? path + '.' + name : name;
        const needed = (required as readonly string[]).includes(name);
        let own: unknown = given[name] ?? undefined;
        if (own === undefined && !needed) continue;
        if (own === undefined) {
          own = instead[name]?.(given);
          if (own !== undefined) report(undefined, at, 'a ' + name, reading, own);
        }
        const read = fields[name]!(own, at, reading);
        if (read !== undefined) result[name] = read;
        else if (needed) whole = false;
      }
      const finished = result as Simplify<Read<F, R>>;
      return whole && (!finish || finish(finished, path, reading)) ? finished : undefined;
    },
    { fields, required },
  );
