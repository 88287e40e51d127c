/** The declaration viewer in real browsers: languages, links, both readers and all that can go wrong. */
import { expect } from '@open-wc/testing';
import type { CohesionDeclarationViewer } from '../../src/widgets/declaration-viewer/declaration-viewer.ts';
import '../../src/widgets/declaration-viewer/declaration-viewer.ts';
import { accessibleNodes, emulateMedia, engine, press } from '../support/commands.ts';
import { scenario, until, type Rule, type Site } from '../support/page.ts';
import { feedOf, inside, mount, settled, textOf } from './support.ts';

const file = (language: string, url: string, more: object = {}) => ({
  url,
  mime_type: 'application/pdf',
  title: `Title in ${language}`,
  _cohesion: { language },
  ...more,
});

const english = '<h1>What cohesion means</h1><p>See <a href="more.html">more</a>.</p><h2>Why</h2>';
const attachments = [
  file('de', 'forty-pages.pdf', { size_in_bytes: 61_665 }),
  file('el', 'greek.pdf'),
  file('fr', 'fr.html', { mime_type: 'text/html', size_in_bytes: 2000 }),
  file('fi', 'fi.odt', { mime_type: 'application/vnd.oasis.opendocument.text' }),
];
const declaration = (more: object = {}) => ({
  id: 'd',
  title: 'The declaration',
  summary: 'About it.',
  content_text: 'About it.',
  content_html: english,
  attachments,
  ...more,
  _cohesion: { kind: 'declaration', missing_language_url: 'why.html' },
});

/** The second origin with a feed of these declarations, beside the documents of the fixtures. */
const siteOf = (items: object[] = [declaration()], faults: readonly Rule[] = []): Promise<Site> =>
  scenario(
    [
      ...faults,
      { path: 'feed.json', body: feedOf({}, { items }) },
      { path: 'fr.html', body: '<!doctype html><h2>La cohésion</h2><p>Texte</p>' },
    ],
    'test/fixtures/documents',
  );

async function viewer(site: Site, attributes = 'lang="en"') {
  const widget = mount<CohesionDeclarationViewer>(
    `<div style="width: 600px"><cohesion-declaration-viewer feed="${site.url('feed.json')}" ${attributes}></cohesion-declaration-viewer></div>`,
  ).firstElementChild as CohesionDeclarationViewer;
  await settled(widget);
  return widget;
}

const select = (widget: Element) => inside<HTMLSelectElement>(widget, '[part="language"]');
const all = <Found extends Element = HTMLElement>(widget: Element, selector: string) => [
  ...widget.shadowRoot!.querySelectorAll<Found>(selector),
];

async function choose(widget: CohesionDeclarationViewer, language: string, list = select(widget)) {
  list.value = language;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await widget.updateComplete;
}

async function read(widget: CohesionDeclarationViewer) {
  inside(widget, '[part="read"]').click();
  await widget.updateComplete;
}

/** The details of these events from this widget, as they come. */
function heard(widget: Element, name: 'cohesion-open' | 'cohesion-language'): unknown[] {
  const details: unknown[] = [];
  widget.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
  return details;
}

/** So that a link that is clicked leads nowhere. */
const stay = (event: Event) => event.preventDefault();
beforeEach(() => addEventListener('click', stay));
afterEach(() => removeEventListener('click', stay));

