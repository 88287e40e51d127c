import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { licences } from '../../../plugins/licences.ts';
import { sample } from '../../../plugins/sample.ts';
import { generated } from './support.ts';

const root = join(import.meta.dirname, '../../..');

describe('LICENSES.txt', () => {
  const asset = {
    fileName: 'LICENSES.txt',
    type: 'asset',
    source: '# Licenses\n\n## lit\n',
  } as const;
  const text = generated(licences('LICENSES.txt'), [asset]).then((all) => all['LICENSES.txt']!);

  it('has our licence first, then what Vite has collected, then what pdf.js holds', async () => {
    const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
    assert.ok(
      (await text).startsWith(`# cohesion-widgets (EUPL-1.2)\n\n${own}\n\n# Licenses\n\n## lit\n`),
    );
    const titles = [...(await text).matchAll(/^## (.+)$/gm)].map(([, title]) => title!);
    assert.ok(titles.includes('pdfjs-dist/wasm/LICENSE_OPENJPEG'));
    assert.equal(titles.at(-1), 'core-js (MIT), within pdfjs-dist');
    assert.match(await text, /© .*Denis Pushkarev/);
    assert.ok(!(await text).includes('QuickJS') && !(await text).includes(root));
  });

  it('stops the build where there is none', async () => {
    await assert.rejects(async () => generated(licences('LICENSES.txt')), /no LICENSES\.txt/);
  });
});

describe('feed.schema.json', () => {
  it('is a JSON Schema of the feed', async () => {
    const schema = JSON.parse((await generated(sample()))['feed.schema.json']!);
    assert.ok(schema.properties.items && schema.$schema);
  });
});
