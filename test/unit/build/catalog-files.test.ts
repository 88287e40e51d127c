import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { catalogFiles } from '../../../scripts/build/catalog-files.ts';
import { integrity } from '../../../scripts/build/verified-imports.ts';

const short = (text: string) => createHash('sha256').update(text).digest('base64').slice(0, 22);

/** The root that a file comes to, read as the widgets read it. */
function rootOf(language: string, file: string): string {
  const [, messages = '', siblings = ''] = /^\[(.*),"(.*)"\]$/.exec(file)!;
  let known = short(language + messages);
  for (const sibling of siblings.split(' ')) known = short([known, sibling].sort().join());
  return known;
}

const languages = 'bg cs da de el es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
const texts = (count: number) =>
  new Map(languages.slice(0, count).map((language) => [language, `["text, of ${language}"]`]));

describe('the files of the languages', () => {
  for (const count of [2, 3, 4, 5, 8, 17, 23])
    it(`all come to one root, ${count} of them`, () => {
      const { files, root } = catalogFiles(texts(count));
      assert.equal(files.size, count);
      for (const [language, file] of files) assert.equal(rootOf(language, file), root, language);
    });

  it('come to another root when a byte, or the language they are given for, is another', () => {
    const { files, root } = catalogFiles(texts(23));
    assert.notEqual(rootOf('sv', files.get('sv')!.replace('text', 'Text')), root);
    assert.notEqual(rootOf('sv', files.get('de')!), root);
    assert.notEqual(
      rootOf('sv', files.get('sv')!.replace(/.{22}"\]$/, `${'A'.repeat(22)}"]`)),
      root,
    );
  });

  it('are JSON, messages first', () => {
    const [messages] = JSON.parse(catalogFiles(texts(23)).files.get('sv')!);
    assert.deepEqual(messages, ['text, of sv']);
  });

  it('grow by less than 150 bytes for it', () => {
    const all = texts(23);
    for (const [language, file] of catalogFiles(all).files)
      assert.ok(file.length - all.get(language)!.length < 150);
  });

  it('have their hashes in a list, for pages without crypto, and that has a hash as well', () => {
    const { files, hashes, hashOfHashes } = catalogFiles(texts(3));
    assert.equal(integrity(hashes), hashOfHashes);
    for (const [language, hash] of Object.entries(JSON.parse(hashes)))
      assert.equal(hash, integrity(files.get(language)!));
  });

  it('may not be larger than a language may cost, each on its own', () => {
    const noise = (bytes: number) =>
      JSON.stringify([createHash('shake256', { outputLength: bytes }).update('').digest('hex')]);
    assert.ok(catalogFiles(texts(23).set('fi', noise(2000))));
    assert.throws(
      () => catalogFiles(texts(23).set('fi', noise(2300))),
      /too large .*\nlocales\/fi: 2\d+ bytes of 2200$/,
    );
  });
});
