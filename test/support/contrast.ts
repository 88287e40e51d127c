/** Colours as they are painted, and how they stand out from one another. */

import type { Color } from '../../src/builder/contrast.ts';

export { contrast, type Color } from '../../src/builder/contrast.ts';

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
