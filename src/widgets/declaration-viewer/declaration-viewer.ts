import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import { checkName } from '../../element/attributes.ts';
import { CohesionElement } from '../../element/cohesion-element.ts';
import { define } from '../../element/define.ts';
import { emit } from '../../element/events.ts';
import { heading } from '../../element/heading.ts';
import { LazyPart } from '../../element/lazy-part.ts';
import { Whole } from '../../element/whole.ts';
import type { Feed } from '../../feed/model.ts';
import { idsOf } from '../../items/ids.ts';
import { fallbackLanguage, languageOf } from '../../i18n/language.ts';
import { pageAddress } from '../../share/page.ts';
import { Share } from '../../share/share.ts';
import { shareStyles } from '../../share/share.styles.ts';
import { declarationViewerStyles } from './declaration-viewer.styles.ts';
import {
  declarationView,
  pdf,
  type DeclarationInputs,
  type DeclarationView,
  type FileView,
  type Source,
} from './declaration-viewer.view.ts';
import type { Reader } from './reader.ts';

/**
 * One declaration in every language it exists in: choose, read in place, download.
 *
 * @csspart heading - The title, in the language chosen.
 * @csspart date - When it was published.
 * @csspart summary - What it is about.
 * @csspart language - The list of languages to choose from.
 * @csspart mark - The thin line above the title.
 * @csspart disclosure - What opens a list: of all files, of other declarations.
 * @csspart documents - The list of other declarations.
 * @csspart document - One of them.
 * @csspart read - The button that opens and closes the reader.
 * @csspart download - A link to a file in the language chosen.
 * @csspart versions - All files.
 * @csspart version - One of them.
 * @csspart missing - The link for those who miss a language.
 * @csspart reader - Where the document is shown.
 * @csspart share - The ways to hand the declaration on.
 * @csspart copy - The button that copies its address.
 * @csspart share-sheet - The button for the system's own list of ways.
 * @csspart share-mail - The link for an e-mail.
 * @fires cohesion-language - The visitor chose a language.
 * @fires cohesion-open - The visitor reads, opens or downloads the document.
 */
export class CohesionDeclarationViewer extends CohesionElement<DeclarationView, DeclarationInputs> {
  static override properties: PropertyDeclarations = {
    declaration: {},
    share: { type: Boolean },
  };
  static override styles: CSSResult[] = [
    ...CohesionElement.styles,
    shareStyles,
    declarationViewerStyles,
  ];

  /** The feed's id of the declaration. Without it, the feed's first, with a way to the others. */
  declare declaration: string | null;
  /** Shows ways to hand the declaration on: its address copied, by the system's own means, by e-mail. */
  declare share: boolean;

  /** What the visitor chose, if anything. */
  #document: string | undefined;
  #language: string | undefined;
  #listed = false;
  #offered = false;
  /** Which of the texts is being read, if any. */
  #reading: number | undefined;
  /** The visitor has come to the list of languages: now it needs all of them. */
  #choosing = false;
  readonly #share = new Share(this);
  readonly #whole = new Whole(this, () => this.renderNow());

  readonly #pdfs = new LazyPart(this, 'the reader', () => import('./pdf-reader/pdf-reader.ts'));
  readonly #texts = new LazyPart(this, 'the reader', () => import('./text-reader.ts'));
  #source: string | undefined;
  #reader: Reader | undefined;

  constructor() {
    super();
    this.declaration = null;
    this.share = false;
  }

  protected override gone(): void {
    this.#reading = undefined;
    this.#followSource(undefined);
    this.requestUpdate();
  }

