import { html, nothing, svg, type CSSResult, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Source } from '../declaration-viewer.view.ts';
import { Loading } from '../loading.ts';
import type { Reader, ReaderHost } from '../reader.ts';
import { checkedLink } from '../../../feed/address.ts';
import type { PdfEntry, PdfFile } from './pdf-file.ts';
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
  #isPartial = false;

  constructor(host: ReaderHost, source: Source) {
    this.#host = host;
    this.#source = source;
    this.#loading = new Loading(host, source, async (loading) => {
      // Side by side: the code is as large as most documents.
      const engine = import('./pdf-file.ts');
      engine.catch(() => {});
      const arrived = await loading.fetch();
      const { openPdf } = await engine;
      loading.signal.throwIfAborted();
      const file = await openPdf(arrived, loading.signal, () => {
        this.#isPartial = true;
        host.requestUpdate();
      });
      try {
        const pages = await Pages.of(file, source.url, () => host.requestUpdate());
        loading.signal.throwIfAborted();
        this.#file = file;
        this.#pages = pages;
      } catch (error) {
        file.close();
        throw error;
      }
    });
  }

  content(): TemplateResult {
    if (!this.#file || !this.#pages) return this.#loading.content();
    const pages = this.#pages;
    const { labels, outline, isRepaired } = this.#file;
    const words = pdfReaderView(this.#file.pages, labels);
    const { title, language, url } = this.#source;
    const notes = [
      isRepaired ? words.repaired : undefined,
      this.#isPartial ? words.partial : undefined,
    ];
    return html`<div class="bar" role="group" aria-label=${title}>
        ${icon(words.zoomOut, minus, pages.canZoom(-1), () => pages.zoom(-1))}
        ${icon(words.zoomIn, plus, pages.canZoom(1), () => pages.zoom(1))}
        <button class="field" aria-pressed=${pages.fits} @click=${() => pages.fit()}>
          ${words.fitWidth}
        </button>
        <label
          ><span>${words.page}</span
          ><input
            class="field"
            type=${labels ? 'text' : 'number'}
            inputmode=${labels ? nothing : 'numeric'}
            min=${labels ? nothing : 1}
            max=${labels ? nothing : this.#file.pages}
            .value=${live(labels?.[pages.current - 1] ?? String(pages.current))}
            @change=${(event: Event) => pages.go((event.target as HTMLInputElement).value)}
          /><span>${words.of}</span></label
        >
      </div>
      <div role="status">
        ${notes
          .filter((note) => note !== undefined)
          .map(
            (note) =>
              html`<p class="note">
                ${note} <a href=${url} hreflang=${language}>${words.open}</a>
              </p>`,
          )}
      </div>
      ${
        outline.length
          ? html`<details class="chapters">
              <summary part="disclosure">${words.outline}</summary>
              ${this.#entries(outline, 'scrolls')}
            </details>`
          : nothing
      }
      <div
        class="pages"
        role="region"
        aria-label=${title}
        lang=${language}
        tabindex="0"
        @keydown=${(event: KeyboardEvent) => pages.key(event)}
      >
        ${words.pages.map(
          (name) =>
            html`<div class="page" role="group" aria-label=${name}><div class="sheet"></div></div>`,
        )}
      </div>`;
  }

  #entries(entries: readonly PdfEntry[], className = ''): TemplateResult {
    return html`<ul role="list" class=${className} lang=${this.#source.language}>
      ${entries.map(({ title, address = '', find, entries }) => {
        const url = checkedLink(address, this.#source.url);
        return html`<li>
          ${
            url
              ? html`<a href=${url}>${title}</a>`
              : html`<button
                  @click=${async () => {
                    const place = await find();
                    if (place) await this.#pages?.goTo(place);
                  }}
                >
                  ${title}
                </button>`
          }
          ${entries.length ? this.#entries(entries) : nothing}
        </li>`;
      })}
    </ul>`;
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
  html`<button class="field" aria-label=${name} aria-disabled=${!possible} @click=${act}>
    <svg viewBox="0 0 20 20" aria-hidden="true">${path}</svg>
  </button>`;

export const styles: CSSResult = pdfReaderStyles;

export const open = (host: ReaderHost, source: Source): Reader => new PdfReader(host, source);
