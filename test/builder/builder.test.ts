/** The embed builder as it is built: choosing, looking, copying, trying, finding out why. */
import { expect } from '@open-wc/testing';
import { languages } from '../../.generated/languages.ts';
import { registry } from '../../src/registry.ts';
import {
  accessibleNodes,
  emulateMedia,
  engine,
  outsideRequests,
  press,
} from '../support/commands.ts';
import { scenario, until } from '../support/page.ts';
import { faultsOf } from '../support/axe.ts';
import { enter, openBuilder, type BuilderPage } from './page.ts';

const names = Object.keys(registry);

/** What the page says is the same in every engine. */
const looked = engine() === 'chromium' ? ['en', ...languages] : ['en', 'fi', 'el', 'bg'];

const updated = (page: BuilderPage) =>
  (page.root.host as unknown as { updateComplete: Promise<unknown> }).updateComplete;

const chosen = (page: BuilderPage) =>
  new URLSearchParams(page.window.location.search).getAll('widget');

/** What is in the frames with the snippets is tested where it belongs. */
const faults = (page: BuilderPage) => faultsOf(page, [['embed-builder', 'iframe']]);

describe('choosing', () => {
  it('has each widget as it is, to look at only', async () => {
    const page = await openBuilder('?lang=en', { height: 1600 });
    const samples = names.map((name) => page.one(`.sample cohesion-${name}`));
    await until(
      () => samples.every((sample) => (sample as unknown as { state: string }).state === 'ready'),
      'all samples',
      20_000,
    );
    expect(page.all('.sample').every(({ inert }) => inert)).to.equal(true);
  });

  it('goes by keyboard', async () => {
    const page = await openBuilder();
    await until(() => chosen(page)[0] === 'signatory-counter', 'the first');
    page.one('[value="signatory-counter"]').focus();
    await until(() => page.document.hasFocus(), 'the focus');
    await press('Space');
    await until(() => chosen(page).length === 0, 'the counter to go');
    await press('Tab');
    expect((page.root.activeElement as HTMLInputElement).value).to.equal('join-button');
    await press('Space');
    await until(() => chosen(page)[0] === 'join-button', 'the button to come');
    await until(() => page.snippet().includes('join-button.html'), 'the snippet');
    expect(page.snippet()).to.not.include('signatory-counter');
  }).timeout(30_000);

  it('says what to do where nothing is chosen', async () => {
    const page = await openBuilder();
    page.one('[value="signatory-counter"]').click();
    await updated(page);
    expect(page.one('.outcome').textContent!.trim()).to.equal('Choose at least one.');
  });

  it('has a control for each attribute, whose value comes into the snippet', async () => {
    const page = await openBuilder(
      `?lang=en&place=html&right=html&${names.map((name) => `widget=${name}`).join('&')}`,
    );
    enter(page.one<HTMLSelectElement>('[name="signatory-counter.layout"]'), 'row');
    enter(page.one<HTMLSelectElement>('[name="signatory-counter.heading-level"]'), '2');
    page.one('[name="signatory-counter.categories"][value="regions"]').click();
    page.one('[name="signatory-counter.trend"]').click();
    enter(page.one<HTMLInputElement>('[name="video-carousel.limit"]'), '4');
    const declaration = page.one<HTMLSelectElement>('[name="declaration-viewer.declaration"]');
    expect([...declaration.options].map(({ value }) => value)).to.include('declaration-2020');
    enter(declaration, 'declaration-2020');
    enter(page.one<HTMLInputElement>('[name="partner"]'), 'Region "Ö"');
    enter(page.one<HTMLSelectElement>('[name="language"]'), 'sv');
    await until(() => page.snippet().includes('Gå med i alliansen'), 'the snippet');
    for (const part of [
      '<cohesion-signatory-counter layout="row" heading-level="2" categories="regions" trend lang="sv">',
      '<cohesion-video-carousel limit="4" lang="sv">',
      '<cohesion-declaration-viewer declaration="declaration-2020" lang="sv">',
      'data-partner="Region &#34;Ö&#34;"',
    ])
      expect(page.snippet()).to.include(part);
    page.one('[name="signatory-counter.trend"]').click();
    await updated(page);
    expect(page.snippet()).to.not.include('trend');
  });

  it('has a choice of the feed’s calls, each with its own categories', async () => {
    const page = await openBuilder('?lang=en&widget=signatory-counter&place=html&right=html');
    const categories = () => page.all('[name="signatory-counter.categories"]').length;
    await until(() => categories() === 6, 'the alliance’s own');
    enter(page.one<HTMLSelectElement>('[name="signatory-counter.call"]'), 'example-call');
    await updated(page);
    expect(page.snippet()).to.include('<cohesion-signatory-counter call="example-call">');
    expect(categories()).to.equal(2);
  });

  it('has the snippet in the language that is chosen, baked from the feed', async () => {
    const page = await openBuilder(
      '?lang=en&language=fi&widget=signatory-counter&place=html&right=html',
    );
    await until(() => page.snippet().includes('yksityishenkilöä'), 'Finnish words');
  });

  it('stands in the address, whole', async () => {
    const page = await openBuilder(
      '?widget=join-button&join-button.variant=outline&language=fi&partner=Oulu&place=joomla&right=links&--accent=%237a0019&lang=en&width=320&scheme=dark&look=kern&framework=vue',
    );
    const value = (name: string) => page.one<HTMLInputElement>(`[name="${name}"]`).value;
    expect(
      [
        'join-button.variant',
        'language',
        'partner',
        'place',
        'accent',
        'lang',
        'width',
        'scheme',
        'look',
      ].map(value),
    ).to.deep.equal(['outline', 'fi', 'Oulu', 'joomla', '#7a0019', 'en', '320', 'dark', 'kern']);
    expect(page.one<HTMLInputElement>('[value="vue"]').checked).to.equal(true);
    expect(page.one<HTMLInputElement>('[name="right"][value="links"]').checked).to.equal(true);
    const { search } = page.window.location;
    const partner = page.one<HTMLInputElement>('[name="partner"]');
    const inAddress = () => new URLSearchParams(page.window.location.search);
    for (const name of ['Ouluu', 'Oulu']) {
      enter(partner, name);
      await until(() => inAddress().get('partner') === name, 'the address');
    }
    expect([...inAddress()].sort()).to.deep.equal([...new URLSearchParams(search)].sort());
  });
});

