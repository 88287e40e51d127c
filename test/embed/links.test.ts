/** What editors leave of a widget, and what becomes of it on a page that has the script: links and placeholders. */
import { expect } from '@open-wc/testing';
import type { OpenPage, Site } from '../support/page.ts';
import { scenario, until } from '../support/page.ts';
import {
  BUTTON,
  COUNTER,
  FALLBACK,
  frames,
  joinLink,
  partnerPage,
  script,
  shown,
  textOf,
  widget,
} from './partner.ts';

const link = (site: Site, path: string, attributes = '') =>
  `<a ${attributes} href="${site.url(`embed/${path}`)}">${FALLBACK}</a>`;

const count = ({ document }: OpenPage) => document.querySelectorAll(`${COUNTER}, ${BUTTON}`).length;

/** Shown last on a page, so that what comes before it has been looked at. */
const last = `<${BUTTON} id="last"></${BUTTON}>`;
const untilLast = (page: OpenPage) => shown(page, '#last');

describe('a link to an embed page', () => {
  it('becomes the widget, in the language of its address, and stays in it as the fallback', async () => {
    const site = await scenario();
    const page = await partnerPage({
      lang: 'en',
      head: script(site),
      body: `<p>${link(site, 'sv/signatory-counter.html')}</p>`,
    });
    const counter = await shown(page, COUNTER);
    expect(textOf(counter)).to.contain('Mer än 12 000');
    expect(counter.parentElement!.localName).to.equal('p');
    expect(counter.querySelector('a')!.textContent).to.equal(FALLBACK);
    expect(page.console.concat(page.errors)).to.deep.equal([]);
    const feeds = (await site.log()).filter(({ path }) => /^feed\/.*\.json$/.test(path));
    expect(feeds.map(({ path }) => path)).to.deep.equal(['feed/sv.json']);
  });

  it('gives the widget the parameters of its address', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site),
      body: `<p>${link(site, 'sv/join-button.html?new-tab&amp;partner=Region&with-count=false')}</p>`,
    });
    const button = await shown(page, BUTTON);
    expect(joinLink(button).searchParams.get('partner')).to.equal('Region');
    expect(button.hasAttribute('new-tab')).to.equal(true);
    expect(button.hasAttribute('with-count')).to.equal(false);
    expect(page.console).to.deep.equal([]);
  });

  it('says once what an unknown parameter may be, and takes nothing that is no attribute', async () => {
    const site = await scenario();
    const bad = 'utm_source=mail&onclick=alert(1)&style=color:red&id=x&class=y&hidden';
    const page = await partnerPage({
      head: script(site),
      body: `<p>${link(site, `sv/signatory-counter.html?${bad}&layout=compact`)}</p>`,
    });
    const counter = await shown(page, COUNTER);
    expect(counter.getAttributeNames().sort()).to.deep.equal(['lang', 'layout']);
    expect(page.console).to.have.length(1);
    expect(page.console[0]).to.contain('"utm_source", "onclick", "style", "id", "class", "hidden"');
    expect(page.console[0]).to.contain('categories');
  });

  it('says what a wrong value may be', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site),
      body: `<p>${link(site, 'sv/signatory-counter.html?layout=round')}</p>`,
    });
    await shown(page, COUNTER);
    expect(page.console).to.have.length(1);
    expect(page.console[0]).to.contain('layout may be grid, row, compact');
  });

  const alone: Record<string, (link: string) => string> = {
    'in a paragraph': (link) => `<p>${link}</p>`,
    'in bold, between blanks and line breaks': (link) =>
      `<p>&nbsp; <strong><em>${link}</em></strong> <br></p>`,
    'in a box': (link) => `<div>\n  <!-- widget -->\n  ${link}\n</div>`,
    'in a cell': (link) => `<table><tr><td>${link}</td></tr></table>`,
  };
  for (const [where, around] of Object.entries(alone))
    it(`becomes a block where it stands alone ${where}`, async () => {
      const site = await scenario();
      const page = await partnerPage({
        head: script(site),
        body: around(link(site, 'sv/signatory-counter.html')),
      });
      await shown(page, COUNTER);
    });

  const kept: Record<string, (link: string) => string> = {
    'within a sentence': (link) => `<p>Se ${link} hos alliansen.</p>`,
    'beside another': (link) => `<p>${link} <a href="/">Hem</a></p>`,
    'in a list': (link) => `<ul><li>${link}</li></ul>`,
    'in a menu': (link) => `<nav><p>${link}</p></nav>`,
    'in a heading': (link) => `<h2>${link}</h2>`,
    'in a widget': (link) => `<${COUNTER}><p>${link}</p></${COUNTER}>`,
    'in a placeholder': (link) => `<div data-cohesion="signatory-counter">${link}</div>`,
    'in what is written just now': (link) => `<div contenteditable="true"><p>${link}</p></div>`,
    'where the page says off': (link) => `<p data-cohesion="off">${link}</p>`,
  };
  for (const [where, around] of Object.entries(kept))
    it(`stays a link ${where}`, async () => {
      const site = await scenario();
      const page = await partnerPage({
        head: script(site),
        body: around(link(site, 'sv/join-button.html')) + last,
      });
      await untilLast(page);
      await frames(page);
      expect(page.document.querySelectorAll(BUTTON).length).to.equal(1);
      expect(page.console).to.deep.equal([]);
    });

  it('stays a link where it says off itself', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site),
      body: `<p>${link(site, 'sv/signatory-counter.html', 'data-cohesion="off"')}</p>${last}`,
    });
    await untilLast(page);
    expect(count(page)).to.equal(1);
  });

  it('of another folder is one only where the script names that folder', async () => {
    const site = await scenario();
    const elsewhere = (folder: string) =>
      `<p><a href="https://${folder}.example.eu/1/embed/sv/signatory-counter.html">${FALLBACK}</a></p>`;
    const page = await partnerPage({
      head: script(
        site,
        'async data-embeds="https://one.example.eu/1/ https://two.example.eu/1/embed"',
      ),
      body: ['one', 'two', 'three'].map(elsewhere).join('') + last,
    });
    await untilLast(page);
    await until(() => count(page) === 3, 'two counters');
    const links = [...page.document.querySelectorAll('p > a')];
    expect(links.filter((link) => link.getClientRects().length > 0)).to.have.length(1);
  });

  it('to a widget that this release does not have stays as it is, and the console names those there are', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site),
      body: `<p>${link(site, 'sv/weather.html')}</p>${last}`,
    });
    await untilLast(page);
    expect(page.document.querySelector('p > a')!.textContent).to.equal(FALLBACK);
    expect(page.console).to.have.length(1);
    expect(page.console[0]).to.contain('there is no widget "weather"');
  });

  it('shows no link beside its widget, whatever the page says of links', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: `<style>p a { display: inline-block !important }</style>${script(site)}`,
      body: `<p>${link(site, 'sv/signatory-counter.html', 'id="mine"')}</p>`,
    });
    await shown(page, COUNTER);
    expect(page.document.querySelectorAll('#mine')).to.have.length(1);
    expect(page.document.querySelector('#mine')!.getClientRects()).to.have.length(0);
  });

  it('takes its widget with it, and brings it back', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site),
      body: `<p>${link(site, 'sv/signatory-counter.html')}</p>`,
    });
    await shown(page, COUNTER);
    const paragraph = page.document.querySelector('p')!;
    const mine = paragraph.querySelector<HTMLAnchorElement>(':scope > a')!;
    for (let times = 0; times < 2; times++) {
      paragraph.removeChild(mine);
      await until(() => count(page) === 0, 'the widget to go');
      paragraph.append(mine);
      await shown(page, COUNTER);
    }
    // Moved, and not taken away.
    paragraph.prepend(mine);
    await frames(page);
    expect(count(page)).to.equal(1);
    expect(page.errors).to.deep.equal([]);
  });

  it('that is copied with its widget does not become another', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site),
      body: `<p>${link(site, 'sv/signatory-counter.html')}</p>`,
    });
    await shown(page, COUNTER);
    page.document.body.append(page.document.querySelector('p')!.cloneNode(true));
    await shown(page, `p:last-child ${COUNTER}`);
    await frames(page);
    expect(count(page)).to.equal(2);
  });

  it('stays a link where the widget cannot be had', async () => {
    const site = await scenario([
      { path: 'releases/*/signatory-counter-*.js', status: 500, times: 9 },
    ]);
    const page = await partnerPage({
      head: script(site),
      body: `<p>${link(site, 'sv/signatory-counter.html')}</p>`,
    });
    await until(() => page.console.length > 0, 'a line in the console');
    expect(page.document.querySelector('p > a')!.textContent).to.equal(FALLBACK);
    expect(page.errors).to.deep.equal([]);
  });
});

