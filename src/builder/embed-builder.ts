import {
  html,
  LitElement,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { checkedAddress } from '../feed/address.ts';
import { messageLanguage } from '../i18n/language.ts';
import { withLocale, type Locale } from '../i18n/messages.ts';
import { rootStyles } from '../theme/root.styles.ts';
import { builderStyles } from './builder.styles.ts';
import { withAttribute, withProperty, withToggled, type Choices } from './choices.ts';
import { validProperties } from './css-values.ts';
import { contentIn, feedOf, originsOf, type Content, type Folder } from './folder.ts';
import { applicationCode, frameworks } from './frameworks.ts';
import { ownNames } from './languages.ts';
import { builderLocale } from './locale.ts';
import './parts/copy-text.ts';
import { coloursPart } from './parts/colours.ts';
import { gallery } from './parts/gallery.ts';
import './parts/page-diagnosis.ts';
import { placePart } from './parts/place.ts';
import { previewPart } from './parts/preview.ts';
import { documentsPart, resultPart, type ResultInputs } from './parts/result.ts';
import { select } from './parts/select.ts';
import { settingsPart } from './parts/settings.ts';
import { snippet } from './snippet.ts';
import { fromAddress, toAddress, type State } from './state.ts';
import {
  colours,
  developers,
  diagnosis,
  page,
  place,
  preview,
  result,
  settings,
  widgets,
} from './words.ts';

/** After which the address says what was typed, in ms: Safari lets a page change it a hundred times in half a minute. */
const pause = 300;

/** What there is in the language of the page that the widgets are to stand on. */
interface Target {
  /** As chosen; empty for the page's own. */
  readonly chosen: string;
  readonly language: string;
  readonly locale: Locale;
  readonly content: Content;
}

/** The page on which a webmaster chooses widgets, and gets what is to be pasted. All that was chosen stands in its address. */
export class EmbedBuilder extends LitElement {
  static override properties: PropertyDeclarations = {
    folder: { attribute: false },
    locale: { attribute: false },
    state: { state: true },
    target: { state: true },
    failed: { state: true },
  };
  static override styles: CSSResult[] = [rootStyles, builderStyles];

  declare folder: Folder;
  declare locale: Locale;
  declare state: State;
  /** Undefined until it has been loaded; that of the language before, while another one is. */
  declare target: Target | undefined;
  declare failed: boolean;

  #timer = 0;

  constructor() {
    super();
    this.failed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const names = this.folder.widgets.map(({ name }) => name);
    this.state = fromAddress(location.search, names);
    // With nothing chosen there would be nothing to see.
    if (!new URLSearchParams(location.search).has('widget') && names[0])
      this.#choose(withToggled(this.state.choices, names[0]));
  }

  /** Of the page that the widgets are to stand on, as far as it is known here. */
  get #language(): string {
    return messageLanguage(this.state.choices.language || this.locale.tag);
  }

  protected override willUpdate(): void {
    const { language: chosen } = this.state.choices;
    if (this.target?.chosen !== chosen) void this.#load(chosen, this.#language);
  }

  async #load(chosen: string, language: string) {
    try {
      const [locale, content] = await Promise.all([
        builderLocale(language),
        contentIn(language, this.folder),
      ]);
      if (chosen === this.state.choices.language)
        this.target = { chosen, language, locale, content };
    } catch {
      this.failed = true;
    }
  }

  #change(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(
      () => history.replaceState(null, '', toAddress(this.state)),
      pause,
    );
  }

  #choose(choices: Choices): void {
    this.#change({ choices });
  }

  protected override update(changed: PropertyValues): void {
    withLocale(this.locale, () => super.update(changed));
  }

  protected override render(): TemplateResult {
    const { state, target } = this;
    const { choices } = state;
    const choose = (change: Partial<Choices>) => this.#choose({ ...this.state.choices, ...change });
    return html`<div class="root">
      <header>
        <div>
          <h1>${page.title()}</h1>
          <span class="mark"></span>
          <p>${page.intro()}</p>
        </div>
        ${this.#languages()}
      </header>
      <main>
        <div class="columns">
          <section class="choices">
            <h2>${widgets.heading()}</h2>
            ${gallery(
              this.folder.widgets,
              choices.widgets.map(({ name }) => name),
              (name) => this.#choose(withToggled(this.state.choices, name)),
            )}
            <h2>${settings.heading()}</h2>
            ${settingsPart({
              choices,
              widgets: this.folder.widgets,
              feed: target?.content.feed,
              change: choose,
              set: (widget, attribute, value) =>
                this.#choose(withAttribute(this.state.choices, widget, attribute, value)),
            })}
            <h2>${colours.heading()}</h2>
            ${coloursPart(choices.properties, (name, value) =>
              this.#choose(withProperty(this.state.choices, name, value)),
            )}
            <h2>${place.heading()}</h2>
            ${placePart(choices, choose)}
          </section>
          <section class="outcome">
            ${
              choices.widgets.length === 0
                ? html`<p role="status">${widgets.none()}</p>`
                : this.failed
                  ? html`<p role="alert">${page.unreachable()}</p>`
                  : target
                    ? this.#outcome(target)
                    : nothing
            }
          </section>
        </div>
        <section>
          <h2>${diagnosis.heading()}</h2>
          <page-diagnosis .locale=${this.locale} .folder=${this.folder}></page-diagnosis>
        </section>
        ${choices.widgets.length === 0 ? nothing : this.#developers()}
      </main>
    </div>`;
  }

  #languages() {
    return select({
      label: page.language(),
      name: 'lang',
      value: this.locale.language,
      options: Object.entries(ownNames).map(([value, text]) => ({ value, text, lang: value })),
      // Anew: whoever goes on from here has the page in that language from its address.
      change: (lang) => location.assign(toAddress({ ...this.state, lang })),
    });
  }

  #outcome(target: Target) {
    const { state, folder, locale } = this;
    const { choices } = state;
    // Until another language is there, all is in the one before.
    const valid = {
      ...choices,
      language: target.chosen,
      properties: validProperties(choices.properties),
    };
    const made = snippet(valid, {
      ...folder,
      words: target.content.words,
      language: target.language,
    });
    const inputs: ResultInputs = {
      snippet: made,
      names: choices.widgets.map(({ name }) => name),
      target: target.locale,
      locale,
      hosts: { folder: new URL(folder.base).origin, feed: this.#feedOrigins(target.content) },
      address: new URL(toAddress(state), location.href).href,
    };
    return html`<h2>${preview.heading()}</h2>
      ${previewPart({
        state,
        snippet: made,
        language: target.language,
        locale,
        change: (change) => this.#change(change),
      })}
      <h2>${result.heading()}</h2>
      ${resultPart(inputs)} ${documentsPart(inputs)}`;
  }

  /** Of the alliance's feed, or of the partner's own, of which no more is known. */
  #feedOrigins({ feed }: Content): string[] {
    const own = this.state.choices.widgets.flatMap(({ attributes }) => {
      const address = attributes['feed'] && checkedAddress(attributes['feed'], location.href);
      return address ? [new URL(address).origin] : [];
    });
    return [...new Set([...originsOf(feed), ...own])];
  }

  #developers() {
    const { state, folder, locale } = this;
    const numbers = folder.widgets.flatMap(({ attributes }) =>
      attributes.filter(({ type }) => type === 'number').map(({ name }) => name),
    );
    return html`<section>
      <h2>${developers.heading()}</h2>
      <p>${developers.intro()}</p>
      <fieldset class="tabs">
        <legend>${developers.framework()}</legend>
        ${frameworks.map(
          (framework) =>
            html`<label class="choice">
              <input
                type="radio"
                name="framework"
                value=${framework}
                .checked=${state.framework === framework}
                @change=${() => this.#change({ framework })}
              />
              <span>${titles[framework]}</span>
            </label>`,
        )}
      </fieldset>
      <copy-text
        .locale=${locale}
        .name=${developers.heading()}
        .text=${applicationCode(state.framework, state.choices, {
          feed: feedOf(folder.base),
          numbers,
        })}
      ></copy-text>
    </section>`;
  }
}
customElements.define('embed-builder', EmbedBuilder);

const titles = { npm: 'npm', react: 'React', vue: 'Vue', svelte: 'Svelte' } as const;
