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
import { elements, manifest } from '../../plugins/manifest.ts';
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
  { theme: 'default', language: 'qps', width: '240' },
];

/** What a widget must come to, by the name of the story; nothing where stories differ. */
function expected({ title, name }: Entry): string {
  if (name === 'Loading') return 'loading';
  if (name === 'Failed' || name === 'Fallback') return 'failed';
  // A button with nowhere to go would be no help.
  if (name === 'Empty') return title === 'Widgets/Join button' ? 'failed' : 'empty';
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

/** A page that stays, one a browser, and shows one story after another: loading Storybook takes longer than a story. */
const staying = new Map<Browser, { page: Page; faults: string[] }>();

async function onStory(id: string, look: (page: Page) => Promise<void>): Promise<void> {
  const browser = free.pop();
  assert.ok(browser, 'More tests at once than browsers.');
  try {
    let here = staying.get(browser);
    if (here) await tell(here.page, 'setCurrentStory', { storyId: id, viewMode: 'story' });
    else {
      const page = await browser.newPage();
      here = { page, faults: await watched(page) };
      // The panel's own run of axe would be in the way of ours.
      await page.goto(`${origin}/iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true`);
      await page.waitForSelector('.sb-show-main .cohesion-story');
      staying.set(browser, here);
    }
    await look(here.page);
    assert.deepEqual(here.faults, []);
  } catch (error) {
    // Whatever it was, the next story has nothing to do with it.
    await staying.get(browser)?.page.close();
    staying.delete(browser);
    throw error;
  } finally {
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

/** Says something to the preview, and waits until it has shown the story that follows. */
const tell = (page: Page, event: string, what: object) =>
  page.evaluate(
    (event, what) => {
      const channel = (
        window as unknown as {
          __STORYBOOK_ADDONS_CHANNEL__: {
            on(event: string, heard: (id: string) => void): void;
            off(event: string, heard: (id: string) => void): void;
            emit(event: string, what: unknown): void;
          };
        }
      ).__STORYBOOK_ADDONS_CHANNEL__;
      const rendered = new Promise<void>((resolve) => {
        const heard = (id: string) => {
          if ('storyId' in what && what.storyId !== id) return;
          channel.off('storyRendered', heard);
          resolve();
        };
        channel.on('storyRendered', heard);
      });
      channel.emit(event, what);
      return rendered;
    },
    event,
    what,
  );
const choose = (page: Page, globals: Record<string, string>) =>
  tell(page, 'updateGlobals', {
    globals: { width: 'full', motion: 'system', feed: 'story', ...globals },
  });

describe('the static Storybook', () => {
  it('has stories and pages', () => {
    assert.ok(entries.filter(({ type }) => type === 'story').length >= 20);
    assert.ok(entries.filter(({ type }) => type === 'docs').length >= 3);
  });

  it('opens on the page for staff, and asks nothing of anyone', () =>
    onPage('index.html', async (page) => {
      const preview = await page.waitForSelector('#storybook-preview-iframe');
      const frame = (await preview!.contentFrame())!;
      await frame.waitForFunction(
        () => document.querySelector('#storybook-docs h1')?.textContent === 'Preview, send, check',
      );
      await page.waitForNetworkIdle();
    }));
});

const stories = entries.filter(({ type }) => type === 'story');
const widgets = elements(manifest());
const first = (tag: string) =>
  stories.find(({ id }) => id.startsWith(`widgets-${tag.replace('cohesion-', '')}--`))!;

/** Storybook itself with a story, and the frame that the story is in. */
async function inStorybook(page: Page, id: string): Promise<Frame> {
  await page.goto(`${origin}/index.html?path=/story/${id}`);
  const preview = await page.waitForSelector('#storybook-preview-iframe');
  const frame = (await preview!.contentFrame())!;
  await frame.waitForSelector('.sb-show-main .cohesion-story');
  await settled(frame, 'ready');
  return frame;
}

const openTab = (page: Page, name: string) =>
  page.locator(`::-p-xpath(//*[@role="tab"][starts-with(., "${name}")])`).click();
async function panelSays(page: Page, ...texts: string[]): Promise<void> {
  // The panel's spaces are some that do not break.
  const said = () =>
    page.$$eval('[role="tabpanel"]', (panels) =>
      panels.map((panel) => (panel as HTMLElement).innerText.replace(/\u00a0/g, ' ')).join('\n'),
    );
  const lacks = async () => {
    const all = await said();
    return texts.filter((text) => !all.includes(text));
  };
  const end = Date.now() + 20_000;
  while ((await lacks()).length > 0)
    assert.ok(Date.now() < end, `no ${(await lacks()).join(', ')} in:\n${await said()}`);
}

describe('around a story', { concurrency: 2 }, () => {
  for (const { tagName, attributes = [], events = [] } of widgets)
    it(`${tagName}: every event shows in Actions, every attribute in Controls, axe in its panel`, () =>
      onPage('index.html', async (page) => {
        const frame = await inStorybook(page, first(tagName!).id);
        await openTab(page, 'Controls');
        for (const { name } of attributes)
          await page.waitForSelector(
            `::-p-xpath(//tr[td[1]//*[text()="${name}"]]//*[@id="set-${name}" or @id="control-${name}"])`,
          );
        await openTab(page, 'Accessibility');
        await panelSays(page, 'No accessibility violations found');
        await openTab(page, 'Actions');
        // Each that the widget can fire; what a visitor does is below.
        await frame.evaluate(
          (tag, names) => {
            for (const name of names)
              document
                .querySelector(tag)!
                .dispatchEvent(
                  new CustomEvent(name, { detail: { said: name }, bubbles: true, composed: true }),
                );
          },
          tagName!,
          events.map(({ name }) => name),
        );
        await panelSays(page, ...events.map(({ name }) => `${name}: {said: "${name}"`));
      }));

  it('what a visitor does shows in Actions, and the preview stays', () =>
    onPage('index.html', async (page) => {
      const frame = await inStorybook(page, first('cohesion-join-button').id);
      await openTab(page, 'Actions');
      await (await frame.waitForSelector('cohesion-join-button >>> a'))!.click();
      await panelSays(page, 'cohesion-ready', 'cohesion-join', 'join.html');
      assert.ok(await frame.$('cohesion-join-button'));
    }));

  it('the toolbar offers languages, looks, widths, motion and feeds', () =>
    onPage('index.html', async (page) => {
      const frame = await inStorybook(page, first('cohesion-join-button').id);
      const offered: Record<string, string[]> = {};
      for (const name of ['Language', 'Looks', 'Width', 'Motion', 'Feed']) {
        await page.locator(`button[aria-label^="${name}"]`).click();
        await page.waitForSelector('[role="option"]');
        offered[name] = await page.$$eval('[role="option"]', (options) =>
          options.map(({ textContent }) => textContent!.trim()),
        );
        await page.keyboard.press('Escape');
        await page.waitForFunction(() => !document.querySelector('[role="option"]'));
      }
      const codes = offered['Language']!.map((text) => /\((\w+)\)$/.exec(text)?.[1]);
      assert.deepEqual(codes.sort(), ['en', 'qps', ...targetLocales].sort());
      assert.equal(targetLocales.length, 23);
      assert.deepEqual(offered['Looks'], [
        'Default',
        'Dark',
        'Forced colours (imitated)',
        'Bootstrap Italia',
        'KERN',
        'Bootstrap 5',
      ]);
      assert.deepEqual(offered['Motion'], ['As the system says', 'Reduced motion']);
      assert.deepEqual(offered['Feed'], [
        'The feed of the story',
        'Sample',
        'Empty',
        'Broken',
        'Your own address',
      ]);
      assert.ok(offered['Width']!.includes('240 px'));

      await page.locator('button[aria-label^="Language"]').click();
      await page.locator('::-p-xpath(//*[@role="option"][contains(., "(qps)")])').click();
      await frame.waitForFunction(() =>
        document
          .querySelector('cohesion-join-button')
          ?.shadowRoot?.textContent?.includes('[Ĵöîñ ţĥé åļļîåñçé'),
      );
    }));

  it('a feed of your own address is shown', () =>
    onPage(
      `iframe.html?viewMode=story&id=${first('cohesion-signatory-counter').id}`,
      async (page) => {
        await page.waitForSelector('.sb-show-main .cohesion-story');
        await choose(page, { feed: 'own' });
        // Only the field: until it is filled in, the sample is shown.
        const field = (await page.waitForSelector('input[type="url"]'))!;
        await field.type(`${origin}/feed/state-one.json`);
        await field.press('Enter');
        await page.waitForFunction(
          () =>
            document
              .querySelector('cohesion-signatory-counter')
              ?.shadowRoot?.querySelectorAll('[part="figure"]').length === 1,
        );
        assert.equal(
          await page.$eval('input[type="url"]', (field) => (field as HTMLInputElement).value),
          `${origin}/feed/state-one.json`,
        );
      },
    ));
});

describe('real forced colours, and their imitation in the toolbar', { concurrency: 2 }, () => {
  for (const { tagName } of widgets)
    it(tagName!, () =>
      onPage(`iframe.html?viewMode=story&id=${first(tagName!).id}`, async (page) => {
        await page.waitForSelector('.sb-show-main .cohesion-story');
        const session = await page.createCDPSession();
        const looks = async (real: boolean) => {
          await session.send('Emulation.setEmulatedMedia', {
            features: [
              { name: 'prefers-reduced-motion', value: 'reduce' },
              { name: 'forced-colors', value: real ? 'active' : 'none' },
            ],
          });
          await choose(page, { theme: real ? 'default' : 'forced', language: 'en' });
          await settled(page, 'ready');
          return ink(page, await page.screenshot({ encoding: 'base64' }));
        };
        // Nothing that is there in one is gone in the other.
        const [imitated, real] = [await looks(false), await looks(true)];
        assert.ok(real > 1000);
        assert.ok(Math.abs(imitated / real - 1) < 0.1, `${imitated} and ${real} pixels`);
      }),
    );
});

/** How many pixels of a picture are not those of its ground, the first one. */
const ink = (page: Page, picture: string) =>
  page.evaluate(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
    return pixels.filter((pixel) => pixel !== pixels[0]).length;
  }, picture);

describe('every story', { concurrency: 2 }, () => {
  after(async () => {
    for (const { page } of staying.values()) await page.close();
  });
  for (const entry of stories.filter(({ title }) => title.startsWith('Widgets/'))) {
    const { id, title, name } = entry;
    it(`${title}: ${name}`, () =>
      onStory(id, async (page) => {
        const first = stories.find((story) => story.title === title)!.id === id;
        for (const globals of first ? [...looks, ...moreLooks] : looks) {
          await choose(page, globals);
          const tags = await settled(page, expected(entry));
          assert.deepEqual(tags, [`cohesion-${title.slice(8).toLowerCase().replace(' ', '-')}`]);
          const says = `${JSON.stringify(globals)}\n`;
          // No language of the world: axe takes it for a mistake.
          if (globals['language'] !== 'qps')
            assert.equal(says + (await violations(page, ['.cohesion-story'])).join('\n'), says);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.ok(overflow <= 0, `${says} ${overflow} px too wide`);
        }
      }));
  }
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
