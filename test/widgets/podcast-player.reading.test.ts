import { expect } from '@open-wc/testing';
import { accessibleNodes, click, emulateMedia, engine, press } from '../support/commands.ts';
import { until, type Rule } from '../support/page.ts';
import { overflowing } from './overflow.ts';
import {
  audio,
  audioRequests,
  episode,
  named,
  player,
  playButton,
  playing,
  seekBar,
  valueText,
  sound,
  start,
  text,
  three,
  title,
} from './podcast-player.support.ts';
import { inside, textOf } from './support.ts';

afterEach(() => history.replaceState(null, '', location.pathname + location.search));

const fixture = async (name: string) => (await fetch(`/test/fixtures/transcripts/${name}`)).text();
const withText = async (name: string, type: string, fault: Partial<Rule> = {}) => {
  const shown = await player(
    [episode('episode-8', [audio('episode-8.mp3'), text(`texts/${name}`, type)])],
    '',
    [{ path: 'texts/*', body: await fixture(name), headers: { 'content-type': type }, ...fault }],
  );
  named(shown.widget, 'Transcript').click();
  return shown;
};
const words = (widget: Element) => textOf(widget, 'transcript');

describe('cohesion-podcast-player: reading', () => {
  for (const [name, type, expected] of [
    ['speakers.vtt', 'text/vtt', /Anna: Hello there & <you> .*Erik: Two lines/],
    ['windows.srt', 'application/x-subrip', /Hello there Two lines/],
    ['podcast.json', 'application/json', /Anna: Hello there .*Two lines/],
    ['plain.txt', 'text/plain', /First paragraph. Second paragraph, of two lines./],
    ['page.html', 'text/html', /Transcript Hello there Picture: x.png Two lines/],
  ] as const)
    it(`${type}, before anything plays`, async () => {
      const { widget, site } = await withText(name, type);
      await until(() => expected.test(words(widget)), `${String(expected)}`);
      expect(await audioRequests(site)).to.deep.equal([]);
      const inner = inside(widget, '[part=transcript]');
      expect(inner.querySelector('script, img, [onclick], [href^="java"]')).to.equal(null);
      const search = inside<HTMLInputElement>(widget, '[part=search]');
      search.focus();
      for (const key of 'lines') await press(key);
      await until(() => /Found: 1/.test(textOf(widget)), 'the count');
      expect(words(widget)).not.to.match(/First|Anna: Hello/);
      expect(search.value).to.equal('lines');
    });

  for (const [what, fault, expected] of [
    ['is empty', { body: 'WEBVTT\n' }, /This text is empty/],
    ['is damaged', { body: '<p>Not found' }, /This text is damaged/],
    ['is gone', { status: 404 }, /no longer available/],
    [
      'may not be read by other sites',
      { headers: { 'access-control-allow-origin': null } },
      /cannot be read on this page/,
    ],
  ] as const)
    it(`says that a transcript ${what}; the recording plays`, async () => {
      const { widget } = await withText('speakers.vtt', 'text/vtt', fault);
      await until(() => expected.test(textOf(widget)), 'the words');
      expect(named(widget, 'Open the file').getAttribute('href')).to.contain('texts/speakers.vtt');
      await start(widget);
    });

  it('shows the next transcript of the language where one cannot be read, and a link alone where none can', async () => {
    const pdf = text('texts/a.pdf', 'application/pdf');
    const { widget, site } = await player(
      [
        episode('episode-8', [
          audio('episode-8.mp3'),
          pdf,
          text('texts/gone.vtt'),
          text('texts/good.vtt'),
        ]),
        episode('episode-2', [audio('episode-2.mp3'), pdf]),
      ],
      '',
      [
        { path: 'texts/gone.vtt', status: 404 },
        { path: 'texts/*', body: await fixture('speakers.vtt') },
      ],
    );
    named(widget, 'Transcript').click();
    await until(() => /Anna: Hello there/.test(words(widget)), 'the one that can');
    expect(await site.log('texts/a.pdf')).to.have.length(0);
    await click(named(widget, 'Title of episode-2'));
    const link = await until(
      () => widget.shadowRoot!.querySelector<HTMLAnchorElement>('.parts a[href$="a.pdf"]'),
      'the link',
    );
    expect(link.textContent).to.equal('Open the file');
    expect(textOf(widget)).not.to.match(/damaged|Found/);
  });

  it('marks chapters, on the bar too, and what is spoken; a click goes there', async () => {
    const { widget } = await player();
    named(widget, 'Transcript').click();
    named(widget, 'Chapters').click();
    await until(() => textOf(widget, 'chapters') && words(widget), 'both');
    // Spoken in the visitor's language, whatever that of the chapters is.
    expect(inside(widget, '.chapters .visually-hidden').lang).to.equal('en');
    expect(inside(widget, '.ticks path').getAttribute('d')!.match(/M/g)!.length).to.equal(2);
    const cue = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('.cue')].find((one) =>
      one.textContent.includes('What do small towns need'),
    )!;
    await click(cue);
    await until(() => cue.hasAttribute('aria-current'), 'the mark');
    expect(sound(widget).paused).to.equal(true);
    expect(inside(widget, '.chapters [aria-current]').textContent).to.contain('Small towns');
    await click(inside(widget, '.chapters li:last-child button'));
    await until(
      () => /Three things/.test(inside(widget, '.chapters [aria-current]').textContent),
      'the last chapter',
    );
  });

  it('lists the languages of a transcript, and says which one is shown of the next episode too', async () => {
    const texts = (number: number) =>
      ['en', 'sv'].map((language) => text(`texts/${number}.${language}.vtt`, 'text/vtt', language));
    const { widget } = await player(
      [
        episode('episode-8', [audio('episode-8.mp3'), ...texts(8)]),
        episode('episode-5', [audio('episode-5.mp3'), ...texts(5)]),
      ],
      '',
      [{ path: 'texts/*', body: await fixture('speakers.vtt') }],
    );
    named(widget, 'Transcript').click();
    const list = await until(
      () => widget.shadowRoot!.querySelector<HTMLSelectElement>('.languages select'),
      'the languages',
    );
    const shown = () => {
      const { lang } = inside(widget, '[part=transcript]');
      return [list.selectedOptions[0]!.lang, lang || 'en'];
    };
    await until(() => words(widget), 'the text');
    expect(shown()).to.deep.equal(['en', 'en']);
    for (const language of ['sv', 'en', 'sv']) {
      list.value = [...list.options].find(({ lang }) => lang === language)!.value;
      list.dispatchEvent(new Event('change'));
      await until(() => words(widget) && shown()[1] === language, language);
      expect(shown()).to.deep.equal([language, language]);
    }
    named(widget, 'Title of episode-5').click();
    await until(() => words(widget) && shown()[1] === 'en', 'the text of the other');
    expect(inside(widget, '.languages select') === list).to.equal(true);
    expect(shown()).to.deep.equal(['en', 'en']);
  });

  it('follows what is spoken, and neither the page nor the focus moves', async () => {
    const { widget } = await player();
    named(widget, 'Transcript').click();
    await until(() => words(widget), 'the text');
    const box = inside(widget, '[part=transcript]');
    box.style.maxHeight = '60px';
    await start(widget);
    seekBar(widget).focus();
    const { scrollY } = window;
    await press('7');
    await until(() => box.scrollTop > 0, 'the text to follow');
    expect(window.scrollY).to.equal(scrollY);
    expect(widget.shadowRoot!.activeElement).to.equal(seekBar(widget));
    // Whoever has scrolled away stays there.
    box.scrollTop = 0;
    const now = inside(widget, '.cue[aria-current]');
    await until(() => inside(widget, '.cue[aria-current]') !== now, 'the next words', 9000);
    expect(box.scrollTop).to.equal(0);
  });
});

