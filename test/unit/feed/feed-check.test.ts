import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import '../../support/random.ts';
import fc from 'fast-check';
import { makeSample } from '../../../sample/make.ts';
import { syntaxError } from '../../../scripts/feed-check.ts';

const root = join(import.meta.dirname, '../../..');

/** Runs a script as `npm run` does. */
function run(script: string, ...args: string[]) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, 'scripts', script), ...args],
      { cwd: folder },
      (_, stdout, stderr) => resolve({ code: child.exitCode!, stdout, stderr }),
    );
  });
}

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feed-check-'));
});
after(() => rm(folder, { recursive: true }));

/** Writes a file and checks it by its name. */
async function checked(text: string | object) {
  await writeFile(
    join(folder, 'feed.json'),
    typeof text === 'string' ? text : JSON.stringify(text),
  );
  return run('feed-check.ts', 'feed.json');
}

const document = (more: object) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 't',
  ...more,
});

describe('feed:check', { concurrency: false }, () => {
  test('a feed with problems', async () => {
    const { code, stdout, stderr } = await checked(
      document({
        _cohesion: { calls: [{ id: 'alliance', counts: [{ category: 'regions', count: '140' }] }] },
        items: [
          { id: '1', content_text: 'a' },
          { id: '2' },
          {
            id: '3',
            content_text: 'a',
            attachments: [{ url: 'javascript:alert(1)', mime_type: 'audio/mpeg' }],
          },
        ],
      }),
    );
    assert.equal(
      stdout,
      [
        '_cohesion.calls[0].counts[0].count: found "140", write 140',
        'items[1].content_text: found nothing, write content_text or content_html',
        'items[2].attachments[0].url: found "javascript:alert(1)", write an https address, or one relative to the feed',
        'feed.json has 3 problems, still usable: 2 items: 2 news',
        '',
      ].join('\n'),
    );
    assert.equal(stderr, '');
    assert.equal(code, 1);
  });

  test('one problem, no item', async () => {
    const { code, stdout } = await checked(document({ items: [], language: 'sv_SE' }));
    assert.equal(
      stdout,
      'language: found "sv_SE", write "sv-SE"\n' +
        'feed.json has 1 problem, still usable: 0 items\n',
    );
    assert.equal(code, 1);
  });

  test('no feed', async () => {
    const { code, stdout } = await checked('[]');
    assert.equal(
      stdout,
      'document: found a list of 0, write an object\nfeed.json has 1 problem, no widget can use it\n',
    );
    assert.equal(code, 1);
  });

  test('no JSON: line and column', async () => {
    const { code, stdout } = await checked('{\r\n  "version": "1",\n  "items": [1,]\n}\n');
    assert.equal(
      stdout,
      'line 3, column 15: found "]", write nothing: take away the comma before it\nfeed.json has 1 problem, no widget can use it\n',
    );
    assert.equal(code, 1);
  });

  test('half a document', async () => {
    assert.match(
      (await checked('{"version": ')).stdout,
      /^line 1, column 13: found the end, write a value\n/,
    );
  });

  test('HTML', async () => {
    assert.match(
      (await checked('\n<!doctype html>')).stdout,
      /^document: found HTML, write JSON\n/,
    );
  });

  test('too large', async () => {
    const { code, stdout } = await checked(
      JSON.stringify(document({ items: [] })) + ' '.repeat(1e6),
    );
    assert.match(stdout, /^document: found 10000\d\d bytes, write at most 1000000\n/);
    assert.equal(code, 1);
  });

  test('a feed that is published over http may hold http addresses', async () => {
    const items = [{ id: '1', content_text: 'a', url: 'http://example.eu/' }];
    assert.equal(
      (await checked(document({ items, feed_url: 'http://example.eu/feed.json' }))).code,
      0,
    );
    assert.equal(
      (await checked(document({ items, feed_url: 'https://example.eu/feed.json' }))).code,
      1,
    );
    assert.equal((await checked(document({ items, feed_url: 'feed.json' }))).code, 1);
    assert.equal((await checked(document({ items }))).code, 1);
  });

  test('the sample, with and without a byte order mark', async () => {
    await makeSample(folder);
    for (const name of (await readdir(join(folder, 'feed'))).filter((name) =>
      name.endsWith('.json'),
    )) {
      const good =
        'is good, 41 items: 3 declaration, 18 video, 8 podcast, 3 news, 4 material, 5 quotation\n';
      const { code, stdout } = await run('feed-check.ts', join('feed', name));
      assert.equal(stdout, `${join('feed', name)} ${good}`);
      assert.equal(code, 0);
      const marked = await checked('\uFEFF' + (await readFile(join(folder, 'feed', name), 'utf8')));
      assert.equal(marked.stdout, `feed.json ${good}`);
    }
  });

  test('an address', async (t) => {
    const feed = JSON.stringify(
      document({ items: [{ id: '1', content_text: 'a', url: 'http://example.eu/' }] }),
    );
    const server = createServer((request, response) => {
      if (request.url === '/open.json') response.setHeader('access-control-allow-origin', '*');
      response.writeHead(request.url === '/gone.json' ? 404 : 200).end(feed);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    t.after(() => server.close());
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    assert.deepEqual(await run('feed-check.ts', `${base}/open.json`), {
      code: 0,
      stdout: `${base}/open.json is good, 1 item: 1 news\n`,
      stderr: '',
    });
    assert.match(
      (await run('feed-check.ts', `${base}/closed.json`)).stderr,
      /^note: .*Access-Control-Allow-Origin/,
    );
    assert.deepEqual(await run('feed-check.ts', `${base}/gone.json`), {
      code: 2,
      stdout: '',
      stderr: `${base}/gone.json cannot be read: it answered 404\n`,
    });
  });

  test('what cannot be read, and wrong use', async () => {
    const missing = await run('feed-check.ts', 'missing.json');
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /^missing\.json cannot be read: ENOENT/);
    for (const args of [[], ['a', 'b'], ['--help']]) {
      const { code, stdout, stderr } = await run('feed-check.ts', ...args);
      assert.deepEqual(
        [code, stdout, stderr],
        [
          2,
          '',
          'usage: npm run feed:check -- <file or address> [--against <the one published last>] [--links]\n',
        ],
      );
    }
  });
});

describe('feed:check of what a feed itself does not tell', { concurrency: false }, () => {
  const feed = (more: object = {}) =>
    document({ language: 'sv', items: [{ id: 'a', content_text: 'a' }], ...more });
  const counts = (...numbers: number[]) => ({
    _cohesion: {
      calls: [
        {
          id: 'alliance',
          counts: ['individuals', 'regions', 'meps']
            .slice(0, numbers.length)
            .map((category, index) => ({ category, count: numbers[index] })),
        },
      ],
    },
  });
  const write = (name: string, what: object) => writeFile(join(folder, name), JSON.stringify(what));
  const linesOf = async (...args: string[]) =>
    (await run('feed-check.ts', ...args)).stdout.split('\n').slice(0, -2);

  test('a feed in the place of another language', async () => {
    await write('fi.json', feed());
    assert.deepEqual(await linesOf('fi.json'), [
      'language: "sv" in a file that is called fi: it is the feed of another language, or says so',
    ]);
    await write('sv.json', feed({ language: 'sv-FI' }));
    assert.deepEqual(await linesOf('sv.json'), []);
    await write('feed-sv.json', feed({ language: 'fi' }));
    assert.deepEqual(await linesOf('feed-sv.json'), []);
  });

  test('a number that is a hundredth of last time’s, a category and an item that are gone', async () => {
    await write('old.json', feed(counts(12000, 140, 40)));
    await write('new.json', feed({ ...counts(120, 145), items: [] }));
    assert.deepEqual(await linesOf('new.json', '--against', 'old.json'), [
      "_cohesion.calls[0].counts[0].count: 120 is 1 % of last time's 12,000: is that meant?",
      '_cohesion.calls[0].counts: "meps" is gone, which was 40: is that meant?',
      'items: a of last time are gone, and with them what pages and links name: is that meant?',
    ]);
    await write('new.json', feed({ language: 'fi', ...counts(1200000, 138, 41) }));
    assert.deepEqual(await linesOf('new.json', '--against', 'old.json'), [
      "_cohesion.calls[0].counts[0].count: 1,200,000 is 100 times last time's 12,000: is that meant?",
      'language: "fi", and last time "sv": is this the feed of another language?',
    ]);
    await write('new.json', feed({ _cohesion: { calls: [] } }));
    assert.deepEqual(await linesOf('new.json', '--against', 'old.json'), [
      '_cohesion.calls: "alliance" of last time is gone, and with it what pages name: is that meant?',
    ]);
    await write('new.json', feed(counts(12500, 141, 38)));
    assert.deepEqual(await linesOf('new.json', '--against', 'old.json'), []);
    const missing = await run('feed-check.ts', 'new.json', '--against', 'gone.json');
    assert.deepEqual([missing.code, missing.stdout], [2, '']);
    await writeFile(join(folder, 'broken.json'), '{');
    assert.deepEqual(await linesOf('new.json', '--against', 'broken.json'), [
      '--against: the feed of last time cannot be read',
    ]);
  });

  test('links that lead nowhere, only when asked to look', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const { pathname } = new URL(request.url!, 'http://localhost');
      if (pathname === '/sv.json')
        return void response
          .writeHead(200, { 'access-control-allow-origin': '*' })
          .end(JSON.stringify(live));
      // Knows no HEAD, as some do.
      if (pathname === '/odd')
        return void response.writeHead(request.method === 'GET' ? 200 : 405).end();
      const status = { '/there.webp': 200, '/busy': 503 }[pathname] ?? 404;
      response.writeHead(status).end();
    });
    server.listen(0);
    await once(server, 'listening');
    const base = `http://localhost:${(server.address() as AddressInfo).port}`;
    const live = feed({
      icon: 'there.webp',
      home_page_url: `${base}/odd`,
      items: [
        { id: 'a', content_text: 'a', url: 'gone.html', image: 'gone.webp' },
        { id: 'b', content_text: 'a', url: `${base}/busy` },
        {
          id: 'c',
          content_text: 'a',
          url: 'gone.html',
          attachments: [{ url: 'http://localhost:1/a.mp3', mime_type: 'audio/mpeg' }],
        },
      ],
    });
    assert.deepEqual(await linesOf(`${base}/sv.json`), []);
    assert.deepEqual(asked.splice(0), ['GET /sv.json']);
    const lines = await linesOf(`${base}/sv.json`, '--links');
    assert.deepEqual(
      lines.map((line) => line.replaceAll(base, '…').replace(/: connect.*|: $/, ': …')),
      [
        'items[0].image: …/gone.webp leads nowhere: it answers 404',
        'items[0].url: …/gone.html leads nowhere: it answers 404',
        'items[1].url: …/busy could not be checked: it answers 503',
        'items[2].attachments[0].url: http://localhost:1/a.mp3 leads nowhere: bad port',
      ],
    );
    assert.equal(asked.filter((one) => one.endsWith('/gone.html')).length, 1);
    server.close();

    await write('sv.json', feed({ icon: 'icon.webp', home_page_url: 'sv.json#top' }));
    assert.deepEqual(await linesOf('sv.json', '--links'), [
      'icon: icon.webp is no file beside the feed',
    ]);
  });
});

