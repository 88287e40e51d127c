import { checkedAddress } from '../../../feed/address.ts';
import type { PdfFile, PdfLink, PdfPage } from './pdf-file.ts';

/** Canvases alive at any time, the one being drawn included: memory does not grow with the document. */
const mostCanvases = 6;
/** Up to so many pages, all words are put in place: they can be searched, and read aloud from first to last. */
const mostWords = 100;
/** Canvas pixels; phones refuse canvases of more. */
const mostPixels = 16e6;
const steps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

interface Place {
  readonly number: number;
  readonly element: HTMLElement;
  width: number;
  height: number;
  page?: PdfPage;
  canvas?: HTMLCanvasElement | undefined;
  /** At which it was drawn, in canvas pixels for a CSS pixel of the page. */
  drawn?: number;
  words?: HTMLElement | undefined;
  /** Drawing it failed: it stays as it is. */
  broken?: boolean;
}

/** The pages of a document in their scroller: which are drawn, how large, and which one is being read. */
export class Pages {
  /** The page being read, from 1. */
  current = 1;
  readonly #file: PdfFile;
  readonly #first: PdfPage;
  readonly #address: string;
  readonly #changed: () => void;
  #scroller: HTMLElement | undefined;
  #places: readonly Place[] = [];
  /** CSS pixels for one CSS pixel of the page; undefined where the page fits the width. */
  #zoom: number | undefined;
  #working = false;
  #closed = false;
  #drawing: { place: Place; cancel(): void } | undefined;
  /** How wide a page may be, in CSS pixels; 0 where it is not to be seen. Told by the browser, and not read while rendering. */
  #room = 0;
  readonly #resized = new ResizeObserver(([entry]) => {
    this.#room = entry!.contentRect.width;
    this.#layOut();
    // What can be zoomed to is another now.
    this.#changed();
  });

  /** @param address - of the file. */
  constructor(file: PdfFile, first: PdfPage, address: string, changed: () => void) {
    this.#file = file;
    this.#first = first;
    this.#address = address;
    this.#changed = changed;
  }

  get fits(): boolean {
    return this.#zoom === undefined;
  }

  /** Takes hold of the scroller that the template has made, once. */
  attach(scroller: HTMLElement): void {
    if (this.#scroller === scroller) return;
    this.#scroller = scroller;
    const { width, height } = this.#first;
    this.#places = [...scroller.querySelectorAll<HTMLElement>('.page')].map((element, index) => ({
      number: index + 1,
      element,
      // What the others measure is known when they are loaded; mostly the same.
      width,
      height,
    }));
    scroller.addEventListener('scroll', this.#scrolled, { passive: true });
    this.#resized.observe(scroller);
  }

  close(): void {
    this.#closed = true;
    this.#resized.disconnect();
    this.#scroller?.removeEventListener('scroll', this.#scrolled);
    this.#drawing?.cancel();
    for (const place of this.#places) {
      this.#drop(place);
      place.words?.remove();
    }
    this.#places = [];
  }

  canZoom(direction: 1 | -1): boolean {
    return this.#next(direction) !== undefined;
  }

  /** One step larger or smaller. */
  zoom(direction: 1 | -1): void {
    const next = this.#next(direction);
    if (next === undefined) return;
    this.#zoom = next;
    this.#layOut();
    this.#changed();
  }

  fit(): void {
    this.#zoom = undefined;
    this.#layOut();
    this.#changed();
  }

  /** Goes to the page that the visitor typed; anything else is set right again. */
  go(number: number): void {
    if (!this.#show(Math.round(number))) this.#changed();
  }

  /** @returns the page's element, if there is such a page. */
  #show(number: number) {
    const element = this.#places[number - 1]?.element;
    if (element) this.#scroller!.scrollTop = element.offsetTop - this.#inset;
    return element;
  }

  /** In the scroller, which has the focus: + and − zoom. Scrolling is the browser's own. */
  key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[-+=0]$/.test(event.key)) return;
    event.preventDefault();
    if (event.key === '0') this.fit();
    else this.zoom(event.key === '-' ? -1 : 1);
  }

  get #inset() {
    return this.#places[0]?.element.offsetTop ?? 0;
  }

  get #scale() {
    if (this.#zoom !== undefined) return this.#zoom;
    return Math.max(0.1, this.#room / Math.max(...this.#places.map(({ width }) => width)));
  }

  /** A step that one can see. */
  #next(direction: 1 | -1) {
    if (!this.#room) return undefined;
    const scale = this.#scale;
    return direction > 0
      ? steps.find((step) => step > scale * 1.05)
      : steps.findLast((step) => step < scale * 0.95);
  }

  /** Gives every page its size; what was at the top stays there. */
  #layOut() {
    const scroller = this.#scroller;
    if (!scroller || !this.#room || !this.#places.length) return;
    const scale = this.#scale;
    const top = this.#places.findLast(
      ({ element }) => element.offsetTop - this.#inset <= scroller.scrollTop,
    );
    const within =
      top && top.element.offsetHeight
        ? (scroller.scrollTop - top.element.offsetTop) / top.element.offsetHeight
        : 0;
    for (const { element, width, height } of this.#places) {
      element.style.setProperty('width', `${width * scale}px`);
      element.style.setProperty('height', `${height * scale}px`);
      // pdf.js counts in points.
      element.style.setProperty('--total-scale-factor', String((scale * 96) / 72));
    }
    if (top && scroller.scrollTop)
      scroller.scrollTop = top.element.offsetTop + within * top.element.offsetHeight;
    this.#scrolled();
  }

  readonly #scrolled = (): void => {
    const scroller = this.#scroller!;
    const current =
      // At the end of the document its last page is read, however small it is.
      scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1 && scroller.scrollTop
        ? this.#places.at(-1)
        : this.#places.find(
            ({ element }) => element.offsetTop + element.offsetHeight / 2 > scroller.scrollTop,
          );
    if (current && current.number !== this.current) {
      this.current = current.number;
      this.#changed();
    }
    void this.#work();
  };

  /** Pages in view or nearly, the nearest first. */
  #near() {
    const { scrollTop, clientHeight } = this.#scroller!;
    const middle = scrollTop + clientHeight / 2;
    const distance = ({ element }: Place) =>
      Math.max(0, element.offsetTop - middle, middle - element.offsetTop - element.offsetHeight);
    return this.#places
      .filter((place) => distance(place) < clientHeight)
      .sort((one, other) => distance(one) - distance(other))
      .slice(0, mostCanvases - 1);
  }

  /** Does what is most wanted, one thing after another, until nothing is left to do. */
  async #work() {
    if (this.#closed) return;
    const near = this.#near();
    const { place: drawing } = this.#drawing ?? {};
    if (drawing && !near.includes(drawing)) this.#drawing!.cancel();
    for (const place of this.#places) {
      if (near.includes(place)) continue;
      this.#drop(place);
      if (this.#places.length > mostWords) {
        place.words?.remove();
        place.words = undefined;
      }
    }
    if (this.#working) return;
    this.#working = true;
    try {
      while (!this.#closed && (await this.#step()));
    } finally {
      this.#working = false;
    }
  }

  async #step(): Promise<boolean> {
    // Not to be seen, hidden or in a frame that is gone: nothing has a size, and nothing would ever be right.
    if (!this.#scroller!.clientWidth) return false;
    const near = this.#near();
    const blank = near.find(
      (place) => !place.broken && !Object.is(place.drawn, this.#sharpness(place)),
    );
    const place =
      blank ??
      near.find(({ words }) => !words) ??
      (this.#places.length > mostWords ? undefined : this.#places.find(({ words }) => !words));
    if (!place) return false;
    try {
      if (!place.page) {
        place.page = await this.#file.page(place.number);
        if (this.#closed) return false;
        const { width, height } = place.page;
        if (width !== place.width || height !== place.height) {
          Object.assign(place, { width, height });
          this.#layOut();
          return true;
        }
      }
      if (place === blank) await this.#draw(place);
      else await this.#write(place);
    } catch (error) {
      if (this.#closed) return false;
      // A page that cannot be drawn does not keep the others from being read.
      if ((error as Error).name !== 'RenderingCancelledException') {
        place.broken = true;
        place.words ??= document.createElement('div');
      }
    }
    return !this.#closed;
  }

  #sharpness({ width, height }: Place) {
    const scale = this.#scale;
    return Math.min(scale * devicePixelRatio, Math.sqrt(mostPixels / (width * height)));
  }

  async #draw(place: Place) {
    const sharpness = this.#sharpness(place);
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'presentation');
    const { done, cancel } = place.page!.draw(canvas, sharpness);
    this.#drawing = { place, cancel };
    try {
      await done;
    } catch (error) {
      release(canvas);
      throw error;
    } finally {
      this.#drawing = undefined;
    }
    if (this.#closed || !this.#near().includes(place)) {
      release(canvas);
      return;
    }
    if (place.canvas) release(place.canvas);
    place.canvas = canvas;
    place.drawn = sharpness;
    place.element.prepend(canvas);
  }

  async #write(place: Place) {
    const words = (place.words = document.createElement('div'));
    words.className = 'words';
    place.element.append(words);
    await place.page!.words(words, this.#scale);
    for (const link of await place.page!.links()) {
      const anchor = this.#link(link);
      if (anchor) words.append(anchor);
    }
  }

  #link({ name, page, address, ...box }: PdfLink) {
    // A page has an address too: where one opens a link in a tab of its own, browsers go to that page.
    const url = checkedAddress(page ? `#page=${page}` : address, this.#address);
    const target = page && this.#places[page - 1]?.element;
    if (!url || (page && !target)) return undefined;
    const anchor = document.createElement('a');
    anchor.href = url;
    anchor.ariaLabel = name || (target ? target.ariaLabel : url);
    for (const [side, part] of Object.entries(box))
      anchor.style.setProperty(side, `${(part as number) * 100}%`);
    if (target)
      anchor.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.#show(page);
        // Whoever reads by keyboard or screen reader goes on there.
        target.tabIndex = -1;
        target.focus({ preventScroll: true });
      });
    return anchor;
  }

  #drop(place: Place) {
    if (!place.canvas) return;
    release(place.canvas);
    place.canvas = undefined;
    delete place.drawn;
    place.page?.forget();
  }
}

/** Safari keeps the memory of a canvas that is only taken away. */
function release(canvas: HTMLCanvasElement) {
  canvas.width = canvas.height = 0;
  canvas.remove();
}
