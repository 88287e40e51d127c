/** A page with widgets that the visitor leaves and comes back to: browsers keep it as it was, scripts and all. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { env } from 'node:process';
import { after, before, describe, it } from 'node:test';
import { launch } from 'puppeteer-core';
import { ENGINES, findBrowsers, type Engine } from '../../scripts/browsers.ts';
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium.ts';
import { close, listen } from '../../scripts/lib/static-server.ts';
import { serveFolder, type FolderServer } from '../support/folder-server.ts';
import { startOutside } from '../support/platforms.ts';
import { WebKitLauncher } from '../support/webkit-launcher.ts';

const root = new URL('../../', import.meta.url).pathname;
const browsers = findBrowsers();

/** What a developer's machine lacks is left out, and told by scripts/browsers.ts; in CI nothing is. */
const isMissing = (engine: Engine) =>
  !env['CI'] && !browsers[engine] && `${engine} is not on this machine`;

/** As much of a browser as is needed here. */
interface Visitor {
  goto(address: string): Promise<unknown>;
  /** Runs an expression in the page. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<unknown>;
}

async function visitor(engine: Engine): Promise<Visitor> {
  if (engine === 'webkit') {
    const launcher = new WebKitLauncher(browsers.webkit!, (await startOutside()).proxy);
    await launcher.startSession('back-forward', 'about:blank');
    return {
      goto: (url) => launcher.command('POST', 'url', { url }),
      evaluate: (expression) => launcher.execute(`return ${expression}`),
      close: () => launcher.stop(),
    };
  }
  const browser = await launch(
    engine === 'firefox'
      ? { browser: 'firefox', executablePath: browsers.firefox! }
      : { executablePath: browsers.chromium!, args: [...CHROMIUM_FLAGS] },
  );
  const page = await browser.newPage();
  return {
    goto: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}

async function until(visitor: Visitor, expression: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  // While it goes from one page to another, there is nothing to evaluate in.
  while (!(await visitor.evaluate(`Boolean(${expression})`).catch(() => false))) {
    assert.ok(Date.now() < deadline, `Waited in vain for ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const ready = (count: number) =>
  `[...document.querySelectorAll('cohesion-signatory-counter, cohesion-join-button')].filter(({ state }) => state === 'ready').length === ${count}`;

describe('a page that was left and come back to', () => {
  let cdn: FolderServer;
  let site: Server;
  let origin: string;
  before(async () => {
    cdn = await serveFolder(join(root, 'dist/cdn'));
    site = createServer(({ url }, response) => {
      const widgets = `<script>addEventListener('pageshow', ({ persisted }) => (window.isKept = persisted))</script>
        <script async src="${cdn.base}cohesion.js"></script>
        <cohesion-signatory-counter></cohesion-signatory-counter>
        <div data-cohesion="join-button">Alliansen</div>`;
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(
          `<!doctype html><html lang="sv"><title>Kommun</title>${url === '/other' ? '<p id="other">' : widgets}`,
        );
    });
    origin = await listen(site);
  });
  after(() => Promise.all([cdn.close(), close(site)]));

  for (const engine of ENGINES)
    it(`has its widgets, and finds new ones (${engine})`, { skip: isMissing(engine) }, async () => {
      const page = await visitor(engine);
      try {
        await page.goto(`${origin}/`);
        await until(page, ready(2));
        await page.goto(`${origin}/other`);
        await until(page, `document.querySelector('#other')`);
        await page.evaluate(`void history.back()`);
        await until(page, ready(2));
        assert.equal(await page.evaluate('window.isKept'), true);
        await page.evaluate(
          `void document.body.insertAdjacentHTML('beforeend', '<cohesion-join-button></cohesion-join-button>')`,
        );
        await until(page, ready(3));
        await page.evaluate(
          `void document.querySelector('cohesion-signatory-counter').setAttribute('layout', 'compact')`,
        );
        await until(
          page,
          `document.querySelector('cohesion-signatory-counter').shadowRoot.querySelector('[part="sentence"]')`,
        );
      } finally {
        await page.close();
      }
    });
});