  protected override inputs(): DeclarationInputs {
    return {
      address: this.feedAddress,
      declaration: this.declaration || this.#document,
      fixed: !!this.declaration,
      choosing: this.#choosing,
      listing: this.#listed || this.#whole.wanted,
      offering: this.#offered,
      share: this.share ? pageAddress() : undefined,
      languages: [
        ...(this.#language ? [this.#language] : []),
        languageOf(this),
        ...navigator.languages,
        fallbackLanguage,
      ],
    };
  }

  protected override view(feed: Feed, inputs: DeclarationInputs): DeclarationView | undefined {
    checkName(this, 'declaration', this.declaration, idsOf(feed, 'declaration'));
    return declarationView(feed, inputs);
  }

  protected override content(view: DeclarationView): TemplateResult {
    const { others, published, summary, share, missing } = view;
    const source = this.#read(view);
    return html`<div class="head">
        <div class="title" tabindex="-1">
          <span part="mark" class="mark"></span>
          ${heading(
            this.headingLevel,
            html`<span lang=${view.titleLang ?? nothing}>${view.title}</span>`,
          )}
          ${
            published
              ? html`<p part="date" class="muted">
                  <time datetime=${published.time}>${published.date}</time>
                </p>`
              : nothing
          }
        </div>
        <div class="choices screen-only">
          <label
            ><span>${view.languageLabel}</span
            ><select
              part="language"
              class="field"
              @focus=${this.#toChoose}
              @pointerenter=${this.#toChoose}
              @pointerdown=${this.#toChoose}
              @change=${this.#chooseLanguage}
            >
              ${view.languages.map(
                // Each option says it, since the list's own value would be set before its options are there.
                ({ tag, name }) =>
                  html`<option value=${tag} lang=${tag} .selected=${live(tag === view.language)}>
                    ${name}
                  </option>`,
              )}
            </select></label
          >
        </div>
      </div>
      ${
        summary
          ? html`<p part="summary" class="summary" lang=${view.summaryLang ?? nothing}>
              ${summary}
            </p>`
          : nothing
      }
      ${view.texts.map(
        ({ title, titleLang, source, files }, index) =>
          // The text itself is called what the heading says.
          html`${title && title !== view.title ? html`<p class="name" lang=${titleLang ?? nothing}>${title}</p>` : nothing}
            <div class="actions">
              ${
                source
                  ? html`<button
                      part="read"
                      class="button screen-only"
                      @click=${() => this.#open(index)}
                    >
                      ${which(title, titleLang)}${this.#reading === index ? view.close : view.read}
                    </button>`
                  : nothing
              }
              ${files.map(
                (file) =>
                  html`<a
                    part="download"
                    class="button outline"
                    href=${file.url}
                    hreflang=${file.language}
                    type=${file.type}
                    download
                    @click=${() => this.#opened(file)}
                    >${which(title, titleLang)}${file.download}</a
                  >`,
              )}
            </div>`,
      )}
      ${share ? this.#share.content(share) : nothing}
      ${
        source
          ? html`<div part="reader" class="reader">
              ${this.#reader?.content() ?? (this.#part(source).failed ? html`<p role="status">${view.unreadable}</p>` : html`<div class="skeleton"></div>`)}
            </div>`
          : nothing
      }
      <div class="more">
        ${
          view.available
            ? html`<button
                part="disclosure"
                class="disclosure"
                aria-expanded=${this.#listed}
                aria-controls="versions"
                @click=${this.#list}
              >
                ${view.available}
              </button>`
            : nothing
        }
        ${
          others
            ? html`<button
                part="disclosure"
                class="disclosure screen-only"
                aria-expanded=${this.#offered}
                aria-controls="documents"
                @click=${this.#offer}
              >
                ${others.label}
              </button>`
            : nothing
        }
        ${missing ? html`<a part="missing" class="missing" href=${missing.url}>${missing.label}</a>` : nothing}
      </div>
      <ul
        role="list"
        id="documents"
        part="documents"
        class="documents screen-only"
        ?hidden=${!this.#offered}
      >
        ${others?.documents.map(
          ({ id, title, lang }) =>
            html`<li>
              <button
                part="document"
                lang=${lang ?? nothing}
                @click=${() => this.#chooseDocument(id)}
              >
                ${title}
              </button>
            </li>`,
        )}
      </ul>
      <ul
        id="versions"
        part="versions"
        class="versions"
        hidden=${this.#listed ? nothing : 'until-found'}
        @beforematch=${this.#list}
      >
        ${view.versions.map(
          (version) =>
            html`<li part="version">
              <span class="name" lang=${version.tag}>${version.name}</span>
              <a
                href=${version.url}
                hreflang=${version.language}
                type=${version.type}
                lang=${version.titleLang ?? nothing}
                @click=${() => this.#opened(version)}
                >${version.title || version.name}</a
              >
              <span class="muted">${version.details}</span>
            </li>`,
        )}
      </ul>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#followSource(this.shown && this.#read(this.shown));
    this.#reader?.updated?.();
  }

  /** Lets the reader follow the language and the document: what was under way for another one ends. */
  #followSource(source: Source | undefined) {
    if (source?.key === this.#source) return;
    this.#source = source?.key;
    this.#reader?.close();
    this.#reader = undefined;
    if (!source) return;
    this.#opened(source);
    this.requestUpdate();
    void this.#load(source);
  }

  async #load(source: Source) {
    const part = await this.#part(source).load();
    if (this.#source === source.key) this.#reader = part?.open(this, source);
    this.requestUpdate();
  }

  #part({ type }: Source) {
    return type === pdf ? this.#pdfs : this.#texts;
  }

  #opened({ language, type }: Pick<FileView, 'language' | 'type'>) {
    emit(this, 'cohesion-open', { id: this.shown!.id, language, format: type });
  }

  /** What is being read, of what there is. */
  #read({ texts }: DeclarationView): Source | undefined {
    return this.#reading === undefined ? undefined : texts[this.#reading]?.source;
  }

  #open(index: number) {
    this.#reading = this.#reading === index ? undefined : index;
    this.requestUpdate();
  }

  #list() {
    this.#listed = !this.#listed;
    this.requestUpdate();
  }

  /** Before the list opens: what is asked for now is there when it does. */
  #toChoose() {
    this.#choosing = true;
    this.requestUpdate();
  }

  /** Whoever reads an annex goes on with the text itself. */
  #startAgain() {
    if (this.#reading !== undefined) this.#reading = 0;
    this.requestUpdate();
  }

  #offer() {
    this.#offered = !this.#offered;
    this.requestUpdate();
  }

  /** What was pressed is gone then: the visitor goes on at the title of what they chose. */
  #chooseDocument(id: string) {
    this.#document = id;
    this.#offered = false;
    this.#startAgain();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.title')?.focus(),
    );
  }

  #chooseLanguage(event: Event) {
    const language = (this.#language = (event.target as HTMLSelectElement).value);
    emit(this, 'cohesion-language', { widget: this.localName, language });
    this.#startAgain();
  }
}

/** Where there are several texts, a button says which one is meant: whoever sees it reads that above. */
const which = (title: string | undefined, lang: string | undefined) =>
  title
    ? html`<span class="visually-hidden"><span lang=${lang ?? nothing}>${title}</span> – </span>`
    : nothing;

define('cohesion-declaration-viewer', CohesionDeclarationViewer);

declare global {
  interface HTMLElementTagNameMap {
    'cohesion-declaration-viewer': CohesionDeclarationViewer;
  }
}
