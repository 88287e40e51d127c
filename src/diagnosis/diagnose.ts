/**
 * Why a widget does not show: what can be told from a page's HTML. Works on a page that is only read, and on the one that
 * it runs in (`?cohesion-debug`).
 */
import { isPage } from '../element/fallback.ts';
import { likely } from '../likely.ts';
import { isBlock } from '../loader/alone.ts';
import { folderOf } from '../loader/embed-address.ts';
import { widgetAround } from '../loader/tags.ts';
import { factsOf, type PageFacts, type Spot } from './page.ts';
import { refusals } from './policy.ts';

/** What there is to be known besides the page. */
export interface Known {
  /** Names of the widgets, without `cohesion-`. */
  readonly widgets: readonly string[];
  /** The attributes of each. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** Languages that have messages. */
  readonly languages: readonly string[];
  /** The hash of `cohesion.js`; undefined where it is not known. */
  readonly integrity?: string | undefined;
}

/** What is wrong; `sentences.ts` has the words for each. */
export type Fault =
  | 'script-missing'
  | 'script-twice'
  | 'script-two-folders'
  | 'script-held-back'
  | 'script-of-a-release'
  | 'script-over-http'
  | 'script-as-text'
  | 'integrity-other'
  | 'integrity-without-crossorigin'
  | 'nothing'
  | 'tag-as-text'
  | 'tag-in-comment'
  | 'tag-not-closed'
  | 'widget-unknown'
  | 'widget-in-widget'
  | 'widget-hidden'
  | 'placeholder-misspelt'
  | 'placeholder-without-data'
  | 'attribute-unknown'
  | 'language-missing'
  | 'language-unknown'
  | 'feed-refused'
  | 'link-in-a-sentence'
  | 'link-of-another-folder'
  | 'link-off'
  | 'frame-without-title'
  | 'frame-without-scripts'
  | 'frame-over-http'
  | 'frame-low'
  | 'policy-script'
  | 'policy-connect'
  | 'policy-frame'
  | 'policy-trusted-types';

export interface Finding {
  readonly fault: Fault;
  /** Names and values that its sentence has places for. */
  readonly values: Readonly<Record<string, string>>;
  /** What it is about, where that is one thing. */
  readonly element?: Element | undefined;
}

type Check = (page: PageFacts, known: Known) => Finding[];

const finding = (
  fault: Fault,
  values: Record<string, string> = {},
  element?: Element,
): Finding => ({ fault, values, element });

/** The first thing to mend comes first. */
export function diagnose(document: Document, known: Known): Finding[] {
  const page = factsOf(document);
  return checks.flatMap((check) => check(page, known));
}

const isLive = ({ kind }: Spot) => kind === 'tag' || kind === 'placeholder';

const scripts: Check = ({ document, scripts, spots, text }) => {
  const found: Finding[] = [];
  const release = document.querySelector('script[src*="/releases/"][src*="loader"]');
  // The script itself loads those where it runs.
  if (release && scripts.length === 0) found.push(finding('script-of-a-release', {}, release));
  if (/<script[^>]*cohesion\.js/i.test(text)) found.push(finding('script-as-text'));
  const heldBack = document.querySelector('script[data-src*="cohesion.js"]');
  const kept = scripts.find(({ element }) => !runs(element))?.element ?? heldBack;
  if (kept) found.push(finding('script-held-back', {}, kept));
  const running = scripts.filter(({ element }) => runs(element));
  const folders = new Set(running.map(({ folder }) => folder));
  if (folders.size > 1)
    found.push(finding('script-two-folders', { folders: [...folders].join(', ') }));
  else if (running.length > 1) found.push(finding('script-twice', {}, running[1]!.element));
  for (const { element, src } of running)
    if (/^http:\/\/(?!localhost|127\.)/.test(src))
      found.push(finding('script-over-http', {}, element));
  // A frame and a link work without one.
  if (running.length === 0 && found.length === 0 && spots.some(isLive))
    found.push(finding('script-missing'));
  return found;
};

/** A browser runs only what has no type, or that of a script: tools for consent change it. */
const runs = ({ type }: HTMLScriptElement) =>
  /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i.test(type.trim());

