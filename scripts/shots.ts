/**
 * `npm run shots`: pictures of a page in Chromium, one for each combination of width, colour
 * scheme and language, for looking at and for comparing.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { exit } from 'node:process';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import type { Page } from 'puppeteer-core';
import { findBrowsers } from './browsers.ts';
import { CHROMIUM_FLAGS } from './lib/chromium.ts';
import { serveFolder, servePage } from './lib/demo-page.ts';
import { close, listen } from './lib/static-server.ts';

const { values: options } = parseArgs({
  options: {
    page: { type: 'string', default: '/' },
    widths: { type: 'string', default: '320,1280' },
    schemes: { type: 'string', default: 'light' },
    langs: { type: 'string', default: '' },
    motion: { type: 'string', default: 'no-preference' },
    'forced-colors': { type: 'boolean', default: false },
    out: { type: 'string', default: 'dist/shots' },
    full: { type: 'boolean', default: false },
  },
});

const HEIGHT = 900;

const { chromium } = findBrowsers();
if (!chromium) {
  console.error('No Chromium on this machine: node scripts/browsers.ts');
  exit(1);
}

const folderServer = createServer(serveFolder());
const folder = await listen(folderServer);
const pageServer = createServer(servePage(() => `${folder}/`));
const pageOrigin = await listen(pageServer);
const browser = await launch({ executablePath: chromium, args: [...CHROMIUM_FLAGS] });
try {
  const address = new URL(options.page, pageOrigin);
  await mkdir(options.out, { recursive: true });
  for (const lang of options.langs.split(',')) {
    for (const scheme of options.schemes.split(',')) {
      for (const width of options.widths.split(',').map(Number)) {
        const page = await browser.newPage();
        page.on('pageerror', (error) => console.error(`Error on the page: ${String(error)}`));
        await page.setViewport({ width, height: HEIGHT });
        await emulate(page, scheme);
        await page.goto(address.href, { waitUntil: 'networkidle0' });
        if (lang) await page.evaluate((tag) => (document.documentElement.lang = tag), lang);
        if (options.full) await scrollThrough(page);
        await settled(page);

        const name = [
          pictureName(address),
          lang,
          String(width),
          scheme,
          options.motion === 'reduce' ? 'reduced-motion' : '',
          options['forced-colors'] ? 'forced-colors' : '',
        ];
        const file = join(options.out, `${name.filter(Boolean).join('-')}.png`);
        await writeFile(file, await stillPicture(page));
        console.log(file);
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
  await Promise.all([close(folderServer), close(pageServer)]);
}

/** By the protocol itself: puppeteer's own method knows nothing of forced colours. */
async function emulate(page: Page, scheme: string): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: options.motion },
      { name: 'forced-colors', value: options['forced-colors'] ? 'active' : 'none' },
    ],
  });
}

/** Brings everything near the viewport once, since widgets load only there. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async (step) => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += step) {
      window.scrollTo(0, top);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    window.scrollTo(0, 0);
  }, HEIGHT / 2);
}

/** Nothing is being fetched, every widget has rendered, every font is there. */
async function settled(page: Page): Promise<void> {
  await page.waitForNetworkIdle();
  await page.evaluate(async () => {
    const widgets = [...document.querySelectorAll('*')].filter(
      (element) => element.matches(':defined') && element.localName.startsWith('cohesion-'),
    );
    await Promise.all(widgets.map((widget) => 'updateComplete' in widget && widget.updateComplete));
    await document.fonts.ready;
  });
}

/** Something may still move (numbers that count up): takes pictures until two are the same. */
async function stillPicture(page: Page): Promise<Uint8Array> {
  const take = () => page.screenshot({ fullPage: options.full });
  let before = await take();
  for (let tries = 0; tries < 20; tries += 1) {
    const now = await take();
    if (Buffer.compare(before, now) === 0) return now;
    before = now;
  }
  console.error('The page never stood still.');
  return before;
}

function pictureName({ pathname }: URL): string {
  return (
    pathname
      .replace(/\.html$/, '')
      .split('/')
      .filter(Boolean)
      .join('-') || 'index'
  );
}
