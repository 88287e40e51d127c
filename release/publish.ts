/** Adds a release to the folder that is served, so that whoever reads it at any moment finds a whole release. */
import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { encodings, isCompressible, isCopyOf } from './compressed.ts';
import { addressIn, exampleAddress, integrityFile } from './integrity-file.ts';
import { integrity, readNote, signedNote, type Release } from './note.ts';
import { contentOf, replace, writeIfNew } from './write.ts';

/** How many releases stay: pages that were opened before the newest one came still load parts of theirs. */
const kept = 5;

/** What describes the newest release, beside the note. */
export const documents = [
  'LICENSES.txt',
  'sbom.cdx.json',
  'feed.schema.json',
  'register.schema.json',
  'widgets.json',
];

export interface Publication {
  readonly key: KeyObject;
  /** How long the note is taken, in days. */
  readonly days: number;
  /** Hash of the `cohesion.js` that is frozen, as in an `integrity` attribute. */
  readonly script: string;
  /** Address of the folder that is served, for the snippet. */
  readonly address?: string | undefined;
}

/**
 * @param built - a folder that `vite build --mode release` has made.
 * @param out - the folder that is served; it may be new.
 * @returns what was done, in sentences.
 * @throws where that would break a page that uses the folder.
 */
export async function publish(
  built: string,
  out: string,
  { key, days, script, address }: Publication,
): Promise<string[]> {
  const { release } = await noteIn(built);
  const { version } = release;
  const before = existsSync(join(out, 'release.json')) ? (await noteIn(out)).release : undefined;
  const newest = before?.version ?? (await versions(out))[0];
  await refuseWhatBreaks(built, out, release, { before, newest, script });

  const laid: string[] = [];
  for (const { file } of Object.values(release.files))
    laid.push(...(await lay(await readFile(join(built, file)), out, file)));
  const code = await readFile(join(built, 'cohesion.js'));
  await lay(code, out, 'cohesion.js');
  if (!existsSync(join(out, 'feed')))
    await cp(join(built, 'feed'), join(out, 'feed'), { recursive: true });
  for (const name of documents)
    await writeIfNew(join(out, name), await readFile(join(built, name)));
  await layBuilder(built, out, address);
  const hasSnippet = existsSync(join(out, 'integrity.json'));
  if (address || !hasSnippet)
    await writeIfNew(join(out, 'integrity.json'), integrityFile(code, address));

  // Those that were made from the alliance's own feed stay.
  const hasPages = existsSync(join(out, 'embed'));
  if (!hasPages) {
    // Needs the messages, which the build has made.
    const { bakeInto } = await import('../bake/write.ts');
    await bakeInto(out, { address: address ?? exampleAddress });
  }

  // Last, and at one blow: from now on the new release runs.
  await replace(join(out, 'release.json'), signedNote(release, key, { days }));
  const others = (await versions(out)).filter((other) => other !== version);
  const gone = others.slice(kept - 1);
  for (const old of gone) await rm(join(out, 'releases', old), { recursive: true });

  const renewed = before?.version === version;
  return [
    renewed
      ? `Release ${version} was there; its note is renewed.`
      : `Release ${version} is in ${out}.`,
    ...(renewed ? laid.map((file) => `${file} was missing or damaged: it is whole again.`) : []),
    `The note is taken for ${days} days.`,
    ...(address || hasSnippet
      ? []
      : ['integrity.json has an example for an address: --address says the real one.']),
    ...(hasPages ? ['The embed pages are as they were: npm run bake makes them anew.'] : []),
    ...gone.map((old) => `Release ${old} is gone: the last ${kept} are kept.`),
  ];
}

const noteIn = async (folder: string) =>
  readNote(await readFile(join(folder, 'release.json'), 'utf8'));

/** A version that is published. */
const isVersion = (name: string) => /^\d+\.\d+\.\d+$/.test(name);

const { compare } = new Intl.Collator('en', { numeric: true });

/** Versions of the releases in a folder, newest first. What else lies beside them is not ours. */
export async function versions(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'releases'), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && isVersion(entry.name))
    .map(({ name }) => name)
    .sort((one, other) => compare(other, one));
}

interface Present {
  /** The release that the folder's note is for. */
  readonly before: Release | undefined;
  readonly newest: string | undefined;
  readonly script: string;
}

async function refuseWhatBreaks(
  built: string,
  out: string,
  { version, files }: Release,
  { before, newest, script }: Present,
): Promise<void> {
  if (!isVersion(version))
    throw new Error(`${version} is not a version that is published, such as 1.2.3.`);
  const code = await readFile(join(built, 'cohesion.js'));
  // Also where the folder is new: what partners have pinned stands in the repository.
  if (integrity(code, 'sha384') !== script)
    throw new Error(
      'cohesion.js came out as another one than the one that is frozen (release/frozen.json). Pages have pinned it: it cannot change within a major version.',
    );
  const place = join(out, 'cohesion.js');
  if (existsSync(place) && !(await readFile(place)).equals(code))
    throw new Error(
      `${place} is another one. Pages have pinned it: it cannot change within a major version.`,
    );
  if (before?.version === version && JSON.stringify(before.files) !== JSON.stringify(files))
    throw new Error(
      `Release ${version} is published already, with other files. These are cached for ever: raise the version.`,
    );
  if (newest && compare(version, newest) < 0)
    throw new Error(
      `Release ${newest} is published already, and is newer than ${version}. To go back, publish the old code under a new version.`,
    );
}

/** The embed builder: files whose names hold part of their hash, and the page that loads them. */
async function layBuilder(built: string, out: string, given: string | undefined): Promise<void> {
  const names = await readdir(join(built, 'builder'));
  for (const name of names)
    await lay(await readFile(join(built, 'builder', name)), out, `builder/${name}`);
  const integrityFile = await contentOf(join(out, 'integrity.json'));
  const address = given ?? addressIn(String(integrityFile)) ?? exampleAddress;
  const page = await readFile(join(built, 'index.html'), 'utf8');
  await writeIfNew(join(out, 'index.html'), page.replaceAll(exampleAddress, address));
  // Once the page is there that names others.
  for (const name of await readdir(join(out, 'builder')))
    if (!names.some((kept) => name.startsWith(kept))) await rm(join(out, 'builder', name));
}

/**
 * Lays a file that never changes into the folder, and compressed copies beside it. Only beside such a file: a copy that
 * is older than its file would be given out instead of it.
 *
 * @returns the names of what was not there, or was not as it should be.
 */
async function lay(content: Buffer, out: string, file: string): Promise<string[]> {
  const place = join(out, file);
  const laid: string[] = [];
  if (!(await contentOf(place))?.equals(content)) {
    await replace(place, content);
    laid.push(file);
  }
  for (const [ending, encoding] of isCompressible(file) ? Object.entries(encodings) : []) {
    const copy = await contentOf(place + ending);
    if (copy && isCopyOf(content, copy, encoding)) continue;
    await replace(place + ending, await encoding.compress(content));
    laid.push(file + ending);
  }
  return laid;
}
