/** What of CSS somebody has typed. */
import type { Color } from './contrast.ts';

let context: CanvasRenderingContext2D | null | undefined;

/** Any colour of CSS in red, green and blue, as on white; undefined for what is none. */
export function readColour(colour: string): Color | undefined {
  if (!CSS.supports('color', colour)) return undefined;
  context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  for (const fill of ['#fff', colour]) {
    context.fillStyle = fill;
    context.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

/** As `<input type="color">` takes it. */
export const hexOf = (colour: string): string =>
  `#${(readColour(colour) ?? [0, 0, 0]).map((part) => part.toString(16).padStart(2, '0')).join('')}`;

export const isLength = (text: string): boolean => CSS.supports('border-radius', text);

/** Properties without those whose value is none: somebody is still typing. */
export const validProperties = (
  properties: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(properties).filter(([name, value]) =>
      name === 'radius' ? isLength(value) : readColour(value) !== undefined,
    ),
  );
