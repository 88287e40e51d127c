/** `npm run new-widget` in a copy of the project: what it makes is whole, and passes what does not need a browser. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { after, before, describe, it } from 'node:test';
import { filesOf, lacks } from '../../../scripts/lib/widget-places.ts';

const root = resolve(import.meta.dirname, '../../..');
let copy: string;
const inCopy = (...args: string[]) =>
  spawnSync(execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: '' },
  });

before(() => {
  copy = mkdtempSync(join(tmpdir(), 'new-widget-'));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root });
  for (const file of String(files).split('\n').filter(Boolean))
    if (!/^(sample|docs|test\/(?!support|unit\/widgets|widgets\/\w+\.ts))/.test(file))
      cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
after(() => rmSync(copy, { recursive: true }));

describe('a new widget', () => {
  for (const name of ['never-made', 'unmade'])
    it(`${name} is in every place, and works`, () => {
      const { status, stdout, stderr } = inCopy('scripts/new-widget.ts', name);
      assert.equal(status, 0, stderr);
      assert.match(stdout, new RegExp(`src/widgets/${name}/${name}\\.ts`));
      assert.match(
        stderr,
        new RegExp(`Without a translation, and shown in English.*${name}\\.title`),
      );
      const declaration = { attributes: [{ name: 'limit' }], slots: [] };
      assert.deepEqual(lacks(copy, name, declaration), []);

      const prettier = inCopy(
        'node_modules/prettier/bin/prettier.cjs',
        '--check',
        ...filesOf(name),
      );
      assert.equal(prettier.status, 0, prettier.stderr);
      const eslint = inCopy(
        'node_modules/eslint/bin/eslint.js',
        ...filesOf(name),
        'src/registry.ts',
      );
      assert.equal(eslint.status, 0, eslint.stdout);
      const view = inCopy('--test', `test/unit/widgets/${name}.view.test.ts`);
      assert.equal(view.status, 0, view.stdout);
    });

  it('is not there twice, and has a name', () => {
    const registry = () => readFileSync(join(copy, 'src/registry.ts'), 'utf8');
    const before = registry();
    assert.match(inCopy('scripts/new-widget.ts', 'join-button').stderr, /already/);
    for (const name of ['Toolkit', 'tool_kit', '', '-a'])
      assert.match(inCopy('scripts/new-widget.ts', name).stderr, /the tag without cohesion-/);
    assert.equal(registry(), before);
  });

  it('is refused by the check until it is translated, and not before', () => {
    const { status, stderr } = inCopy('scripts/localize.ts');
    assert.equal(status, 1);
    assert.match(stderr, /sv: unmade\.title: has no translation/);
  });
});
