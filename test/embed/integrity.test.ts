/** One `integrity` on the page's script tag covers every file that is loaded later. */
import { expect } from '@open-wc/testing';
import { registry } from '../../src/registry.ts';
import { scenario, until } from '../support/page.ts';
import type { OpenPage, Rule, Site } from '../support/page.ts';
import {
  allShown,
  BUTTON,
  button,
  COUNTER,
  counter,
  fallback,
  frames,
  partnerPage,
  release,
  script,
  shown,
  showsFallback,
  textOf,
  widget,
} from './partner.ts';
import type { Widget } from './partner.ts';

const { files } = await release();
/** Of code, by the names that the note has for them. */
const CODE = Object.keys(files).filter((name) => /^[^/]+\.js$/.test(name));
/** The messages of each language. */
const LOCALES = Object.keys(files).filter((name) => name.startsWith('locales/'));
const languageOf = (name: string) => /([a-z]+)\.js$/.exec(name)![1]!;
const pathOf = (name: string) => files[name]?.file ?? name;

/** The hash that webmasters copy. */
const { 'cohesion.js': hash } = (await (await fetch('/dist/cdn/integrity.json')).json()) as {
  'cohesion.js': string;
};

const verified = (site: Site): string => script(site, `async crossorigin integrity="${hash}"`);

const widgets = Object.keys(registry);
const tags = widgets.map((name) => `cohesion-${name}`);
const everyWidget = tags.map((tag) => `<${tag}>${fallback}</${tag}>`).join('');

/**
 * Files that a widget loads only for something it is asked to do: how a page asks for it, and whether the page then
 * has what is in the file. Everything else of the widget must be there in any case.
 */
const PARTS: Record<string, { body: string; has: (page: OpenPage) => boolean }> = {
  'trend.js': {
    body: counter('trend'),
    has: (page) => Boolean(widget(page, COUNTER).shadowRoot?.querySelector('[part="trend"] svg')),
  },
};

/** The calendar's button of a call that is open, pressed as soon as it is there. What it saves is not looked at. */
const calendar = `<script>
    // Before the example's last day.
    Date.now = () => Date.parse('2027-01-01');
    HTMLAnchorElement.prototype.click = () => (window.isSaved = true);
    addEventListener('cohesion-ready', ({ target }) => target.shadowRoot.querySelector('[part="calendar"]')?.click());
  </script>${counter('call="example-call"')}`;

/** A document in this language, read as soon as the widget is there. */
const reading = (lang: string, id: string) =>
  `<script>addEventListener('cohesion-ready', (event) =>
    event.target.shadowRoot.querySelector('[part="read"]').click())</script>
  <cohesion-declaration-viewer declaration="${id}" lang="${lang}"></cohesion-declaration-viewer>`;

const reads = (selector: string) => (page: OpenPage) =>
  Boolean(
    widget(page, 'cohesion-declaration-viewer').shadowRoot?.querySelector(selector)?.textContent,
  );

const asText = { body: reading('sv', 'declaration-2020'), has: reads('.markup') };
const asPages = { body: reading('de', 'debate-2022'), has: reads('.words') };

/** An episode, with everything opened that can be. */
const listening = `<script>addEventListener('cohesion-ready', ({ target: { shadowRoot } }) => {
    for (const details of shadowRoot.querySelectorAll('details')) details.open = true;
    shadowRoot.querySelector('.actions button:last-of-type').click();
  })</script>
  <cohesion-podcast-player episode="episode-2"></cohesion-podcast-player>`;

const hears = (selector: string) => (page: OpenPage) =>
  Boolean(widget(page, 'cohesion-podcast-player').shadowRoot?.querySelector(selector));

/** A video, as soon as the widget is there. */
const watching = `<script>addEventListener('cohesion-ready', ({ target }) =>
    target.shadowRoot.querySelector('[part="play"]').click())</script>
  <cohesion-video-carousel></cohesion-video-carousel>`;

/** A frame on the page, which grows with what it shows. */
const framing = `${button()}<iframe title="Join" src="about:blank"></iframe><script>
    document.querySelector('iframe').src =
      document.querySelector('script[src]').src.replace('cohesion.js', 'embed/sv/join-button.html');
  </script>`;

/** A page that is asked what keeps widgets from showing, with one thing to tell. */
const asking = `<script>history.replaceState(null, '', '?cohesion-debug')</script>
  ${button()}<cohesion-join-button hidden></cohesion-join-button>`;

