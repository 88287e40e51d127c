/**
 * What a widget says where no script runs: the same words as plain HTML, made from the same view, for embed pages and for
 * the fallback between the tags. Templates here are of the server's kind: text is escaped, and nothing is left for a
 * client to find.
 */
import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { nothing } from 'lit';
import type { Feed } from '../feed/model.ts';
import type { Register } from '../register/register.ts';

/** A widget in words. */
export interface StaticContent {
  /** What a page of its own is called. */
  readonly title: string;
  /** What it is about, in a sentence or two of text. */
  readonly description: string | undefined;
  /** Address of a picture of the feed's. */
  readonly picture?: string | undefined;
  /** About how high the widget is at 640 px, in CSS pixels: for a frame until it is told. */
  readonly height: number;
  readonly content: ServerRenderedTemplate;
}

/** Where it will stand. */
export interface Setting {
  /** Where the feed came from. */
  readonly address: string;
  /** BCP 47 tag of the page. */
  readonly language: string;
  /** Level of the widget's headings, 2 to 5. */
  readonly headingLevel: number;
  /** Most items of a list; 0 for all. */
  readonly limit: number;
  /** That of the feed's first call, where it has one. */
  readonly register: Register | undefined;
}

/**
 * Each widget has one, in `<name>.static.ts`. Called with its messages in the locale.
 *
 * @returns undefined where the feed holds nothing for the widget.
 */
export type MakeStatic = (feed: Feed, setting: Setting) => StaticContent | undefined;

/** A heading of this level, 2 to 6. */
export function heading(level: number, content: unknown): ServerRenderedTemplate {
  switch (level) {
    case 2:
      return html`<h2>${content}</h2>`;
    case 3:
      return html`<h3>${content}</h3>`;
    case 4:
      return html`<h4>${content}</h4>`;
    case 5:
      return html`<h5>${content}</h5>`;
    default:
      return html`<h6>${content}</h6>`;
  }
}

/** A link to an address of the feed, in the language that its words are in where that is another. */
export const link = (
  href: string,
  words: string,
  {
    lang,
    hreflang,
    type,
  }: Readonly<Partial<Record<'lang' | 'hreflang' | 'type', string | undefined>>> = {},
): ServerRenderedTemplate =>
  html`<a
    href=${href}
    lang=${lang ?? nothing}
    hreflang=${hreflang ?? nothing}
    type=${type ?? nothing}
    >${words}</a
  >`;

/** Facts on one line, those that there are. */
export const facts = (all: readonly (string | undefined)[]): string =>
  all.filter(Boolean).join(' · ');

export interface LinkedItem {
  readonly href: string;
  readonly words: string;
  readonly lang: string | undefined;
  /** What stands behind the link. */
  readonly facts: readonly (string | undefined)[];
}

/** A list of links under a heading. */
export const linkList = (
  level: number,
  label: string,
  items: readonly LinkedItem[],
): ServerRenderedTemplate =>
  html`${heading(level, label)}
    <ul>
      ${items.map(
        ({ href, words, lang, facts: known }) =>
          html`<li>${link(href, words, { lang })} ${facts(known)}</li>`,
      )}
    </ul>`;
