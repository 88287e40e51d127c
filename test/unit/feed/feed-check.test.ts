import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
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
        _cohesion: { signatories: { counts: [{ category: 'regions', count: '140' }] } },
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
        '_cohesion.signatories.counts[0].count: expected a whole number, 0 or more, found "140"',
        'items[1].content_text: expected content_text or content_html, found nothing',
        'items[2].attachments[0].url: expected an https address, or one relative to the feed, found "javascript:alert(1)"',
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
      'language: expected a language tag such as sv or de-AT, found "sv_SE"\n' +
        'feed.json has 1 problem, still usable: 0 items\n',
    );
    assert.equal(code, 1);
  });

  test('no feed', async () => {
    const { code, stdout } = await checked('[]');
    assert.equal(
      stdout,
      'document: expected an object, found a list of 0\nfeed.json has 1 problem, no widget can use it\n',
    );
    assert.equal(code, 1);
  });

  test('no JSON: line and column', async () => {
    const { code, stdout } = await checked('{\r\n  "version": "1",\n  "items": [1,]\n}\n');
    assert.equal(
      stdout,
      'line 3, column 15: expected a value, found "]"\nfeed.json has 1 problem, no widget can use it\n',
    );
    assert.equal(code, 1);
  });

  test('half a document', async () => {
    assert.match(
      (await checked('{"version": ')).stdout,
      /^line 1, column 13: expected a value, found the end\n/,
    );
  });

  test('HTML', async () => {
    assert.match(
      (await checked('\n<!doctype html>')).stdout,
      /^document: expected JSON, found HTML\n/,
    );
  });

  test('too large', async () => {
    const { code, stdout } = await checked(
      JSON.stringify(document({ items: [] })) + ' '.repeat(1e6),
    );
    assert.match(stdout, /^document: expected at most 1000000 bytes, found 10000\d\d\n/);
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
      const good = 'is good, 32 items: 3 declaration, 18 video, 8 podcast, 3 news\n';
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
        [2, '', 'usage: npm run feed:check -- <file or address>\n'],
      );
    }
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
    ['[1,]', 4, 'a value'],
    ['[', 2, 'a value or "]"'],
    ['{"a":1,}', 8, 'a name in double quotes'],
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
    ['["a\tb"]', 2, 'text without bare line ends and tabs, closed by a double quote'],
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
