/**
 * Says what is wrong with a feed or a register, one line a problem:
 *
 *     npm run feed:check -- <file or address> [--against <the one published last>] [--links]
 *
 * Exits with 0 if the feed is good, 1 if it has problems, 2 if it could not be read at all.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { getLocation, parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { checkedAddress } from '../src/feed/address.ts';
import { readText } from '../src/feed/body.ts';
import { kinds, type Feed } from '../src/feed/model.ts';
import { baseLanguage } from '../src/i18n/language.ts';
import { parseFeed, type Problem } from '../src/feed/parse.ts';
import { isRegister, parseRegister, register as registerShape } from '../src/register/register.ts';
import { encodingFault } from './feed-check/bytes.ts';
import { compared } from './feed-check/compared.ts';
import { languageInName } from './feed-check/languages.ts';
import { deadLinks } from './feed-check/links.ts';
import { likely } from '../src/likely.ts';
import { smells } from './feed-check/smells.ts';
import { decode } from './lib/references.ts';

/** What the widgets load at most. */
const mostBytes = 1_000_000;

/** Where relative addresses of a file that names no feed_url start; .invalid never resolves. */
const placeholder = 'https://feed.invalid/feed.json';

/** What is wrong within a word, by what jsonc-parser calls it. */
const misspelt: Readonly<Record<string, string>> = {
  InvalidCharacter: 'text without bare line ends and tabs, closed by a double quote',
  InvalidCommentToken: 'no comment: JSON has none',
  InvalidEscapeCharacter: 'after a backslash one of " \\ / b f n r t u',
  InvalidNumberFormat: 'a number such as 12 or 0.5',
  InvalidUnicode: 'four hexadecimal digits after \\u',
  UnexpectedEndOfComment: 'no comment: JSON has none',
  UnexpectedEndOfNumber: 'a number such as 12 or 0.5',
  UnexpectedEndOfString: 'text without bare line ends, closed by a double quote',
};

/** What to write instead of faults that are made often. */
function mended(before: string, after: string): string | undefined {
  const thousands = /(\d{1,3}(?:,\d{3})*),\s*$/.exec(before);
  const rest = /^((?:\d{3},)*\d{3})(?!\d)/.exec(after);
  if (thousands && rest)
    return `${`${thousands[1]}${rest[1]}`.replaceAll(',', '')}, and no comma among the digits`;
  if (/,\s*$/.test(before) && /^[\]}]/.test(after)) return 'nothing: take away the comma before it';
  if (/^"[^"\n]*\t/.test(after)) return '\\t or a blank for the tab in the text';
  return undefined;
}

/** What may come next in a JSON text that is good so far. */
function expectedAfter(text: string): string {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, text.length);
  const place = path.at(-1);
  const inObject = typeof place === 'string';
  switch (text.trimEnd().at(-1)) {
    case '{':
      return 'a name in double quotes or "}"';
    case '[':
      return 'a value or "]"';
    case ',':
      return inObject ? 'a name in double quotes' : 'a value';
    case ':':
    case undefined:
      return 'a value';
    default:
      if (isAtPropertyKey && previousNode) return '":"';
      return place === undefined ? 'nothing more' : `"," or "${inObject ? '}' : ']'}"`;
  }
}

/**
 * Where a JSON text is broken, and what is expected there.
 *
 * @returns `undefined` if the text is JSON
 */
export function syntaxError(
  text: string,
): { line: number; column: number; expected: string } | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    // Engines tell no position for some errors.
  }
  let good = '';
  let expected: string;
  try {
    const errors: ParseError[] = [];
    parse(text, errors, { disallowComments: true, allowTrailingComma: false });
    const first = errors.reduce((one, other) => (other.offset < one.offset ? other : one));
    good = text.slice(0, first.offset);
    expected =
      mended(good, text.slice(first.offset)) ??
      misspelt[printParseErrorCode(first.error)] ??
      expectedAfter(good);
  } catch {
    // It calls itself for every level.
    expected = 'lists and objects that are not nested thousands of times';
  }
  const lines = good.split(/\r\n|\n|\r/);
  return { line: lines.length, column: lines.at(-1)!.length + 1, expected };
}

