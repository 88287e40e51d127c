import type { ReactiveController, ReactiveControllerHost } from 'lit';

const interval = 500; // ms

/**
 * Pauses what plays where its widget can be seen no more: a dialog around it has closed, or something above it is hidden.
 * Whoever has scrolled away, or looks at another tab, can come back; here there would be no control.
 */
export class InSight implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #isPlaying: () => boolean;
  readonly #pause: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost & Element, isPlaying: () => boolean, pause: () => void) {
    this.#host = host;
    this.#isPlaying = isPlaying;
    this.#pause = pause;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#isPlaying()) this.hostDisconnected();
    else this.#timer ??= setInterval(this.#look, interval);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  // No event tells. This reads style, but after the page has been laid out, and only while something plays.
  readonly #look = () => {
    if (this.#host.checkVisibility?.() === false) this.#pause();
  };
}
