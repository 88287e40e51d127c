import { html, nothing, type TemplateResult } from 'lit';
import { DocumentError, fetchDocument, type Failure } from './document-file.ts';
import type { Source } from './declaration-viewer.view.ts';
import type { ReaderHost } from './reader.ts';
import { failureText, loadingText, progressText } from './reader.view.ts';

/** What both readers do until there is something to read: load, say how far, and say what went wrong. */
export class Loading {
  readonly signal: AbortSignal;
  readonly #host: ReaderHost;
  readonly #source: Source;
  readonly #controller = new AbortController();
  #loaded = 0;
  #total: number | undefined;
  #failure: Failure | undefined;

  /** @param show - makes the document ready to be shown; what it throws is told to the visitor. */
  constructor(host: ReaderHost, source: Source, show: (loading: Loading) => Promise<void>) {
    this.#host = host;
    this.#source = source;
    this.signal = this.#controller.signal;
    show(this)
      .catch((error: unknown) => {
        if (this.signal.aborted) return;
        this.#failure = error instanceof DocumentError ? error.failure : 'unreadable';
        // For the webmaster, who can mend most of these.
        console.warn(`cohesion-widgets: ${source.url} is not shown: ${(error as Error).message}`);
      })
      .finally(() => host.requestUpdate());
  }

  fetch(): ReturnType<typeof fetchDocument> {
    const { url, size } = this.#source;
    return fetchDocument(url, size, this.signal, (loaded, total) => {
      this.#loaded = loaded;
      this.#total = total;
      this.#host.requestUpdate();
    });
  }

  close(): void {
    this.#controller.abort();
  }

  content(): TemplateResult {
    return this.#failure
      ? html`<p role="status">${failureText(this.#failure)}</p>`
      : html`<div class="loading">
          <progress
            aria-label=${loadingText()}
            max=${this.#total ?? nothing}
            value=${this.#total ? this.#loaded : nothing}
          ></progress>
          <span class="muted" aria-hidden="true"
            >${this.#loaded ? progressText(this.#loaded, this.#total) : ''}</span
          >
        </div>`;
  }
}
