/**
 * Builds, signs, and writes the drop-in folder ready to upload:
 *
 *     npm run release -- --key <file or environment variable> [--expires 730d] [--out <folder>] [--address <its address>]
 *
 * Run on the folder that is served, it adds the new release and renews the note; see docs/releasing.md.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { exit } from 'node:process';
import { parseArgs } from 'node:util';
import { folderAddress } from '../release/integrity-file.ts';
import { frozen, signingKey } from '../release/keys.ts';
import { defaultDays } from '../release/note.ts';
import { publish } from '../release/publish.ts';

const root = resolve(import.meta.dirname, '..');

/** Where the build goes before anybody has vouched for it. */
async function built<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'cohesion-release-'));
  try {
    const { status } = spawnSync(
      'vite',
      ['build', '--mode', 'release', '--outDir', folder, '--emptyOutDir'],
      { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
    );
    if (status !== 0) throw new Error('The release could not be built.');
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** `730d` */
function inDays(expires: string): number {
  const days = Number(/^(\d+)d$/.exec(expires)?.[1]);
  // A century is longer than any key is safe, and a mistyped number.
  if (!(days > 0 && days < 36_500))
    throw new Error(`--expires ${expires}: say it in days, such as 730d.`);
  return days;
}

/** Of the folder that is served: a page over https can use no other. */
function secureAddress(address: string): string {
  const { protocol, href } = folderAddress(address);
  if (protocol !== 'https:') throw new Error(`--address ${address}: an https address is wanted.`);
  return href;
}

try {
  const { values } = parseArgs({
    options: {
      key: { type: 'string' },
      expires: { type: 'string', default: `${defaultDays}d` },
      out: { type: 'string', default: 'dist/published' },
      address: { type: 'string' },
    },
  });
  if (!values.key) throw new Error('Say who signs: --key <file or environment variable>.');
  // Before the build: what is wrong with these is known at once.
  const key = signingKey(values.key);
  const days = inDays(values.expires);
  const address = values.address && secureAddress(values.address);
  const { integrity: script } = frozen('alliance');
  const done = await built((folder) => publish(folder, values.out, { key, days, script, address }));
  console.log(done.join('\n'));
} catch (error) {
  console.error((error as Error).message);
  exit(1);
}
