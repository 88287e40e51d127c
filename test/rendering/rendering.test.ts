/**
 * Rendering a widget asks the page's layout and styles for nothing: what CSS can compute, CSS computes. Chromium's own
 * trace tells, of the built folder, for each widget, when it appears and when the visitor acts.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { builtFolder, chromium, serve, type Served } from '../../scripts/bench/bench.ts';
import { registry } from '../../src/registry.ts';

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly tid: number;
  readonly args: {
    /** Of what forces it: who called. */
    readonly beginData?: { readonly stackTrace?: readonly { readonly functionName: string }[] };
  };
}

/** Marks in the trace where each widget begins and ends to render; for this, the page has it before the widgets. */
function markRenderings(): void {
  const define = customElements.define.bind(customElements);
  customElements.define = (name, element, options) => {
    const prototype = element.prototype as { performUpdate(): void };
    const { performUpdate } = prototype;
    prototype.performUpdate = function () {
      performance.mark(`render ${name}`);
      try {
        performUpdate.call(this);
      } finally {
        performance.mark('rendered');
      }
    };
    define(name, element, options);
  };
}

/** Notes which of the costly objects of `Intl` the page makes. */
function noteIntl(): void {
  const made = ((globalThis as { intl?: string[] }).intl = [] as string[]);
  for (const name of ['NumberFormat', 'DateTimeFormat', 'ListFormat', 'DisplayNames'] as const)
    (Intl as Record<string, object>)[name] = new Proxy(Intl[name] as new () => object, {
      construct(target, args, newTarget) {
        made.push(name);
        return Reflect.construct(target, args, newTarget) as object;
      },
    });
}

/** What styles and layouts were computed while something rendered: `cohesion-join-button: Layout`. */
function forced(trace: Uint8Array): { renderings: string[]; forced: string[] } {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: TraceEvent[];
  };
  const events = traceEvents.sort((one, other) => one.ts - other.ts);
  const renderings: string[] = [];
  const found: string[] = [];
  let rendering: TraceEvent | undefined;
  for (const event of events) {
    if (event.name.startsWith('render ')) {
      rendering = event;
      renderings.push(event.name.slice('render '.length));
    } else if (event.name === 'rendered') rendering = undefined;
    else if (
      rendering?.tid === event.tid &&
      (event.name === 'Layout' || event.name === 'UpdateLayoutTree')
    )
      found.push(
        `${rendering.name}: ${event.name} by ${event.args.beginData?.stackTrace?.map(({ functionName }) => functionName).join(' < ')}`,
      );
  }
  return { renderings, forced: found };
}

const names = Object.keys(registry);

/** What a visitor does with each, by names of parts; each must make it render. */
const actions: Readonly<Record<string, readonly string[]>> = {
  'signatory-counter': ['summary'],
  'declaration-viewer': ['[part="language"]', '[part="read"]', '.disclosure'],
  'video-carousel': ['li:first-child [part="video"]', 'li:nth-child(2) [part="video"]'],
  'podcast-player': ['[part="play"]', '[part="list"] li:nth-child(2) a', '[part="play"]'],
};

describe('rendering', () => {
  let browser: Browser;
  let site: Served;
  before(async () => {
    site = await serve(builtFolder, {
      '/': `<!doctype html><html lang="sv"><title>Kommun</title>
        <script async src="cohesion.js"></script>
        ${names.map((name) => `<cohesion-${name} trend></cohesion-${name}>`).join('')}`,
    });
    browser = await chromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 5000 });
    await page.evaluateOnNewDocument(markRenderings);
    await page.tracing.start({
      categories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline.stack',
        'disabled-by-default-devtools.timeline',
        'blink.user_timing',
      ],
    });
    return page;
  }

  const ready = (page: Page) =>
    page.waitForFunction(
      (tags: string[]) =>
        tags.every((tag) => (document.querySelector(tag) as { state?: string }).state === 'ready'),
      {},
      names.map((name) => `cohesion-${name}`),
    );

  it('forces no styles and no layout: when widgets appear', async () => {
    const page = await open();
    await page.goto(`${site.origin}/`);
    await ready(page);
    const { renderings, forced: found } = forced((await page.tracing.stop())!);
    for (const name of names) assert.ok(renderings.includes(`cohesion-${name}`), name);
    assert.deepEqual(found, []);
    await page.close();
  });

  it('needs no formats of the browser’s, which are slow to come', async () => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(noteIntl);
    await page.goto(`${site.origin}/`);
    await ready(page);
    assert.deepEqual(await page.evaluate(() => (globalThis as { intl?: string[] }).intl), []);
    await page.close();
  });

  for (const [name, selectors] of Object.entries(actions))
    it(`forces no styles and no layout: when a visitor acts, ${name}`, async () => {
      const page = await open();
      await page.goto(`${site.origin}/`);
      await ready(page);
      const handle = (await page.$(`cohesion-${name}`))!;
      for (const selector of selectors) {
        const target = await handle.waitForSelector(`>>> ${selector}`);
        await target!.click();
        await page.evaluate(
          (element) => (element as unknown as { updateComplete: Promise<boolean> }).updateComplete,
          handle,
        );
      }
      // What was asked for by the last of them has come, and has been rendered.
      await page.waitForNetworkIdle({ idleTime: 200 });
      const { renderings, forced: found } = forced((await page.tracing.stop())!);
      assert.ok(renderings.filter((rendered) => rendered === `cohesion-${name}`).length > 1);
      assert.deepEqual(found, []);
      await page.close();
    });
});