Object.assign(PARTS, {
  'calendar.js': {
    body: calendar,
    has: ({ window }: OpenPage) => 'isSaved' in window,
  },
  'in-page.js': {
    body: asking,
    has: ({ console }: OpenPage) => console.some((line) => line.includes('hides everything')),
  },
  'frames.js': {
    body: framing,
    has: ({ document }: OpenPage) => document.querySelector('iframe')!.style.height !== '',
  },
  'player.js': {
    body: watching,
    has: (page: OpenPage) =>
      Boolean(
        widget(page, 'cohesion-video-carousel').shadowRoot?.querySelector(
          '[part] :is(iframe, video)',
        ),
      ),
  },
  'extras.js': { body: listening, has: hears('dialog') },
  'cues.js': { body: listening, has: hears('[part="chapters"]') },
  'reading.js': { body: listening, has: hears('[part="chapters"]') },
  'markup-text.js': asText,
  'loading.js': asText,
  'text-reader.js': asText,
  'pdf-reader.js': asPages,
  'pdf-file.js': asPages,
  'pdf.worker.js': asPages,
});

const all = (page: OpenPage): Widget[] => [
  ...page.document.querySelectorAll<Widget>(tags.join(',')),
];

/** A page that uses this file, with one byte of it changed. */
async function pageWith(
  file: string,
  body: string,
  options: { lang?: string; rules?: Rule[] } = {},
): Promise<{ site: Site; page: OpenPage }> {
  const { lang = 'sv', rules = [] } = options;
  const site = await scenario([...rules, { path: pathOf(file), corrupt: true }]);
  const page = await partnerPage({ lang, head: verified(site), body, height: 4000 });
  await until(
    async () => (await site.log(pathOf(file)))[0]?.status === 200,
    `${file} to be asked for`,
  );
  return { site, page };
}

function expectOneLine(page: OpenPage, about: RegExp): void {
  expect(page.console).to.have.length(1);
  expect(page.console[0])
    .to.match(/^cohesion-widgets: [^\n]+$/)
    .and.to.match(about);
  expect(page.errors).to.deep.equal([]);
}

describe('with integrity on the script tag', () => {
  it('everything works', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: verified(site),
      body: counter('trend') + button() + counter('lang="en"'),
      height: 4000,
    });
    await allShown(page, 3);
    await until(() => PARTS['trend.js']!.has(page), 'the chart');
    expect(textOf(widget(page, '[lang=en]'))).to.contain('More than 12,000');
    expect(page.console.concat(page.errors)).to.deep.equal([]);
  });

  it('a module script works too', async () => {
    const site = await scenario();
    const tag = `type="module" crossorigin integrity="${hash}"`;
    const page = await partnerPage({ head: script(site, tag), body: button() });
    await shown(page);
    expect(page.console.concat(page.errors)).to.deep.equal([]);
  });

  it('every file of the note is as the note says', async () => {
    const site = await scenario();
    expect(CODE).to.include('loader.js');
    expect(LOCALES.length).to.equal(23);
    for (const { file, integrity } of Object.values(files))
      await fetch(site.url(file), { integrity });
  });
});

