/** Red, green and blue in sRGB, each 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number];

/** WCAG 2.2, success criterion 1.4.3: text. */
export const textContrast = 4.5;
/** WCAG 2.2, success criterion 1.4.6: where a shade must be made up, text that is read most gets more than enough. */
export const mainTextContrast = 7;
/** WCAG 2.2, success criterion 1.4.11: controls and focus marks. */
export const controlContrast = 3;

const white: Color = [1, 1, 1];
const black: Color = [0, 0, 0];

/**
 * Reads a colour as browsers compute it for `color-mix(in srgb, …)`: `color(srgb 0 0.2 0.6 / 0.5)`. What shows
 * through a transparent colour is taken to be `ground`.
 */
export function parseColor(text: string, ground: Color): Color {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(
    (part) => Math.min(1, Math.max(0, +part)),
  );
  return mix(ground, [red, green, blue], alpha);
}

const mix = (from: Color, to: Color, share: number) =>
  from.map((part, index) => part + (to[index]! - part) * share) as unknown as Color;

/** Relative luminance as WCAG 2.2 defines it, with the 0.05 that its contrast ratio adds. */
function luminance(color: Color): number {
  const [red, green, blue] = color.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as unknown as Color;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
}

/** Contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: Color, other: Color): number {
  const ratio = luminance(one) / luminance(other);
  return Math.max(ratio, 1 / ratio);
}

/**
 * The colour nearest to the one wished for that can be read on a ground: itself where the contrast is enough,
 * else a shade of it towards black or white, whichever the ground leaves more room for.
 */
export function readable(wish: Color, ground: Color, ratio: number): Color {
  const end = contrast(white, ground) > contrast(black, ground) ? white : black;
  let share = 0;
  let shade = wish;
  while (contrast(shade, ground) < ratio && share < 1) shade = mix(wish, end, (share += 0.1));
  return shade;
}

/** A colour as CSS. */
export const toCss = (color: Color): string =>
  `rgb(${color.map((part) => Math.round(part * 255)).join(' ')})`;
