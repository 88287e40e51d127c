/** Nothing of the page gets into a widget, and nothing of a widget into the page. */
import { expect } from '@open-wc/testing';
import { scenario, until } from '../support/page.ts';
import type { OpenPage } from '../support/page.ts';
import {
  allShown,
  BUTTON,
  button,
  COUNTER,
  counter,
  frames,
  partnerPage,
  script,
  shown,
  textOf,
  widget,
} from './partner.ts';

/**
 * Where a widget stands and how wide it is remains the page's business, so these pin the host's own box;
 * font, language, direction and colour scheme are taken over on purpose, so no hostile sheet sets these.
 */
const PINNED = `style="position: absolute !important; top: 0 !important; left: 0 !important; box-sizing: content-box !important; width: 700px !important; height: auto !important;
  min-width: 0 !important; max-width: none !important; min-height: 0 !important; max-height: none !important;
  margin: 0 !important; padding: 0 !important; border: 0 !important; transform: none !important"`;
const WIDGETS = `${counter(`${PINNED} trend`)}${button(`${PINNED} with-count new-tab`)}`;

/** Numbers stand still: what is compared is not a matter of the moment. */
const STILL = `<script>
  matchMedia = ((original) => (query) =>
    query.includes('reduced-motion') ? { matches: true } : original(query))(matchMedia);
</script>`;

const FONT = '<style>html { font-family: serif }</style>';

const INHERITED = `
  azimuth: left; border-collapse: collapse; border-spacing: 9px; caption-side: bottom; caret-color: red;
  color: rgb(1, 2, 3); cursor: wait; empty-cells: hide; fill: red; stroke: red; stroke-width: 9px;
  font-size: 31px; font-style: italic; font-variant: small-caps; font-weight: 900; font-stretch: condensed;
  font-feature-settings: "zero"; font-kerning: none; font-size-adjust: 0.9; font-synthesis: none;
  font-variation-settings: "wght" 900; hyphens: none; image-rendering: pixelated; letter-spacing: 1.5em;
  line-break: anywhere; line-height: 5; list-style: square inside; orphans: 9; overflow-wrap: anywhere;
  paint-order: stroke; pointer-events: none; print-color-adjust: exact; quotes: "<" ">"; ruby-position: under;
  shape-rendering: crispEdges; tab-size: 1; text-align: right; text-align-last: right; text-anchor: end;
  text-emphasis: "x"; text-indent: 5em; text-justify: none; text-rendering: geometricPrecision;
  text-shadow: 2px 2px red; text-transform: uppercase; text-underline-offset: 9px; text-wrap: nowrap;
  visibility: hidden; white-space: pre; widows: 9; word-break: break-all; word-spacing: 2em;
  accent-color: red; -webkit-text-fill-color: red; -webkit-text-stroke: 3px red; -webkit-user-select: none;
  user-select: none; -webkit-text-size-adjust: 300%; text-size-adjust: 300%;
  -webkit-font-smoothing: antialiased; -webkit-tap-highlight-color: red;`;

const important = (declarations: string): string => declarations.replaceAll(';', ' !important;');

