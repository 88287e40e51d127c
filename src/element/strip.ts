import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';

/** Rows made at first; more come as the list is scrolled, so that a long feed costs no more than a short one. */
const first = 18;

/** How near the end of the rows that are made may come before there are more: the size of the list, twice. */
const ahead = '200%';

/**
 * Knows how many rows of a widget's list are made, and which of its ends is in view. Told by the browser, in its own
 * time: no layout is read for it, neither while rendering nor while scrolling.
 *
 * The list is what scrolls, and has the class `list`; its last child has the class `rest`, and the room of all rows that
 * are not made yet, as long as there are any: {@link rest} makes it.
 */
export class Strip implements ReactiveController {
  /** How many rows to make. */
  rows = first;
  /** Whether the list's first row is in view, and its last. */
  atStart = true;
  atEnd = false;
  readonly #host: ReactiveControllerHost & Element & { readonly renderRoot: ParentNode };
  #list: Element | undefined;
  #first: Element | null = null;
  #last: Element | null = null;
  /** How many rows were to be made when the last of them was looked at. */
  #made = 0;
  #near: IntersectionObserver | undefined;
  #ends: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & Element & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // It may have been moved, and looks at nothing then.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    // What was being loaded may arrive when the widget is gone.
    if (!this.#host.isConnected) return;
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
    this.#first = this.#last = null;
    this.#list = list;
    if (!list) return;
    this.#near = new IntersectionObserver(this.#more, { root: list, rootMargin: ahead });
    this.#ends = new IntersectionObserver(this.#reached, { root: list, threshold: 0.9 });
  }

  /** Looks at the list's two ends; the last one may be the rest. */
  #watch(first: Element | null, last: Element | null) {
    const isSame = first === this.#first && last === this.#last;
    // What is still near after more rows have been made is told of only if it is looked at anew.
    if (!isSame || this.rows !== this.#made) {
      this.#near!.disconnect();
      if (last?.matches('.rest')) this.#near!.observe(last);
    }
    this.#made = this.rows;
    if (isSame) return;
    this.#first = first;
    this.#last = last;
    this.#ends!.disconnect();
    for (const end of [first, last]) if (end) this.#ends!.observe(end);
  }

  readonly #more: IntersectionObserverCallback = (entries): void => {
    if (!entries.at(-1)!.isIntersecting) return;
    // Twice as many: whoever goes to the end of hundreds is there in some frames.
    this.rows *= 2;
    this.#host.requestUpdate();
  };

  readonly #reached: IntersectionObserverCallback = (entries): void => {
    let { atStart, atEnd } = this;
    for (const { target, isIntersecting } of entries) {
      const isSeen = isIntersecting && !target.matches('.rest');
      if (target === this.#first) atStart = isSeen;
      if (target === this.#last) atEnd = isSeen;
    }
    if (atStart === this.atStart && atEnd === this.atEnd) return;
    this.atStart = atStart;
    this.atEnd = atEnd;
    this.#host.requestUpdate();
  };
}

/** The room of so many rows that are not made; in `--_rest` of the widget's styles. */
export const rest = (rows: number): unknown =>
  rows > 0 ? html`<li class="rest" .style=${`--_rest: ${rows}`}></li>` : nothing;
