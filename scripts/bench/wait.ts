/**
 * How long a visitor waits for the counter where every answer takes 100 ms longer: on a first visit, and on a second
 * one with all in the cache that may be there. Beside another build of the folder, if one is named, turn by turn.
 */
import type { Browser } from 'puppeteer-core';
import { builtFolder, chromium, median, serve } from './bench.ts';

const latency = 100; // ms
const turns = 15;

/** Remembers when the counter was ready, in ms since the page was asked for. */
const page = (folder: string) => `<!doctype html><html lang="sv"><title>Bench</title>
<script>addEventListener('cohesion-ready', () => (ready ??= performance.now())); var ready;</script>
<script async src="${folder}/cohesion.js"></script>
<body><cohesion-signatory-counter>More than 12,000</cohesion-signatory-counter>`;

async function visits(browser: Browser, origin: string): Promise<[number, number]> {
  // Nothing is in its cache yet.
  const visitor = await browser.createBrowserContext();
  const visit = async (path: string) => {
    const tab = await visitor.newPage();
    await tab.goto(`${origin}/${path}`);
    await tab.waitForFunction('ready');
    const waited = (await tab.evaluate('ready')) as number;
    await tab.close();
    return waited;
  };
  const both: [number, number] = [await visit('?first'), await visit('?second')];
  await visitor.close();
  return both;
}

/** @param against - a built drop-in folder to compare with. */
export async function wait(against?: string): Promise<void> {
  const browser = await chromium();
  const folders = [builtFolder, ...(against ? [against] : [])];
  const places = await Promise.all(
    folders.map(async (folder) => {
      const files = await serve(folder, {}, latency);
      const pages = await serve(folder, { '/': page(files.origin) });
      return { files, pages, first: [] as number[], second: [] as number[] };
    }),
  );
  try {
    // The first turn warms up.
    for (let turn = -1; turn < turns; turn++)
      for (const { pages, first, second } of places) {
        const [one, other] = await visits(browser, pages.origin);
        if (turn < 0) continue;
        first.push(one);
        second.push(other);
      }
    for (const which of ['first', 'second'] as const) {
      const [own, other] = places.map((place) => median(place[which]));
      const compared =
        other === undefined
          ? ''
          : `, the other build ${other.toFixed(0)} ms, ${(own! - other).toFixed(0)} ms more`;
      console.log(
        `Counter ready on a ${which} visit, ${latency} ms of latency: ${own!.toFixed(0)} ms${compared} (median of ${turns})`,
      );
    }
  } finally {
    await browser.close();
    await Promise.all(places.flatMap(({ files, pages }) => [files.close(), pages.close()]));
  }
}