describe('cohesion-podcast-player: keys and moments', () => {
  it('has keys inside, and leaves alone what others need', async () => {
    const { widget } = await player();
    const bar = seekBar(widget);
    const at = () => Number(bar.value);
    bar.focus();
    await press('l');
    await until(() => at() === 29, 'l');
    await press('j');
    await until(() => at() === 14, 'j');
    await press('ArrowLeft');
    await until(() => at() === 0, 'the arrow');
    await press('End');
    await until(() => at() === 29, 'End');
    await press('Home');
    await until(() => at() === 0, 'Home');
    await press('5');
    await until(() => at() === 14, '5');
    await press('m');
    await until(() => sound(widget).muted, 'm');
    const select = named(widget, 'Speed');
    select.focus();
    await press('m');
    expect(sound(widget).muted).to.equal(true);
    const seen: boolean[] = [];
    document.addEventListener('keydown', ({ defaultPrevented }) => seen.push(defaultPrevented), {
      once: true,
    });
    bar.focus();
    bar.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'l', ctrlKey: true, bubbles: true, composed: true }),
    );
    expect(seen).to.deep.equal([false]);
    expect(at()).to.equal(14);
    await press('k');
    await playing(widget, 14);
    await press('Space');
    await until(() => sound(widget).paused, 'Space');
  });

  it('knows its letters on Greek and Cyrillic keyboards, and by their own names on Latin ones', async () => {
    const { widget } = await player();
    const key = (key: string, code: string) =>
      seekBar(widget).dispatchEvent(
        new KeyboardEvent('keydown', {
          key,
          code,
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
    key('μ', 'KeyM');
    await until(() => sound(widget).muted, 'silence by μ');
    key('м', 'KeyM');
    await until(() => !sound(widget).muted, 'sound by м');
    // Where M is to the right of L, as on French keyboards.
    key('m', 'Semicolon');
    await until(() => sound(widget).muted, 'silence by m');
    key('q', 'KeyM');
    expect(sound(widget).muted).to.equal(true);
  });

  it('catches no key outside', async () => {
    const { widget } = await player();
    const field = document.createElement('input');
    widget.before(field);
    const seen: boolean[] = [];
    const look = ({ defaultPrevented }: Event) => seen.push(defaultPrevented);
    window.addEventListener('keydown', look);
    try {
      // The code for keys comes with the focus, and its styles with it.
      const { length } = widget.shadowRoot!.adoptedStyleSheets;
      seekBar(widget).focus();
      await until(() => widget.shadowRoot!.adoptedStyleSheets.length > length, 'the code for keys');
      await press('5');
      await until(() => seekBar(widget).value === '14', '5');
      expect(seen.splice(0)).to.deep.equal([true]);
      field.focus();
      for (const key of ['k', 'm', '9', 'l', 'Home', 'Space']) await press(key);
      field.blur();
      for (const key of ['k', 'm', '9']) await press(key);
      // Inside as well: what moves the focus or the page is the browser's.
      seekBar(widget).focus();
      for (const key of ['Tab', 'Shift+Tab', 'PageDown', 'x']) await press(key);
    } finally {
      window.removeEventListener('keydown', look);
    }
    expect(field.value).to.equal(' km9l');
    expect(seen).to.not.include(true);
    expect(seen.length).to.be.at.least(13);
    expect([sound(widget).paused, sound(widget).muted]).to.deep.equal([true, false]);
    field.remove();
  });

  it('is used by keyboard alone, in the order that it is seen', async () => {
    const { widget } = await player();
    const before = document.createElement('button');
    widget.before(before);
    before.focus();
    const order: string[] = [];
    // WebKitGTK goes to links with Tab as well; Safari wants Option.
    for (let index = 0; index < 16; index++) {
      await press('Tab');
      const on = widget.shadowRoot!.activeElement as HTMLElement;
      order.push((on.ariaLabel ?? on.textContent).trim().replace(/\s[^]*/, ''));
      expect(getComputedStyle(on).outlineStyle, order.join()).to.equal('solid');
    }
    before.remove();
    expect(order).to.deep.equal([
      'Position',
      'Back',
      'Play',
      'Forward',
      'Speed',
      'Mute',
      'Volume',
      'About',
      'Chapters',
      'Transcript',
      'Download',
      'Copy',
      'Keyboard',
      'Title',
      'Title',
      'Title',
    ]);
    await press('Enter');
    await until(() => title(widget) === 'Title of episode-5', 'the last');
    expect(widget.shadowRoot!.activeElement).to.equal(playButton(widget));
    await press('Enter');
    await playing(widget);
    await press('Enter');
    await until(() => sound(widget).paused, 'the pause');
  });

  it('keeps its marks in forced colours', async function () {
    if (engine() === 'webkit') return void expect(engine()).to.equal('webkit');
    await emulateMedia({ forcedColors: 'active' });
    const { widget } = await player();
    named(widget, 'Transcript').click();
    named(widget, 'Chapters').click();
    await until(() => words(widget) && textOf(widget, 'chapters'), 'the texts');
    await click(inside(widget, '.chapters li:nth-child(2) button'));
    await until(() => widget.shadowRoot!.querySelector('.cue[aria-current]'), 'the mark');
    const color = (selector: string, property: 'borderLeftColor' | 'backgroundColor') =>
      getComputedStyle(inside(widget, selector))[property];
    for (const list of ['.list', '.chapters'])
      expect(color(`${list} .row[aria-current]`, 'borderLeftColor'), list).not.to.equal(
        color(`${list} .row:not([aria-current])`, 'borderLeftColor'),
      );
    expect(color('.cue[aria-current]', 'backgroundColor')).not.to.equal(
      color('.cue:not([aria-current])', 'backgroundColor'),
    );
    expect(getComputedStyle(playButton(widget)).borderLeftStyle).to.equal('solid');
  });

  it('shows its keys, and closes with Escape', async () => {
    const { widget } = await player();
    await click(named(widget, 'Keyboard shortcuts'));
    await until(() => widget.shadowRoot!.querySelector('dialog')?.open, 'the help');
    // Of the whole page: for Firefox there is nothing but the dialog now.
    expect(await accessibleNodes()).to.deep.include({ role: 'dialog', name: 'Keyboard shortcuts' });
    await press('Escape');
    await until(() => !widget.shadowRoot!.querySelector('dialog')!.open, 'it to close');
  });

  it('opens at the moment that an address names, and does not play', async () => {
    location.hash = '#t=7&episode=episode-5';
    const { widget, site } = await player();
    await until(() => title(widget) === 'Title of episode-5', 'the episode');
    expect(seekBar(widget).value).to.equal('7');
    location.hash = '#kontakt';
    location.hash = '#t=3&episode=episode-8';
    await until(() => title(widget) === 'Title of episode-8', 'the other');
    expect(await audioRequests(site)).to.deep.equal([]);
    await start(widget);
    // WebKit is told its place when it knows the length, a moment after the sound.
    await until(() => sound(widget).currentTime >= 3, 'the place');
    expect(sound(widget).currentTime).to.be.lessThan(5);
  });

  it('copies the address of a moment, or shows it where it may not', async () => {
    const { widget } = await player();
    await click(named(widget, 'Forward'));
    const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
    let written = '';
    const instead = (writeText: (all: string) => Promise<void>) =>
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    try {
      instead(async (all) => void (written = all));
      await click(named(widget, 'Copy'));
      await until(() => /has been copied/.test(textOf(widget, 'status')), 'the words');
      expect(written).to.match(/#t=28&episode=episode-2$/);
      instead(() => Promise.reject(new Error('no')));
      await click(named(widget, 'Copy'));
      const field = await until(
        () => widget.shadowRoot!.querySelector<HTMLInputElement>('.address'),
        'the field',
      );
      expect(field.value).to.equal(written);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { ...clipboard, configurable: true });
    }
  });

  it('says everything to assistive technology', async () => {
    const { widget } = await player();
    // Firefox makes its tree when it has time.
    const nodes = await until(async () => {
      const all = await accessibleNodes(widget);
      return all.length ? all : undefined;
    }, 'the tree');
    for (const node of [
      { role: 'heading', name: 'Title of episode-2', level: 3 },
      { role: 'heading', name: 'Listen next', level: 4 },
      { role: 'slider', name: 'Position' },
      { role: 'slider', name: 'Volume' },
    ])
      expect(nodes).to.deep.include(node);
    for (const name of [
      'Back 15 seconds',
      'Play',
      'Forward 30 seconds',
      'Copy link to this moment',
    ])
      expect(nodes.filter((node) => node.name === name && node.role === 'button')).to.have.length(
        1,
      );
    expect(valueText(widget)).to.equal('0 seconds of 29 seconds');
  });

  for (const width of [240, 420, 720, 1200])
    it(`fits into ${width} px, opened, and its controls are large enough`, async () => {
      const { widget } = await player(three, 'lang="fi"');
      widget.parentElement!.style.width = `${width}px`;
      for (const summary of widget.shadowRoot!.querySelectorAll('summary')) summary.click();
      await until(() => words(widget) && textOf(widget, 'chapters'), 'the texts');
      expect(inside(widget, '.root').scrollWidth).to.be.at.most(width);
      expect(overflowing(widget)).to.deep.equal([]);
      const isWide = width >= 760;
      expect(
        inside(widget, '.more').getBoundingClientRect().left >=
          inside(widget, '.now').getBoundingClientRect().right,
      ).to.equal(isWide);
      for (const control of widget.shadowRoot!.querySelectorAll('button, select, input, summary'))
        if (control.getClientRects().length) {
          const { width, height } = control.getBoundingClientRect();
          expect(Math.min(width, height), control.outerHTML).to.be.at.least(24);
        }
      for (const main of ['.play', '.group button', 'select', '[part=search]'])
        expect(inside(widget, main).getBoundingClientRect().height, main).to.be.at.least(44);
    });

  it('lists 500 episodes and stays quick', async () => {
    const many = Array.from({ length: 500 }, (_, index) => episode(`e${index}`, [audio('x.mp3')]));
    const { widget } = await player(many);
    const rows = () => widget.shadowRoot!.querySelectorAll('.list a').length;
    expect(rows()).to.equal(18);
    const list = inside(widget, '.list');
    await until(() => {
      list.scrollTo({ top: list.scrollHeight, behavior: 'instant' });
      return rows() === 500;
    }, 'all of them');
    const before = performance.now();
    for (let time = 0; time < 10; time++) {
      widget.requestUpdate();
      await widget.updateComplete;
    }
    expect((performance.now() - before) / 10).to.be.lessThan(50);
    widget.limit = 3;
    await widget.updateComplete;
    expect(widget.shadowRoot!.querySelectorAll('.list a').length).to.equal(3);
  });
});
