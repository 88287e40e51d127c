import {
  html,
  LitElement,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Problem } from '../feed/check.ts';
import type { LoadedFeed, LoadOptions } from '../feed/fetch.ts';
import type { Feed } from '../feed/model.ts';
import { defaultPartner, handover } from '../handover.ts';
import { withLocale } from '../i18n/messages.ts';
import { rootStyles } from '../theme/root.styles.ts';
import { checkAttributes, type Allowed } from './attributes.ts';
import { emit, type ErrorCode } from './events.ts';
import { hasFallback, isPage } from './fallback.ts';
import { FeedController, inWords, type Content } from './feed-controller.ts';
import { leadOutside } from './outside.ts';
import { Room } from './room.ts';
import { empty, failed, retry } from './words.ts';
import { warnOnce } from '../warn.ts';

/** What a widget is showing; the same four for all. */
export type WidgetState = 'loading' | 'ready' | 'empty' | 'failed';

/**
 * What all widgets share: the feed and the locale they show, their four states, the isolating root and the
 * fallback content. A widget says only what it makes of a feed (`view`, of its `inputs`) and how that looks (`content`).
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
 * @cssprop {<color>} [--cohesion-mark=#fc0] - The thin line in the gold of Europe's flag; `transparent` takes it away.
 * @cssprop {<length>} [--cohesion-radius=8px] - Corners of boxes and pictures.
 * @cssprop {<length>} [--cohesion-button-radius=var(--cohesion-radius)] - Corners of buttons and fields.
 * @cssprop {<length>} [--cohesion-space=4px] - The step that all distances, and the heights of buttons, are multiples of: 3px is compact.
 * @cssprop {<font-family>} [--cohesion-font=inherit] - The font; the page's own without it.
 * @cssprop {<font-family>} [--cohesion-heading-font=var(--cohesion-font)] - The font of headings.
 * @cssprop {<shadow>} [--cohesion-shadow=none] - A shadow around the widget, as in `box-shadow`.
 */
export abstract class CohesionElement<
  View,
  Inputs = object,
  Supplement = unknown,
