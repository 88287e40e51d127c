import { expect } from '@open-wc/testing';
import { registry } from '../../src/registry.ts';
import { scenario, until } from '../support/page.ts';
import type { OpenPage } from '../support/page.ts';
import {
  allShown,
  BUTTON,
  button,
  COUNTER,
  counter,
  FALLBACK,
  fallback,
  frames,
  joinLink,
  partnerPage,
  script,
  shown,
  showsFallback,
  textOf,
  widget,
} from './partner.ts';

/** Counts definitions and says which tags were defined, from before the script on. */
const COUNT_DEFINITIONS = `<script>
  defined = [];
  customElements.define = ((define) => function (name, ...rest) {
    defined.push(name);
    return define.call(this, name, ...rest);
  })(customElements.define);
</script>`;

const definitions = (page: OpenPage): string[] =>
  (page.window as unknown as { defined: string[] }).defined;

function expectQuiet(page: OpenPage): void {
  expect(page.console).to.deep.equal([]);
  expect(page.errors).to.deep.equal([]);
}

describe('the script tag', () => {
  const FORMS = ['async', 'defer', '', 'type="module"', 'type="module" async'];
  const PLACES: Record<string, (tag: string) => { head?: string; body: string }> = {
    'in the head': (tag) => ({ head: tag, body: counter() }),
    'before the tags': (tag) => ({ body: tag + counter() }),
    'after the tags': (tag) => ({ body: counter() + tag }),
  };

  for (const form of FORMS)
    for (const [place, build] of Object.entries(PLACES))
      it(`works ${place} as <script ${form || 'src'}>`, async () => {
        const site = await scenario();
        const page = await partnerPage(build(script(site, form)));
        expect(textOf(await shown(page))).to.contain('Mer än 12 000 enskilda undertecknare');
        expectQuiet(page);
      });

  it('works when another script adds it', async () => {
    const site = await scenario();
    const page = await partnerPage({ body: counter() });
    const tag = page.document.createElement('script');
    tag.src = site.url('cohesion.js');
    page.document.head.append(tag);
    await shown(page);
    expectQuiet(page);
  });

  it('works beside content that is named like what it asks the page for', async () => {
    const site = await scenario();
    const page = await partnerPage({
      body: `<img name="currentScript" src="${site.url('nowhere/else.webp')}">${script(site, '')}${counter()}`,
    });
    await shown(page);
    expectQuiet(page);
  });

  it('says so where its code has been copied into the page', async () => {
    const site = await scenario();
    const code = await (await fetch(site.url('cohesion.js'))).text();
    const page = await partnerPage({ head: `<script>${code}</script>`, body: counter() });
    expect(page.console).to.have.length(1);
    expect(page.console[0]).to.match(/the fallback content stays: .* its own tag/);
    expect(showsFallback(widget(page))).to.equal(true);
    expect(page.errors).to.deep.equal([]);
  });

  it('may be gone before its widgets come', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: `${script(site, '')}<script>document.currentScript.previousElementSibling.remove()</script>`,
      body: '<main></main>',
    });
    expect(page.document.querySelector('script[src]')).to.equal(null);
    page.document.querySelector('main')!.innerHTML = counter();
    await shown(page);
    expectQuiet(page);
  });
});

describe('tags that come later', () => {
  const CONTAINER = '<main><p>Text</p></main>';
  const WAYS: Record<string, (main: HTMLElement) => void> = {
    'as markup': (main) => main.insertAdjacentHTML('beforeend', counter()),
    'deep in new markup': (main) => (main.innerHTML = `<div><section>${counter()}</section></div>`),
    'as elements': (main) => {
      const element = main.ownerDocument.createElement(COUNTER);
      element.setAttribute('layout', 'compact');
      main.append('text', element);
    },
    'in a container that is replaced wholesale': (main) => {
      const next = main.ownerDocument.createElement('main');
      next.innerHTML = counter();
      main.replaceWith(next);
    },
    'with the whole body replaced': ({ ownerDocument }) => {
      const next = ownerDocument.createElement('body');
      next.innerHTML = counter();
      ownerDocument.body = next;
    },
  };

  for (const [way, add] of Object.entries(WAYS))
    it(`work ${way}`, async () => {
      const site = await scenario();
      const page = await partnerPage({ head: script(site, ''), body: CONTAINER });
      await until(async () => (await site.log()).length === 3, 'script, note and loader');
      add(page.document.querySelector('main')!);
      expect(textOf(await shown(page))).to.match(/Mer än 12 000|mer än 12 000/);
      expectQuiet(page);
    });

  it('work after those that were there, with what they have loaded', async () => {
    const site = await scenario();
    const page = await partnerPage({ head: script(site), body: counter() });
    await shown(page);
    const before = (await site.log()).length;
    page.document.querySelector(COUNTER)!.outerHTML = counter('layout="row"') + counter();
    await allShown(page, 2);
    expect(await site.log()).to.have.length(before);
    expectQuiet(page);
  });
});

