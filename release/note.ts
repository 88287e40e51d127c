/**
 * The release note, `release.json`: how it is made, signed and read. What is in it says {@link Release} in
 * `src/handover.ts`; the drop-in script `src/loader/cohesion.ts` is the other reader.
 */
import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { Release, SignedNote } from '../src/handover.ts';

export type { Release, SignedNote };

/** What a release is before anybody vouches for it. */
export type UnsignedRelease = Omit<Release, 'signed' | 'expires'>;

/** As in an `integrity` attribute. */
export const integrity = (content: string | Uint8Array, algorithm = 'sha256'): string =>
  `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;

/** The script takes no note that was signed before this day. */
export const floor = '2026-11-01';

/** How long a note is taken, in days, unless told otherwise. */
export const defaultDays = 730;

const day = 86_400_000; // ms

/** @param days - how long the note is taken from now on. */
export function signedNote(
  release: UnsignedRelease,
  key: KeyObject,
  { now = new Date(), days = defaultDays } = {},
): string {
  const dated: Release = {
    version: release.version,
    signed: now.toISOString(),
    expires: new Date(now.getTime() + days * day).toISOString(),
    loader: release.loader,
    files: release.files,
  };
  const text = JSON.stringify(dated);
  const note: SignedNote = {
    release: text,
    signature: sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString(
      'base64',
    ),
  };
  return `${JSON.stringify(note)}\n`;
}

/** @throws where the text is no release note, in a sentence. */
export function readNote(text: string): { readonly note: SignedNote; readonly release: Release } {
  try {
    const note: SignedNote = JSON.parse(text);
    const release: Release = JSON.parse(note.release);
    if (typeof note.signature === 'string' && isRelease(release)) return { note, release };
  } catch {
    // said below
  }
  throw new Error('release.json is no release note.');
}

function isRelease({ version, signed, expires, loader, files }: Release): boolean {
  const areText = (...values: unknown[]) => values.every((value) => typeof value === 'string');
  return (
    areText(version, signed, expires, loader) &&
    loader in files &&
    Object.values(files).every(
      ({ file, integrity: hash, imports = [] }) =>
        areText(file, hash) &&
        // Nowhere else, be it on this disk or on another site.
        file.startsWith(`releases/${version}/`) &&
        !file.includes('..') &&
        imports.every((name) => name in files),
    )
  );
}

/** @param publicKey - see {@link publicKeyOf}. */
export function isSignedBy({ release, signature }: SignedNote, publicKey: string): boolean {
  const point = Buffer.from(publicKey, 'base64');
  const coordinate = (start: number) => point.subarray(start, start + 32).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  return verify(
    'sha256',
    Buffer.from(release),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64'),
  );
}

/**
 * The public key that belongs to a private one: the uncompressed point, in base64.
 *
 * @throws where the key is not one on the curve P-256.
 */
export function publicKeyOf(key: KeyObject): string {
  const { crv, x, y } = createPublicKey(key as never).export({ format: 'jwk' });
  if (crv !== 'P-256') throw new Error('The key must be one on the curve P-256 (prime256v1).');
  const point = [Buffer.of(4), Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')];
  return Buffer.concat(point).toString('base64');
}
