import { expect } from '@open-wc/testing';
import { scenario, until } from '../support/page.ts';
import type { OpenPage, Site } from '../support/page.ts';
import {
  allShown,
  BUTTON,
  button,
  COUNTER,
  counter,
  FALLBACK,
  frames,
  partnerPage,
  script,
  shown,
  showsFallback,
  widget,
  nameOf,
} from './partner.ts';

/** The files asked for, without the hashes in their names, in alphabetical order. */
async function asked(site: Site): Promise<string[]> {
  return (await site.log()).map(({ path }) => nameOf(path)).sort();
}

/** Whatever the page loaded, from wherever. */
const loadedFrom = (page: OpenPage): string[] => [
  ...new Set(
    page.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin),
  ),
];

const COUNTER_JS = 'signatory-counter.js';
const BUTTON_JS = 'join-button.js';
const SV = 'locales/sv.js';
/** What the script asks for on every page. */
const START = ['cohesion.js', 'release.json', 'loader.js'];

describe('what a page asks for', () => {
  const PAGES: Record<string, { lang?: string; body: string; files: string[] }> = {
    'five counters and three buttons': {
      body: counter('trend').repeat(2) + counter().repeat(3) + button().repeat(3),
      files: ['feed/sv.json', BUTTON_JS, SV, 'runtime.js', COUNTER_JS, 'trend.js'],
    },
    'a counter': { body: counter(), files: ['feed/sv.json', SV, 'runtime.js', COUNTER_JS] },
    'a button': { body: button(), files: ['feed/sv.json', BUTTON_JS, SV, 'runtime.js'] },
    'a button in English': {
      lang: 'en-GB',
      body: button(),
      files: ['feed/en.json', BUTTON_JS, 'runtime.js'],
    },
    'a button twice in two languages': {
      body: (button() + button('lang="en"')).repeat(2),
      files: ['feed/en.json', 'feed/sv.json', BUTTON_JS, SV, 'runtime.js'],
    },
    'a placeholder': {
      body: '<div data-cohesion="join-button"></div>',
      files: ['feed/sv.json', BUTTON_JS, SV, 'runtime.js'],
    },
    'no widget': { body: '<p>Text</p>', files: [] },
  };

  for (const [what, { body, files, ...rest }] of Object.entries(PAGES))
    it(`is each file once, and no more, for ${what}`, async () => {
      const site = await scenario();
      const page = await partnerPage({ head: script(site), body, height: 3000, ...rest });
      const widgets = body.match(/<cohesion-|data-cohesion/g)?.length ?? 0;
      await allShown(page, widgets);
      await until(async () => (await site.log()).length >= START.length, 'the loader');
      if (files.includes('trend.js'))
        await until(
          () =>
            [...page.document.querySelectorAll(`${COUNTER}[trend]`)].every(({ shadowRoot }) =>
              shadowRoot?.querySelector('svg'),
            ),
          'the charts',
        );
      await frames(page);
      expect(await asked(site)).to.deep.equal([...START, ...files].sort());
      expect(loadedFrom(page)).to.deep.equal([site.origin]);
      expect(page.console.concat(page.errors)).to.deep.equal([]);
    });

  it('is what plays a video when a button of the carousel is reached, and not before', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site),
      body: '<cohesion-video-carousel></cohesion-video-carousel>',
      height: 3000,
    });
    const { shadowRoot } = await shown(page, 'cohesion-video-carousel');
    const files = [...START, 'feed/sv.json', SV, 'runtime.js', 'video-carousel.js'];
    // Pictures come as the browser wants them.
    const code = async () => (await asked(site)).filter((path) => !path.endsWith('.webp'));
    const reach = (selector: string) =>
      shadowRoot!
        .querySelector(selector)!
        .dispatchEvent(new page.window.PointerEvent('pointerover', { bubbles: true }));
    reach('h3');
    reach('.note p');
    await frames(page);
    expect(await code()).to.deep.equal(files.sort());
    reach('[part=play] svg');
    await until(async () => (await code()).includes('player.js'), 'what plays');
    for (const selector of ['[part=play]', '[part=video]']) reach(selector);
    await frames(page);
    expect(await code()).to.deep.equal([...files, 'player.js'].sort());
    expect(loadedFrom(page)).to.deep.equal([site.origin]);
    expect(page.console.concat(page.errors)).to.deep.equal([]);
  });

  it('comes when a widget comes near the viewport, and not before', async () => {
    const site = await scenario();
    // The frame is higher than the window: what is below the window can be near it. The runner's
    // viewport is 600 px high, and "near" is 400 px.
    const page = await partnerPage({
      head: script(site, ''),
      body: `<div style="height: 1200px"></div>${counter()}`,
      height: 3000,
    });
    // An observer of our own hears after that of the script.
    const seen = (): Promise<boolean> =>
      new Promise((resolve) => {
        const observer = new page.window.IntersectionObserver(
          (entries) => {
            observer.disconnect();
            resolve(entries.some(({ isIntersecting }) => isIntersecting));
          },
          { rootMargin: '400px' },
        );
        observer.observe(widget(page));
      });
    await until(async () => (await site.log()).length === START.length, 'the loader');
    expect(await seen()).to.equal(false);
    expect(await asked(site)).to.deep.equal([...START].sort());

    page.frame.style.top = '-100px';
    expect(await seen()).to.equal(false);
    expect(await asked(site)).to.deep.equal([...START].sort());
    expect(showsFallback(widget(page))).to.equal(true);

    page.frame.style.top = '-300px';
    expect(widget(page).getBoundingClientRect().top - 300).to.be.above(innerHeight);
    await shown(page);
    expect(await asked(site)).to.deep.equal(
      [...START, 'feed/sv.json', SV, 'runtime.js', COUNTER_JS].sort(),
    );
  });
});

