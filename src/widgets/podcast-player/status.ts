import { html, nothing } from 'lit';
import { retry as tryAgain } from '../../element/cohesion-element.ts';
import type { Playback } from './playback.ts';
import { buffering, upNext } from './podcast-player.view.ts';

export interface StatusOptions {
  readonly playback: Playback;
  /** That the address has been copied, where it just has been. */
  readonly copied: string | false | undefined;
  /** Title of the next episode. */
  readonly next: string | undefined;
  readonly retry: () => void;
  readonly playNext: () => void;
}

/** What is going on, in words, and what can be done about it. */
export function status({ playback, copied, next, retry, playNext }: StatusOptions): unknown {
  const { state, trouble, isBuffering } = playback;
  const button = (words: string, act: () => void) =>
    html`<button class="button outline" @click=${act}>${words}</button>`;
  if (trouble) return html`<span>${trouble()}</span> ${button(tryAgain(), retry)}`;
  if (copied) return copied;
  if (isBuffering) return buffering();
  return state === 'ended' && next ? button(upNext(next), playNext) : nothing;
}