describe('a changed byte', () => {
  it('in cohesion.js: nothing of it runs', async () => {
    const { page, site } = await pageWith('cohesion.js', everyWidget);
    await frames(page);
    expect(Object.getOwnPropertySymbols(page.window)).not.to.include(
      Symbol.for('cohesion-widgets'),
    );
    for (const element of all(page)) {
      expect(element.matches(':not(:defined)')).to.equal(true);
      expect(showsFallback(element)).to.equal(true);
    }
    // The browser tells of it, in words of its own that no page can hear.
    expect(page.console.concat(page.errors)).to.deep.equal([]);
    expect(await site.log()).to.have.length(1);
  });

  it('in the loader: nothing is looked for, and the console says so', async () => {
    const { page, site } = await pageWith('loader.js', everyWidget);
    await until(() => page.console.length > 0, 'the console to say so');
    await frames(page);
    for (const element of all(page)) expect(showsFallback(element)).to.equal(true);
    expectOneLine(page, /the fallback content stays: .*loader-.* is not as it was released/);
    expect(await site.log()).to.have.length(3);
  });

  /** Slow files change the order in which the browser meets the changed one. */
  const ORDERS: Record<string, (file: string) => Rule[]> = {
    '': () => [],
    ', arriving last': (file) => [{ path: pathOf(file), corrupt: true, delay: 300 }],
    ', arriving first': (file) => [
      { path: pathOf(file), corrupt: true },
      { path: 'releases/**', delay: 300 },
    ],
  };

  for (const file of ['runtime.js'])
    for (const [order, rules] of Object.entries(ORDERS))
      it(`in ${file}${order}: no widget runs`, async () => {
        const page = (await pageWith(file, everyWidget, { rules: rules(file) })).page;
        await until(() => page.console.length >= tags.length, 'the console to say so');
        await frames(page);
        expect(page.console).to.have.length(tags.length);
        for (const [index, tag] of tags.entries()) {
          const line = page.console.find((text) => text.includes(`<${tag}>`));
          expect(line)
            .to.match(/^cohesion-widgets: [^\n]+$/)
            .and.contain(pathOf(file));
          expect(page.document.querySelector(tag)!.matches(':defined'), tag).to.equal(false);
          expect(showsFallback(all(page)[index]!), tag).to.equal(true);
        }
        expect(page.errors).to.deep.equal([]);
      });

  for (const name of widgets)
    for (const [order, rules] of Object.entries(ORDERS)) {
      const file = `${name}.js`;
      it(`in ${name}.js${order}: that widget does not run, the others do`, async () => {
        expect(CODE).to.include(file);
        const { page } = await pageWith(file, everyWidget, { rules: rules(file) });
        await until(
          () =>
            page.console.length > 0 &&
            all(page).filter(({ state }) => state === 'ready').length === tags.length - 1,
          'the other widgets and the console',
        );
        await frames(page);
        const element = widget(page, `cohesion-${name}`);
        expect(element.matches(':defined')).to.equal(false);
        expect(showsFallback(element)).to.equal(true);
        expectOneLine(page, new RegExp(`<${element.localName}>.*${name}-`));
      });
    }

  // What runs in a frame has a console that nobody here can read: frames.test.ts.
  const known = ['loader.js', 'runtime.js', 'in-frame.js', ...widgets.map((name) => `${name}.js`)];
  for (const file of CODE.filter((name) => !known.includes(name))) {
    const part = PARTS[file];
    it(`in ${file}: that part does not run, the rest of the widget stays`, async () => {
      if (!part)
        throw new Error(
          `PARTS in this file does not say how a page uses ${file}: so nobody knows whether it is verified.`,
        );
      const good = await partnerPage({ head: verified(await scenario()), body: part.body });
      await until(() => part.has(good), 'the unchanged part', 15_000);
      good.close();

      const { page } = await pageWith(file, part.body);
      await shown(page, tags.join(','));
      await until(() => page.console.length > 0, 'the console to say so');
      await frames(page);
      expect(part.has(page)).to.equal(false);
      expect(all(page)[0]?.state).to.equal('ready');
      expectOneLine(page, new RegExp(pathOf(file)));
    });
  }

  for (const file of LOCALES)
    it(`in ${file}: no text of it is shown`, async () => {
      const lang = languageOf(file);
      const body = button() + button('lang="en" id="other"') + button('id="bare"', '');
      const { page } = await pageWith(file, body, { lang });
      await shown(page, '#other');
      await until(() => widget(page, '#bare').state === 'failed', 'the failure');
      await frames(page);
      expect(showsFallback(widget(page))).to.equal(true);
      // What cannot be said in the page's language is said in English.
      expect(textOf(widget(page, '#bare'))).to.match(/could not be loaded/);
      expectOneLine(page, new RegExp(pathOf(file)));
    });

  it('says so once, however many widgets need the file', async () => {
    const file = `${BUTTON.slice(9)}.js`;
    const { page } = await pageWith(file, button().repeat(5));
    await until(() => page.console.length > 0, 'the console to say so');
    page.document.body.insertAdjacentHTML('beforeend', button());
    await frames(page);
    expectOneLine(page, new RegExp(pathOf(file)));
  });

  it('is nothing against the messages of another language in their place', async () => {
    const [one, other] = LOCALES as [string, string];
    const good = await scenario();
    const body = await (await fetch(good.url(pathOf(other)))).text();
    const site = await scenario([{ path: pathOf(one), body }]);
    const page = await partnerPage({
      lang: languageOf(one),
      head: verified(site),
      body: button(),
    });
    await until(() => widget(page).state === 'failed', 'the failure');
    expect(showsFallback(widget(page))).to.equal(true);
    expectOneLine(page, new RegExp(pathOf(one)));
  });
});
