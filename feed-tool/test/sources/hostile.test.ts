import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { suite, test } from 'node:test';
import '../../../test/support/random.ts';
import fc from 'fast-check';
import { parseFeed } from '../../../src/feed/parse.ts';
import { decode } from '../../../scripts/lib/references.ts';
import { sources } from '../../src/sources/sources.ts';
import { WebError } from '../../src/web/web.ts';
import { fixtures, webOf } from './local-web.ts';

/** Where each kind reads whatever is there. */
const addresses: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/feeds/videos.xml?channel_id=x',
  vimeo: 'https://vimeo.com/regions/videos/rss',
  peertube: 'https://tube.example/feeds/videos.xml',
  podcast: 'https://pod.example/feed',
  news: 'https://news.example/feed',
};

/** How many items were read. Fails where anything but a WebError is thrown, or an item is refused. */
async function itemsOf(kind: string, bytes: Uint8Array<ArrayBuffer> | string): Promise<number> {
  let reading;
  try {
    reading = await sources.get(kind)!.read(addresses[kind]!, webOf(bytes));
  } catch (error) {
    ok(error instanceof WebError, `${kind} throws ${String(error)}`);
    return 0;
  }
  const made = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Made',
    language: 'en',
    items: JSON.parse(JSON.stringify(reading.items)) as unknown,
  };
  const { feed, problems } = parseFeed(made, 'https://feed.example/en.json', decode);
  deepEqual(problems, []);
  equal(feed?.items.length, reading.items.length);
  for (const { where, what, remedy } of reading.problems) ok(where && what && remedy);
  return reading.items.length;
}

const kinds = fc.constantFrom(...sources.keys());

/** What feeds are made of, and what they should not be. */
const parts = fc.constantFrom(
  ...['<rss version="2.0">', '<channel>', '</channel>', '<item>', '</item>', '</rss>', '<feed>'],
  ...['<entry>', '</entry>', '<rdf:RDF>', '<title>', '</title>', '<link>', '</link>', '<guid>'],
  ...['</guid>', '<pubDate>', '</pubDate>', '<description>', '</description>', '<![CDATA[', ']]>'],
  ...['<enclosure url="https://a.example/1.mp3" type="audio/mpeg" length="5"/>', '<!--', '-->'],
  ...['<link href="/x"/>', '<media:group>', '</media:group>', '<media:thumbnail url="x.jpg"/>'],
  ...['<itunes:duration>1:00</itunes:duration>', '<itunes:season>-1</itunes:season>', '&amp;'],
  ...['<podcast:transcript url="a.vtt" type="" language="xx-YY-zz"/>', '&', '<', '>', '"', '&#0;'],
  ...[
    '<psc:chapters><psc:chapter start="1" title="a"/></psc:chapters>',
    '2022-10-12',
    '\0',
    '\ud800',
  ],
  ...[
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '<__proto__>',
    '<constructor>x</constructor>',
    ' x ',
  ],
  ...['<title>x</title>', '<title>y</title>', '<guid>1</guid>', '<guid>2</guid>', '</item><item>'],
  ...['<link>https://a.example/1</link>', '<link>/2</link>', '</entry><entry>', '<title>z</title>'],
  ...['<yt:videoId>abcdefghij1</yt:videoId>', '<hasOwnProperty/>', '<language>de</language>', '1'],
);

suite('whatever comes', () => {
  test('of the parts of feeds in any order', async (t) => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(kinds, fc.array(parts, { maxLength: 25 }), async (kind, all) => {
        const start = kind === 'youtube' ? '<feed><entry>' : '<rss version="2.0"><channel><item>';
        read += await itemsOf(
          kind,
          `${start}${all.join('')}</item></entry></channel></rss></feed>`,
        );
        await itemsOf(kind, all.join(''));
      }),
      { numRuns: 2_000 },
    );
    t.diagnostic(`${read} items read`);
    ok(read > 100);
  });

  test('of real feeds with some bytes changed', async (t) => {
    const names = (await readdir(fixtures)).filter((name) => /\.(?:xml|json|txt)$/.test(name));
    const files = await Promise.all(names.map((name) => readFile(new URL(name, fixtures))));
    const change = fc.record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      length: fc.nat({ max: 40 }),
      by: fc.oneof(fc.constant(''), parts, fc.string({ maxLength: 8 })),
    });
    let read = 0;
    await fc.assert(
      fc.asyncProperty(
        kinds,
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        async (kind, file, changes) => {
          let bytes = Buffer.from(file);
          for (const { at, length, by } of changes) {
            const from = Math.floor(at * bytes.length);
            const rest = bytes.subarray(from + length);
            bytes = Buffer.concat([bytes.subarray(0, from), Buffer.from(by), rest]);
          }
          read += await itemsOf(kind, new Uint8Array(bytes));
        },
      ),
      { numRuns: 2_000 },
    );
    t.diagnostic(`${read} items read`);
    ok(read > 500);
  });

  test('of JSON', async () => {
    const items = fc.array(
      fc.oneof(
        fc.jsonValue(),
        fc.dictionary(
          fc.constantFrom(
            'id',
            'uuid',
            'url',
            'title',
            'content_text',
            'content_html',
            'attachments',
            'video',
          ),
          fc.oneof(fc.jsonValue(), fc.webUrl()),
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(kinds, items, fc.jsonValue(), async (kind, list, title) => {
        const version = 'https://jsonfeed.org/version/1.1';
        await itemsOf(kind, JSON.stringify({ version, title, items: list, data: list }));
      }),
      { numRuns: 1_000 },
    );
  });

  test('of bytes', async () => {
    await fc.assert(
      fc.asyncProperty(kinds, fc.uint8Array({ maxLength: 200 }), async (kind, bytes) => {
        await itemsOf(kind, new Uint8Array(bytes));
      }),
      { numRuns: 500 },
    );
  });
});

