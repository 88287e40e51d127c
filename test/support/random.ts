/**
 * One seed for all random inputs, so that a run that fails can be had again, and one that passes is no luck. Another:
 * `SEED=7 npm run test:unit`. What a seed has found is kept as a file of `test/fixtures/feed`.
 */
import { env } from 'node:process';
import fc from 'fast-check';

const seed = Number(env['SEED'] ?? 2026);
fc.configureGlobal({ seed });
console.log(`Random inputs: SEED=${seed}`);
