/**
 * The same page built four ways, beside one another: plain HTML, our widgets, the usual libraries, and our widgets with
 * a long feed. Each turn visits each of them, with nothing in the cache and a slow processor. It prints, and judges
 * nothing: what the machine does besides meets all four.
 *
 * Times are those of the main thread itself, where Chromium tells them: what other processes take is left out. Long
 * tasks, paint and clicks are by the clock.
 */
import { chromium } from './bench.ts';
import { pages, ways, type Way } from './beside/pages.ts';
import { comparison, table } from './beside/table.ts';
import { trace, type Work } from './beside/trace.ts';
import { visit, type Visit } from './beside/visit.ts';

/** Visits that are traced, after all others: a trace takes time itself. */
const traces = 3;

const isWay = (letter: string): letter is Way => letter in ways;

/**
 * @param letters - which ways, as in `ab`; all without it.
 * @param episodes - in the long feed, besides 500 videos: 1 to 500.
 */
export async function beside(
  turns = 7,
  letters = Object.keys(ways).join(''),
  episodes?: number,
): Promise<void> {
  const wanted = [...letters.toLowerCase()].filter(isWay);
  if (!(turns >= 1) || !wanted.length)
    throw new Error('beside takes --turns <n>, and --ways with some of the letters abcd.');
  const { address, close } = await pages(undefined, episodes);
  // Whoever a page may ask, nobody but this machine is there.
  const browser = await chromium({
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
  });
  try {
    const visits = new Map(wanted.map((way) => [way, [] as Visit[]]));
    // The first turn warms up.
    for (let turn = -1; turn < turns; turn++)
      for (const way of wanted) {
        const result = await visit(browser, address(way), way);
        if (turn >= 0) visits.get(way)!.push(result);
      }
    const works = new Map(wanted.map((way) => [way, [] as Record<Work, number>[]]));
    for (let turn = 0; turn < Math.min(traces, turns); turn++)
      for (const way of wanted)
        await visit(browser, address(way), way, async (page) => {
          const stop = await trace(page);
          return async () => void works.get(way)!.push(await stop());
        });
    const today = new Date().toISOString().slice(0, 10);
    console.log(
      `${today}, ${await browser.version()}, median of ${turns} turns (works: of ${Math.min(traces, turns)} traced ones), CPU slowed 4 times, nothing cached\n`,
    );
    console.log(table(visits, works));
    console.log(comparison(visits, works));
  } finally {
    await browser.close();
    await close();
  }
}