describe('what is asked for side by side', () => {
  const FILES = ['feed/sv.json', BUTTON_JS, SV, 'runtime.js', COUNTER_JS].sort();

  for (const stalled of FILES)
    it(`is all that the page needs, while ${stalled} does not come`, async () => {
      const path = new RegExp(`^(.*/)?${stalled.replace(/\.(\w+)$/, '(-[\\w-]{8})?\\.$1$')}`);
      const site = await scenario([{ path, stall: 'headers' }]);
      const page = await partnerPage({
        head: script(site),
        body: counter() + button(),
        until: 'start',
      });
      await until(
        async () => (await site.log()).length === START.length + FILES.length,
        'all requests',
      );
      expect(await asked(site)).to.deep.equal([...START, ...FILES].sort());
      await until(
        async () => (await site.log()).filter(({ status }) => status === 0).length === 1,
        'all other answers',
      );
      const waiting = (await site.log()).find(({ status }) => status === 0);
      expect(nameOf(waiting?.path ?? '')).to.equal(stalled);
      const element = stalled === COUNTER_JS ? COUNTER : BUTTON;
      expect(showsFallback(widget(page, element))).to.equal(true);
      expect(widget(page, element).innerText).to.equal(FALLBACK);
    });
});

/** Looks at a page from before the script on; `kept` is what the page has to say for itself. */
const kept = <Value>(page: OpenPage): Value => (page.window as unknown as { kept: Value }).kept;

