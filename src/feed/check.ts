/**
 * A small checking combinator: a shape is plain data, made by the functions below. `read` interprets it for
 * visitors, `schema.ts` walks the same data at build time to write the JSON Schema. Nothing here throws.
 */
import { checkedAddress } from './address.ts';

/** Something in a feed that was not as it should be, and so was left out. */
export interface Problem {
  /** where: `items[3].attachments[0].url`; empty for the document itself */
  readonly path: string;
  /** what belongs there, in English: `a language tag such as sv or de-AT` */
  readonly expected: string;
  /** what was there, shortened: `"javascript:alert(1)"`, `nothing`, `a list of 3` */
  readonly found: string;
}

/** What one reading of a document carries along. */
export interface Reading {
  /** address of the feed, which relative addresses start from */
  readonly base: string;
  readonly problems: Problem[];
  /** ids of the items kept so far */
  readonly ids: Set<string>;
}

/** One node of a shape: takes anything, gives a `T`, or `undefined` after reporting why not. */
export interface Check<T> {
  readonly expected: string;
  read(value: unknown, path: string, reading: Reading): T | undefined;
}

export interface ListCheck<T> extends Check<T[]> {
  readonly of: Check<T>;
  readonly most: number;
}

export type Fields = Readonly<Record<string, Check<unknown>>>;

export interface ObjectCheck<T> extends Check<T> {
  readonly required: Fields;
  readonly optional: Fields;
}

/** The type that a check gives. */
export type Of<C> = C extends Check<infer T> ? T : never;

type Read<R, O> = { [K in keyof R]: Of<R[K]> } & { [K in keyof O]?: Of<O[K]> };
type Simplify<T> = { [K in keyof T]: T[K] } & {};

/** A value in a few words. Looks one level deep only: a document may be nested deeper than any stack. */
function described(value: unknown): string {
  return value === undefined
    ? 'nothing'
    : Array.isArray(value)
      ? `a list of ${value.length}`
      : typeof value === 'string'
        ? JSON.stringify(value.length > 60 ? value.slice(0, 60) + '…' : value)
        : value instanceof Object
          ? 'an object'
          : String(value);
}

/** Notes a problem; gives `undefined`, so that a check can end with it. */
export function report(
  value: unknown,
  path: string,
  expected: string,
  reading: Reading,
): undefined {
  reading.problems.push({ path, expected, found: described(value) });
}

/** A value without parts. `accept` gives what is kept of it, or `undefined`. */
export function leaf<T>(
  expected: string,
  accept: (value: unknown, base: string) => T | undefined,
): Check<T> {
  return {
    expected,
    read: (value, path, reading) =>
      accept(value, reading.base) ?? report(value, path, expected, reading),
  };
}

export function text(expected: string, test?: (value: string) => unknown): Check<string> {
  return leaf(expected, (value) =>
    typeof value === 'string' && (!test || test(value)) ? value : undefined,
  );
}

export function number(expected: string, test: (value: unknown) => boolean): Check<number> {
  return leaf(expected, (value) =>
    test(value) && (value as number) >= 0 ? (value as number) : undefined,
  );
}

export function oneOf<const T extends string>(
  ...values: T[]
): Check<T> & { readonly values: readonly T[] } {
  return {
    values,
    ...leaf('one of ' + values.join(', '), (value) => values.find((known) => known === value)),
  };
}

export function address(): Check<string> {
  return leaf('an https address, or one relative to the feed', checkedAddress);
}

/** A list: what is bad in it is dropped, the rest is kept in its order; of what is beyond `most`, nothing is read. */
export function list<T>(of: Check<T>, most = Infinity): ListCheck<T> {
  const expected = 'a list';
  return {
    expected,
    of,
    most,
    read(value, path, reading) {
      if (!Array.isArray(value)) return report(value, path, expected, reading);
      if (value.length > most) report(value, path, expected + ' of at most ' + most, reading);
      const kept: T[] = [];
      value.slice(0, most).forEach((entry, index) => {
        const read = of.read(entry, `${path}[${index}]`, reading);
        if (read !== undefined) kept.push(read);
      });
      return kept;
    },
  };
}

/**
 * An object: a bad optional field is dropped, a bad or missing required one takes the object with it, unknown ones
 * are not copied. `finish` sees what was read, may complete it, and says whether it stands.
 */
export function object<R extends Fields, O extends Fields>(
  required: R,
  optional: O,
  finish?: (result: Simplify<Read<R, O>>, path: string, reading: Reading) => unknown,
): ObjectCheck<Simplify<Read<R, O>>> {
  const expected = 'an object';
  return {
    expected,
    required,
    optional,
    read(value, path, reading) {
      if (!(value instanceof Object) || Array.isArray(value)) {
        return report(value, path, expected, reading);
      }
      let whole: unknown = true;
      const result: Record<string, unknown> = {};
      for (const fields of [required, optional]) {
        for (const name of Object.keys(fields)) {
          const given = (value as Record<string, unknown>)[name];
          if (given !== undefined || fields === required) {
            const read = fields[name]!.read(given, path ? path + '.' + name : name, reading);
            if (read !== undefined) result[name] = read;
            else if (fields === required) whole = false;
          }
        }
      }
      const finished = result as Simplify<Read<R, O>>;
      if (whole && finish) whole = finish(finished, path, reading);
      return whole ? finished : undefined;
    },
  };
}
