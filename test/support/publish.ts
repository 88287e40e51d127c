/**
 * Publishes two releases as the alliance would, for the tests: in a copy of the project with keys of its own, by the
 * real commands. `node test/support/publish.ts`; what is there and still fits is left alone.
 *
 *     .generated/published/project/   the copy, in which the alliance has keys
 *     .generated/published/keys/      the private ones: in-use.pem, next.pem
 *     .generated/published/1.0.0/     the folder after the first release
 *     .generated/published/1.0.1/     the same folder after the second one
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const place = join(root, '.generated/published');
export const published = {
  project: join(place, 'project'),
  inUse: join(place, 'keys/in-use.pem'),
  next: join(place, 'keys/next.pem'),
  before: join(place, '1.0.0'),
  after: join(place, '1.0.1'),
};

/** Runs a command of the copy's package.json; throws where it fails. */
const npm = (...args: string[]) =>
  execFileSync('npm', ['run', '--silent', ...args], {
    cwd: published.project,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });

/** What a release is made of. */
const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) =>
    /^(bake|src|plugins|release|scripts|locales|sample|themes)\/|^[^/]+$/.test(path),
  )
  .filter((path) => existsSync(join(root, path)));

async function stamp(): Promise<string> {
  const hash = createHash('sha256');
  for (const path of [...sources, 'test/support/publish.ts'])
    hash.update(path).update(await readFile(join(root, path)));
  return hash.digest('hex');
}

async function setVersion(version: string): Promise<void> {
  const file = join(published.project, 'package.json');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/"version": "[^"]*"/, `"version": "${version}"`));
}

/** A copy of the project that builds and publishes, with the packages of this one. */
export async function copyProject(to: string): Promise<void> {
  for (const path of sources) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await cp(join(root, path), join(to, path));
  }
  await symlink(join(root, 'node_modules'), join(to, 'node_modules'), 'junction');
}

async function publish(): Promise<void> {
  await rm(place, { recursive: true, force: true });
  await copyProject(published.project);
  await mkdir(join(place, 'keys'));
  npm('release:keys', '--', '--out', published.inUse);
  npm('release:keys', '--', '--out', published.next);
  await setVersion('1.0.0');
  npm('release', '--', '--key', published.inUse, '--out', published.before);
  await cp(published.before, published.after, { recursive: true });
  await setVersion('1.0.1');
  npm('release', '--', '--key', published.inUse, '--out', published.after);
}

if (import.meta.main) {
  const file = join(place, 'stamp');
  const now = await stamp();
  if ((await readFile(file, 'utf8').catch(() => '')) !== now) {
    await publish();
    await writeFile(file, now);
  }
  console.log('Releases 1.0.0 and 1.0.1 are in .generated/published.');
}
