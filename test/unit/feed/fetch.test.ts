import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test, type TestContext } from 'node:test';
import { FeedError, loadFeed, startRequest, type LoadOptions } from '../../../src/feed/fetch.ts';

const feedText = (title = 'Feed') =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    items: [{ id: '1', content_text: 'text', image: 'a.jpg' }],
  });

type Answer = (request: IncomingMessage, response: ServerResponse, attempt: number) => void;

const answers = new Map<string, Answer>();
const asked = new Map<string, IncomingMessage[]>();
let base = '';

const server = createServer((request, response) => {
  const path = request.url!;
  const before = asked.get(path) ?? [];
  asked.set(path, [...before, request]);
  const answer = answers.get(path);
  if (answer) answer(request, response, before.length + 1);
  else response.writeHead(404).end('<h1>Not found</h1>');
});

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  // what the platform sets up with its first request, it must not set up under mock timers
  await (await fetch(base)).text();
});

after(() => {
  server.closeAllConnections();
  server.close();
});

/** The cache lives as long as the page: each test asks for an address of its own. */
let addresses = 0;
function serve(answer: Answer, path = `/${++addresses}.json`): string {
  answers.set(path, answer);
  return path.slice(1);
}
const sends =
  (body: string | Uint8Array, status = 200): Answer =>
  (_, response) =>
    response.writeHead(status).end(body);
const times = (path: string) => asked.get(`/${path}`)?.length ?? 0;
const load = (path: string, options?: LoadOptions, language = 'sv') =>
  loadFeed(path, language, base, options);
const turn = () => new Promise((resolve) => setImmediate(resolve));
/** Waits for something to happen, by real time (only `Date` is mocked), so that a fault fails and does not hang. */
async function until(condition: () => unknown): Promise<void> {
  const end = performance.now() + 5_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`in vain: ${condition}`);
    await turn();
  }
}

/** Mock timers; says which were set, and lets the wait before the second try pass as soon as it begins. */
function clock(t: TestContext) {
  t.mock.method(Math, 'random', () => 0.5);
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const { mock: set } = t.mock.method(globalThis, 'setTimeout');
  const { mock: cleared } = t.mock.method(globalThis, 'clearTimeout');
  const waits = () => set.calls.filter((call) => call.arguments[1] === 650);
  return {
    tick: (ms: number) => t.mock.timers.tick(ms),
    async passWait() {
      await until(() => waits().length);
      t.mock.timers.tick(650);
    },
    waits: () => waits().length,
    /** Those of the code under test: the platform sets timers of its own. */
    assertAllCleared() {
      const gone = new Set(cleared.calls.map((call) => call.arguments[0]));
      const limits = set.calls.filter(
        ({ stack, arguments: [, ms] }) => stack.stack?.includes('/src/feed/') && ms !== 650,
      );
      assert.ok(limits.length);
      for (const { result } of limits) assert.ok(gone.has(result), 'a timer was left running');
    },
  };
}

async function failure(promise: Promise<unknown>): Promise<FeedError> {
  const error: unknown = await promise.then(
    () => assert.fail('was expected to fail'),
    (error: unknown) => error,
  );
  assert.ok(error instanceof FeedError, String(error));
  return error;
}

test('a feed', async (t) => {
  const { assertAllCleared } = clock(t);
  const path = serve(sends(feedText()));
  const { feed, problems, address } = await load(path);
  assert.equal(feed.title, 'Feed');
  assert.equal(feed.items[0]!.image, `${base}a.jpg`);
  assert.deepEqual(problems, []);
  assert.equal(address, base + path);
  const { headers } = asked.get(`/${path}`)![0]!;
  assert.equal(headers.cookie, undefined);
  assert.equal(headers.referer, undefined);
  assertAllCleared();
});

test('problems are passed on', async () => {
  const path = serve(sends(feedText().replace('"a.jpg"', '"data:,"')));
  const { problems } = await load(path);
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['items[0].image'],
  );
});

test('a byte order mark', async () => {
  const { feed } = await load(serve(sends('\uFEFF' + feedText())));
  assert.equal(feed.title, 'Feed');
});

test('text cut anywhere between two chunks', async () => {
  const bytes = Buffer.from(feedText('Sammanhållning för Łódź 🇪🇺'));
  const path = serve((_, response) => {
    let at = 0;
    const send = () => {
      if (at < bytes.length) response.write(bytes.subarray(at, ++at), () => setImmediate(send));
      else response.end();
    };
    send();
  });
  assert.equal((await load(path)).feed.title, 'Sammanhållning för Łódź 🇪🇺');
});

test('relative addresses start where redirects end', async () => {
  const there = serve(sends(feedText()), '/there/feed.json');
  const path = serve((_, response) =>
    response.writeHead(302, { location: '/there/feed.json' }).end(),
  );
  const { feed, address } = await load(path);
  assert.equal(address, base + there);
  assert.equal(feed.items[0]!.image, `${base}there/a.jpg`);
});

