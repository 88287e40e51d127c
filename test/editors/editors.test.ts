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
import { hasWordPress } from '../../scripts/wordpress.ts';
import { nothingChosen } from '../../src/builder/choices.ts';
import { editors as editorOf, places, rights, type Place } from '../../src/builder/places.ts';
import { snippet as snippetFor, type Surroundings } from '../../src/builder/snippet.ts';
import { openEditors, type Editor } from './editors.ts';
import { forms, snippet, wordsOf, type Form } from './forms.ts';

const root = new URL('../../', import.meta.url).pathname;
const place = join(root, 'src/builder/what-survives.json');
const names = Object.keys(registry);

/** A few attributes for each, as somebody would choose them. */
const chosen: Record<string, Record<string, string>> = {
  'signatory-counter': { layout: 'row', categories: 'regions municipalities' },
  'join-button': { variant: 'outline', 'new-tab': '' },
  'declaration-viewer': { declaration: 'declaration-2020' },
  'video-carousel': { limit: '3' },
  'podcast-player': { limit: '2', layout: 'compact' },
  'news-list': { limit: '2', layout: 'cards' },
  quotation: { item: 'principle-2', share: '' },
};

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
  // As soon as all are there; else when nothing comes any more.
  const tags = names.map((name) => `cohesion-${name}`);
  await Promise.race([
    page.waitForNetworkIdle({ idleTime: 700 }),
    page.waitForFunction(
      (all) =>
        all.every(
          (tag) => (document.querySelector(tag) as { state?: string } | null)?.state === 'ready',
        ),
      {},
      tags,
    ),
  ]);
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

describe('each snippet of the builder', () => {
  let surroundings: Surroundings;
  before(async () => {
    const text = (path: string) => readFile(join(root, 'dist/cdn', path), 'utf8');
    const hashes = JSON.parse(await text('integrity.json')) as Record<string, string>;
    surroundings = {
      language: 'en',
      base,
      integrity: hashes['cohesion.js']!,
      words: Object.fromEntries(
        await Promise.all(
          names.map(async (name) => [
            name,
            { title: wordsOf(name), fallback: await text(`embed/sv/${name}.fallback.html`) },
          ]),
        ),
      ),
    };
  });

  /** What a developer's machine lacks is left out, and told by scripts/wordpress.ts; in CI nothing is. */
  const isMissing = (place: Place) =>
    !env['CI'] && place === 'wordpress' && !hasWordPress() && 'WordPress is not on this machine';

  let count = 0;
  for (const place of places)
    for (const right of rights)
      it(`shows its widget: ${place}, ${right}`, { skip: isMissing(place) }, async () => {
        const editor = editors.find(({ name }) => name === editorOf[place]);
        assert.ok(editor, editorOf[place]);
        for (const language of ['', 'sv']) {
          const snippets = names.map((name) =>
            snippetFor(
              {
                ...nothingChosen,
                widgets: [{ name, attributes: chosen[name] ?? {} }],
                language,
                place,
                right,
              },
              surroundings,
            ),
          );
          // Where HTML may be pasted, nothing is filtered.
          const put = right === 'html' ? (html: string) => Promise.resolve(html) : editor.put;
          const contents = await Promise.all(snippets.map(({ content }) => put(content)));
          const outcomes = await show(contents, right !== 'html');
          assert.deepEqual(
            outcomes,
            names.map(() => 'widget'),
          );
          count += outcomes.length;
        }
      });

  it('is one of two hundred', { skip: isMissing('wordpress') }, () =>
    assert.ok(count >= 200, String(count)),
  );
});
