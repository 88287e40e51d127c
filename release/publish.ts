/** Adds a release to the folder that is served, so that whoever reads it at any moment finds a whole release. */
import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { integrityFile } from './integrity-file.ts';
import { readNote, signedNote, type Release } from './note.ts';

/** How many releases stay: pages that were opened before the newest one came still load parts of theirs. */
const kept = 5;

/** What describes the newest release, beside the note. */
const documents = ['LICENSES.txt', 'sbom.cdx.json', 'feed.schema.json'];

export interface Publication {
  readonly key: KeyObject;
  /** How long the note is taken, in days. */
  readonly days: number;
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
  { key, days, address }: Publication,
): Promise<string[]> {
  const { release } = await noteIn(built);
  const { version } = release;
  await refuseWhatBreaks(built, out, release);

  await mkdir(out, { recursive: true });
  const folder = join('releases', version);
  const before = existsSync(join(out, 'release.json')) ? (await noteIn(out)).release : undefined;
  if (before?.version !== version) {
    await rm(join(out, folder), { recursive: true, force: true });
    await cp(join(built, folder), join(out, folder), { recursive: true });
    for (const name of await readdir(join(out, folder), { recursive: true }))
      await precompress(join(out, folder, name));
  }
  if (!existsSync(join(out, 'cohesion.js'))) {
    await cp(join(built, 'cohesion.js'), join(out, 'cohesion.js'));
    await precompress(join(out, 'cohesion.js'));
  }
  if (!existsSync(join(out, 'feed')))
    await cp(join(built, 'feed'), join(out, 'feed'), { recursive: true });
  for (const name of documents)
    await writeIfNew(join(out, name), await readFile(join(built, name)));
  const script = await readFile(join(out, 'cohesion.js'), 'utf8');
  if (address || !existsSync(join(out, 'integrity.json')))
    await writeIfNew(join(out, 'integrity.json'), integrityFile(script, address));

  // Last, and at one blow: from now on the new release runs.
  await writeFile(join(out, 'release.json.new'), signedNote(release, key, { days }));
  await rename(join(out, 'release.json.new'), join(out, 'release.json'));
  const gone = (await versions(out)).slice(kept);
  for (const old of gone) await rm(join(out, 'releases', old), { recursive: true });

  return [
    before?.version === version
      ? `Release ${version} was there; its note is renewed.`
      : `Release ${version} is in ${out}.`,
    `The note is taken for ${days} days.`,
    ...gone.map((old) => `Release ${old} is gone: the last ${kept} are kept.`),
  ];
}

const noteIn = async (folder: string) =>
  readNote(await readFile(join(folder, 'release.json'), 'utf8'));

/** Versions of the releases in a folder, newest first. */
export async function versions(folder: string): Promise<string[]> {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const names = await readdir(join(folder, 'releases')).catch(() => []);
  return names.sort((one, other) => compare(other, one));
}

async function refuseWhatBreaks(built: string, out: string, release: Release): Promise<void> {
  const { version } = release;
  if (!/^\d+\.\d+\.\d+$/.test(version))
    throw new Error(`${version} is not a version that is published, such as 1.2.3.`);
  const script = join(out, 'cohesion.js');
  if (
    existsSync(script) &&
    !(await readFile(script)).equals(await readFile(join(built, 'cohesion.js')))
  )
    throw new Error(
      `${script} is another one. Pages have pinned it: it cannot change within a major version.`,
    );
  if (!existsSync(join(out, 'release.json'))) return;
  const { release: before } = await noteIn(out);
  if (before.version === version && JSON.stringify(before.files) !== JSON.stringify(release.files))
    throw new Error(
      `Release ${version} is published already, with other files. These are cached for ever: raise the version.`,
    );
  const { compare } = new Intl.Collator('en', { numeric: true });
  if (compare(version, before.version) < 0)
    throw new Error(
      `Release ${before.version} is published already, and is newer than ${version}. To go back, publish the old code under a new version.`,
    );
}

async function writeIfNew(path: string, content: string | Buffer): Promise<void> {
  const before = await readFile(path).catch(() => undefined);
  if (!before?.equals(Buffer.from(content))) await writeFile(path, content);
}

/** The endings of the compressed copies, which servers give out instead of the file. */
export const encodings = {
  '.br': (content: Buffer) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  '.gz': (content: Buffer) => promisify(gzip)(content, { level: 9 }),
};

/**
 * Lays compressed copies beside a file. Only where it never changes: a copy that is older than its file would be given
 * out instead of it.
 */
async function precompress(path: string): Promise<void> {
  if (!/\.(js|json|wasm)$/.test(path)) return;
  const content = await readFile(path);
  await mkdir(dirname(path), { recursive: true });
  for (const [ending, compress] of Object.entries(encodings))
    await writeFile(path + ending, await compress(content));
}
