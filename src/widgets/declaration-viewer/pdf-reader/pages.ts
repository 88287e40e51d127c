import { checkedLink } from '../../../feed/address.ts';
import type { PdfFile, PdfLink, PdfPage, PdfPlace } from './pdf-file.ts';

/** Canvases alive at any time, the one being drawn included: memory does not grow with the document. */
const mostCanvases = 6;
/** Up to so many pages, all words are put in place: they can be searched, and read aloud from first to last. */
const mostWords = 100;
/** Canvas pixels; phones refuse canvases of more. */
const mostPixels = 16e6;
/** Of so many pages the size is known before the first one is shown: it says how wide the document is. */
const measured = 30;
const steps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

interface Place {
  readonly number: number;
  readonly element: HTMLElement;
  /** In it, of the page's size: a page that is wider than the others is scrolled on its own. */
  readonly sheet: HTMLElement;
  width: number;
  height: number;
  page?: PdfPage;
  canvas?: HTMLCanvasElement | undefined;
  /** At which it was drawn, in canvas pixels for a CSS pixel of the page. */
  drawn?: number;
  /** Its words and links. */
  layer?: HTMLElement | undefined;
  written?: Promise<void> | undefined;
  /** Drawing it failed: it stays as it is. */
  broken?: boolean;
}

/** The pages of a document in their scroller: which are drawn, how large, and which one is being read. */
export class Pages {
  /** The page being read, from 1. */
  current = 1;
  readonly #file: PdfFile;
  readonly #sizes: readonly PdfPage[];
  /** Width of most pages, in CSS pixels where they are shown at their own size: what fits the room. */
  readonly #width: number;
  readonly #address: string;
  readonly #changed: () => void;
  #scroller: HTMLElement | undefined;
  #places: readonly Place[] = [];
  /** CSS pixels for one CSS pixel of the page; undefined where the page fits the width. */
  #zoom: number | undefined;
  /** Where a link or a number has led: that page is the one being read, however little of it can be seen. */
  #goal: { readonly number: number; readonly scrollTop: number } | undefined;
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

  private constructor(
    file: PdfFile,
    sizes: readonly PdfPage[],
    address: string,
    changed: () => void,
  ) {
    this.#file = file;
    this.#sizes = sizes;
    this.#width = mostCommon(sizes.map(({ width }) => width));
    this.#address = address;
    this.#changed = changed;
  }

  /** @param address - of the file. */
  static async of(file: PdfFile, address: string, changed: () => void): Promise<Pages> {
    const count = Math.min(file.pages, measured);
    const sizes = await Promise.all([...Array(count).keys()].map((index) => file.page(index + 1)));
    return new Pages(file, sizes, address, changed);
  }

  get fits(): boolean {
    return this.#zoom === undefined;
  }

  /** Takes hold of the scroller that the template has made, once. */
  attach(scroller: HTMLElement): void {
    if (this.#scroller === scroller) return;
    this.#scroller = scroller;
    const common = this.#sizes.find(({ width }) => width === this.#width)!;
    this.#places = [...scroller.querySelectorAll<HTMLElement>('.page')].map((element, index) => {
      // What the last ones measure is known when they are loaded; mostly the same.
      const { width, height } = this.#sizes[index] ?? common;
      const sheet = element.firstElementChild as HTMLElement;
      return { number: index + 1, element, sheet, width, height };
    });
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
      this.#forget(place);
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

