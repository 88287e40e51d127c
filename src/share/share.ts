import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { copy } from './copy.ts';
import type { Shared, ShareView } from './share.view.ts';

/** Ways to hand something on: copied, by the system's own means, by e-mail. No platform is asked for anything. */
export class Share {
  readonly #host: ReactiveControllerHost;
  #outcome: 'copied' | 'refused' | undefined;
  /** What the outcome is of. */
  #done = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  content({ all, shared, mail, words }: ShareView): TemplateResult {
    const outcome = this.#done === all ? this.#outcome : undefined;
    return html`<div part="share" class="share screen-only">
      <button
        type="button"
        part="copy"
        class="button outline small"
        @click=${() => void this.#copy(all)}
      >
        ${words.copy}
      </button>
      ${
        'share' in navigator
          ? html`<button
              type="button"
              part="share-sheet"
              class="button outline small"
              @click=${() => void hand(shared)}
            >
              ${words.sheet}
            </button>`
          : nothing
      }
      <a part="share-mail" class="button outline small" href=${mail}>${words.mail}</a>
      <span role="status">${outcome === 'copied' ? words.copied : nothing}</span>
      ${
        outcome === 'refused'
          ? html`<textarea
              class="field"
              readonly
              rows="4"
              aria-label=${words.refused}
              .value=${all}
            ></textarea>`
          : nothing
      }
    </div>`;
  }

  async #copy(text: string) {
    this.#outcome = (await copy(text)) ? 'copied' : 'refused';
    this.#done = text;
    this.#host.requestUpdate();
  }
}

/** Whoever closes the system's list has changed their mind: that is no fault. */
const hand = ({ title, text, url }: Shared): Promise<void> =>
  navigator.share({ title, text, ...(url && { url }) }).catch(() => {});
