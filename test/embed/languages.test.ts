/** Many languages on one page, each widget in its own, and none in the wrong one. */
import { expect } from '@open-wc/testing';
import { scenario, until } from '../support/page.ts';
import type { OpenPage } from '../support/page.ts';
import {
  allShown,
  BUTTON,
  button,
  counter,
  frames,
  partnerPage,
  script,
  shown,
  textOf,
  widget,
  nameOf,
} from './partner.ts';
import type { Widget } from './partner.ts';

/** The language that a widget says it is in. */
const langOf = (element: Widget): string | null | undefined =>
  element.shadowRoot?.querySelector('.root')?.getAttribute('lang');

function expectQuiet(page: OpenPage): void {
  expect(page.console.concat(page.errors)).to.deep.equal([]);
}

const SWEDISH = /Mer än 12 000 enskilda undertecknare/;
const ENGLISH = /More than 12,000 individuals/;

describe('one page', () => {
  it('shows Swedish, English and a language without translation at once', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site),
      lang: 'sv',
      body: `${counter('id="sv"')}
        <section lang="en">${counter('id="en"')}</section>
        <section lang="nb">${counter('id="nb"')}${button('id="nb-button"')}</section>
        ${button('id="sv-button"')}${button('id="en-button" lang="en"')}`,
      height: 3000,
    });
    await allShown(page, 6);
    const is = (id: string): unknown[] => [
      langOf(widget(page, `#${id}`)),
      textOf(widget(page, `#${id}`)),
    ];
    const [svLang, sv] = is('sv');
    expect(svLang).to.equal('sv');
    expect(sv).to.match(SWEDISH).and.contain('sedan oktober 2017');
    expect(sv).to.contain('läget den 1 november 2026');
    const [enLang, en] = is('en');
    expect(enLang).to.equal('en');
    expect(en).to.match(ENGLISH).and.contain('launched: October 2017');
    // English altogether, and marked as such: a screen reader must not read it as Norwegian.
    expect(is('nb')).to.deep.equal(['en', en]);
    expect(is('nb-button')).to.deep.equal(['en', 'Join the alliance']);
    expect(is('sv-button')).to.deep.equal(['sv', 'Gå med i alliansen']);
    expect(is('en-button')).to.deep.equal(['en', 'Join the alliance']);

    const data = (await site.log())
      .map(({ path }) => nameOf(path))
      .filter((path) => /^(feed|locales)\//.test(path));
    // A feed that is not there may be asked for again: failures are not remembered.
    expect([...new Set(data)].sort()).to.deep.equal([
      'feed/en.json',
      'feed/nb.json',
      'feed/sv.json',
      'locales/sv.js',
    ]);
    expectQuiet(page);
  });

  it('is in English where it names no language', async () => {
    const site = await scenario();
    const page = await partnerPage({ head: script(site), lang: null, body: counter() });
    expect(textOf(await shown(page))).to.match(ENGLISH);
    expect(langOf(widget(page))).to.equal('en');
  });
});

describe('a lang', () => {
  const SV = { messages: /Mer än 12 000/, feed: 'sv' };
  const EN = { messages: /More than 12,000/, feed: 'en' };
  const TAGS: Record<string, { root: string; feed: string; messages: RegExp }> = {
    sv: { root: 'sv', ...SV },
    SV: { root: 'sv', ...SV },
    ' sv ': { root: 'sv', ...SV },
    sv_SE: { root: 'sv-SE', ...SV },
    'sv-FI': { root: 'sv-FI', ...SV },
    'sv-x-lattlast': { root: 'sv-x-lattlast', ...SV },
    'en-GB': { root: 'en-GB', ...EN },
    'en-US': { root: 'en-US', ...EN },
    '': { root: 'en', ...EN },
    x: { root: 'en', ...EN },
    '-': { root: 'en', ...EN },
    'sv-': { root: 'en', ...EN },
    'sv;q=1': { root: 'en', ...EN },
    '../../x': { root: 'en', ...EN },
    'no such language': { root: 'en', ...EN },
    zz: { root: 'en', messages: EN.messages, feed: 'zz en' },
    'x-klingon': { root: 'en', ...EN },
    // Our messages are not in this writing.
    'sv-Cyrl': { root: 'en', messages: EN.messages, feed: 'sv' },
  };

  for (const [lang, { root, feed, messages }] of Object.entries(TAGS))
    it(`"${lang}" is read as ${root}`, async () => {
      const site = await scenario();
      const page = await partnerPage({ head: script(site), body: counter(`lang="${lang}"`) });
      const element = await shown(page);
      expect(langOf(element)).to.equal(root);
      expect(textOf(element)).to.match(messages);
      const feeds = (await site.log()).filter(({ path }) => path.startsWith('feed/'));
      expect(feeds.map(({ path }) => path)).to.deep.equal(
        feed.split(' ').map((code) => `feed/${code}.json`),
      );
      expectQuiet(page);
    });

  it('with a region brings that region’s numbers and dates', async () => {
    const site = await scenario();
    const tags = ['sv', 'sv-FI', 'en-GB', 'en-US', 'en-IN'];
    const page = await partnerPage({
      head: script(site),
      body: tags.map((lang) => counter(`lang="${lang}" categories="individuals"`)).join(''),
      height: 3000,
    });
    const widgets = await allShown(page, tags.length);
    const day = new Date('2026-11-01T08:00:00Z');
    for (const [index, tag] of tags.entries()) {
      const text = textOf(widgets[index]!);
      const number = new Intl.NumberFormat(tag).format(12000).replace(/\s/g, ' ');
      const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
      // What English without a region looks like is for the Union to say, and a matter of its own test.
      expect(text, tag).to.contain(number).and.contain(date);
    }
    const said = widgets.map(textOf);
    expect(said[0]).to.contain('12 000').and.contain('1 november 2026');
    expect(said[2]).to.contain('12,000').and.contain('1 November 2026');
    expect(said[3]).to.contain('November 1, 2026');
  });
});

