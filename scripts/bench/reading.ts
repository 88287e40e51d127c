/** What of the page's memory is left when a PDF of 40 pages has been read and closed, several times over. */
import { join } from 'node:path';
import { builtFolder, chromium, serve } from './bench.ts';

/** Bytes that reading and closing once more may leave: engines keep what they have learnt about code. */
const leftLimit = 20_000;
const readings = 8;

const documents = join(import.meta.dirname, '../../test/fixtures/documents');

const documentFeed = (url: string) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Documents',
  language: 'en',
  items: [
    {
      id: 'forty',
      title: 'Forty pages',
      content_text: 'A document.',
      _cohesion: { kind: 'declaration' },
      attachments: [{ url, mime_type: 'application/pdf', _cohesion: { language: 'en' } }],
    },
  ],
});

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
  const browser = await chromium({ args: ['--js-flags=--jitless'] });
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

/** @throws where each reading leaves more than the last. */
export async function reading(): Promise<void> {
  const files = await serve(documents);
  const { origin, close } = await serve(builtFolder, {
    '/': '<!doctype html><html lang="sv"><title>Bench</title><body><script src="cohesion.js"></script>',
    '/documents.json': JSON.stringify(documentFeed(`${files.origin}/forty-pages.pdf`)),
  });
  try {
    const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
    // The first readings bring code, and what is learnt about it.
    const settled = (await readingMemory(origin)).slice(2);
    const left = (settled.at(-1)!.closed - settled[0]!.closed) / (settled.length - 1);
    console.log(
      `A PDF of 40 pages: ${settled.map(({ open, closed }) => `open ${kB(open)}, closed ${kB(closed)}`).join('; ')}. Each reading leaves ${(left / 1000).toFixed(1)} kB.`,
    );
    if (left > leftLimit) throw new Error(`A PDF that is closed may leave ${leftLimit / 1000} kB.`);
  } finally {
    await Promise.all([close(), files.close()]);
  }
}
