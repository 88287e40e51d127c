import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { momentOf, type Moment } from './moment.ts';

/** Knows the moment that the page's address names, until the player has gone there. */
export class MomentLink implements ReactiveController {
  wanted: Moment | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#read);
  }

  readonly #read = (): void => {
    this.wanted = momentOf(location.hash);
    if (this.wanted) this.#host.requestUpdate();
  };
}
