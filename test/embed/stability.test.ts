/** Pages do not jump when widgets come, and have them when a visitor comes back. */
import { expect } from '@open-wc/testing';
import { registry } from '../../src/registry.ts';
import { engine, setViewport } from '../support/commands.ts';
import { openPage, scenario, until } from '../support/page.ts';
import type { OpenPage, Rule, Site } from '../support/page.ts';
import { support } from '../support/runner.ts';
import {
  BUTTON,
  button,
  campaignPage,
  COUNTER,
  counter,
  fallback,
  frames,
  partnerPage,
  script,
  shown,
  textOf,
  widget,
} from './partner.ts';
import type { Widget } from './partner.ts';

/** All that the script loads comes late: the page has been painted with its fallback by then. */
const LATE: readonly Rule[] = [{ path: '{releases/**,feed/*}', delay: 300 }];

const TAGS = Object.keys(registry)
  .map((name) => `cohesion-${name}`)
  .join();

const widgetsOf = (page: OpenPage): Widget[] => [...page.document.querySelectorAll<Widget>(TAGS)];

const complete = (element: Widget): boolean =>
  element.state === 'ready' &&
  textOf(element) !== '' &&
  (!element.hasAttribute('trend') || Boolean(element.shadowRoot?.querySelector('svg'))) &&
  !element.shadowRoot?.querySelector('[data-moving]');

/** Where all elements of the page stand that are not in a widget, widgets included. */
const places = (page: OpenPage): string[] =>
  [...page.document.body.querySelectorAll<HTMLElement>('*')]
    .filter((element) => !element.parentElement?.closest(TAGS))
    .map((element) => {
      const { top, height } = element.getBoundingClientRect();
      const y = Math.round((top + page.window.scrollY) * 100) / 100;
      // How high a widget is may change within the space that it keeps; where things stand may not.
      const size = element.closest('p, h1, h2, h3, a, li') ? ` ${height.toFixed(2)} high` : '';
      return `${element.localName} at ${y}${size}`;
    });

