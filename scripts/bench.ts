/**
 * What no test can see, measured in Chromium. Needs a build.
 *
 *     npm run bench                               all of it
 *     npm run bench -- wait --against <folder>    one of them: wait, carousel, reading
 */
import { exit } from 'node:process';
import { parseArgs } from 'node:util';
import { carousel } from './bench/carousel.ts';
import { reading } from './bench/reading.ts';
import { wait } from './bench/wait.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' } },
});

const benches: Readonly<Record<string, () => Promise<void>>> = {
  wait: () => wait(values.against),
  carousel,
  reading,
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