const integrity: Check = ({ scripts }, known) =>
  scripts.flatMap(({ element }) => {
    const hash = element.getAttribute('integrity');
    if (!hash) return [];
    const found: Finding[] = [];
    if (known.integrity && !hash.split(/\s+/).includes(known.integrity))
      found.push(finding('integrity-other', { known: known.integrity }, element));
    if (!element.hasAttribute('crossorigin'))
      found.push(finding('integrity-without-crossorigin', {}, element));
    return found;
  });

const presence: Check = ({ document, scripts, spots, text, hiddenText }) => {
  if (/<\/?cohesion-[a-z]|<div[^>]*data-cohesion/i.test(text)) return [finding('tag-as-text')];
  if (spots.length > 0) return [];
  if (/<cohesion-[a-z]|data-cohesion=|cohesion-[a-z]+-?[a-z]*[\s>]/i.test(hiddenText))
    return [finding('tag-in-comment')];
  const misspelt = misspeltPlaceholder(document);
  if (misspelt) return [misspelt];
  return scripts.length > 0
    ? [finding('nothing')]
    : [finding('script-missing'), finding('nothing')];
};

/** `data-cohesian="…"`, `cohesion="…"`, `class="cohesion-join-button"`. */
function misspeltPlaceholder(document: Document): Finding | undefined {
  for (const element of document.querySelectorAll('body *')) {
    for (const { name, value } of element.attributes) {
      const isMeant =
        (name !== 'data-cohesion' && likely(name, ['data-cohesion'])) ||
        name === 'cohesion' ||
        name === 'data-widget' ||
        (name === 'class' &&
          /(?:^|\s)cohesion-[a-z]+-?[a-z]*/.test(value) &&
          !value.includes('cohesion-fallback'));
      if (isMeant)
        return finding('placeholder-misspelt', { written: `${name}="${value}"` }, element);
    }
  }
  return undefined;
}

const names: Check = ({ spots }, { widgets }) =>
  spots
    .filter(({ name }) => !widgets.includes(name))
    .map(({ name, element }) =>
      finding('widget-unknown', { name, widgets: widgets.join(', ') }, element),
    );

const places: Check = ({ spots }) =>
  spots.flatMap((spot) => {
    const { kind, element } = spot;
    const found: Finding[] = [];
    const tag = `<${element.localName}>`;
    const parent = element.parentElement;
    if (isLive(spot)) {
      const around = widgetAround(element);
      if (around)
        found.push(finding('widget-in-widget', { tag, around: `<${around.localName}>` }, element));
      else if (kind === 'tag' && !holdsAnother(element) && isPage(element))
        found.push(finding('tag-not-closed', { tag }, element));
    }
    if (
      parent?.closest('[hidden], [style*="display:none"], [style*="display: none"]') ||
      isHiddenItself(element)
    )
      found.push(finding('widget-hidden', { tag }, element));
    return found;
  });

const isHiddenItself = (element: Element) =>
  element.localName !== 'a' &&
  (element.hasAttribute('hidden') || /display:\s*none/.test(element.getAttribute('style') ?? ''));

const holdsAnother = (element: Element) =>
  [...element.querySelectorAll('*')].some(({ localName }) => localName.startsWith('cohesion-'));

const attributes: Check = ({ spots }, known) =>
  spots.flatMap(({ kind, element, name, address }) => {
    const own = known.attributes[name];
    if (!own) return [];
    const written =
      kind === 'link' || kind === 'frame'
        ? [...address!.parameters.keys()]
        : [...element.attributes].map(({ name }) => name);
    return written.flatMap((one) => {
      const bare = kind === 'placeholder' ? one.replace(/^data-/, '') : one;
      if (kind === 'placeholder' && one === bare && own.includes(one) && one !== 'lang')
        return [finding('placeholder-without-data', { attribute: one }, element)];
      if (own.includes(bare)) return [];
      const isStrange = likely(bare, own) || kind === 'link' || kind === 'frame';
      if (!isStrange || one === 'data-cohesion') return [];
      return [finding('attribute-unknown', { attribute: one, all: own.join(', ') }, element)];
    });
  });

