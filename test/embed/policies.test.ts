/** Pages whose headers forbid what they can. */
import { expect } from '@open-wc/testing';
import { scenario, until } from '../support/page.ts';
import type { OpenPage, Site } from '../support/page.ts';
import { painted } from '../support/contrast.ts';
import {
  allShown,
  BUTTON,
  button,
  COUNTER,
  counter,
  fallback,
  frames,
  partnerPage,
  script,
  showsFallback,
  textOf,
} from './partner.ts';

const policy = (value: string): Record<string, string> => ({ 'content-security-policy': value });

const BODY = `${counter('trend')}${button('with-count')}<div data-cohesion="join-button">${fallback}</div>`;

/** Waits until the page shows all of its three widgets as they should look, and the policy was kept. */
async function expectWorking(page: OpenPage): Promise<void> {
  const [first, second] = await allShown(page, 3);
  await until(() => first?.shadowRoot?.querySelector('[part="trend"] svg'), 'the chart');
  expect(textOf(first!)).to.contain('Mer än 12 000 enskilda undertecknare');
  const part = (name: string, of = first): CSSStyleDeclaration =>
    page.window.getComputedStyle(of!.shadowRoot!.querySelector(`[part~="${name}"]`)!);
  expect(part('figures').display).to.equal('grid');
  expect(part('button', second).minHeight).to.equal('44px');
  expect(part('button', second).backgroundColor).to.equal('rgb(0, 51, 153)');
  // As the sheet computes it.
  expect(painted(part('amount').color)).to.deep.equal([0, 51, 153]);
  expect(page.violations).to.deep.equal([]);
  expect(page.console.concat(page.errors)).to.deep.equal([]);
}

describe('Trusted Types', () => {
  const ENFORCED = "require-trusted-types-for 'script';";
  const ALLOWING: Record<string, string> = {
    'enforced with our name': `${ENFORCED} trusted-types cohesion-widgets`,
    'enforced with our name among others': `${ENFORCED} trusted-types dompurify cohesion-widgets 'allow-duplicates'`,
    'enforced with any name': ENFORCED,
    'enforced with our name and a strict list of scripts': `${ENFORCED} trusted-types cohesion-widgets; script-src 'nonce-abc' 'strict-dynamic'`,
    'not enforced': 'trusted-types cohesion-widgets',
  };
  for (const [what, value] of Object.entries(ALLOWING))
    it(`${what} let the widgets work`, async () => {
      const site = await scenario();
      const page = await partnerPage({
        head: script(site, 'async nonce="abc"'),
        body: BODY,
        headers: policy(value),
      });
      await expectWorking(page);
    });

  it('enforced with our name allow the script twice', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site, '') + script(site, 'type="module"'),
      body: BODY,
      headers: policy(`${ENFORCED} trusted-types cohesion-widgets`),
    });
    await expectWorking(page);
  });

  // Pages that name policies without enforcing them: ours is refused, and not needed.
  for (const names of ['other', 'lit-html', "'none'"])
    it(`not enforced, with the names ${names}, let the widgets work`, async () => {
      const site = await scenario();
      const page = await partnerPage({
        head: script(site),
        body: BODY,
        headers: policy(`trusted-types ${names}`),
      });
      await allShown(page, 3);
      await frames(page);
      expect(page.console.concat(page.errors)).to.deep.equal([]);
      // The one question whether we may.
      expect(page.violations).to.deep.equal([
        { directive: 'trusted-types', blocked: 'trusted-types-policy' },
      ]);
    });

  for (const names of ['other', 'lit-html', "'none'"])
    it(`enforced, with the names ${names}, leave the fallback and say which header to change`, async () => {
      const site = await scenario();
      const page = await partnerPage({
        head: script(site),
        body: BODY + button(),
        headers: policy(`${ENFORCED} trusted-types ${names}`),
      });
      await until(() => page.console.length > 0, 'the console to say so');
      page.document.body.insertAdjacentElement('beforeend', page.document.createElement(BUTTON));
      await frames(page);
      expect(page.console).to.have.length(1);
      expect(page.console[0]).to.match(/^cohesion-widgets: [^\n]+$/);
      expect(page.console[0]).to.contain('"trusted-types"').and.contain('"cohesion-widgets"');
      expect(page.console[0]).to.contain('Content-Security-Policy');
      expect(page.errors).to.deep.equal([]);
      for (const element of page.document.querySelectorAll<HTMLElement>(`${COUNTER}, ${BUTTON}`))
        if (element.firstChild) expect(showsFallback(element)).to.equal(true);
      expect(page.document.querySelector('[data-cohesion]')?.innerHTML).to.equal(fallback);
      expect((await site.log()).map(({ path }) => path)).to.deep.equal(['cohesion.js']);
    });
});

