import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { politeWeb, type PoliteOptions } from '../../src/web/polite.ts';
import { WebError } from '../../src/web/web.ts';
import { serve, type Answering } from './server.ts';

const times = { headers: 5e3, whole: 10e3, pause: 0 };

async function cacheOf(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cohesion-feed-web-'));
  t.after(() => rm(folder, { recursive: true }));
  return join(folder, 'cache');
}

async function webOf(t: TestContext, options: Partial<PoliteOptions> = {}) {
  const cache = options.cache ?? (await cacheOf(t));
  return politeWeb({ cache, contact: 'mailto:web@a.example', allowLocal: true, times, ...options });
}

const says =
  (body: string | Uint8Array, status = 200, headers: Record<string, string> = {}): Answering =>
  (_, response) =>
    response.writeHead(status, headers).end(body);
const text = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);
const failure = async (promise: Promise<unknown>): Promise<string> => {
  const error: unknown = await promise.then(
    () => assert.fail('it did not fail'),
    (reason) => reason,
  );
  assert.ok(error instanceof WebError, String(error));
  return error.message;
};

test('an answer has its bytes, its type and where it ended; the server learns who asks', async (t) => {
  const { base, asked } = await serve(t, {
    '/a': says('hello', 200, { 'Content-Type': 'text/x' }),
  });
  const told: unknown[] = [];
  const web = await webOf(t, {
    contact: 'https://a.example/\r\nX-Bad: 1 é',
    onProgress: (progress) => told.push(progress),
  });
  const answer = await web.get(`${base}/a#part`, { accept: 'text/x' });
  assert.deepEqual(
    { ...answer, bytes: text(answer) },
    { address: `${base}/a`, type: 'text/x', bytes: 'hello' },
  );
  const { headers } = asked[0]!;
  assert.match(
    headers['user-agent']!,
    /^cohesion-feed\/\d+\.\d+\.\d+ \(\+https:\/\/a\.example\/X-Bad: 1 \)$/,
  );
  assert.equal(headers.accept, 'text/x');
  assert.deepEqual(told.at(-1), { address: `${base}/a#part`, bytes: 5, total: undefined });
});

test('what has not changed is not sent again', async (t) => {
  const { base, asked } = await serve(t, {
    '/tag': ({ headers }, response) =>
      headers['if-none-match'] === '"1"'
        ? response.writeHead(304).end()
        : response.writeHead(200, { ETag: '"1"', 'Content-Type': 'text/x' }).end('tagged'),
    '/date': ({ headers }, response) =>
      headers['if-modified-since']
        ? response.writeHead(304).end()
        : response
            .writeHead(200, { 'Last-Modified': 'Mon, 07 Nov 2022 00:00:00 GMT' })
            .end('dated'),
    '/moved': says('', 302, { Location: '/tag' }),
  });
  const cache = await cacheOf(t);
  for (const [path, body] of [
    ['/tag', 'tagged'],
    ['/date', 'dated'],
    ['/moved', 'tagged'],
  ]) {
    const first = await (await webOf(t, { cache })).get(base + path);
    const second = await (await webOf(t, { cache })).get(base + path);
    assert.equal(text(second), body);
    assert.deepEqual(second, first);
  }
  assert.equal(asked[4]!.headers['if-none-match'], undefined, 'the mark is not that of the way');
  assert.equal(asked[6]!.headers['if-none-match'], undefined);
  assert.equal(asked[7]!.headers['if-none-match'], '"1"');
});

