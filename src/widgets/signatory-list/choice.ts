import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nothingChosen, type Chosen } from './signatory-list.view.ts';

/** So long after the last letter, somebody has stopped typing, in ms. */
const pause = 500;

/** What a visitor has chosen; each change asks the host to update. */
export class Choice implements ReactiveController {
  value: Chosen = nothingChosen;
  /** Whether the next letter may be on its way: what was found is not told yet. */
  isTyping = false;

  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stopTyping();
  }

  type(query: string): void {
    this.#stopTyping();
    this.isTyping = true;
    this.#timer = setTimeout(() => {
      this.#stopTyping();
      this.#host.requestUpdate();
    }, pause);
    this.#set({ query, more: 0 });
  }

  /** Presses a toggle button, or releases it. */
  toggle(what: 'countries' | 'categories', code: string): void {
    const pressed = this.value[what];
    const others = pressed.filter((one) => one !== code);
    this.#set({
      [what]: others.length < pressed.length ? others : [...pressed, code],
      more: 0,
    });
  }

  showMore(): void {
    this.#set({ more: this.value.more + 1 });
  }

  toggleList(): void {
    this.#set({ isOpen: !this.value.isOpen });
  }

  /** Back to all. */
  reset(): void {
    this.#stopTyping();
    this.#set({ ...nothingChosen, isOpen: this.value.isOpen });
  }

  #set(change: Partial<Chosen>) {
    this.value = { ...this.value, ...change };
    this.#host.requestUpdate();
  }

  #stopTyping() {
    clearTimeout(this.#timer);
    this.isTyping = false;
  }
}
