/** One visit of a page, measured: it loads, is scrolled through, and is used. */
import type { Browser, CDPSession, Page, Viewport } from 'puppeteer-core';
import { clicks, type Click } from './clicks.ts';
import { record, scrollThrough, settle, elements } from './in-page.ts';
import type { Way } from './pages.ts';

/** The processor of a cheap phone, beside that of this machine. */
const slower = 4;
const scrollSteps = 120;
/** ms after which a page has come to rest: numbers count up for two seconds. */
const rest = 2500;

/** Times in ms. */
export interface Visit {
  readonly mainThread: number;
  readonly script: number;
  readonly style: number;
  readonly longTasks: number;
  readonly paint: number;
  readonly shiftLoading: number;
  readonly shiftScrolling: number;
  readonly bytes: number;
  readonly requests: number;
  readonly heap: number;
  readonly elements: number;
  readonly nodes: number;
  readonly clicks: Partial<Record<Click, number>>;
}

/** How many say that they are ready. */
const widgets: Readonly<Record<Way, number>> = { a: 0, b: 5, c: 1, d: 5 };

/** What came over the network, while it is listened to; `elsewhere` is whom the page should not have asked. */
async function traffic(client: CDPSession) {
  const seen = { bytes: 0, requests: 0, elsewhere: [] as string[] };
  client.on('Network.requestWillBeSent', ({ request: { url } }) => {
    if (!url.startsWith('http')) return;
    seen.requests++;
    if (new URL(url).hostname !== 'localhost') seen.elsewhere.push(url);
  });
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    seen.bytes += encodedDataLength;
  });
  await client.send('Network.enable');
  return seen;
}

const metricsOf = async (client: CDPSession) => {
  const { metrics } = await client.send('Performance.getMetrics');
  const values = new Map(metrics.map(({ name, value }) => [name, value]));
  return (name: string) => values.get(name) ?? NaN;
};

async function open(page: Page, address: string, widgetCount: number) {
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(settle, rest, 0);
  const { shift: shiftLoading, paint } = await page.evaluate(() => beside);
  await page.evaluate(scrollThrough, scrollSteps);
  await page.evaluate(settle, rest, widgetCount);
  return { shiftLoading, paint };
}

export interface Visiting {
  /** How many widgets say that they are ready. */
  readonly widgets: number;
  readonly viewport?: Viewport;
  /** Is told of the page before it is opened; what it gives is called when all is done. */
  readonly watch?: ((page: Page) => Promise<() => Promise<void>>) | undefined;
  /** Uses the page, when all else is measured. */
  readonly use?: (page: Page, client: CDPSession) => Promise<Visit['clicks']>;
}

/** @throws where the page has asked anybody but this machine. */
export async function measure(
  browser: Browser,
  address: string,
  { widgets, viewport = { width: 1280, height: 800 }, watch, use }: Visiting,
): Promise<Visit> {
  // Nothing is in its cache yet.
  const visitor = await browser.createBrowserContext();
  try {
    const page = await visitor.newPage();
    await page.setViewport(viewport);
    const client = await page.createCDPSession();
    const network = await traffic(client);
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.evaluateOnNewDocument(record);
    const watched = await watch?.(page);

    const { shiftLoading, paint } = await open(page, address, widgets);
    const times = await metricsOf(client);
    const { bytes, requests } = network;
    await watched?.();
    const { longTasks, shift } = await page.evaluate(() => beside);
    if (network.elsewhere.length)
      throw new Error(`${address} asked for ${network.elsewhere.join(', ')}.`);

    for (let twice = 0; twice < 2; twice++) await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    const counts = await metricsOf(client);
    const result = {
      mainThread: 1000 * times('TaskDuration'),
      script: 1000 * times('ScriptDuration'),
      style: 1000 * (times('LayoutDuration') + times('RecalcStyleDuration')),
      longTasks,
      paint,
      shiftLoading,
      shiftScrolling: shift - shiftLoading,
      bytes,
      requests,
      heap: usedSize,
      nodes: counts('Nodes'),
      elements: await page.evaluate(elements),
    };
    return { ...result, clicks: (await use?.(page, client)) ?? {} };
  } finally {
    await visitor.close();
  }
}

/** One of the four ways. Where it is watched, nothing is clicked. */
export const visit = (
  browser: Browser,
  address: string,
  way: Way,
  watch?: Visiting['watch'],
): Promise<Visit> =>
  measure(browser, address, {
    widgets: widgets[way],
    watch,
    ...(!watch && { use: (page, client) => clicks(page, client, way) }),
  });