describe('the script included twice', () => {
  it('is silent where it is the same folder', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: COUNT_DEFINITIONS + script(site, '') + script(site) + script(site, 'type="module"'),
      body: counter() + button(),
    });
    await allShown(page, 2);
    page.document.head.append(
      Object.assign(page.document.createElement('script'), { src: site.url('cohesion.js?again') }),
    );
    await until(
      async () => (await site.log()).some(({ query, status }) => query === '?again' && status > 0),
      'the other copy',
    );
    await frames(page);
    expect(definitions(page).sort()).to.deep.equal([BUTTON, COUNTER]);
    expect((await site.log()).filter(({ path }) => path.includes('/runtime-'))).to.have.length(1);
    expect(await site.log('release.json')).to.have.length(1);
    expectQuiet(page);
  });

  it('warns once in two versions, and the one that came first stays', async () => {
    const first = await scenario();
    const second = await scenario();
    const page = await partnerPage({
      head: COUNT_DEFINITIONS + script(first, '') + script(second, ''),
      body: counter() + button(),
    });
    await allShown(page, 2);
    page.document.body.insertAdjacentHTML('beforeend', counter() + button());
    await allShown(page, 4);
    expect(page.console).to.have.length(1);
    expect(page.console[0])
      .to.match(/^cohesion-widgets: [^\n]+$/)
      .and.contain(first.base)
      .and.contain(second.base);
    expect(page.errors).to.deep.equal([]);
    expect(definitions(page).sort()).to.deep.equal([BUTTON, COUNTER]);
    expect((await second.log()).map(({ path }) => path)).to.deep.equal(['cohesion.js']);
  });

  it('leaves a tag alone that the page has defined itself', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: `<script>customElements.define('${BUTTON}', class extends HTMLElement {})</script>${script(site)}`,
      body: counter() + button(),
    });
    await shown(page, COUNTER);
    expect(widget(page, BUTTON).shadowRoot).to.equal(null);
    expect((await site.log()).filter(({ path }) => path.includes('join'))).to.deep.equal([]);
    expectQuiet(page);
  });
});

describe('a placeholder', () => {
  it('becomes the widget, its content the fallback', async () => {
    const site = await scenario([{ path: 'feed/*', delay: 200 }]);
    const page = await partnerPage({
      head: script(site, 'defer'),
      body: `<div data-cohesion="signatory-counter" data-layout="compact" data-heading-level="4">${fallback}</div>`,
    });
    const element = await until(() => page.document.querySelector(COUNTER), 'the widget');
    expect(element.parentElement?.dataset['cohesion']).to.equal('signatory-counter');
    expect(element.textContent).to.equal(FALLBACK);
    expect(showsFallback(element)).to.equal(true);
    expect(textOf(await shown(page))).to.match(/^Med i #CohesionAlliance är/);
    expect(element.getAttributeNames().sort()).to.deep.equal(['heading-level', 'layout']);
    expectQuiet(page);
  });

  it('may come later, and more than once', async () => {
    const site = await scenario();
    const page = await partnerPage({ head: script(site, ''), body: '<main></main>' });
    page.document.querySelector('main')!.innerHTML =
      '<div data-cohesion="join-button">Bli medlem</div>'.repeat(2);
    await allShown(page, 2);
    page.document.querySelector('main')!.append(page.document.querySelector('[data-cohesion]')!);
    await frames(page);
    expect(page.document.querySelectorAll(BUTTON)).to.have.length(2);
    expectQuiet(page);
  });

  it('stands in the language of its own lang', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site),
      body: `<div data-cohesion="join-button" lang="en">${fallback}</div>
        <div data-cohesion="join-button" data-lang="en">${fallback}</div>
        <div data-cohesion="join-button">${fallback}</div>`,
    });
    const texts = (await allShown(page, 3)).map(textOf);
    expect(texts).to.deep.equal(['Join the alliance', 'Join the alliance', 'Gå med i alliansen']);
  });

  it('hands on no handler, style, class, id or slot', async () => {
    const site = await scenario();
    const bad = ['onclick', 'onfocus', 'ON-anything', 'style', 'class', 'id', 'slot', 'cohesion'];
    const page = await partnerPage({
      head: script(site),
      body: `<div data-cohesion="join-button" class="text" id="join" onmouseover="wrong = 1"
        ${bad.map((name) => `data-${name}${name === 'cohesion' ? '-x' : ''}="wrong = 1"`).join(' ')}>${fallback}</div>`,
    });
    const element = await shown(page, BUTTON);
    expect(element.getAttributeNames()).to.deep.equal([]);
    expect(page.document.querySelectorAll('#join')).to.have.length(1);
  });

  for (const name of ['no-such-widget', '', 'constructor', '__proto__', 'Join-Button'])
    it(`with the unknown name "${name}" keeps its content and tells`, async () => {
      const site = await scenario();
      const page = await partnerPage({
        head: script(site),
        body: `<div data-cohesion="${name}">${fallback}</div>${button()}`,
      });
      await shown(page, BUTTON);
      expect(page.console).to.have.length(1);
      expect(page.console[0]).to.contain(`"${name}"`);
      for (const known of Object.keys(registry)) expect(page.console[0]).to.contain(known);
      const placeholder = page.document.querySelector('[data-cohesion]')!;
      expect(placeholder.innerHTML).to.equal(fallback);
      expect(placeholder.querySelector('a')?.getClientRects()).to.have.length(1);
      expect(page.errors).to.deep.equal([]);
    });
});

