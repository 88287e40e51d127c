/**
 * `npm run bench`: two things that no other check sees. Needs a build.
 *
 * What of the page's memory is left when a PDF of 40 pages has been read and closed, several times over. Fails where
 * each time leaves more.
 *
 * How long a carousel of 500 videos takes to render, and to scroll, beside one of 18. Both in one run
 * in Chromium, turn by turn, so that whatever else the machine does meets both. Fails where 500 take more than 1.5
 * times as long.
 */
import { createServer } from 'node:http';
import { basename, dirname, join } from 'node:path';
import { exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { findBrowsers } from './browsers.ts';
import { CHROMIUM_FLAGS } from './lib/chromium.ts';
import { close, headersFor, listen, readAsset, sendAsset } from './lib/static-server.ts';

const limit = 1.5;
const turns = 40;
const counts = [18, 500] as const;

/** Bytes that reading and closing once more may leave: engines keep what they have learnt about code. */
const leftLimit = 20_000;
const readings = 8;

const cdn = fileURLToPath(new URL('../dist/cdn', import.meta.url));

const feedOf = (count: number) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Films',
  language: 'en',
  items: Array.from({ length: count }, (_, index) => ({
    id: String(index),
    title: `A film about cohesion in region ${index}`,
    content_text: 'A film.',
    url: `https://www.youtube.com/watch?v=${String(index).padStart(11, '0')}`,
    image: `feed/media/video-${(index % 18) + 1}.webp`,
    _cohesion: { kind: 'video', duration_in_seconds: 60 + index },
  })),
});

const forty = fileURLToPath(new URL('../test/fixtures/documents/forty-pages.pdf', import.meta.url));
const documentFeed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Documents',
  language: 'en',
  items: [
    {
      id: 'forty',
      title: 'Forty pages',
      content_text: 'A document.',
      _cohesion: { kind: 'declaration' },
      attachments: [
        { url: 'forty.pdf', mime_type: 'application/pdf', _cohesion: { language: 'en' } },
      ],
    },
  ],
};

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const count = /^\/(\d+)\.json$/.exec(pathname)?.[1];
  const made =
    pathname === '/'
      ? {
          path: 'index.html',
          text: `<!doctype html><html lang="sv"><title>Bench</title><body><script src="cohesion.js"></script>`,
        }
      : count
        ? { path: pathname, text: JSON.stringify(feedOf(Number(count))) }
        : pathname === '/documents.json'
          ? { path: pathname, text: JSON.stringify(documentFeed) }
          : undefined;
  if (made)
    sendAsset(request, response, { body: Buffer.from(made.text), headers: headersFor(made.path) });
  else
    void (
      pathname === '/forty.pdf'
        ? readAsset(dirname(forty), basename(forty))
        : readAsset(cdn, join('/', pathname))
    ).then((asset) =>
      asset ? sendAsset(request, response, asset) : response.writeHead(404).end(),
    );
});

