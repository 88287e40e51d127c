/** What the answers of a server must say, so that other sites can use the folder, and get fixes soon. */
import { extname } from 'node:path';
import type { Say } from './check.ts';

const types: Readonly<Record<string, RegExp>> = {
  '.js': /^(text|application)\/javascript\b/,
  '.json': /^application\/json\b/,
  '.wasm': /^application\/wasm$/,
};

interface Caching {
  readonly path: RegExp;
  /** Seconds. */
  readonly atLeast?: number;
  readonly atMost?: number;
  /** Not asked for anew when a visitor reloads the page. */
  readonly immutable?: boolean;
  readonly why: string;
}

const cachings: readonly Caching[] = [
  {
    path: /^releases\//,
    atLeast: 31_536_000,
    immutable: true,
    why: 'it never changes: one year, and immutable',
  },
  { path: /^cohesion\.js$/, atLeast: 300, why: 'it never changes: a day' },
  { path: /^release\.json$/, atMost: 300, why: 'fixes wait for it: five minutes at most' },
];

export function checkHeaders(path: string, headers: Headers, say: Say): void {
  const header = (name: string) => headers.get(name) ?? '';
  const fault = (text: string) => say('fault', `${path}: ${text}`);
  const type = types[extname(path)];
  if (type && !type.test(header('content-type')))
    fault(`the content type is ${header('content-type') || 'missing'}.`);
  if (header('access-control-allow-origin') !== '*')
    fault('Access-Control-Allow-Origin: * is missing, so other sites cannot use it.');
  if (header('x-content-type-options') !== 'nosniff')
    fault('X-Content-Type-Options: nosniff is missing.');
  if (headers.has('set-cookie')) fault('a cookie is set.');
  if (!/^(br|gzip)$/.test(header('content-encoding')) && extname(path) !== '.wasm')
    say('warning', `${path}: it is not compressed.`);
  const caching = cachings.find(({ path: pattern }) => pattern.test(path));
  if (caching && !isCachedAs(header('cache-control'), caching))
    fault(`Cache-Control is ${header('cache-control') || 'missing'}; ${caching.why}.`);
}

function isCachedAs(
  header: string,
  { atLeast = 0, atMost = Infinity, immutable = false }: Caching,
): boolean {
  const seconds = (name: string) =>
    Number(new RegExp(`(?<![\\w-])${name}=(\\d+)`).exec(header)?.[1] ?? 0);
  const isKept = !/\bno-(store|cache)\b/.test(header);
  const inBrowser = isKept ? seconds('max-age') : 0;
  // Caches between the server and the browser have a time of their own.
  const anywhere = isKept ? Math.max(inBrowser, seconds('s-maxage')) : 0;
  return inBrowser >= atLeast && anywhere <= atMost && (!immutable || /\bimmutable\b/.test(header));
}
