import { html, nothing } from 'lit';
import { retry as tryAgain } from '../../element/words.ts';
import type { Playback } from './playback.ts';
import { buffering, fixed, upNext, type Episode } from './podcast-player.view.ts';

export interface StatusOptions {
  readonly playback: Playback;
  /** That the address has been copied, where it just has been. */
  readonly copied: string | false | undefined;
  /** The next episode. */
  readonly next: Pick<Episode, 'title' | 'lang'> | undefined;
  readonly retry: () => void;
  readonly playNext: () => void;
}

/** Whether there is something to press. */
export const asks = ({ trouble, state }: Playback, next: StatusOptions['next']): boolean =>
  Boolean(trouble ?? (state === 'ended' && next));

/** What is going on, in words, and what can be done about it. */
export function status({ playback, copied, next, retry, playNext }: StatusOptions): unknown {
  const { state, trouble, isBuffering } = playback;
  const button = (words: unknown, act: () => void) =>
    html`<button class="button outline" @click=${act}>${words}</button>`;
  if (trouble) return html`<span>${trouble()}</span> ${button(tryAgain(), retry)}`;
  if (copied) return copied;
  if (isBuffering) return buffering();
  if (state === 'playing' && !playback.reach && !playback.isLive) return fixed();
  if (state !== 'ended' || !next) return nothing;
  const [before, after] = upNext();
  return button(
    html`<span>${before}<span lang=${next.lang ?? nothing}>${next.title}</span>${after}</span>`,
    playNext,
  );
}
