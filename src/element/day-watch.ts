import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dayAt, endOf } from '../calls/day.ts';

/** Renders its host anew when the day changes on which a call may close, however long the page has been open. */
export class DayWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #isNeeded: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param isNeeded - whether what the host shows depends on the day. */
  constructor(host: ReactiveControllerHost & Element, isNeeded: () => boolean) {
    this.#host = host;
    this.#isNeeded = isNeeded;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostUpdated(): void {
    this.#stop();
    if (!this.#host.isConnected || !this.#isNeeded()) return;
    const now = Date.now();
    this.#timer = setTimeout(this.#look, endOf(dayAt(now)) - now);
    // A machine that slept has missed the moment.
    document.addEventListener('visibilitychange', this.#look);
  }

  #stop() {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#look);
  }

  readonly #look = (): void => {
    if (this.#isNeeded()) this.#host.requestUpdate();
  };
}
