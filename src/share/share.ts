import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { copy } from './copy.ts';
import type { Shared, ShareView } from './share.view.ts';

/** Ways to hand something on: copied, by the system's own means, by e-mail. No platform is asked for anything. */
export class Share {
  readonly #host: ReactiveControllerHost;
  #outcome: 'copied' | 'refused' | undefined;
  /** What the outcome is of: the e-mail holds all of it. */
  #done = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  content(view: ShareView): TemplateResult {
    const { shared, mail, words } = view;
    const outcome = this.#done === mail ? this.#outcome : undefined;
    return html`<div part="share" class="share screen-only">
      <button
        type="button"
        part="copy"
        class="button outline small"
        @click=${() => void this.#copy(view)}
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
      <span role="status">${outcome ? words[outcome] : nothing}</span>
      ${
        outcome === 'refused'
          ? html`<textarea
              class="field"
              readonly
              rows=${view.copy.split('\n').length + 1}
              aria-label=${words.refused}
              .value=${view.copy}
            ></textarea>`
          : nothing
      }
    </div>`;
  }

  async #copy({ copy: text, mail }: ShareView) {
    this.#outcome = (await copy(text)) ? 'copied' : 'refused';
    this.#done = mail;
    this.#host.requestUpdate();
  }
}

/** Whoever closes the system's list has changed their mind: that is no fault. */
const hand = ({ title, text, url }: Shared): Promise<void> =>
  navigator.share({ title, text, ...(url && { url }) }).catch(() => {});
