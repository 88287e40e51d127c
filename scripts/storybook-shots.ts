/**
 * `npm run shots:storybook`: pictures of every documentation page and partner look of `dist/storybook` in Chromium,
 * for looking at. `-- --match <part of a story's id>` takes those stories instead.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { exit } from 'node:process';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { findBrowsers } from './browsers.ts';
import { CHROMIUM_FLAGS } from './lib/chromium.ts';
import { close, listen, readAsset, sendAsset } from './lib/static-server.ts';

const { values: options } = parseArgs({
  options: {
    match: { type: 'string' },
    globals: { type: 'string', default: '' },
    width: { type: 'string', default: '1000' },
    'forced-colors': { type: 'boolean', default: false },
    out: { type: 'string', default: 'dist/shots' },
  },
});
const folder = resolve(import.meta.dirname, '../dist/storybook');
const { chromium } = findBrowsers();
if (!chromium) {
  console.error('No Chromium on this machine: node scripts/browsers.ts');
  exit(1);
}

interface Entry {
  id: string;
  type: 'story' | 'docs';
  title: string;
}
const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
  entries: Record<string, Entry>;
};
const wanted = Object.values(entries).filter(({ id, type, title }) =>
  options.match ? id.includes(options.match) : type === 'docs' || title === 'Partner looks',
);

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url!, 'http://localhost');
  void readAsset(folder, decodeURIComponent(pathname)).then((asset) =>
    asset ? sendAsset(request, response, asset) : response.writeHead(404).end(),
  );
});
const origin = await listen(server);
const browser = await launch({ executablePath: chromium, args: [...CHROMIUM_FLAGS] });
await mkdir(options.out, { recursive: true });
try {
  for (const { id, type, title } of wanted) {
    // A partner's page by itself, so that all of it is in the picture.
    const asPage = title === 'Partner looks' && type === 'story';
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`${id}: ${String(error)}`));
    await page.setViewport({ width: Number(options.width), height: 900 });
    // By the protocol itself: puppeteer's own method knows nothing of forced colours.
    await (
      await page.createCDPSession()
    ).send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-reduced-motion', value: 'reduce' },
        { name: 'forced-colors', value: options['forced-colors'] ? 'active' : 'none' },
      ],
    });
    await page.goto(
      asPage
        ? `${origin}/partners/${id.split('--')[1]}.html`
        : `${origin}/iframe.html?viewMode=${type}&id=${id}&globals=${options.globals}`,
    );
    await page.waitForNetworkIdle({ idleTime: 1000 });
    // Whatever is lazy comes into view once, whatever it is that scrolls.
    for (const place of await page.$$('.docs-story, main h2, main h2 ~ *, main section')) {
      await place.evaluate((element) => element.scrollIntoView());
      await page.waitForNetworkIdle({ idleTime: 100 });
    }
    await page.evaluate(() => document.body.firstElementChild?.scrollIntoView());
    if (asPage) {
      // What is skipped while it is out of view is in view then.
      const height = await page.evaluate(() => document.body.scrollHeight);
      await page.setViewport({ width: Number(options.width), height });
      await page.waitForNetworkIdle({ idleTime: 500 });
    }
    const forced = options['forced-colors'] ? 'forced-colors' : '';
    const name = [id, options.width, options.globals.replaceAll(/\W+/g, '-'), forced];
    const path = join(options.out, `${name.filter(Boolean).join('-')}.png`) as `${string}.png`;
    await page.screenshot({ path, fullPage: true });
    console.log(path);
    await page.close();
  }
} finally {
  await browser.close();
  await close(server);
}
