/**
 * Says what is wrong with a feed, one line a problem: `npm run feed:check -- <file or address>`.
 * Exits with 0 if the feed is good, 1 if it has problems, 2 if it could not be read at all.
 */
import { readFile } from 'node:fs/promises';
import { checkedAddress } from '../src/feed/address.ts';
import { kinds } from '../src/feed/model.ts';
import { parseFeed } from '../src/feed/parse.ts';

/** What the widgets load at most. */
const mostBytes = 1_000_000;

/** Where relative addresses of a file that names no feed_url start; .invalid never resolves. */
const placeholder = 'https://feed.invalid/feed.json';

/**
 * Where a JSON text is broken, and what is expected there. Engines tell no position for some errors.
 *
 * @returns `undefined` if the text is JSON
 */
export function syntaxError(
  text: string,
): { line: number; column: number; expected: string } | undefined {
  const tokens = {
    space: /[ \t\n\r]*/y,
    // eslint-disable-next-line no-control-regex
    string: /"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y,
    scalar: /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y,
  };
  let at = 0;
  const take = (token: RegExp): boolean => {
    token.lastIndex = at;
    const found = token.test(text);
    if (found) at = token.lastIndex;
    return found;
  };
  const takeCharacter = (characters: string): string | undefined => {
    const character = text[at];
    if (character === undefined || !characters.includes(character)) return undefined;
    at++;
    return character;
  };
  // A stack of our own: the text may be nested deeper than the engine's.
  const open: string[] = [];
  let expecting: 'value' | 'value or ]' | 'name' | 'name or }' | ':' | 'next' = 'value';
  let problem: string | undefined;
  while (!problem) {
    take(tokens.space);
    if (expecting === 'next') {
      const inside = open.at(-1);
      if (!inside) {
        if (at < text.length) problem = 'nothing more';
        break;
      }
      if (takeCharacter(inside)) open.pop();
      else if (takeCharacter(',')) expecting = inside === '}' ? 'name' : 'value';
      else problem = `"," or "${inside}"`;
    } else if (expecting === ':') {
      if (takeCharacter(':')) expecting = 'value';
      else problem = '":"';
    } else if (expecting.endsWith(open.at(-1) ?? ' ') && takeCharacter(open.at(-1)!)) {
      open.pop();
      expecting = 'next';
    } else if (expecting.startsWith('name')) {
      if (take(tokens.string)) expecting = ':';
      else problem = 'a name in double quotes' + (expecting.endsWith('}') ? ' or "}"' : '');
    } else if (takeCharacter('{')) {
      open.push('}');
      expecting = 'name or }';
    } else if (takeCharacter('[')) {
      open.push(']');
      expecting = 'value or ]';
    } else if (take(tokens.string) || take(tokens.scalar)) expecting = 'next';
    else if (text[at] === '"') problem = 'text without bare line ends, closed by a double quote';
    else problem = 'a value' + (expecting.endsWith(']') ? ' or "]"' : '');
  }
  if (!problem) return undefined;
  const lines = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: lines.length, column: lines.at(-1)!.length + 1, expected: problem };
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
