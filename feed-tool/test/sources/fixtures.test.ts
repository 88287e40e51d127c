import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { suite, test } from 'node:test';
import { parseFeed } from '../../../src/feed/parse.ts';
import { decode } from '../../../scripts/lib/references.ts';
import { sources } from '../../src/sources/sources.ts';
import type { Reading } from '../../src/sources/source.ts';
import { cases, type Case } from './cases.ts';
import { fixtures, localWeb } from './local-web.ts';

async function reading({ kind, address, at = address, also, file, type = '' }: Case) {
  const web = await localWeb({ ...also, [at]: { file, type } });
  try {
    return await sources.get(kind)!.read(address, web);
  } finally {
    await web.close();
  }
}

/** What the reader of the widgets says of a feed of these items. */
const problemsOf = ({ items }: Reading) =>
  parseFeed(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Made',
      language: 'en',
      // Item by item as it is written.
      items: JSON.parse(JSON.stringify(items)) as unknown,
    },
    'https://feed.example/en.json',
    decode,
  ).problems;

suite('a feed of the wild is read as is expected of', () => {
  for (const one of cases)
    test(one.file, async () => {
      const read = await reading(one);
      const expected = new URL(`expected/${one.file}.json`, fixtures);
      deepEqual(
        JSON.parse(JSON.stringify(read)),
        JSON.parse(await readFile(expected, 'utf8')),
        'the reading is another',
      );
      deepEqual(problemsOf(read), []);
    });

  test('each fixture', async () => {
    ok(cases.length >= 40);
    const known = new Set(cases.flatMap(({ file, also = {} }) => [file, ...names(also)]));
    const unread = (await readdir(fixtures)).filter((name) => !known.has(name));
    deepEqual(unread, ['expected', 'page-with-feed.html', 'page-without.html']);
    equal(new Set(cases.map(({ address }) => address)).size, cases.length);
  });

  test('the same each time', async () => {
    for (const one of cases.slice(0, 3))
      equal(JSON.stringify(await reading(one)), JSON.stringify(await reading(one)));
  });
});

const names = (also: NonNullable<Case['also']>) => Object.values(also).map(({ file }) => file);