describe('which language is shown first', () => {
  const own = Object.getOwnPropertyDescriptor(navigator, 'languages');
  afterEach(() => {
    if (own) Object.defineProperty(navigator, 'languages', own);
    else delete (navigator as { languages?: unknown }).languages;
  });

  const table: [lang: string, visitor: string[], there: string[], shown: string][] = [
    ['de', ['fr'], ['de', 'en', 'fr'], 'de'],
    ['de-AT', ['fr'], ['de', 'en', 'fr'], 'de'],
    ['sv', ['fr'], ['de', 'en', 'fr'], 'fr'],
    ['sv', ['fr-BE', 'de'], ['de', 'en', 'fr'], 'fr'],
    ['sv', ['nb', 'de'], ['de', 'en', 'fr'], 'de'],
    ['sv', ['nb'], ['de', 'en', 'fr'], 'en'],
    ['sv', ['nb'], ['fr', 'de'], 'fr'],
    ['sv', [], ['fr', 'de'], 'fr'],
    ['pt-BR', [], ['pt', 'pt-BR'], 'pt-BR'],
    ['pt', [], ['pt-BR', 'en'], 'pt-BR'],
    ['en', ['de'], ['de', 'en'], 'en'],
    ['fr', ['de'], ['el'], 'el'],
    ['zh-Hant-TW', ['en'], ['zh-Hans', 'en'], 'zh-Hans'],
    ['mt', ['it'], ['mt', 'it'], 'mt'],
  ];
  for (const [lang, visitor, there, shown] of table)
    it(`widget ${lang}, visitor ${visitor.join(' ') || '–'}, there ${there.join(' ')}: ${shown}`, async () => {
      Object.defineProperty(navigator, 'languages', { value: visitor, configurable: true });
      const site = await siteOf([
        declaration({
          content_html: undefined,
          attachments: there.map((tag) => file(tag, `${tag}.pdf`)),
        }),
      ]);
      const widget = await viewer(site, `lang="${lang}"`);
      expect(select(widget).value).to.equal(shown);
      expect(textOf(widget, 'heading')).to.equal(`Title in ${shown}`);
    });
});

describe('choosing', () => {
  it('a language changes title, link and size, says so, and leaves the focus where it is', async () => {
    const widget = await viewer(await siteOf());
    const details = heard(widget, 'cohesion-language');
    expect(textOf(widget, 'heading')).to.equal('The declaration');
    expect(all(widget, '[part="download"]')).to.have.length(0);
    select(widget).focus();
    await choose(widget, 'de');
    expect(textOf(widget, 'heading')).to.equal('Title in de');
    expect(inside(widget, '[part="heading"] span').lang).to.equal('de');
    const link = inside<HTMLAnchorElement>(widget, '[part="download"]');
    expect([link.pathname.split('/').pop(), link.hreflang, link.type]).to.deep.equal([
      'forty-pages.pdf',
      'de',
      'application/pdf',
    ]);
    expect(textOf(widget, 'download')).to.equal('Download PDF, 62 kB');
    expect(widget.shadowRoot!.activeElement).to.equal(select(widget));
    expect(details).to.deep.equal([{ widget: 'cohesion-declaration-viewer', language: 'de' }]);
  });

  it('in one viewer leaves the other alone', async () => {
    const site = await siteOf();
    const [one, other] = [await viewer(site), await viewer(site)];
    await choose(one, 'de');
    await read(other);
    await until(() => other.shadowRoot!.querySelector('.text'), 'the text');
    expect([select(one).value, select(other).value]).to.deep.equal(['de', 'en']);
    expect(one.shadowRoot!.querySelector('[part="reader"]')).to.equal(null);
  });

  it('another declaration, where there are several and the page names none', async () => {
    const site = await siteOf([declaration(), declaration({ id: 'e', title: 'Another' })]);
    const widget = await viewer(site);
    const list = inside<HTMLSelectElement>(widget, '[part="document"]');
    expect([...list.options].map(({ text }) => text)).to.deep.equal(['The declaration', 'Another']);
    await choose(widget, 'e', list);
    expect(textOf(widget, 'heading')).to.equal('Another');
    expect(list.value).to.equal('e');

    const fixed = await viewer(site, 'lang="en" declaration="e"');
    expect(textOf(fixed, 'heading')).to.equal('Another');
    expect(fixed.shadowRoot!.querySelector('[part="document"]')).to.equal(null);
  });

  it('each option is in its own language', async () => {
    const widget = await viewer(await siteOf());
    expect([...select(widget).options].map(({ lang, text }) => [lang, text])).to.deep.equal([
      ['de', 'Deutsch'],
      ['el', 'Ελληνικά'],
      ['en', 'English'],
      ['fr', 'français'],
      ['fi', 'suomi'],
    ]);
  });

  it('nothing, where the feed has no such declaration', async () => {
    const site = await siteOf();
    const widget = mount<CohesionDeclarationViewer>(
      `<cohesion-declaration-viewer feed="${site.url('feed.json')}" declaration="x"></cohesion-declaration-viewer>`,
    );
    await settled(widget, 'empty');
  });
});

