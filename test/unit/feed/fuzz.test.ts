import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../../support/random.ts';
import fc from 'fast-check';
import { parseFeed } from '../../../src/feed/parse.ts';
import { goodFeeds, hostileFeeds, poison } from './documents.ts';

const url = 'https://alliance.example.eu/feed/sv.json';

/** The fields of the model that hold addresses, wherever they stand. */
const addressFields = /(^|_)(url|image|icon|avatar|about)$/;

function walk(
  value: unknown,
  visit: (name: string, value: unknown, path: string) => void,
  path = '',
) {
  if (Object(value) !== value) return;
  for (const [name, inner] of Object.entries(value as object)) {
    visit(name, inner, `${path}.${name}`);
    walk(inner, visit, `${path}.${name}`);
  }
}

test('20,000 documents: no throw, no address outside the rule, enough of them read', (t) => {
  let given = 0;
  let kept = 0;
  let addresses = 0;
  const check = (value: unknown, base: string) => {
    const { feed, problems } = parseFeed(value, base);
    const items = (value as { items?: unknown } | null)?.items;
    if (Array.isArray(items)) given += items.length;
    kept += feed?.items.length ?? 0;
    if (!feed) assert.ok(problems.length, 'no feed and no reason');
    for (const { path, expected, found } of problems) {
      assert.ok(typeof path === 'string' && expected && found);
    }
    walk(feed, (name, field, path) => {
      assert.notEqual(field, undefined, path);
      if (!addressFields.test(name)) return;
      addresses++;
      const address = new URL(field as string);
      assert.ok(
        address.protocol === 'https:' || (base.startsWith('http:') && address.protocol === 'http:'),
        path,
      );
      assert.equal(address.username + address.password, '', path);
      assert.equal(address.href, field, path);
    });
    for (const item of feed?.items ?? []) {
      assert.match(item._cohesion.kind, /^(declaration|video|podcast|news|material)$/);
    }
    return feed;
  };
  fc.assert(
    fc.property(hostileFeeds, fc.boolean(), (value, http) => {
      const feed = check(value, http ? url.replace('https', 'http') : url);
      // what was read is good: reading it again changes nothing and finds nothing
      if (feed) {
        const again = parseFeed(feed, http ? url.replace('https', 'http') : url);
        assert.deepEqual(
          again.problems.filter(({ path }) => path !== '_cohesion.schema'),
          [],
        );
        assert.deepEqual(again.feed, feed);
      }
    }),
    { numRuns: 19_000 },
  );
  // anything at all, also where the document itself should be
  fc.assert(
    fc.property(fc.oneof(poison, fc.jsonValue()), (value) => {
      check(value, url);
    }),
    { numRuns: 1_000 },
  );
  t.diagnostic(`${kept} of ${given} items kept, ${addresses} addresses`);
  assert.ok(given > 20_000);
  assert.ok(kept >= given * 0.3, `only ${kept} of ${given} items kept`);
  assert.ok(kept < given * 0.99, 'too little poison to prove anything');
  assert.ok(addresses > 20_000);
});

/** Paths to every optional field of a document, `['items', 0, 'image']`. */
function optionalFields(document: Record<string, unknown>): (string | number)[][] {
  const required =
    /^(version|items\.\d+\.(id|content_text)|.*attachments\.\d+\.(url|mime_type)|.*counts\.\d+\.(category|count)|.*history\.\d+\.(date|count)|.*join\.url|title|items)$/;
  const paths: (string | number)[][] = [];
  const visit = (value: unknown, path: (string | number)[]) => {
    if (Object(value) !== value) return;
    for (const [name, inner] of Object.entries(value as object)) {
      const at = [...path, Array.isArray(value) ? Number(name) : name];
      if (!Array.isArray(value) && !required.test(at.join('.'))) paths.push(at);
      visit(inner, at);
    }
  };
  visit(document, []);
  return paths;
}

test('nothing good is lost: one bad optional field takes nothing else with it', () => {
  const marker = { no: 'field is like this' };
  let poisoned = 0;
  fc.assert(
    fc.property(goodFeeds, fc.nat(), (document, pick) => {
      const before = parseFeed(document, url);
      assert.deepEqual(before.problems, []);
      const paths = optionalFields(document);
      const path = paths[pick % paths.length];
      if (!path) return;
      const broken = structuredClone(document);
      const removed = structuredClone(document);
      const holder = (root: unknown) =>
        path
          .slice(0, -1)
          .reduce((at, name) => (at as Record<string, unknown>)[name], root) as Record<
          string,
          unknown
        >;
      const name = path.at(-1)!;
      // an object where text or a number belongs, a number where an object or a list does
      const isObject = Object(holder(document)[name]) === holder(document)[name];
      holder(broken)[name] = isObject ? 5 : marker;
      delete holder(removed)[name];
      const after = parseFeed(broken, url);
      assert.equal(after.problems.length, 1);
      assert.equal(
        after.problems[0]!.path,
        path.reduce<string>(
          (at, part) => (typeof part === 'number' ? `${at}[${part}]` : at ? `${at}.${part}` : part),
          '',
        ),
      );
      assert.deepEqual(after.feed, parseFeed(removed, url).feed);
      poisoned++;
    }),
    { numRuns: 2_000 },
  );
  assert.ok(poisoned > 1_500);
});

test('nothing good is lost: one bad item takes no other with it', () => {
  fc.assert(
    fc.property(goodFeeds, fc.nat(), (document, pick) => {
      const items = document['items'] as unknown[];
      const at = pick % (items.length + 1);
      const broken = { ...document, items: items.toSpliced(at, 0, { id: 'bad' }) };
      const { feed, problems } = parseFeed(broken, url);
      assert.deepEqual(
        problems.map(({ path }) => path),
        [`items[${at}].content_text`],
      );
      assert.deepEqual(feed, parseFeed(document, url).feed);
    }),
    { numRuns: 1_000 },
  );
});
