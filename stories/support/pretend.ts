/**
 * Lets a page behave as if the visitor's system asked for something else, which no page can ask of a browser: for
 * looking at. The tests emulate the real thing.
 */
type Feature = 'forced-colors' | 'prefers-reduced-motion';

const on = new Set<Feature>();
const conditions = new WeakMap<CSSMediaRule, string>();
const patterns: Record<Feature, [yes: RegExp, no: RegExp]> = {
  'forced-colors': [/\(forced-colors:\s*active\)/, /\(forced-colors:\s*none\)/],
  'prefers-reduced-motion': [
    /\(prefers-reduced-motion:\s*reduce\)/,
    /\(prefers-reduced-motion:\s*no-preference\)/,
  ],
};

/** What a system with forced colours does to everything. */
const forced = new CSSStyleSheet();
forced.replaceSync(`
  *, ::before, ::after {
    color: CanvasText !important; background-color: Canvas !important; border-color: CanvasText !important;
    box-shadow: none !important; text-shadow: none !important; background-image: none !important;
  }
  a, a * { color: LinkText !important; border-color: LinkText !important; }
  button, button * { color: ButtonText !important; background-color: ButtonFace !important; }
  :disabled { color: GrayText !important; }
`);

const real = window.matchMedia.bind(window);
window.matchMedia = (query) => {
  for (const feature of on) {
    const [yes, no] = patterns[feature];
    if (yes.test(query)) return real('all');
    if (no.test(query)) return real('not all');
  }
  return real(query);
};

/** Says which features the page is to believe in from now on. */
export function pretend(features: readonly Feature[]): void {
  on.clear();
  for (const feature of features) on.add(feature);
  for (const root of roots(document)) pretendIn(root);
}

/** Brings the sheets of a tree, and of those inside it, in line. */
export function pretendIn(root: Document | ShadowRoot): void {
  const sheets = root.adoptedStyleSheets.filter((sheet) => sheet !== forced);
  for (const sheet of sheets) rules(sheet.cssRules);
  root.adoptedStyleSheets = on.has('forced-colors') ? [...sheets, forced] : sheets;
}

function rules(list: CSSRuleList): void {
  for (const rule of list) {
    if (rule instanceof CSSMediaRule) {
      const condition = conditions.get(rule) ?? rule.media.mediaText;
      conditions.set(rule, condition);
      let now = condition;
      for (const feature of on) {
        const [yes, no] = patterns[feature];
        if (yes.test(condition)) now = 'all';
        else if (no.test(condition)) now = 'not all';
      }
      if (rule.media.mediaText !== now) rule.media.mediaText = now;
    }
    if ('cssRules' in rule) rules(rule.cssRules as CSSRuleList);
  }
}

function* roots(root: Document | ShadowRoot): Generator<ShadowRoot> {
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot) {
      yield element.shadowRoot;
      yield* roots(element.shadowRoot);
    }
}
