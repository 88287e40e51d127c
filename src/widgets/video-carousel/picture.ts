import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { RowView } from './video-carousel.view.ts';

/** The title, in its language. */
export const words = ({ title, lang }: RowView): TemplateResult =>
  html`<span class="title" lang=${lang ?? nothing}>${title}</span>`;

/** A length, which read out as "2:30" would be a time of day. */
const length = ({ clock, duration }: RowView): TemplateResult =>
  html`<span aria-hidden="true">${clock}</span><span class="visually-hidden">${duration}</span>`;

/** What is known of a video, on one line. */
export const facts = (
  date: string | undefined,
  video: RowView,
  languages: readonly string[],
): TemplateResult =>
  html`<span part="facts" class="facts muted"
    >${[date, video.clock && length(video), ...languages]
      .filter(Boolean)
      .map((fact, index) => html`${index ? ' · ' : ''}${fact}`)}</span
  >`;

export const icon = (drawing: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${drawing} /></svg>`;

/**
 * A video's picture. Where it has none, or a third party would have to be asked for it, one is drawn from its title,
 * so that each video keeps its own.
 */
export function picture({ poster, title }: RowView): unknown {
  if (poster)
    // An image for each address: one that could not be loaded is hidden, and the next is not to be.
    return keyed(
      poster,
      html`<img class="picture" src=${poster} alt="" loading="lazy" @error=${hide} />`,
    );
  let seed = 7;
  for (const letter of title) seed = (seed * 31 + letter.charCodeAt(0)) % 9973;
  return html`<svg class="picture" viewBox="0 0 160 90" aria-hidden="true">
    <circle cx=${seed % 160} cy=${seed % 90} r=${30 + (seed % 30)} />
    <circle cx=${seed % 130} cy=${seed % 80} r=${20 + (seed % 40)} />
    <text x="12" y="36">${firstLetter(title)}</text>
  </svg>`;
}

/** What is seen as one: a letter with its marks, a flag, a family. */
const letter =
  /^(?:\p{RI}\p{RI}|\p{Emoji}[\p{EMod}\uFE0F\u20E3]*(?:\u200D\p{Emoji}[\p{EMod}\uFE0F]*)*|[^]\p{M}*)/u;
const firstLetter = (title: string) => letter.exec(title.trimStart())?.[0];

/** An image that does not load leaves its ground. */
const hide = (event: Event) => ((event.target as HTMLElement).hidden = true);