describe('the feed', () => {
  const numbers = (count: number): object => ({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Feed',
    items: [],
    _cohesion: { calls: [{ id: 'alliance', counts: [{ category: 'regions', count }] }] },
  });

  it('is the one beside the script, in the language of the widget', async () => {
    const site = await scenario();
    const page = await partnerPage({ head: script(site), body: counter() + counter('lang="en"') });
    await allShown(page, 2);
    expect(await site.log('feed/sv.json')).to.have.length(1);
    expect(await site.log('feed/en.json')).to.have.length(1);
  });

  it('is the one that the script names, and the one that the widget names before that', async () => {
    const site = await scenario();
    const feeds = await scenario([
      { path: 'alliance/sv.json', body: numbers(111) },
      { path: 'own.json', body: numbers(222) },
    ]);
    const page = await partnerPage({
      head: script(site, `async data-feed="${feeds.url('alliance/')}{lang}.json"`),
      body: `${counter('id="script"')}${counter(`id="widget" feed="${feeds.url('own.json')}"`)}
        <div data-cohesion="signatory-counter" data-feed="${feeds.url('own.json')}" id="placeholder"></div>`,
    });
    await allShown(page, 3);
    expect(textOf(widget(page, '#script'))).to.equal('111 regioner');
    expect(textOf(widget(page, '#widget'))).to.equal('222 regioner');
    expect(textOf(widget(page, '#placeholder > *'))).to.equal('222 regioner');
    expect((await site.log()).filter(({ path }) => path.startsWith('feed/'))).to.deep.equal([]);
    expect(await feeds.log()).to.have.length(2);
    expectQuiet(page);
  });
});

describe('the partner', () => {
  const partner = 'Åre & Östersund';

  it('of the script reaches the join page, that of the widget before that', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site, `async data-partner="${partner.replace('&', '&amp;')}"`),
      body: `${button('id="script"')}${button('id="widget" partner="Eget namn"')}
        <div data-cohesion="join-button" data-partner="Plats" id="placeholder"></div>`,
    });
    await allShown(page, 3);
    const sent = (selector: string): string | null =>
      joinLink(widget(page, selector)).searchParams.get('partner');
    expect(sent('#script')).to.equal(partner);
    expect(sent('#widget')).to.equal('Eget namn');
    expect(sent('#placeholder > *')).to.equal('Plats');
    const link = joinLink(widget(page, '#script'));
    expect(link.origin + link.pathname).to.equal(site.url('feed/join.html'));
  });

  it('is left out where nobody is named', async () => {
    const site = await scenario();
    const page = await partnerPage({ head: script(site), body: button() });
    expect(joinLink(await shown(page)).search).to.equal('');
  });

  it('is told to a page that listens, which may keep the visitor', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site, `async data-partner="Kommun"`),
      body: button(),
    });
    const element = await shown(page);
    const heard: unknown[] = [];
    page.document.addEventListener('cohesion-join', (event) => {
      heard.push({ ...event.detail });
      event.preventDefault();
    });
    element.shadowRoot?.querySelector('a')?.click();
    expect(heard).to.deep.equal([{ url: joinLink(element).href, partner: 'Kommun' }]);
    await frames(page);
    expect(page.window.location.pathname).to.match(/^\/host\//);
  });
});
