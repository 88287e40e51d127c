/** The colours that a partner can set, and how they stand out from one another. */
import { contrast, type Color } from './contrast.ts';

export const colourNames = [
  'accent',
  'on-accent',
  'surface',
  'text',
  'muted',
  'border',
  'focus',
] as const;
export type ColourName = (typeof colourNames)[number];

type Given = Readonly<Record<string, string>>;

/** As they are without a partner's, on a light page. A test holds them to `theme/root.styles.ts`. */
const usual: Readonly<Record<ColourName, string>> = {
  accent: '#003399',
  'on-accent': '#ffffff',
  surface: '#ffffff',
  text: '#1b1d22',
  muted: '#555b66',
  border: '#d3d7e0',
  focus: '#003399',
};

/** The colour that holds: a partner's, else the usual one. */
export const colourOf = (name: ColourName, given: Given): string =>
  given[name] || (name === 'focus' ? colourOf('accent', given) : usual[name]);

/** Whether a partner's colour is the one that is there anyway. */
export const isUsual = (name: ColourName, colour: string): boolean =>
  colour.toLowerCase() === usual[name];

/** What lies on what, and how much contrast WCAG 2.2 asks for between them. */
const pairs: readonly (readonly [one: ColourName, other: ColourName, least: number])[] = [
  ['text', 'surface', 4.5],
  ['muted', 'surface', 4.5],
  ['accent', 'surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['focus', 'surface', 3],
];

export interface Pair {
  readonly one: ColourName;
  readonly other: ColourName;
  readonly ratio: number;
  readonly least: number;
}

/**
 * The contrast of each pair of colours.
 *
 * @param read - a colour of CSS in red, green and blue; undefined for what is none.
 */
export const contrasts = (given: Given, read: (colour: string) => Color | undefined): Pair[] =>
  pairs.flatMap(([one, other, least]) => {
    const [first, second] = [read(colourOf(one, given)), read(colourOf(other, given))];
    return first && second ? [{ one, other, ratio: contrast(first, second), least }] : [];
  });