const HOSTILE: Record<string, string> = {
  'every inherited property, on html': `html { ${INHERITED} }`,
  'every inherited property, on everything, important': `* { ${important(INHERITED)} }`,
  'boxes of everything': `* { ${important(`
    display: inline; float: left; clear: both; position: absolute; top: 3px; left: 5px; z-index: -1; margin: 33px;
    padding: 44px; border: 7px dashed red; border-radius: 50%; outline: 5px solid red; width: 40px; height: 10px;
    min-width: 50px; max-width: 60px; max-height: 20px; overflow: hidden; box-sizing: border-box;
    column-gap: 50px; flex: 3; order: 5; align-self: end; contain: strict; aspect-ratio: 5;`)} }`,
  'paint of everything': `* { ${important(`
    background: red url("data:image/gif;base64,R0lGODlhAQABAAAAACw="); opacity: 0.1; filter: blur(3px);
    mix-blend-mode: difference; box-shadow: 0 0 9px red; transition: all 9s; animation: spin 1s infinite;
    transform: rotate(9deg); clip-path: circle(10%); perspective: 9px;
    will-change: transform; isolation: isolate; backdrop-filter: invert(1);`)} }
    @keyframes spin { to { transform: rotate(1turn); letter-spacing: 9em } }`,
  'rem and em': 'html { font-size: 10px } body { font-size: 3.7em; line-height: 3rem }',
  'elements by name': `
    html, body, div, span, h1, h2, h3, h4, h5, h6, p, a, ul, ol, li, button, figure, figcaption, table, thead, tbody,
    th, td, caption, details, summary, svg, path, circle, slot, cohesion-signatory-counter, cohesion-join-button {
      all: unset; font-family: serif; ${important('font-size: 50px; color: red; margin: 9px; letter-spacing: 9px; list-style: none;')}
    }
    ul li::before { content: "►" !important } p::first-letter { font-size: 9em !important }
    a::after { content: " (" attr(href) ")" !important } button { appearance: none !important }`,
  'states and pseudo-elements': `
    *::before, *::after { content: "✗" !important; display: block !important; font-size: 3em !important }
    *::marker { content: "✗"; color: red !important } *::selection { background: red !important }
    *:hover, *:focus, *:focus-visible, a:link, a:visited { color: red !important; outline: 9px solid red !important }
    *:first-child { margin-top: 9em !important }
    *::first-line { letter-spacing: 1em !important } *:defined { text-indent: 3em !important }`,
  'our own names': `
    *, .root, .figures, .figure, .amount, .number, .button, .muted, .count, .trend {
      ${important(`--_accent: red; --_surface: red; --_border: red; --_radius: 90px; --_space: 90px; --_cohesion-text: red;
        --_cohesion-muted: red; --_cohesion-ink: red; --_cohesion-focus: red; --_cohesion-on-accent: red; --_europe: red; --_heading-font: cursive;
        --_skeleton: 900px; color: red; font-size: 70px;`)}
    }
    .root, .figures, .figure, .amount, .number, .button, .muted, .count, .trend { display: none !important }`,
  'printing and layers': `
    @layer reset, base; @layer reset { * { color: red !important; line-height: 9 !important; font-weight: 100 !important } }
    @media all { * { letter-spacing: 1em !important } } @supports (display: grid) { * { word-spacing: 3em !important } }
    body > * { visibility: collapse !important; writing-mode: horizontal-tb !important }`,
};

type Style = Record<string, string>;

/** Computed values of an element, its custom properties left out. */
function styleOf(element: Element, pseudo?: string): Style {
  const style = element.ownerDocument.defaultView!.getComputedStyle(element, pseudo);
  return Object.fromEntries(
    [...style]
      .filter((name) => !name.startsWith('--'))
      .map((name) => [name, style.getPropertyValue(name)]),
  );
}

/** The computed values of all that a widget shows, by place: what lies around its root shows nothing. */
function stylesIn(element: Element): Map<string, Style> {
  const styles = new Map<string, Style>();
  for (const [index, inner] of element.shadowRoot!.querySelectorAll('.root, .root *').entries()) {
    const place = `${index}: ${inner.localName}.${inner.getAttribute('class')}`;
    styles.set(place, styleOf(inner));
    for (const pseudo of ['::before', '::after'])
      styles.set(place + pseudo, styleOf(inner, pseudo));
  }
  return styles;
}

/** Where two pages differ, as readable lines. */
function differences(one: Map<string, Style>, other: Map<string, Style>): string[] {
  const found: string[] = [];
  for (const place of new Set([...one.keys(), ...other.keys()])) {
    const before = one.get(place) ?? {};
    const after = other.get(place) ?? {};
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
      if (before[name] !== after[name])
        found.push(`${place} ${name}: ${before[name]} → ${after[name]}`);
  }
  return found;
}

/** A page with both widgets as they look in the end. */
async function settled(head: string): Promise<OpenPage> {
  const site = await scenario();
  const page = await partnerPage({ head: STILL + FONT + script(site) + head, body: WIDGETS });
  await allShownWhereverTheyAre(page);
  await until(() => widget(page, COUNTER).shadowRoot?.querySelector('svg'), 'the chart');
  await frames(page);
  await until(
    () =>
      [COUNTER, BUTTON]
        .flatMap((tag) => [...widget(page, tag).shadowRoot!.querySelectorAll('*')])
        .every((inner) => inner.getAnimations().length === 0),
    'all transitions to end',
  );
  return page;
}

/** Hostile pages hide the host, and innerText hides what is hidden. */
const allShownWhereverTheyAre = (page: OpenPage): Promise<unknown> =>
  until(
    () => [COUNTER, BUTTON].every((tag) => widget(page, tag).state === 'ready'),
    'both widgets to be ready',
  );

