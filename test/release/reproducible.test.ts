import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { contents } from '../support/contents.ts';
import { copyProject } from '../support/publish.ts';
import { noteIn, temporaryFolder } from './support.ts';

const root = join(import.meta.dirname, '../..');

function build(project: string, out: string, ...mode: string[]): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', ...mode, '--outDir', out, '--emptyOutDir'];
  const child = spawn(process.execPath, args, {
    cwd: project,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data) => (said += String(data)));
  return new Promise((resolve, reject) =>
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(said)))),
  );
}

describe('the build of one state of the sources', () => {
  const copy = join(temporaryFolder(), 'elsewhere');
  const builds = [temporaryFolder(), temporaryFolder()] as const;
  // Not what lies in dist: that may be of other sources. In two places, so that neither leaves a trace.
  before(async () => {
    await copyProject(copy);
    await Promise.all(
      [root, copy].map(async (project, index) => {
        await build(project, join(builds[index]!, 'cdn'));
        await build(project, join(builds[index]!, 'lib'), '--mode', 'lib');
      }),
    );
  });

  for (const part of ['cdn', 'lib'])
    it(`gives dist/${part} a second time, in another place, byte for byte but for the note`, () => {
      const [first, second] = builds.map((folder) => contents(join(folder, part)));
      assert.ok(first!.size > 5);
      assert.deepEqual([...second!.keys()], [...first!.keys()]);
      for (const [name, content] of first!)
        if (name !== 'release.json')
          assert.ok(content.equals(second!.get(name)!), `${name} differs`);
    });

  it('gives the same note but for its date and signature', () => {
    const [first, second] = builds.map((folder) => noteIn(join(folder, 'cdn')));
    const undated = { signed: '', expires: '' };
    assert.deepEqual({ ...first!.release, ...undated }, { ...second!.release, ...undated });
    assert.notEqual(first!.note.signature, second!.note.signature);
  });
});
