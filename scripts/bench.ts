/**
 * What no test can see, measured in Chromium. Needs a build.
 *
 *     npm run bench                               all of it
 *     npm run bench -- wait --against <folder>    one of them: wait, carousel, reading, beside
 *     npm run bench -- beside --turns 3 --ways ab   fewer turns, and some of the four ways only
 */
import { exit } from 'node:process';
import { parseArgs } from 'node:util';
import { beside } from './bench/beside.ts';
import { carousel } from './bench/carousel.ts';
import { reading } from './bench/reading.ts';
import { wait } from './bench/wait.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: 'string' },
    turns: { type: 'string' },
    ways: { type: 'string' },
  },
});

const benches: Readonly<Record<string, () => Promise<void>>> = {
  wait: () => wait(values.against),
  carousel,
  reading,
  beside: () => beside(values.turns === undefined ? undefined : Number(values.turns), values.ways),
};

for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
  const bench = benches[name];
  try {
    if (!bench) throw new Error(`There are ${Object.keys(benches).join(', ')}, and no ${name}.`);
    await bench();
  } catch (error) {
    console.error((error as Error).message);
    exit(1);
  }
}
