/**
 * Says whether a drop-in folder, or one that is served, is whole; exit code 1 where something is wrong:
 *
 *     npm run release:check -- <folder or address>
 */
import { exit } from 'node:process';
import { check } from '../release/check.ts';

const [place] = process.argv.slice(2);
if (!place) {
  console.error('Say what to look at: npm run release:check -- <folder or address>');
  exit(1);
}

const signs = { fault: '✖', warning: '!', good: '✔' };
const findings = await check(place);
for (const { level, text } of findings) console.log(`${signs[level]} ${text}`);
const faults = findings.filter(({ level }) => level === 'fault').length;
console.log(faults > 0 ? `${faults} to mend.` : 'Nothing is wrong.');
if (faults > 0) exit(1);
