import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { contents, noteIn, temporaryFolder } from './support.ts';

const root = join(import.meta.dirname, '../..');

describe('the build', () => {
  const again = temporaryFolder();

  for (const [part, ...mode] of [['cdn'], ['lib', '--mode', 'lib']] as const)
    it(`gives dist/${part} a second time, byte for byte, but for the note's signature and date`, () => {
      const out = join(again, part);
      const { status, stderr } = spawnSync(
        process.execPath,
        ['node_modules/vite/bin/vite.js', 'build', ...mode, '--outDir', out, '--emptyOutDir'],
        { cwd: root, encoding: 'utf8' },
      );
      assert.equal(status, 0, stderr);
      const first = contents(join(root, 'dist', part));
      const second = contents(out);
      assert.ok(first.size > 5);
      assert.deepEqual([...second.keys()], [...first.keys()]);
      for (const [name, content] of first)
        if (name !== 'release.json')
          assert.ok(content.equals(second.get(name)!), `${name} differs`);
    });

  it('gives the same note but for that', () => {
    const undated = (folder: string) => ({ ...noteIn(folder).release, signed: '', expires: '' });
    assert.deepEqual(undated(join(again, 'cdn')), undated(join(root, 'dist/cdn')));
  });
});