test('404: once, and not remembered', async () => {
  const path = serve(sends('', 404));
  const { code, status, message, address } = await failure(load(path));
  assert.deepEqual(
    [code, status, message, address],
    ['status', 404, `${base}${path} answered 404`, base + path],
  );
  assert.equal(times(path), 1);
  serve(sends(feedText()), `/${path}`);
  assert.equal((await load(path)).feed.title, 'Feed');
  assert.equal(times(path), 2);
});

test('500, then the feed', async (t) => {
  const { passWait, assertAllCleared } = clock(t);
  const path = serve((_, response, attempt) =>
    response.writeHead(attempt === 1 ? 500 : 200).end(feedText()),
  );
  const loading = load(path);
  await passWait();
  assert.equal((await loading).feed.title, 'Feed');
  assert.equal(times(path), 2);
  assertAllCleared();
});

test('500 twice: no third try', async (t) => {
  const { passWait, waits, assertAllCleared } = clock(t);
  const path = serve(sends('', 503));
  const loading = failure(load(path));
  await passWait();
  const { code, status } = await loading;
  assert.deepEqual([code, status], ['status', 503]);
  assert.equal(times(path), 2);
  assert.equal(waits(), 1);
  assertAllCleared();
});

test('connection cut before an answer, then the feed', async (t) => {
  const { passWait } = clock(t);
  const path = serve((request, response, attempt) =>
    attempt === 1 ? request.socket.destroy() : response.end(feedText()),
  );
  const loading = load(path);
  await passWait();
  assert.equal((await loading).feed.title, 'Feed');
});

test('half a document: cut off, twice', async (t) => {
  const { passWait, assertAllCleared } = clock(t);
  const path = serve((request, response) => {
    response.writeHead(200, { 'content-length': feedText().length });
    response.write(feedText().slice(0, 50), () => request.socket.destroy());
  });
  const loading = failure(load(path));
  await passWait();
  const { code, message } = await loading;
  assert.equal(code, 'network');
  assert.equal(
    message,
    `${base}${path} does not allow other sites to read it (CORS) or cannot be reached`,
  );
  assert.equal(times(path), 2);
  assertAllCleared();
});

test('half a document: ended as if it were whole', async () => {
  const path = serve(sends(feedText().slice(0, 50)));
  const { code, message } = await failure(load(path));
  assert.equal(code, 'not-json');
  assert.match(message, /^http:\S+ is not JSON: /);
  assert.equal(times(path), 1);
});

test('what is no feed', async (t) => {
  const rows: [string, string, string, string][] = [
    ['HTML', '\n <!doctype html><p>', 'not-json', 'is HTML, not JSON'],
    ['nothing', '', 'not-json', 'is not JSON: Unexpected end of JSON input'],
    ['null', 'null', 'not-a-feed', 'is not a JSON Feed: it should be an object, is null'],
    [
      'other JSON',
      '{"a":1}',
      'not-a-feed',
      'is not a JSON Feed: version should be https://jsonfeed.org/version/1.1, is nothing',
    ],
  ];
  for (const [name, body, code, message] of rows) {
    await t.test(name, async () => {
      const path = serve(sends(body));
      const error = await failure(load(path));
      assert.equal(error.code, code);
      assert.equal(error.message, `${base}${path} ${message}`);
      assert.equal(times(path), 1);
    });
  }
});

test('no body at all', async () => {
  const path = serve((_, response) => response.writeHead(204).end());
  assert.equal((await failure(load(path))).code, 'not-json');
});

test('never answering: 8 s, one more try, 15 s in all', async (t) => {
  const { tick, passWait, waits, assertAllCleared } = clock(t);
  const path = serve(() => {});
  const started = Date.now();
  let done = false;
  const loading = failure(load(path)).finally(() => (done = true));
  await until(() => times(path) === 1);
  tick(7_999);
  await turn();
  assert.equal(waits(), 0);
  tick(1);
  await passWait();
  await until(() => times(path) === 2);
  tick(started + 14_999 - Date.now());
  await turn();
  assert.equal(done, false);
  tick(1);
  const { code, message } = await loading;
  assert.equal(code, 'timeout');
  assert.equal(message, `${base}${path} did not answer in time`);
  assert.equal(times(path), 2);
  assertAllCleared();
});

test('silence, then the feed', async (t) => {
  const { tick, passWait } = clock(t);
  const path = serve((_, response, attempt) => attempt === 2 && response.end(feedText()));
  const loading = load(path);
  await until(() => times(path) === 1);
  tick(8_000);
  await passWait();
  assert.equal((await loading).feed.title, 'Feed');
});

