import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CohesionEventMap } from './events.ts';

/**
 * Only one medium plays on a page: pauses the host's when any other widget says `cohesion-play`. The event is the
 * whole agreement, so it holds between two copies of the library too.
 */
export class OneMedium implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #pause: () => void;

  constructor(host: ReactiveControllerHost & Element, pause: () => void) {
    this.#host = host;
    this.#pause = pause;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('cohesion-play', this.#heard, { capture: true });
  }

  hostDisconnected(): void {
    document.removeEventListener('cohesion-play', this.#heard, { capture: true });
  }

  readonly #heard = (event: CohesionEventMap['cohesion-play']): void => {
    if (event.composedPath()[0] !== this.#host) this.#pause();
  };
}
