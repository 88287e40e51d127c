import {
  controlContrast,
  mainTextContrast,
  parseColor,
  readable,
  textContrast,
  toCss,
} from './contrast.ts';

/**
 * Makes whatever colours a partner chose readable: reads what the public properties come to on this page, in
 * this colour scheme, and sets the internal ones that text, controls and focus marks use.
 *
 * CSS alone cannot do it yet (relative colours are not Baseline Widely available), so the isolating sheet
 * lends each wish to a property of the root that paints nothing, for the browser to resolve.
 */
export function adaptColors(root: HTMLElement): void {
  const style = getComputedStyle(root);
  const surface = parseColor(style.textDecorationColor, parseColor(style.stopColor, [1, 1, 1]));
  const accent = parseColor(style.floodColor, surface);
  const set = (name: string, wish: string, ground: typeof surface, ratio: number) =>
    root.style.setProperty(name, toCss(readable(parseColor(wish, ground), ground, ratio)));
  set('--_text', style.outlineColor, surface, mainTextContrast);
  set('--_muted', style.lightingColor, surface, textContrast);
  set('--_ink', style.floodColor, surface, textContrast);
  set('--_focus', style.caretColor, surface, controlContrast);
  set('--_on-accent', style.columnRuleColor, accent, mainTextContrast);
}
