/**
 * Every story of the static Storybook in Chromium: it renders into the state that its name says, asks nothing of
 * anyone else, logs no error, and axe finds nothing; in light, in dark and in a language of long words.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import { launch, type Browser, type Frame, type Page } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.ts';
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium.ts';
import { close, listen, readAsset, sendAsset } from '../../scripts/lib/static-server.ts';

const root = new URL('../../', import.meta.url).pathname;
const folder = join(root, 'dist/storybook');
const json = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;

interface Entry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
  importPath: string;
}
const entries = Object.values(
  json<{ entries: Record<string, Entry> }>('dist/storybook/index.json').entries,
);
const { targetLocales } = json<{ targetLocales: string[] }>('lit-localize.json');
const longLanguage =
  ['fi', 'de', 'hu'].find((tag) => targetLocales.includes(tag)) ?? targetLocales[0]!;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const looks: Record<string, string>[] = [
  { theme: 'default', language: 'en' },
  { theme: 'dark', language: 'en' },
  { theme: 'default', language: longLanguage },
];
/** The first story of a widget in all the other looks too. */
const moreLooks: Record<string, string>[] = [
  ...['forced', 'bootstrap-italia', 'kern', 'bootstrap'].map((theme) => ({
    theme,
    language: 'en',
  })),
  { theme: 'default', language: 'en', width: '240', motion: 'reduce', feed: 'sample' },
];

/** What a widget must come to, by the name of the story; nothing where stories differ. */
function expected(name: string): string {
  if (name === 'Loading') return 'loading';
  if (name === 'Failed' || name === 'Fallback') return 'failed';
  // The join button has no page to lead to in no feed at all, so its "empty" is still a button.
  if (name === 'Empty') return 'empty|ready';
  return 'ready';
}

let origin: string;
/** One page a browser: what is not in front gets no frames, and would wait for ever. */
const browsers: Browser[] = [];
const free: Browser[] = [];
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url!, 'http://localhost');
  void readAsset(folder, decodeURIComponent(pathname)).then((asset) =>
    asset ? sendAsset(request, response, asset) : response.writeHead(404).end(),
  );
});
before(async () => {
  origin = await listen(server);
  const { chromium } = findBrowsers();
  assert.ok(chromium, 'No Chromium on this machine: node scripts/browsers.ts');
  for (let count = 0; count < 2; count += 1)
    browsers.push(
      await launch({
        executablePath: chromium,
        args: [...CHROMIUM_FLAGS],
        defaultViewport: { width: 1000, height: 800 },
      }),
    );
  free.push(...browsers);
});
after(async () => {
  for (const browser of browsers) await browser.close();
  await close(server);
});

/** Opens a page that remembers what went wrong on it, and closes it whatever happens. */
async function onPage(path: string, look: (page: Page) => Promise<void>): Promise<void> {
  const browser = free.pop();
  assert.ok(browser, 'More tests at once than browsers.');
  const page = await browser.newPage();
  try {
    const faults = await watched(page);
    await page.goto(`${origin}/${path}`);
    await look(page);
    assert.deepEqual(faults, []);
  } finally {
    await page.close();
    free.push(browser);
  }
}

