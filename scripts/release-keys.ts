/**
 * Makes a key pair for signing releases:
 *
 *     npm run release:keys -- --out <file outside the repository>
 *
 * The private key goes into that file, the public one into release/frozen.json: first the one in use, then the next.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exit } from 'node:process';
import { parseArgs } from 'node:util';
import { scriptWith } from '../plugins/frozen-script.ts';
import { knownKeys, newKey, placeForKey, remember } from '../release/keys.ts';
import { integrity } from '../release/note.ts';

const root = resolve(import.meta.dirname, '..');

async function makeKey(out: string | undefined): Promise<string> {
  if (!out) throw new Error('Say where the private key is to go: --out <file>.');
  const place = placeForKey(out, root);
  const { inUse, next } = knownKeys();
  if (inUse && next)
    throw new Error(
      'The alliance has both of its keys. A script knows two and never learns another: new keys come with a new major version. See docs/releasing.md.',
    );
  const { pem, publicKey } = newKey();
  const write = () => writeFileSync(place, pem, { mode: 0o600, flag: 'wx' });
  if (!inUse) {
    write();
    remember({ inUse: publicKey });
    return `The key in use: ${place}. Now make the next one, for another place.`;
  }
  // Before anything is written: with both keys and no hash, nothing would lead on from here.
  const hash = integrity(await scriptWith({ inUse, next: publicKey }), 'sha384');
  write();
  remember({ next: publicKey, integrity: hash });
  return `The next key: ${place}. Keep it apart from the one in use. The script is frozen now, with the hash ${hash}; commit release/frozen.json.`;
}

try {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  console.log(await makeKey(values.out));
} catch (error) {
  console.error((error as Error).message);
  exit(1);
}
