/**
 * Says whether a drop-in folder, or one that is served, is whole; exit code 1 where something is wrong:
 *
 *     npm run release:check -- <folder or address>
 */
import { exit } from 'node:process';
import { parseArgs } from 'node:util';
import { check } from '../release/check.ts';

const signs = { fault: '✖', warning: '!', good: '✔' };

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [place, ...more] = positionals;
  if (!place || more.length > 0)
    throw new Error('Say what to look at: npm run release:check -- <folder or address>');
  const findings = await check(place);
  for (const { level, text } of findings) console.log(`${signs[level]} ${text}`);
  const faults = findings.filter(({ level }) => level === 'fault').length;
  console.log(faults > 0 ? `${faults} to mend.` : 'Nothing is wrong.');
  if (faults > 0) exit(1);
} catch (error) {
  console.error((error as Error).message);
  exit(1);
}