const languages: Check = ({ document, spots }, known) => {
  const found: Finding[] = [];
  const isKnown = (lang: string) =>
    known.languages.includes(lang.trim().toLowerCase().split(/[-_]/)[0]!);
  for (const { element, kind, address } of spots) {
    const lang =
      address?.language ??
      element.getAttribute(
        kind === 'placeholder' && element.hasAttribute('data-lang') ? 'data-lang' : 'lang',
      );
    if (lang && !isKnown(lang)) found.push(finding('language-unknown', { lang }, element));
  }
  const page = document.documentElement.getAttribute('lang');
  if (
    page &&
    !isKnown(page) &&
    spots.some((spot) => isLive(spot) && !spot.element.closest('[lang]:not(html)'))
  )
    found.push(finding('language-unknown', { lang: page }, document.documentElement));
  if (!page && spots.some((spot) => isLive(spot) && !spot.element.closest('[lang], [data-lang]')))
    found.push(finding('language-missing', {}, document.documentElement));
  return found;
};

const feeds: Check = ({ document }) =>
  [...document.querySelectorAll('[feed], [data-feed]')].flatMap((element) => {
    const feed = element.getAttribute('feed') ?? element.getAttribute('data-feed') ?? '';
    const isOurs =
      /^(?:script|cohesion-.*)$/.test(element.localName) || element.hasAttribute('data-cohesion');
    const isAddress = /^(?:https:\/\/[^\s@]+|(?!\w+:)\S+)$/i.test(feed.trim());
    return isOurs && !isAddress ? [finding('feed-refused', { feed }, element)] : [];
  });

const links: Check = ({ scripts, spots, document }) => {
  const folders = scripts.flatMap(({ folder, element }) => [
    folder,
    ...(element.getAttribute('data-embeds') ?? '').split(/[\s,]+/).map(folderOf),
  ]);
  const found: Finding[] = [];
  for (const { kind, element, address } of spots) {
    // It has become its widget.
    if (element.previousElementSibling?.localName.startsWith('cohesion-')) continue;
    if (kind !== 'link' || widgetAround(element) || element.closest('[data-cohesion]:not(a)'))
      continue;
    if (scripts.length === 0) continue;
    if (
      !folders.some(
        (folder) => folder === address!.folder || isSame(folder, address!.folder, document),
      )
    )
      found.push(finding('link-of-another-folder', { folder: address!.folder }, element));
    else if (!isBlock(element)) found.push(finding('link-in-a-sentence', {}, element));
  }
  for (const element of document.querySelectorAll('[data-cohesion="off"]'))
    if (element.matches('a[href*="embed/"]') || element.querySelector('a[href*="embed/"]'))
      found.push(finding('link-off', {}, element));
  return found;
};

const isSame = (one: string, other: string, { baseURI }: Document) =>
  URL.canParse(one, baseURI) && URL.canParse(other, baseURI)
    ? new URL(one, baseURI).href === new URL(other, baseURI).href
    : false;

const frames: Check = ({ scripts, spots }) =>
  spots.flatMap(({ kind, element }) => {
    if (kind !== 'frame') return [];
    const found: Finding[] = [];
    if (!element.getAttribute('title')?.trim())
      found.push(finding('frame-without-title', {}, element));
    const sandbox = element.getAttribute('sandbox');
    if (sandbox !== null && !/\ballow-scripts\b/.test(sandbox))
      found.push(finding('frame-without-scripts', {}, element));
    if (/^http:\/\/(?!localhost|127\.)/.test(element.getAttribute('src')!))
      found.push(finding('frame-over-http', {}, element));
    const height = Number.parseInt(element.getAttribute('height') ?? '', 10);
    if (scripts.length === 0 && height < 200)
      found.push(finding('frame-low', { height: String(height) }, element));
    return found;
  });

const policy: Check = ({ document, scripts, spots }) =>
  [...document.querySelectorAll('meta[http-equiv="content-security-policy" i]')].flatMap((meta) =>
    refusals(meta.getAttribute('content') ?? '', {
      script: scripts[0],
      frame: spots.find(({ kind }) => kind === 'frame')?.address?.folder,
      page: document.baseURI,
    }).map((fault) => finding(fault, { folder: scripts[0]?.folder ?? '' }, meta)),
  );

const checks: readonly Check[] = [
  scripts,
  integrity,
  presence,
  names,
  places,
  attributes,
  languages,
  feeds,
  links,
  frames,
  policy,
];
