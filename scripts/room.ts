/**
 * `npm run room -- <widget>`: how high a widget of the built folder is at each width, in the language that makes it highest.
 * What `.room` in its styles keeps is read off from that.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { launch } from 'puppeteer-core';
import { languages } from '../.generated/languages.ts';
import { registry } from '../src/registry.ts';
import { findBrowsers } from './browsers.ts';
import { CHROMIUM_FLAGS } from './lib/chromium.ts';
import { pathOf } from './lib/demo-page.ts';
import { close, listen, readAsset, sendAsset } from './lib/static-server.ts';

const names = argv.slice(2).length > 0 ? argv.slice(2) : Object.keys(registry);
const unknown = names.filter((name) => !Object.hasOwn(registry, name));
const { chromium } = findBrowsers();
if (unknown.length > 0 || !chromium) {
  console.error(
    chromium
      ? `There is no widget ${unknown.join(', ')}; there are ${Object.keys(registry).join(', ')}.`
      : 'No Chromium on this machine: node scripts/browsers.ts',
  );
  exit(1);
}

/** From the narrowest that a widget is made for, in CSS pixels. */
const widths = Array.from({ length: 45 }, (_, index) => 240 + 20 * index);
const folder = join(import.meta.dirname, '../dist/cdn');
const page = (language: string) =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Room</title>
  <style>body { margin: 0 }</style><script async src="/cohesion.js"></script>
  ${names.map((name) => `<cohesion-${name}></cohesion-${name}>`).join('')}`;

const server = createServer((request, response) => {
  const [, language] = /^\/page\/(\w+)$/.exec(pathOf(request)) ?? [];
  if (language)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(language));
  else
    void readAsset(folder, pathOf(request)).then((asset) =>
      asset ? sendAsset(request, response, asset) : response.writeHead(404).end(),
    );
});
const origin = await listen(server);
const browser = await launch({ executablePath: chromium, args: [...CHROMIUM_FLAGS] });

/** By widget and width. */
const highest = new Map<string, { height: number; language: string }>();
for (const language of ['en', ...languages]) {
  const tab = await browser.newPage();
  // All of it is seen, so all of it loads.
  await tab.setViewport({ width: 1200, height: 12_000 });
  await tab.goto(`${origin}/page/${language}`, { waitUntil: 'networkidle0' });
  for (const width of widths) {
    const heights = await tab.evaluate(async (width) => {
      document.body.style.width = `${width}px`;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return [...document.body.children].flatMap(({ shadowRoot }) => {
        const root = shadowRoot?.querySelector<HTMLElement>('.root');
        return root ? [root.offsetHeight] : [];
      });
    }, width);
    for (const [index, height] of heights.entries()) {
      const key = `${names[index]} ${width}`;
      if (height > (highest.get(key)?.height ?? 0)) highest.set(key, { height, language });
    }
  }
  await tab.close();
}
await browser.close();
await close(server);

for (const name of names) {
  console.log(`${name}:`);
  let last = 0;
  for (const width of widths) {
    const { height = 0, language = '' } = highest.get(`${name} ${width}`) ?? {};
    if (height !== last) console.log(`  from ${width} px: ${height} px (${language})`);
    last = height;
  }
}
