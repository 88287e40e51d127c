/** The built folder in all languages: each page asks for those it shows and no others. */
import { expect } from '@open-wc/testing';
import { languages } from '../../.generated/languages.ts';
import { scenario, until } from '../support/page.ts';
import type { Site } from '../support/page.ts';
import { allShown, button, partnerPage, script, shown, textOf, widget, nameOf } from './partner.ts';

/** Every file of a language that the page has asked for, in order, each as often as it was asked for. */
const asked = async (site: Site, folder: 'locales' | 'feed'): Promise<string[]> =>
  (await site.log())
    .map(({ path }) => nameOf(path))
    .filter((path) => path.startsWith(`${folder}/`) && /\.js(on)?$/.test(path))
    .map((path) => path.slice(folder.length + 1).replace(/\.\w+$/, ''));

const labelOf = (language: string): string =>
  ({ fi: 'Liity ryhmittymään', el: 'Προσχωρήστε στη συμμαχία', mt: 'Ingħaqad mal-alleanza' })[
    language
  ] ?? '';

describe('a page in three languages', () => {
  it('asks for these three, once each, and for others as it is switched to them', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: script(site),
      lang: 'fi',
      body: ['fi', 'el', 'mt']
        .map((lang) => `<section lang="${lang}">${button()}${button()}</section>`)
        .join(''),
      height: 2000,
    });
    await allShown(page, 6);
    for (const language of ['fi', 'el', 'mt'])
      expect(textOf(widget(page, `[lang=${language}] cohesion-join-button`))).to.equal(
        labelOf(language),
      );
    expect((await asked(site, 'locales')).sort()).to.deep.equal(['el', 'fi', 'mt']);
    expect((await asked(site, 'feed')).sort()).to.deep.equal(['el', 'fi', 'mt']);

    const section = page.document.querySelector<HTMLElement>('[lang=mt]')!;
    const button3 = widget(page, '[lang=mt] cohesion-join-button');
    section.lang = 'fi';
    await until(() => textOf(button3) === labelOf('fi'), 'Finnish');
    expect(await asked(site, 'locales')).to.have.length(3);
    section.lang = 'pl';
    await until(() => textOf(button3) === 'Dołącz do sojuszu', 'Polish');
    expect((await asked(site, 'locales')).sort()).to.deep.equal(['el', 'fi', 'mt', 'pl']);
    expect((await asked(site, 'feed')).sort()).to.deep.equal(['el', 'fi', 'mt', 'pl']);
    expect(page.console.concat(page.errors)).to.deep.equal([]);
  });
});

describe('the built folder', () => {
  it('has every language, verified, on one page', async () => {
    expect(languages).to.have.length(23);
    const site = await scenario();
    const page = await partnerPage({
      head: script(site),
      body: languages.map((lang) => button(`lang="${lang}"`)).join(''),
      height: 4000,
    });
    const widgets = await allShown(page, languages.length);
    const labels = widgets.map(textOf);
    expect(new Set(labels).size).to.be.at.least(22);
    expect(labels).not.to.include('Join the alliance');
    expect((await asked(site, 'locales')).sort()).to.deep.equal([...languages].sort());
    expect(page.console.concat(page.errors)).to.deep.equal([]);
  });

  it('has no pseudo-locale', async () => {
    const site = await scenario();
    const page = await partnerPage({ head: script(site), lang: 'qps', body: button() });
    expect(textOf(await shown(page))).to.equal('Join the alliance');
    expect(await asked(site, 'locales')).to.deep.equal([]);
  });
});
