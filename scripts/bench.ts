/**
 * What no test can see, measured in Chromium. Needs a build.
 *
 *     npm run bench                               all of it
 *     npm run bench -- wait --against <folder>    one of them: wait, carousel, reading, search, register, campaign, patterns,
 *                                                beside
 *     npm run bench -- beside --turns 3 --ways ab   fewer turns, and some of the four ways only
 *     npm run bench -- beside --episodes 500      500 episodes in the long feed, and not 100
 */
import { exit } from 'node:process';
import { parseArgs } from 'node:util';
import { beside } from './bench/beside.ts';
import { campaign } from './bench/campaign.ts';
import { carousel } from './bench/carousel.ts';
import { patterns } from './bench/patterns.ts';
import { reading } from './bench/reading.ts';
import { register } from './bench/register.ts';
import { search } from './bench/search.ts';
import { wait } from './bench/wait.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: 'string' },
    turns: { type: 'string' },
    ways: { type: 'string' },
    episodes: { type: 'string' },
  },
});

const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));

const benches: Readonly<Record<string, () => Promise<void>>> = {
  wait: () => wait(values.against),
  carousel,
  reading,
  search,
  register,
  campaign,
  patterns,
  beside: () => beside(number(values.turns), values.ways, number(values.episodes)),
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
