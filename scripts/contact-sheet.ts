/**
 * `npm run contact-sheet`: every widget in every language, one picture for each widget and width, for reading them
 * all. Into dist/shots/. The build comes first; with `npx vite build --mode pseudo` the pseudo-locale is there too.
 *
 *     npm run contact-sheet [-- --langs fi,de] [--widgets join-button] [--widths 240,720] [--dir rtl]
 */
import { createServer } from 'node:http';
import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { exit } from 'node:process';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { registry } from '../src/registry.ts';
import { findBrowsers } from './browsers.ts';
import { CHROMIUM_FLAGS } from './lib/chromium.ts';
import { close, listen, readAsset, sendAsset } from './lib/static-server.ts';

const project = join(import.meta.dirname, '..');
const locales = globSync('dist/cdn/releases/*/locales/*.js', { cwd: project });
const built = ['en', ...locales.map((path) => basename(path).split('-')[0]!)];
const { values: options } = parseArgs({
  options: {
    langs: { type: 'string', default: built.sort().join() },
    widgets: { type: 'string', default: Object.keys(registry).join() },
    widths: { type: 'string', default: '240,720' },
    dir: { type: 'string', default: 'ltr' },
    out: { type: 'string', default: join(project, 'dist/shots') },
  },
});

/** What shows the most of each. */
const attributes: Record<string, string> = {
  'signatory-counter': 'trend',
  'join-button': 'with-count new-tab',
};

const page = (widget: string, width: number) => `<!doctype html>
<html lang="en" dir="${options.dir}"><meta charset="utf-8">
<title>${widget}</title><script async src="/cohesion.js"></script>
<style>
  body { font-family: system-ui, sans-serif; margin: 16px; display: grid; gap: 16px;
    grid-template-columns: repeat(auto-fill, ${width}px); align-items: start; background: #eef; }
  h2 { font: 600 13px system-ui; margin: 0 0 4px }
</style>
${options.langs
  .split(',')
  .map(
    (lang) =>
      `<section><h2>${lang}</h2><cohesion-${widget} lang="${lang}" ${attributes[widget] ?? ''}></cohesion-${widget}></section>`,
  )
  .join('\n')}`;

const { chromium } = findBrowsers();
if (!chromium) {
  console.error('No Chromium on this machine: node scripts/browsers.ts');
  exit(1);
}
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page(searchParams.get('widget')!, Number(searchParams.get('width'))));
    return;
  }
  void readAsset(join(project, 'dist/cdn'), decodeURIComponent(pathname)).then((asset) =>
    asset ? sendAsset(request, response, asset) : response.writeHead(404).end(),
  );
});
const origin = await listen(server, 0);
const browser = await launch({ executablePath: chromium, args: [...CHROMIUM_FLAGS] });
try {
  await mkdir(options.out, { recursive: true });
  for (const widget of options.widgets.split(','))
    for (const width of options.widths.split(',').map(Number)) {
      const tab = await browser.newPage();
      // Tall enough for all to be near the viewport, and so to load.
      await tab.setViewport({ width: 1568, height: 12_000 });
      await tab.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      await tab.goto(`${origin}/?widget=${widget}&width=${width}`, { waitUntil: 'networkidle0' });
      // What is skipped because nobody sees it would be missing in the picture.
      await tab.evaluate((tag) => {
        for (const widget of document.querySelectorAll(tag))
          for (const part of widget.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])
            if (getComputedStyle(part).contentVisibility === 'auto')
              part.style.contentVisibility = 'visible';
      }, `cohesion-${widget}`);
      await tab.waitForNetworkIdle();
      const states = await tab.evaluate(
        (tag) =>
          [...document.querySelectorAll(tag)].map(
            (one) => (one as unknown as { state: string }).state,
          ),
        `cohesion-${widget}`,
      );
      if (states.some((state) => state !== 'ready'))
        console.error(`${widget} at ${width} px is not ready everywhere: ${states.join(' ')}`);
      const height = await tab.evaluate(() => document.body.scrollHeight + 32);
      const file = join(options.out, `languages-${widget}-${width}-${options.dir}.png`);
      await writeFile(
        file,
        await tab.screenshot({
          clip: { x: 0, y: 0, width: 1568, height },
          captureBeyondViewport: true,
        }),
      );
      console.log(file);
      await tab.close();
    }
} finally {
  await browser.close();
  await close(server);
}
