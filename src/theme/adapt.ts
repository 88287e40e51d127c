import { controlContrast, parseColor, readable, textContrast, toCss } from './contrast.ts';

/**
 * Makes whatever colours a partner chose readable: reads what the public properties come to on this page, in
 * this colour scheme, and sets the internal ones that text, controls and focus marks use.
 *
 * CSS alone cannot do it yet (relative colours are not Baseline Widely available), so the isolating sheet
 * lends each wish to a property of the root that paints nothing, for the browser to resolve.
 */
export function adaptColors(root: HTMLElement): void {
  const style = getComputedStyle(root);
  const canvas = parseColor(style.borderTopColor, [1, 1, 1]);
  const surface = parseColor(style.textDecorationColor, canvas);
  const accent = parseColor(style.borderRightColor, surface);
  const set = (name: string, wish: string, ground: typeof surface, ratio: number) =>
    root.style.setProperty(name, toCss(readable(parseColor(wish, ground), ground, ratio)));
  set('--_text', style.outlineColor, surface, textContrast);
  set('--_muted', style.borderBottomColor, surface, textContrast);
  set('--_ink', style.borderRightColor, surface, textContrast);
  set('--_focus', style.borderLeftColor, surface, controlContrast);
  set('--_on-accent', style.columnRuleColor, accent, textContrast);
}