test('a body that never ends: 15 s, no second try', async (t) => {
  const { tick, waits, assertAllCleared } = clock(t);
  const { mock: read } = t.mock.method(ReadableStreamDefaultReader.prototype, 'read');
  let closed = false;
  const path = serve((request, response) => {
    response.write('{');
    request.socket.on('close', () => (closed = true));
  });
  const loading = failure(load(path));
  await until(() => read.callCount() > 1);
  tick(14_999);
  await turn();
  assert.equal(closed, false);
  tick(1);
  assert.equal((await loading).code, 'timeout');
  assert.equal(waits(), 0);
  assert.equal(times(path), 1);
  await until(() => closed);
  assertAllCleared();
});

test('1 MB is read, one byte more is not, whatever the headers say', async () => {
  const feed = feedText();
  const exactly = serve(sends(feed + ' '.repeat(1_000_000 - feed.length)));
  assert.equal((await load(exactly)).feed.title, 'Feed');
  const oneMore = serve(sends(feed + ' '.repeat(1_000_001 - feed.length)));
  const cut = await load(oneMore);
  assert.equal(cut.feed.title, 'Feed');
  assert.deepEqual(cut.problems[0], {
    path: 'items',
    expected: 'a feed of at most 1 MB',
    found: 'more: what comes after item 1 is left out',
  });
  let closed = false;
  const more = serve((request, response) => {
    request.socket.on('close', () => (closed = true));
    const chunk = Buffer.alloc(50_000, ' ');
    const send = () => void (closed || response.write(chunk, () => setImmediate(send)));
    send();
  });
  const { code, message } = await failure(load(more));
  assert.equal(code, 'too-large');
  assert.equal(message, `${base}${more} is larger than 1 MB`);
  assert.equal(times(more), 1);
  await until(() => closed); // the rest was not downloaded
});

test('of a feed that is larger, the items that are whole are read', async () => {
  const item = (id: number) => ({ id, content_text: `"]}[{\\ ${'x'.repeat(100_000)}` });
  const items = Array.from({ length: 12 }, (_, index) => item(index));
  const version = 'https://jsonfeed.org/version/1.1';
  const { feed } = await load(serve(sends(JSON.stringify({ version, title: 'F', items }))));
  assert.deepEqual(
    feed.items.map(({ id }) => id),
    ['0', '1', '2', '3', '4', '5', '6', '7', '8'],
  );
});

test('what stands in further files is said to be left out', async () => {
  const text = feedText().replace('{', '{"next_url": "2.json", ');
  const { problems } = await load(serve(sends(text)));
  assert.equal(problems[0]!.path, 'next_url');
});

test('one request, however many ask, at once and later', async () => {
  const path = serve(sends(feedText()));
  const all = await Promise.all([load(path), load(path), load(path), load(`./${path}`)]);
  assert.equal(new Set(all).size, 1);
  assert.equal(await load(path), all[0]);
  assert.equal(times(path), 1);
});

test('all who asked learn of the failure; who asks then, asks anew', async () => {
  const path = serve(sends('', 404));
  const [one, two] = await Promise.all([failure(load(path)), failure(load(path))]);
  assert.equal(one, two);
  assert.equal(times(path), 1);
  // in the very moment of the failure, too
  let again: Promise<unknown> | undefined;
  await load(path).catch(() => (again = failure(load(path))));
  await again;
  assert.equal(times(path), 3);
});

test('a language without a file: the English one, and the missing one is not asked for again', async () => {
  serve(sends(feedText('English')), '/fallback-en.json');
  const first = await load('fallback-{lang}.json', undefined, 'lv');
  assert.equal(first.feed.title, 'English');
  assert.equal(first.address, `${base}fallback-en.json`);
  assert.equal(await load('fallback-{lang}.json', undefined, 'en'), first);
  assert.equal(await load('fallback-{lang}.json', undefined, 'lv-LV'), first);
  await load('fallback-{lang}.json', { revalidate: true }, 'lv');
  assert.equal(times('fallback-lv.json'), 1);
  assert.equal(times('fallback-en.json'), 2);
});

test('a missing file that cannot be told from a missing CORS header: the English one', async (t) => {
  const { passWait } = clock(t);
  serve(sends(feedText('English')), '/opaque-en.json');
  serve((request) => request.socket.destroy(), '/opaque-sv.json');
  const loading = load('opaque-{lang}.json');
  await passWait();
  assert.equal((await loading).feed.title, 'English');
});

test('neither the language nor English: the first failure', async () => {
  const { address, status } = await failure(load('nowhere-{lang}.json'));
  assert.deepEqual([address, status], [`${base}nowhere-sv.json`, 404]);
  assert.equal(times('nowhere-en.json'), 1);
  assert.equal(
    (await failure(load('nowhere-{lang}.json', undefined, 'en'))).address,
    `${base}nowhere-en.json`,
  );
});

