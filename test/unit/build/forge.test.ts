/** What a forge is told to run exists. Whether it works there, only the forge can say. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';

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
      // Whole versions of what others wrote: "v1" is another thing tomorrow.
      for (const [, version] of text.matchAll(/uses: [\w/-]+@(\S+)/g))
        assert.match(version!, /^v\d+\.\d+\.\d+$/);
      // YAML knows no tabs.
      assert.doesNotMatch(text, /\t/);
    });

  it('raises versions by changesets', () => {
    const config = JSON.parse(read('.changeset/config.json')) as Record<string, unknown>;
    const isValid = new Ajv2020({ strict: false }).compile(
      JSON.parse(read('node_modules/@changesets/config/schema.json')),
    );
    isValid(config);
    assert.deepEqual(isValid.errors, null);
    assert.deepEqual([config['baseBranch'], config['access']], ['main', 'public']);
  });

  it('raises them with an action that knows our changesets', () => {
    const { devDependencies } = JSON.parse(read('package.json'));
    const [, action] = /changesets\/action@v(\d+)/.exec(read('.github/workflows/release.yml'))!;
    const [, cli] = /(\d+)/.exec(devDependencies['@changesets/cli'])!;
    // Action 1 is for changesets 2, action 2 for changesets 3.
    assert.equal(Number(action) + 1, Number(cli));
  });
});
