/**
 * Makes the embed pages from feeds, in the drop-in folder that is served:
 *
 *     npm run bake -- --feeds <folder or address> --out <drop-in folder> [--address <its address>]
 *
 * Each page says what its widget says, without any script; docs/releasing.md says when to run it.
 */
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { bakeInto } from '../bake/write.ts';
import { exampleAddress, folderAddress } from '../release/integrity-file.ts';

const usage =
  'Usage: npm run bake -- --feeds <folder or address> --out <drop-in folder> [--address <its address>]';

try {
  const { values } = parseArgs({
    args: argv.slice(2),
    options: { feeds: { type: 'string' }, out: { type: 'string' }, address: { type: 'string' } },
  });
  const { feeds, out, address } = values;
  if (!feeds || !out) throw new Error(usage);
  const pages = await bakeInto(out, {
    feeds,
    address: address ? folderAddress(address).href : exampleAddress,
  });
  console.log(`${pages} pages and as many fallbacks are in ${join(out, 'embed')}.`);
  if (!address) console.log(`They name ${exampleAddress}: --address says the real one.`);
} catch (error) {
  console.error((error as Error).message);
  exit(1);
}
