/**
 * Every snippet of the README, of the guides and of Storybook's code panel, pasted into a bare page: what webmasters
 * copy must work.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { registry } from '../../src/registry.ts';
import { findBrowsers } from '../../scripts/browsers.ts';
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium.ts';
import { close, listen } from '../../scripts/lib/static-server.ts';
import { serveFolder, type FolderServer } from '../support/folder-server.ts';

const root = new URL('../../', import.meta.url).pathname;
const script =
  '<script async src="https://widgets.example.eu/1/cohesion.js" integrity="sha384-…" crossorigin="anonymous"></script>';
const button = '<cohesion-join-button></cohesion-join-button>';

/** What becomes a widget. */
const form = /<cohesion-|data-cohesion="|href="[^"]*\/embed\//g;

interface Snippet {
  name: string;
  language: string;
  text: string;
}
const snippets: Snippet[] = [
  'README.md',
  ...readdirSync(join(root, 'stories/guides'))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `stories/guides/${name}`),
].flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^( *)```(\w+)\n([^]*?)^ *```$/gm)].map(
    ([, , language = '', text = ''], index) => ({
      name: `${file}, ${index + 1} (${language})`,
      language,
      text,
    }),
  ),
);
const ofLanguage = (...languages: string[]) =>
  snippets.filter(({ language }) => languages.includes(language));

/** The stories whose snippets have an attribute of each kind, a slot, and a fallback of their own; in two languages. */
const stories: readonly { id: string; language: string; tag: string; holds?: string }[] = [
  { id: 'signatory-counter--trend', language: 'en', tag: '<cohesion-signatory-counter trend>' },
  { id: 'join-button--ready', language: 'sv', tag: '<cohesion-join-button lang="sv">' },
  {
    id: 'join-button--label',
    language: 'en',
    tag: '<cohesion-join-button lang="sv">',
    holds: '<b slot="label">Bli medlem</b>',
  },
  {
    id: 'declaration-viewer--fallback',
    language: 'en',
    tag: '<cohesion-declaration-viewer>',
    holds: '<p>',
  },
  {
    id: 'video-carousel--limit',
    language: 'fi',
    tag: '<cohesion-video-carousel limit="3" lang="fi">',
  },
  { id: 'podcast-player--ready', language: 'en', tag: '<cohesion-podcast-player>' },
];

let page: { html: string; headers: Record<string, string> };
let site: string;
let cdn: string;
let browser: Browser;
const pages = createServer((_, response) => {
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers })
    .end(page.html);
});
let files: FolderServer;
let storybook: FolderServer;
before(async () => {
  site = await listen(pages);
  files = await serveFolder(join(root, 'dist/cdn'));
  storybook = await serveFolder(join(root, 'dist/storybook'));
  cdn = files.base.slice(0, -1);
  const { chromium } = findBrowsers();
  assert.ok(chromium, 'No Chromium on this machine: node scripts/browsers.ts');
  browser = await launch({ executablePath: chromium, args: [...CHROMIUM_FLAGS] });
});
after(async () => {
  await browser?.close();
  await Promise.all([close(pages), files.close(), storybook.close()]);
});

/** The example's addresses are those of this run. */
function here(text: string): string {
  const hashes = JSON.parse(readFileSync(join(root, 'dist/cdn/integrity.json'), 'utf8')) as Record<
    string,
    string
  >;
  return text
    .replaceAll('https://widgets.example.eu/1/', `${cdn}/`)
    .replaceAll('https://widgets.example.eu', cdn)
    .replaceAll('https://alliance.example.eu/feed/', `${cdn}/feed/`)
    .replaceAll('https://alliance.example.eu', cdn)
    .replaceAll('sha384-…', hashes['cohesion.js']!);
}

/**
 * Shows a page and says what of ours came to stand on it, once all of it has.
 *
 * @param then - what is done on it before its faults are counted.
 */
