import { html, svg, type CSSResult, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Source } from '../declaration-viewer.view.ts';
import { Loading } from '../loading.ts';
import type { Reader, ReaderHost } from '../reader.ts';
import type { PdfFile } from './pdf-file.ts';
import { pdfReaderStyles } from './pdf-reader.styles.ts';
import { pdfReaderView } from './pdf-reader.view.ts';
import { Pages } from './pages.ts';

/** Shows a PDF, all pages below one another. */
class PdfReader implements Reader {
  readonly #host: ReaderHost;
  readonly #source: Source;
  readonly #loading: Loading;
  #file: PdfFile | undefined;
  #pages: Pages | undefined;

  constructor(host: ReaderHost, source: Source) {
    this.#host = host;
    this.#source = source;
    this.#loading = new Loading(host, source, async (loading) => {
      // Side by side: the code is as large as most documents.
      const engine = import('./pdf-file.ts');
      engine.catch(() => {});
      const { bytes } = await loading.fetch();
      const { openPdf } = await engine;
      loading.signal.throwIfAborted();
      const file = await openPdf(bytes, loading.signal);
      try {
        const first = await file.page(1);
        loading.signal.throwIfAborted();
        this.#file = file;
        this.#pages = new Pages(file, first, source.url, () => host.requestUpdate());
      } catch (error) {
        file.close();
        throw error;
      }
    });
  }

  content(): TemplateResult {
    if (!this.#file || !this.#pages) return this.#loading.content();
    const pages = this.#pages;
    const words = pdfReaderView(this.#file.pages);
    const { title, language } = this.#source;
    return html`<div class="bar" role="group" aria-label=${title}>
        ${icon(words.zoomOut, minus, pages.canZoom(-1), () => pages.zoom(-1))}
        ${icon(words.zoomIn, plus, pages.canZoom(1), () => pages.zoom(1))}
        <button aria-pressed=${pages.fits} @click=${() => pages.fit()}>${words.fitWidth}</button>
        <label
          ><span>${words.page}</span
          ><input
            type="number"
            inputmode="numeric"
            min="1"
            max=${this.#file.pages}
            .value=${live(String(pages.current))}
            @change=${(event: Event) => pages.go((event.target as HTMLInputElement).valueAsNumber)}
          /><span>${words.of}</span></label
        >
      </div>
      <div
        class="pages"
        role="region"
        aria-label=${title}
        lang=${language}
        tabindex="0"
        @keydown=${(event: KeyboardEvent) => pages.key(event)}
      >
        ${words.pages.map((name) => html`<div class="page" role="group" aria-label=${name}></div>`)}
      </div>`;
  }

  updated(): void {
    const scroller = this.#host.renderRoot.querySelector<HTMLElement>('.pages');
    if (scroller) this.#pages?.attach(scroller);
  }

  close(): void {
    this.#loading.close();
    this.#pages?.close();
    this.#file?.close();
    this.#pages = this.#file = undefined;
  }
}

const plus = svg`<path d="M10 3v14M3 10h14" />`;
const minus = svg`<path d="M3 10h14" />`;

// aria-disabled keeps the focus where it is when the last step has been taken.
const icon = (name: string, path: unknown, possible: boolean, act: () => void) =>
  html`<button aria-label=${name} aria-disabled=${!possible} @click=${act}>
    <svg viewBox="0 0 20 20" aria-hidden="true">${path}</svg>
  </button>`;

export const styles: CSSResult = pdfReaderStyles;

export const open = (host: ReaderHost, source: Source): Reader => new PdfReader(host, source);
