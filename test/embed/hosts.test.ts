/**
 * Widgets as guests of applications that make, change and take away what is on a page as they like (`test/hosts`): they
 * come, go and come back, and nothing is left behind.
 */
import { expect } from '@open-wc/testing';
import { alive, engine } from '../support/commands.ts';
import { openPage, scenario, until, type OpenPage, type Site } from '../support/page.ts';
import { support } from '../support/runner.ts';
import { partnerPage, script, type Widget } from './partner.ts';

const tags = ['cohesion-signatory-counter', 'cohesion-join-button', 'cohesion-podcast-player'];

const widgets = ({ document }: OpenPage) => [...document.querySelectorAll<Widget>(tags.join(', '))];

const allReady = (page: OpenPage) =>
  until(
    () =>
      widgets(page).length === tags.length && widgets(page).every(({ state }) => state === 'ready'),
    'a widget of each form',
    20_000,
  );

/** All forms that a page may have a widget in. */
const forms = (site: Site) =>
  `<cohesion-signatory-counter><p>Alliansen</p></cohesion-signatory-counter>
  <div data-cohesion="join-button"><p>Alliansen</p></div>
  <p><a href="${site.url('embed/sv/podcast-player.html')}">Alliansen</a></p>`;

function expectNoComplaint({ console, errors }: Pick<OpenPage, 'console' | 'errors'>) {
  // Frameworks in development say more than is of interest here.
  const ours = console.filter((line) => line.includes('cohesion'));
  expect(ours.concat(errors)).to.deep.equal([]);
}

/** Whether every widget that has been on the page is gone for good: only Chromium tells. */
async function expectNothingLeft({ window }: OpenPage) {
  if (engine() !== 'chromium') return;
  for (const tag of tags) {
    const widget = window.customElements.get(tag)!;
    await until(async () => (await alive(widget)) === 0, `every <${tag}> to be forgotten`);
  }
}

describe('a guest of', () => {
  for (const name of ['react', 'vue'])
    it(`${name} comes, changes, goes and comes back`, async () => {
      const site = await scenario();
      const page = await partnerPage({
        head: script(site, `async data-base="${site.base}"`),
        body: `<div id="app"></div><script src="/.generated/hosts/${name}.js"></script>`,
      });
      const press = (id: string) => page.document.getElementById(id)!.click();
      await allReady(page);
      for (let times = 0; times < 3; times++) {
        press('again');
        await until(
          () =>
            page.document.querySelector(`${tags[0]} p`)!.textContent === `Alliansen ${times + 1}`,
          'the change',
        );
      }
      await allReady(page);
      for (let times = 0; times < 2; times++) {
        press('link');
        await until(() => widgets(page).length === 2, 'the link to take its widget with it');
        press('link');
        await allReady(page);
      }
      for (let times = 0; times < 3; times++) {
        press('toggle');
        await until(() => widgets(page).length === 0, 'the widgets to go');
        press('toggle');
        await allReady(page);
      }
      press('toggle');
      await until(() => !page.document.querySelector('section'), 'the widgets to go');
      expectNoComplaint(page);
      await expectNothingLeft(page);
    }).timeout(60_000);

  it('htmx comes where a page puts something else', async () => {
    const site = await scenario();
    const part = (await support('host', { html: `<section>${forms(site)}</section>` })) as string;
    const other = (await support('host', { html: '<section>Annat</section>' })) as string;
    for (const id of [part, other]) await support(`host/${id}/open`);
    const page = await partnerPage({
      head: `${script(site)}<script src="/node_modules/htmx.org/dist/htmx.min.js"></script>`,
      body: `<button id="part" hx-get="/host/${part}" hx-target="#here">Alliansen</button>
        <button id="other" hx-get="/host/${other}" hx-target="#here">Annat</button>
        <div id="here"></div>`,
    });
    for (let times = 0; times < 3; times++) {
      page.document.getElementById('part')!.click();
      await allReady(page);
      page.document.getElementById('other')!.click();
      await until(
        () => page.document.querySelector('#here')!.textContent.trim() === 'Annat',
        'other',
      );
      expect(widgets(page).length).to.equal(0);
    }
    expectNoComplaint(page);
    await expectNothingLeft(page);
  }).timeout(60_000);

  it('Turbo comes back with the page that it has kept', async () => {
    const site = await scenario();
    const head = `<meta charset="utf-8"><title>Kommun</title>${script(site)}
      <script src="/node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>`;
    const html = `<!doctype html><html lang="sv"><head>${head}</head><body><p id="other">Annat</p></body></html>`;
    const other = (await support('host', { html })) as string;
    await support(`host/${other}/open`);
    const page = await partnerPage({
      head,
      body: `<a id="there" href="/host/${other}">Annat</a>${forms(site)}`,
    });
    // Whoever leaves while it still loads makes it complain.
    let loads = 0;
    page.document.addEventListener('turbo:load', () => (loads += 1));
    for (let times = 0; times < 3; times++) {
      await allReady(page);
      page.document.getElementById('there')!.click();
      await until(() => loads === 2 * times + 1 && page.document.getElementById('other'), 'other');
      expect(widgets(page).length).to.equal(0);
      page.window.history.back();
      await until(() => loads === 2 * times + 2 && page.document.getElementById('there'), 'back');
    }
    await allReady(page);
    expectNoComplaint(page);
  }).timeout(60_000);

  it('Astro comes back by its router', async () => {
    const site = await scenario();
    const built = await (await fetch('/.generated/hosts/astro/index.html')).text();
    const html = built.replaceAll('https://widgets.example.eu/1/', site.base);
    const other = (await support('host', {
      html: html.replace(/<main>[^]*<\/main>/, '<p id="other">Annat</p>'),
    })) as string;
    await support(`host/${other}/open`);
    const page = await openPage({
      html: html.replace('</main>', `<a id="there" href="/host/${other}">Annat</a></main>`),
    });
    await allReady(page);
    const { pathname } = page.window.location;
    page.document.getElementById('there')!.click();
    await until(() => page.document.getElementById('other'), 'the other page');
    expect(widgets(page).length).to.equal(0);
    const back = page.document.createElement('a');
    back.href = pathname;
    page.document.body.append(back);
    back.click();
    await until(() => page.document.getElementById('there'), 'the page of before');
    await allReady(page);
    // What Astro itself leaves unhandled is not ours.
    expectNoComplaint({
      console: page.console,
      errors: page.errors.filter((line) => !line.includes('ransition')),
    });
  }).timeout(60_000);
});
