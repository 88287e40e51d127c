import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { LightElement } from '../light-element.ts';
import { trying } from '../words.ts';
import './page-frame.ts';

/** When somebody who waits is told that nothing has come, in ms. */
const patience = 15_000;

/** In CSS pixels: less than most widgets, so that the page in it can move on to the next one. */
const frameHeight = 320;

type Outcome =
  | { readonly state: 'running' | 'works' | 'silent' }
  | { readonly state: 'failed'; readonly why: string };

/** Runs a snippet on an empty page, and says that it works only when its widgets say so. */
export class TryOut extends LightElement {
  static override properties: PropertyDeclarations = {
    ...LightElement.properties,
    page: { attribute: false },
    widgets: { attribute: false },
    outcome: { state: true },
  };

  /** HTML of the page that the snippet is on. */
  declare page: string;
  /** Tags of the widgets that are to come. */
  declare widgets: readonly string[];
  /** Undefined until somebody wants to know. */
  declare outcome: Outcome | undefined;

  #missing = new Set<string>();
  #timer = 0;
  /** What nobody sees loads nothing; and while pages above it load, what was in view may go out of it. */
  readonly #moves = new ResizeObserver(() => this.scrollIntoView({ block: 'nearest' }));

  constructor() {
    super();
    this.page = '';
    this.widgets = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#moves.disconnect();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('page')) this.#end(undefined);
  }

  protected override render(): TemplateResult {
    const { outcome } = this;
    return html`<p class="actions">
        <button type="button" class="button outline" @click=${this.#start}>
          ${trying.start()}
        </button>
        <span role="status">${outcome ? said(outcome) : nothing}</span>
      </p>
      ${
        outcome
          ? html`<page-frame
              .locale=${this.locale}
              .page=${this.page}
              .name=${trying.frame()}
              .height=${frameHeight}
              @page-ready=${this.#ready}
              @page-failed=${({ detail }: CustomEvent<string>) =>
                this.#end({ state: 'failed', why: detail })}
            ></page-frame>`
          : nothing
      }`;
  }

  protected override updated(): void {
    if (this.outcome?.state === 'running') this.#moves.observe(document.body);
    else this.#moves.disconnect();
  }

  readonly #start = (): void => {
    this.#end(undefined);
    this.#missing = new Set(this.widgets);
    // A frame that is there has its answer already: another one is asked.
    void this.updateComplete.then(() => {
      this.outcome = { state: 'running' };
      this.#timer = window.setTimeout(() => (this.outcome = { state: 'silent' }), patience);
    });
  };

  readonly #ready = ({ detail }: CustomEvent<string>): void => {
    this.#missing.delete(detail);
    if (this.#missing.size === 0 && this.outcome?.state !== 'failed') this.#end({ state: 'works' });
  };

  #end(outcome: Outcome | undefined): void {
    clearTimeout(this.#timer);
    this.outcome = outcome;
  }
}
customElements.define('try-out', TryOut);

function said(outcome: Outcome): string {
  switch (outcome.state) {
    case 'running':
      return trying.running();
    case 'works':
      return trying.works();
    case 'silent':
      return trying.silent();
    case 'failed':
      return trying.failed(outcome.why);
  }
}
