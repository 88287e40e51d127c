/** What the tests of publishing share: folders that go away again, commands, and releases of any version. */
import { spawnSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { readNote, signedNote } from '../../release/note.ts';
import { published } from '../support/publish.ts';

/** A folder that is there as long as the tests of this file run. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cohesion-test-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a command of a project's package.json. */
export function npm(project: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', ...args], {
    cwd: project,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { status, output: stdout + stderr };
}

export const keyOf = (which: 'inUse' | 'next') =>
  createPrivateKey(readFileSync(published[which], 'utf8'));

/**
 * What a build of this version would be, without building: release 1.0.0 under another number, and without the large
 * files, which take long to compress.
 */
export function builtRelease(version: string): string {
  const folder = temporaryFolder();
  const large = /\/(pdf|markup-text|character-maps|jbig2|openjpeg)|\.(br|gz)$/;
  cpSync(published.before, folder, { recursive: true, filter: (path) => !large.test(path) });
  if (version !== '1.0.0')
    renameSync(join(folder, 'releases/1.0.0'), join(folder, 'releases', version));
  const { release } = readNote(readFileSync(join(folder, 'release.json'), 'utf8'));
  const isThere = (name: string) => !large.test(release.files[name]!.file);
  const files = Object.fromEntries(
    Object.entries(release.files)
      .filter(([name]) => isThere(name))
      .map(([name, { file, integrity, imports = [] }]) => [
        name,
        {
          file: file.replace('/1.0.0/', `/${version}/`),
          integrity,
          imports: imports.filter(isThere),
        },
      ]),
  );
  const note = signedNote({ version, loader: release.loader, files }, keyOf('inUse'));
  writeFileSync(join(folder, 'release.json'), note);
  return folder;
}

export const noteIn = (folder: string) =>
  readNote(readFileSync(join(folder, 'release.json'), 'utf8'));