describe('privacy', () => {
  it('asks without cookies, and says of the page no more than its origin', async () => {
    document.cookie = 'visitor=1; path=/';
    // The server tries to leave a cookie with every answer.
    const site = await scenario([{ path: '**', headers: { 'Set-Cookie': 'cdn=1; path=/' } }]);
    const page = await partnerPage({
      head: script(site, 'async crossorigin'),
      body: counter('trend') + button('with-count'),
    });
    await allShown(page, 2);
    const log = await site.log();
    expect(log.length).to.be.at.least(6);
    for (const { path, headers } of log) {
      expect(headers, path).not.to.have.property('cookie');
      expect(headers, path).not.to.have.property('authorization');
      if (headers['referer']) expect(headers['referer'], path).to.equal(`${location.origin}/`);
    }
    expect(page.document.cookie).to.equal('visitor=1');
    document.cookie = 'visitor=; path=/; max-age=0';
  });

  it('keeps nothing in the browser', async () => {
    const storage = async (view: Window): Promise<unknown> => ({
      cookie: view.document.cookie,
      local: { ...view.localStorage },
      session: { ...view.sessionStorage },
      databases: await view.indexedDB.databases(),
      caches: await view.caches.keys(),
      workers: (await view.navigator.serviceWorker.getRegistrations()).length,
    });
    const site = await scenario();
    const page = await partnerPage({ body: counter('trend refresh="60"') + button() });
    page.window.localStorage.setItem('page', 'own');
    page.window.sessionStorage.setItem('page', 'own');
    const before = await storage(page.window);
    const tag = page.document.createElement('script');
    tag.src = site.url('cohesion.js');
    page.document.head.append(tag);
    await allShown(page, 2);
    page.window.dispatchEvent(new page.window.Event('pagehide'));
    await frames(page);
    expect(await storage(page.window)).to.deep.equal(before);
    page.window.localStorage.removeItem('page');
    page.window.sessionStorage.removeItem('page');
  });

  it('leaves one mark on window, which nobody stumbles over', async () => {
    const site = await scenario();
    const LOOK = `<script>
      look = () => {
        const enumerable = [];
        for (const name in window) enumerable.push(name);
        return {
          enumerable,
          names: Object.getOwnPropertyNames(window),
          symbols: Object.getOwnPropertySymbols(window),
        };
      };
      kept = null;
      kept = look();
    </script>`;
    const page = await partnerPage({
      head: LOOK + script(site),
      body: counter('trend') + button(),
    });
    await allShown(page, 2);
    await until(() => widget(page, COUNTER).shadowRoot?.querySelector('svg'), 'the chart');

    interface Look {
      enumerable: string[];
      names: string[];
      symbols: symbol[];
    }
    const before = kept<Look>(page);
    const after = (page.window as unknown as { look: () => Look }).look();
    const added = <Value>(key: keyof Look): Value[] =>
      (after[key] as Value[]).filter((one) => !(before[key] as Value[]).includes(one));
    expect(before.enumerable).to.include('look');
    // Lists of its versions, and what it keeps for decorators. Code of others is used as it is published.
    const ofLit = [
      'litElementVersions',
      'litHtmlVersions',
      'litPropertyMetadata',
      'reactiveElementVersions',
    ];
    expect(added<string>('enumerable').sort()).to.deep.equal(ofLit);
    expect(added<string>('names').sort()).to.deep.equal(ofLit);
    expect(added<symbol>('symbols')).to.deep.equal([Symbol.for('cohesion-widgets')]);
    const mark = Object.getOwnPropertyDescriptor(page.window, Symbol.for('cohesion-widgets'));
    expect(mark).to.include({ enumerable: false, writable: false, configurable: false });
  });
});

/** What listens and observes on a page: everything added and not removed, as readable entries. */
interface Ledger {
  listeners: Map<string, number>;
  observers: Map<string, number>;
  /** Those of 10 s and more: what asks for new numbers now and then. */
  timers: Set<number>;
  /** Everything ever added, by type. */
  types: Set<string>;
}

const LEDGER = `<script>
  kept = { listeners: new Map(), observers: new Map(), timers: new Set(), types: new Set() };
  {
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const active = new Map();
    const name = (target) => target === window ? 'window' : target === document ? 'document' : undefined;
    const keyOf = (type, options) => type + '|' + Boolean(typeof options === 'object' ? options?.capture : options);
    const count = (map, key, by) => map.set(key, (map.get(key) ?? 0) + by);
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      const target = this ?? window;
      kept.types.add(type);
      if (name(target) && listener) {
        const key = name(target) + '|' + keyOf(type, options);
        const known = active.get(key) ?? new Set();
        active.set(key, known);
        if (!known.has(listener)) count(kept.listeners, key, 1);
        known.add(listener);
      }
      return addEventListener.call(target, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      const target = this ?? window;
      const key = name(target) + '|' + keyOf(type, options);
      if (active.get(key)?.delete(listener)) count(kept.listeners, key, -1);
      return removeEventListener.call(target, type, listener, options);
    };
    const { setTimeout, clearTimeout } = window;
    window.setTimeout = (run, delay, ...rest) => {
      const timer = setTimeout((...args) => {
        kept.timers.delete(timer);
        run(...args);
      }, delay, ...rest);
      if (delay >= 10_000) kept.timers.add(timer);
      return timer;
    };
    window.clearTimeout = (timer) => {
      kept.timers.delete(timer);
      clearTimeout(timer);
    };
    for (const Observer of [MutationObserver, IntersectionObserver, ResizeObserver]) {
      const { observe, unobserve, disconnect } = Observer.prototype;
      const observed = new WeakMap();
      const set = (observer, change) => {
        const targets = observed.get(observer) ?? new Set();
        const before = targets.size;
        change(targets);
        observed.set(observer, targets);
        count(kept.observers, Observer.name, targets.size - before);
      };
      Observer.prototype.observe = function (target, options) {
        set(this, (targets) => targets.add(target));
        return observe.call(this, target, options);
      };
      if (unobserve) Observer.prototype.unobserve = function (target) {
        set(this, (targets) => targets.delete(target));
        return unobserve.call(this, target);
      };
      Observer.prototype.disconnect = function () {
        set(this, (targets) => targets.clear());
        return disconnect.call(this);
      };
    }
  }
</script>`;

