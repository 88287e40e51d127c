/** Partners' pages with widgets on them, as short as a test can say them. */
import type { Release, SignedNote } from '../../src/handover.ts';
import type { WidgetState } from '../../src/element/cohesion-element.ts';
import { openPage, until } from '../support/page.ts';
import type { OpenPage, PageOptions, Site } from '../support/page.ts';

/** A widget as a page sees it; before its code is there, `state` and `shadowRoot` are missing. */
export interface Widget extends HTMLElement {
  readonly state?: WidgetState;
}

export interface Partner extends Omit<PageOptions, 'html'> {
  /** Of the page; `null` leaves the attribute out. */
  lang?: string | null;
  head?: string;
  body?: string;
}

/** Opens a partner's page with this head and body. */
export function partnerPage({
  lang = 'sv',
  head = '',
  body = '',
  ...options
}: Partner): Promise<OpenPage> {
  const html = `<!doctype html>
<html${lang === null ? '' : ` lang="${lang}"`}>
  <head><meta charset="utf-8"><title>Kommun</title>${head}</head>
  <body>${body}</body>
</html>`;
  return openPage({ html, ...options });
}

/** The tag of the drop-in script. */
export const script = (site: Site, attributes = 'async'): string =>
  `<script ${attributes} src="${site.url('cohesion.js')}"></script>`;

/** What partners write between the tags. */
export const FALLBACK = 'Alliansens sida';
export const fallback = `<a class="fallback" href="/alliance">${FALLBACK}</a>`;

export const counter = (attributes = '', content = fallback): string =>
  `<cohesion-signatory-counter ${attributes}>${content}</cohesion-signatory-counter>`;

export const button = (attributes = '', content = fallback): string =>
  `<cohesion-join-button ${attributes}>${content}</cohesion-join-button>`;

export const COUNTER = 'cohesion-signatory-counter';
export const BUTTON = 'cohesion-join-button';
const ANY = `${COUNTER}, ${BUTTON}`;

/** The page's first widget that the selector matches. */
export function widget(page: OpenPage, selector = ANY): Widget {
  const found = page.document.querySelector<Widget>(selector);
  if (!found) throw new Error(`There is no ${selector} on the page.`);
  return found;
}

/** What a widget shows, as text with single spaces. */
export const textOf = (element: Widget): string =>
  (element.shadowRoot?.querySelector<HTMLElement>('.root')?.innerText ?? '')
    .replace(/\s+/g, ' ')
    .trim();

const isShown = (element: Widget): boolean => element.state === 'ready' && textOf(element) !== '';

/** Waits until a widget shows its content, and gives the widget. */
export function shown(page: OpenPage, selector = ANY): Promise<Widget> {
  return until(() => {
    const element = widget(page, selector);
    return isShown(element) ? element : undefined;
  }, `${selector} to show its content`);
}

/** Waits until all widgets of the page show their content, and gives them. */
export function allShown(page: OpenPage, count: number, selector = ANY): Promise<Widget[]> {
  return until(() => {
    const widgets = [...page.document.querySelectorAll<Widget>(selector)];
    return widgets.length === count && widgets.every(isShown) ? widgets : undefined;
  }, `${count} widgets to show their content`);
}

/** Whether a widget shows its fallback content, and nothing else. */
export function showsFallback(element: Widget): boolean {
  const content = element.querySelector('.fallback');
  return (
    content !== null &&
    content.getClientRects().length > 0 &&
    content.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    textOf(element) === ''
  );
}

/** Where the join button leads. */
export const joinLink = (element: Widget): URL =>
  new URL(element.shadowRoot?.querySelector('a')?.href ?? '');

/** Waits for two frames, in which whatever was due has been done. */
export async function frames(page: OpenPage): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1)
    await new Promise((resolve) => page.window.requestAnimationFrame(resolve));
}

/** What the note of the built folder says. */
export async function release(): Promise<Release> {
  const note = (await (await fetch('/dist/cdn/release.json')).json()) as SignedNote;
  return JSON.parse(note.release) as Release;
}

/** The names of a release's files, as its note has them: `runtime.js`, `locales/sv.js` …; others as they are. */
export const nameOf = (path: string): string =>
  path.replace(/^releases\/[^/]+\/(.*)-[\da-f]{8}(?=\.\w+$)/, '$1');

/** The page, with the drop-in folder at this address and its style sheet in it. */
export async function campaignPage({ base }: Site): Promise<string> {
  const html = await (await fetch('/examples/campaign/index.html')).text();
  const sheet = await (await fetch('/examples/campaign/campaign.css')).text();
  return html
    .replaceAll('http://localhost:8001/', base)
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${sheet}</style>`);
}
