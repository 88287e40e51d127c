import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const widgets = readdirSync(new URL('src/widgets/', root));

describe('the house', () => {
  it('has widgets', () => assert.ok(widgets.length > 0));

  it('registers exactly the widgets that have a folder', () => {
    const registered = [...read('src/registry.ts').matchAll(/'([\w-]+)': \(\) =>/g)].map(
      ([, name]) => name!,
    );
    assert.deepEqual(registered.sort(), [...widgets].sort());
  });

  for (const name of widgets) {
    it(`${name} has its parts, its tests, its limit and its place in the package and the demo`, () => {
      for (const path of [
        `src/widgets/${name}/${name}.ts`,
        `src/widgets/${name}/${name}.view.ts`,
        `src/widgets/${name}/${name}.styles.ts`,
        `test/unit/widgets/${name}.view.test.ts`,
        `test/widgets/${name}.test.ts`,
        `stories/${name}.stories.ts`,
      ])
        assert.ok(existsSync(new URL(path, root)), `${path} is missing`);
      for (const [path, part] of [
        ['src/index.ts', `widgets/${name}/${name}.ts`],
        ['.size-limit.json', `dist/cdn/${name}-*.js`],
        ['index.html', `<cohesion-${name}`],
        ['stories/partners/bootstrap.html', `<cohesion-${name}`],
        ['README.md', `cohesion-${name}`],
      ] as const)
        assert.ok(read(path).includes(part), `${path} says nothing of ${part}`);
    });
  }
});