describe('the list of all versions', () => {
  it('opens by keyboard and holds real links', async () => {
    const widget = await viewer(await siteOf());
    const button = inside(widget, '.disclosure');
    const list = inside(widget, '[part="versions"]');
    expect(list.checkVisibility()).to.equal(false);
    button.focus();
    await press('Enter');
    await until(() => list.checkVisibility(), 'the list');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(
      all<HTMLAnchorElement>(widget, '[part="versions"] a').map((link) => [
        link.pathname.split('/').pop(),
        link.textContent,
        link.lang,
        link.hreflang,
        link.type,
      ]),
    ).to.deep.equal([
      ['forty-pages.pdf', 'Title in de', 'de', 'de', 'application/pdf'],
      ['greek.pdf', 'Title in el', 'el', 'el', 'application/pdf'],
      ['fr.html', 'Title in fr', 'fr', 'fr', 'text/html'],
      ['fi.odt', 'Title in fi', 'fi', 'fi', 'application/vnd.oasis.opendocument.text'],
    ]);
    expect(textOf(widget, 'versions')).to.contain('Deutsch Title in de PDF, 62 kB');
    expect(textOf(widget, 'missing')).to.equal('Looking for another language? Find out why.');
  });

  it('is printed, with addresses, open or not', async () => {
    if (engine() === 'webkit') {
      // Cannot be told to print; what the sheet says of paper can be read.
      const sheets = (await viewer(await siteOf())).shadowRoot!.adoptedStyleSheets;
      const text = sheets
        .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
        .join();
      expect(text).to.match(/@media print[^]*attr\(href\)/);
      return;
    }
    const widget = await viewer(await siteOf());
    await emulateMedia({ media: 'print' });
    const link = inside(widget, '[part="versions"] a');
    expect(link.checkVisibility()).to.equal(true);
    expect(getComputedStyle(link, '::after').content).to.contain('forty-pages.pdf');
    expect(select(widget).checkVisibility()).to.equal(false);
  });

  it('tells of what is opened and downloaded', async () => {
    const widget = await viewer(await siteOf());
    const details = heard(widget, 'cohesion-open');
    await choose(widget, 'fi');
    inside(widget, '[part="download"]').click();
    inside(widget, '[part="versions"] a').click();
    expect(details).to.deep.equal([
      { id: 'd', language: 'fi', format: 'application/vnd.oasis.opendocument.text' },
      { id: 'd', language: 'de', format: 'application/pdf' },
    ]);
    expect(widget.shadowRoot!.querySelector('[part="read"]')).to.equal(null);
  });

  it('asks for no document before the visitor does', async () => {
    const site = await siteOf();
    const widget = await viewer(site);
    await choose(widget, 'de');
    inside(widget, '[part="read"]').dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await site.log()).map(({ path }) => path)).to.deep.equal(['feed.json']);
  });
});

describe('reading text', () => {
  it('of the feed: headings under the widget’s own, links from where the feed is', async () => {
    const site = await siteOf();
    const widget = await viewer(site, 'lang="en" heading-level="2"');
    const details = heard(widget, 'cohesion-open');
    await read(widget);
    const text = await until(
      () => widget.shadowRoot!.querySelector<HTMLElement>('.text'),
      'the text',
    );
    expect(text.innerHTML).to.equal(
      `<h3>What cohesion means</h3><p>See <a href="${site.url('more.html')}">more</a>.</p><h4>Why</h4>`,
    );
    expect(text.lang).to.equal('en');
    expect(details).to.deep.equal([{ id: 'd', language: 'en', format: 'text/html' }]);
    await read(widget);
    expect(widget.shadowRoot!.querySelector('.text')).to.equal(null);
  });

  it('of an HTML file', async () => {
    const widget = await viewer(await siteOf());
    await choose(widget, 'fr');
    await read(widget);
    const text = await until(
      () => widget.shadowRoot!.querySelector<HTMLElement>('.text'),
      'the text',
    );
    expect(text.innerHTML).to.equal('<h4>La cohésion</h4><p>Texte</p>');
    expect(text.lang).to.equal('fr');
  });

  it('is clean for axe, open and closed', async () => {
    const widget = await viewer(await siteOf());
    await expect(widget).to.be.accessible();
    await read(widget);
    await until(() => widget.shadowRoot!.querySelector('.text'), 'the text');
    inside(widget, '.disclosure').click();
    await widget.updateComplete;
    await expect(widget).to.be.accessible();
  });
});