describe('the page’s styles', () => {
  let plain: Map<string, Map<string, Style>>;

  before(async () => {
    const page = await settled('');
    plain = new Map([COUNTER, BUTTON].map((tag) => [tag, stylesIn(widget(page, tag))]));
    expect(plain.get(COUNTER)!.size).to.be.above(60);
    expect(plain.get(BUTTON)!.size).to.be.above(9);
    page.close();
  });

  for (const [what, sheet] of Object.entries(HOSTILE))
    it(`change nothing in a widget: ${what}`, async () => {
      const page = await settled(`<style>${sheet}</style>`);
      for (const tag of [COUNTER, BUTTON])
        expect(differences(plain.get(tag)!, stylesIn(widget(page, tag))), tag).to.deep.equal([]);
      expect(page.console.concat(page.errors)).to.deep.equal([]);
    });

  it('are seen by this test: a public property changes what it should', async () => {
    const page = await settled('<style>html { --cohesion-accent: rgb(0, 100, 0) }</style>');
    const found = differences(plain.get(BUTTON)!, stylesIn(widget(page, BUTTON)));
    expect(found.join('\n')).to.contain('background-color: rgb(0, 51, 153) → rgb(0, 100, 0)');
    expect(found.filter((line) => / (width|font-size|margin-top):/.test(line))).to.deep.equal([]);
  });

  it('give a widget its font, direction and colour scheme', async () => {
    const page = await settled(
      '<style>body { font-family: monospace; direction: rtl; color-scheme: dark }</style>',
    );
    const root = widget(page, COUNTER).shadowRoot!.querySelector('.root')!;
    expect(styleOf(root)).to.include({
      'font-family': 'monospace',
      direction: 'rtl',
      'color-scheme': 'dark',
      'background-color': 'rgb(23, 25, 31)',
    });
  });

  it('may hide a widget', async () => {
    const site = await scenario();
    const page = await partnerPage({ head: script(site), body: counter() + button() });
    const [element] = await allShown(page, 2);
    element!.hidden = true;
    expect(page.window.getComputedStyle(element!).display).to.equal('none');
    element!.hidden = false;
    expect(page.window.getComputedStyle(element!).display).to.equal('flow-root');
  });
});

describe('the widgets', () => {
  const CONTENT = `<h1>Kommun</h1><h2>Två</h2><h3>Tre</h3><p class="root muted">Text <a href="#">länk</a> <span class="number">1</span></p>
    <ul class="figures"><li class="figure">Ett</li></ul><button class="button">Knapp</button><table><tr><th>A<td>B</table>
    <form><label>Namn <input value="x"></label><select><option>1</select><textarea>x</textarea></form>
    <details open><summary>Mer</summary>Text</details><figure class="trend"><svg><circle r="3"/></svg></figure>`;

  it('change nothing on the page around them', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: '<style>body { font: 15px/1.3 serif; color: #222 }</style>',
      // Taken out of the flow: the page's own boxes stay where they are, whatever size a widget has.
      body: `<main>${CONTENT}</main><aside style="position: absolute; width: 500px">${WIDGETS}
        <div data-cohesion="join-button"></div></aside>`,
      height: 3000,
    });
    const own = (): Map<string, Style> =>
      new Map(
        [
          page.document.documentElement,
          page.document.body,
          ...page.document.querySelectorAll('main, main *'),
        ].flatMap((element, index) =>
          [undefined, '::before', '::after'].map(
            (pseudo) =>
              [`${index}: ${element.localName}${pseudo ?? ''}`, styleOf(element, pseudo)] as const,
          ),
        ),
      );
    const before = own();
    const markup = page.document.querySelector('main')!.innerHTML;
    expect(before.size).to.be.above(60);

    const tag = page.document.createElement('script');
    tag.src = site.url('cohesion.js');
    page.document.head.append(tag);
    await allShown(page, 3);
    await frames(page);

    expect(differences(before, own())).to.deep.equal([]);
    expect(page.document.querySelector('main')!.innerHTML).to.equal(markup);
    expect(page.document.styleSheets).to.have.length(1);
    expect(page.document.adoptedStyleSheets).to.have.length(0);
    expect(page.document.body.getAttributeNames()).to.deep.equal([]);
    expect(page.document.documentElement.getAttributeNames()).to.deep.equal(['lang']);
    const addedToBody = [...page.document.body.children].map(({ localName }) => localName);
    expect(addedToBody).to.deep.equal(['main', 'aside']);
  });
});

/**
 * What old libraries that many public sites still have do to the classes that everybody shares: the parts
 * that differ from the standard, as these libraries write them.
 */
