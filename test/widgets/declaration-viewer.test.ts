/** The declaration viewer in real browsers: languages, links and text. Pages are in declaration-viewer.pdf.test.ts. */
import { expect } from '@open-wc/testing';
import type { CohesionDeclarationViewer } from '../../src/widgets/declaration-viewer/declaration-viewer.ts';
import '../../src/widgets/declaration-viewer/declaration-viewer.ts';
import { payloads } from '../fixtures/xss.ts';
import {
  accessibleNodes,
  click,
  emulateMedia,
  engine,
  press,
  screenshot,
  setViewport,
} from '../support/commands.ts';
import { until } from '../support/page.ts';
import {
  all,
  choose,
  declaration,
  drawn,
  file,
  heard,
  openOthers,
  read,
  select,
  siteOf,
  viewer,
} from './declaration-viewer.support.ts';
import { handedAddress, shares } from './share-contract.ts';
import { inside, mount, settled, textOf, told } from './support.ts';

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

describe('a feed without a declaration', () => {
  const news = { id: 'n', content_text: 'News.', _cohesion: { kind: 'news' } };

  it('is empty, also where a detail of something else was misread', async () => {
    const site = await siteOf([{ ...news, image: 'javascript:x', tags: [7] }]);
    const widget = mount<CohesionDeclarationViewer>(
      `<cohesion-declaration-viewer feed="${site.url('feed.json')}">Fallback</cohesion-declaration-viewer>`,
    );
    await settled(widget, 'empty');
  });

  it('leaves the fallback where an item cannot be read, which could have been one', async () => {
    const site = await siteOf([news, { id: 'd', title: 'Nothing in it' }]);
    const widget = mount<CohesionDeclarationViewer>(
      `<cohesion-declaration-viewer feed="${site.url('feed.json')}">Fallback</cohesion-declaration-viewer>`,
    );
    await settled(widget, 'failed');
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
    await until(() => other.shadowRoot!.querySelector('.markup'), 'the text');
    expect([select(one).value, select(other).value]).to.deep.equal(['de', 'en']);
    expect(one.shadowRoot!.querySelector('[part="reader"]')).to.equal(null);
  });

  it('another declaration, where there are several and the page names none', async () => {
    const site = await siteOf([declaration(), declaration({ id: 'e', title: 'Another' })]);
    const widget = await viewer(site);
    await told(widget, { role: 'button', name: 'Other documents (1)' });
    const documents = () =>
      [...widget.shadowRoot!.querySelectorAll('[part="document"]')].map(({ textContent }) =>
        textContent!.trim(),
      );
    expect(documents()).to.deep.equal([]);
    await openOthers(widget);
    expect(documents()).to.deep.equal(['Another']);
    // By keyboard: the next stop, and what is chosen is where the visitor is then.
    await press('Tab');
    while (widget.shadowRoot!.activeElement?.getAttribute('part') !== 'document')
      await press('Tab');
    await press('Enter');
    await until(() => textOf(widget, 'heading') === 'Another', 'the other one');
    await until(() => widget.shadowRoot!.activeElement?.className === 'title', 'the focus on it');
    expect(documents()).to.deep.equal([]);
    // Each title stands there once.
    expect(textOf(widget).split('Another').length).to.equal(2);
    await openOthers(widget);
    expect(documents()).to.deep.equal(['The declaration']);

    const fixed = await viewer(site, 'lang="en" declaration="e"');
    expect(textOf(fixed, 'heading')).to.equal('Another');
    expect(textOf(fixed)).not.to.contain('Other documents');
  });

  it('another declaration, in other languages: the list says which one is shown', async () => {
    const site = await siteOf([
      declaration(),
      declaration({
        id: 'e',
        content_html: undefined,
        attachments: ['bg', 'cs', 'de'].map((tag) => file(tag, `${tag}.pdf`)),
      }),
    ]);
    const widget = await viewer(site, 'lang="de"');
    const other = async () => {
      await openOthers(widget);
      inside(widget, '[part="document"]').click();
      await widget.updateComplete;
    };
    const shown = () => [select(widget).value, textOf(widget, 'heading')];
    expect(shown()).to.deep.equal(['de', 'Title in de']);
    await other();
    expect(shown()).to.deep.equal(['de', 'Title in de']);
    await choose(widget, 'bg');
    expect(shown()).to.deep.equal(['bg', 'Title in bg']);
    await other();
    expect(shown()).to.deep.equal(['de', 'Title in de']);
    await choose(widget, 'fi');
    await other();
    expect(shown()).to.deep.equal(['de', 'Title in de']);
  });

  it('each option is in its own language', async () => {
    const widget = await viewer(await siteOf());
    expect([...select(widget).options].map(({ text }) => text)).to.deep.equal(['English']);
    select(widget).focus();
    await widget.updateComplete;
    expect([...select(widget).options].map(({ lang, text }) => [lang, text])).to.deep.equal([
      ['de', 'Deutsch'],
      ['el', 'Ελληνικά'],
      ['en', 'English'],
      ['fr', 'français'],
      ['fi', 'suomi'],
    ]);
  });

  it('by keyboard alone: all languages are there when the list is reached', async () => {
    const widget = await viewer(await siteOf());
    const before = document.createElement('button');
    widget.before(before);
    before.focus();
    await press('Tab');
    await until(() => widget.shadowRoot!.activeElement === select(widget), 'the list');
    // The first letter of a language, as one looks for it in a list.
    await press('f');
    await until(() => select(widget).value === 'fr', 'the language');
    await press('Tab');
    await until(() => textOf(widget, 'heading') === 'Title in fr', 'the title');
    before.remove();
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
    expect(all(widget, '[part="versions"] *')).to.have.length(0);
    button.focus();
    await press('Enter');
    await until(() => all(widget, '[part="versions"] a')[0]?.checkVisibility(), 'the list');
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
    expect(textOf(widget, 'missing')).to.equal('Is your language missing? Find out why.');
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
    const link = await until(() => all(widget, '[part="versions"] a')[0], 'the list');
    expect(link.checkVisibility()).to.equal(true);
    // Engines give it as written or as it comes out.
    expect(getComputedStyle(link, '::after').content).to.match(/attr\(href\)|forty-pages\.pdf/);
    expect(select(widget).checkVisibility()).to.equal(false);
  });

  it('is found by the browser’s own search, where that opens what is hidden', async () => {
    const widget = await viewer(await siteOf());
    dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true }));
    const link = await until(() => all(widget, '[part="versions"] a')[0], 'the list');
    expect(link.checkVisibility()).to.equal(false);
    const list = inside(widget, '[part="versions"]');
    expect(list.getAttribute('hidden')).to.equal('until-found');
    // What an engine does that has found something in there.
    list.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await widget.updateComplete;
    expect(link.checkVisibility()).to.equal(true);
  });

  it('tells of what is opened and downloaded', async () => {
    const widget = await viewer(await siteOf());
    const details = heard(widget, 'cohesion-open');
    await choose(widget, 'fi');
    inside(widget, '[part="download"]').click();
    inside(widget, '.disclosure').click();
    await widget.updateComplete;
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
    // Whatever had been asked for before this has arrived before it.
    await fetch(site.url('last'));
    expect((await site.log()).map(({ path }) => path)).to.deep.equal(['feed.json', 'last']);
  });
});