const canvases = (widget: Element) => all<HTMLCanvasElement>(widget, 'canvas');
const drawn = (widget: Element, page: number) =>
  until(
    () => all(widget, '.page')[page - 1]?.querySelector('canvas'),
    `page ${page} to be drawn`,
    15_000,
  );

async function reading(site: Site, attributes?: string, language = 'de') {
  const widget = await viewer(site, attributes);
  await choose(widget, language);
  await read(widget);
  await drawn(widget, 1);
  return widget;
}

describe('reading a PDF of 40 pages', function () {
  this.timeout(60_000);

  it('draws only what is near the view: at most six canvases, wherever one scrolls', async () => {
    const widget = await reading(await siteOf());
    const scroller = inside(widget, '.pages');
    expect(all(widget, '.page')).to.have.length(40);
    let most = 0;
    for (let step = 1; step <= 8; step++) {
      scroller.scrollTop = (scroller.scrollHeight * step) / 8;
      const page = await until(
        () => {
          most = Math.max(most, canvases(widget).length);
          const middle = scroller.scrollTop + scroller.clientHeight / 2;
          const at = all(widget, '.page').find((one) => one.offsetTop + one.offsetHeight >= middle);
          return at?.querySelector('canvas') && at;
        },
        'the page in the middle',
        15_000,
      );
      expect(page.checkVisibility()).to.equal(true);
    }
    expect(most).to.be.within(1, 6);
    await until(
      () => inside<HTMLInputElement>(widget, 'input').value === '40',
      'the last page’s number',
    );
  });

  it('is sharp, and still at most six canvases when all is small', async () => {
    const widget = await reading(await siteOf());
    const [canvas] = canvases(widget);
    expect(canvas!.width).to.be.closeTo(canvas!.offsetWidth * devicePixelRatio, 2);
    const fitted = canvas!.offsetWidth;
    const [out, larger, fit] = all<HTMLButtonElement>(widget, '.bar button');
    larger!.click();
    await until(
      () => canvases(widget)[0] && canvases(widget)[0]!.width > fitted * devicePixelRatio * 1.05,
      'a sharper picture',
      15_000,
    );
    expect(fit!.getAttribute('aria-pressed')).to.equal('false');
    for (let clicks = 0; clicks < 10; clicks++) out!.click();
    await until(() => out!.getAttribute('aria-disabled') === 'true', 'the last step');
    await until(() => canvases(widget).length >= 4, 'more pages at a time', 15_000);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(canvases(widget).length).to.be.at.most(6);
    fit!.click();
    await until(
      () => Math.abs(all(widget, '.page')[0]!.offsetWidth - fitted) < 2,
      'the width again',
    );
  });

  it('goes to the page that is typed, and takes no other', async () => {
    const widget = await reading(await siteOf());
    const input = inside<HTMLInputElement>(widget, 'input');
    input.focus();
    input.select();
    await press('2');
    await press('0');
    await press('Enter');
    await drawn(widget, 20);
    const top = all(widget, '.page')[19]!.getBoundingClientRect().top;
    expect(top - inside(widget, '.pages').getBoundingClientRect().top).to.be.within(-2, 40);
    expect(input.value).to.equal('20');
    input.value = '99';
    input.dispatchEvent(new Event('change'));
    expect(input.value).to.equal('20');
  });

  it('by keyboard: scrolls, and zooms by + and −', async () => {
    const widget = await reading(await siteOf());
    const scroller = inside(widget, '.pages');
    scroller.focus();
    await press('End');
    await until(() => scroller.scrollTop > scroller.scrollHeight / 2, 'the end');
    await press('Home');
    await until(() => scroller.scrollTop < 10, 'the beginning');
    const width = all(widget, '.page')[0]!.offsetWidth;
    await press('-');
    await until(() => all(widget, '.page')[0]!.offsetWidth < width * 0.95, 'smaller pages');
  });

  it('has words over the picture, which can be selected, and their structure', async () => {
    const widget = await reading(await siteOf(), 'lang="en"', 'el');
    const words = await until(
      () => {
        const found = all(widget, '.words');
        return found.length === 3 && found[2]!.querySelector('[role="heading"]')
          ? found
          : undefined;
      },
      'all words',
      15_000,
    );
    expect(words[0]!.textContent).to.contain('Αυτό είναι ένα υπόδειγμα εγγράφου.');
    expect(inside(widget, '.pages').lang).to.equal('el');
    const line = [...words[0]!.querySelectorAll('span')].find(
      (span) => span.textContent === 'Δήλωση' && !span.firstElementChild,
    )!;
    // Where the word is on the picture.
    const box = line.getBoundingClientRect();
    const page = all(widget, '.page')[0]!.getBoundingClientRect();
    expect((box.left - page.left) / page.width).to.be.closeTo(48 / 419.53, 0.02);
    expect(box.height).to.be.greaterThan(10);
    const range = document.createRange();
    range.selectNodeContents(line);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
    expect(range.toString()).to.equal('Δήλωση');
    const heading = words[0]!.querySelector('[role="heading"]')!;
    expect(heading.getAttribute('aria-level')).to.equal('1');
    const owned = widget.shadowRoot!.getElementById(heading.getAttribute('aria-owns')!);
    expect(owned!.textContent).to.equal('Δήλωση');
  });

  it('is clean for axe, and its parts have names', async () => {
    const widget = await reading(await siteOf());
    await until(() => all(widget, '.words').length === 40, 'all words', 20_000);
    await expect(widget).to.be.accessible();
    const nodes = await accessibleNodes(widget);
    const names = nodes.map(({ role, name }) => `${role} ${name}`);
    expect(names).to.include('button Zoom in').and.to.include('button Zoom out');
    expect(names).to.include('button Fit width').and.to.include('button Close');
    expect(
      names.some(
        (name) =>
          /^(spinbutton|number|textbox|entry)? ?Page/.test(name) || /Page.*40|Page$/.test(name),
      ),
    ).to.equal(true);
    expect(names.some((name) => name.endsWith('Page 40'))).to.equal(true);
  });

  it('gives everything back when it is closed or taken away', async () => {
    const site = await siteOf();
    const before = [document.fonts.size, document.body.children.length];
    const widget = await reading(site);
    const pages = canvases(widget);
    await read(widget);
    expect(canvases(widget)).to.have.length(0);
    expect(pages.map(({ width, height }) => width * height)).to.deep.equal(pages.map(() => 0));
    const now = () => [document.fonts.size, document.body.children.length - 1];
    await until(() => now().join() === before.join(), 'fonts and helpers to be gone');
    await read(widget);
    await drawn(widget, 1);
    const place = widget.parentElement!;
    widget.remove();
    await until(() => now().join() === before.join(), 'fonts and helpers to be gone again');
    place.append(widget);
    await widget.updateComplete;
    expect(canvases(widget)).to.have.length(0);
    expect(textOf(widget, 'read')).to.equal('Read here');
  });
});