const LIBRARIES: Record<string, string> = {
  'Prototype.js 1.7': `
    var $A = function (iterable) {
      if (!iterable) return [];
      if ('toArray' in Object(iterable)) return iterable.toArray();
      var length = iterable.length || 0, results = new Array(length);
      while (length--) results[length] = iterable[length];
      return results;
    };
    Array.from = $A;
    var toArray = function () { return Array.prototype.slice.call(this, 0) };
    Object.assign(Array.prototype, {
      toArray: toArray, entries: toArray, toJSON: undefined,
      each: function (run, context) { this.forEach(run, context); return this },
      find: function (test, context) { for (var i = 0; i < this.length; i++) if (test.call(context, this[i], i)) return this[i] },
      clear: function () { this.length = 0; return this },
      first: function () { return this[0] }, last: function () { return this[this.length - 1] },
      compact: function () { return this.filter(function (value) { return value != null }) },
      include: function (value) { return this.indexOf(value) !== -1 },
      without: function () { var values = $A(arguments); return this.filter(function (value) { return values.indexOf(value) < 0 }) },
      size: function () { return this.length }, clone: toArray,
      inspect: function () { return '[' + this.join(', ') + ']' },
    });
    delete Array.prototype.toJSON;
    Function.prototype.bind = function (context) {
      if (arguments.length < 2 && arguments[0] === undefined) return this;
      var method = this, args = Array.prototype.slice.call(arguments, 1);
      return function () { return method.apply(context, args.concat($A(arguments))) };
    };
    Function.prototype.wrap = function (wrapper) { var method = this; return function () { return wrapper.apply(this, [method.bind(this)].concat($A(arguments))) } };
    Object.assign(String.prototype, {
      strip: function () { return this.replace(/^\\s+/, '').replace(/\\s+$/, '') },
      blank: function () { return /^\\s*$/.test(this) }, toArray: function () { return this.split('') },
      sub: function (pattern, to) { return this.replace(pattern, to) }, inspect: function () { return "'" + this + "'" },
    });
    var methods = {
      visible: function (element) { return element.style.display !== 'none' },
      show: function (element) { element.style.display = ''; return element },
      hide: function (element) { element.style.display = 'none'; return element },
      remove: function (element) { element.parentNode.removeChild(element); return element },
      update: function (element, content) { element.textContent = content; return element },
      replace: function (element, content) { element.outerHTML = content; return element },
      insert: function (element, content) { element.insertAdjacentHTML('beforeend', content); return element },
      select: function (element, selector) { return $A(element.querySelectorAll(selector)) },
      scrollTo: function (element) { window.scrollTo(0, element.offsetTop); return element },
      clone: function (element, deep) { return element.cloneNode(deep) },
      identify: function (element) { return element.id || (element.id = 'anonymous_element_1') },
    };
    Object.keys(methods).forEach(function (name) {
      Element.prototype[name] = function () { return methods[name].apply(null, [this].concat($A(arguments))) };
    });
    window.Element = (function (Native) {
      var Replaced = function (name, attributes) {
        var element = document.createElement(name);
        for (var key in attributes) element.setAttribute(key, attributes[key]);
        return element;
      };
      Object.assign(Replaced, Native);
      Replaced.prototype = Native.prototype;
      return Replaced;
    })(window.Element);`,

  MooTools: `
    var slice = Array.prototype.slice;
    Array.from = function (item) {
      if (item == null) return [];
      var enumerable = typeof item.length === 'number' && Object.prototype.toString.call(item) !== '[object Function]';
      return enumerable && typeof item !== 'string' ? (Array.isArray(item) ? item : slice.call(item)) : [item];
    };
    Function.prototype.bind = function (that) {
      var self = this, args = arguments.length > 1 ? slice.call(arguments, 1) : null, F = function () {};
      var bound = function () {
        var context = that, length = arguments.length;
        if (this instanceof bound) { F.prototype = self.prototype; context = new F() }
        var result = !args && !length ? self.call(context) : self.apply(context, args && length ? args.concat(slice.call(arguments)) : args || arguments);
        return context === that ? result : context;
      };
      return bound;
    };
    Function.from = function (item) { return typeof item === 'function' ? item : function () { return item } };
    Function.prototype.extend = function (values) { for (var key in values) this[key] = values[key]; return this };
    Function.prototype.implement = function (values) { for (var key in values) this.prototype[key] = values[key]; return this };
    Array.implement({
      each: function (run, bind) { this.forEach(run, bind); return this },
      contains: function (item, from) { return this.indexOf(item, from) !== -1 },
      clean: function () { return this.filter(function (item) { return item != null }) },
      erase: function (item) { for (var i = this.length; i--;) if (this[i] === item) this.splice(i, 1); return this },
      empty: function () { this.length = 0; return this }, append: function (array) { this.push.apply(this, array); return this },
      flatten: function () { return [].concat.apply([], this) }, getLast: function () { return this.length ? this[this.length - 1] : null },
    });
    Number.from = function (item) { var number = parseFloat(item); return isFinite(number) ? number : null };
    String.from = function (item) { return item + '' };
    String.implement({ contains: function (string) { return this.indexOf(string) > -1 }, trim: function () { return String(this).replace(/^\\s+|\\s+$/g, '') } });
    window.Element = (function (Native) {
      var Replaced = function (tag, properties) { return document.createElement(tag).set(properties) };
      Replaced.prototype = Native.prototype;
      return Replaced;
    })(window.Element);
    Element.implement({
      set: function (values) { for (var key in values) this.setAttribute(key, values[key]); return this },
      get: function (name) { return this.getAttribute(name) },
      dispose: function () { return this.parentNode ? this.parentNode.removeChild(this) : this },
      getElements: function (selector) { return slice.call(this.querySelectorAll(selector)) },
      addEvent: function (type, run) { this.addEventListener(type, run); return this },
      empty: function () { while (this.firstChild) this.removeChild(this.firstChild); return this },
      grab: function (element) { this.appendChild(element); return this },
      contains: function (element) { return this === element || !!(this.compareDocumentPosition(element) & 16) },
      clone: function (deep) { return this.cloneNode(deep) },
    });
    Object.append = function (to, from) { for (var key in from) to[key] = from[key]; return to };`,

  'polyfills of long ago': `
    Array.prototype.flat = function () { return [].concat.apply([], this) };
    Array.prototype.includes = function (value) { return this.indexOf(value) > -1 };
    Array.prototype.remove = function (value) { var at = this.indexOf(value); if (at > -1) this.splice(at, 1); return this };
    String.prototype.endsWith = function (end) { return this.indexOf(end, this.length - end.length) !== -1 };
    String.prototype.replaceAll = function (from, to) { return this.split(from).join(to) };
    Object.prototype.extend = function (from) { for (var key in from) this[key] = from[key]; return this };
    window.console.group = null;`,
};

