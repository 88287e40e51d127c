import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows made at first; more come as the list is scrolled, so that a long feed costs no more than a short one. */
const first = 18;

/** How near the end of the rows that are made may come before there are more: the size of the list, twice. */
const ahead = '200%';

/**
 * Knows how many rows of a widget's list are made, and which of its ends is in view. Told by the browser, in its own
 * time: no layout is read for it, neither while rendering nor while scrolling.
 *
 * The list is what scrolls, and has the class `list`; its last child has the class `rest`, and the room of all rows that
 * are not made yet, as long as there are any.
 */
export class Strip implements ReactiveController {
  /** How many rows to make. */
  rows = first;
  /** Whether the list's first row is in view, and its last. */
  atStart = true;
  atEnd = false;
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  #list: Element | undefined;
  #watched: readonly (Element | null)[] = [];
  #near: IntersectionObserver | undefined;
  #ends: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const list = this.#host.renderRoot.querySelector('.list') ?? undefined;
    if (list !== this.#list) this.#observe(list);
    if (list) this.#watch(list.firstElementChild, list.lastElementChild);
  }

  hostDisconnected(): void {
    this.#observe(undefined);
  }

  #observe(list: Element | undefined) {
    this.#near?.disconnect();
    this.#ends?.disconnect();
    this.#near = this.#ends = undefined;
    this.#watched = [];
    this.#list = list;
    if (!list) return;
    this.#near = new IntersectionObserver(this.#more, { root: list, rootMargin: ahead });
    this.#ends = new IntersectionObserver(this.#reached, { root: list, threshold: 0.9 });
  }

  /** Looks at the list's two ends; the last one stands for all rows that are not made yet, if there are any. */
  #watch(...ends: readonly (Element | null)[]) {
    // Also where they are the same: what is still near after more rows have been made is told of once more.
    this.#near!.disconnect();
    const [, last] = ends;
    if (last?.matches('.rest')) this.#near!.observe(last);
    if (ends.every((end, index) => end === this.#watched[index])) return;
    this.#watched = ends;
    this.#ends!.disconnect();
    for (const end of ends) if (end) this.#ends!.observe(end);
  }

  readonly #more: IntersectionObserverCallback = (entries): void => {
    if (!entries.at(-1)!.isIntersecting) return;
    // Twice as many: whoever goes to the end of hundreds is there in some frames.
    this.rows *= 2;
    this.#host.requestUpdate();
  };

  readonly #reached: IntersectionObserverCallback = (entries): void => {
    for (const { target, isIntersecting } of entries) {
      const isSeen = isIntersecting && !target.matches('.rest');
      if (target === this.#watched[0]) this.atStart = isSeen;
      if (target === this.#watched[1]) this.atEnd = isSeen;
    }
    this.#host.requestUpdate();
  };
}