test('a server that fails leaves what was had last time, and says why', async (t) => {
  let answer: Answering = says('good', 200, { 'Content-Type': 'text/x' });
  const { base } = await serve(t, { '/a': (...all) => answer(...all) });
  const web = await webOf(t);
  await web.get(`${base}/a`);
  for (const [bad, reason] of [
    [says('<h1>oh</h1>', 500), /answers 500/],
    [says('', 503), /answers 503/],
    [says('', 404), /answers 404: there is nothing/],
    [says('', 403), /does not let/],
    [says('', 204), /answers 204/],
    [says('', 302), /answers 302/],
    [says('', 302, { Location: 'file:///etc/passwd' }), /start with file:/],
    [says('', 302, { Location: 'http://' }), /no address/],
    [(request) => request.socket.destroy(), /connection failed/],
    [
      (_, response) => {
        response.writeHead(200, { 'Content-Length': '100' }).write('half');
        setImmediate(() => response.destroy());
      },
      /connection failed/,
    ],
    [says('no gzip', 200, { 'Content-Encoding': 'gzip' }), /something broken/],
    [says('?', 200, { 'Content-Encoding': 'compress' }), /not asked for \(compress\)/],
    [
      ({ socket }) => socket.end('HTTP/1.1 101 S\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
      /./,
    ],
    [({ socket }) => socket.end('not http at all\r\n\r\n'), /connection failed/],
  ] as [Answering, RegExp][]) {
    answer = bad;
    const { stale, ...last } = await web.get(`${base}/a`);
    assert.match(stale!, reason);
    assert.deepEqual(
      { ...last, bytes: text(last) },
      { address: `${base}/a`, type: 'text/x', bytes: 'good' },
    );
  }
  answer = says('new');
  assert.equal((await web.get(`${base}/a`)).stale, undefined);
});

test('without a last time it fails in plain words, with what to do', async (t) => {
  const { base, server } = await serve(t, {});
  const web = await webOf(t);
  assert.equal(
    await failure(web.get(`${base}/a`)),
    `${base}/a: the server answers 404: there is nothing at that address: ` +
      'open the address in a browser without logging in, and write one that shows what is wanted',
  );
  assert.match(await failure(web.get('feed.xml')), /no address/);
  server.close();
  server.closeAllConnections();
  assert.match(await failure(web.get(`${base}/a`)), /nothing answers at that address/);
});

test('what may be better in a moment is tried once more, nothing else is', async (t) => {
  let status = 500;
  let times = 0;
  const { base } = await serve(t, {
    '/a': (_, response) => {
      times++;
      response.writeHead(times === 1 ? status : 200).end('good');
    },
    '/never': (_, response) => {
      times++;
      response.writeHead(500).end();
    },
  });
  const web = await webOf(t);
  assert.equal(text(await web.get(`${base}/a`)), 'good');
  assert.equal(times, 2);
  for (status of [400, 404, 429]) {
    times = 0;
    await (await webOf(t)).get(`${base}/a`).catch(() => {});
    assert.equal(times, 1, String(status));
  }
  times = 0;
  await failure(web.get(`${base}/never`));
  assert.equal(times, 2);
});

test('at most two questions at once to a host, and one for the same', async (t) => {
  let open = 0;
  let most = 0;
  const waiting: (() => void)[] = [];
  const slow: Answering = (_, response) => {
    most = Math.max(most, ++open);
    waiting.push(() => {
      open--;
      response.end('x');
    });
    // The second of two is answered when both are there; what would come as a third would have come by then.
    if (waiting.length === 2) setImmediate(() => waiting.splice(0).forEach((end) => end()));
  };
  const paths = ['/1', '/2', '/3', '/4', '/5', '/6'];
  const { base, asked } = await serve(t, Object.fromEntries(paths.map((path) => [path, slow])));
  const web = await webOf(t);
  await Promise.all([...paths, ...paths].map((path) => web.get(base + path)));
  assert.equal(most, 2);
  assert.equal(asked.length, 6);
});

test('a server that is slow is not waited for', async (t) => {
  const { base } = await serve(t, {
    '/silent': () => {},
    '/slow': (_, response) => {
      response.writeHead(200).write('a');
    },
    '/packed': (_, response) => {
      response
        .writeHead(200, { 'Content-Encoding': 'gzip' })
        .write(gzipSync('abc').subarray(0, 15));
    },
    '/round': says('', 302, { Location: '/slow' }),
  });
  const headers = await webOf(t, { times: { headers: 50, whole: 60e3, pause: 0 } });
  assert.match(await failure(headers.get(`${base}/silent`)), /takes too long/);
  const whole = await webOf(t, { times: { headers: 60e3, whole: 50, pause: 0 } });
  for (const path of ['/silent', '/slow', '/packed', '/round'])
    assert.match(await failure(whole.get(base + path)), /takes too long/, path);
});

test('packed answers are unpacked', async (t) => {
  const packed = {
    gzip: gzipSync,
    'x-gzip': gzipSync,
    br: brotliCompressSync,
    deflate: deflateSync,
  };
  for (const [name, pack] of Object.entries(packed)) {
    const { base } = await serve(t, {
      '/a': says(pack('hello'), 200, { 'Content-Encoding': name }),
    });
    assert.equal(text(await (await webOf(t)).get(`${base}/a`)), 'hello');
  }
});

test('no more bytes are taken than wanted, and they are counted unpacked', async (t) => {
  let sent = 0;
  const endless: Answering = (_, response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(1000))) sent += 1000;
    };
    response.writeHead(200).on('drain', more);
    more();
  };
  const bomb = new Uint8Array(5e6);
  const { base } = await serve(t, {
    '/said': (_, response) => response.writeHead(200, { 'Content-Length': '10001' }).end('x'),
    '/endless': endless,
    '/gzip': says(gzipSync(bomb), 200, { 'Content-Encoding': 'gzip' }),
    '/br': says(brotliCompressSync(bomb), 200, { 'Content-Encoding': 'br' }),
    '/just': says('x'.repeat(10_000)),
  });
  const web = await webOf(t);
  for (const path of ['/said', '/endless', '/gzip', '/br'])
    assert.match(await failure(web.get(base + path, { limit: 10_000 })), /larger than 10 kB/, path);
  assert.ok(sent < 50e6);
  assert.equal((await web.get(`${base}/just`, { limit: 10_000 })).bytes.length, 10_000);
});

