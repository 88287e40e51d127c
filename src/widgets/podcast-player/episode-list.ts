import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../../element/heading.ts';
import { classMap } from 'lit/directives/class-map.js';
import { rest } from '../../element/strip.ts';
import type { PodcastView } from './podcast-player.view.ts';

/**
 * The list of episodes, to choose another from.
 *
 * @param atEnd - whether its end is in view.
 */
export const episodeList = (
  { words, episodes, count, current }: PodcastView,
  headingLevel: number,
  atEnd: boolean,
  choose: (id: string) => void,
): TemplateResult =>
  html`<div class="more">
    ${heading(headingLevel, words.next, 'list-heading')}
    <ul role="list" part="list" class="list ${classMap({ 'goes-on': !atEnd })}">
      ${repeat(
        episodes,
        ({ id }) => id,
        ({ id, title, lang, facts, languages, href }) =>
          html`<li>
            <a
              part="episode"
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
              <span class="muted">${[...facts, ...languages.slice(0, 1)].join(' · ')}</span></a
            >
          </li>`,
      )}
      ${rest(count - episodes.length)}
    </ul>
  </div>`;
