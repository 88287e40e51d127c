import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * What is closed, or far down a list, is not made before it is needed. Some need all of it at once: whoever prints,
 * and whoever searches the page. This says when.
 */
export class Whole implements ReactiveController {
  /** Whether all of the widget is to be made. */
  wanted = false;
  readonly #render: () => void;
  readonly #print = matchMedia('print');

  /** @param render - renders the host at once: a page that is printed waits for nothing. */
  constructor(host: ReactiveControllerHost, render: () => void) {
    this.#render = render;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#want);
    addEventListener('keydown', this.#pressed);
    // Whoever looks at the page as it would be printed.
    this.#print.addEventListener('change', this.#want);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#want);
    removeEventListener('keydown', this.#pressed);
    this.#print.removeEventListener('change', this.#want);
  }

  /** The browser's own search is told of to nobody, but the keys that open it are. */
  readonly #pressed = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey } = event;
    if (key === 'F3' || ((ctrlKey || metaKey) && key.toLowerCase() === 'f')) this.#want();
  };

  readonly #want = (): void => {
    if (this.wanted) return;
    this.wanted = true;
    this.#render();
  };
}