test('a server error or a bad feed does not fall back to English', async (t) => {
  const { passWait } = clock(t);
  serve(sends('', 500), '/broken-sv.json');
  serve(sends('<p>'), '/broken-fi.json');
  const loading = failure(load('broken-{lang}.json'));
  await passWait();
  assert.equal((await loading).status, 500);
  assert.equal((await failure(load('broken-{lang}.json', undefined, 'fi'))).code, 'not-json');
  assert.equal(times('broken-en.json'), 0);
});

test('an address outside the rule is not asked for', async (t) => {
  const { mock } = t.mock.method(globalThis, 'fetch');
  for (const template of [
    'javascript:alert(1)',
    'data:application/json,{}',
    '',
    'https://user@example.eu/{lang}',
  ]) {
    const { code, address } = await failure(load(template));
    assert.deepEqual([code, address], ['address', template]);
  }
  assert.equal(
    (await failure(loadFeed('http://example.eu/', 'sv', 'https://example.eu/'))).code,
    'address',
  );
  assert.equal(mock.callCount(), 0);
});

test('asking again: with a condition, sharing, replacing', async () => {
  let title = 'old';
  const path = serve((request, response) => {
    const tag = `"${title}"`;
    // What a browser's cache does with `no-cache`; Node's fetch has no cache, so it never sends If-None-Match.
    assert.equal(request.headers['if-none-match'], undefined);
    response.writeHead(200, { etag: tag }).end(feedText(title));
  });
  const first = await load(path);
  title = 'new';
  assert.equal(await load(path), first);
  const [one, two, cached] = await Promise.all([
    load(path, { revalidate: true }),
    load(path, { revalidate: true }),
    load(path),
  ]);
  assert.equal(one, two);
  assert.equal(one.feed.title, 'new');
  assert.equal(cached, first, 'who does not ask anew does not wait');
  assert.equal(await load(path), one);
  assert.equal(times(path), 2);
  const [plain, again] = asked.get(`/${path}`)!;
  assert.notEqual(plain!.headers['cache-control'], 'max-age=0');
  assert.equal(again!.headers['cache-control'], 'max-age=0');
});

test('asking again in vain keeps what is there', async (t) => {
  const { passWait } = clock(t);
  let status = 200;
  serve((_, response) => response.writeHead(status).end(feedText('kept')), '/kept-sv.json');
  serve(sends(feedText('English')), '/kept-en.json');
  const first = await load('kept-{lang}.json');
  for (status of [404, 410]) {
    assert.equal((await failure(load('kept-{lang}.json', { revalidate: true }))).status, status);
  }
  status = 500;
  const failing = failure(load('kept-{lang}.json', { revalidate: true }));
  await passWait();
  await failing;
  assert.equal(await load('kept-{lang}.json'), first);
  assert.equal(times('kept-en.json'), 0, 'a Swedish page does not turn English while it stands');
});

test('a request that is already under way is used', async () => {
  const path = serve(sends(feedText()));
  const started = startRequest(base + path);
  const asks: string[] = [];
  const options = {
    started: (address: string) => {
      asks.push(address);
      return started;
    },
  };
  assert.equal((await load(path, options)).feed.title, 'Feed');
  await load(path, options);
  assert.equal(times(path), 1);
  assert.deepEqual(asks, [base + path], 'asked for once');
});

test('a request under way that fails is tried once more', async (t) => {
  const { passWait } = clock(t);
  const path = serve((_, response, attempt) =>
    response.writeHead(attempt === 1 ? 502 : 200).end(feedText()),
  );
  const started = startRequest(base + path);
  const loading = load(path, { started: () => started });
  await passWait();
  assert.equal((await loading).feed.title, 'Feed');
  assert.equal(times(path), 2);
  // Past a cache that may have kept the failure.
  assert.equal(asked.get(`/${path}`)![1]!.headers['cache-control'], 'max-age=0');
});

test('a request that nobody waits for may fail', async () => {
  const seen: unknown[] = [];
  const note = (error: unknown) => seen.push(error);
  process.on('unhandledRejection', note);
  let closed = false;
  const path = serve((request) => request.socket.on('close', () => (closed = true)));
  const { controller } = startRequest(base + path);
  await until(() => times(path));
  controller.abort();
  await until(() => closed);
  await turn();
  process.off('unhandledRejection', note);
  assert.deepEqual(seen, []);
});

test('what fetch is asked with', async (t) => {
  const { mock } = t.mock.method(globalThis, 'fetch');
  await load(serve(sends(feedText())));
  const { signal, ...init } = mock.calls[0]!.arguments[1]!;
  assert.ok(signal);
  assert.deepEqual(init, { credentials: 'omit', referrerPolicy: 'strict-origin' });
});
