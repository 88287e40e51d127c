/** All that the builder knows of what somebody has done: it stands in the page's address, and nowhere else. */
import { fromParameters, toParameters, type Choices } from './choices.ts';
import { frameworks, type Framework } from './frameworks.ts';
import { lookNames, type LookName } from './looks/looks.ts';

/** Widths of the preview, in CSS pixels: a phone, a column, a page. */
export const widths = [320, 640, 960] as const;
export const schemes = ['light', 'dark'] as const;

export interface State {
  readonly choices: Choices;
  /** Of the builder's page itself; empty for the visitor's. */
  readonly lang: string;
  readonly width: (typeof widths)[number];
  readonly scheme: (typeof schemes)[number];
  readonly look: LookName;
  readonly framework: Framework;
}

const usual = { lang: '', width: 640, scheme: 'light', look: 'plain', framework: 'npm' } as const;

export function toAddress(state: State): string {
  const parameters = toParameters(state.choices);
  for (const key of ['lang', 'width', 'scheme', 'look', 'framework'] as const)
    if (state[key] !== usual[key]) parameters.set(key, String(state[key]));
  return `?${parameters}`;
}

/** @param widgets - names of those that there are. */
export function fromAddress(search: string, widgets: readonly string[]): State {
  const parameters = new URLSearchParams(search);
  const one = <Value extends string | number>(key: string, all: readonly Value[], without: Value) =>
    all.find((value) => String(value) === parameters.get(key)) ?? without;
  return {
    choices: fromParameters(parameters, widgets),
    lang: parameters.get('lang') ?? usual.lang,
    width: one('width', widths, usual.width),
    scheme: one('scheme', schemes, usual.scheme),
    look: one('look', lookNames, usual.look),
    framework: one('framework', frameworks, usual.framework),
  };
}