describe('handing on the declaration', () => {
  const url = 'https://alliance.example/declaration';

  shares({
    show: async (attributes) =>
      viewer(
        await siteOf([declaration({ url }), declaration({ id: 'e', title: 'Another' })]),
        `lang="en" ${attributes}`,
      ),
    button: 'Copy link',
    title: 'The declaration',
    text: 'The declaration',
    url,
    copied: url,
    another: async (widget) => {
      await openOthers(widget as CohesionDeclarationViewer);
      all(widget, '[part="document"]')[0]!.click();
    },
  });

  it('is called as in the language chosen, and leads to the page where it has none of its own', async () => {
    const widget = await viewer(await siteOf(), 'share lang="en"');
    await choose(widget, 'fr');
    const mail = decodeURIComponent(inside<HTMLAnchorElement>(widget, '[part="share-mail"]').href);
    expect(mail).to.include('?subject=Title in fr&');
    expect(handedAddress(widget)).to.equal(location.href.replace(/#.*/, ''));
  });
});

describe('reading text', () => {
  it('of the feed: headings under the widget’s own, links from where the feed is', async () => {
    const site = await siteOf();
    const widget = await viewer(site, 'lang="en" heading-level="2"');
    const details = heard(widget, 'cohesion-open');
    await read(widget);
    const text = await until(
      () => widget.shadowRoot!.querySelector<HTMLElement>('.markup'),
      'the text',
    );
    expect(text.innerHTML).to.equal(
      `<h3>What cohesion means</h3><p>See <a href="${site.url('more.html')}">more</a>.</p><h4>Why</h4>`,
    );
    expect(text.lang).to.equal('en');
    expect(details).to.deep.equal([{ id: 'd', language: 'en', format: 'text/html' }]);
    await read(widget);
    expect(widget.shadowRoot!.querySelector('.markup')).to.equal(null);
  });

  it('of an HTML file', async () => {
    const widget = await viewer(await siteOf());
    await choose(widget, 'fr');
    await read(widget);
    const text = await until(
      () => widget.shadowRoot!.querySelector<HTMLElement>('.markup'),
      'the text',
    );
    expect(text.innerHTML).to.equal('<h4>La cohésion</h4><p>Texte</p>');
    expect(text.lang).to.equal('fr');
  });

  it('says so where there are no words in it, and shows those of pictures where they are all there is', async () => {
    const empty = await siteOf([
      declaration({ content_html: '<script>fill()</script><img src="a.png" alt="">' }),
    ]);
    const widget = await viewer(empty);
    await read(widget);
    const sentence = 'There is no text in the document that could be shown here.';
    await until(() => textOf(widget, 'reader') === sentence, sentence);
    const pictures = await viewer(
      await siteOf([declaration({ content_html: '<img src="a.png" alt="Map of regions">' })]),
    );
    await read(pictures);
    await until(() => textOf(pictures, 'reader') === 'Picture: Map of regions', 'its words');
  });

  it('runs nothing of what is tried with it, one text after another', async () => {
    const fired: unknown[] = [];
    Object.assign(window, { xss: (what: unknown) => fired.push(what) });
    const site = await siteOf(
      payloads.map((payload, index) =>
        declaration({ id: `n${index}`, content_html: `<p>n${index}</p>${payload}` }),
      ),
    );
    const widget = await viewer(site, 'lang="en" declaration="n0"');
    await read(widget);
    for (const index of payloads.keys()) {
      widget.declaration = `n${index}`;
      const text = await until(() => {
        const shown = widget.shadowRoot!.querySelector('.markup');
        return shown?.firstElementChild?.textContent === `n${index}` ? shown : undefined;
      }, `text ${index}`);
      for (const { localName, attributes } of text.querySelectorAll('*')) {
        expect(localName, payloads[index]).not.to.match(
          /^(script|style|img|svg|math|iframe|object|embed|form|input|button|link|meta|base|video|audio)$/,
        );
        for (const { name, value } of attributes)
          expect(`${name}=${value}`, payloads[index]).not.to.match(/^(on|style|src)|javascript:/i);
      }
    }
    delete (window as { xss?: unknown }).xss;
    expect(fired).to.deep.equal([]);
  });

  it('tells assistive technology what there is, closed and open', async () => {
    const widget = await viewer(await siteOf());
    const names = async () =>
      (await accessibleNodes(widget)).map(({ role, name }) => `${role} ${name}`);
    const closed = await until(async () => {
      const found = await names();
      return found.includes('button Read here') ? found : undefined;
    }, 'the closed reader to be told of');
    expect(closed).to.include('heading The declaration');
    expect(
      closed.some((name) => /^(combobox|menulist|listbox|button) Language\b/i.test(name)),
    ).to.equal(true, closed.join('; '));
    expect(closed).not.to.include('heading What cohesion means');
    await read(widget);
    await until(
      async () => (await names()).includes('heading What cohesion means'),
      'the text to be told of',
    );
    expect(await names())
      .to.include('button Close')
      .and.to.include('link more');
  });

  it('is clean for axe, open and closed', async () => {
    const widget = await viewer(await siteOf());
    await expect(widget).to.be.accessible();
    await read(widget);
    await until(() => widget.shadowRoot!.querySelector('.markup'), 'the text');
    inside(widget, '.disclosure').click();
    await widget.updateComplete;
    await expect(widget).to.be.accessible();
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

  // What a browser makes of 1280 × 1024 at 400 %. The others cannot be told, and lay out the same at 320 px, above.
  if (engine() === 'chromium')
    it('1280 px at 400 %: the list and the reader can be used, and are sharp', async () => {
      await setViewport({ width: 320, height: 256, deviceScaleFactor: 4 });
      const widget = await viewer(await siteOf());
      widget.parentElement!.style.width = 'auto';
      const across = () => document.scrollingElement!.scrollWidth;
      await choose(widget, 'el');
      expect(across()).to.be.at.most(320);

      await click(inside(widget, '.disclosure'));
      const link = await until(() => {
        const [first] = all(widget, '[part="versions"] a');
        return first?.checkVisibility() ? first : undefined;
      }, 'the list');
      link.focus();
      expect(inView(link)).to.equal(true);

      await click(inside(widget, '[part="read"]'));
      await drawn(widget, 1);
      expect(across()).to.be.at.most(320);
      const pages = inside(widget, '.pages');
      pages.scrollIntoView({ block: 'start', behavior: 'instant' });
      // All of it at once, so that one does not scroll in two directions to read a line.
      expect(inView(pages)).to.equal(true);
      expect(pages.clientHeight).to.be.at.least(180);
      const [canvas] = all<HTMLCanvasElement>(widget, '.page canvas');
      expect(canvas!.offsetWidth).to.be.within(200, pages.clientWidth);
      expect(canvas!.width).to.be.closeTo(canvas!.offsetWidth * 4, 4);
      const [, larger] = all(widget, '.bar button');
      await click(larger!);
      await until(() => pages.scrollWidth > pages.clientWidth, 'larger pages, to scroll in');
      expect(across()).to.be.at.most(320);
      await screenshot('declaration-viewer-400-percent');
      await expect(widget).to.be.accessible();
    });
});

/** Whether all of it is in the viewport. */
function inView(element: Element): boolean {
  const { top, right, bottom, left } = element.getBoundingClientRect();
  return top >= -1 && left >= 0 && bottom <= innerHeight + 1 && right <= innerWidth;
}