describe('switching the language while reading', () => {
  it('ends what was being loaded, and reads the other', async () => {
    const site = await siteOf(undefined, [{ path: 'forty-pages.pdf', stall: 'body' }]);
    const widget = await viewer(site);
    const details = heard(widget, 'cohesion-open');
    await choose(widget, 'de');
    await read(widget);
    const bar = await until(
      () => widget.shadowRoot!.querySelector<HTMLProgressElement>('progress[value]'),
      'progress by bytes',
    );
    expect(bar.max).to.equal(61_665);
    expect(bar.value).to.be.within(1, 61_664);
    expect(textOf(widget, 'reader')).to.match(/^\d+ kB \/ 62 kB$/);
    select(widget).focus();
    await choose(widget, 'el');
    await drawn(widget, 1);
    expect(all(widget, '.page')).to.have.length(3);
    await until(
      async () => (await site.log('forty-pages.pdf'))[0]?.aborted,
      'the end of the request',
    );
    expect(widget.shadowRoot!.activeElement).to.equal(select(widget));
    await choose(widget, 'en');
    await until(() => widget.shadowRoot!.querySelector('.text'), 'the text');
    expect(canvases(widget)).to.have.length(0);
    expect(details.map((detail) => (detail as { language: string }).language)).to.deep.equal([
      'de',
      'el',
      'en',
    ]);
  });
});

