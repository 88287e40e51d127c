/**
 * Says what is wrong with a feed, one line a problem: `npm run feed:check -- <file or address>`.
 * Exits with 0 if the feed is good, 1 if it has problems, 2 if it could not be read at all.
 */
import { readFile } from 'node:fs/promises';
import { getLocation, parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { checkedAddress } from '../src/feed/address.ts';
import { kinds } from '../src/feed/model.ts';
import { parseFeed } from '../src/feed/parse.ts';

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
    expected = misspelt[printParseErrorCode(first.error)] ?? expectedAfter(good);
  } catch {
    // It calls itself for every level.
    expected = 'lists and objects that are not nested thousands of times';
  }
  const lines = good.split(/\r\n|\n|\r/);
  return { line: lines.length, column: lines.at(-1)!.length + 1, expected };
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/**
 * Judges the text of a feed.
 *
 * @param name what the closing line calls it
 * @param base where it was loaded from; else its own feed_url
 * @returns the lines to print, and how many problems there are
 */
export function judged(
  text: string,
  name: string,
  base?: string,
): { lines: string[]; problems: number } {
  const lines: string[] = [];
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytes)
    lines.push(`document: expected at most ${mostBytes} bytes, found ${bytes}`);
  const json = text.replace(/^\uFEFF/, '');
  const broken = syntaxError(json);
  if (broken) {
    const { line, column, expected } = broken;
    const found = json.split(/\r\n|\n|\r/)[line - 1]!.slice(column - 1, column + 19);
    lines.push(
      /^\s*</.test(json)
        ? 'document: expected JSON, found HTML'
        : `line ${line}, column ${column}: expected ${expected}, found ${found ? JSON.stringify(found) : 'the end'}`,
    );
  }
  const value: unknown = broken ? undefined : JSON.parse(json);
  const own = (value as { feed_url?: unknown } | null | undefined)?.feed_url;
  // A feed that says it is published over http is judged as one that is. about:blank: absolute addresses only.
  const published =
    checkedAddress(own, 'about:blank') ??
    (/^http:/.test(String(own)) ? checkedAddress(own, String(own)) : undefined);
  const { feed, problems } = broken
    ? { feed: undefined, problems: [] }
    : parseFeed(value, base ?? published ?? placeholder);
  for (const { path, expected, found } of problems) {
    lines.push(`${path || 'document'}: expected ${expected}, found ${found}`);
  }
  const count = lines.length;
  const perKind = kinds.flatMap((kind) => {
    const items = feed?.items.filter((item) => item._cohesion.kind === kind).length;
    return items ? [`${items} ${kind}`] : [];
  });
  const items =
    feed && plural(feed.items.length, 'item') + (perKind.length ? `: ${perKind.join(', ')}` : '');
  lines.push(
    count === 0
      ? `${name} is good, ${items}`
      : `${name} has ${plural(count, 'problem')}, ${items ? `still usable: ${items}` : 'no widget can use it'}`,
  );
  return { lines, problems: count };
}

async function main(args: string[]): Promise<number> {
  const [where, ...rest] = args;
  if (!where || rest.length || where.startsWith('-')) {
    console.error('usage: npm run feed:check -- <file or address>');
    return 2;
  }
  let text: string;
  let base: string | undefined;
  try {
    if (/^https?:/i.test(where)) {
      const response = await fetch(where, {
        credentials: 'omit',
        signal: AbortSignal.timeout(15_000),
      });
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      base = response.url;
      text = await response.text();
      if (!response.headers.has('access-control-allow-origin')) {
        console.error(
          'note: without the header Access-Control-Allow-Origin, only pages of its own site can read this feed',
        );
      }
    } else {
      text = await readFile(where, 'utf8');
    }
  } catch (error) {
    const { message, cause } = error as Error;
    console.error(`${where} cannot be read: ${cause instanceof Error ? cause.message : message}`);
    return 2;
  }
  const { lines, problems } = judged(text, where, base);
  for (const line of lines) console.log(line);
  return problems ? 1 : 0;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