describe('a page with an old library', () => {
  for (const [library, code] of Object.entries(LIBRARIES))
    for (const form of ['async', 'type="module"'])
      it(`(${library}) has working widgets (${form})`, async () => {
        const site = await scenario();
        const page = await partnerPage({
          head: `<script>${code}</script>${script(site, form)}`,
          body: `${counter('trend')}${button('with-count')}<div data-cohesion="join-button" data-lang="en"></div>`,
          height: 3000,
        });
        const [first, second, third] = await allShown(page, 3);
        await until(() => first?.shadowRoot?.querySelector('table td'), 'the chart');
        expect(textOf(first!)).to.contain('Mer än 12 000').and.contain('sedan oktober 2017');
        expect(textOf(second!))
          .to.contain('Gå med i alliansen')
          .and.contain('Med i #CohesionAlliance');
        expect(textOf(third!)).to.equal('Join the alliance');
        page.document.documentElement.lang = 'en';
        await until(() => textOf(first!).includes('More than 12,000'), 'English');
        page.document.body.removeChild(second!);
        page.document.body.append(second!);
        await until(() => textOf(second!).includes('Join the alliance'), 'English');
        expect(page.console.concat(page.errors)).to.deep.equal([]);
      });

  it('is what this test takes it for', async () => {
    const page = await partnerPage({
      head: `<script>${LIBRARIES['Prototype.js 1.7']}</script>`,
      body: '<p></p>',
    });
    const view = page.window;
    expect(view.Array.from(new view.Set([1, 2]))).to.have.length(0);
    expect(() => [...(view.Array.of(1) as number[]).entries()].map(([index]) => index)).to.throw();
    const mootools = await partnerPage({ head: `<script>${LIBRARIES['MooTools']}</script>` });
    expect(mootools.window.Array.from(new Set([1, 2]))).to.have.length(1);
  });

  it('and a shown widget can be taken away by it', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: `<script>${LIBRARIES['Prototype.js 1.7']}</script>${script(site)}`,
      body: button(),
    });
    const element = await shown(page);
    element.remove();
    expect(page.document.querySelector(BUTTON)).to.equal(null);
    expect(page.errors).to.deep.equal([]);
  });
});

it('a link of a widget in a frame leads out of it, for most sites refuse to be shown there', async () => {
  const site = await scenario();
  // The pages of these tests stand in frames.
  const page = await partnerPage({ head: script(site), body: button() });
  const element = await shown(page);
  const link = element.shadowRoot!.querySelector('a')!;
  expect([page.window.self === page.window.top, link.target]).to.deep.equal([false, '']);
  element.addEventListener('click', (event) => event.preventDefault());
  link.click();
  expect(link.target).to.equal('_blank');
});
