import { html, type CSSResult, type TemplateResult } from 'lit';
import { decodeText } from '../../feed/body.ts';
import { MarkupText, styles as markupStyles } from '../../sanitise/markup-text.ts';
import type { Source } from './declaration-viewer.view.ts';
import { Loading } from './loading.ts';
import type { Reader, ReaderHost } from './reader.ts';
import { failureText } from './reader.view.ts';

/** Shows the text that the feed holds, or an HTML file. */
class TextReader implements Reader {
  readonly #loading: Loading;
  #text: MarkupText | undefined;

  constructor(host: ReaderHost, source: Source) {
    this.#loading = new Loading(host, source, async (loading) => {
      this.#text = new MarkupText(source.html ?? decode(await loading.fetch()), {
        base: source.url,
        headingLevel: host.headingLevel,
        lang: source.language,
      });
    });
  }

  content(): TemplateResult {
    const element = this.#text?.element;
    if (!element) return this.#loading.content();
    return /\S/.test(element.textContent)
      ? html`${element}`
      : html`<p role="status">${failureText('empty')}</p>`;
  }

  close(): void {
    this.#loading.close();
  }
}

/** In the encoding that the server says, or else the page itself, within its first bytes. */
function decode({ bytes, charset }: { bytes: Uint8Array; charset: string }): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const [, itself = ''] = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start) ?? [];
  return decodeText(bytes, charset || itself);
}

export const styles: CSSResult = markupStyles;

export const open = (host: ReaderHost, source: Source): Reader => new TextReader(host, source);
