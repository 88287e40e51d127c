/** Whatever the feed or the folder does: the page, the fallback and the other widgets stay. */
import { expect } from '@open-wc/testing';
import type { CohesionEventMap, ErrorCode } from '../../src/element/events.ts';
import { click } from '../support/commands.ts';
import { scenario, until } from '../support/page.ts';
import type { OpenPage, Rule } from '../support/page.ts';
import {
  allShown,
  BUTTON,
  button,
  COUNTER,
  counter,
  frames,
  partnerPage,
  script,
  shown,
  showsFallback,
  textOf,
  widget,
} from './partner.ts';

type Heard = CohesionEventMap['cohesion-error']['detail'] & { id: string };

/** A page with looks of its own, which listens on `document` as a site's statistics would. */
const LISTENING = `<style>
    a { color: rgb(170, 0, 0); font: italic 21px/30px serif; padding: 3px }
  </style>
  <script>
    heard = [];
    document.addEventListener('cohesion-error', ({ target, detail }) => {
      heard.push({ ...detail, id: target.id });
    });
  </script>`;

const heard = (page: OpenPage): Heard[] => (page.window as unknown as { heard: Heard[] }).heard;

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Feed',
  items: [],
};

/** A valid feed of this many bytes and a few more. */
const feedOfSize = (bytes: number): object => ({
  ...FEED,
  _cohesion: { calls: [{ id: 'alliance', counts: [{ category: 'regions', count: 7 }] }] },
  description: 'x'.repeat(bytes),
});

/** The look of a link of the page's own, which the fallback has too. */
function expectOwnLook(page: OpenPage, link: Element): void {
  const { color, font, padding, fontStyle } = page.window.getComputedStyle(link);
  expect([color, fontStyle, padding]).to.deep.equal(['rgb(170, 0, 0)', 'italic', '3px']);
  expect(font).to.contain('21px').and.contain('30px');
}

