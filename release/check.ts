/** Whether a folder, or one that is served at an address, is whole. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { encodings, isCopyOf } from './compressed.ts';
import { checkHeaders } from './headers.ts';
import { folderAddress } from './integrity-file.ts';
import { frozen, type Holder } from './keys.ts';
import { floor, integrity, isSignedBy, readNote, type Release, type SignedNote } from './note.ts';
import { documents, versions } from './publish.ts';

export interface Finding {
  /** A fault keeps pages from working, or from working well; a warning does not yet. */
  readonly level: 'fault' | 'warning' | 'good';
  readonly text: string;
}

const day = 86_400_000; // ms
/** Days before its end from which on a note should be renewed. */
const warnDays = 90;
/** How long a file may take to come, in milliseconds. */
const patience = 30_000;

export type Say = (level: Finding['level'], text: string) => void;

interface Answer {
  readonly body: Buffer;
}
interface ServedAnswer extends Answer {
  readonly headers: Headers;
}
interface NoAnswer {
  /** The end of a sentence that begins with the file's name. */
  readonly problem: string;
}
type Read = (path: string) => Promise<Answer | NoAnswer>;

/** @param place - path of a folder, or the address of a served one. */
export async function check(
  place: string,
  { timeout = patience }: { timeout?: number } = {},
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const say: Say = (level, text) => void findings.push({ level, text });
  if (/^https?:/.test(place)) await checkServed(folderAddress(place), timeout, say);
  else await checkFolder(place, say);
  return findings;
}

async function checkFolder(folder: string, say: Say): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) return say('fault', `${folder} is no folder.`);
  const read: Read = async (path) => {
    const body = await readFile(join(folder, path)).catch(() => undefined);
    return body ? { body } : { problem: 'is missing' };
  };
  const release = await checkContent(read, say);
  if (!release) return;
  for (const file of ['cohesion.js', ...filesOf(release)]) await checkCopies(read, file, say);
  const others = (await versions(folder)).filter((version) => version !== release.version);
  if (others.length > 0)
    say('good', `Older releases for pages that are open: ${others.join(', ')}.`);
}

const filesOf = ({ files }: Release) => Object.values(files).map(({ file }) => file);

/** A compressed copy that is another file would be given out instead of it. */
async function checkCopies(read: Read, file: string, say: Say): Promise<void> {
  const original = await read(file);
  for (const [ending, encoding] of Object.entries(encodings)) {
    const copy = await read(file + ending);
    if ('body' in original && 'body' in copy && !isCopyOf(original.body, copy.body, encoding))
      say('fault', `${file}${ending} is not the compressed form of ${file}.`);
  }
}

/** What must be right wherever the folder stands. */
async function checkContent(read: Read, say: Say): Promise<Release | undefined> {
  const script = await read('cohesion.js');
  const known = 'body' in script ? knownKeys(script.body) : undefined;
  if ('problem' in script) say('fault', `cohesion.js ${script.problem}.`);
  else {
    if (!known)
      say(
        'fault',
        'cohesion.js is not one that is known here (release/frozen.json): it has been changed.',
      );
    else if (known.holder === 'development')
      say('warning', 'cohesion.js knows the development keys: for trying out only.');
    await checkIntegrityFile(read, script.body, say);
  }
  for (const name of documents) {
    const found = await read(name);
    if ('problem' in found) say('warning', `${name} ${found.problem}.`);
  }
  await checkBuilder(read, say);

  const note = await read('release.json');
  if ('problem' in note) return void say('fault', `release.json ${note.problem}.`);
  let release: Release;
  try {
    const read = readNote(note.body.toString());
    release = read.release;
    if (known) checkSignature(read.note, known.keys, say);
  } catch (error) {
    return void say('fault', (error as Error).message);
  }
  checkDates(release, say);
  const wrong = (
    await each(Object.values(release.files), async ({ file, integrity: hash }) => {
      const found = await read(file);
      if ('problem' in found) return `${file} ${found.problem}.`;
      return integrity(found.body) === hash ? undefined : `${file} is not as it was released.`;
    })
  ).filter((text) => text !== undefined);
  for (const text of wrong) say('fault', text);
  if (wrong.length === 0)
    say(
      'good',
      `Release ${release.version}: ${filesOf(release).length} files are as they were released.`,
    );
  return release;
}