> extends LitElement {
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
  readonly #feed = new FeedController<Supplement>(
    this,
    (loaded, options) => this.supplement?.(loaded, options),
    (error) => this.#failed(error),
  );
  readonly #room = new Room(this, () => this.state === 'loading');
  /** Rendering what was loaded failed: a fault of ours. What is loaded next may do better. */
  #broken: Content<Supplement> | undefined;
  #view:
    | {
        readonly content: Content<Supplement>;
        readonly inputs: string;
        readonly view: View | undefined;
      }
    | undefined;

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
    const { status, value } = this.#feed;
    if (status === 'error' || (value && value === this.#broken)) return 'failed';
    if (status === 'pending' || !this.#view) return 'loading';
    return this.#view.view === undefined ? 'empty' : 'ready';
  }

  /** What its attributes may be, where not every text will do. */
  protected readonly allowed: Allowed = {};

  /** Where in a feed stands what the widget shows. */
  protected readonly section: string = 'items';

  /** Properties for which all is loaded anew. */
  protected readonly loadedBy: readonly string[] = ['feed'];

  /**
   * Loads what the widget shows besides the feed, for `view`: it is ready with both, and fails with either.
   *
   * @returns undefined where it needs no more.
   */
  protected supplement?(loaded: LoadedFeed, options: LoadOptions): Promise<Supplement> | undefined;

  /** What `view` needs to know besides the feed and the locale: plain data, which is compared as JSON. */
  protected abstract inputs(): Inputs;

  /**
   * What the widget shows of a feed, in plain strings, numbers and booleans; undefined where that is nothing. Pure:
   * called with its messages in the locale, and only when feed, locale or inputs have changed.
   */
  protected abstract view(
    feed: Feed,
    inputs: Inputs,
    supplement: Supplement | undefined,
  ): View | undefined;

  /** Places a view in the page, and changes nothing else. */
  protected abstract content(view: View): TemplateResult;

  /** The view that is shown, while the widget is `ready`. */
  protected get shown(): View | undefined {
    return this.state === 'ready' ? this.#view?.view : undefined;
  }

  /** Where the feed came from: what relative addresses in its texts start from. Empty until there is one. */
  protected get feedAddress(): string {
    return this.#feed.value?.address ?? '';
  }

  /**
   * The feed's origin and the script's: the visitor's browser has talked to them already. Everybody else is a third
   * party, of whom nothing is asked before the visitor acts, no picture either.
   *
   * @param feed - where it came from.
   */
  protected knownOrigins(feed = this.feedAddress): readonly string[] {
    return [feed, handover?.base ?? feed].map((url) => new URL(url).origin);
  }

  /** The partner's name for the join link. */
  protected get embedder(): string | undefined {
    return this.partner ?? defaultPartner();
  }

  /**
   * Asks the server again. If that fails, what is on screen stays.
   *
   * @returns whether it answered.
   */
  protected refreshFeed(): Promise<boolean> {
    return this.#feed.run({ revalidate: true });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('click', leadOutside);
    return root;
  }

  /** Called when the element has been taken away, and not when it has only been moved. */
  protected gone(): void {}

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Whoever moves the element takes it away and puts it back at once: what plays goes on, what is open stays open.
    queueMicrotask(() => {
      if (!this.isConnected) this.gone();
    });
  }

  #failed(error: unknown, isSaid = false) {
    const { code = 'render', message } = error as { code?: ErrorCode; message: string };
    const shows = this.state === 'ready' ? 'less than the feed has' : 'its fallback';
    if (!isSaid) warnOnce(`<${this.localName}> shows ${shows}: ${message}`);
    emit(this, 'cohesion-error', { widget: this.localName, code, message });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated && this.loadedBy.some((name) => changed.has(name))) void this.#feed.run();
    if (!this.hasUpdated || changed.size > 0) this.#checkAttributes();
  }

  #checkAttributes() {
    const { elementProperties } = this.constructor as typeof LitElement;
    checkAttributes(this, elementProperties, {
      'heading-level': ['2', '3', '4', '5', '6'],
      ...this.allowed,
    });
  }

  protected override performUpdate(): void {
    try {
      withLocale(this.#feed.locale, () => {
        this.#look();
        super.performUpdate();
      });
    } catch (error) {
      // Lit leaves the old content in place and can render again: the fallback, then.
      if (this.state === 'failed') throw error;
      this.#broken = this.#feed.value;
      this.#failed(error);
      this.requestUpdate();
    }
  }

  /** Renders without waiting for what else may change: for print, and for what must happen in a visitor's gesture. */
  protected renderNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  /** Has a view made where what it depends on has changed. */
  #look() {
    const content = this.#feed.value;
    if (!content || this.state === 'failed') return;
    const inputs = this.inputs();
    const key = JSON.stringify(inputs);
    if (this.#view?.content === content && this.#view.inputs === key) return;
    const view = this.view(content.feed, inputs, content.supplement);
    const lost = this.#lost(content);
    // The page's own fallback says more than "nothing yet", where that is a mistake.
    const mistake = lost.find(({ path }) => !isDetail.test(path));
    if (!view && mistake) throw misread(`nothing in the feed can be read. ${inWords(mistake)}`);
    const isNew = this.#view?.content !== content;
    this.#view = { content, inputs: key, view };
    const entry = isNew && lost.find(({ path }) => isEntry.test(path));
    if (!entry) return;
    const error = misread(`part of the feed cannot be read. ${inWords(entry)}`);
    // Of a feed's problems the first is in the console already.
    this.#failed(error, entry === content.problems[0]);
  }

  /** What was left out of what the widget shows. */
  #lost({ problems }: Content<Supplement>): Problem[] {
    return problems.filter(({ path, read }) => {
      const place = path.replace(isCall, '$1');
      return (
        read === undefined &&
        path &&
        (place.startsWith(this.section) || this.section.startsWith(place))
      );
    });
  }

  protected override render(): unknown {
    const { state } = this;
    const showsFallback = (state === 'loading' || state === 'failed') && hasFallback(this);
    return html`<div class="place">
        ${this.#room.kept ? html`<div class="room"><div></div></div>` : nothing}
        ${
          showsFallback
            ? // Bare, outside the root: the page's own content keeps the page's looks.
              html`<div><slot></slot></div>`
            : html`<div class="isolated">
                <div class="root" part="root" lang=${this.#feed.locale.tag}>${this.#inside()}</div>
              </div>`
        }
      </div>
      ${!showsFallback && this.#hasSwallowed() ? html`<slot></slot>` : nothing}`;
  }

  /** What a page did not mean for a fallback stays on it, after the widget. */
  #hasSwallowed(): boolean {
    if (!isPage(this)) return false;
    const tag = this.localName;
    warnOnce(
      `<${tag}> holds part of the page, which stays visible after it. If the tag is not closed, write <${tag}></${tag}>: HTML has none that close themselves.`,
    );
    return true;
  }

  #inside() {
    switch (this.state) {
      case 'loading':
        return html`<div class="skeleton"></div>`;
      case 'ready':
        return this.content(this.#view!.view!);
      case 'empty':
        return html`<p part="empty" class="muted">${empty()}</p>`;
      case 'failed':
        return html`<p part="error">${failed()}</p>
          <button part="retry" class="button outline screen-only" @click=${() => this.#retry()}>
            ${retry()}
          </button>`;
    }
  }

  #retry() {
    this.#broken = undefined;
    this.#feed.retry();
  }

  #announced: WidgetState = 'loading';

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { state } = this;
    if (state !== this.#announced && state === 'ready')
      emit(this, 'cohesion-ready', { widget: this.localName });
    this.#announced = state;
  }
}

/** One of the calls: a widget has a part of each for its section. */
const isCall = /^(_cohesion\.calls)\[\d+\]/;

/** An entry of a list in a feed, or what it cannot do without. */
const isEntry = /\[\d+\](?:\.(?:id|content_text|category|count|label))?$/;

/** What an item is shown without. */
const isDetail =
  /^items\[\d+\]\.(?!id$|url$|external_url$|content_|_cohesion(?:\.kind)?$|attachments(?:\[\d+\](?:\.url|\.mime_type)?)?$)/;

const misread = (message: string) => Object.assign(new Error(message), { code: 'misread' });