describe('a placeholder', () => {
  it('takes its attributes as data-*, and its content as the fallback', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site),
      body: `<div data-cohesion="signatory-counter" data-layout="compact" data-lang="de"
        data-onclick="alert(1)" data-mce-selected="1"><p class="fallback">${FALLBACK}</p></div>`,
    });
    const counter = await shown(page, COUNTER);
    expect(counter.getAttributeNames().sort()).to.deep.equal(['lang', 'layout']);
    expect(textOf(counter)).to.contain('mehr als 12.000');
    expect(counter.querySelector('.fallback')!.textContent).to.equal(FALLBACK);
    expect(page.console).to.deep.equal([]);
  });

  it('that is copied with its widget is not filled again', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site),
      body: `<div id="one" data-cohesion="signatory-counter">${FALLBACK}</div>`,
    });
    await shown(page, COUNTER);
    const { document } = page;
    const copy = document.querySelector('#one')!.cloneNode(true) as HTMLElement;
    copy.id = 'two';
    document.body.append(copy);
    await shown(page, `#two ${COUNTER}`);
    await frames(page);
    expect(count(page)).to.equal(2);
  });
});

describe('a tag in a shadow root', () => {
  const host = (mode: string, attach = 'constructor') => `<script type="module">
    customElements.define('site-part', class extends HTMLElement {
      ${attach === 'constructor' ? 'constructor() { super();' : 'connectedCallback() {'}
        const tag = document.createElement('${COUNTER}');
        this.attachShadow({ mode: '${mode}' }).append(tag);
        this.constructor.tag = tag;
      }
    });
  </script>`;
  const inside = (page: OpenPage) =>
    page.document.querySelector('site-part')!.shadowRoot!.querySelector(COUNTER) as ReturnType<
      typeof widget
    >;

  for (const attach of ['constructor', 'connectedCallback'])
    it(`that is open is found (${attach})`, async () => {
      const site = await scenario();
      const page = await partnerPage({
        head: script(site),
        body: `<site-part></site-part>${host('open', attach)}`,
      });
      await until(() => page.document.querySelector('site-part')!.shadowRoot, 'the root');
      await until(() => textOf(inside(page)).includes('12 000'), 'the counter in it');
    });

  it('that is within another is found, and one that comes later', async () => {
    const site = await scenario();
    const page = await partnerPage({ head: script(site), body: `<div id="outer"></div>${last}` });
    await untilLast(page);
    const { document } = page;
    const outer = document.createElement('div');
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    const root = inner.attachShadow({ mode: 'open' });
    document.body.append(outer);
    await frames(page);
    const tag = document.createElement(COUNTER) as ReturnType<typeof widget>;
    root.append(tag);
    await until(() => textOf(tag).includes('12 000'), 'the counter in it');
  });

  it('that is closed works where the script names the widget', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site, 'async data-widgets="signatory-counter, weather"'),
      body: `<site-part></site-part>${host('closed')}`,
    });
    const { tag } = (await until(
      () => page.window.customElements.get('site-part'),
      'the host',
    )) as unknown as { tag: ReturnType<typeof widget> };
    await until(() => textOf(tag).includes('12 000'), 'the counter in it');
    expect(page.console).to.have.length(1);
    expect(page.console[0]).to.contain('data-widgets: there is no widget "weather"');
  });
});