describe('feed:check of a register', { concurrency: false }, () => {
  const region = { name: 'Region Exempel', category: 'regions', country: 'SE' };

  test('that is good', async () => {
    const { code, stdout } = await checked({ schema: 1, entries: [region] });
    assert.equal(stdout, 'feed.json is good, 1 organisation\n');
    assert.equal(code, 0);
  });

  test('with problems: each where it is, and what to write', async () => {
    const { code, stdout } = await checked({
      schema: 1,
      entries: [
        { ...region, category: 'region', country: 'Sweden' },
        { name: 'Ada Example', category: 'individuals' },
        { nam: 'B', category: 'regions' },
        { ...region, urll: 'https://b.example.eu/' },
        { ...region, name: '<b>C</b>', url: 'javascript:alert(1)' },
      ],
    });
    assert.deepEqual(stdout.trimEnd().split('\n'), [
      'entries[0].country: found "Sweden", write a country’s code such as SE',
      'entries[1].category: found "individuals", write an organisation, and no person',
      'entries[4].url: found "javascript:alert(1)", write an https address, or one relative to the feed',
      'entries[0].category: "region" is a category of its own: did you mean regions?',
      'entries[2].nam: there is no field "nam": did you mean name?',
      'entries[3].urll: there is no field "urll": did you mean url?',
      'entries[4].name: "<b>C</b>" has HTML, which is shown as it stands: write plain text',
      'feed.json has 7 problems, still usable: 3 organisations',
    ]);
    assert.equal(code, 1);
  });

  test('that is none', async () => {
    const { code, stdout } = await checked({ entries: 1 });
    assert.equal(stdout.split('\n').at(-2), 'feed.json has 1 problem, no widget can use it');
    assert.equal(code, 1);
  });

  test('whose addresses lead nowhere', async () => {
    await writeFile(
      join(folder, 'register.json'),
      JSON.stringify({ entries: [{ ...region, url: 'gone.html' }] }),
    );
    const { stdout } = await run('feed-check.ts', 'register.json', '--links');
    assert.match(stdout, /entries\[0\]\.url: gone\.html is no file beside the feed/);
  });
});

