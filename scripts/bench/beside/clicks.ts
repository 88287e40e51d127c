/** What visitors do most, by real input, and how long each takes until the next frame shows it. */
import type { CDPSession, ElementHandle, Page } from 'puppeteer-core';
import type { Way } from './pages.ts';

export const clickNames = {
  play: 'play the podcast',
  seek: 'seek',
  video: 'choose a video',
  reader: 'open the reader',
  language: 'choose a language',
} as const;
export type Click = keyof typeof clickNames;

/** Where to press: a selector, and how far along the element, where that is not its middle. */
type Place = readonly [selector: string, along?: number];

const ours: Record<Click, Place> = {
  play: ['cohesion-podcast-player >>> .play'],
  seek: ['cohesion-podcast-player >>> [part=seek]', 0.6],
  video: ['cohesion-video-carousel >>> li:nth-child(2) .video'],
  reader: ['cohesion-declaration-viewer >>> [part=read]'],
  language: ['cohesion-declaration-viewer >>> [part=language]'],
};

/** Not every page has all: plain links to files and videos lead away from it. */
const places: Readonly<Record<Way, Partial<Record<Click, Place>>>> = {
  a: { play: ['audio', 0.03], seek: ['audio', 0.5], reader: ['.reader summary'] },
  b: ours,
  c: {
    play: ['.plyr__controls [data-plyr=play]'],
    seek: ['.plyr [data-plyr=seek]', 0.6],
    video: ['swiper-slide:nth-child(2) lite-youtube'],
    reader: ['.reader summary'],
    language: ['.language'],
  },
  d: ours,
};

/** Video platforms get an empty page instead of an answer: nobody but this machine is asked for anything. */
async function answerPlatforms(client: CDPSession) {
  client.on('Fetch.requestPaused', ({ requestId }) => {
    void client
      .send('Fetch.fulfillRequest', { requestId, responseCode: 200, body: '' })
      .catch(() => {});
  });
  await client.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*' }] });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** As a hand does it: it comes, and presses. A list's next choice is a key away. */
async function press(page: Page, element: ElementHandle, name: Click, along: number) {
  await element.scrollIntoView();
  const { width, height } = (await element.boundingBox())!;
  if (name === 'language') {
    await element.focus();
    await pause(300);
    await page.evaluate(() => void (beside.events.length = 0));
    return page.keyboard.press('ArrowDown', { delay: 60 });
  }
  await element.hover();
  await pause(300);
  await page.evaluate(() => void (beside.events.length = 0));
  return element.click({ offset: { x: width * along, y: height / 2 }, delay: 60 });
}

/** For each that the page has: the worst of its events, in ms; 0 where none took as long as a frame. */
export async function clicks(
  page: Page,
  client: CDPSession,
  way: Way,
): Promise<Partial<Record<Click, number>>> {
  await answerPlatforms(client);
  const results: Partial<Record<Click, number>> = {};
  for (const [name, [selector, along = 0.5]] of Object.entries(places[way]) as [Click, Place][]) {
    const element = await page.$(selector);
    if (!element) throw new Error(`${way} has no ${selector}.`);
    await press(page, element, name, along);
    // An event is told after the frame that shows it.
    await pause(600);
    const events = await page.evaluate(() => beside.events);
    results[name] = Math.max(0, ...events);
  }
  return results;
}
