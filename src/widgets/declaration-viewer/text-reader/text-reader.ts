import { html, type CSSResult, type TemplateResult } from 'lit';
import { sanitise } from '../../../sanitise/sanitise.ts';
import type { Source } from '../declaration-viewer.view.ts';
import { DocumentError } from '../document-file.ts';
import { Loading } from '../loading.ts';
import type { Reader, ReaderHost } from '../reader.ts';
import { textReaderStyles } from './text-reader.styles.ts';

/** Shows the text that the feed holds, or an HTML file. */
class TextReader implements Reader {
  readonly #loading: Loading;
  #text: HTMLElement | undefined;

  constructor(host: ReaderHost, source: Source) {
    this.#loading = new Loading(host, source, async (loading) => {
      const markup = source.html ?? decode(await loading.fetch());
      const text = document.createElement('div');
      text.className = 'text';
      text.lang = source.language;
      text.append(sanitise(markup, { base: source.url, headingLevel: host.headingLevel }));
      // An address of the feed may lead to another kind of file, or to a page that only scripts fill.
      if (!/\S/.test(text.textContent)) throw new DocumentError('damaged');
      this.#text = text;
    });
  }

  content(): TemplateResult {
    return this.#text ? html`${this.#text}` : this.#loading.content();
  }

  close(): void {
    this.#loading.close();
  }
}

function decode({ bytes, charset }: { bytes: Uint8Array; charset: string | undefined }): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

export const styles: CSSResult = textReaderStyles;

export const open = (host: ReaderHost, source: Source): Reader => new TextReader(host, source);