/** That widget failed as it should, and nothing else did. */
async function expectFailure(page: OpenPage, id: string, code: ErrorCode): Promise<void> {
  const element = widget(page, `#${id}`);
  expect(heard(page).map((detail) => [detail.id, detail.code])).to.deep.equal([[id, code]]);
  const [detail] = heard(page);
  expect(detail).to.include({ widget: element.localName });
  expect(detail?.message).to.match(/^[^\n]{20,}$/);
  expect(element.state).to.equal('failed');
  await until(() => showsFallback(element), 'the fallback to be visible again');
  expectOwnLook(page, element.querySelector('a')!);

  expect(page.console).to.deep.equal([
    `cohesion-widgets: <${element.localName}> shows its fallback: ${detail?.message}`,
  ]);
  expect(page.console[0]).not.to.match(/undefined|\[object|\bat https?:/);
  expect(page.errors).to.deep.equal([]);
  expect(textOf(await shown(page, '#good'))).to.contain('Mer än 12 000');
}

describe('a feed', () => {
  const HTML = '<!doctype html><title>Not found</title><h1>Nothing here</h1>';

  const CASES: Record<string, { rule: Omit<Rule, 'path'>; code: ErrorCode; tells: RegExp }> = {
    'that is not there': { rule: { status: 404 }, code: 'status', tells: /answered 404/ },
    'that is forbidden': { rule: { status: 403, body: HTML }, code: 'status', tells: /403/ },
    'that answers 500 every time': {
      rule: { status: 500 },
      code: 'status',
      tells: /answered 500/,
    },
    'that is HTML': { rule: { body: HTML }, code: 'not-json', tells: /is HTML, not JSON/ },
    'that is half a document': {
      rule: { body: JSON.stringify(feedOfSize(100)).slice(0, 120) },
      code: 'not-json',
      tells: /is not JSON/,
    },
    'whose connection breaks in the middle': {
      rule: { body: feedOfSize(2000), truncate: true },
      code: 'network',
      tells: /cannot be reached/,
    },
    'that is empty': { rule: { body: '' }, code: 'not-json', tells: /is not JSON/ },
    'that is other JSON': {
      rule: { body: { items: 'none' } },
      code: 'not-a-feed',
      tells: /is not a JSON Feed: version should be/,
    },
    'that allows no other site to read it': {
      rule: { headers: { 'Access-Control-Allow-Origin': null } },
      code: 'network',
      tells: /CORS/,
    },
    'that redirects in a circle': {
      rule: { redirect: 'sv.json' },
      code: 'network',
      tells: /cannot be reached/,
    },
    'of 2 MB': { rule: { body: feedOfSize(2e6) }, code: 'too-large', tells: /larger than 1 MB/ },
  };

  for (const [what, { rule, code, tells }] of Object.entries(CASES))
    it(`${what} brings the fallback back, and harms nothing else`, async () => {
      const site = await scenario([{ ...rule, path: 'bad/*' }]);
      const page = await partnerPage({
        head: LISTENING + script(site),
        body: `${counter(`id="bad" feed="${site.url('bad/sv.json')}"`)}${counter('id="good"')}`,
      });
      await until(() => heard(page).length > 0, 'cohesion-error');
      await expectFailure(page, 'bad', code);
      expect(page.console[0]).to.match(tells).and.contain(site.url('bad/sv.json'));
      // One more try where that may help, and no more.
      const again = code === 'network' || /500/.test(String(tells));
      const tries = (await site.log('bad/sv.json')).length;
      if (rule.redirect === undefined) expect(tries).to.equal(again ? 2 : 1);
    });

  for (const address of ['javascript:alert(1)', 'data:application/json,{}', 'https://', 'ftp://x/'])
    it(`at ${address} is not asked for`, async () => {
      const site = await scenario();
      const page = await partnerPage({
        head: LISTENING + script(site),
        body: `${counter(`id="bad" feed="${address}"`)}${counter('id="good"')}`,
      });
      await until(() => heard(page).length > 0, 'cohesion-error');
      await expectFailure(page, 'bad', 'address');
    });

  it('that answers 500 once is asked again, and nobody notices', async () => {
    const site = await scenario([{ path: 'feed/sv.json', status: 500, times: 1 }]);
    const page = await partnerPage({
      head: LISTENING + script(site),
      body: counter() + button(),
    });
    await allShown(page, 2);
    expect(await site.log('feed/sv.json')).to.have.length(2);
    expect(heard(page)).to.deep.equal([]);
    expect(page.console.concat(page.errors)).to.deep.equal([]);
  });

  it('that never answers, or stops in the middle, is given up within 20 s', async function () {
    this.timeout(40_000);
    const site = await scenario([
      { path: 'silent/*', stall: 'headers' },
      { path: 'half/*', body: feedOfSize(5000), stall: 'body' },
    ]);
    const start = performance.now();
    const page = await partnerPage({
      head: LISTENING + script(site),
      body: `${counter(`id="silent" feed="${site.url('silent/sv.json')}"`)}
        ${counter(`id="half" feed="${site.url('half/sv.json')}"`)}${counter('id="good"')}`,
    });
    // In the meantime all is as if there were no script, and the others are there.
    await shown(page, '#good');
    expect(heard(page)).to.deep.equal([]);
    for (const id of ['silent', 'half'])
      expect(showsFallback(widget(page, `#${id}`)), id).to.equal(true);

    await until(() => heard(page).length === 2, 'both to be given up', 20_000);
    expect(performance.now() - start).to.be.within(14_000, 20_000);
    expect(heard(page).map(({ code }) => code)).to.deep.equal(['timeout', 'timeout']);
    for (const id of ['silent', 'half']) {
      await until(() => showsFallback(widget(page, `#${id}`)), 'the fallback');
      const lines = page.console.filter((line) => line.includes(`/${id}/`));
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(/did not answer in time$/);
    }
    expect(page.console).to.have.length(2);
    expect(page.errors).to.deep.equal([]);
    // Silence is asked once more; what began to answer is not. Nothing is left open.
    expect(await site.log('silent/sv.json')).to.have.length(2);
    expect(await site.log('half/sv.json')).to.have.length(1);
    await until(
      async () => (await site.log()).filter(({ aborted }) => aborted).length === 3,
      'the requests to be ended',
    );

    // Even after 20 s nothing more happens.
    await until(() => performance.now() - start > 20_500, '20 s to be over', 10_000);
    expect(heard(page)).to.have.length(2);
    expect(await site.log('silent/sv.json')).to.have.length(2);
  });

  it('with mistakes shows what is right, and tells once', async () => {
    const body = {
      ...FEED,
      items: [{ id: 'broken' }],
      _cohesion: {
        calls: [
          {
            id: 'alliance',
            counts: [
              { category: 'regions', count: 7 },
              { category: 'meps', count: -3 },
            ],
          },
        ],
      },
    };
    const site = await scenario([{ path: 'feed/*', body }]);
    const page = await partnerPage({ head: LISTENING + script(site), body: counter().repeat(2) });
    const [first] = await allShown(page, 2);
    expect(textOf(first!)).to.equal('7 regioner');
    expect(page.console).to.have.length(1);
    expect(page.console[0])
      .to.contain(site.url('feed/sv.json'))
      .and.match(/: expected .*, found /);
    // The page hears of it from each widget that shows less.
    expect(heard(page)).to.have.length(2);
    for (const { code, message } of heard(page)) {
      expect(code).to.equal('misread');
      expect(message).to.contain('_cohesion.calls[0].counts[1].count');
    }
  });

  it('without a join page leaves the page’s own link in the place of the button', async () => {
    const site = await scenario([{ path: 'bad/*', body: FEED }]);
    const page = await partnerPage({
      head: LISTENING + script(site),
      body: button(`id="bad" feed="${site.url('bad/sv.json')}"`) + counter('id="good"'),
    });
    await until(() => heard(page).length > 0, 'cohesion-error');
    await expectFailure(page, 'bad', 'render');
    expect(page.console[0]).to.contain('_cohesion.calls[].join.url');
  });
});

describe('without fallback content', () => {
  const SENTENCE = 'Innehållet kunde inte laddas. Försök igen';

  it('a sentence in the visitor’s language stands there, with a button that tries again', async () => {
    const site = await scenario([{ path: 'feed/*', status: 404 }]);
    const page = await partnerPage({
      head: LISTENING + script(site),
      body: counter('', '') + button('', ' <!-- nothing --> '),
    });
    const retry = (selector: string): HTMLButtonElement | null | undefined =>
      widget(page, selector).shadowRoot?.querySelector('button');
    await until(() => retry(COUNTER) && retry(BUTTON), 'both buttons');
    expect([COUNTER, BUTTON].map((tag) => textOf(widget(page, tag)))).to.deep.equal([
      SENTENCE,
      SENTENCE,
    ]);
    expect(heard(page)).to.have.length(2);

    // Still broken: the same again, in the same place.
    await click(retry(COUNTER)!);
    await until(() => heard(page).length === 3 && retry(COUNTER), 'the second failure');
    expect(page.console).to.have.length(2);

    await site.setRules([]);
    await click(retry(COUNTER)!);
    expect(textOf(await shown(page, COUNTER))).to.contain('Mer än 12 000');
    expect(retry(BUTTON)).to.be.an('HTMLButtonElement');
    await click(retry(BUTTON)!);
    expect(textOf(await shown(page, BUTTON))).to.equal('Gå med i alliansen');
    expect(heard(page)).to.have.length(3);
    expect(page.errors).to.deep.equal([]);
  });

  it('the sentence is in English where the messages cannot be had either', async () => {
    const site = await scenario([
      {
        path: 'releases/*/locales/*',
        status: 404,
        body: '',
        headers: { 'Cache-Control': 'no-store' },
      },
    ]);
    const page = await partnerPage({ head: LISTENING + script(site), body: counter('', '') });
    await until(() => widget(page).state === 'failed', 'the failure');
    expect(textOf(widget(page))).to.match(/^This content could not be loaded\. Try again$/);
    expect(heard(page).map(({ code }) => code)).to.deep.equal(['locale']);
    expect(page.console).to.have.length(1);

    await site.setRules([]);
    await click(widget(page).shadowRoot!.querySelector('button')!);
    expect(textOf(await shown(page))).to.contain('Mer än 12 000');
    expect(page.errors).to.deep.equal([]);
  });
});

describe('a file of the folder', () => {
  const FAULTS: Record<string, Omit<Rule, 'path'>> = {
    'that is not there': { status: 404, body: 'Not found' },
    'that is HTML': {
      body: '<!doctype html><title>Login</title>',
      headers: { 'content-type': 'text/html' },
    },
    'that breaks in the middle': { truncate: true },
    'without CORS': { headers: { 'Access-Control-Allow-Origin': null } },
  };
  for (const [what, fault] of Object.entries(FAULTS)) {
    it(`${what}: without the runtime every fallback stays, and the console says so`, async () => {
      const site = await scenario([{ ...fault, path: 'releases/*/runtime-*' }]);
      const page = await partnerPage({
        head: LISTENING + script(site),
        body: `${counter()}${button()}${counter()}<a id="own">Länk</a>`,
      });
      await until(() => page.console.length === 2, 'the console to say so');
      await frames(page);
      for (const element of page.document.querySelectorAll<HTMLElement>(`${COUNTER}, ${BUTTON}`)) {
        expect(showsFallback(element)).to.equal(true);
        expectOwnLook(page, element.querySelector('a')!);
      }
      expect(page.console).to.have.length(2);
      for (const tag of [COUNTER, BUTTON])
        expect(page.console.join('\n')).to.contain(`<${tag}> keeps its fallback content: `);
      expect(page.errors).to.deep.equal([]);
    });

    it(`${what}: without its own file a widget keeps its fallback, the others work`, async () => {
      const site = await scenario([{ ...fault, path: 'releases/*/join-button-*' }]);
      const page = await partnerPage({
        head: LISTENING + script(site),
        body: `${button()}${counter()}${button()}`,
      });
      expect(textOf(await shown(page, COUNTER))).to.contain('Mer än 12 000');
      await until(() => page.console.length > 0, 'the console to say so');
      await frames(page);
      for (const element of page.document.querySelectorAll<HTMLElement>(BUTTON))
        expect(showsFallback(element)).to.equal(true);
      expect(page.console).to.have.length(1);
      expect(page.console[0]).to.match(
        /^cohesion-widgets: <cohesion-join-button> keeps its fallback content: [^\n]*join-button-/,
      );
      expect(page.errors).to.deep.equal([]);
    });
  }

  it('that is not there: without the chart the numbers stay', async () => {
    const site = await scenario([{ path: 'releases/*/trend-*', status: 404, body: 'Not found' }]);
    const page = await partnerPage({ head: LISTENING + script(site), body: counter('trend') });
    await shown(page);
    await until(() => page.console.length > 0, 'the console to say so');
    await frames(page);
    expect(widget(page).state).to.equal('ready');
    expect(textOf(widget(page))).to.contain('Mer än 12 000');
    expect(page.console).to.have.length(1);
    expect(page.console[0]).to.contain('the chart cannot be loaded').and.contain('trend-');
    expect(heard(page)).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
  });
});
