/** What a drop-in script can never learn anew: the keys it knows. They stand in `frozen.json`, with its own hash. */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { env } from 'node:process';
import { publicKeyOf } from './note.ts';

/** Whose keys: the alliance's; or those for trying out, whose private halves everybody can read in this repository. */
export type Holder = 'alliance' | 'development';

export interface Frozen {
  /** Public keys, in the form of `publicKeyOf`: the one that notes are signed with, and the one after it. */
  readonly inUse: string;
  readonly next: string;
  /** Of `cohesion.js` with these keys, as in an `integrity` attribute. */
  readonly integrity: string;
}

type Frozens = Record<Holder, Partial<Frozen> | null>;

const place = (name: string) => join(import.meta.dirname, name);
const read = <Content>(name: string) => JSON.parse(readFileSync(place(name), 'utf8')) as Content;

/** As much as is known of the alliance's. */
export const knownKeys = (): Partial<Frozen> => read<Frozens>('frozen.json').alliance ?? {};

/** @throws where the alliance has not both of its keys yet. */
export function frozen(holder: Holder): Frozen {
  const { inUse, next, integrity = '' } = read<Frozens>('frozen.json')[holder] ?? {};
  if (!inUse || !next)
    throw new Error(
      'The alliance needs two keys, one in use and the next: npm run release:keys makes one.',
    );
  return { inUse, next, integrity };
}

/** Writes down what belongs to the alliance's script. */
export function remember(change: Partial<Frozen>): void {
  const all = read<Frozens>('frozen.json');
  const changed = { ...all, alliance: { ...all.alliance, ...change } };
  writeFileSync(place('frozen.json'), `${JSON.stringify(changed, null, 2)}\n`);
}

/** The private half of a development key. */
export function developmentKey(which: 'inUse' | 'next' = 'inUse'): KeyObject {
  const der = Buffer.from(
    read<Record<'inUse' | 'next', string>>('development-keys.json')[which],
    'base64',
  );
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

/** A new pair: the private half as PEM, and the public one in the form of `publicKeyOf`. */
export function newKey(): { readonly pem: string; readonly publicKey: string } {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    pem: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    publicKey: publicKeyOf(privateKey),
  };
}

/**
 * The alliance's private key to sign with.
 *
 * @param source - path of a PEM file; else the name of an environment variable that holds its text.
 * @throws where there is none, and where it is not one that the alliance's script knows. Nothing of a key is told.
 */
export function signingKey(source: string): KeyObject {
  const isFile = statSync(source, { throwIfNoEntry: false })?.isFile();
  const pem = isFile ? readFileSync(source, 'utf8') : env[source];
  // Not repeated here: where a shell has put in the variable's content, this is the key itself.
  if (!pem)
    throw new Error(
      '--key names neither a file nor an environment variable with a key. It wants a name, not the key itself.',
    );
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new Error(`${source} holds no private key in the form of PEM.`);
  }
  const publicKey = publicKeyOf(key);
  const isKnown = (holder: Holder) => {
    const { inUse, next } = frozen(holder);
    return publicKey === inUse || publicKey === next;
  };
  if (isKnown('development'))
    throw new Error('That is a development key: everybody can read it, so it vouches for nothing.');
  if (!isKnown('alliance'))
    throw new Error(
      `The key of ${source} is not one of the two that the alliance's script knows (release/frozen.json).`,
    );
  return key;
}

/**
 * Where a private key may be written.
 *
 * @returns the absolute path, links followed.
 * @throws where that is in the repository, or where something is already.
 */
export function placeForKey(path: string, repository: string): string {
  const folder = dirname(resolve(path));
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const place = join(realpathSync(folder), basename(path));
  if (place.startsWith(realpathSync(repository) + sep))
    throw new Error('A private key has no place in the repository: choose a file outside of it.');
  if (existsSync(place)) throw new Error(`${place} is there already.`);
  return place;
}
