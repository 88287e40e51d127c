import type { ReactiveController, ReactiveControllerHost } from 'lit';

const least = 15; // s
const most = 3600; // s

/**
 * Asks again every so many seconds while the page is visible, and less and less often while that fails.
 */
export class Refresh implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element & { refresh: number };
  readonly #ask: () => Promise<boolean>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = 0;
  #failures = 0;

  /** @param ask - asks the server; says whether it answered. */
  constructor(
    host: ReactiveControllerHost & Element & { refresh: number },
    ask: () => Promise<boolean>,
  ) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#schedule);
    this.#schedule();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#schedule);
    this.#clear();
    this.#due = 0;
  }

  /** Starts, stops or keeps the clock, as the host's `refresh` and the page's visibility ask for. */
  hostUpdated(): void {
    // What was being loaded may arrive when the widget is gone.
    if (this.#host.isConnected && (this.#timer === undefined || !this.#host.refresh))
      this.#schedule();
  }

  #clear() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #schedule = (): void => {
    this.#clear();
    const seconds = this.#host.refresh;
    if (!(seconds > 0) || document.hidden) return;
    const interval = Math.min(most, Math.max(least, seconds) * 2 ** this.#failures) * 1000;
    // What fell due while the page was hidden is asked for as soon as it is seen again.
    this.#due ||= Date.now() + interval;
    this.#timer = setTimeout(() => void this.#run(), Math.max(0, this.#due - Date.now()));
  };

  async #run() {
    this.#failures = (await this.#ask()) ? 0 : this.#failures + 1;
    this.#due = 0;
    if (this.#timer !== undefined) this.#schedule();
  }
}
