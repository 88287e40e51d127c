import { expect } from '@open-wc/testing';
import { engine } from '../support/commands.ts';
import { scenario, until } from '../support/page.ts';
import data from './files/data.json' with { type: 'json' };

const FILES = 'test/infrastructure/files';
const JSON_FILE = '{ "title": "As it is" }\n';

/** Resolves with the error; a fetch that succeeds is the failure. */
async function rejection(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('It was expected to reject.');
}

describe('the second origin', () => {
  it('serves files with the headers of a good CDN', async () => {
    const site = await scenario([], FILES);
    expect(site.origin).not.to.equal(location.origin);

    const json = await fetch(site.url('data.json'));
    expect(await json.text()).to.equal(JSON_FILE);
    expect(json.headers.get('content-type')).to.match(/^application\/json/);
    expect(json.headers.get('cache-control')).to.equal('public, max-age=300');

    const released = await fetch(site.url('releases/1.0.0/module.js'));
    expect(released.headers.get('content-type')).to.match(/^text\/javascript/);
    expect(released.headers.get('cache-control')).to.contain('immutable');

    expect((await fetch(site.url('none.json'))).status).to.equal(404);
    expect((await fetch(site.url('..%2fcdn.test.ts'))).status).to.equal(404);
  });

  it('serves modules that other origins can import', async () => {
    const site = await scenario([], FILES);
    const module = (await import(site.url('module.js'))) as { answer: number };
    expect(module.answer).to.equal(42);
  });

  it('answers with a status, for the first requests only', async () => {
    const site = await scenario([{ path: '*.json', status: 500, body: 'no', times: 2 }], FILES);
    const statuses = [];
    for (let i = 0; i < 3; i += 1) {
      statuses.push((await fetch(site.url('data.json'), { cache: 'no-store' })).status);
    }
    expect(statuses).to.deep.equal([500, 500, 200]);
  });

  it('answers with bodies in turn, and 304 to who has the last one', async () => {
    const site = await scenario([{ path: 'feed.json', bodies: [{ n: 1 }, { n: 2 }] }]);
    const ask = (): Promise<Response> => fetch(site.url('feed.json'), { cache: 'no-cache' });
    expect(await (await ask()).json()).to.deep.equal({ n: 1 });
    expect(await (await ask()).json()).to.deep.equal({ n: 2 });
    // The browser's cache answers the page; the server sees what was asked for.
    expect(await (await ask()).json()).to.deep.equal({ n: 2 });
    const log = await site.log('feed.json');
    // WebKitGTK keeps no cache while it is driven, so it has nothing to ask about.
    const known = engine() !== 'webkit';
    expect(log.map(({ status }) => status)).to.deep.equal([200, 200, known ? 304 : 200]);
    expect('if-none-match' in (log[2]?.headers ?? {})).to.equal(known);
  });

  it('changes one byte, which only a hash can tell', async () => {
    const site = await scenario([{ path: '**', corrupt: true }], FILES);
    const text = await (await fetch(site.url('data.json'))).text();
    expect(text).to.have.length(JSON_FILE.length);
    expect(text).not.to.equal(JSON_FILE);
    expect(JSON.parse(text)).to.deep.equal({ title: 'As it is' });
    const module = (await import(site.url('module.js'))) as { answer: number };
    expect(module.answer).to.equal(42);

    const hash = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(JSON_FILE));
    const integrity = `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
    await rejection(fetch(site.url('data.json'), { integrity, cache: 'no-store' }));
    const good = await scenario([], FILES);
    await fetch(good.url('data.json'), { integrity });
  });

  it('cuts a document in half', async () => {
    const site = await scenario([{ path: '**', truncate: true }], FILES);
    await rejection(fetch(site.url('data.json')).then((response) => response.text()));
  });

  it('stalls before or after the headers, and tells when the browser gave up', async () => {
    const site = await scenario(
      [
        { path: 'data.json', stall: 'headers' },
        { path: 'module.js', stall: 'body' },
      ],
      FILES,
    );
    const leaving = new AbortController();
    const silent = fetch(site.url('data.json'), { signal: leaving.signal });
    const headersOnly = await fetch(site.url('module.js'), { signal: leaving.signal });
    expect(headersOnly.status).to.equal(200);
    await until(async () => (await site.log()).length === 2, 'both requests');

    leaving.abort();
    expect((await rejection(silent)).name).to.equal('AbortError');
    expect((await rejection(headersOnly.text())).name).to.equal('AbortError');
    await until(async () => (await site.log()).every(({ aborted }) => aborted), 'the log to tell');
  });

  it('keeps other origins out without CORS', async () => {
    const site = await scenario(
      [{ path: '**', headers: { 'Access-Control-Allow-Origin': null } }],
      FILES,
    );
    await rejection(fetch(site.url('data.json')));
  });

  it('redirects, delays, and changes its rules in between', async () => {
    const site = await scenario([{ path: /^old\.\w+$/, redirect: 'data.json', delay: 20 }], FILES);
    const start = performance.now();
    const response = await fetch(site.url('old.json'));
    expect(performance.now() - start).to.be.at.least(19);
    expect(response.url).to.equal(site.url('data.json'));

    await site.setRules([{ path: '**', status: 404 }]);
    expect((await fetch(site.url('data.json'), { cache: 'no-store' })).status).to.equal(404);
  });

  it('serves byte ranges', async () => {
    const site = await scenario([{ path: 'sound.mp3', body: '0123456789' }]);
    const range = async (bytes: string): Promise<Response> =>
      fetch(site.url('sound.mp3'), { headers: { range: `bytes=${bytes}` }, cache: 'no-store' });

    const middle = await range('2-4');
    expect(middle.status).to.equal(206);
    expect(middle.headers.get('content-type')).to.equal('audio/mpeg');
    expect(await middle.text()).to.equal('234');
    expect(await (await range('7-')).text()).to.equal('789');
    expect(await (await range('-2')).text()).to.equal('89');
    expect((await range('10-')).status).to.equal(416);
  });

  it('logs who asked, with what, in what order', async () => {
    const site = await scenario([], FILES);
    await fetch(site.url('data.json?lang=sv'));
    await fetch(site.url('none.json'), { referrerPolicy: 'no-referrer' });
    const [first, second] = await site.log();
    expect(first).to.include({ method: 'GET', path: 'data.json', query: '?lang=sv', status: 200 });
    expect(first?.headers).to.include({ origin: location.origin, referer: `${location.origin}/` });
    expect(first?.headers).not.to.have.property('cookie');
    expect(second).to.include({ path: 'none.json', status: 404 });
    expect(second?.headers).not.to.have.property('referer');
    expect(second?.time).to.be.at.least(first?.time ?? Infinity);
  });

  it('keeps scenarios apart', async () => {
    const broken = await scenario([{ path: '**', status: 500 }], FILES);
    const sound = await scenario([], FILES);
    expect((await fetch(broken.url('data.json'))).status).to.equal(500);
    expect((await fetch(sound.url('data.json'))).status).to.equal(200);
    expect(await sound.log()).to.have.length(1);
  });
});

describe('JSON', () => {
  it('can be imported by tests, and fetched as it is', async () => {
    expect(data).to.deep.equal({ title: 'As it is' });
    const response = await fetch(new URL('files/data.json', import.meta.url));
    expect(await response.text()).to.equal(JSON_FILE);
  });
});