  /** Goes to the page that the visitor typed: its number, or what is printed on it. Anything else is set right again. */
  go(typed: string): void {
    const labelled = this.#file.labels?.indexOf(typed.trim()) ?? -1;
    const page = labelled >= 0 ? labelled + 1 : Math.round(Number(typed));
    if (!this.#show({ page, left: 0, top: 0 })) this.#changed();
  }

  /** Goes to a place, and has whoever reads by keyboard or screen reader go on there. */
  async goTo(target: PdfPlace): Promise<void> {
    const place = this.#show(target);
    if (!place) return;
    focus(place.element);
    if (target.top <= 0) return;
    await this.#load(place);
    await (place.written ?? this.#write(place));
    if (this.#closed || !place.layer) return;
    const top = place.sheet.getBoundingClientRect().top + target.top * this.#scale;
    const lines = [...place.layer.querySelectorAll<HTMLElement>('.words span:not(:has(*))')];
    // Where it begins is often a little above or below the line that is meant.
    const line = lines.find((line) => {
      const { top: start, bottom, height } = line.getBoundingClientRect();
      return height > 0 && (start + bottom) / 2 > top;
    });
    if (line) focus(line);
  }

  /** @returns the page's place, if there is such a page. */
  #show({ page, left, top }: PdfPlace): Place | undefined {
    const place = this.#places[page - 1];
    if (!place) return undefined;
    const scroller = this.#scroller!;
    const scale = this.#scale;
    place.element.scrollLeft = left * scale;
    scroller.scrollTop = place.element.offsetTop - this.#inset + top * scale;
    this.#goal = { number: page, scrollTop: scroller.scrollTop };
    this.#scrolled();
    return place;
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
    return Math.max(0.1, this.#room / this.#width);
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
    const widest = Math.max(this.#room, this.#width * scale);
    for (const { element, sheet, width, height } of this.#places) {
      sheet.style.setProperty('width', `${width * scale}px`);
      sheet.style.setProperty('height', `${height * scale}px`);
      // pdf.js counts in points.
      sheet.style.setProperty('--total-scale-factor', String((scale * 96) / 72));
      element.style.setProperty('width', `${Math.min(widest, width * scale)}px`);
      // Half a pixel is rounding.
      const isWide = width * scale > widest + 0.5;
      if (isWide) element.tabIndex = 0;
      else if (element.tabIndex === 0) element.removeAttribute('tabindex');
    }
    if (top && scroller.scrollTop)
      scroller.scrollTop = top.element.offsetTop + within * top.element.offsetHeight;
    if (this.#goal) this.#goal = { ...this.#goal, scrollTop: scroller.scrollTop };
    this.#scrolled();
  }

  readonly #scrolled = (): void => {
    const scroller = this.#scroller!;
    if (this.#goal && Math.abs(this.#goal.scrollTop - scroller.scrollTop) > 1)
      this.#goal = undefined;
    // At the end of the document its last page is read, however small it is.
    const isAtEnd =
      scroller.scrollTop > 0 &&
      scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
    const current = this.#goal
      ? this.#places[this.#goal.number - 1]
      : isAtEnd
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
      if (this.#places.length > mostWords) this.#forget(place);
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
      near.find(({ layer }) => !layer) ??
      (this.#places.length > mostWords ? undefined : this.#places.find(({ layer }) => !layer));
    if (!place) return false;
    try {
      if (!place.page) {
        if (await this.#load(place)) return true;
        if (this.#closed) return false;
      }
      if (place === blank) await this.#draw(place);
      else await this.#write(place);
    } catch (error) {
      if (this.#closed) return false;
      // A page that cannot be drawn does not keep the others from being read.
      if ((error as Error).name !== 'RenderingCancelledException') {
        place.broken = true;
        place.layer ??= document.createElement('div');
      }
    }
    return !this.#closed;
  }

  /** @returns whether it has another size than was thought. */
  async #load(place: Place): Promise<boolean> {
    place.page ??= await this.#file.page(place.number);
    const { width, height } = place.page;
    if (this.#closed || (width === place.width && height === place.height)) return false;
    Object.assign(place, { width, height });
    this.#layOut();
    return true;
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
    place.sheet.prepend(canvas);
  }

  #write(place: Place): Promise<void> {
    const layer = (place.layer = document.createElement('div'));
    const words = document.createElement('div');
    words.className = 'words';
    const links = document.createElement('div');
    links.className = 'links';
    layer.append(words, links);
    place.sheet.append(layer);
    const write = async () => {
      await place.page!.words(words, this.#scale);
      for (const link of await place.page!.links()) {
        const anchor = this.#link(link);
        if (anchor) links.append(anchor);
      }
    };
    return (place.written = write());
  }

  #link({ name, place, address = '', ...box }: PdfLink) {
    // A page has an address too: where one opens a link in a tab of its own, browsers go to that page.
    const url = checkedLink(place ? `#page=${place.page}` : address, this.#address);
    const target = place && this.#places[place.page - 1]?.element;
    if (!url || (place && !target)) return undefined;
    const anchor = document.createElement('a');
    anchor.href = url;
    anchor.ariaLabel = name || (target ? target.ariaLabel : url);
    for (const [side, part] of Object.entries(box))
      anchor.style.setProperty(side, `${(part as number) * 100}%`);
    if (place)
      anchor.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void this.goTo(place);
      });
    return anchor;
  }

  #forget(place: Place) {
    place.layer?.remove();
    place.layer = place.written = undefined;
  }

  #drop(place: Place) {
    if (!place.canvas) return;
    release(place.canvas);
    place.canvas = undefined;
    delete place.drawn;
    place.page?.forget();
  }
}

function focus(element: HTMLElement) {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** Of several equally common widths, the first. */
function mostCommon(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return widths.find((width) => counts.get(width) === most)!;
}

/** Safari keeps the memory of a canvas that is only taken away. */
function release(canvas: HTMLCanvasElement) {
  canvas.width = canvas.height = 0;
  canvas.remove();
}
