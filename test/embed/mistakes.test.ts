/** What pages write otherwise than they mean: one sentence each in the console, and nothing of the page is lost. */
import { expect } from '@open-wc/testing';
import { scenario, until, type OpenPage } from '../support/page.ts';
import {
  allShown,
  BUTTON,
  COUNTER,
  fallback,
  partnerPage,
  script,
  shown,
  widget,
} from './partner.ts';

describe('a tag that is not closed', () => {
  const swallowed: Record<string, string> = {
    'a heading and another': '<h2>Öppettider</h2><p>Måndag.</p><h2>Kontakt</h2>',
    'the page’s own heading': '<h1>Kommunen</h1>',
    'a form': '<form><input aria-label="Sök"></form>',
    'the main part': '<main><p>Kommunen</p></main>',
    'a long text': `<p>${'ord och mera ord '.repeat(100)}</p>`,
    'another widget': `<${COUNTER}></${COUNTER}>`,
  };
  for (const [what, html] of Object.entries(swallowed))
    it(`leaves ${what} on the page, after the widget, and says what to write`, async () => {
      const site = await scenario();
      const page = await partnerPage({ head: script(site), body: `<${BUTTON} />${html}` });
      const button = await shown(page, BUTTON);
      const own = button.firstElementChild!;
      await until(() => own.getBoundingClientRect().height > 0, 'the page’s own');
      expect(own.getBoundingClientRect().top).to.be.at.least(
        button.shadowRoot!.querySelector('.root')!.getBoundingClientRect().bottom,
      );
      expect(page.console).to.have.length(1);
      expect(page.console[0]).to.contain(`write <${BUTTON}></${BUTTON}>`);
    });

  for (const html of [
    fallback,
    '<h3>Alliansen</h3><p>Mer än 12 000 har gått med.</p>',
    '<ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul>',
  ])
    it(`is not suspected where ${html} stands between the tags`, async () => {
      const site = await scenario();
      const page = await partnerPage({
        head: script(site),
        body: `<${BUTTON}>${html}</${BUTTON}>`,
      });
      const button = await shown(page, BUTTON);
      expect(button.firstElementChild!.getClientRects()).to.have.length(0);
      expect(page.console).to.deep.equal([]);
    });
});

describe('an attribute or a tag that is none', () => {
  const mistakes: [html: string, said: string][] = [
    [`<${BUTTON} partnr="x"></${BUTTON}>`, 'has no attribute "partnr"; is "partner" meant?'],
    [`<${BUTTON} newtab></${BUTTON}>`, 'has no attribute "newtab"; is "new-tab" meant?'],
    [`<${BUTTON} new-tab="false"></${BUTTON}>`, 'new-tab="false"> switches it on'],
    [`<${BUTTON} variant="ghost"></${BUTTON}>`, 'variant may be solid, outline.'],
    [`<${COUNTER} layout="rows"></${COUNTER}>`, 'layout may be grid, row, compact.'],
    [`<${COUNTER} heading-level="h2"></${COUNTER}>`, 'heading-level may be 2, 3, 4, 5, 6.'],
    [`<${COUNTER} refresh="often"></${COUNTER}>`, 'refresh is a number, 0 or more.'],
    [
      `<${COUNTER} categories="regions regioner"></${COUNTER}>`,
      'the feed has no "regioner"; it has "individuals", "regions"',
    ],
    [
      '<cohesion-podcast-player episode="episode-99"></cohesion-podcast-player>',
      'the feed has no "episode-99"; it has "episode-1"',
    ],
    [
      '<cohesion-video-carousel video="video-99"></cohesion-video-carousel>',
      'the feed has no "video-99"; it has "video-1"',
    ],
    [
      '<cohesion-declaration-viewer declaration="declaration-1848"></cohesion-declaration-viewer>',
      'the feed has no "declaration-1848"; it has "',
    ],
    ['<cohesion-counter></cohesion-counter>', 'there is no widget "counter"; there are '],
    [
      '<cohesion-signatory-counters></cohesion-signatory-counters>',
      'there is no widget "signatory-counters"; there are ',
    ],
  ];
  for (const [html, said] of mistakes)
    it(`${html} is told of, once`, async () => {
      const site = await scenario();
      const page = await partnerPage({ head: script(site), body: html + html });
      await until(() => page.console.length, 'the sentence');
      expect(page.console[0]).to.contain(said);
      expect(page.console).to.have.length(1);
    });

  it('is not suspected of what frameworks and other scripts write', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site),
      body: `<${BUTTON} class="a" id="b" data-x="1" aria-label="c" _ngcontent-abc v-cloak slot="x" style="margin: 0" dir="ltr" title="d" role="group" tabindex="-1" onclick="" data-partner="x" data-new-tab="x"></${BUTTON}><other-element></other-element>`,
    });
    await shown(page, BUTTON);
    expect(page.console).to.deep.equal([]);
  });

  it('categories may be separated by commas', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site),
      body: ['regions, meps', 'regions,meps', 'regions meps']
        .map((names) => `<${COUNTER} categories="${names}"></${COUNTER}>`)
        .join(''),
    });
    await allShown(page, 3, COUNTER);
    for (const one of page.document.querySelectorAll(COUNTER))
      expect(one.shadowRoot!.querySelectorAll('[part=figure]')).to.have.length(2);
    expect(widget(page, COUNTER).shadowRoot!.textContent).to.contain('140');
    expect(page.console).to.deep.equal([]);
  });
});

describe('?cohesion-debug', () => {
  const asked = "<script>history.replaceState(null, '', '?cohesion-debug')</script>";
  /** What it says when nothing is wrong, which is no warning. */
  const listening = '<script>said = []; console.info = (line) => said.push(line);</script>';
  const said = ({ window }: OpenPage) => (window as unknown as { said: string[] }).said;

  it('says in the console what keeps widgets from showing, and points at it', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: asked + script(site) + script(site),
      body: `<div data-cohesian="join-button"></div><iframe src="${site.url('embed/sv/join-button.html')}"></iframe>`,
    });
    await until(() => page.console.length >= 2, 'the findings');
    expect(page.console[0]).to.contain('The script is on the page twice.');
    expect(page.console[1]).to.contain('The frame has no title');
  });

  it('finds nothing on a page with widgets in all forms', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: asked + listening + script(site),
      body: `<cohesion-signatory-counter>${fallback}</cohesion-signatory-counter>
        <div data-cohesion="join-button" data-variant="outline">${fallback}</div>
        <p><a href="${site.url('embed/sv/signatory-counter.html')}">Alliansen</a></p>
        <iframe title="Alliansen" src="${site.url('embed/sv/join-button.html')}"></iframe>`,
    });
    await allShown(page, 3);
    await until(() => said(page).length > 0, 'the answer');
    expect(said(page)[0]).to.contain('nothing on this page keeps a widget from showing');
    expect(page.console.concat(page.errors)).to.deep.equal([]);
  });

  it('says nothing to those who do not ask', async () => {
    const site = await scenario();
    const page = await partnerPage({ head: script(site), body: `<${BUTTON}></${BUTTON}>` });
    await shown(page);
    const paths = (await site.log()).map(({ path }) => path);
    expect(paths.filter((path) => path.includes('in-page'))).to.deep.equal([]);
  });
});
