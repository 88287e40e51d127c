import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { frozen, knownKeys } from '../release/keys.ts';
import { integrity } from '../release/note.ts';
import { writeIfNew } from '../release/write.ts';
import { bake, type Baking } from './bake.ts';

/**
 * Writes the embed pages into a drop-in folder.
 *
 * @param feeds - as of {@link Baking}; those in the folder without it.
 * @returns how many pages there are.
 */
export async function bakeInto(
  folder: string,
  { feeds = join(folder, 'feed'), address }: Pick<Baking, 'address'> & Partial<Baking>,
): Promise<number> {
  const script = join(folder, 'cohesion.js');
  const files = await bake({
    feeds,
    address,
    integrity: existsSync(script)
      ? integrity(await readFile(script), 'sha384')
      : // To be laid beside the script later.
        (knownKeys().integrity ?? frozen('development').integrity),
  });
  for (const [path, text] of files) await writeIfNew(join(folder, path), text);
  return [...files.keys()].filter((path) => path.endsWith('.oembed.json')).length;
}
