import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { elements, manifest } from '../../../plugins/manifest.ts';
import { filesOf, lacks, mentionsOf } from '../../../scripts/lib/widget-places.ts';
import { registry } from '../../../src/registry.ts';

const root = resolve(import.meta.dirname, '../../..');
const declarations = elements(manifest());
const widgets = readdirSync(join(root, 'src/widgets'));
const lacksHere = (name: string, place = root) =>
  lacks(
    place,
    name,
    declarations.find(({ tagName }) => tagName === `cohesion-${name}`),
  );

describe('the house', () => {
  it('has widgets', () => assert.ok(widgets.length > 0));

  it('registers exactly the widgets that have a folder', () =>
    assert.deepEqual(Object.keys(registry).sort(), [...widgets].sort()));

  for (const name of widgets)
    it(`has every place for ${name}`, () => assert.deepEqual(lacksHere(name), []));

  it('names all that is missing at once', () => {
    const found = lacksHere('never-made').join('\n');
    for (const path of [
      ...filesOf('never-made'),
      ...mentionsOf('never-made').map(([path]) => path),
    ])
      assert.ok(found.includes(path), path);
    assert.match(found, /no story RightToLeft/);
    assert.match(found, /the manifest has no <cohesion-never-made>/);
  });

  it('names an attribute without a label, and an attribute and a slot without a story', () => {
    const found = lacks(root, 'join-button', {
      attributes: [{ name: 'lang' }, { name: 'sparkle' }],
      slots: [{ name: '' }, { name: 'wings' }],
    });
    assert.deepEqual(
      found.map((line) => line.split(' ').at(-1)),
      ['sparkle', 'sparkle', 'wings'],
    );
  });

  it('takes no name for another that it is the beginning of', () => {
    assert.match(lacksHere('join').join('\n'), /index\.html has no/);
    assert.match(lacksHere('signatory').join('\n'), /README\.md has no/);
  });

  it('crashes in no empty folder either', () => {
    const place = mkdtempSync(join(tmpdir(), 'house-'));
    assert.ok(lacksHere('join-button', place).length > 15);
    rmSync(place, { recursive: true });
  });
});