describe('each line says what to write instead', { concurrency: false }, () => {
  const feed = (more: object, ...items: object[]) => JSON.stringify(document({ ...more, items }));
  const withCounts = (...counts: object[]) =>
    feed({ _cohesion: { calls: [{ id: 'alliance', counts }] } });
  const item = (more: object) => feed({}, { id: '1', content_text: 'a', ...more });
  const file = (more: object) =>
    item({ attachments: [{ url: 'a.pdf', mime_type: 'a/b', ...more }] });
  const rows: readonly (readonly [what: string, given: string | Uint8Array, line: string])[] = [
    [
      '12.000 is twelve',
      '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[],"_cohesion":{"calls":[{"id":"a","counts":[{"category":"regions","count":12.000}]}]}}',
      '_cohesion.calls[0].counts[0].count: 12.000 is 12 to JSON: is 12000 meant? Then write that',
    ],
    [
      'a country for a language',
      feed({ language: 'cz' }),
      'language: "cz" is no language: write cs for Czech',
    ],
    [
      'a country that is another language too',
      item({ language: 'se' }),
      'items[0].language: "se" is Northern Sami: write sv for Swedish, if that is meant',
    ],
    [
      'a language that is none',
      file({ _cohesion: { language: 'xx' } }),
      'items[0].attachments[0]._cohesion.language: "xx" is no language: write one such as sv or de-AT',
    ],
    [
      'HTML in a title',
      item({ title: 'One <b>two</b>' }),
      'items[0].title: "One <b>two</b>" has HTML, which is shown as it stands: write plain text',
    ],
    [
      'a reference in the label of a category',
      withCounts({ category: 'x', count: 1, label: 'Q &amp; A' }),
      '_cohesion.calls[0].counts[0].label: found "Q &amp; A", write "Q & A"',
    ],
    [
      'HTML in plain text',
      item({ content_text: '<p>One</p>' }),
      'items[0].content_text: "<p>One</p>" has HTML, which is shown as it stands: write it into content_html',
    ],
    [
      'a field that is nearly one',
      item({ attachements: [] }),
      'items[0].attachements: there is no field "attachements": did you mean attachments?',
    ],
    [
      'a comma among the digits of a text',
      withCounts({ category: 'regions', count: '12,000' }),
      '_cohesion.calls[0].counts[0].count: found "12,000", write 12000',
    ],
    [
      'a category that is nearly one',
      withCounts({ category: 'regions ', count: 1 }),
      '_cohesion.calls[0].counts[0].category: "regions " is no category with a label of its own: did you mean regions?',
    ],
    [
      'a category in another case, with a label',
      withCounts({ category: 'Regions', count: 1, label: 'Regions' }),
      '_cohesion.calls[0].counts[0].category: "Regions" is no category with a label of its own: did you mean regions?',
    ],
    [
      'a category twice',
      withCounts({ category: 'regions', count: 1 }, { category: 'regions', count: 2 }),
      '_cohesion.calls[0].counts: found "regions", write each category once',
    ],
    [
      'another name for a field that is missing',
      withCounts({ category: 'regions', number: 140 }),
      '_cohesion.calls[0].counts[0].number: there is no field "number": did you mean count?',
    ],
    [
      'a misspelt field',
      item({ attachements: [] }),
      'items[0].attachements: there is no field "attachements": did you mean attachments?',
    ],
    [
      'the extension in another case',
      feed({ _Cohesion: {} }),
      '_Cohesion: there is no field "_Cohesion": did you mean _cohesion?',
    ],
    [
      'the extension without its mark',
      feed({ cohesion: {} }),
      'cohesion: there is no field "cohesion": did you mean _cohesion?',
    ],
    ['a kind at a wrong place', item({ kind: 'video' }), 'items[0].kind: belongs into _cohesion'],
    [
      'a kind that is nearly one',
      item({ _cohesion: { kind: 'Videos' } }),
      'items[0]._cohesion.kind: found "Videos", write video',
    ],
    [
      'a key twice',
      feed({}, { id: '1', content_text: 'a' }).replace('"id"', '"title":"a","title":"b","id"'),
      'items[0].title: stands twice in one object, and only the last counts: take one away',
    ],
    [
      'since after updated',
      feed({
        _cohesion: {
          updated: '2026-11-01T08:00:00Z',
          calls: [{ id: 'alliance', since: '2027-01' }],
        },
      }),
      '_cohesion.calls[0].since: "2027-01" is after _cohesion.updated, "2026-11-01T08:00:00Z": write when it began',
    ],
    [
      'a date twice',
      feed({
        _cohesion: {
          calls: [{ id: 'alliance', history: [1, 2].map((count) => ({ date: '2018-10', count })) }],
        },
      }),
      '_cohesion.calls[0].history[1].date: "2018-10" stands twice: take one away',
    ],
    [
      'a second call without a title',
      feed({ _cohesion: { calls: [{ id: 'alliance' }, { id: 'joint' }] } }),
      '_cohesion.calls[1].title: is missing: all calls but the first are shown with it',
    ],
    [
      'an address without https://',
      item({ url: 'www.example.org/a' }),
      'items[0].url: "www.example.org/a" is a file beside the feed: write https:// before it',
    ],
    [
      'a path of Windows',
      item({ image: 'images\\poster 1.jpg' }),
      'items[0].image: "images\\\\poster 1.jpg" has a blank or a backslash: write / for \\ and %20 for a blank',
    ],
    [
      'a media type that is none',
      file({ mime_type: 'pdf' }),
      'items[0].attachments[0].mime_type: "pdf" is no media type: write one such as application/pdf or audio/mpeg',
    ],
    [
      'HTML encoded twice',
      feed({}, { id: '1', content_html: '&lt;p&gt;Hello&lt;/p&gt;' }),
      'items[0].content_html: HTML that was encoded twice: write "<p>Hello</p>"…',
    ],
    [
      'plain text for HTML',
      feed({}, { id: '1', content_html: 'One\nTwo' }),
      'items[0].content_html: plain text, whose line ends are lost in HTML: write it into content_text',
    ],
    [
      'references in a title',
      item({ title: 'It&#8217;s' }),
      'items[0].title: found "It&#8217;s", write "It’s"',
    ],
    ['an empty file', '\n', 'document: the file is empty: write a feed, {…}'],
    ['XML', '<?xml version="1.0"?><rss/>', 'document: found XML, write JSON'],
    [
      'UTF-16',
      Buffer.from(`\ufeff${feed({})}`, 'utf16le'),
      'document: the file is UTF-16: save it as UTF-8',
    ],
    [
      'Windows-1252',
      Buffer.from(item({ title: 'Région Île' }), 'latin1'),
      'document: line 1: "Région" is no UTF-8, but perhaps Windows-1252: save the file as UTF-8',
    ],
    [
      'text encoded twice',
      item({ title: 'RÃ©gion' }),
      'document: line 1: "RÃ©gion" was encoded twice: write "Région"',
    ],
  ];
  for (const [what, given, line] of rows)
    test(`${what}, and in one line`, async () => {
      await writeFile(join(folder, 'feed.json'), given);
      const { code, stdout } = await run('feed-check.ts', 'feed.json');
      const lines = stdout.trimEnd().split('\n');
      assert.equal(lines[0], line);
      assert.ok(lines.length <= 2, stdout);
      assert.equal(code, 1);
    });

  test('what is good has no line of its own', async () => {
    const { code, stdout } = await checked(
      document({
        _other: { kind: 1 },
        items: [{ id: '1', content_html: '<p>RÃ, 12.000 &lt;p&gt;</p>', title: 'Ü ž Å' }],
      }),
    );
    assert.equal(stdout, 'feed.json is good, 1 item: 1 news\n');
    assert.equal(code, 0);
  });

  test('what will be too much soon, and what is in other files, is noted and no fault', async () => {
    const items = Array.from({ length: 401 }, (_, index) => ({
      id: String(index),
      content_text: 'x'.repeat(2000),
    }));
    const { code, stdout } = await checked(
      document({ next_url: 'https://example.eu/2.json', items }),
    );
    assert.match(stdout, /^note: 8\d{5} bytes, of 1000000 that are read$/m);
    assert.match(stdout, /^note: 401 items, of 500 that are read$/m);
    assert.match(stdout, /^note: next_url is not followed: all items belong into one file$/m);
    assert.match(stdout, /^feed.json is good, 401 items: 401 news$/m);
    assert.equal(code, 0);
  });
});

