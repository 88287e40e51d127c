/**
 * What survives where: each form of each widget goes through each editor, and what comes out is shown on a page that has
 * the script. The table in the guides is what this test finds: `UPDATE=1 npm run test:editors` writes it.
 */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { env } from 'node:process';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.ts';
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium.ts';
import { close, listen } from '../../scripts/lib/static-server.ts';
import { registry } from '../../src/registry.ts';
import { serveFolder, type FolderServer } from '../support/folder-server.ts';
import { openEditors, type Editor } from './editors.ts';
import { forms, snippet, wordsOf, type Form } from './forms.ts';

const root = new URL('../../', import.meta.url).pathname;
const place = join(root, 'stories/guides/what-survives.json');
const names = Object.keys(registry);

/** What visitors see: the widget; its words alone; markup as text; nothing. */
type Outcome = 'widget' | 'words' | 'markup' | 'nothing';
/** By editor and form; the worst of all widgets. */
type Table = Record<string, Record<Form, Outcome>>;

const worst: readonly Outcome[] = ['widget', 'words', 'markup', 'nothing'];

let browser: Browser;
let cdn: FolderServer;
let site: Server;
let base: string;
let origin: string;
let editors: Editor[];
let closeEditors: () => Promise<void>;
let published = '';

before(async () => {
  browser = await launch({ executablePath: findBrowsers().chromium!, args: [...CHROMIUM_FLAGS] });
  cdn = await serveFolder(join(root, 'dist/cdn'));
  ({ base } = cdn);
  site = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(published);
  });
  origin = await listen(site);
  ({ editors, close: closeEditors } = await openEditors(browser));
});
after(async () => {
  await closeEditors?.();
  await browser?.close();
  await Promise.all([cdn.close(), close(site)]);
});

/** Publishes what came out for each widget, on a page with the script or without. */
async function show(contents: readonly string[], hasScript: boolean): Promise<Outcome[]> {
  const script = hasScript ? `<script async src="${base}cohesion.js"></script>` : '';
  const sections = contents.map((html, index) => `<section id="${names[index]}">${html}</section>`);
  published = `<!doctype html><html lang="sv"><head><title>Kommun</title>${script}</head>
    <body><main>${sections.join('')}</main></body></html>`;
  const page = await browser.newPage();
  await page.setViewport({ width: 900, height: 6000 });
  await page.goto(origin, { waitUntil: 'load' });
  await page.waitForNetworkIdle({ idleTime: 700 });
  const outcomes = await Promise.all(names.map((name) => outcomeOf(page, name)));
  await page.close();
  return outcomes;
}

async function outcomeOf(page: Page, name: string): Promise<Outcome> {
  const framed = await page.$(`#${name} iframe`);
  const frame = await framed?.contentFrame();
  // A frame may have been kept from running scripts: then nothing can be evaluated in it either.
  const isReadyIn = (where: Pick<Page, 'evaluate'>) =>
    where.evaluate(
      (tag) => (document.querySelector(tag) as { state?: string } | null)?.state === 'ready',
      `cohesion-${name}`,
    );
  if (frame && (await isReadyIn(frame))) return 'widget';
  if (frame && (await frame.evaluate(() => document.body?.innerText.trim()))) return 'words';
  const { isReady, text } = await page.evaluate(
    (id, tag) => {
      const section = document.getElementById(id)!;
      const found = section.querySelector(tag) as { state?: string } | null;
      return {
        isReady: found?.state === 'ready',
        text: section.innerText.replaceAll('\u00a0', ' '),
      };
    },
    name,
    `cohesion-${name}`,
  );
  if (isReady) return 'widget';
  if (/<\/?\w/.test(text)) return 'markup';
  return text.includes(wordsOf(name)) ? 'words' : 'nothing';
}

describe('what survives in an editor', () => {
  const found: Table = {};

  it('is seen in a browser, for each editor, form and widget', async () => {
    for (const { name: editor, put } of editors) {
      const row = (found[editor] = {} as Record<Form, Outcome>);
      for (const form of forms) {
        const contents = await Promise.all(names.map((name) => put(snippet(form, base, name))));
        const outcomes = await show(contents, form !== 'script');
        row[form] = outcomes.sort((one, other) => worst.indexOf(other) - worst.indexOf(one))[0]!;
      }
    }
  });

  it('is a widget in one form at least, everywhere', () => {
    assert.equal(Object.keys(found).length, editors.length);
    for (const [editor, row] of Object.entries(found))
      assert.ok(Object.values(row).includes('widget'), `${editor}: ${JSON.stringify(row)}`);
  });

  it('is what the guides say', async () => {
    if (env['UPDATE']) await writeFile(place, `${JSON.stringify(found, null, 2)}\n`);
    const said = JSON.parse(await readFile(place, 'utf8')) as Table;
    for (const [editor, row] of Object.entries(found))
      assert.deepEqual(said[editor], row, `${editor}: UPDATE=1 npm run test:editors writes it`);
  });
});