/** The entries that are not zero. */
const open = (page: OpenPage): Record<string, number> => {
  const { listeners, observers, timers } = kept<Ledger>(page);
  const all = [...listeners, ...observers, ['timers', timers.size] as const];
  return Object.fromEntries(all.filter(([, count]) => count !== 0));
};

describe('listeners and observers', () => {
  const BODY = `<main>${counter('trend refresh="60"')}${button('with-count')}</main>`;

  it('include none that keeps a page out of the back/forward cache', async () => {
    const site = await scenario();
    const page = await partnerPage({ head: LEDGER + script(site), body: BODY });
    await allShown(page, 2);
    const { types } = kept<Ledger>(page);
    // The ledger works: the counter listens for this one.
    expect([...types]).to.include('visibilitychange');
    for (const type of ['unload', 'beforeunload', 'pagehide']) {
      expect([...types]).not.to.include(type);
      expect(page.window[`on${type}` as 'onunload']).to.equal(null);
    }
  });

  it('stay as many when a widget is removed and put back 50 times, and nothing is asked again', async () => {
    const site = await scenario();
    const page = await partnerPage({ head: LEDGER + script(site), body: BODY });
    const widgets = await allShown(page, 2);
    await until(() => widget(page, COUNTER).shadowRoot?.querySelector('svg'), 'the chart');
    await until(
      () => !('IntersectionObserver' in open(page)),
      'the script and the count-up to have seen what they waited for',
    );
    const before = open(page);
    const requests = (await site.log()).length;
    expect(before).to.include({ 'document|visibilitychange|false': 1, timers: 1 });
    expect(before['MutationObserver']).to.be.at.least(2);

    const main = page.document.querySelector('main')!;
    const texts = widgets.map(({ shadowRoot }) => shadowRoot?.textContent);
    for (let time = 0; time < 50; time += 1) {
      for (const element of widgets) element.remove();
      // Now and then the page does not put them back at once.
      if (time % 5 === 0) await frames(page);
      main.append(...widgets);
      if (time % 5 === 1) await frames(page);
    }
    await frames(page);
    expect(open(page)).to.deep.equal(before);
    expect(await site.log()).to.have.length(requests);
    expect(widgets.map(({ state }) => state)).to.deep.equal(['ready', 'ready']);
    expect(widgets.map(({ shadowRoot }) => shadowRoot?.textContent)).to.deep.equal(texts);

    for (const element of widgets) element.remove();
    await frames(page);
    // Only the script's own observer, which waits for widgets to come.
    expect(open(page)).to.deep.equal({ MutationObserver: 1 });
    expect(page.console.concat(page.errors)).to.deep.equal([]);
  });

  it('stay as many when new widgets take the place of old ones 50 times', async () => {
    const site = await scenario();
    const page = await partnerPage({ head: LEDGER + script(site), body: BODY });
    await allShown(page, 2);
    const requests = (await site.log()).length;
    const main = page.document.querySelector('main')!;
    for (let time = 0; time < 50; time += 1) {
      main.innerHTML = BODY;
      if (time % 5 === 0) await frames(page);
    }
    await allShown(page, 2);
    expect(await site.log()).to.have.length(requests);
    main.remove();
    await frames(page);
    expect(open(page)).to.deep.equal({ MutationObserver: 1 });
    expect(page.console.concat(page.errors)).to.deep.equal([]);
  });
});
