/**
 * What a register of 5,000 organisations costs beside one of 50: until the list is there, and for each letter that is typed
 * into its search. In Chromium, with the processor slowed four times, turn by turn.
 */
import type { Page } from 'puppeteer-core';
import { makeRegister } from '../../sample/register.ts';
import { builtFolder, chromium, median, serve } from './bench.ts';

const slowness = 4;
const turns = 15;
const counts = [50, 5000] as const;
/** How many times as long the list of the most may take to render as that of the few. */
const renderLimit = 1.5;
/** In ms, of the slowest of all letters. */
const letterLimit = 50;

const feedOf = (count: number) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Register',
  language: 'en',
  items: [],
  _cohesion: { calls: [{ id: 'alliance', register: `register-${count}.json` }] },
});

const pageOf = (count: number) =>
  `<!doctype html><html lang="en"><title>Bench</title><script async src="cohesion.js"></script>
  <cohesion-signatory-list feed="${count}.json"></cohesion-signatory-list>`;

/** In the page: ms from its beginning until the widget is ready and laid out. */
async function whenReady(): Promise<number> {
  const widget = document.querySelector('cohesion-signatory-list') as HTMLElement & {
    state?: string;
  };
  if (widget.state !== 'ready')
    await new Promise((resolve) => widget.addEventListener('cohesion-ready', resolve));
  widget.getBoundingClientRect();
  return performance.now();
}

/** In the page: one more widget for the same register; ms that it takes. */
async function render(feed: string): Promise<number> {
  const widget = document.createElement('cohesion-signatory-list');
  widget.setAttribute('feed', feed);
  const ready = new Promise((resolve) =>
    widget.addEventListener('cohesion-ready', resolve, { once: true }),
  );
  const start = performance.now();
  document.body.append(widget);
  await ready;
  widget.getBoundingClientRect();
  const time = performance.now() - start;
  widget.remove();
  return time;
}

/** In the page: goes to the search field, and types; ms that the page is busy with each. */
async function type(text: string): Promise<{ focus: number; letters: number[] }> {
  const widget = document.querySelector('cohesion-signatory-list') as HTMLElement & {
    updateComplete: Promise<boolean>;
  };
  const field = widget.shadowRoot!.querySelector('input')!;
  const timed = async (act: () => void) => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const start = performance.now();
    act();
    await widget.updateComplete;
    widget.getBoundingClientRect();
    return performance.now() - start;
  };
  const focus = await timed(() => field.focus());
  const letters = [];
  for (let length = 1; length <= text.length; length++)
    letters.push(
      await timed(() => {
        field.value = text.slice(0, length);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    );
  return { focus, letters };
}

async function visit(page: Page, origin: string, count: number) {
  await page.goto(`${origin}/page-${count}.html`);
  return page.evaluate(whenReady);
}

/** @throws where one of the limits is passed. */
export async function register(): Promise<void> {
  const registers = await Promise.all(
    counts.map((count) => makeRegister([{ category: 'regions', count }])),
  );
  const { origin, close } = await serve(
    builtFolder,
    Object.fromEntries(
      counts.flatMap((count, index) => [
        [`/page-${count}.html`, pageOf(count)],
        [`/${count}.json`, JSON.stringify(feedOf(count))],
        [`/register-${count}.json`, registers[index]!],
      ]),
    ),
  );
  const browser = await chromium();
  try {
    const first = counts.map((): number[] => []);
    const again = counts.map((): number[] => []);
    const focus: number[] = [];
    const letters: number[] = [];
    for (let turn = 0; turn < turns; turn++)
      for (const [index, count] of counts.entries()) {
        const page = await browser.newPage();
        await page.setViewport({ width: 1000, height: 700 });
        await page.emulateCPUThrottling(slowness);
        first[index]!.push(await visit(page, origin, count));
        again[index]!.push(await page.evaluate(render, `${count}.json`));
        if (count === counts[1]) {
          const typed = await page.evaluate(type, 'region 4711');
          focus.push(typed.focus);
          letters.push(...typed.letters);
        }
        await page.close();
      }
    const line = (what: string, [few, most]: readonly number[][]) =>
      console.log(
        `${what}: ${counts[0]} organisations ${median(few!).toFixed(1)} ms, ${counts[1]} ${median(most!).toFixed(1)} ms, ${(median(most!) / median(few!)).toFixed(2)} times (median of ${turns})`,
      );
    console.log(
      `The processor slowed ${slowness} times; the register of ${counts[1]} has ${Math.round(registers[1]!.length / 1000)} kB.`,
    );
    line('From the beginning of the page until the list is there', first);
    line('Rendering the list', again);
    console.log(
      `Going to the search field ${median(focus).toFixed(1)} ms; a letter ${median(letters).toFixed(1)} ms, at most ${Math.max(...letters).toFixed(1)} ms (of ${letters.length})`,
    );
    if (median(again[1]!) > renderLimit * median(again[0]!))
      throw new Error(
        `Rendering ${counts[1]} may take ${renderLimit} times as long as ${counts[0]}.`,
      );
    if (Math.max(...letters) > letterLimit)
      throw new Error(`A letter may keep the page busy for ${letterLimit} ms.`);
  } finally {
    await browser.close();
    await close();
  }
}