/** The embed builder, and what its page loads at once. */
async function checkBuilder(read: Read, say: Say): Promise<void> {
  const page = await read('index.html');
  if ('problem' in page) return say('warning', `index.html ${page.problem}.`);
  for (const [, file = ''] of page.body.toString().matchAll(/"\.\/(builder\/[^"]+)"/g)) {
    const found = await read(file);
    if ('problem' in found) say('warning', `${file} ${found.problem}: the embed builder needs it.`);
  }
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

/** Both what a machine reads in it and what a person pastes. */
async function checkIntegrityFile(read: Read, script: Buffer, say: Say): Promise<void> {
  const file = await read('integrity.json');
  if ('problem' in file) return say('warning', `integrity.json ${file.problem}.`);
  const hash = integrity(script, 'sha384');
  try {
    const content: Record<string, unknown> = JSON.parse(file.body.toString());
    if (content['cohesion.js'] === hash && String(content['snippet']).includes(`"${hash}"`)) return;
  } catch {
    // said below
  }
  say('fault', 'integrity.json has another hash than cohesion.js: pages that copy it get nothing.');
}

async function checkServed(base: URL, timeout: number, say: Say): Promise<void> {
  const ask = (path: string, encoding: string) =>
    fetch(new URL(path, base), {
      redirect: 'manual',
      headers: { 'accept-encoding': encoding },
      signal: AbortSignal.timeout(timeout),
    });
  /** As a browser asks for it; and again, as one that knows less does. */
  const load = async (path: string, encoding: string): Promise<ServedAnswer | NoAnswer> => {
    try {
      const answer = await ask(path, encoding);
      const { status, headers } = answer;
      if (status >= 300 && status < 400)
        return { problem: `leads to another address (${status}): pages may refuse that` };
      if (status === 404) return { problem: 'is missing' };
      if (!answer.ok) return { problem: `is answered with an error (${status})` };
      return { body: Buffer.from(await answer.arrayBuffer()), headers };
    } catch (error) {
      return { problem: `cannot be loaded (${reason(error)})` };
    }
  };
  const answers = new Map<string, ReturnType<typeof load>>();
  const read = (path: string) => {
    const known = answers.get(path) ?? load(path, 'br, gzip');
    answers.set(path, known);
    return known;
  };

  try {
    await ask('cohesion.js', 'br, gzip').then((answer) => answer.body?.cancel());
  } catch (error) {
    return say('fault', `${base} cannot be reached: ${reason(error)}`);
  }
  if (base.protocol === 'http:')
    say('warning', 'The folder is served over http: a page over https cannot use it.');
  const release = await checkContent(read, say);
  for (const [path, asked] of answers) {
    const answer = await asked;
    if ('headers' in answer) checkHeaders(path, answer.headers, say);
  }
  await each(['cohesion.js', ...(release ? filesOf(release) : [])], async (path) => {
    const usual = await read(path);
    // The copy in gzip is a file of its own, which nobody has looked at yet.
    if ('problem' in usual || usual.headers.get('content-encoding') !== 'br') return;
    const other = await load(path, 'gzip');
    if ('problem' in other) say('fault', `${path}, asked for as gzip, ${other.problem}.`);
    else if (!other.body.equals(usual.body))
      say('fault', `${path}, asked for as gzip, is another file.`);
  });
  await checkMissing(() => ask('releases/no-such-file.js', 'br, gzip'), say);
}

/** Pages are told by a readable answer what went wrong. */
async function checkMissing(ask: () => Promise<Response>, say: Say): Promise<void> {
  try {
    const { status, headers } = await ask();
    if (status < 400) say('fault', 'A file that is missing is answered with another one.');
    if (headers.get('access-control-allow-origin') !== '*')
      say('fault', 'A file that is missing is answered without Access-Control-Allow-Origin: *.');
  } catch (error) {
    say('fault', `A file that is missing is not answered at all (${reason(error)}).`);
  }
}

/** `fetch` says only that it failed, and its cause why. */
const reason = (error: unknown) => {
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message : message;
};

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
