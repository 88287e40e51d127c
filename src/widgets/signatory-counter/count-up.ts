import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Lets the digits of numbers roll to their places when they are first seen. The final text stands in the tree from
 * the start, for assistive technology, for copying and for the width; over it, CSS rolls columns of digits by their
 * transform alone, so that the page's main thread has nothing to do for it.
 */
export class CountUp implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #seen: IntersectionObserver | undefined;
  #done = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    // What was being loaded may arrive when the widget is gone.
    if (this.#done || this.#seen || !this.#host.isConnected || !this.#numbers().length) return;
    this.#seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#stop();
      this.#done = true;
      if (!document.hidden && !matchMedia('(prefers-reduced-motion: reduce), print').matches)
        for (const number of this.#numbers()) roll(number);
    });
    this.#seen.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#stop();
    for (const number of this.#numbers()) rest(number);
  }

  #stop() {
    this.#seen?.disconnect();
    this.#seen = undefined;
  }

  #numbers(): HTMLElement[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.number') ?? [])];
  }
}

function roll(number: HTMLElement) {
  const digits = [...number.textContent].map((character) => {
    const column = document.createElement('span');
    // Drawn by CSS from here: no second number is in the tree.
    column.dataset['character'] = character;
    if (/\d/.test(character)) {
      column.className = 'digit';
      column.style.setProperty('--_digit', character);
    }
    return column;
  });
  const moving = number.querySelector('.moving')!;
  moving.replaceChildren(...digits);
  number.dataset['moving'] = '';
  // All of them end at once. They are cut off where the widget is hidden.
  for (const end of ['animationend', 'animationcancel'])
    moving.addEventListener(end, () => rest(number), { once: true });
}

function rest(number: HTMLElement) {
  delete number.dataset['moving'];
  number.querySelector('.moving')!.replaceChildren();
}
