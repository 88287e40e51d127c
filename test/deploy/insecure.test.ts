/** A page over http: on a host of its own: no crypto there, which no other test has for real. */
import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.ts';
import { pathOf, serveFolder } from '../../scripts/lib/demo-page.ts';
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium.ts';
import { close, listen } from '../../scripts/lib/static-server.ts';
import { published } from '../support/publish.ts';

const port = (origin: string) => new URL(origin).port;

describe('a page over http:', () => {
  let browser: Browser;
  const servers: Server[] = [];
  const start = async (listener: RequestListener) => {
    const server = createServer(listener);
    servers.push(server);
    return port(await listen(server));
  };

  before(async () => {
    const { chromium } = findBrowsers();
    assert.ok(chromium, 'No Chromium on this machine: node scripts/browsers.ts');
    browser = await launch({
      executablePath: chromium,
      args: [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP *.town.example 127.0.0.1'],
    });
  });
  after(async () => {
    await browser?.close();
    await Promise.all(servers.map(close));
  });

  /** @param spoilt - part of the path of a file that gets a byte more. */
  async function visit(spoilt?: string) {
    const inner = serveFolder(published.after);
    const folder = await start((request, response) => {
      if (spoilt && pathOf(request).includes(spoilt)) {
        const end = response.end.bind(response);
        response.end = ((body: Buffer) => {
          end(Buffer.concat([body.subarray(1), Buffer.from(' ')]));
          return response;
        }) as typeof response.end;
      }
      void inner(request, response);
    });
    const page = await start((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<!doctype html><html lang="sv"><title>Kommun</title><link rel="icon" href="data:,">
          <script async src="http://widgets.town.example:${folder}/cohesion.js"></script>
          <cohesion-join-button><a href="/join">Gå med</a></cohesion-join-button>`);
    });
    const tab = await browser.newPage();
    const said: string[] = [];
    tab.on('console', (message) => {
      if (message.type() === 'warn') said.push(message.text());
    });
    tab.on('pageerror', (error) => said.push(String(error)));
    await tab.goto(`http://www.town.example:${page}/`, { waitUntil: 'networkidle0' });
    const seen = await tab.evaluate(() => ({
      secure: isSecureContext,
      state: (document.querySelector('cohesion-join-button') as { state?: string } | null)?.state,
    }));
    await tab.close();
    return { ...seen, said };
  }

  it('takes the release unsigned, and says so once', async () => {
    const { secure, state, said } = await visit();
    assert.equal(secure, false);
    assert.equal(state, 'ready');
    assert.equal(said.length, 1);
    assert.match(said[0]!, /^cohesion-widgets: this page is not served over https/);
  });

  it('runs no file that is not as the note says', async () => {
    const { state, said } = await visit('/runtime-');
    assert.equal(state, undefined);
    assert.match(said.join('\n'), /<cohesion-join-button> keeps its fallback content/);
  });
});