/** A file that is named after another language than the one that its feed says. */
function inPlaceOf(name: string, { language }: Feed): string[] {
  const wanted = languageInName(name);
  return wanted && language && baseLanguage(language) !== wanted
    ? [
        `language: ${JSON.stringify(language)} in a file that is called ${wanted}: it is the feed of another language, or says so`,
      ]
    : [];
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** One line for a problem of the parser's, which ends in what to write. */
function inOneLine({ path, expected, found, read }: Problem): string {
  const options = /^one of (.+)$/.exec(expected)?.[1]?.split(', ');
  const meant = options && likely(found.replaceAll('"', ''), options);
  const digits = /^"(\d{1,3}(?:[.,]\d{3})+)"$/.exec(found)?.[1]?.replace(/\D/g, '');
  const right =
    meant ?? digits ?? (read && !/^an? (?:list|object)/.test(read) ? read : undefined) ?? expected;
  return `${path || 'document'}: found ${found}, write ${right}`;
}

/** Whether what a line says of `path` is said better by one of the others. */
const isSaid = (path: string, others: readonly string[]) =>
  others.some((line) => {
    const at = line.slice(0, line.indexOf(': '));
    // A missing label, and what the category may have meant; a missing field, and what may be its name.
    return (
      at === path ||
      (path.endsWith('.label') && at === path.replace(/label$/, 'category')) ||
      (line.startsWith(path.replace(/[^.]*$/, '')) &&
        line.endsWith(`did you mean ${/[^.]*$/.exec(path)![0]}?`))
    );
  });

interface Beside {
  /** Where it was loaded from; else its own feed_url. */
  base?: string | undefined;
  /** What is wrong with its bytes. */
  fault?: string | undefined;
  /** The feed that was published last. */
  old?: string | undefined;
  /** What has been found otherwise. */
  more?: readonly string[];
}

/**
 * Judges the text of a feed.
 *
 * @param name what the closing line calls it, and its file
 * @returns the lines to print, and how many problems there are
 */
function judged(
  text: string,
  name: string,
  { base, fault, old, more = [] }: Beside,
): { lines: string[]; problems: number } {
  const lines = fault ? [`document: ${fault}`] : [];
  // An empty file has no other fault.
  if (!/\S/.test(text)) return { lines, problems: 1 };
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytes) lines.push(`document: found ${bytes} bytes, write at most ${mostBytes}`);
  const json = text.replace(/^\uFEFF/, '');
  const broken = syntaxError(json);
  if (broken) {
    const { line, column, expected } = broken;
    const found = json.split(/\r\n|\n|\r/)[line - 1]!.slice(column - 1, column + 19);
    lines.push(
      /^\s*</.test(json)
        ? `document: found ${/^\s*<(\?xml|rss|feed)/.test(json) ? 'XML' : 'HTML'}, write JSON`
        : `line ${line}, column ${column}: found ${found ? JSON.stringify(found) : 'the end'}, write ${expected}`,
    );
  }
  const value: unknown = broken ? undefined : JSON.parse(json);
  if (isRegister(value)) return judgedRegister(value, json, name, base, [...lines, ...more]);
  const own = (value as { feed_url?: unknown } | null | undefined)?.feed_url;
  // A feed that says it is published over http is judged as one that is. about:blank: absolute addresses only.
  const published =
    checkedAddress(own, 'about:blank') ??
    (/^http:/.test(String(own)) ? checkedAddress(own, String(own)) : undefined);
  const { feed, problems } = broken
    ? { feed: undefined, problems: [] }
    : parseFeed(value, base ?? published ?? placeholder, decode);
  const others = feed ? [...inPlaceOf(name, feed), ...smells(json)] : [];
  if (feed && old !== undefined) {
    const last = syntaxError(old)
      ? undefined
      : parseFeed(JSON.parse(old), placeholder, decode).feed;
    others.push(
      ...(last ? compared(feed, last) : ['--against: the feed of last time cannot be read']),
    );
  }
  others.push(...more);
  lines.push(...problems.filter(({ path }) => !isSaid(path, others)).map(inOneLine), ...others);
  const count = lines.length;
  const perKind = kinds.flatMap((kind) => {
    const items = feed?.items.filter((item) => item._cohesion.kind === kind).length;
    return items ? [`${items} ${kind}`] : [];
  });
  const items =
    feed && plural(feed.items.length, 'item') + (perKind.length ? `: ${perKind.join(', ')}` : '');
  // Soon it will be too much.
  const near = (found: number, most: number, what: string) =>
    found > 0.8 * most && found <= most ? [`note: ${found} ${what}, of ${most} that are read`] : [];
  lines.push(
    ...near(bytes, mostBytes, 'bytes'),
    ...near(feed?.items.length ?? 0, 500, 'items'),
    ...(feed && Object(value).next_url
      ? ['note: next_url is not followed: all items belong into one file']
      : []),
  );
  lines.push(
    count === 0
      ? `${name} is good, ${items}`
      : `${name} has ${plural(count, 'problem')}, ${items ? `still usable: ${items}` : 'no widget can use it'}`,
  );
  return { lines, problems: count };
}