describe('a change of lang', () => {
  const CHANGES: Record<string, { body: string; target: string }> = {
    'on html': { body: button(), target: 'html' },
    'on an ancestor': {
      body: `<main><div lang="sv"><p>${button()}</p></div></main>`,
      target: 'div',
    },
    'on an ancestor that had none': { body: `<main><p>${button()}</p></main>`, target: 'main' },
    'on the widget': { body: button('lang="sv"'), target: BUTTON },
    'on a placeholder': { body: '<div data-cohesion="join-button"></div>', target: 'div' },
  };
  for (const [where, { body, target }] of Object.entries(CHANGES))
    it(`${where} is followed, there and back`, async () => {
      const site = await scenario();
      const page = await partnerPage({ head: script(site), body });
      const element = await shown(page, BUTTON);
      expect(textOf(element)).to.equal('Gå med i alliansen');

      page.document.querySelector(target)!.setAttribute('lang', 'en');
      await until(() => textOf(element) === 'Join the alliance', 'English');
      expect(langOf(element)).to.equal('en');
      expect(new URL(element.shadowRoot!.querySelector('a')!.href).pathname).to.contain('/feed/');
      const requests = (await site.log()).length;

      page.document.querySelector(target)!.setAttribute('lang', 'sv');
      await until(() => textOf(element) === 'Gå med i alliansen', 'Swedish');
      expect(await site.log()).to.have.length(requests);
      expectQuiet(page);
    });

  it('outside of the shadow roots around a widget is followed', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site),
      // A widget in the page itself, since the script does not look into the page's shadow trees.
      body: `${button('id="own" lang="sv"')}<div id="outer"></div>`,
    });
    await shown(page, '#own');
    const outer = page.document.querySelector('#outer')!.attachShadow({ mode: 'open' });
    outer.innerHTML = '<section><div id="inner"></div></section>';
    const inner = outer.querySelector('#inner')!.attachShadow({ mode: 'closed' });
    inner.innerHTML = button();
    const element = inner.querySelector<Widget>(BUTTON)!;
    await until(() => textOf(element) === 'Gå med i alliansen', 'Swedish');

    page.document.documentElement.lang = 'en';
    await until(() => textOf(element) === 'Join the alliance', 'English, from the page');
    outer.querySelector('section')!.lang = 'sv';
    await until(() => textOf(element) === 'Gå med i alliansen', 'Swedish, from a shadow root');
    expect(textOf(widget(page, '#own'))).to.equal('Gå med i alliansen');
    expectQuiet(page);
  });

  it('that is nothing new for a widget asks for nothing', async () => {
    const site = await scenario();
    const page = await partnerPage({ head: script(site), body: button('lang="sv"') });
    await shown(page);
    const requests = (await site.log()).length;
    page.document.documentElement.lang = 'fi';
    page.document.body.lang = 'x';
    await frames(page);
    expect(textOf(widget(page))).to.equal('Gå med i alliansen');
    expect(await site.log()).to.have.length(requests);
  });

  it('back and forth at once ends with the last one', async () => {
    const site = await scenario([{ path: 'feed/en.json', delay: 300 }]);
    const page = await partnerPage({ head: script(site), body: button() });
    const element = await shown(page);
    page.document.documentElement.lang = 'en';
    await until(async () => (await site.log('feed/en.json')).length === 1, 'the English feed');
    page.document.documentElement.lang = 'sv';
    await until(async () => (await site.log('feed/en.json'))[0]?.status === 200, 'its late answer');
    await frames(page);
    expect(textOf(element)).to.equal('Gå med i alliansen');
    expect(langOf(element)).to.equal('sv');
    expectQuiet(page);
  });
});

describe('a language without a feed', () => {
  const FEED = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Feed',
    language: 'en',
    items: [],
    _cohesion: {
      calls: [
        {
          id: 'alliance',
          counts: [
            { category: 'regions', count: 12345 },
            { category: 'islands', label: 'islands', count: 3 },
          ],
          join: { url: 'https://alliance.example.eu/join' },
        },
      ],
    },
  };

  const MISSING: Record<string, object> = {
    'with 404': { status: 404 },
    'with 404 and no CORS header, as many servers answer': {
      status: 404,
      headers: { 'Access-Control-Allow-Origin': null },
    },
  };
  for (const [how, rule] of Object.entries(MISSING))
    it(`(${how}) takes the English one, in its own words`, async () => {
      const site = await scenario([
        { path: 'feed/en.json', body: FEED },
        { ...rule, path: 'feed/sv.json' },
      ]);
      const page = await partnerPage({ head: script(site), body: counter() + button() });
      const [first, second] = await allShown(page, 2);
      expect(textOf(first!)).to.contain('12 345 regioner').and.contain('3 islands');
      expect(langOf(first!)).to.equal('sv');
      // What only the feed has a word for is in the feed's language, and says so.
      const labels = [...first!.shadowRoot!.querySelectorAll('[part~="label"]')];
      expect(labels.map((label) => label.getAttribute('lang'))).to.deep.equal([null, 'en']);
      expect(textOf(second!)).to.equal('Gå med i alliansen');
      expect((await site.log('feed/en.json')).length).to.equal(1);
      expectQuiet(page);
    });
});