async function watched(page: Page): Promise<string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error')
      faults.push(`${message.text()} ${message.location().url ?? ''}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && /^(https?|wss?):/.test(request.url()))
      faults.push(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  // Numbers that count up and the like are tested elsewhere.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  return faults;
}

/** Waits until every widget of the page has come to a state, and gives them. */
const settled = async (
  frame: Frame | Page,
  state: string,
  undefinedToo = false,
): Promise<string[]> => {
  await frame.waitForFunction(
    (wanted: string, which: string) => {
      const widgets = [
        ...document.querySelectorAll<HTMLElement & { state?: string }>(which),
      ].filter(({ localName }) => localName.startsWith('cohesion-'));
      return (
        widgets.length > 0 && widgets.every(({ state }) => wanted.split('|').includes(state ?? ''))
      );
    },
    { timeout: 60_000, polling: 50 },
    state,
    undefinedToo ? '*' : ':defined',
  );
  return frame.evaluate(async () => {
    const widgets = [
      ...document.querySelectorAll<HTMLElement & { updateComplete?: Promise<boolean> }>(':defined'),
    ].filter(({ localName }) => localName.startsWith('cohesion-'));
    await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
    await document.fonts.ready;
    // Colours are made readable once the page's have stopped changing; numbers count up.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.all(
      widgets
        .flatMap(({ shadowRoot }) => shadowRoot?.getAnimations() ?? [])
        .map(({ finished }) => finished.catch(() => undefined)),
    );
    return widgets.map(({ localName }) => localName);
  });
};

/** What axe finds in these elements, told in a line each. */
async function violations(frame: Frame | Page, selectors: readonly string[]): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe);
  const found = (await frame.evaluate(
    (include) =>
      (
        window as unknown as { axe: { run: (context: object, options: object) => unknown } }
      ).axe.run({ include }, { iframes: false, resultTypes: ['violations'] }),
    selectors.map((selector) => [selector]),
  )) as AxeResults;
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

const choose = (page: Page, globals: Record<string, string>) =>
  page.evaluate(
    (globals) => {
      const channel = (
        window as unknown as {
          __STORYBOOK_ADDONS_CHANNEL__: {
            once(event: string, heard: () => void): void;
            emit(event: string, what: unknown): void;
          };
        }
      ).__STORYBOOK_ADDONS_CHANNEL__;
      const rendered = new Promise<void>((resolve) => channel.once('storyRendered', resolve));
      channel.emit('updateGlobals', { globals });
      return rendered;
    },
    { width: 'full', motion: 'system', feed: 'story', ...globals },
  );

describe('the static Storybook', () => {
  it('has stories and pages', () => {
    assert.ok(entries.filter(({ type }) => type === 'story').length >= 20);
    assert.ok(entries.filter(({ type }) => type === 'docs').length >= 3);
  });

  it('opens, and asks nothing of anyone', () =>
    onPage('index.html', async (page) => {
      const preview = await page.waitForSelector('#storybook-preview-iframe');
      const frame = (await preview!.contentFrame())!;
      await frame.waitForSelector('.sb-show-main, #storybook-docs h1');
      await page.waitForNetworkIdle();
    }));
});

const stories = entries.filter(({ type }) => type === 'story');
describe('every story', { concurrency: 2 }, () => {
  for (const { id, title, name } of stories.filter(({ title }) => title.startsWith('Widgets/')))
    // The panel's own run of axe would be in the way of ours.
    it(`${title}: ${name}`, () =>
      onPage(`iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true`, async (page) => {
        await page.waitForSelector('.sb-show-main .cohesion-story');
        const first = stories.find((story) => story.title === title)!.id === id;
        for (const globals of first ? [...looks, ...moreLooks] : looks) {
          await choose(page, globals);
          await settled(page, expected(name));
          const says = `${JSON.stringify(globals)}\n`;
          assert.equal(says + (await violations(page, ['.cohesion-story'])).join('\n'), says);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.ok(overflow <= 0, `${says} ${overflow} px too wide`);
        }
      }));
});

describe('every partner page', { concurrency: 2 }, () => {
  for (const { id, name } of stories.filter(({ title }) => title === 'Partner looks'))
    it(name, () =>
      onPage(`iframe.html?viewMode=story&id=${id}`, async (page) => {
        const place = await page.waitForSelector('iframe[src^="partners/"]');
        const frame = (await place!.contentFrame())!;
        await frame.waitForFunction(
          () => document.readyState === 'complete' && document.querySelector('h2'),
        );
        // Widgets load when they come near the viewport: all of them are near a very high one.
        await page.setViewport({ width: 1000, height: 6000 });
        const tags = await settled(frame, 'ready', true);
        assert.equal((await violations(frame, tags)).join('\n'), '');
      }),
    );
});

describe('every page of documentation', { concurrency: 2 }, () => {
  for (const { id, title, name, importPath } of entries.filter(({ type }) => type === 'docs'))
    it(`${title}: ${name}`, () =>
      onPage(`iframe.html?viewMode=docs&id=${id}`, async (page) => {
        await page.waitForSelector('#storybook-docs h1');
        await page.waitForNetworkIdle({ timeout: 15_000 });
        if (!importPath.endsWith('.mdx')) return;
        // What is written arrives: every snippet as one, and no Markdown as text.
        const source = readFileSync(join(root, importPath), 'utf8');
        const fences = [...source.matchAll(/^ *```\w+$/gm)].length;
        await page.waitForFunction(
          (count) => document.querySelectorAll('#storybook-docs pre').length >= count,
          { timeout: 30_000, polling: 100 },
          fences,
        );
        const text = await page.$eval('#storybook-docs', ({ textContent }) => textContent);
        assert.doesNotMatch(text, /\| ---|```|\*\*|\]\(/);
      }));
});