describe('colours', () => {
  it('come into the snippet where they differ, with figures and a warning in words', async () => {
    const page = await openBuilder('?lang=en&widget=join-button');
    enter(page.one<HTMLInputElement>('[name="accent"]'), '#ffcc88');
    await updated(page);
    expect(page.one('table').textContent).to.match(
      /Main colour \/ Ground\s+1\.4 to 1\s+no, 4\.5 to 1 is the least/,
    );
    const styles = () =>
      page
        .all('.outcome copy-text pre')
        .map(({ textContent }) => textContent)
        .join('\n');
    expect(styles()).to.include('cohesion-join-button {\n  --cohesion-accent: #ffcc88;\n}');
    enter(page.one<HTMLInputElement>('[name="accent"]'), '#003399');
    await updated(page);
    expect(styles()).to.not.include('--cohesion-accent');
    expect(page.one('table').textContent).to.not.include('is the least');
  });

  it('that are none are told, and left out', async () => {
    const page = await openBuilder('?lang=en&widget=join-button');
    const accent = page.one<HTMLInputElement>('[name="accent"]');
    enter(accent, 'blau');
    await updated(page);
    expect(accent.getAttribute('aria-invalid')).to.equal('true');
    expect(page.one(`#${accent.getAttribute('aria-describedby')}`).textContent).to.equal(
      'This is not a colour.',
    );
    expect(
      page
        .all('.outcome pre')
        .map(({ textContent }) => textContent)
        .join(),
    ).to.not.include('--cohesion-accent');
  });
});

describe('the preview', () => {
  it('is a page of the width, brightness and design that are chosen, as high as its content', async () => {
    const page = await openBuilder(
      '?lang=en&widget=signatory-counter&width=320&scheme=dark&look=govuk',
    );
    const frame = page.one<HTMLIFrameElement>('.stage iframe');
    expect(frame.getBoundingClientRect().width).to.equal(320);
    expect(frame.srcdoc).to.include('color-scheme: dark');
    const sheet = /<link rel="stylesheet" href="([^"]*)"/.exec(frame.srcdoc)![1]!;
    expect(await (await fetch(sheet)).text()).to.include('.govuk-heading-l');
    // What is not seen is not loaded.
    frame.scrollIntoView();
    await until(() => frame.getBoundingClientRect().height > 400, 'the height');
    enter(page.one<HTMLSelectElement>('[name="width"]'), '960');
    enter(page.one<HTMLSelectElement>('[name="look"]'), 'plain');
    await updated(page);
    await until(() => frame.getBoundingClientRect().width === 960, 'the width');
    expect(frame.srcdoc).to.not.include('rel="stylesheet"');
  });

  it('reaches nothing of the page around it', async () => {
    const page = await openBuilder('?lang=en&widget=join-button');
    const frame = page.one<HTMLIFrameElement>('.stage iframe');
    expect(frame.getAttribute('sandbox')).to.equal('allow-scripts');
    expect(frame.contentDocument).to.equal(null);
  });
});

