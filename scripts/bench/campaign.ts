/**
 * What the alliance's whole page, `examples/campaign/`, costs a visitor, with its widgets and as plain HTML beside it: turn by
 * turn, on a phone and on a desk, with a slow processor and nothing in the cache.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderInPage } from '../lib/demo-page.ts';
import { builtFolder, chromium, median, serve } from './bench.ts';
import { measure, type Visit } from './beside/visit.ts';

const turns = 7;
const folder = join(import.meta.dirname, '../../examples/campaign');

const viewports = {
  'a phone, 360 × 740': { width: 360, height: 740, deviceScaleFactor: 2, isMobile: true },
  'a desk, 1280 × 800': { width: 1280, height: 800 },
} as const;

const rows: readonly [what: string, of: (visit: Visit) => number, unit: string, digits: number][] =
  [
    ['largest paint', ({ paint }) => paint, 'ms', 0],
    ['layout shift while it loads', ({ shiftLoading }) => shiftLoading, '', 3],
    ['layout shift while it is scrolled', ({ shiftScrolling }) => shiftScrolling, '', 3],
    ['main thread', ({ mainThread }) => mainThread, 'ms', 0],
    ['of it in long tasks', ({ longTasks }) => longTasks, 'ms', 0],
    ['requests', ({ requests }) => requests, '', 0],
    ['transferred', ({ bytes }) => bytes / 1000, 'kB', 0],
  ];

export async function campaign(): Promise<void> {
  const cdn = await serve(builtFolder);
  const html = (await readFile(join(folder, 'index.html'), 'utf8')).replaceAll(
    folderInPage,
    `${cdn.origin}/`,
  );
  const plain = html.replace(/<script[^]*?<\/script>/, '');
  const pages = await serve(folder, { '/': html, '/plain.html': plain });
  const widgets = html.match(/<cohesion-/g)!.length;
  const ways = [
    { path: '/plain.html', widgets: 0 },
    { path: '/', widgets },
  ];
  const browser = await chromium({
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
  });
  try {
    console.log(
      `${await browser.version()}, median of ${turns}, CPU slowed 4 times, nothing cached; loaded, and scrolled to its end`,
    );
    for (const [name, viewport] of Object.entries(viewports)) {
      const visits = ways.map((): Visit[] => []);
      for (let turn = 0; turn < turns; turn++)
        for (const [index, { path, widgets }] of ways.entries())
          visits[index]!.push(await measure(browser, pages.origin + path, { widgets, viewport }));
      console.log(`\nOn ${name}: as plain HTML, and with its ${widgets} widgets`);
      for (const [what, of, unit, digits] of rows) {
        const [without, having] = visits.map((all) => median(all.map(of)).toFixed(digits));
        console.log(`  ${what}: ${without} ${unit}, ${having} ${unit}`.replaceAll(' ,', ','));
      }
    }
  } finally {
    await browser.close();
    await pages.close();
    await cdn.close();
  }
}