/** In the page: appends a carousel, waits until it has rendered and has been laid out, and scrolls through it. */
async function measure(count: number): Promise<{ render: number; scroll: number }> {
  const widget = document.createElement('cohesion-video-carousel');
  widget.setAttribute('feed', `${count}.json`);
  const ready = new Promise((resolve) =>
    widget.addEventListener('cohesion-ready', resolve, { once: true }),
  );
  const start = performance.now();
  document.body.append(widget);
  await ready;
  widget.getBoundingClientRect();
  const render = performance.now() - start;

  const list = widget.shadowRoot!.querySelector('.list')!;
  const frames: number[] = [];
  // Six screens of it, a step a frame: the work of a frame, without the wait for it.
  for (let step = 0; step < 24; step++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const begin = performance.now();
    list.scrollTo({ top: step * 100, behavior: 'instant' });
    list.dispatchEvent(new Event('scroll'));
    await (widget as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    widget.getBoundingClientRect();
    frames.push(performance.now() - begin);
  }
  widget.remove();
  return { render, scroll: frames.reduce((sum, frame) => sum + frame, 0) / frames.length };
}

/** In the page: reads the document until all words of it are in place, or closes it. */
async function readOrClose(): Promise<void> {
  const tag = 'cohesion-declaration-viewer';
  let widget = document.querySelector(tag);
  if (!widget) {
    widget = document.createElement(tag);
    widget.setAttribute('feed', 'documents.json');
    document.body.append(widget);
  }
  const find = (selector: string) => widget.shadowRoot?.querySelectorAll<HTMLElement>(selector);
  const until = async (done: () => boolean) => {
    while (!done()) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  await until(() => find('[part="read"]')?.length === 1);
  const closing = find('[part="reader"]')!.length > 0;
  find('[part="read"]')![0]!.click();
  await until(() =>
    closing
      ? find('[part="reader"]')!.length === 0
      : find('.words')!.length === 40 && find('.page canvas')!.length > 0,
  );
}

/** Bytes of the page's JavaScript heap that are in use, open and closed, reading after reading. */
async function readingMemory(origin: string): Promise<{ open: number; closed: number }[]> {
  // Compiled code is on the heap too, and goes on growing for a while: here there is none.
  const args = [...CHROMIUM_FLAGS, '--js-flags=--jitless'];
  const browser = await launch({ executablePath: chromium!, args });
  const page = await browser.newPage();
  await page.goto(`${origin}/`);
  const client = await page.createCDPSession();
  const used = async () => {
    for (let times = 0; times < 4; times++) {
      await client.send('HeapProfiler.collectGarbage');
      // What ends with the document takes a few turns to end.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    return (await client.send('Runtime.getHeapUsage')).usedSize;
  };
  const results = [];
  for (let reading = 0; reading < readings; reading++) {
    await page.evaluate(readOrClose);
    const open = await used();
    await page.evaluate(readOrClose);
    results.push({ open, closed: await used() });
  }
  await browser.close();
  return results;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const { chromium } = findBrowsers();
if (!chromium) {
  console.error('No Chromium on this machine: node scripts/browsers.ts');
  exit(1);
}
const origin = await listen(server);
const browser = await launch({ executablePath: chromium, args: [...CHROMIUM_FLAGS] });
let ratio: number;
let left: number;
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 700 });
  await page.goto(`${origin}/`);
  const memory = await readingMemory(origin);
  const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  // The first readings bring code, and what is learnt about it.
  const settled = memory.slice(2);
  left = (settled.at(-1)!.closed - settled[0]!.closed) / (settled.length - 1);
  console.log(
    `A PDF of 40 pages: ${settled.map(({ open, closed }) => `open ${kB(open)}, closed ${kB(closed)}`).join('; ')}. Each reading leaves ${(left / 1000).toFixed(1)} kB.`,
  );
  const results = new Map(
    counts.map((count) => [count, { render: [] as number[], scroll: [] as number[] }]),
  );
  // The first turns bring code, locale and feeds, and warm the engine up.
  for (let turn = -5; turn < turns; turn++)
    for (const count of counts) {
      const { render, scroll } = await page.evaluate(measure, count);
      if (turn < 0) continue;
      results.get(count)!.render.push(render);
      results.get(count)!.scroll.push(scroll);
    }
  const [few, most] = counts.map((count) => results.get(count)!);
  for (const what of ['render', 'scroll'] as const)
    console.log(
      `${what === 'render' ? 'Rendering' : 'A frame of scrolling'}: ${counts[0]} videos ${median(few![what]).toFixed(2)} ms, ${counts[1]} videos ${median(most![what]).toFixed(2)} ms, ${(median(most![what]) / median(few![what])).toFixed(2)} times (median of ${turns})`,
    );
  ratio = median(most!.render) / median(few!.render);
} finally {
  await browser.close();
  await close(server);
}
if (ratio > limit) {
  console.error(`Rendering ${counts[1]} videos may take ${limit} times as long as ${counts[0]}.`);
  exit(1);
}
if (left > leftLimit) {
  console.error(`A PDF that is closed may leave ${leftLimit / 1000} kB.`);
  exit(1);
}
