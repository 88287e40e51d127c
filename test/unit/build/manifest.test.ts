import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { elements, manifest, undocumented } from '../../../plugins/manifest.ts';

const root = new URL('../../../', import.meta.url).pathname;
const all = manifest();
const widgets = elements(all);
const base = all.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ name }) => name === 'CohesionElement')!;
const names = (list: readonly { name: string }[] = []) => list.map(({ name }) => name).sort();

/** All sources of a folder as one text. */
const sourcesOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');

describe('the manifest', () => {
  it('has every widget, by its tag', () => {
    const folders = readdirSync(join(root, 'src/widgets')).sort();
    assert.deepEqual(
      widgets.map(({ tagName }) => tagName),
      folders.map((name) => `cohesion-${name}`),
    );
  });

  it('has a description for everything that is public', () => {
    assert.deepEqual(undocumented(all), []);
  });

  it('would tell of one that is missing, whatever it is', () => {
    for (const kind of [
      'members',
      'attributes',
      'events',
      'slots',
      'cssParts',
      'cssProperties',
    ] as const) {
      const broken = structuredClone(all);
      const item = elements(broken)[0]![kind]![0]!;
      item.description = ' ';
      assert.deepEqual(undocumented(broken), [
        `<${widgets[0]!.tagName}> ${kind} ${item.name || '(default)'}`,
      ]);
    }
    const broken = structuredClone(all);
    delete elements(broken)[0]!.description;
    assert.deepEqual(undocumented(broken), [`<${widgets[0]!.tagName}>`]);
  });

  it('has nothing that is private, protected or of Lit', () => {
    for (const { members = [] } of widgets)
      for (const { name, privacy } of members) {
        assert.notEqual(privacy, 'private', name);
        assert.doesNotMatch(name, /^#|^(view|content|load|embedder|properties|styles|render)$/);
      }
  });

  for (const widget of widgets) {
    describe(widget.tagName!, () => {
      const folder = `src/widgets/${widget.tagName!.replace('cohesion-', '')}`;
      const own = sourcesOf(folder);
      // A part that several widgets have has its parts in them.
      const source = own.includes('/share/share.ts') ? own + sourcesOf('src/share') : own;

      it('names exactly the parts that its templates have', () => {
        const used = new Set(
          [...source.matchAll(/\bpart="([^"$]+)"/g)].flatMap(([, value]) => value!.split(' ')),
        );
        if (source.includes('/element/heading.ts')) used.add('heading');
        if (source.includes("'list-heading'")) used.add('list-heading');
        // A part whose name is a value: `part=${…}`.
        if (/\bpart=\$\{/.test(source))
          for (const name of names(widget.cssParts))
            if (source.includes(`'${name}'`)) used.add(name);
        assert.deepEqual(
          names(widget.cssParts),
          [...new Set([...used, ...names(base.cssParts)])].sort(),
        );
      });

      it('names exactly the slots that its templates have', () => {
        const used = [...source.matchAll(/<slot name="([\w-]+)"/g)].map(([, name]) => name!);
        assert.deepEqual(names(widget.slots), ['', ...new Set(used)].sort());
      });

      it('names exactly the events that it fires', () => {
        const known = /'(cohesion-(?:ready|error|join|language|open|play|pause|end))'/g;
        const used = new Set([...source.matchAll(known)].map(([, name]) => name!));
        // A medium's events are fired by what it does: `cohesion-${…}`.
        if (/`cohesion-\$\{/.test(source))
          for (const does of ['play', 'pause', 'end']) used.add(`cohesion-${does}`);
        assert.deepEqual(
          names(widget.events),
          [...new Set([...used, ...names(base.events)])].sort(),
        );
      });

      it('has every public custom property', () => {
        assert.deepEqual(names(widget.cssProperties), names(base.cssProperties));
      });

      it('has the attributes of all widgets', () => {
        for (const name of ['feed', 'lang', 'partner', 'heading-level'])
          assert.ok(names(widget.attributes).includes(name), name);
      });
    });
  }

  it('names exactly the public custom properties that the styles read', () => {
    const used = new Set(
      [...sourcesOf('src').matchAll(/var\(\s*(--cohesion-[\w-]+)/g)].map(([, name]) => name!),
    );
    assert.deepEqual(names(base.cssProperties), [...used].sort());
  });
});