describe('a Content Security Policy', () => {
  const WORKING: Record<string, (site: Site) => string> = {
    'that lists the host, and forbids all else': ({ origin }) =>
      `default-src 'none'; script-src ${origin}; connect-src ${origin}; style-src 'none'; base-uri 'none'; form-action 'none'`,
    'that lists the folder, and forbids all else': ({ base }) =>
      `default-src 'none'; script-src ${base}; connect-src ${base}; style-src 'none'`,
    'with a nonce that scripts hand on': ({ origin }) =>
      `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src ${origin}; style-src 'none'`,
    'with a nonce that scripts do not hand on': ({ origin }) =>
      `default-src 'none'; script-src 'nonce-abc'; connect-src ${origin}; style-src 'none'`,
    'with a nonce, and Trusted Types': ({ origin }) =>
      `default-src 'none'; script-src 'nonce-abc'; connect-src ${origin}; style-src 'nonce-abc'; require-trusted-types-for 'script'; trusted-types cohesion-widgets`,
  };
  for (const [what, value] of Object.entries(WORKING))
    for (const form of ['async', 'type="module"'])
      it(`${what}, lets the widgets work and has nothing to complain about (${form})`, async () => {
        const site = await scenario();
        const page = await partnerPage({
          head: script(site, `${form} nonce="abc"`),
          body: BODY,
          headers: policy(value(site)),
        });
        await expectWorking(page);
      });

  const REFUSING: Record<string, { value: (site: Site) => string; lines: RegExp[] }> = {
    'the host of the feed': {
      value: ({ base }) => `connect-src ${base}release.json`,
      lines: [/<cohesion-signatory-counter> .*feed\/sv/, /<cohesion-join-button> .*feed\/sv/],
    },
    'every request for data': {
      value: () => "connect-src 'none'",
      lines: [/release\.json/],
    },
  };
  for (const [what, { value, lines }] of Object.entries(REFUSING))
    it(`that refuses ${what} leaves the fallback, and the page unharmed`, async () => {
      const site = await scenario();
      const page = await partnerPage({
        head: script(site),
        body: `${BODY}<p>Text</p>`,
        headers: policy(value(site)),
      });
      await until(() => page.console.length === lines.length, 'the console to say so');
      for (const element of page.document.querySelectorAll<HTMLElement>(`${COUNTER}, ${BUTTON}`))
        await until(() => showsFallback(element), 'the fallback');
      for (const line of lines)
        expect(
          page.console.filter((text) => line.test(text)),
          String(line),
        ).to.have.length(1);
      expect(page.errors).to.deep.equal([]);
      expect(page.document.querySelector('p')?.innerText).to.equal('Text');
      await until(() => page.violations.length > 0, 'the violations to be told');
      expect(new Set(page.violations.map(({ directive }) => directive))).to.deep.equal(
        new Set(['connect-src']),
      );
    });

  it('that allows the script but not what it loads leaves the fallback', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site),
      body: BODY,
      headers: policy(`script-src ${site.url('cohesion.js')}`),
    });
    await until(() => page.console.length > 0, 'the console to say so');
    await frames(page);
    expect(page.console).to.have.length(1);
    expect(page.console[0]).to.match(/loader-.* cannot be loaded/);
    for (const element of page.document.querySelectorAll<HTMLElement>(`${COUNTER}, ${BUTTON}`))
      expect(showsFallback(element)).to.equal(true);
    expect(page.errors).to.deep.equal([]);
  });
});

describe('a frame without an origin', () => {
  it('as editors make of frames, has storage and cookies closed, and working widgets', async () => {
    const site = await scenario();
    const inside = `<!doctype html><html lang="sv"><script>
        let refused = false;
        try { localStorage.length } catch { refused = true }
        const errors = [];
        addEventListener('error', (event) => errors.push(event.message));
        addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
        document.addEventListener('cohesion-ready', ({ target, detail }) => parent.postMessage({
          refused, errors, widget: detail.widget, text: target.shadowRoot.querySelector('.root').innerText,
        }, '*'));
      </script>${script(site)}${counter()}${button()}`;
    const heard: Record<string, unknown>[] = [];
    const page = await partnerPage({ body: '<iframe sandbox="allow-scripts"></iframe>' });
    page.window.addEventListener('message', ({ data }) => heard.push(data));
    const frame = page.document.querySelector('iframe')!;
    frame.srcdoc = inside;
    await until(() => heard.length === 2, 'both widgets to be ready');
    heard.sort((one, other) => (String(one['widget']) < String(other['widget']) ? -1 : 1));
    expect(heard[0]).to.include({ widget: BUTTON, refused: true, text: 'Gå med i alliansen' });
    expect(heard[1]).to.include({ widget: COUNTER, refused: true });
    expect(heard.map(({ errors }) => errors)).to.deep.equal([[], []]);
  });
});
