import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { elements, manifest } from '../../../plugins/manifest.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const declarations = elements(manifest());
const states = [
  'Ready',
  'Loading',
  'Empty',
  'Failed',
  'Fallback',
  'OneItem',
  'FiveHundredItems',
  'LongWords',
  'NoPictures',
  'RightToLeft',
];
/** Attributes of all widgets, which the toolbar and the controls are for. */
const shared = ['feed', 'lang', 'partner', 'heading-level'];
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
        ['.size-limit.json', `dist/cdn/releases/*/${name}-*.js`],
        ['index.html', `<cohesion-${name}`],
        ['stories/partners/bootstrap.html', `<cohesion-${name}`],
        ['README.md', `cohesion-${name}`],
      ] as const)
        assert.ok(read(path).includes(part), `${path} says nothing of ${part}`);
    });

    it(`${name} has a story for every state and for each of its own attributes`, () => {
      const stories = read(`stories/${name}.stories.ts`);
      const names = [...stories.matchAll(/^export const (\w+) =/gm)].map(([, name]) => name!);
      for (const state of states) assert.ok(names.includes(state), state);
      const { attributes = [], slots = [] } = declarations.find(
        ({ tagName }) => tagName === `cohesion-${name}`,
      )!;
      for (const { name } of [...attributes, ...slots.filter(({ name }) => name)])
        if (!shared.includes(name)) assert.match(stories, new RegExp(`\\b${name}\\b'?: `), name);
    });
  }
});
