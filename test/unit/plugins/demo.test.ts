import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createServer, preview, type PreviewServer, type ViteDevServer } from 'vite';
import { demo } from '../../../plugins/demo.ts';
import { frozen } from '../../../release/keys.ts';
import { integrity, isSignedBy, readNote } from '../../../release/note.ts';

const root = join(import.meta.dirname, '../../..');
const quiet = { root, configFile: false, publicDir: false, logLevel: 'silent' } as const;

const folderIn = (html: string) => /src="(http:\/\/localhost:\d+\/)cohesion\.js"/.exec(html)![1]!;
const text = async (address: string) => (await fetch(address)).text();

describe('npm start', () => {
  let server: ViteDevServer;
  let page = '';
  before(async () => {
    server = await createServer({ ...quiet, plugins: [demo()], server: { port: 8100 } });
    await server.listen();
    page = server.resolvedUrls!.local[0]!;
  });
  after(() => server.close());

  it('has the page on one origin and the folder on another', async () => {
    const folder = folderIn(await text(page));
    assert.notEqual(new URL(folder).origin, new URL(page).origin);
    const script = await fetch(`${folder}cohesion.js`);
    assert.equal(script.headers.get('access-control-allow-origin'), '*');
    assert.equal(integrity(await script.text(), 'sha384'), frozen('development').integrity);
    assert.equal((await fetch(`${folder}feed/sv.json`)).status, 200);
  });

  it('has the embed builder, and what it reads, at the folder’s address', async () => {
    const folder = folderIn(await text(page));
    const builder = await text(folder);
    assert.match(builder, /<p lang="fi">/);
    const [, source = ''] = /src="(\/src\/builder\/[^"]+)"/.exec(builder) ?? [];
    assert.match(await text(new URL(source, folder).href), /embed-builder/);
    const widgets = JSON.parse(await text(`${folder}widgets.json`)) as { name: string }[];
    assert.ok(widgets.length >= 5);
    const { 'cohesion.js': hash } = JSON.parse(await text(`${folder}integrity.json`));
    assert.equal(hash, frozen('development').integrity);
    for (const { name } of widgets)
      assert.match(await text(`${folder}embed/fi/${name}.fallback.html`), /cohesion-fallback/);
  });

  it('vouches for one file, which brings the sources', async () => {
    const folder = folderIn(await text(page));
    const { note, release } = readNote(await text(`${folder}release.json`));
    assert.ok(isSignedBy(note, frozen('development').inUse));
    const { file, integrity: hash } = release.files[release.loader]!;
    const loader = await text(folder + file);
    assert.equal(integrity(loader), hash);
    const source = await fetch(new URL(/'(\/src\/[^']+)'/.exec(loader)![1]!, folder));
    assert.match(source.headers.get('content-type')!, /javascript/);
    assert.match(await source.text(), /releasedFiles/);
  });
});

describe('npm run preview', () => {
  let server: PreviewServer;
  before(async () => {
    server = await preview({
      ...quiet,
      plugins: [demo()],
      build: { outDir: 'dist/cdn' },
      preview: { port: 8200 },
    });
  });
  after(() => server.close());

  it('has the built folder on an origin of its own', async () => {
    const folder = server.resolvedUrls!.local[0]!;
    const { release } = readNote(await text(`${folder}release.json`));
    const { file, integrity: hash } = release.files['runtime.js']!;
    const answer = await fetch(folder + file);
    assert.match(answer.headers.get('cache-control')!, /immutable/);
    assert.equal(integrity(await answer.text()), hash);
  });
});
