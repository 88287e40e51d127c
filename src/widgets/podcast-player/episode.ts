import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../element/heading.ts';
import { coverIcon } from './icons.ts';
import type { Episode, PodcastView, Source } from './podcast-player.view.ts';

/** Cover, title and facts of the episode that is on. */
export const episodeHead = (
  { image, lang, title, facts, people, languages }: Episode,
  headingLevel: number,
): TemplateResult =>
  html`<div class="episode">
    <div part="cover" class="cover">
      ${coverIcon}${image ? html`<img src=${image} alt="" />` : nothing}
    </div>
    <div id="title">
      ${heading(headingLevel, html`<span class="title" lang=${lang ?? nothing}>${title}</span>`)}
      <p class="facts muted">${[...facts, people, ...languages].filter(Boolean).join(' · ')}</p>
    </div>
  </div>`;

export interface EpisodeLinksOptions {
  readonly words: PodcastView['words'];
  readonly file: Source;
  readonly share: () => void;
  readonly help: () => void;
}

/** What can be done with an episode besides listening. */
export const episodeLinks = ({
  words,
  file: { url, size },
  share,
  help,
}: EpisodeLinksOptions): TemplateResult =>
  html`<div class="actions screen-only">
    <a part="link" class="link" href=${url} download
      >${words.download}${size ? ` (${size})` : ''}</a
    >
    <button part="link" class="link" @click=${share}>${words.share}</button>
    <button part="link" class="link" @click=${help}>${words.keys}</button>
  </div>`;
