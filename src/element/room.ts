import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasFallback } from './fallback.ts';

/** Whether the browser holds still what is seen, when something above it grows or shrinks. Safari does not. */
const holdsStill = CSS.supports('overflow-anchor', 'auto');

/**
 * Keeps room for what is being loaded, about as high as it will be (each widget's styles say how high), so that the
 * page does not jump when it comes: also on pages that keep none themselves by a `style` on the tag.
 *
 * Room is made where nobody sees that it is made: out of view, or where there is nothing to see yet. It is given
 * back, what of it was too much, when the widget is out of view again. What is above the view moves all that is seen,
 * but where the browser holds that still.
 */
export class Room implements ReactiveController {
  /** Whether there is to be room. */
  kept = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #isLoading: () => boolean;
  readonly #view: IntersectionObserver;
  #wouldBeSeen = true;

  constructor(host: ReactiveControllerHost & Element, isLoading: () => boolean) {
    this.#host = host;
    this.#isLoading = isLoading;
    this.#view = new IntersectionObserver((entries) => {
      const { isIntersecting, boundingClientRect } = entries.at(-1)!;
      this.#wouldBeSeen = isIntersecting || (!holdsStill && boundingClientRect.top <= 0);
      if (!this.#wouldBeSeen) this.#set(this.#isLoading());
    });
    host.addController(this);
  }

  hostConnected(): void {
    const isLoading = this.#isLoading();
    // Without a fallback there is nothing yet that could be seen to move.
    if (isLoading) this.kept = !hasFallback(this.#host);
    if (isLoading || this.kept) this.#view.observe(this.#host);
  }

  hostUpdated(): void {
    if (!this.#isLoading() && !(this.kept && this.#wouldBeSeen)) this.#set(false);
  }

  hostDisconnected(): void {
    this.#view.disconnect();
  }

  #set(kept: boolean) {
    if (!kept && !this.#isLoading()) this.#view.disconnect();
    if (kept === this.kept) return;
    this.kept = kept;
    this.#host.requestUpdate();
  }
}