async function show(
  body: string,
  headers: Record<string, string> = {},
  then?: (tab: Page) => Promise<unknown>,
): Promise<string[]> {
  const html = `${body}${body.includes('cohesion.js') ? '' : script}${body.match(form) ? '' : button}`;
  page = {
    html: here(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare</title></head><body>${html}</body></html>`,
    ),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, here(value)]),
    ),
  };
  const tab = await browser.newPage();
  const faults: string[] = [];
  tab.on('pageerror', (error) => faults.push(String(error)));
  tab.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) faults.push(message.text());
  });
  await tab.goto(site);
  await tab
    .waitForFunction(
      () => {
        const widgets = [
          ...document.querySelectorAll<HTMLElement & { state?: string }>('*'),
        ].filter(({ localName }) => localName.startsWith('cohesion-'));
        for (const widget of widgets) if (widget.state !== 'ready') widget.scrollIntoView();
        const isOurs = (element: Element | null) => element?.localName.startsWith('cohesion-');
        return (
          widgets.length > 0 &&
          [...document.querySelectorAll('[data-cohesion]')].every(({ children }) =>
            [...children].some(isOurs),
          ) &&
          // A link stays beside its widget, and a copy of it is the fallback.
          [...document.querySelectorAll('a[href*="/embed/"]')].every(
            ({ parentElement, previousElementSibling }) =>
              isOurs(parentElement) || isOurs(previousElementSibling),
          ) &&
          widgets.every(({ state }) => state === 'ready')
        );
      },
      { timeout: 15_000, polling: 100 },
    )
    .catch((error: unknown) => faults.push(String(error)));
  await then?.(tab).catch((error: unknown) => faults.push(String(error)));
  assert.deepEqual(faults, []);
  const tags = await tab.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map(({ localName }) => localName)
      .filter((name) => name.startsWith('cohesion-')),
  );
  await tab.close();
  return tags;
}

const everyWidget = Object.keys(registry)
  .map((name) => `<cohesion-${name}></cohesion-${name}>`)
  .join('');

/** Reads a document as pages, which needs the most. */
async function readPdf(tab: Page): Promise<void> {
  await (await tab.waitForSelector('cohesion-declaration-viewer >>> [part=read]'))!.click();
  await tab.waitForSelector('cohesion-declaration-viewer >>> .pages canvas');
}

/** What the code panel under a story says. */
async function codePanel(id: string, language: string): Promise<string> {
  const tab = await browser.newPage();
  await tab.goto(
    `${storybook.base}index.html?path=/story/widgets-${id}&globals=language:${language}`,
  );
  await tab.locator('::-p-xpath(//*[@role="tab"][starts-with(., "Code")])').click();
  await tab.waitForFunction(() =>
    document.querySelector('[role="tabpanel"] pre')?.textContent?.includes('</cohesion-'),
  );
  const code = await tab.$eval('[role="tabpanel"] pre', (pre) => (pre as HTMLElement).innerText);
  await tab.close();
  return code;
}

describe('a snippet, pasted into a bare page', () => {
  it('is there', () => {
    assert.ok(ofLanguage('html').length >= 8);
    assert.ok(ofLanguage('css').length >= 2);
    assert.ok(ofLanguage('http').length >= 2);
  });

  for (const { name, text } of ofLanguage('html'))
    it(`${name} renders`, async () => {
      const tags = await show(text);
      assert.equal(tags.length, Math.max(1, [...text.matchAll(form)].length));
    });

  for (const { id, language, tag, holds = '<a href="https://alliance.example.eu">' } of stories)
    it(`of Storybook's code panel, ${id} in ${language}, renders`, async () => {
      const code = await codePanel(id, language);
      assert.ok(code.includes(tag) && code.includes(holds), code);
      assert.match(code, /^<script async src="https:.*integrity="sha384-/);
      assert.doesNotMatch(code, /cohesion-story|feed=/);
      assert.deepEqual(await show(code), [/cohesion-[\w-]+/.exec(tag)![0]]);
    });

  for (const { name, text } of ofLanguage('css'))
    it(`${name} is CSS that the page takes`, async () => {
      await show(`<style>${text}</style>`);
    });

  for (const { name, text } of ofLanguage('js').filter(({ text }) => !text.startsWith('import ')))
    it(`${name} runs`, async () => {
      await show(`<script>${text}</script>`);
    });

  for (const { name, text } of ofLanguage('http'))
    it(`${name} lets the widgets through`, async () => {
      const [header, value] = text.trim().split(/:\s+(.*)/) as [string, string];
      // A nonce, where the header has one.
      const [, nonce] = /'nonce-(.*?)'/.exec(value) ?? [];
      const tag = nonce ? script.replace('async', `async nonce="${nonce}"`) : script;
      const all = /default-src/.test(value) ? everyWidget : button;
      await show(
        `${tag}${all}`,
        { [header]: value },
        /worker-src/.test(value) ? readPdf : undefined,
      );
    });

  it('for nginx knows the type of every file', () => {
    const files = readdirSync(join(root, 'dist/cdn'), { recursive: true, encoding: 'utf8' });
    const nginx = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8');
    for (const file of files.filter((file) => /\.[a-z]\w*$/.test(file)))
      assert.match(nginx, new RegExp(`\\b${file.split('.').pop()}\\b[^{}]*;`), file);
  });
});