const rss = (items: string, before = '') =>
  `${before}<rss version="2.0"><channel><title>A</title>${items}</channel></rss>`;

suite('what is meant to do harm', () => {
  /** Ten to the power of twenty words. */
  const laughs = Array.from(
    { length: 20 },
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  ).join('');
  const huge = 200_000;
  for (const [what, content] of [
    [
      'a billion laughs',
      rss('<item><title>&l20;</title></item>', `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>`),
    ],
    [
      'one entity, used often',
      rss(
        `<item><title>${'&a;'.repeat(huge)}</title></item>`,
        `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(huge)}">]>`,
      ),
    ],
    [
      'a file of this machine',
      rss(
        '<item><title>&f; x</title></item>',
        '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
      ),
    ],
    [
      'a document type of elsewhere',
      rss('<item><title>x</title></item>', '<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/x.dtd">'),
    ],
    [
      'markup of any depth in a text',
      rss(`<item><title>x</title><description>${'<div>'.repeat(huge)}</description></item>`),
    ],
    [
      'the same, escaped',
      rss(`<item><title>x</title><description>${'&lt;div&gt;'.repeat(huge)}</description></item>`),
    ],
    ['unknown elements of any depth', rss(`<item><title>x</title>${'<a>'.repeat(huge)}</item>`)],
    [
      'many attributes',
      rss(
        `<item><title>x</title><enclosure ${Array.from({ length: 50_000 }, (_, n) => `a${n}="1"`).join(' ')}/></item>`,
      ),
    ],
    [
      'many namespaces',
      rss(
        `<item><title>x</title><a ${Array.from({ length: 20_000 }, (_, n) => `xmlns:a${n}="u"`).join(' ')}/></item>`,
      ),
    ],
    ['many items', rss('<item><title>x</title><guid>1</guid></item>'.repeat(20_000))],
    [
      'tags that are not closed',
      rss(`<item><title>x</title></item>${'<item><title '.repeat(50_000)}`),
    ],
    [
      'quotation marks that are not closed',
      rss(`<item><title>x</title></item>${'<item a="'.repeat(50_000)}`),
    ],
    [
      'an address without end',
      rss(`<item><title>x</title><link>https://a.example/${'a'.repeat(huge)}</link></item>`),
    ],
  ] as const)
    test(`${what}: is read soon, or refused`, async () => {
      const start = performance.now();
      const before = process.memoryUsage().heapUsed;
      const count = await itemsOf('news', content);
      ok(count >= 1, 'what is good in it is lost');
      ok(performance.now() - start < 5_000, `${performance.now() - start} ms`);
      ok(process.memoryUsage().heapUsed - before < 300_000_000);
    });

  test('nothing of this machine is read', async () => {
    const doctype = '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const web = webOf(rss('<item><title>&f; x</title></item>', doctype));
    const { items } = await sources.get('news')!.read(addresses['news']!, web);
    equal(items[0]!.title, '&f; x');
  });

  test('elements that nest thousands deep are refused with words', async () => {
    for (const name of ['item', 'image', 'author', 'media:group', 'channel', 'rss', 'entry']) {
      const deep = rss(`<${name}>`.repeat(5_000) + `</${name}>`.repeat(5_000));
      for (const kind of sources.keys())
        try {
          await sources.get(kind)!.read(addresses[kind]!, webOf(deep));
        } catch (error) {
          ok(error instanceof WebError, String(error));
          match(error.message, /nested deeper|no feed/);
        }
    }
  });
});
