import type { ReactiveController, ReactiveControllerHost } from 'lit';

const duration = 1000; // ms

/**
 * Lets numbers run up when they are first seen. The final text stands in the tree from the start, for assistive
 * technology, for copying and for the width; the moving digits are drawn over it by CSS, from an attribute.
 */
export class CountUp implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #frame = 0;
  #seen: IntersectionObserver | undefined;
  #done = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    // What was being loaded may arrive when the widget is gone.
    if (this.#done || this.#seen || !this.#host.isConnected || !this.#targets().length) return;
    this.#seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#stop();
      this.#done = true;
      if (!document.hidden && !matchMedia('(prefers-reduced-motion: reduce), print').matches)
        this.#run(this.#targets());
    });
    this.#seen.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#stop();
    for (const target of this.#targets()) target.removeAttribute('data-moving');
  }

  #stop() {
    this.#seen?.disconnect();
    this.#seen = undefined;
    cancelAnimationFrame(this.#frame);
  }

  #targets() {
    return [...(this.#host.shadowRoot?.querySelectorAll('.moving') ?? [])];
  }

  #run(targets: readonly Element[]) {
    const format = new Intl.NumberFormat([
      this.#host.shadowRoot?.querySelector('.root')?.getAttribute('lang') ?? 'en',
      // For a language that the browser has no data for: it would take its own.
      'en',
    ]);
    let start: number | undefined;
    const step = (now: number) => {
      start ??= now;
      const share = Math.min(1, (now - start) / duration);
      for (const target of targets) {
        if (share < 1)
          target.setAttribute(
            'data-moving',
            // Fast at first, then slower: the last digits can be read.
            format.format(
              Math.round(Number(target.getAttribute('data-count')) * (1 - (1 - share) ** 3)),
            ),
          );
        else target.removeAttribute('data-moving');
      }
      if (share < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }
}
