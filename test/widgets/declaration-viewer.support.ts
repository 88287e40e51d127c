/** What the tests of the declaration viewer share. */
import { expect } from '@open-wc/testing';
import type { CohesionDeclarationViewer } from '../../src/widgets/declaration-viewer/declaration-viewer.ts';
import { scenario, until, type Rule, type Site } from '../support/page.ts';
import { feedOf, inside, mount, settled } from './support.ts';

export const file = (language: string, url: string, more: object = {}) => ({
  url,
  mime_type: 'application/pdf',
  title: `Title in ${language}`,
  _cohesion: { language },
  ...more,
});

export const english =
  '<h1>What cohesion means</h1><p>See <a href="more.html">more</a>.</p><h2>Why</h2>';
export const attachments = [
  file('de', 'forty-pages.pdf', { size_in_bytes: 61_665 }),
  file('el', 'greek.pdf'),
  file('fr', 'fr.html', { mime_type: 'text/html', size_in_bytes: 2000 }),
  file('fi', 'fi.odt', { mime_type: 'application/vnd.oasis.opendocument.text' }),
];
export const declaration = (more: object = {}) => ({
  id: 'd',
  title: 'The declaration',
  summary: 'About it.',
  content_text: 'About it.',
  content_html: english,
  attachments,
  ...more,
  _cohesion: { kind: 'declaration', missing_language_url: 'why.html' },
});

/** The second origin with a feed of these declarations, beside the documents of the fixtures. */
export const siteOf = (
  items: object[] = [declaration()],
  faults: readonly Rule[] = [],
): Promise<Site> =>
  scenario(
    [
      ...faults,
      { path: 'feed.json', body: feedOf({}, { items }) },
      { path: 'fr.html', body: '<!doctype html><h2>La cohésion</h2><p>Texte</p>' },
    ],
    'test/fixtures/documents',
  );

export async function viewer(site: Site, attributes = 'lang="en"') {
  const widget = mount<CohesionDeclarationViewer>(
    `<div style="width: 600px"><cohesion-declaration-viewer feed="${site.url('feed.json')}" ${attributes}></cohesion-declaration-viewer></div>`,
  ).firstElementChild as CohesionDeclarationViewer;
  await settled(widget);
  return widget;
}

export const select = (widget: Element) => inside<HTMLSelectElement>(widget, '[part="language"]');
export const all = <Found extends Element = HTMLElement>(widget: Element, selector: string) => [
  ...widget.shadowRoot!.querySelectorAll<Found>(selector),
];

export async function choose(widget: CohesionDeclarationViewer, language: string) {
  const list = select(widget);
  list.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  await widget.updateComplete;
  list.value = language;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await widget.updateComplete;
}

/** Opens the list of other declarations. */
export async function openOthers(widget: CohesionDeclarationViewer) {
  const button = inside(widget, '[aria-controls="documents"]');
  button.focus();
  button.click();
  await widget.updateComplete;
  expect(button.ariaExpanded).to.equal('true');
}

export async function read(widget: CohesionDeclarationViewer) {
  inside(widget, '[part="read"]').click();
  await widget.updateComplete;
}

/** The details of these events from this widget, as they come. */
export function heard(widget: Element, name: 'cohesion-open' | 'cohesion-language'): unknown[] {
  const details: unknown[] = [];
  widget.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
  return details;
}

/** Milliseconds for what draws; nothing takes as long on a machine that is not busy. */
export const patience = 40_000;

export const canvases = (widget: Element) => all<HTMLCanvasElement>(widget, 'canvas');
export const drawn = (widget: Element, page: number) =>
  until(
    () => all(widget, '.page')[page - 1]?.querySelector('canvas'),
    `page ${page} to be drawn`,
    patience,
  );

export async function reading(site: Site, attributes?: string, language = 'de') {
  const widget = await viewer(site, attributes);
  await choose(widget, language);
  await read(widget);
  await drawn(widget, 1);
  return widget;
}