/** Judges a register, as {@link judged} does a feed. */
function judgedRegister(
  value: unknown,
  json: string,
  name: string,
  base: string | undefined,
  found: readonly string[],
): { lines: string[]; problems: number } {
  const { register, problems } = parseRegister(value, base ?? placeholder, decode);
  const others = smells(json, registerShape as Parameters<typeof smells>[1]);
  const lines = [
    ...found,
    ...problems.filter(({ path }) => !isSaid(path, others)).map(inOneLine),
    ...others,
  ];
  const count = lines.length;
  const entries = register && plural(register.entries.length, 'organisation');
  lines.push(
    count === 0
      ? `${name} is good, ${entries}`
      : `${name} has ${plural(count, 'problem')}, ${entries ? `still usable: ${entries}` : 'no widget can use it'}`,
  );
  return { lines, problems: count };
}

interface Loaded {
  bytes: Uint8Array<ArrayBuffer>;
  /** Where it was loaded from; undefined where it is a file. */
  base: string | undefined;
}

/** @returns undefined where it cannot be read, which it has said. */
async function load(where: string): Promise<Loaded | undefined> {
  try {
    if (/^https?:/i.test(where)) {
      const response = await fetch(where, {
        credentials: 'omit',
        signal: AbortSignal.timeout(15_000),
      });
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      if (!response.headers.has('access-control-allow-origin')) {
        console.error(
          'note: without the header Access-Control-Allow-Origin, only pages of its own site can read this feed',
        );
      }
      return { bytes: new Uint8Array(await response.arrayBuffer()), base: response.url };
    }
    return { bytes: new Uint8Array(await readFile(where)), base: undefined };
  } catch (error) {
    const { message, cause } = error as Error;
    console.error(`${where} cannot be read: ${cause instanceof Error ? cause.message : message}`);
    return undefined;
  }
}

const textOf = ({ bytes }: Loaded) => readText(new Response(bytes), Infinity);

const usage =
  'usage: npm run feed:check -- <file or address> [--against <the one published last>] [--links]';

async function main(args: string[]): Promise<number> {
  let where: string | undefined;
  let options: { against?: string; links?: boolean };
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { against: { type: 'string' }, links: { type: 'boolean' } },
    });
    options = values;
    if (positionals.length === 1) [where] = positionals;
  } catch {
    options = {};
  }
  if (!where) {
    console.error(usage);
    return 2;
  }
  const loaded = await load(where);
  if (!loaded) return 2;
  const text = await textOf(loaded);
  const fault = encodingFault(loaded.bytes);
  const more: string[] = [];
  if (options.links && !syntaxError(text))
    more.push(...(await deadLinks(text, loaded.base, where)));
  let old: string | undefined;
  if (options.against) {
    const before = await load(options.against);
    if (!before) return 2;
    old = await textOf(before);
  }
  const { lines, problems } = judged(text, where, { base: loaded.base, fault, old, more });
  for (const line of lines) console.log(line);
  return problems ? 1 : 0;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