test('redirects are followed, five of them', async (t) => {
  const hops = Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((n) => [
      `/${n}`,
      says('', [301, 302, 303, 307, 308, 302][n - 1], { Location: n === 1 ? 'end' : `/${n - 1}` }),
    ]),
  );
  const { base } = await serve(t, {
    ...hops,
    '/end': says('there'),
    '/round': says('', 302, { Location: '/round' }),
    // As some write it: letters that are no ASCII, as UTF-8.
    '/letters': says('', 302, { Location: Buffer.from('/é').toString('latin1') }),
    '/%C3%A9': says('é'),
  });
  const web = await webOf(t);
  const { address, ...answer } = await web.get(`${base}/5`);
  assert.equal(address, `${base}/end`);
  assert.equal(text(answer), 'there');
  assert.match(await failure(web.get(`${base}/6`)), /more than 5 times/);
  assert.match(await failure(web.get(`${base}/round`)), /more than 5 times/);
  assert.equal(text(await web.get(`${base}/letters`)), 'é');
});

test('nothing of this machine is asked, by whatever name, at whatever hop', async (t) => {
  const { base, port, asked } = await serve(t, { '/a': says('secret') });
  const resolve: PoliteOptions['resolve'] = (host, _options, done) =>
    done(null, [{ address: host === 'six.example' ? '::ffff:127.0.0.1' : '127.0.0.1', family: 4 }]);
  const web = await webOf(t, { allowLocal: false, resolve });
  for (const host of [
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '[::ffff:127.0.0.1]',
    'inside.example',
    'six.example',
  ])
    assert.match(await failure(web.get(`http://${host}:${port}/a`)), /own network/, host);
  assert.equal(asked.length, 0);
  assert.ok(base);
});

test('a name that is public when it is looked up first, and local then, is refused then', async (t) => {
  const { port, asked } = await serve(t, { '/a': says('secret') });
  let looked = 0;
  const web = await webOf(t, {
    allowLocal: false,
    resolve: (_host, _options, done) => {
      looked++;
      done(null, [{ address: '127.0.0.1', family: 4 }]);
    },
  });
  assert.match(await failure(web.get(`http://rebinding.example:${port}/a`)), /own network/);
  assert.equal(looked, 1, 'looked up once: what is checked is what is connected to');
  assert.equal(asked.length, 0);
});

test('what was kept is not given where it may not be asked', async (t) => {
  const { base } = await serve(t, { '/a': says('secret') });
  const cache = await cacheOf(t);
  await (await webOf(t, { cache })).get(`${base}/a`);
  const strict = await webOf(t, { cache, allowLocal: false });
  assert.match(await failure(strict.get(`${base}/a`)), /own network/);
});

test('a kept answer that is not as it was written is none', async (t) => {
  let answer = says('good', 200, { ETag: '"1"' });
  const { base, asked } = await serve(t, { '/a': (...all) => answer(...all) });
  const cache = await cacheOf(t);
  const web = await webOf(t, { cache });
  await web.get(`${base}/a`);
  const [name, ...others] = await readdir(cache);
  assert.deepEqual(others, [], 'one file, and no draft');
  const file = join(cache, name!);
  const whole = await readFile(file);
  answer = says('', 404);
  for (const length of [whole.length - 1, 20, 0]) {
    await writeFile(file, whole);
    assert.equal(text(await web.get(`${base}/a`)), 'good');
    await truncate(file, length);
    assert.match(await failure(web.get(`${base}/a`)), /404/);
    assert.equal(asked.at(-1)!.headers['if-none-match'], undefined);
  }
});

test('what a killed command has left half written is no answer, and is written over', async (t) => {
  const { base } = await serve(t, { '/a': says('good') });
  const cache = await cacheOf(t);
  const web = await webOf(t, { cache });
  await web.get(`${base}/a`);
  const [name] = await readdir(cache);
  await writeFile(join(cache, `${name}.part`), 'half');
  assert.equal(text(await web.get(`${base}/a`)), 'good');
  assert.deepEqual(await readdir(cache), [name]);
});

test('an answer is given also where it cannot be kept', async (t) => {
  const { base } = await serve(t, { '/a': says('good') });
  const cache = await cacheOf(t);
  await writeFile(cache, 'a file where the folder should be');
  assert.equal(text(await (await webOf(t, { cache })).get(`${base}/a`)), 'good');
});
