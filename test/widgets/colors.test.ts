/** Whatever colours a partner chooses, what is written and drawn with them can be read. */
import { expect } from '@open-wc/testing';
import { rootStyles } from '../../src/theme/root.styles.ts';
import { contrast, painted } from '../support/contrast.ts';

const uses = ['text', 'muted', 'ink', 'focus', 'on-accent'] as const;
type Use = (typeof uses)[number];
const wishes = ['text', 'muted', 'accent', 'focus', 'on-accent', 'surface'] as const;
type Wishes = Partial<Record<(typeof wishes)[number], string>>;
const schemes = { light: '#fff', dark: '#000' } as const;

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for focus marks. */
const enough: Record<Use, number> = {
  text: 4.5,
  muted: 4.5,
  ink: 4.5,
  focus: 3,
  'on-accent': 4.5,
};

let host: HTMLElement;

/** A root as widgets have it, with something in each of the internal colours. */
function makeRoot(sheet: string): void {
  host = document.createElement('div');
  document.body.append(host);
  const tree = host.attachShadow({ mode: 'open' });
  const styles = new CSSStyleSheet();
  styles.replaceSync(sheet);
  tree.adoptedStyleSheets = [styles];
  const root = document.createElement('div');
  root.className = 'root';
  for (const use of uses) {
    const mark = document.createElement('i');
    mark.className = use;
    mark.style.color = `var(--_cohesion-${use})`;
    root.append(mark);
  }
  const accent = document.createElement('i');
  accent.className = 'accent';
  accent.style.color = 'var(--_accent)';
  root.append(accent);
  tree.append(root);
}

function dress(wished: Wishes, scheme: keyof typeof schemes): void {
  host.style.cssText = `color-scheme: ${scheme}`;
  for (const [name, color] of Object.entries(wished))
    host.style.setProperty(`--cohesion-${name}`, color);
}

const computed = (name: string, property: 'color' | 'backgroundColor' = 'color'): string =>
  getComputedStyle(host.shadowRoot!.querySelector(`.${name}`)!)[property];

/** What each use is painted on, over the page's own ground. */
const grounds = (use: Use, scheme: keyof typeof schemes): readonly string[] => [
  schemes[scheme],
  use === 'on-accent' ? computed('accent') : computed('root', 'backgroundColor'),
];

/** How what is painted stands out from what it is painted on. */
const standsOut = (use: Use, scheme: keyof typeof schemes): number => {
  const below = grounds(use, scheme);
  return contrast(painted(...below, computed(use)), painted(...below));
};

/** The same numbers in each run: what fails can be looked at. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const random = makeRandom(2026);
const part = (most: number) => Math.round(random() * most);
const kinds: readonly (() => string)[] = [
  () => `rgb(${part(255)} ${part(255)} ${part(255)})`,
  () =>
    `#${[part(255), part(255), part(255)].map((value) => value.toString(16).padStart(2, '0')).join('')}`,
  () => `rgb(${part(255)} ${part(255)} ${part(255)} / ${part(100)}%)`,
  () => `hsl(${part(360)} ${part(100)}% ${part(100)}%)`,
  () => `oklch(${part(100)}% ${random() * 0.4} ${part(360)})`,
  () => `color(display-p3 ${random()} ${random()} ${random()})`,
];
const anyColor = () => kinds[part(kinds.length - 1)]!();

const cases: readonly Wishes[] = [
  // What partners write, and what lies on the border between black and white.
  { surface: 'transparent' },
  { surface: 'transparent', accent: 'transparent' },
  { surface: '#767676', accent: '#757575' },
  { surface: 'rgb(255 255 255 / 80%)', text: 'rgb(0 0 0 / 60%)' },
  { surface: 'black', text: 'black', muted: 'black', accent: 'black', focus: 'black' },
  { surface: 'white', text: 'white', muted: 'white', accent: 'white', focus: 'white' },
  { accent: '#ffe680' },
  ...Array.from({ length: 200 }, () =>
    Object.fromEntries(wishes.map((name) => [name, anyColor()])),
  ),
  // One alone, on what the palette has.
  ...Array.from({ length: 20 * wishes.length }, (_, index) => ({
    [wishes[index % wishes.length]!]: anyColor(),
  })),
];

describe('colours of a partner', () => {
  beforeEach(() => makeRoot(rootStyles.cssText));
  afterEach(() => host.remove());

  for (const scheme of ['light', 'dark'] as const)
    it(`can be read, whatever they are, in ${scheme}`, () => {
      for (const wished of cases) {
        dress(wished, scheme);
        for (const use of uses) {
          const ratio = standsOut(use, scheme);
          expect(ratio, `${use} of ${JSON.stringify(wished)}`).to.be.at.least(enough[use]);
        }
      }
    });

  it('are taken as they are where they can be read', () => {
    for (const [name, use] of [
      ['text', 'text'],
      ['muted', 'muted'],
      ['accent', 'ink'],
      ['focus', 'focus'],
    ] as const) {
      let taken = 0;
      for (let turn = 0; turn < 400; turn++) {
        const [color, surface] = [part(255), part(255), part(255), part(255), part(255), part(255)]
          .map((value) => value.toString(16).padStart(2, '0'))
          .join('')
          .match(/.{6}/g)!
          .map((value) => `#${value}`) as [string, string];
        dress({ [name]: color, surface }, 'light');
        const before = painted(color);
        // A little more than is asked for, so that no rounding decides.
        if (contrast(before, painted(surface)) < (use === 'text' ? 7.4 : enough[use] * 1.06))
          continue;
        taken++;
        for (const [index, value] of painted(computed(use)).entries())
          expect(value, `${use} ${color} on ${surface}`).to.be.closeTo(before[index]!, 1);
      }
      expect(taken, `${use}: colours that can be read`).to.be.greaterThan(5);
    }
  });

  it('are changed towards black or white, and keep their hue', () => {
    dress({ accent: '#ffe680' }, 'light');
    const [red, green, blue] = painted(computed('ink'));
    expect(red).to.be.greaterThan(green);
    expect(green).to.be.greaterThan(blue + 30);
  });

  it('are not taken where an engine cannot make them readable: the palette holds', () => {
    host.remove();
    const sheet = rootStyles.cssText.replace(
      /@supports \(color: color\(from[^{]*\{/,
      '@supports (color: none-such) {',
    );
    expect(sheet).not.to.equal(rootStyles.cssText);
    makeRoot(sheet);
    for (const scheme of ['light', 'dark'] as const) {
      dress({}, scheme);
      const palette = uses.map((use) => computed(use));
      for (const use of uses) expect(standsOut(use, scheme), use).to.be.at.least(enough[use]);
      for (const wished of cases.slice(0, 40)) {
        dress(wished, scheme);
        expect(uses.map((use) => computed(use))).to.deep.equal(palette);
      }
    }
  });

  it('lend themselves to nothing that paints nothing', () => {
    dress({ accent: '#abcdef', surface: '#fedcba' }, 'light');
    const style = getComputedStyle(host.shadowRoot!.querySelector('.root')!);
    for (const property of ['stop-color', 'flood-color', 'lighting-color', 'column-rule-color'])
      expect(['171,205,239', '254,220,186'], property).not.to.include(
        `${painted(style.getPropertyValue(property))}`,
      );
    expect(style.transitionDuration).to.equal('0s');
  });
});