describe('syntaxError', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  const rows: [string, number, string][] = [
    ['', 1, 'a value'],
    ['{', 2, 'a name in double quotes or "}"'],
    ['{"a"', 5, '":"'],
    ['{"a" 1', 6, '":"'],
    ['{"a":1', 7, '"," or "}"'],
    ['{"a": }', 7, 'a value'],
    ['[1,]', 4, 'nothing: take away the comma before it'],
    ['{"a":12,000}', 9, '12000, and no comma among the digits'],
    ['{"a":1,234,567 }', 8, '1234567, and no comma among the digits'],
    ['[1,200]x', 8, 'nothing more'],
    ['[', 2, 'a value or "]"'],
    ['{"a":1,}', 8, 'nothing: take away the comma before it'],
    ["{'a':1}", 2, 'a name in double quotes or "}"'],
    ['{"a":\'b\'}', 6, 'a value'],
    ['{"a":1,b', 8, 'a name in double quotes'],
    ['{"a":1 "b":2}', 8, '"," or "}"'],
    ['{"a":[{}} ', 9, '"," or "]"'],
    ['{"a":[1] x', 10, '"," or "}"'],
    ['{} x', 4, 'nothing more'],
    ['{} 1', 4, 'nothing more'],
    ['"a" }', 5, 'nothing more'],
    ['[01]', 3, '"," or "]"'],
    ['[1 2]', 4, '"," or "]"'],
    ['[1.]', 2, 'a number such as 12 or 0.5'],
    ['["\\x"]', 2, 'after a backslash one of " \\ / b f n r t u'],
    ['["\\u12"]', 2, 'four hexadecimal digits after \\u'],
    ['["a\tb"]', 2, '\\t or a blank for the tab in the text'],
    ['{} // why', 4, 'no comment: JSON has none'],
    ['"a', 1, 'text without bare line ends, closed by a double quote'],
    ['undefined', 1, 'a value'],
  ];
  for (const [text, column, expected] of rows) {
    test(JSON.stringify(text), () =>
      assert.deepEqual(syntaxError(text), { line: 1, column, expected }),
    );
  }

  test('finds an error exactly where there is one', () => {
    const broken = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '"', ',', '}', ']', '{', '[', ':', '0', '-', '\\', '\n', ' ', 'e'),
      )
      .map(([text, at, extra]) => {
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + extra + text.slice(extra ? cut : cut + 1);
      });
    let wrong = 0;
    fc.assert(
      fc.property(broken, (text) => {
        const found = syntaxError(text);
        assert.equal(found === undefined, isJson(text));
        if (!found) return;
        wrong++;
        // all before it could still have become JSON
        assert.ok(found.line >= 1 && found.column >= 1);
      }),
      { numRuns: 5_000 },
    );
    assert.ok(wrong > 1_000);
  });

  test('copes with what is nested deeper than the stack', () => {
    const deep = '['.repeat(200_000);
    assert.match(syntaxError(deep)!.expected, /not nested thousands of times/);
    assert.equal(syntaxError(deep + ']'.repeat(200_000)), undefined);
  });
});
