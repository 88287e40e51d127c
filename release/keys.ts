/** What a drop-in script can never learn anew: the keys it knows. They stand in `frozen.json`, with its own hash. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whose keys: the alliance's; or those for trying out, whose private halves everybody can read in this repository. */
export type Holder = 'alliance' | 'development';

export interface Frozen {
  /** Public keys, in the form of `publicKeyOf`: the one that notes are signed with, and the one after it. */
  readonly inUse: string;
  readonly next: string;
  /** Of `cohesion.js` with these keys, as in an `integrity` attribute. */
  readonly integrity: string;
}

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));

/** @throws where the alliance has no keys yet. */
export function frozen(holder: Holder): Frozen {
  const found: Frozen | null = read('frozen.json')[holder];
  if (!found) throw new Error('The alliance has no keys yet: npm run release:keys makes them.');
  return found;
}

/** The private half of a development key. */
export function developmentKey(which: 'inUse' | 'next' = 'inUse'): KeyObject {
  const der = Buffer.from(read('development-keys.json')[which], 'base64');
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}
