import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { copy } from '../../share/copy.ts';
import { LightElement } from '../light-element.ts';
import { copying } from '../words.ts';

/** Lines to copy, and the button that does it. */
export class CopyText extends LightElement {
  static override properties: PropertyDeclarations = {
    ...LightElement.properties,
    text: { attribute: false },
    name: { attribute: false },
    language: { attribute: false },
    main: { type: Boolean },
    outcome: { state: true },
  };

  declare text: string;
  /** What the lines are: a heading. */
  declare name: string;
  /** BCP 47 tag of what is no code. */
  declare language: string;
  /** Whether the button is the one that most people want. */
  declare main: boolean;
  declare outcome: 'done' | 'refused' | undefined;

  constructor() {
    super();
    this.text = '';
    this.name = '';
    this.language = '';
    this.main = false;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('text')) this.outcome = undefined;
  }

  protected override render(): TemplateResult {
    return html`<pre
        class="lines ${this.language ? 'prose' : ''}"
        tabindex="0"
        role="group"
        aria-label=${this.name}
        lang=${this.language || nothing}
        .textContent=${this.text}
      ></pre>
      <p class="actions">
        <button
          type="button"
          class="button ${this.main ? '' : 'outline'}"
          aria-label=${copying.copy(this.name)}
          @click=${() => void this.#copy()}
        >
          ${copying.short()}
        </button>
        <span role="status"
          >${
            this.outcome === 'done'
              ? copying.done()
              : this.outcome === 'refused'
                ? copying.refused()
                : nothing
          }</span
        >
      </p>`;
  }

  async #copy() {
    const { text } = this;
    const done = await copy(text);
    if (!done) this.#mark();
    if (text === this.text) this.outcome = done ? 'done' : 'refused';
  }

  /** For whoever then copies by hand. */
  #mark() {
    getSelection()?.selectAllChildren(this.querySelector('pre')!);
  }
}
customElements.define('copy-text', CopyText);
