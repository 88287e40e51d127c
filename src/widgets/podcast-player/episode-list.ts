import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../../element/heading.ts';
import { rest } from '../../element/strip.ts';
import type { PodcastView } from './podcast-player.view.ts';

/** The list of episodes, to choose another from. */
export const episodeList = (
  { words, episodes, count, current }: PodcastView,
  headingLevel: number,
  choose: (id: string) => void,
): TemplateResult =>
  html`<div class="more">
    ${heading(headingLevel, words.next)}
    <ul role="list" part="list" class="list">
      ${repeat(
        episodes,
        ({ id }) => id,
        ({ id, title, lang, facts, href }) =>
          html`<li>
            <a
              class="row"
              href=${href}
              aria-current=${id === current.id ? 'true' : nothing}
              @click=${(event: MouseEvent) => {
                // A new tab or window is the browser's to open.
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                choose(id);
              }}
              ><span lang=${lang ?? nothing}>${title}</span>
              <span class="muted">${facts.join(' · ')}</span></a
            >
          </li>`,
      )}
      ${rest(count - episodes.length)}
    </ul>
  </div>`;
