/**
 * Lets a page behave as if the visitor's system asked for something else, which no page can ask of a browser: for
 * looking at. The tests emulate the real thing.
 */
type Feature = 'forced-colors' | 'prefers-reduced-motion';

const on = new Set<Feature>();
/** Our own sheets. */
const added = new WeakSet<CSSStyleSheet>();
const conditions = new WeakMap<CSSMediaRule, string>();
const patterns: Record<Feature, [yes: RegExp, no: RegExp]> = {
  'forced-colors': [/\(forced-colors:\s*active\)/, /\(forced-colors:\s*none\)/],
  'prefers-reduced-motion': [
    /\(prefers-reduced-motion:\s*reduce\)/,
    /\(prefers-reduced-motion:\s*no-preference\)/,
  ],
};

/**
 * What a system with forced colours does to everything that a style does not except from it. What is transparent stays
 * so, as there; what has a ground of its own would have that of the page.
 */
function forcedSheet(excepted: readonly string[]): CSSStyleSheet {
  const elements = excepted.filter((selector) => !selector.includes('::'));
  const pseudo = excepted.flatMap(
    (selector) => /^(.*)::(?:before|after)$/.exec(selector)?.[1] ?? [],
  );
  const not = (selectors: readonly string[]) =>
    selectors.length ? `:not(${selectors.join(', ')})` : '';
  const every = `*${not(elements)}`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :where(${every}), :where(*${not(pseudo)})::before, :where(*${not(pseudo)})::after {
      color: CanvasText !important; background-color: transparent !important;
      border-color: CanvasText !important; fill: currentColor;
      box-shadow: none !important; text-shadow: none !important; accent-color: auto !important;
    }
    :where(.root, .button, select, input) { background-color: Canvas !important; }
    :where(a[href], a[href] *) { color: LinkText !important; }
    :where(:disabled) { color: GrayText !important; border-color: GrayText !important; }`);
  return sheet;
}

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
  const sheets = root.adoptedStyleSheets.filter((sheet) => !added.has(sheet));
  const excepted: string[] = [];
  for (const sheet of sheets) rules(sheet.cssRules, excepted);
  if (on.has('forced-colors')) {
    const sheet = forcedSheet(excepted);
    added.add(sheet);
    sheets.push(sheet);
  }
  root.adoptedStyleSheets = sheets;
}

/** @param excepted - is given the selectors of rules that keep their colours. */
function rules(list: CSSRuleList, excepted: string[]): void {
  for (const rule of list) {
    if (
      rule instanceof CSSStyleRule &&
      rule.style.getPropertyValue('forced-color-adjust') === 'none'
    )
      excepted.push(...rule.selectorText.split(/,\s*/));
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
      // What a widget says for forced colours has the last word, as with the real ones.
      if (patterns['forced-colors'][0].test(condition)) insist(rule.cssRules);
    }
    if ('cssRules' in rule) rules(rule.cssRules as CSSRuleList, excepted);
  }
}

function insist(list: CSSRuleList): void {
  for (const rule of list)
    if (rule instanceof CSSStyleRule)
      for (const name of rule.style)
        rule.style.setProperty(name, rule.style.getPropertyValue(name), 'important');
}

function* roots(root: Document | ShadowRoot): Generator<ShadowRoot> {
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot) {
      yield element.shadowRoot;
      yield* roots(element.shadowRoot);
    }
}
