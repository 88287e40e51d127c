/** What partners may change by custom properties and parts, and what that reaches. */
import { expect } from '@open-wc/testing';
import { registry } from '../../src/registry.ts';
import { painted } from '../support/contrast.ts';
import { scenario, until } from '../support/page.ts';
import { inside, mount, settled } from './support.ts';

before(() => Promise.all(Object.values(registry).map((load) => load())));

type Widget = Parameters<typeof settled>[0];

async function styled(name: string, css: string, attributes = ''): Promise<Widget> {
  const site = await scenario();
  const widget = mount<Widget>(
    `<cohesion-${name} feed="${site.url('feed/en.json')}" lang="en" ${attributes}></cohesion-${name}>`,
  );
  const sheet = document.createElement('style');
  sheet.textContent = `cohesion-${name} { ${css} }`;
  widget.parentElement!.append(sheet);
  await settled(widget);
  return widget;
}
const all = (widget: Widget, selector: string) => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

describe('theming', () => {
  for (const [name, buttons] of [
    ['join-button', '.button'],
    ['declaration-viewer', '.button, .field'],
    ['video-carousel', '.button, .page'],
    ['podcast-player', '.field'],
  ] as const)
    it(`rounds buttons apart from boxes: ${name}`, async () => {
      const widget = await styled(name, '--cohesion-button-radius: 999px; --cohesion-radius: 3px');
      for (const button of all(widget, buttons))
        expect(getComputedStyle(button).borderRadius, button.outerHTML).to.equal('999px');
      for (const box of all(widget, '.root, .stage, .thumb, .cover:not(button)'))
        expect(getComputedStyle(box).borderRadius, box.className).to.match(/^(3|0)px$/);
    });

  it('rounds buttons as boxes where nothing is said of them', async () => {
    const widget = await styled('join-button', '--cohesion-radius: 5px');
    expect(getComputedStyle(inside(widget, '.button')).borderRadius).to.equal('5px');
  });

  for (const name of ['signatory-counter', 'declaration-viewer'])
    it(`has the gold line as a property and a part: ${name}`, async () => {
      const widget = await styled(
        name,
        `--cohesion-mark: rgb(1 2 3) } cohesion-${name}::part(mark) { width: 99px`,
      );
      const { backgroundColor, width } = getComputedStyle(inside(widget, '.mark'));
      expect([backgroundColor, width]).to.deep.equal(['rgb(1, 2, 3)', '99px']);
    });

  for (const name of Object.keys(registry))
    it(`is denser with a smaller step, and never under 24 px: ${name}`, async () => {
      const usual = await styled(name, '');
      const height = (widget: Widget) => inside(widget, '.root').offsetHeight;
      const { offsetHeight } = inside(usual, '.root');
      const dense = await styled(name, '--cohesion-space: 2px');
      expect(height(dense)).to.be.lessThan(offsetHeight - 5);
      for (const control of all(dense, 'button, a, select, summary, input:not([type=range])')) {
        const { width, height } = control.getBoundingClientRect();
        // A link within a sentence is as high as its line.
        if (height && !control.closest('p, .note, .actions')) {
          expect(height, control.outerHTML).to.be.at.least(24);
          expect(width, control.outerHTML).to.be.at.least(24);
        }
      }
    });

  it('has one base size, which a page may change', async () => {
    const size = (widget: Widget, selector: string) =>
      parseFloat(getComputedStyle(inside(widget, selector)).fontSize);
    const usual = await styled('signatory-counter', '');
    expect(size(usual, '.root')).to.equal(16);
    const before = size(usual, '.amount');
    const large = await styled(
      'signatory-counter',
      '} cohesion-signatory-counter::part(root) { font-size: 20px',
    );
    expect(size(large, '.root')).to.equal(20);
    expect(size(large, '.amount')).to.be.closeTo(before * 1.25, 0.1);
  });

  it('has sizes of its scale only', async () => {
    const scale = [16 / 1.2, 16, 16 * 1.2, 16 * 1.44, 16 * 2.074, 16 * 2.488];
    for (const name of Object.keys(registry)) {
      const widget = await styled(name, '', 'with-count new-tab trend');
      for (const element of all(widget, '.root *')) {
        if (!element.innerText?.trim() || element.closest('svg, .visually-hidden')) continue;
        const size = parseFloat(getComputedStyle(element).fontSize);
        expect(
          Math.min(...scale.map((step) => Math.abs(step - size))),
          `${name}: ${size} px: ${element.outerHTML.slice(0, 90)}`,
        ).to.be.lessThan(0.15);
      }
    }
  });

  for (const width of [240, 320, 480, 700, 1000])
    it(`the counter's first number is its largest: ${width} px`, async () => {
      for (const layout of ['grid', 'row']) {
        const widget = await styled('signatory-counter', `width: ${width}px`, `layout="${layout}"`);
        const [first, ...others] = all(widget, '[part=amount]').map((amount) =>
          parseFloat(getComputedStyle(amount).fontSize),
        );
        for (const other of others) expect(first).to.be.greaterThan(other * 1.15);
      }
    });

  it('a pale accent has black words on it, and a line around it', async () => {
    const widget = await styled('join-button', '--cohesion-accent: #cfe3ff');
    const { color, borderColor, backgroundColor } = getComputedStyle(inside(widget, '.button'));
    for (const channel of painted(color)) expect(channel).to.be.lessThan(20);
    expect(borderColor).not.to.equal(backgroundColor);
  });

  const parts: Record<string, string[]> = {
    'signatory-counter': ['mark', 'disclosure'],
    'declaration-viewer': ['mark', 'disclosure', 'language'],
    'video-carousel': ['heading', 'list-heading', 'facts', 'video'],
    'podcast-player': ['heading', 'list-heading', 'speed', 'disclosure', 'link', 'episode'],
  };
  for (const [name, names] of Object.entries(parts))
    it(`a page reaches its parts: ${name}`, async () => {
      const rules = names
        .map((part) => `cohesion-${name}::part(${part}) { letter-spacing: 3px }`)
        .join(' ');
      const widget = await styled(name, `} ${rules} cohesion-${name} {`, 'trend');
      await until(() => names.every((part) => all(widget, `[part~=${part}]`).length), 'its parts');
      for (const part of names)
        for (const element of all(widget, `[part~=${part}]`))
          expect(getComputedStyle(element).letterSpacing, part).to.equal('3px');
    });
});
