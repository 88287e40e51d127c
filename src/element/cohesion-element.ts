import {
  html,
  LitElement,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { loadFeed } from '../feed/fetch.ts';
import type { Feed } from '../feed/model.ts';
import { defaultFeed, defaultPartner, handover } from '../handover.ts';
import { baseLanguage, languageOf } from '../i18n/language.ts';
import { loadLocale } from '../i18n/locale.ts';
import { english, msg, withLocale, type Locale } from '../i18n/messages.ts';
import { adaptColors } from '../theme/adapt.ts';
import { rootStyles } from '../theme/root.styles.ts';
import { emit, type ErrorCode } from './events.ts';
import { watchLang } from './lang-watch.ts';
import { warnOnce } from '../warn.ts';

/** What a widget is showing; the same four for all. */
export type WidgetState = 'loading' | 'ready' | 'empty' | 'failed';

/**
 * What all widgets share: the feed and the locale they show, their four states, the isolating root and the
 * fallback content. A widget says only what it makes of a feed (`view`) and how that looks (`content`).
 *
 * @attr {string} lang - Language of the widget, a BCP 47 tag. Without it, that of the nearest element around it
 *   that has one, else English.
 * @slot - The fallback: visible until the widget has rendered, and again where it cannot.
 * @fires cohesion-ready
 * @fires cohesion-error
 * @csspart root - The whole widget.
 * @csspart empty - The sentence shown where the feed holds nothing for the widget.
 * @csspart error - The sentence shown where the content cannot be had and the page brings no fallback.
 * @csspart retry - The button under it.
 * @cssprop {<color>} [--cohesion-accent=light-dark(#039, #9db7ff)] - Buttons, links and marks.
 * @cssprop {<color>} [--cohesion-on-accent=#fff] - Text on the accent; made readable where it is not.
 * @cssprop {<color>} [--cohesion-surface=light-dark(#fff, #17191f)] - The ground that everything stands on.
 * @cssprop {<color>} [--cohesion-text=light-dark(#1b1d22, #f1f2f5)] - Text; made readable where it is not.
 * @cssprop {<color>} [--cohesion-muted=light-dark(#555b66, #b4bac6)] - Notes and other quiet text.
 * @cssprop {<color>} [--cohesion-border=light-dark(#d3d7e0, #444955)] - Thin lines.
 * @cssprop {<color>} [--cohesion-focus=var(--cohesion-accent)] - The ring around what has the keyboard's focus.
 * @cssprop {<length>} [--cohesion-radius=8px] - Corners of buttons and boxes.
 * @cssprop {<length>} [--cohesion-space=4px] - The step that all distances are multiples of.
 * @cssprop {<font-family>} [--cohesion-font=inherit] - The font; the page's own without it.
 * @cssprop {<font-family>} [--cohesion-heading-font=var(--cohesion-font)] - The font of headings.
 * @cssprop {<shadow>} [--cohesion-shadow=none] - A shadow around the widget, as in `box-shadow`.
 */
export abstract class CohesionElement<View> extends LitElement {
  static override properties: PropertyDeclarations = {
    feed: {},
    partner: {},
    headingLevel: { attribute: 'heading-level', type: Number },
  };
  static override styles: CSSResult[] = [rootStyles];

  /** Address of the feed; may hold `{lang}`. Without it, the one that the script names. */
  declare feed: string | null;
  /** Who embeds the widget: sent with the join link. Without it, the one that the script names. */
  declare partner: string | null;
  #headingLevel = 3;
  #state: WidgetState = 'loading';
  #locale: Locale = english;
  #loaded: Feed | undefined;
  #view: View | undefined;
  #address = '';
  #asked: object | undefined;
  #unwatch: (() => void) | undefined;

  constructor() {
    super();
    this.feed = null;
    this.partner = null;
  }

  /**
   * Level of the widget's headings in the page's outline, 2 to 6; anything else is 3.
   *
   * @default 3
   */
  get headingLevel(): number {
    return this.#headingLevel;
  }

  // Narrowed here, so that nobody who makes a heading has to think of `heading-level="h2"`.
  set headingLevel(level: number) {
    this.#headingLevel = Number.isInteger(level) && level >= 2 && level <= 6 ? level : 3;
  }

  /** What the widget shows now: `loading`, `ready`, `empty` or `failed`. */
  get state(): WidgetState {
    return this.#state;
  }

  /** What the widget shows of a feed, in plain strings, numbers and booleans; undefined where that is nothing. */
  protected abstract view(feed: Feed): View | undefined;

  /** Places a view in the page. */
  protected abstract content(view: View): TemplateResult;

  /** Shown while loading where the page brings no fallback; about the size of what comes. */
  protected skeleton(): TemplateResult {
    return html`<div class="skeleton"></div>`;
  }

  /** Where the feed came from: what relative addresses in its texts start from. */
  protected get feedAddress(): string {
    return this.#address;
  }

  /**
   * The feed's origin and the script's: the visitor's browser has talked to them already. Everybody else is a third
   * party, of whom nothing is asked before the visitor acts, no picture either.
   */
  protected get knownOrigins(): readonly string[] {
    return [this.#address, handover?.base ?? this.#address].map((url) => new URL(url).origin);
  }

  /** The partner's name for the join link. */
  protected get embedder(): string | undefined {
    return this.partner ?? defaultPartner();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = watchLang(this, () => this.#languageChanged());
    if (this.#loaded) this.#languageChanged();
    else void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
  }

  #languageChanged() {
    if (languageOf(this) !== this.#language) void this.load();
  }

  #language: string | undefined;

  /**
   * Loads feed and locale and shows them. What is on screen stays until they are there.
   *
   * @param revalidate - ask the server, whatever is remembered here or in the browser's cache.
   * @returns whether the feed could be read; a revalidation that fails leaves on screen what is there.
   */
  protected async load(revalidate = false): Promise<boolean> {
    const asked = (this.#asked = {});
    const language = (this.#language = languageOf(this));
    const template = this.feed ?? defaultFeed();
    const loading = loadLocale(language);
    try {
      const [locale, { feed, problems, address }] = await Promise.all([
        loading,
        loadFeed(template, baseLanguage(language), document.baseURI, {
          started: handover?.started,
          revalidate,
        }),
      ]);
      if (asked !== this.#asked) return true;
      const [problem] = problems;
      if (problem)
        warnOnce(
          `${address} has problems, ${problems.length} in all. ${problem.path}: expected ${problem.expected}, found ${problem.found}`,
        );
      this.#locale = locale;
      this.#loaded = feed;
      this.#address = address;
      this.#show('ready');
      return true;
    } catch (error) {
      if (asked === this.#asked && !(revalidate && this.#state !== 'loading')) {
        // The sentence about the failure is in the visitor's language where that much can be had.
        this.#locale = await loading.catch(() => english);
        if (asked === this.#asked) this.#fail(error);
      }
      return false;
    }
  }

  #show(state: WidgetState) {
    this.#state = state;
    this.requestUpdate();
  }

  #fail(error: unknown) {
    const { code = 'render', message } = error as { code?: ErrorCode; message: string };
    warnOnce(`<${this.localName}> shows its fallback: ${message}`);
    this.#show('failed');
    emit(this, 'cohesion-error', { widget: this.localName, code, message });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('feed') && this.hasUpdated) void this.load();
  }

  protected override performUpdate(): void {
    try {
      withLocale(this.#locale, () => {
        if (this.#state === 'ready' || this.#state === 'empty') {
          this.#view = this.view(this.#loaded!);
          this.#state = this.#view === undefined ? 'empty' : 'ready';
        }
        super.performUpdate();
      });
    } catch (error) {
      // Lit leaves the old content in place and can render again: the fallback, then.
      if (this.#state === 'failed') throw error;
      this.#fail(error);
    }
  }

  protected override render(): unknown {
    // Bare, outside the root: the page's own content keeps the page's looks.
    if ((this.#state === 'loading' || this.#state === 'failed') && hasFallback(this))
      return html`<slot></slot>`;
    return html`<div
      class="root"
      part="root"
      lang=${this.#locale.tag}
      @transitionend=${this.#adapt}
    >
      ${this.#inside()}
    </div>`;
  }

  #inside() {
    if (this.#state === 'loading') return this.skeleton();
    if (this.#state === 'ready') return this.content(this.#view!);
    if (this.#state === 'empty') return html`<p part="empty" class="muted">${empty()}</p>`;
    return html`<p part="error">${failed()}</p>
      <button part="retry" class="button outline screen-only" @click=${() => this.#retry()}>
        ${retry()}
      </button>`;
  }

  #retry() {
    this.#show('loading');
    // A cache may have kept the failure.
    void this.load(true);
  }

  #adapt(event: Event) {
    if (event.target === event.currentTarget) adaptColors(event.target as HTMLElement);
  }

  #announced: WidgetState = 'loading';

  protected override updated(): void {
    const root = this.renderRoot.querySelector<HTMLElement>('.root');
    if (root) adaptColors(root);
    if (this.#state !== this.#announced && this.#state === 'ready')
      emit(this, 'cohesion-ready', { widget: this.localName });
    this.#announced = this.#state;
  }
}

/** Whether the page put anything between the tags, besides content for a named slot. */
const hasFallback = (element: Element) =>
  [...element.childNodes].some((node) =>
    node instanceof Element ? !node.slot : node instanceof Text && /\S/.test(node.data),
  );

const empty = () =>
  msg('There is nothing to show here yet.', {
    id: 'shared.empty',
    desc: 'Instead of a widget whose feed holds nothing for it.',
  });
export const failed = (): string =>
  msg('This content could not be loaded.', {
    id: 'shared.failed',
    desc: 'Instead of a widget whose content cannot be had, above a button to try again.',
  });
export const retry = (): string =>
  msg('Try again', {
    id: 'shared.retry',
    desc: 'Button under “This content could not be loaded.”',
  });
