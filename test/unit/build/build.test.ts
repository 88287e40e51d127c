/** What `npm run build` has left in dist/. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { integrity, readNote } from '../../../release/note.ts';
import { contents } from '../../support/contents.ts';

const root = join(import.meta.dirname, '../../..');

const cdn = contents(join(root, 'dist/cdn'));
const { release } = readNote(cdn.get('release.json')!.toString());

describe('the drop-in folder', () => {
  it('has one list of hashes, of every file of the release', () => {
    const listed = new Map(
      Object.values(release.files).map(({ file, integrity }) => [file, integrity]),
    );
    for (const [name, content] of cdn)
      if (name.startsWith('releases/')) assert.equal(listed.get(name), integrity(content), name);
    for (const name of listed.keys()) assert.ok(cdn.has(name), name);
    for (const [name, content] of cdn)
      if (/^releases\/.*\.js$/.test(name)) assert.doesNotMatch(content.toString(), /sha(256|384)-/);
  });

  it('lists for each file what it imports, and the loader imports nothing', () => {
    for (const [name, { imports = [] }] of Object.entries(release.files))
      for (const imported of imports) {
        assert.ok(release.files[imported], `${name}: ${imported}`);
        assert.ok(!release.files[imported].imports?.includes(name), `${name} and ${imported}`);
      }
    assert.equal(release.files[release.loader]!.imports, undefined);
    for (const { file } of Object.values(release.files))
      if (file.endsWith('.js'))
        assert.match(cdn.get(file)!.toString(), /\.files\.provide\(|\.files=/, file);
  });

  it('names the licences of all that is in it', () => {
    const titles = [
      ...cdn
        .get('LICENSES.txt')!
        .toString()
        .matchAll(/^##? (.+)$/gm),
    ]
      .map(([, title]) => title!.replace(/ - [\d.]+/, ''))
      .filter((title) => !title.includes('/wasm/'));
    assert.deepEqual(titles, [
      'cohesion-widgets (EUPL-1.2)',
      'Licenses',
      '@lit/reactive-element (BSD-3-Clause)',
      'dompurify ((MPL-2.0 OR Apache-2.0))',
      'lit-element (BSD-3-Clause)',
      'lit-html (BSD-3-Clause)',
      'lit (BSD-3-Clause)',
      'pdfjs-dist (Apache-2.0)',
      'core-js (MIT), within pdfjs-dist',
    ]);
  });

  it('lists the packages that are in it, without when and where it was made', () => {
    const text = cdn.get('sbom.cdx.json')!.toString();
    const { bomFormat, components } = JSON.parse(text) as {
      bomFormat: string;
      components: { group?: string; name: string; version: string }[];
    };
    assert.equal(bomFormat, 'CycloneDX');
    assert.deepEqual(
      components.map(({ group, name }) => (group ? `${group}/${name}` : name)).sort(),
      ['@lit/reactive-element', 'dompurify', 'lit', 'lit-element', 'lit-html', 'pdfjs-dist'],
    );
    assert.doesNotMatch(text, /timestamp|serialNumber/);
  });

  it('leaves no description for translators in what visitors load', () => {
    for (const [name, content] of cdn)
      if (name.endsWith('.js'))
        assert.doesNotMatch(
          content.toString(),
          /Instead of a widget whose feed|What a number counts/,
        );
  });

  it('holds no trace of this machine', () => {
    for (const [name, content] of cdn) assert.ok(!content.includes(root), name);
  });
});

describe('the npm package', () => {
  it('has types and modules for every widget, without a trace of this machine', () => {
    const lib = contents(join(root, 'dist/lib'));
    for (const ending of ['.js', '.d.ts']) {
      assert.ok(lib.has(`src/index${ending}`));
      for (const widget of readdirSync(join(root, 'src/widgets')))
        assert.ok(lib.has(`src/widgets/${widget}/${widget}${ending}`), widget + ending);
    }
    for (const [name, content] of lib) {
      assert.ok(!content.includes(root), name);
      if (name.endsWith('.d.ts')) assert.doesNotMatch(content.toString(), /from '\.[^']*\.ts'/);
    }
  });
});
