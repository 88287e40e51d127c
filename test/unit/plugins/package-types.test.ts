import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Plugin } from 'vite';
import { declarations } from '../../../plugins/declarations.ts';
import { typings } from '../../../plugins/typings.ts';

const folder = mkdtempSync(join(tmpdir(), 'cohesion-types-'));
after(() => rmSync(folder, { recursive: true }));

const write = async (plugin: Plugin) => {
  const hook = plugin.writeBundle as unknown as (options: { dir: string }) => Promise<void>;
  await hook.call({}, { dir: folder });
  return (name: string) => readFileSync(join(folder, name), 'utf8');
};

describe('the types of the npm package', () => {
  it('stand beside its modules, and name these', async () => {
    const read = await write(declarations());
    assert.match(read('src/index.d.ts'), /from '\.\/widgets\/join-button\/join-button\.js'/);
    assert.match(read('src/widgets/join-button/join-button.d.ts'), /class CohesionJoinButton/);
  });

  it('are there for editors and frameworks', async () => {
    const read = await write(typings());
    const { modules } = JSON.parse(read('custom-elements.json')) as { modules: { path: string }[] };
    assert.ok(modules.some(({ path }) => path.endsWith('join-button/join-button.js')));
    for (const name of ['vscode.html-custom-data.json', 'web-types.json'])
      assert.ok(read(name).includes('cohesion-join-button'), name);
    for (const name of ['react', 'vue', 'svelte'])
      assert.match(read(`${name}.d.ts`), /cohesion-join-button/);
  });
});
