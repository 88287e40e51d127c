/** Whether a folder, or one that is served at an address, is whole. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { frozen, type Holder } from './keys.ts';
import { floor, integrity, isSignedBy, readNote, type Release, type SignedNote } from './note.ts';
import { versions } from './publish.ts';

export interface Finding {
  /** A fault keeps pages from working, or from working well; a warning does not yet. */
  readonly level: 'fault' | 'warning' | 'good';
  readonly text: string;
}

const day = 86_400_000; // ms
/** Days before its end from which on a note should be renewed. */
const warnDays = 90;

type Say = (level: Finding['level'], text: string) => void;

interface Answer {
  readonly body: Buffer;
  /** Of a served file. */
  readonly headers?: Headers;
}
type Read = (path: string) => Promise<Answer | undefined>;

/** @param place - path of a folder, or the address of a served one. */
export async function check(place: string): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const say: Say = (level, text) => void findings.push({ level, text });
  if (/^https?:/.test(place)) await checkServed(place, say);
  else await checkFolder(place, say);
  return findings;
}

async function checkFolder(folder: string, say: Say): Promise<void> {
  const read: Read = async (path) => {
    const body = await readFile(join(folder, path)).catch(() => undefined);
    return body && { body };
  };
  const release = await checkContent(read, say);
  if (!release) return;
  const compressed = ['cohesion.js', ...Object.values(release.files).map(({ file }) => file)];
  for (const file of compressed) await checkCompressed(read, file, say);
  const others = (await versions(folder)).filter((version) => version !== release.version);
  if (others.length > 0)
    say('good', `Older releases for pages that are open: ${others.join(', ')}.`);
}

/** A compressed copy that is another file would be given out instead of it. */
async function checkCompressed(read: Read, file: string, say: Say): Promise<void> {
  const original = await read(file);
  for (const [ending, decompress] of [
    ['.br', brotliDecompressSync],
    ['.gz', gunzipSync],
  ] as const) {
    const copy = await read(file + ending);
    if (!original || !copy) continue;
    try {
      if (decompress(copy.body).equals(original.body)) continue;
    } catch {
      // said below
    }
    say('fault', `${file}${ending} is not the compressed form of ${file}.`);
  }
}

/** What must be right wherever the folder stands. */
async function checkContent(read: Read, say: Say): Promise<Release | undefined> {
  const script = await read('cohesion.js');
  const known = script && knownKeys(script.body);
  if (!script) say('fault', 'cohesion.js is missing.');
  else if (!known)
    say(
      'fault',
      'cohesion.js is not one that is known here (release/frozen.json): it has been changed.',
    );
  else if (known.holder === 'development')
    say('warning', 'cohesion.js knows the development keys: for trying out only.');
  await checkIntegrityFile(read, script, say);

  const text = (await read('release.json'))?.body.toString();
  if (text === undefined) {
    say('fault', 'release.json is missing.');
    return undefined;
  }
  let release: Release;
  try {
    const read = readNote(text);
    release = read.release;
    if (known) checkSignature(read.note, known.keys, say);
  } catch (error) {
    say('fault', (error as Error).message);
    return undefined;
  }
  checkDates(release, say);
  const files = Object.values(release.files);
  const wrong = (
    await each(files, async ({ file, integrity: hash }) => {
      const found = await read(file);
      if (!found) return `${file} is missing.`;
      return integrity(found.body) === hash ? undefined : `${file} is not as it was released.`;
    })
  ).filter((text) => text !== undefined);
  for (const text of wrong) say('fault', text);
  if (wrong.length === 0)
    say('good', `Release ${release.version}: ${files.length} files are as they were released.`);
  return release;
}

function knownKeys(script: Buffer) {
  for (const holder of ['alliance', 'development'] satisfies Holder[])
    try {
      const { inUse, next, integrity: hash } = frozen(holder);
      if (integrity(script, 'sha384') === hash) return { holder, keys: { inUse, next } };
    } catch {
      // The alliance has no keys yet.
    }
  return undefined;
}