/** How much space each widget keeps, and how much it needs, for whoever has to change the first. */
const spaces = (page: OpenPage): string =>
  widgetsOf(page)
    .map((element) => {
      const { minHeight } = page.window.getComputedStyle(element);
      const needed = element.shadowRoot?.querySelector<HTMLElement>('.root')?.offsetHeight;
      return `${element.localName} ${element.offsetWidth}px wide keeps ${minHeight}, needs ${needed}px`;
    })
    .join('; ');

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/** The page's layout shifts so far, by what moved; only Chromium measures them. */
function layoutShifts({ window: view }: OpenPage): Promise<string[]> {
  return new Promise((resolve) => {
    // Buffered entries come in one piece, in which this mark is the last to be found.
    const shifts: string[] = [];
    const observer = new view.PerformanceObserver((list) => {
      for (const entry of list.getEntriesByType('layout-shift') as LayoutShift[])
        shifts.push(
          `${entry.value}: ${entry.sources.map(({ node, previousRect: from, currentRect: to }) => `${node?.nodeName} ${node?.textContent?.trim().slice(0, 30)} ${from.x},${from.y} ${from.width}x${from.height} → ${to.x},${to.y} ${to.width}x${to.height}`).join(', ')}`,
        );
      if (list.getEntriesByName('measured').length > 0) {
        observer.disconnect();
        resolve(shifts);
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    observer.observe({ type: 'mark', buffered: true });
    view.performance.mark('measured');
  });
}

/** What moved on a page from its fallback to its widgets. */
async function movements(
  page: OpenPage,
  ready: () => boolean,
): Promise<{ moved: string[]; shifts: string[] }> {
  await until(ready, 'the page to be there');
  const before = places(page);
  for (const element of widgetsOf(page)) expect(element.state, 'too early').not.to.equal('ready');

  const moved = new Set<string>();
  const look = (): void => {
    for (const [index, place] of places(page).entries())
      if (place !== before[index]) moved.add(`${before[index]} → ${place}`);
  };
  // Until the numbers have run up, and stand still. A busy machine may show no frame of their running: then they have
  // stood still long enough to have begun.
  let ran = false;
  let still = performance.now();
  await until(
    () => {
      look();
      ran ||= widgetsOf(page).some(({ shadowRoot }) => shadowRoot?.querySelector('[data-moving]'));
      const isComplete = widgetsOf(page).every(complete);
      if (!isComplete) still = performance.now();
      return isComplete && (ran || performance.now() - still > 3000);
    },
    'all widgets to show their content',
    30_000,
  );
  await frames(page);
  look();
  return { moved: [...moved], shifts: engine() === 'chromium' ? await layoutShifts(page) : [] };
}

/** A file of the project, from the runner's own server. */
const read = async (file: string): Promise<string> => (await fetch(file)).text();

/** What webmasters find: each as a page with the drop-in folder at this address. */
const EXAMPLES: Record<string, (site: Site, lang: string) => Promise<string>> = {
  'the demo page': async (site, lang) =>
    (await read('/index.html'))
      .replaceAll('http://localhost:8001/', site.base)
      // In the page itself: what is measured is not how soon a style sheet comes.
      .replace(
        /<link rel="stylesheet"[^>]*>/,
        `<style>${await read('/demo/municipality.css')}</style>`,
      )
      .replace('<html lang="sv">', `<html lang="${lang}">`),
  'the campaign page': async (site, lang) =>
    (await campaignPage(site)).replace('<html lang="sv">', `<html lang="${lang}">`),
  'the snippet in README.md': async (site, lang) => {
    const readme = await read('/README.md');
    const [, snippet = ''] = /```html\n([^]*?)```/.exec(readme) ?? [];
    const [, sheet = ''] = /```css\n([^]*?)```/.exec(readme) ?? [];
    return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Kommun</title>
      <style>${sheet}</style>
      <h1>Kommun</h1><p>Text</p>
      ${snippet.replace(/https:\/\/widgets\.example\.eu\/1\//, site.base)}
      <p>Text</p><footer>Kommun</footer>`;
  },
};

describe('a page that gets its widgets', function () {
  // Three engines at once on two processors, and numbers that run up.
  this.timeout(60_000);
  /** High enough for the longest of the pages, and no higher: engines draw all of it. */
  const heights: Record<string, number> = { 'the demo page': 12_000, 'the campaign page': 18_000 };
  beforeEach(() => setViewport({ width: 1280, height: 10_000 }));

  for (const [what, build] of Object.entries(EXAMPLES))
    // What is written in Swedish keeps room for Swedish.
    for (const lang of what === 'the campaign page' ? ['sv'] : ['sv', 'en'])
      for (const width of [320, 800, 1280])
        it(`does not move: ${what}, ${width} px wide, in ${lang}`, async () => {
          const site = await scenario(LATE);
          const html = await build(site, lang);
          // High enough for all of it: a bar for scrolling would take from the width.
          const height = heights[what] ?? 10_000;
          await setViewport({ width: 1280, height });
          const page = await openPage({ html, width, height, until: 'start' });
          const { moved, shifts } = await movements(
            page,
            () => page.document.querySelector('footer') !== null && widgetsOf(page).length >= 2,
          );
          expect(site.base).to.equal(/src="(.*)cohesion\.js"/.exec(html)?.[1]);
          expect(
            widgetsOf(page)[0]?.shadowRoot?.querySelector('.root')?.getAttribute('lang'),
          ).to.equal(lang);
          expect(moved, spaces(page)).to.deep.equal([]);
          expect(shifts, spaces(page)).to.deep.equal([]);
        });

  for (const name of Object.keys(registry))
    for (const content of ['', fallback])
      for (const width of [320, 1280])
        it(`does not move with a slow feed where it keeps no space itself: ${name}, ${width} px, ${content ? 'with' : 'without'} fallback`, async () => {
          // Later than the code, on a machine that is busy too.
          const site = await scenario([{ path: 'feed/*', delay: 2500 }]);
          const page = await partnerPage({
            head: script(site),
            // The first one brings the code; this frame has no surroundings in which the other one would be near.
            body: `<div style="height: 900px; overflow: hidden"><cohesion-${name}></cohesion-${name}></div>
              <cohesion-${name}>${content}</cohesion-${name}><p>Text</p><footer>Kommun</footer>`,
            width,
            height: 700,
            until: 'start',
          });
          const element = await until(() => {
            const [, found] = widgetsOf(page);
            return found?.shadowRoot?.querySelector('.room') ? found : undefined;
          }, 'the room that is kept');
          // Not seen yet. Now the visitor comes.
          await frames(page);
          element.scrollIntoView({ block: 'start', behavior: 'instant' });
          await frames(page);
          const before = places(page);
          expect(element.state, 'too early').to.equal('loading');
          await until(() => complete(element), 'the content');
          await frames(page);
          expect(places(page), spaces(page)).to.deep.equal(before);
          if (engine() === 'chromium')
            expect(await layoutShifts(page), spaces(page)).to.deep.equal([]);
        });

  describe('that kept more room than was needed', () => {
    const roomy = async () => {
      const site = await scenario();
      const page = await partnerPage({
        head: script(site),
        body: `<div style="height: 3000px"></div>${counter('categories="regions"', '')}<div style="height: 3000px"></div>`,
        height: 700,
      });
      widget(page, COUNTER).scrollIntoView({ block: 'center', behavior: 'instant' });
      const element = await shown(page);
      const needed = () => element.shadowRoot!.querySelector<HTMLElement>('.root')!.offsetHeight;
      expect(element.offsetHeight).to.be.greaterThan(needed());
      return { page, element, needed };
    };

    it('gives it back below the view', async () => {
      const { page, element, needed } = await roomy();
      page.window.scrollTo({ top: 0, behavior: 'instant' });
      await until(() => element.offsetHeight === needed(), 'the room to be given back');
    });

    it('does not move what is read below it', async () => {
      const { page, element } = await roomy();
      const below = element.nextElementSibling!;
      page.window.scrollTo({ top: 5000, behavior: 'instant' });
      const before = Math.round(below.getBoundingClientRect().top);
      await frames(page);
      await frames(page);
      expect(Math.round(below.getBoundingClientRect().top)).to.equal(before);
    });
  });

  it('is seen to move where no space is kept', async () => {
    const site = await scenario(LATE);
    const page = await partnerPage({
      head: script(site),
      body: `${counter()}<p>Text</p><footer>Kommun</footer>`,
      height: 1900,
      until: 'start',
    });
    const { moved, shifts } = await movements(
      page,
      () => page.document.querySelector('footer') !== null,
    );
    expect(moved.join('\n')).to.match(/^p at .* → p at /m);
    if (engine() === 'chromium') expect(shifts).not.to.deep.equal([]);
  });

  it('does not move either when a widget fails', async () => {
    const site = await scenario([{ path: 'feed/*', delay: 300, status: 404 }]);
    const page = await partnerPage({
      head: script(site),
      body: `${counter('style="display: block"')}${button('style="display: block"')}<p>Text</p>`,
    });
    const before = places(page);
    await until(() => widgetsOf(page).every(({ state }) => state === 'failed'), 'the failures');
    await frames(page);
    expect(places(page)).to.deep.equal(before);
    if (engine() === 'chromium') expect(await layoutShifts(page)).to.deep.equal([]);
  });
});

describe('a visitor who comes back', () => {
  it('finds the widgets again', async () => {
    const site = await scenario();
    const page = await partnerPage({ head: script(site), body: counter() + button() });
    await shown(page, COUNTER);
    await shown(page, BUTTON);
    const here = page.window.location.href;

    const next = (await support('host', {
      html: '<!doctype html><p id="next">Next</p>',
    })) as string;
    await support(`host/${next}/open`);
    page.window.location.href = `/host/${next}`;
    await until(() => page.document.querySelector('#next'), 'the next page');
    page.window.history.back();
    await until(
      () => page.window.location.href === here && page.document.readyState === 'complete',
      'the page',
    );
    expect(textOf(await shown(page, COUNTER))).to.contain('Mer än 12 000');
    expect(textOf(await shown(page, BUTTON))).to.equal('Gå med i alliansen');
    expect(page.errors).to.deep.equal([]);
  });

  it('finds them after a reload, and from the cache of the browser', async () => {
    const site = await scenario();
    const page = await partnerPage({ head: script(site), body: button() });
    await shown(page);
    await page.reload();
    expect(textOf(await shown(page))).to.equal('Gå med i alliansen');
    expect(widget(page).querySelector('a')?.checkVisibility()).to.equal(false);
    expect(page.console.concat(page.errors)).to.deep.equal([]);
  });
});
