import { unsafeCSS, type CSSResult } from 'lit';

/**
 * The contrast that is asked for, as WCAG 2.2 counts it: the `least` with which a colour is left as it is, and what a
 * shade is `made` with where it is not.
 */
const ratios = {
  /** 1.4.6: text that is read most gets more than enough. */
  main: { least: 7, made: 7 },
  /** 1.4.3: text. */
  text: { least: 4.5, made: 4.5 },
  /** Links and buttons with an outline. A shade of a pale colour that is just dark enough would look disabled. */
  link: { least: 4.5, made: 7 },
  /** The words on a button: black or white, or nearly so. */
  label: { least: 4.5, made: 15 },
  /** 1.4.11: controls and focus marks. */
  control: { least: 3, made: 3 },
} as const;

/** An opacity of 1: where just that is written, Firefox 153 takes the opacity of the colour that it is made from. */
const solid = 'max(1, alpha)';

export type Use = keyof typeof ratios;

/** Screens round a colour to whole steps, Firefox an opacity to thousandths, and the contrast with it. */
const margin = 1.05;

/**
 * The colour nearest to the one wished for that can be read on a ground: itself where the contrast is enough, else a
 * shade of it towards black or white, whichever the ground leaves more room for. As CSS that a browser computes anew
 * whenever one of the two changes; it needs {@link terms} in the same rule.
 *
 * CSS can calculate with the parts of one colour only, so both are put into one. In XYZ `y` is the luminance that WCAG's
 * contrast is made of: the wish is mixed half and half with a black that is as opaque as the ground is light. Then
 * `2 * alpha` is 1 more than the ground's luminance, and `2 * alpha * y` is the wish's.
 */
export function readable(wish: CSSResult, ground: CSSResult, use: Use): CSSResult {
  const both = `color-mix(in xyz-d65, ${opaque(wish)}, color(from ${opaque(ground)} xyz-d65 0 0 0 / y))`;
  const channel = (name: string, white: number) =>
    `calc(2 * alpha * ${name} * var(--_kept-${use}) + ${white} * var(--_white-${use}))`;
  return unsafeCSS(
    `color(from ${both} xyz-d65 ${channel('x', 0.9505)} ${channel('y', 1)} ${channel('z', 1.089)} / ${solid})`,
  );
}

/** A colour of the screen without transparency; what shows through is taken to be white, or black in a dark scheme. */
const opaque = (color: CSSResult) => {
  const over = (part: (channel: string) => string) =>
    `color(from ${color} srgb ${['r', 'g', 'b'].map((channel) => `clamp(0, ${part(channel)}, 1)`).join(' ')} / ${solid})`;
  return `light-dark(${over((channel) => `1 - alpha * (1 - ${channel})`)}, ${over((channel) => `alpha * ${channel}`)})`;
};

/**
 * How much of a wish is kept and how much white is added, for each use: words that take on a value only where
 * {@link readable} puts them, among the parts of a colour.
 */
export const terms: CSSResult = unsafeCSS(
  Object.entries(ratios)
    .map(([use, { least, made }]) => {
      const ground = '(2 * alpha - 1)';
      const wish = '(2 * alpha * y)';
      const isAtLeast = (one: string, other: string) => `clamp(0, (${one} - ${other}) * 1e6, 1)`;
      // The luminances from which on a colour stands out as darker, and as lighter.
      const darkAt = (ratio: number) => `((${ground} + 0.05) / ${ratio * margin} - 0.05)`;
      const lightAt = (ratio: number) => `((${ground} + 0.05) * ${ratio * margin} - 0.05)`;
      const isReadable = `max(${isAtLeast(darkAt(least), wish)}, ${isAtLeast(wish, lightAt(least))})`;
      // Where black and white stand out alike from the ground.
      const blackIsBetter = isAtLeast(ground, '0.1791');
      const kept = `min(1, max(0, ${darkAt(made)}) / max(1e-6, ${wish}))`;
      const white = `max(0, (min(1, ${lightAt(made)}) - ${wish}) / max(1e-6, 1 - ${wish}))`;
      return `
        --_white-${use}: ((1 - ${isReadable}) * (1 - ${blackIsBetter}) * ${white});
        --_kept-${use}: max(${isReadable}, ${blackIsBetter} * ${kept} + (1 - ${blackIsBetter}) * (1 - ${white}));`;
    })
    .join(''),
);