function checkSignature(
  note: SignedNote,
  { inUse, next }: { readonly inUse: string; readonly next: string },
  say: Say,
): void {
  if (isSignedBy(note, inUse)) say('good', 'release.json is signed with the key in use.');
  else if (isSignedBy(note, next)) say('good', 'release.json is signed with the next key.');
  else say('fault', 'release.json is not signed by a key that cohesion.js knows.');
}

function checkDates({ signed, expires }: Release, say: Say): void {
  const left = Math.floor((Date.parse(expires) - Date.now()) / day);
  const end = `${expires.slice(0, 10)}`;
  if (!(left >= 0)) say('fault', `release.json has expired on ${end}: publish again.`);
  else if (left < warnDays)
    say('warning', `release.json expires in ${left} days, on ${end}: publish again before.`);
  else say('good', `release.json is taken until ${end}, ${left} days from now.`);
  if (!(Date.parse(signed) >= Date.parse(floor)))
    say('fault', 'release.json is older than the script takes.');
}

async function checkIntegrityFile(read: Read, script: Answer | undefined, say: Say): Promise<void> {
  const text = (await read('integrity.json'))?.body.toString();
  if (!script || !text) return void (text ?? say('warning', 'integrity.json is missing.'));
  if (!text.includes(integrity(script.body, 'sha384')))
    say(
      'fault',
      'integrity.json has another hash than cohesion.js: pages that copy it get nothing.',
    );
}

const types: Readonly<Record<string, RegExp>> = {
  '.js': /^(text|application)\/javascript\b/,
  '.json': /^application\/json\b/,
  '.wasm': /^application\/wasm$/,
};

/** Seconds. */
const cacheTimes: readonly { path: RegExp; atLeast?: number; atMost?: number; why: string }[] = [
  { path: /^releases\//, atLeast: 31_536_000, why: 'it never changes: one year, and immutable' },
  { path: /^cohesion\.js$/, atLeast: 300, why: 'it never changes: a day' },
  { path: /^release\.json$/, atMost: 300, why: 'fixes wait for it: five minutes at most' },
];

async function checkServed(place: string, say: Say): Promise<void> {
  const base = new URL(place.replace(/cohesion\.js$/, '').replace(/\/?$/, '/'));
  const answers = new Map<string, Promise<Answer | undefined>>();
  const ask = async (path: string): Promise<Answer | undefined> => {
    const answer = await fetch(new URL(path, base), {
      redirect: 'manual',
      headers: { 'accept-encoding': 'br, gzip' },
    });
    if (answer.status >= 300 && answer.status < 400)
      say('fault', `${path} leads to another address (${answer.status}): pages may refuse that.`);
    if (!answer.ok) return undefined;
    return { body: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
  };
  const read: Read = (path) => {
    const known = answers.get(path) ?? ask(path);
    answers.set(path, known);
    return known;
  };
  try {
    await read('cohesion.js');
  } catch (error) {
    const { cause, message } = error as Error & { cause?: Error };
    return say('fault', `${base} cannot be reached: ${cause?.message ?? message}`);
  }
  if (base.protocol === 'http:')
    say('warning', 'The folder is served over http: a page over https cannot use it.');
  await checkContent(read, say);
  for (const [path, answer] of answers) {
    const headers = (await answer)?.headers;
    if (headers) checkHeaders(path, headers, say);
  }
  const missing = await fetch(new URL('releases/no-such-file.js', base));
  if (missing.headers.get('access-control-allow-origin') !== '*')
    say('fault', 'A file that is missing is answered without Access-Control-Allow-Origin: *.');
  if (missing.ok) say('fault', 'A file that is missing is answered with another one.');
}

function checkHeaders(path: string, headers: Headers, say: Say): void {
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
  const caching = header('cache-control');
  const age = Number(/\bmax-age=(\d+)/.exec(caching)?.[1] ?? 0);
  for (const { path: pattern, atLeast = 0, atMost = Infinity, why } of cacheTimes)
    if (pattern.test(path) && (age < atLeast || age > atMost))
      fault(`Cache-Control is ${caching || 'missing'}; ${why}.`);
}

/** A few side by side, so that no server is overrun. */
async function each<Item, Result>(
  items: readonly Item[],
  use: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += 8)
    results.push(...(await Promise.all(items.slice(start, start + 8).map(use))));
  return results;
}
