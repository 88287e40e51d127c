/** Every widget in every language, and in the pseudo-locale: rendered, in that language, and nothing overflows. */
import { expect } from '@open-wc/testing';
import { languages } from '../../.generated/languages.ts';
import { pseudoLanguage } from '../../.generated/pseudo.ts';
import { registry } from '../../src/registry.ts';
import type { WidgetState } from '../../src/element/cohesion-element.ts';
import { engine } from '../support/commands.ts';
import { scenario, until } from '../support/page.ts';
import { overflowing } from './overflow.ts';
import { mount, settled } from './support.ts';

type Widget = HTMLElement & { readonly state: WidgetState; updateComplete: Promise<boolean> };

/** What shows the most of each. */
const attributes: Record<string, string> = {
  'signatory-counter': 'trend',
  'join-button': 'with-count new-tab',
};
const names = Object.keys(registry);
const markup = (feed: string) =>
  names
    .map((name) => `<cohesion-${name} feed="${feed}" ${attributes[name] ?? ''}></cohesion-${name}>`)
    .join('');

/** Container queries and observers have done what a new width asks for. */
const frames = async () => {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
};

before(() => Promise.all(Object.values(registry).map((load) => load())));

/** Puts all widgets into a box of this width. */
async function show(
  language: string,
  width: number,
  feed: string,
  state: WidgetState,
  dir = 'ltr',
) {
  const box = mount<Widget>(
    `<div lang="${language}" dir="${dir}" style="width: ${width}px">${markup(feed)}</div>`,
  );
  const widgets = [...box.children] as Widget[];
  for (const widget of widgets) {
    await settled(widget, state);
    // What is skipped because it is out of sight has to fit as well.
    for (const part of widget.shadowRoot!.querySelectorAll<HTMLElement>('*'))
      if (getComputedStyle(part).contentVisibility === 'auto')
        part.style.contentVisibility = 'visible';
  }
  await frames();
  return { box, widgets };
}

function expectToFit(widgets: readonly Widget[], width: number): void {
  const found = widgets.flatMap((widget) =>
    overflowing(widget).map((line) => `${widget.localName} at ${width} px: ${line}`),
  );
  expect(found).to.deep.equal([]);
}

/** All of them in Chromium, whose text is as wide as anywhere; elsewhere those with the longest and the rarest words. */
const inChromium = engine() === 'chromium';
const tested = inChromium ? ['en', ...languages, 'de-AT'] : ['fi', 'ga', 'mt', pseudoLanguage];

describe('every widget', () => {
  it('is tested in all languages in Chromium, in some elsewhere', () => {
    expect(languages.length).to.equal(24);
    expect(languages).to.include(pseudoLanguage);
    expect(tested).to.have.length(inChromium ? 26 : 4);
  });

  for (const language of tested)
    it(`is in ${language} and fits`, async () => {
      const site = await scenario();
      const base = language.split('-')[0]!;
      const feed = site.url(`feed/${base === pseudoLanguage ? 'en' : base}.json`);
      const { box, widgets } = await show(language, 240, feed, 'ready');
      for (const widget of widgets) {
        const root = widget.shadowRoot!.querySelector('.root')!;
        expect(root.getAttribute('lang'), widget.localName).to.equal(language);
      }
      for (const width of [240, 320, 720]) {
        box.style.width = `${width}px`;
        await frames();
        expectToFit(widgets, width);
      }
    });

  it('would be found not to fit', async () => {
    const site = await scenario();
    const { widgets } = await show('fi', 240, site.url('feed/fi.json'), 'ready');
    for (const widget of widgets) {
      const root = widget.shadowRoot!.querySelector<HTMLElement>('.root')!;
      root.style.whiteSpace = 'nowrap';
      expect(overflowing(widget).join('\n'), widget.localName).to.match(/leaves/);
    }
  });

  for (const language of tested)
    it(`says in ${language} that it failed, and fits`, async () => {
      const site = await scenario([{ path: 'gone.json', status: 404 }]);
      const warn = console.warn;
      console.warn = () => {};
      const { widgets } = await show(language, 240, site.url('gone.json'), 'failed');
      console.warn = warn;
      expectToFit(widgets, 240);
      const english = 'This content could not be loaded.';
      for (const widget of widgets) {
        const text = widget.shadowRoot!.textContent;
        if (language === 'en') expect(text).to.contain(english);
        else expect(text).not.to.contain(english);
      }
    });
});

