import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { releaseNote } from '../../../plugins/release-note.ts';
import { frozen } from '../../../release/keys.ts';
import { integrity, isSignedBy, readNote } from '../../../release/note.ts';
import { generated } from './support.ts';

const folder = 'releases/1.2.3/';
const bundle = [
  { fileName: `${folder}trend.js`, type: 'chunk', code: 'trend', imports: [`${folder}loader.js`] },
  { fileName: `${folder}loader.js`, type: 'chunk', code: 'loader', imports: [] },
  { fileName: `${folder}locales/sv.js`, type: 'chunk', code: 'sv', imports: [] },
  { fileName: `${folder}a.wasm`, type: 'asset', source: Buffer.from('wasm') },
  { fileName: 'LICENSES.txt', type: 'asset', source: 'text' },
] as const;

describe('the release note', () => {
  const result = generated(releaseNote('1.2.3', folder, 'loader.js'), bundle);

  it('names each file of the release with its hash and what it imports, in one order', async () => {
    const { release } = readNote((await result)['release.json']!);
    assert.equal(release.version, '1.2.3');
    assert.equal(release.loader, 'loader.js');
    assert.deepEqual(Object.keys(release.files), [
      'a.wasm',
      'loader.js',
      'locales/sv.js',
      'trend.js',
    ]);
    assert.deepEqual(release.files['trend.js']!.imports, ['loader.js']);
    assert.ok(!('imports' in release.files['loader.js']!));
    for (const { file, integrity: hash } of Object.values(release.files))
      assert.equal(hash, integrity((await result)[file]!));
  });

  it('gives each of them a name with part of its hash, and leaves the others alone', async () => {
    const names = Object.keys(await result).sort();
    assert.deepEqual(
      names.map((name) => name.replace(/-[\da-f]{8}\./, '-hash.')),
      [
        'LICENSES.txt',
        'release.json',
        `${folder}a-hash.wasm`,
        `${folder}loader-hash.js`,
        `${folder}locales/sv-hash.js`,
        `${folder}trend-hash.js`,
      ],
    );
  });

  it('is signed with the development key', async () => {
    const { note } = readNote((await result)['release.json']!);
    assert.ok(isSignedBy(note, frozen('development').inUse));
    assert.ok(!isSignedBy(note, frozen('development').next));
    assert.ok(!isSignedBy({ ...note, release: `${note.release} ` }, frozen('development').inUse));
  });

  it('ends after two years', async () => {
    const { release } = readNote((await result)['release.json']!);
    assert.equal((Date.parse(release.expires) - Date.parse(release.signed)) / 86_400_000, 730);
  });
});
