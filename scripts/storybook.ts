/**
 * Storybook: `npm run storybook` to work with, `npm run build:storybook` for the static one in `dist/storybook`.
 * Makes what its pages are made from first: the drop-in folder, feeds for every state, and the
 * design systems of partners as their packages bring them.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { env, exit } from 'node:process';
import { makeFeeds } from '../stories/support/make-feeds.ts';

const root = resolve(import.meta.dirname, '..');
const out = join(root, '.generated/storybook');
const tool = (...args: string[]): number => {
  const { status } = spawnSync(join(root, 'node_modules/.bin', args[0]!), args.slice(1), {
    cwd: root,
    stdio: 'inherit',
    // Nobody is told that we use it, and it works without a network.
    env: { ...env, STORYBOOK_DISABLE_TELEMETRY: '1' },
  });
  return status ?? 1;
};

const [mode = 'dev'] = process.argv.slice(2);
if (!process.argv.includes('--built') && tool('vite', 'build') !== 0) exit(1);

await rm(out, { recursive: true, force: true });
await mkdir(join(out, 'host'), { recursive: true });
await makeFeeds(out);
for (const [name, files] of Object.entries({
  bootstrap: ['css/bootstrap.min.css'],
  'bootstrap-italia': ['css/bootstrap-italia.min.css', 'fonts/Titillium_Web'],
  '@kern-ux/native': ['kern.min.css', 'fonts/fira-sans.css', 'fonts/fira-sans'],
  '@digdir/designsystemet-css': ['src', 'theme/designsystemet.css'],
}))
  for (const file of files)
    await cp(
      join(root, 'node_modules', name, 'dist', file),
      join(out, 'host', name.replace(/^@|\/native$/g, ''), file),
      { recursive: true, filter: (path) => !/\.(eot|svg|ttf|woff)$/.test(path) },
    );
await cp(
  join(root, 'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css'),
  join(out, 'host/govuk-frontend/govuk-frontend.min.css'),
);
await cp(join(root, 'stories/partners'), join(out, 'partners'), { recursive: true });
await cp(join(root, 'themes'), join(out, 'themes'), { recursive: true });

const status =
  mode === 'build'
    ? tool('storybook', 'build', '--output-dir', 'dist/storybook', '--disable-telemetry', '--quiet')
    : tool(
        ...['storybook', 'dev', '--port', '6006', '--no-open'],
        ...['--no-version-updates', '--disable-telemetry'],
      );
exit(status);