describe('in the pseudo-locale', () => {
  const feed = async () => (await scenario()).url('feed/en.json');

  it('no text of a widget is without accents, but for the feed’s own and formats', async () => {
    const address = await feed();
    const foreign: string[] = [];
    const register = new URL('register/alliance.json', address);
    const content = (
      await Promise.all(
        [address, register].map(async (file) => JSON.stringify(await (await fetch(file)).json())),
      )
    ).join();
    const { widgets } = await show(pseudoLanguage, 720, address, 'ready');
    let accented = 0;
    for (const widget of widgets) {
      const root = widget.shadowRoot!.querySelector('.root')!;
      for (const text of textsOf(root)) {
        if (/[åéîöûñ]/.test(text)) accented += 1;
        else if (
          /\p{L}{3}/u.test(text) &&
          !/^(PDF, |WEBP · |http)/.test(text) &&
          !content.includes(JSON.stringify(text).slice(1, -1))
        )
          foreign.push(`${widget.localName}: ${text}`);
      }
    }
    expect(foreign).to.deep.equal([]);
    expect(accented).to.be.at.least(40);
  });

  it('everything mirrors with dir="rtl" and fits at 320 px', async () => {
    const address = await feed();
    const ltr = await show(pseudoLanguage, 320, address, 'ready');
    const rtl = await show(pseudoLanguage, 320, address, 'ready', 'rtl');
    expectToFit(ltr.widgets, 320);
    expectToFit(rtl.widgets, 320);
    for (const [index, widget] of rtl.widgets.entries()) {
      const root = widget.shadowRoot!.querySelector('.root')!;
      expect(getComputedStyle(root).direction, widget.localName).to.equal('rtl');
      const twin = ltr.widgets[index]!;
      // Parts that come later have come to both.
      await until(
        () => boxesOf(widget).length === boxesOf(twin).length,
        `${widget.localName} to show the same in both directions`,
      );
      expect(mirrored(twin, widget), widget.localName).to.deep.equal([]);
    }
  });
});

/** All texts in the widget's language, those that are only heard included. */
function textsOf(root: Element): string[] {
  const found: string[] = [];
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (element.closest('[lang]') !== root || element.localName === 'style') continue;
    const label = element.getAttribute('aria-label');
    if (label) found.push(label);
    for (const node of element.childNodes)
      if (node instanceof Text && node.data.trim()) found.push(node.data.trim());
  }
  return found;
}

/** Where each box of a widget stands, from where its line begins and ends. */
function boxesOf(widget: Widget): { element: Element; left: number; right: number }[] {
  const root = widget.shadowRoot!.querySelector('.root')!;
  const { left, right } = root.getBoundingClientRect();
  return [...root.querySelectorAll('*')]
    .filter(
      (element) => !element.closest('.icon, .picture, .visually-hidden, input, option, .map *'),
    )
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const box = element.getBoundingClientRect();
      return { element, left: box.left - left, right: right - box.right };
    });
}

/** Boxes that do not stand as far from the one side as they do from the other in the other direction. */
function mirrored(ltr: Widget, rtl: Widget): string[] {
  const others = boxesOf(rtl);
  const stands = (element: Element) =>
    element instanceof SVGElement || getComputedStyle(element).display !== 'inline';
  return boxesOf(ltr).flatMap(({ element, left }, index) =>
    stands(element) && Math.abs(left - others[index]!.right) > 2
      ? [`<${element.localName} class="${element.className}"> ${left} and ${others[index]!.right}`]
      : [],
  );
}
