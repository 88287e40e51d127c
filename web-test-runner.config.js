import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { ENGINE_NAMES, ENGINES, findBrowsers } from './scripts/browsers.ts';
import { drivenEngine } from './test/support/engines.ts';
import { startOutside } from './test/support/platforms.ts';
import { supportForTests } from './test/support/runner-plugin.ts';
import { totalsReporter } from './test/support/totals-reporter.ts';

/** `npx wtr --group embed` runs one of these folders, `npx wtr --files <glob>` any files. */
const FOLDERS = ['infrastructure', 'diagnosis', 'builder', 'widgets', 'embed'];

/** `ENGINES=chromium,firefox` for a quick look; all there are otherwise. */
const wanted = env.ENGINES ? env.ENGINES.split(',') : ENGINES;
const unknown = wanted.filter((engine) => !ENGINES.includes(engine));
if (unknown.length > 0) throw new Error(`ENGINES: there is no ${unknown.join(', ')}.`);

const browsers = findBrowsers();
const untested = ENGINES.filter((engine) => !wanted.includes(engine) || !browsers[engine]);
if (env.CI && untested.length > 0)
  throw new Error(`In CI, ${untested.join(', ')} must be tested too.`);

const driven = wanted.map(async (engine) => drivenEngine(engine, browsers, await startOutside()));
const engines = (await Promise.all(driven)).filter((engine) => engine !== undefined);
const support = supportForTests(engines);

// However the run is ended, no browser may stay. Of two browsers puppeteer ends only one on these
// signals, but both on Ctrl+C.
for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.emit('SIGINT'));

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: FOLDERS.map((folder) => `test/${folder}/**/*.test.ts`),
  // The runner would run groups beside the files, so they exist only for whoever asks for one.
  groups: process.argv.includes('--group')
    ? FOLDERS.map((name) => ({ name, files: `test/${name}/**/*.test.ts` }))
    : [],
  browsers: engines.map(({ launcher }) => launcher),
  concurrentBrowsers: engines.length,
  nodeResolve: true,
  plugins: [
    ...support.plugins,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  middleware: support.middleware,
  // Of one file in one engine; a machine with two cores and three engines needs its time.
  testsFinishTimeout: 480_000,
  testFramework: {
    config: { timeout: 20_000, forbidOnly: Boolean(env.CI) },
  },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), totalsReporter(untested.map((engine) => ENGINE_NAMES[engine]))],
};
