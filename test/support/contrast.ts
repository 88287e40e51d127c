/** Colours as they are painted, and how they stand out from one another. */

/** Red, green and blue in sRGB, each 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number];

const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true })!;

/** What is on the screen where these colours lie over one another, the lowest first: CSS, as computed or as written. */
export function painted(...colors: readonly string[]): Color {
  context.clearRect(0, 0, 1, 1);
  for (const color of colors) {
    // What cannot be read would leave the colour before.
    context.fillStyle = '#010203';
    context.fillStyle = color;
    if (context.fillStyle === '#010203') throw new Error(`no colour: ${color}`);
    context.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

/** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
function luminance(color: Color): number {
  const [red, green, blue] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Color;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: Color, other: Color): number {
  const ratio = (luminance(one) + 0.05) / (luminance(other) + 0.05);
  return Math.max(ratio, 1 / ratio);
}
