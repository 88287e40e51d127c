import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { LightElement } from '../light-element.ts';
import type { StageMessage } from '../stage.ts';

/** Until a page has said how high it is, in CSS pixels. */
const usualHeight = 240;

/**
 * A page with a snippet on it, run as it is. In a sandbox, where it is nobody's: whatever is in it, it reaches nothing of this
 * page.
 *
 * @fires page-ready - A widget is there; `detail` is its tag's name.
 * @fires page-failed - One cannot be; `detail` says why, in English.
 */
export class PageFrame extends LightElement {
  static override properties: PropertyDeclarations = {
    ...LightElement.properties,
    page: { attribute: false },
    name: { attribute: false },
    width: { attribute: false },
    height: { attribute: false },
  };

  /** HTML of the whole page. */
  declare page: string;
  /** What the frame is, for screen readers. */
  declare name: string;
  /** In CSS pixels; undefined for all that there is. */
  declare width: number | undefined;
  /** In CSS pixels; undefined for as high as the page is. */
  declare height: number | undefined;

  constructor() {
    super();
    this.page = '';
    this.name = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#heard);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#heard);
  }

  protected override render(): TemplateResult {
    return html`<iframe sandbox="allow-scripts" title=${this.name}></iframe>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const frame = this.#frame;
    frame.style.width = this.width ? `${this.width}px` : '100%';
    if (!changed.has('page')) return;
    frame.style.height ||= `${this.height ?? usualHeight}px`;
    // eslint-disable-next-line no-restricted-syntax -- what is tried is HTML, and the sandbox keeps it apart
    frame.srcdoc = this.page;
  }

  get #frame(): HTMLIFrameElement {
    return this.querySelector('iframe')!;
  }

  readonly #heard = ({ source, data }: MessageEvent<StageMessage | undefined>): void => {
    if (source !== this.#frame?.contentWindow || data?.type !== 'cohesion-stage') return;
    if ('height' in data) this.#frame.style.height = `${this.height ?? Number(data.height)}px`;
    else if ('ready' in data) this.#tell('page-ready', String(data.ready));
    else this.#tell('page-failed', String(data.failed));
  };

  #tell(name: string, detail: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
customElements.define('page-frame', PageFrame);
