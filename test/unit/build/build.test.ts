import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { integrity } from '../../../scripts/build/verified-imports.ts';

const root = new URL('../../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'cohesion-build-'));
after(() => rmSync(folder, { recursive: true }));

/** Every file below a folder with its content. */
function contents(place: string): Map<string, Buffer> {
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter((name) => statSync(join(place, name)).isFile())
      .map((name) => [name, readFileSync(join(place, name))]),
  );
}

describe('the build', () => {
  const again = spawnSync('node', ['scripts/build.ts', '--out', folder], {
    cwd: root,
    encoding: 'utf8',
  });

  it('is the same, byte for byte, the second time', () => {
    assert.equal(again.status, 0, again.stderr);
    for (const part of ['cdn', 'lib']) {
      const first = contents(join(root, 'dist', part));
      const second = contents(join(folder, part));
      assert.ok(first.size > 5);
      assert.deepEqual([...second.keys()], [...first.keys()]);
      for (const [name, content] of first)
        assert.ok(content.equals(second.get(name)!), `${part}/${name} differs`);
    }
  });

  it('lists the hash of every file of code, messages and licences', () => {
    const listed: Record<string, string> = JSON.parse(
      readFileSync(join(folder, 'cdn/integrity.json'), 'utf8'),
    );
    for (const [name, content] of contents(join(folder, 'cdn')))
      if (/\.(js|wasm|txt)$|^locales\//.test(name))
        assert.equal(listed[name], integrity(content), name);
  });

  it('brings the licences of all that is in it, its own first', () => {
    const text = readFileSync(join(folder, 'cdn/LICENSES.txt'), 'utf8');
    const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
    assert.ok(text.startsWith(`cohesion-widgets, EUPL-1.2\n\n${own}\n`));
    const [, , ...others] = text.split(/\n\n={80}\n\n/);
    const titles = others.flatMap((part) => part.split('\n\n', 1)[0]!.split('\n'));
    assert.deepEqual(
      titles.map((title) => title.replace(/^(\S+) [\d.]+, (.+), \S+$/, '$1 $2')),
      [
        '@lit/reactive-element BSD-3-Clause',
        'lit BSD-3-Clause',
        'lit-element BSD-3-Clause',
        'lit-html BSD-3-Clause',
        'dompurify (MPL-2.0 OR Apache-2.0)',
        'pdfjs-dist Apache-2.0',
      ],
    );
    for (const notice of [
      'Google LLC',
      'Apache License',
      'Mozilla Public License',
      'wasm/LICENSE_OPENJPEG',
    ])
      assert.ok(text.includes(notice), notice);
    assert.match(text, /core-js, MIT.*\n\n© .*Denis Pushkarev/);
    assert.ok(!text.includes(root) && !text.includes('QuickJS'));
  });

  it('leaves no description for translators in what visitors load', () => {
    for (const [name, content] of contents(join(folder, 'cdn')))
      if (name.endsWith('.js'))
        assert.doesNotMatch(
          content.toString(),
          /Instead of a widget whose feed|What a number counts/,
        );
  });

  it('gives the package types and modules for every widget, without a trace of this machine', () => {
    const lib = contents(join(folder, 'lib'));
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
