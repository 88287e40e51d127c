/** What a forge is told to run exists. Whether it works there, only the forge can say. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

const workflows = ['.gitlab-ci.yml', ...globSync('.github/workflows/*.yml', { cwd: root })];

describe('the forge', () => {
  it('has workflows', () => assert.equal(workflows.length, 3));

  for (const path of workflows)
    it(`runs what is there: ${path}`, () => {
      const text = read(path);
      for (const [, name] of text.matchAll(/npm run (?:--silent )?([\w:]+)/g))
        assert.ok(scripts[name!], name);
      for (const [, file] of text.matchAll(/node (scripts\/[\w/-]+\.ts)/g))
        assert.ok(read(file!), file);
      assert.match(text, /^# Not run anywhere yet/);
      // YAML knows no tabs.
      assert.doesNotMatch(text, /\t/);
    });

  it('raises versions by changesets', () => {
    const { baseBranch, access } = JSON.parse(read('.changeset/config.json'));
    assert.deepEqual([baseBranch, access], ['main', 'public']);
  });
});