describe('copying', () => {
  /** Engines without a window of their own have no clipboard that can be looked into. */
  const withClipboard = ({ window }: BuilderPage, writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(window.navigator, 'clipboard', { value: { writeText } });

  it('takes the lines as they are, and says that it is done', async () => {
    const page = await openBuilder('?lang=en&widget=join-button&place=html&right=html');
    const copied: string[] = [];
    withClipboard(page, (text) => Promise.resolve(void copied.push(text)));
    // By key: what is above may still grow, and a pointer would miss.
    page.one('.outcome copy-text .button').focus();
    await until(() => page.document.hasFocus(), 'the focus');
    await press('Enter');
    await until(
      () => page.one('.outcome copy-text [role="status"]').textContent!.trim() === 'Copied',
      'the word',
    );
    expect(copied).to.deep.equal([page.snippet()]);
    enter(page.one<HTMLInputElement>('[name="partner"]'), 'Oulu');
    await updated(page);
    await until(
      () => page.one('.outcome copy-text [role="status"]').textContent!.trim() === '',
      'the word to go',
    );
  });

  it('marks the lines where the browser refuses', async () => {
    const page = await openBuilder('?lang=en&widget=join-button');
    withClipboard(page, () => Promise.reject(new Error('refused')));
    page.one('.outcome copy-text .button').click();
    await until(
      () => page.one('.outcome copy-text [role="status"]').textContent!.includes('press Ctrl+C'),
      'the word',
    );
  });
});

describe('trying', () => {
  const tries = (page: BuilderPage) => page.one('try-out [role="status"]').textContent!.trim();

  for (const [what, search] of Object.entries({
    HTML: 'place=html&right=html',
    'a placeholder': 'place=wordpress',
    'a link': 'place=drupal&right=links',
  }))
    it(`works for ${what}, with all widgets that were chosen`, async () => {
      const page = await openBuilder(
        `?lang=en&widget=join-button&widget=signatory-counter&${search}`,
      );
      page.one('try-out .button').click();
      await until(() => tries(page) === 'One moment…', 'the trial');
      await until(() => tries(page) === 'It works.', 'the widgets', 20_000);
    }).timeout(60_000);

  it('says why a widget does not come', async () => {
    const page = await openBuilder(
      '?lang=en&widget=join-button&join-button.feed=none.json&place=html&right=html',
    );
    page.one('try-out .button').click();
    await until(() => /^It does not work: .*none\.json/.test(tries(page)), 'the reason', 20_000);
    page.one('try-out .button').click();
    await until(() => tries(page) === 'One moment…', 'another trial');
  }).timeout(40_000);

  it('believes nobody but the page in its frame', async () => {
    const page = await openBuilder(
      '?lang=en&widget=join-button&join-button.feed=none.json&place=html&right=html',
    );
    page.one('try-out .button').click();
    await until(() => tries(page) === 'One moment…', 'the trial');
    page.window.postMessage({ type: 'cohesion-stage', ready: 'cohesion-join-button' }, '*');
    await until(() => tries(page) !== 'One moment…', 'an answer', 20_000);
    expect(tries(page)).to.include('It does not work');
  }).timeout(40_000);
});

describe('finding out why', () => {
  const answer = async (page: BuilderPage) => {
    page.one('page-diagnosis .button').click();
    const status = page.one('page-diagnosis [role="status"]');
    const before = status.textContent;
    await until(() => status.textContent !== before, 'an answer');
    return status.textContent!;
  };

  it('takes the HTML of a page', async () => {
    const page = await openBuilder();
    const html = page.one<HTMLTextAreaElement>('[name="html"]');
    html.value = '<html lang="sv"><cohesion-join-button></cohesion-join-button>';
    expect(await answer(page)).to.include('The script is not on the page.');
    html.value = page.snippet();
    expect(await answer(page)).to.include('Nothing in this HTML');
    html.value =
      '<script src="https://widgets.example.eu/1/cohesion.js" integrity="sha384-abc" crossorigin></script><p lang="sv"><cohesion-join-buton></cohesion-join-buton>';
    const said = await answer(page);
    expect(said).to.include('The hash in “integrity” is not that of the script.');
    expect(said).to.include('There is no widget “join-buton”.');
  });

  it('takes the address of a page whose server lets it be read, and asks for the HTML of others', async () => {
    const site = await scenario();
    const page = await openBuilder();
    const address = page.one<HTMLInputElement>('[name="address"]');
    address.value = site.url('embed/en/join-button.html');
    expect(await answer(page)).to.include('Nothing in this HTML');
    await site.setRules([{ path: '**', headers: { 'access-control-allow-origin': null } }]);
    address.value = site.url('embed/fi/join-button.html');
    expect(await answer(page)).to.include('Paste the HTML instead');
    address.value = 'kommun.example';
    expect(await answer(page)).to.include('This is not an address');
    address.value = '';
    expect(await answer(page)).to.include('Type an address, or paste the HTML.');
  });
});

describe('the page', () => {
  it('is in the language of its address, with nothing in English, and fits 320 px', async () => {
    const english = await openBuilder('?lang=en');
    const words = (page: BuilderPage) =>
      page
        .all('h2, summary, legend, label > span, .button')
        .map(({ textContent }) => textContent!.trim())
        .filter(Boolean);
    for (const language of looked) {
      const page = await openBuilder(`?lang=${language}`, { width: 320, height: 3000 });
      expect(page.document.documentElement.lang).to.equal(language);
      const { scrollWidth } = page.document.documentElement;
      expect(scrollWidth, language).to.be.at.most(320);
      expect(page.root.textContent).to.not.include('⟦');
      const same = words(page).filter((word) => words(english).includes(word));
      if (language !== 'en') expect(same.length, `${language}: ${same}`).to.be.at.most(8);
      page.frame.remove();
    }
  }).timeout(120_000);

  it('is clean for axe with everything open, in light and dark', async () => {
    const page = await openBuilder(
      `?lang=en&--accent=blau&--radius=x&${names.map((name) => `widget=${name}`).join('&')}`,
      { width: 1200, height: 900 },
    );
    for (const details of page.all<HTMLDetailsElement>('details')) details.open = true;
    page.one('page-diagnosis .button').click();
    page.one('try-out .button').click();
    await updated(page);
    expect(await faults(page)).to.deep.equal([]);
    if (engine() === 'webkit') return;
    await emulateMedia({ colorScheme: 'dark' });
    expect(await faults(page)).to.deep.equal([]);
  }).timeout(60_000);

  it('gives assistive technology names for all that it has', async () => {
    const page = await openBuilder('?lang=en&widget=join-button');
    const nodes = await accessibleNodes(page.document);
    const named = nodes.map(({ role, name }) => `${role}: ${name}`);
    for (const wanted of [
      /checkbox: Join button/i,
      /(combobox|listbox|popupbutton|menulist|button).*: Language of the content/i,
      /button: Copy: For your page/i,
      /radio.*: Write text with links only/i,
      /heading: Preview/i,
    ])
      expect(
        named.some((one) => wanted.test(one)),
        `${wanted}: ${named.join('\n')}`,
      ).to.equal(true);
  });

  it('keeps its marks in forced colours', async function () {
    if (engine() === 'webkit') return;
    await emulateMedia({ forcedColors: 'active' });
    const page = await openBuilder('?lang=en&widget=join-button');
    const border = (selector: string) =>
      page.window.getComputedStyle(page.one(selector)).borderTopWidth;
    expect(border('.card:has(:checked)')).to.equal('3px');
    expect(border('.card:not(:has(:checked))')).to.equal('1px');
  });

  it('asks no other host, and stores nothing', async () => {
    const before = (await outsideRequests()).length;
    const page = await openBuilder('?lang=en&widget=video-carousel&look=kern', { height: 1600 });
    page.one('.stage iframe').scrollIntoView();
    await until(
      () => page.one('.stage iframe').getBoundingClientRect().height > 400,
      'the preview',
    );
    const asked = page.window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter((address) => !address.startsWith(`${location.origin}/cdn/`))).to.deep.equal(
      [],
    );
    // Engines ask their makers something now and then.
    const outside = (await outsideRequests()).slice(before).map(({ host }) => host);
    expect(
      outside.filter((host) => !/\.(?:google|googleapis|mozilla)\.(?:com|org)$/.test(host)),
    ).to.deep.equal([]);
    expect([
      page.document.cookie,
      page.window.localStorage.length,
      page.window.sessionStorage.length,
    ]).to.deep.equal(['', 0, 0]);
  });

  it('says in every language what to do without scripts, and has the snippet', async () => {
    const html = await (await fetch('/cdn/index.html')).text();
    const page = new DOMParser().parseFromString(html, 'text/html');
    const said = page.querySelector('noscript')!.innerHTML;
    for (const language of ['en', ...languages]) expect(said).to.include(`lang="${language}"`);
    const { 'cohesion.js': hash } = (await (await fetch('/cdn/integrity.json')).json()) as Record<
      string,
      string
    >;
    expect(said).to.include(hash);
  });
});
