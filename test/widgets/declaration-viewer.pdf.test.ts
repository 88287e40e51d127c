/** The PDF reader in real browsers: forty pages, keys, words, failures. */
import { expect } from '@open-wc/testing';
import { PDFWorker, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import '../../src/widgets/declaration-viewer/declaration-viewer.ts';
import { Pages } from '../../src/widgets/declaration-viewer/pdf-reader/pages.ts';
import { linked, mapped, mixed, pictures, placed, turned } from '../fixtures/pdf.ts';
import { accessibleNodes, alive, click, engine, press } from '../support/commands.ts';
import { until, type Rule } from '../support/page.ts';
import {
  file,
  declaration,
  siteOf,
  viewer,
  select,
  all,
  choose,
  read,
  heard,
  canvases,
  drawn,
  reading,
  patience,
} from './declaration-viewer.support.ts';
import { inside, textOf } from './support.ts';

// As sources, pdf.js and its worker are four megabytes: no test's time is for their way through the test server.
before(async function () {
  this.timeout(180_000);
  await import('../../src/widgets/declaration-viewer/pdf-reader/pdf-file.ts');
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
});

describe('reading a PDF of 40 pages', function () {
  // Engines that draw in software, several at a time on a small machine.
  this.timeout(120_000);

  it('draws only what is near the view: at most six canvases, wherever one scrolls', async () => {
    const widget = await reading(await siteOf());
    const scroller = inside(widget, '.pages');
    expect(all(widget, '.page')).to.have.length(40);
    let most = 0;
    for (let step = 1; step <= 4; step++) {
      scroller.scrollTop = (scroller.scrollHeight * step) / 4;
      const page = await until(
        () => {
          most = Math.max(most, canvases(widget).length);
          const middle = scroller.scrollTop + scroller.clientHeight / 2;
          const at = all(widget, '.page').find((one) => one.offsetTop + one.offsetHeight >= middle);
          return at?.querySelector('canvas') && at;
        },
        'the page in the middle',
        patience,
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
      patience,
    );
    expect(fit!.getAttribute('aria-pressed')).to.equal('false');
    for (let clicks = 0; clicks < 10; clicks++) out!.click();
    await until(() => out!.getAttribute('aria-disabled') === 'true', 'the last step');
    // Room for more pages than may be drawn.
    inside(widget, '.pages').style.blockSize = '2000px';
    expect(all(widget, '.page')[7]!.offsetTop).to.be.below(2000);
    let most = 0;
    await until(
      () => {
        const now = canvases(widget);
        most = Math.max(most, now.length);
        return (
          now.length >= 5 &&
          now.every(
            ({ width, offsetWidth }) => Math.abs(width - offsetWidth * devicePixelRatio) < 2,
          )
        );
      },
      'all that is wanted to be drawn anew',
      patience,
    );
    expect(most).to.be.at.most(6);
    // However many are in view, it is the first one that is being read.
    expect(inside<HTMLInputElement>(widget, 'input').value).to.equal('1');
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
    await widget.updateComplete;
    expect(input.value).to.equal('20');
  });

  it('by keyboard: scrolls, and zooms by + and −', async () => {
    const widget = await reading(await siteOf());
    const scroller = inside(widget, '.pages');
    scroller.focus();
    // Engines get there step by step, and a key that comes in between is lost: as a visitor would, press again where it
    // stands still.
    const goes = async (key: string, isThere: () => boolean) => {
      let before = -1;
      const arrives = async () => {
        if (isThere()) return true;
        const { scrollTop } = scroller;
        if (scrollTop === before) await press(key);
        before = scrollTop;
        return false;
      };
      await press(key);
      await until(arrives, key, patience);
    };
    await goes(
      'End',
      () => scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2,
    );
    await goes('Home', () => scroller.scrollTop < 10);
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
      patience,
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
    const widget = await reading(await siteOf(), 'lang="en"', 'el');
    await until(() => all(widget, '.words').length === 3, 'all words', patience);
    await expect(widget).to.be.accessible();
    const nodes = await accessibleNodes(widget);
    const names = nodes.map(({ role, name }) => `${role} ${name}`);
    for (const name of ['Zoom in', 'Zoom out', 'Fit width', 'Close'])
      expect(names).to.include(`button ${name}`);
    for (const page of ['Page 1', 'Page 2', 'Page 3'])
      expect(
        names.some((name) => name.endsWith(page)),
        page,
      ).to.equal(true);
    expect(
      names.some((name) => /^(spinbutton|textbox) Page/.test(name)),
      names.join('; '),
    ).to.equal(true);
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

describe('memory', function () {
  this.timeout(120_000);

  // The other engines do not tell; that canvases, fonts and helpers are gone is tested in all of them, above.
  // How many bytes are left in the built product: npm run bench.
  if (engine() === 'chromium')
    it('returns to where it was after closing, however often', async () => {
      const widget = await reading(await siteOf());
      const left = async () => [
        await alive(PDFWorker),
        await alive(Pages),
        await alive(TextLayer),
        await alive(HTMLCanvasElement),
      ];
      for (let times = 0; times < 2; times++) {
        if (times) await read(widget);
        await until(() => all(widget, '.words').length === 40, 'all words', patience);
        const [workers, pages, , pictures] = await left();
        expect([workers, pages]).to.deep.equal([1, 1]);
        // Besides those that one sees, pdf.js has a few of its own.
        expect(pictures).to.be.within(canvases(widget).length, 10);
        await read(widget);
        await until(async () => (await left()).join() === '0,0,0,0', 'all to be gone', 10_000);
      }
    });
});

describe('links in a PDF', () => {
  const shown = async (uris: string[]) => {
    const site = await siteOf(undefined, [{ path: 'forty-pages.pdf', body: linked(uris) }]);
    const widget = await reading(site);
    await until(() => all(widget, '.words').length === 3, 'all words');
    await until(() => all(widget, '.links a').length >= 2, 'the links');
    return { site, widget, links: all<HTMLAnchorElement>(widget, '.links a') };
  };

  it('are real links over the page, to checked addresses, from where the file is', async () => {
    const { site, widget, links } = await shown([
      'https://example.org/a?b=c',
      'more.html#part',
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'mailto:someone@example.org',
      'ftp://example.org/',
      'https://user:password@example.org/',
    ]);
    expect(links.map(({ href, ariaLabel }) => [href, ariaLabel])).to.deep.equal([
      ['https://example.org/a?b=c', 'Page 1'],
      [site.url('more.html#part'), site.url('more.html#part')],
      ['mailto:someone@example.org', 'mailto:someone@example.org'],
      [site.url('forty-pages.pdf#page=2'), 'On'],
      [site.url('forty-pages.pdf#page=3'), 'Page 3'],
    ]);
    const page = all(widget, '.page')[0]!.getBoundingClientRect();
    const box = links[0]!.getBoundingClientRect();
    const parts = [
      (box.left - page.left) / page.width,
      (box.top - page.top) / page.height,
      box.width / page.width,
      box.height / page.height,
    ];
    for (const [index, part] of [0.05, 0.1, 0.5, 0.3].entries())
      expect(parts[index]).to.be.closeTo(part, 0.01);
    const clicked = new Promise<unknown>((resolve) =>
      widget.addEventListener('click', (event) => {
        event.preventDefault();
        resolve(event.composedPath()[0]);
      }),
    );
    await click(links[0]!);
    expect((await clicked) === links[0]).to.equal(true);
    await expect(widget).to.be.accessible();
  });

  it('within the file go to the page, by keyboard too', async () => {
    const { widget, links } = await shown([]);
    const scroller = inside(widget, '.pages');
    const pages = all(widget, '.page');
    // Room for one page at a time.
    scroller.style.blockSize = '250px';
    for (const [link, page] of [
      [links[1]!, pages[2]!],
      [links[0]!, pages[1]!],
    ] as const) {
      link.focus();
      await press('Enter');
      await until(() => widget.shadowRoot!.activeElement === page, 'the page to have the focus');
      const top = page.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      expect(top).to.be.within(-2, 60);
    }
  });
});

/** A file in place of the German one. */
const inPlace = async (body: string, attributes?: string) =>
  reading(await siteOf(undefined, [{ path: 'forty-pages.pdf', body }]), attributes);

describe('pages as they are', function () {
  this.timeout(120_000);

  for (const degrees of [0, 90, 180, 270])
    it(`turned by ${degrees}°: the words lie over their picture, and links over them`, async () => {
      const widget = await inPlace(turned(degrees));
      const words = await until(
        () => all(widget, '.words span').find(({ textContent }) => /^Words/.test(textContent)),
        'the words',
        patience,
      );
      const link = await until(() => all(widget, '.links a')[0], 'the link', patience);
      const canvas = canvases(widget)[0]!;
      const { left, top, width } = canvas.getBoundingClientRect();
      const scale = canvas.width / width;
      const within = (x: number, y: number, box: DOMRect) =>
        x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const [word, over] = [words.getBoundingClientRect(), link.getBoundingClientRect()];
      let ink = 0;
      let underWords = 0;
      let underLink = 0;
      for (let index = 0; index < data.length; index += 4) {
        if (data[index]! > 100) continue;
        const x = left + ((index / 4) % canvas.width) / scale;
        const y = top + Math.floor(index / 4 / canvas.width) / scale;
        ink++;
        if (within(x, y, word)) underWords++;
        if (within(x, y, over)) underLink++;
      }
      expect(ink).to.be.greaterThan(200);
      expect(underWords / ink).to.be.greaterThan(0.9);
      expect(underLink / ink).to.be.greaterThan(0.9);
    });

  for (const after of [10, 0])
    for (const width of [800, 320])
      it(`at ${width} px most pages are as wide as the room, and one that is wider (after ${after}) scrolls`, async () => {
        const site = await siteOf(undefined, [{ path: 'forty-pages.pdf', body: mixed(after) }]);
        const widget = await viewer(site);
        widget.parentElement!.style.width = `${width}px`;
        await choose(widget, 'de');
        await read(widget);
        await drawn(widget, 1);
        const scroller = inside(widget, '.pages');
        const pages = all(widget, '.page');
        const wide = pages[after]!;
        const others = pages.filter((page) => page !== wide);
        const { paddingLeft } = getComputedStyle(scroller);
        const room = scroller.clientWidth - 2 * parseFloat(paddingLeft);
        const widths = () => others.map(({ offsetWidth }) => offsetWidth);
        expect(widths().every((width) => Math.abs(width - room) <= 1)).to.equal(true);
        const before = widths().join();
        scroller.scrollTop = wide.offsetTop;
        await drawn(widget, after + 1);
        expect(widths().join()).to.equal(before);
        expect(wide.offsetWidth).to.be.at.most(Math.ceil(room));
        expect(wide.scrollWidth).to.be.closeTo(2 * room, room / 20);
        expect(wide.tabIndex).to.equal(0);
        expect(others.some((page) => page.hasAttribute('tabindex'))).to.equal(false);
        expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
        await expect(widget).to.be.accessible();
      });

  it('are called what is printed on them, and found by that and by their number', async () => {
    const widget = await inPlace(placed);
    const input = inside<HTMLInputElement>(widget, '.bar input');
    expect(input.value).to.equal('i');
    expect(all(widget, '.page').map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'Page i',
      'Page ii',
      'Page 1',
    ]);
    const type = (value: string) => {
      input.value = value;
      input.dispatchEvent(new Event('change'));
    };
    type('1');
    await until(() => inside(widget, '.pages').scrollTop > 1000, 'the last page');
    await until(() => input.value === '1', 'its label');
    type('ii');
    await until(() => input.value === 'ii', 'the second');
    type('3');
    await until(() => input.value === '1', 'the third');
    type('seven');
    await widget.updateComplete;
    expect(input.value).to.equal('1');
  });

  it('are where links within the file go to: the place, its words and its number', async () => {
    const widget = await inPlace(placed);
    const link = await until(() => all(widget, '.links a')[0], 'the link', patience);
    link.click();
    await until(
      () => (widget.shadowRoot!.activeElement as HTMLElement)?.textContent === 'Below 2',
      'the line to have the focus',
      patience,
    );
    const scroller = inside(widget, '.pages').getBoundingClientRect();
    const line = widget.shadowRoot!.activeElement!.getBoundingClientRect();
    expect(line.top).to.be.within(scroller.top, scroller.top + 100);
    expect(inside<HTMLInputElement>(widget, '.bar input').value).to.equal('ii');
  });

  it('are reached by the file’s outline, which is closed at first', async () => {
    const widget = await inPlace(placed);
    const outline = inside<HTMLDetailsElement>(widget, '.chapters');
    expect(outline.open).to.equal(false);
    expect(outline.querySelector('ul')!.lang).to.equal('de');
    inside(widget, '.chapters summary').click();
    const entries = all(widget, '.chapters button');
    expect(entries.map(({ textContent }) => textContent.trim())).to.deep.equal(['Part', 'Below']);
    await expect(widget).to.be.accessible();
    entries[1]!.click();
    await until(
      () => (widget.shadowRoot!.activeElement as HTMLElement)?.textContent === 'Below 3',
      'the line to have the focus',
      patience,
    );
  });
});

describe('what cannot be shown is said', function () {
  this.timeout(120_000);

  // As sources there is no drop-in folder with maps and decoders; with it: test/embed/declaration-viewer.test.ts.
  for (const [what, body] of [
    ['words whose character map is not there', mapped],
    ['pictures whose decoder is not there', pictures],
  ] as const)
    it(what, async () => {
      const widget = await inPlace(body);
      const note = await until(() => all(widget, '.note')[0], 'the note', patience);
      expect(note.textContent.trim()).to.match(
        /^Some of this document cannot be shown here\. +Open/,
      );
      const link = note.querySelector('a')!;
      expect(link.href).to.match(/forty-pages\.pdf$/);
      expect(note.closest('[role=status]')).not.to.equal(null);
      await expect(widget).to.be.accessible();
    });

  const repaired: [what: string, body: string][] = [
    ['a file without its end', placed.slice(0, placed.indexOf('startxref'))],
    [
      'a file with something before its head',
      `HTTP/1.1 200 OK\r\n${'x'.repeat(2000)}\r\n${placed}`,
    ],
  ];
  for (const [what, body] of repaired)
    it(`${what}: is shown, and that something may be missing`, async () => {
      const widget = await inPlace(body);
      expect(all(widget, '.page')).to.have.length(3);
      expect(
        all(widget, '.note').map(({ textContent }) => textContent.trim().split('. ')[0]),
      ).to.deep.equal(['This file is damaged: some of it may be missing']);
    });

  it('nothing is said of a file that is as it should be', async () => {
    const widget = await inPlace(placed);
    expect(inside(widget, '.reader [role=status]').textContent.trim()).to.equal('');
  });
});

describe('a text and its annexes', () => {
  it('are buttons that say which, and each can be read', async () => {
    const site = await siteOf([
      declaration({
        content_html: undefined,
        attachments: ['Text', 'Annex 1', 'Annex 2'].map((title, index) =>
          file('de', index ? 'greek.pdf' : 'forty-pages.pdf', { title }),
        ),
      }),
    ]);
    const widget = await viewer(site);
    const buttons = () => all(widget, '[part="read"]');
    const labels = () =>
      buttons().map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(labels()).to.deep.equal([
      'Text – Read here',
      'Annex 1 – Read here',
      'Annex 2 – Read here',
    ]);
    expect(buttons()[1]!.querySelector('[lang=de]')!.textContent).to.equal('Annex 1');
    // What the heading says is not said again.
    expect(all(widget, 'h3, p.name').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Text',
      'Annex 1',
      'Annex 2',
    ]);
    expect(
      all(widget, '[part="download"]').map(({ textContent }) => textContent.trim().split(' –')[0]),
    ).to.deep.equal(['Text', 'Annex 1', 'Annex 2']);
    buttons()[1]!.click();
    await drawn(widget, 1);
    expect(all(widget, '.page')).to.have.length(3);
    expect(inside(widget, '.pages').ariaLabel).to.equal('Annex 1');
    expect(labels()).to.deep.equal(['Text – Read here', 'Annex 1 – Close', 'Annex 2 – Read here']);
    buttons()[0]!.click();
    await until(() => all(widget, '.page').length === 40, 'the text', patience);
    buttons()[0]!.click();
    await until(() => !all(widget, '.pages').length, 'nothing to be open');
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
    expect(textOf(widget, 'reader')).to.match(/^[\d.]+ kB \/ 62 kB$/);
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
    await until(() => widget.shadowRoot!.querySelector('.markup'), 'the text');
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
      'The document could not be loaded on this page. You can open or download it instead.',
    ],
    ['it is not there', 'absent.pdf', [], 'The document was not found.'],
    [
      'the server fails',
      'greek.pdf',
      [{ path: 'greek.pdf', status: 500 }],
      'The document was not found.',
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
    [
      'its end is missing, and more was announced',
      'half.pdf',
      [{ path: 'half.pdf', headers: { 'content-length': null } }],
      'The document did not arrive in full.',
      61_665,
    ],
    ['its end is missing', 'half.pdf', [], 'The file is damaged or of another kind.'],
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
      const told = inside(widget, '[part="reader"] [role="status"]').textContent ?? '';
      // A number and its unit stay in one line.
      expect(told.replace(/\u00a0/g, ' ')).to.equal(sentence);
      expect(inside<HTMLAnchorElement>(widget, '[part="download"]').href).to.equal(site.url(url));
      expect(widget.state).to.equal('ready');
      expect(canvases(widget)).to.have.length(0);
      // What can be seen to be too large is not even asked for.
      if (size === 60e6) expect(await site.log(url)).to.have.length(0);
    });

  it('says it in Swedish, and reads another language after that', async () => {
    const site = await siteOf([
      declaration({ attachments: [file('de', 'absent.pdf'), file('el', 'greek.pdf')] }),
    ]);
    const widget = await viewer(site, 'lang="sv"');
    await choose(widget, 'de');
    await read(widget);
    const sentence = 'Dokumentet hittades inte.';
    await until(() => textOf(widget, 'reader') === sentence, sentence);
    await choose(widget, 'el');
    await drawn(widget, 1);
  });
});
