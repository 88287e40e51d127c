import { html, nothing, type TemplateResult } from 'lit';
import { failed as notLoaded } from '../../element/words.ts';
import {
  buffering,
  type Episode,
  type PodcastView,
  type Subscription,
} from './podcast-player.view.ts';
import type { Reading } from './reading/reading.ts';

/** What opens under the controls. */
export type Part = 'about' | 'chapters' | 'transcript' | 'more';

export interface PartsOptions {
  readonly words: PodcastView['words'];
  readonly episode: Episode;
  /** In seconds. */
  readonly time: number;
  readonly open: Readonly<Partial<Record<Part, boolean>>>;
  /** What reads them, once it has been loaded. */
  readonly reading: Reading | undefined;
  /** It cannot be loaded. */
  readonly failed: boolean;
  readonly toggle: (part: Part, isOpen: boolean) => void;
  readonly subscription: Subscription | undefined;
  readonly copyAddress: (address: string) => void;
}

/** Description, chapters, transcript, and how to subscribe: what is closed is not made. */
export function parts(options: PartsOptions): TemplateResult {
  const { words, episode, time, open, reading, failed, toggle, subscription } = options;
  const { description, lang, chapters, transcripts } = episode;
  const part = (name: Exclude<Part, 'more'>, content: (reading: Reading) => unknown) =>
    html`<details
      ?open=${open[name]}
      @toggle=${({ target }: Event) => toggle(name, (target as HTMLDetailsElement).open)}
    >
      <summary part="disclosure">${words[name]}</summary>
      <div class="inside">
        ${open[name] ? (reading ? content(reading) : failed ? notLoaded() : buffering()) : nothing}
      </div>
    </details>`;
  return html`<div class="parts">
    ${
      description.length
        ? html`<details>
            <summary part="disclosure">${words.about}</summary>
            <div class="inside">
              <p class="about" lang=${lang ?? nothing}>
                ${description.map(({ text, href }) =>
                  href ? html`<a href=${href}>${text}</a>` : text,
                )}
              </p>
            </div>
          </details>`
        : episode.html
          ? part('about', (reading) => reading.about(episode))
          : nothing
    }
    ${chapters.length ? part('chapters', (reading) => reading.chapters(episode, time)) : nothing}
    ${
      transcripts.length
        ? part('transcript', (reading) => reading.transcript(episode, time, words.transcript))
        : nothing
    }
    ${subscription ? subscribe(words, subscription, options.copyAddress) : nothing}
  </div>`;
}

const subscribe = (
  words: PodcastView['words'],
  { address, app }: Subscription,
  copyAddress: (address: string) => void,
) =>
  html`<details part="subscribe" class="screen-only">
    <summary part="disclosure">${words.subscribe}</summary>
    <div class="inside">
      <p>${words.subscribeHow}</p>
      <p class="podcast">${address}</p>
      <div class="actions">
        <a part="link" class="link" href=${app}>${words.subscribeApp}</a>
        <button part="link" class="link" @click=${() => copyAddress(address)}>
          ${words.subscribeCopy}
        </button>
      </div>
    </div>
  </details>`;
