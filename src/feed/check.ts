/**
 * A small checking combinator. A shape is built by the functions below; each node reads a value for visitors, and
 * carries as plain data what it is made of, so that `schema.ts` can walk it at build time. Nothing here throws.
 */

/** Something in a feed that was not as it should be. But for a newer schema number, it was left out. */
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
export const leaf =
  <T>(expected: string, accept: (value: unknown, base: string) => T | undefined): Check<T> =>
  (value, path, reading) =>
    accept(value, reading.base) ?? report(value, path, expected, reading);

/** Text that matches a pattern. */
export const text = (
  expected: string,
  pattern: RegExp,
  also: (value: string) => boolean = () => true,
): Check<string> =>
  leaf(expected, (value) =>
    typeof value === 'string' && pattern.test(value) && also(value) ? value : undefined,
  );

/** A number that is not negative. */
export const number = (expected: string, test: (value: unknown) => boolean): Check<number> =>
  leaf(expected, (value) =>
    test(value) && (value as number) >= 0 ? (value as number) : undefined,
  );

/** One of a few codes. */
export const oneOf = <T extends string>(values: readonly T[]): Check<T> =>
  leaf('one of ' + values.join(', '), (value) => values.find((known) => known === value));

/** A list: what is bad in it is dropped, the rest is kept in its order; of what is beyond `most`, nothing is read. */
export const list = <T>(of: Check<T>, most = Infinity): Check<T[]> & ListShape =>
  Object.assign(
    (value: unknown, path: string, reading: Reading) => {
      if (!Array.isArray(value)) return report(value, path, 'a list', reading);
      if (value.length > most) report(value, path, 'a list of at most ' + most, reading);
      const kept: T[] = [];
      value.slice(0, most).forEach((entry, index) => {
        const read = of(entry, `${path}[${index}]`, reading);
        if (read !== undefined) kept.push(read);
      });
      return kept;
    },
    { of, most },
  );

/**
 * An object: a bad optional field is dropped, a bad or missing required one takes the object with it, unknown ones
 * are not copied. `finish` sees what was read, may complete it, and says whether it stands.
 */
export const object = <F extends Fields, const R extends keyof F & string = never>(
  fields: F,
  required: readonly R[] = [],
  finish?: (result: Simplify<Read<F, R>>, path: string, reading: Reading) => unknown,
): Check<Simplify<Read<F, R>>> & ObjectShape =>
  Object.assign(
    (value: unknown, path: string, reading: Reading) => {
      if (Object(value) !== value || Array.isArray(value)) {
        return report(value, path, 'an object', reading);
      }
      let whole: unknown = true;
      const result: Record<string, unknown> = {};
      for (const name of Object.keys(fields)) {
        const given = (value as Record<string, unknown>)[name];
        const needed = (required as readonly string[]).includes(name);
        if (needed || given !== undefined) {
          const read = fields[name]!(given, path ? path + '.' + name : name, reading);
          if (read !== undefined) result[name] = read;
          else if (needed) whole = false;
        }
      }
      const finished = result as Simplify<Read<F, R>>;
      return whole && (!finish || finish(finished, path, reading)) ? finished : undefined;
    },
    { fields, required },
  );