describe('when it cannot', () => {
  const cases: [what: string, url: string, faults: Rule[], sentence: string, size?: number][] = [
    [
      'the server lets no page read it',
      'greek.pdf',
      [{ path: 'greek.pdf', headers: { 'access-control-allow-origin': null } }],
      'This page was not given the document. You can open or download it.',
    ],
    ['it is not there', 'absent.pdf', [], 'The document is not where it should be.'],
    [
      'the server fails',
      'greek.pdf',
      [{ path: 'greek.pdf', status: 500 }],
      'The document is not where it should be.',
    ],
    [
      'it is a page and not a PDF',
      'page.pdf',
      [{ path: 'page.pdf', body: '<!doctype html><title>Log in</title>' }],
      'The file is damaged or of another kind.',
    ],
    [
      'it is broken',
      'broken.pdf',
      [{ path: 'broken.pdf', body: '%PDF-1.7\nnothing\nstartxref\n5\n%%EOF' }],
      'The file is damaged or of another kind.',
    ],
    [
      'the connection is cut off',
      'greek.pdf',
      [{ path: 'greek.pdf', truncate: true }],
      'The document did not arrive in full.',
    ],
    ['its end is missing', 'half.pdf', [], 'The document did not arrive in full.'],
    ['it is encrypted', 'locked.pdf', [], 'The document is protected by a password.'],
    [
      'the feed says that it is 60 MB',
      'greek.pdf',
      [],
      'The document is too large to show here (over 50 MB).',
      60e6,
    ],
  ];
  for (const [what, url, faults, sentence, size] of cases)
    it(`because ${what}: a sentence, and the links stay`, async () => {
      const site = await siteOf(
        [declaration({ attachments: [file('de', url, size ? { size_in_bytes: size } : {})] })],
        faults,
      );
      const widget = await viewer(site);
      await choose(widget, 'de');
      await read(widget);
      await until(() => textOf(widget, 'reader') === sentence, sentence, 15_000);
      expect(inside(widget, '[part="reader"] [role="status"]').textContent).to.equal(sentence);
      expect(inside<HTMLAnchorElement>(widget, '[part="download"]').href).to.equal(site.url(url));
      expect(widget.state).to.equal('ready');
      expect(canvases(widget)).to.have.length(0);
      // What can be seen to be too large is not even asked for.
      if (size) expect(await site.log(url)).to.have.length(0);
    });

  it('says it in Swedish, and reads another language after that', async () => {
    const site = await siteOf([
      declaration({ attachments: [file('de', 'absent.pdf'), file('el', 'greek.pdf')] }),
    ]);
    const widget = await viewer(site, 'lang="sv"');
    await choose(widget, 'de');
    await read(widget);
    const sentence = 'Dokumentet finns inte där det ska vara.';
    await until(() => textOf(widget, 'reader') === sentence, sentence);
    await choose(widget, 'el');
    await drawn(widget, 1);
  });
});

describe('in little room', () => {
  for (const width of [240, 320, 720])
    it(`${width} px: nothing sticks out, and what is main is 44 px high`, async () => {
      const widget = await viewer(await siteOf([declaration(), declaration({ id: 'e' })]));
      widget.parentElement!.style.width = `${width}px`;
      await choose(widget, 'el');
      await read(widget);
      await drawn(widget, 1);
      inside(widget, '.disclosure').click();
      await widget.updateComplete;
      const root = inside(widget, '.root');
      expect(root.scrollWidth).to.be.at.most(width);
      await until(
        () => all(widget, '.page')[0]!.offsetWidth <= inside(widget, '.pages').clientWidth,
        'a page that fits',
      );
      for (const control of all(widget, 'select, button, input, [part="download"]'))
        expect(control.offsetHeight, control.outerHTML).to.be.at.least(44);
      await expect(widget).to.be.accessible();
    });
});
