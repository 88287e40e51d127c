import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { callOf } from '../../calls/call.ts';
import { dayAt } from '../../calls/day.ts';
import { checkName } from '../../element/attributes.ts';
import { CohesionElement } from '../../element/cohesion-element.ts';
import { DayWatch } from '../../element/day-watch.ts';
import { define } from '../../element/define.ts';
import { emit } from '../../element/events.ts';
import { warnOfProblems } from '../../element/feed-controller.ts';
import { heading } from '../../element/heading.ts';
import { FeedError, type LoadedFeed, type LoadOptions } from '../../feed/fetch.ts';
import type { Feed } from '../../feed/model.ts';
import { fromKnown } from '../../items/known.ts';
import { loadRegister } from '../../register/load.ts';
import { Choice } from './choice.ts';
import { searchIndex } from './search.ts';
import { signatoryListStyles } from './signatory-list.styles.ts';
import {
  signatoryListView,
  type CallWithRegister,
  type CategoryToggle,
  type CountryToggle,
  type EntryView,
  type ListView,
  type SentenceView,
  type SignatoryListInputs,
  type SignatoryListView,
} from './signatory-list.view.ts';

const layouts = ['list', 'map', 'sentence'] as const;

/**
 * Who has joined: "is my region in it?" in a sentence, by search, by country.
 *
 * @csspart heading - The heading.
 * @csspart sentence - Whether a place has joined.
 * @csspart join - The link to where it can.
 * @csspart disclosure - What opens the list below the sentence.
 * @csspart search - The search field.
 * @csspart map - The countries.
 * @csspart country - The button of a country.
 * @csspart categories - The kinds of organisations.
 * @csspart category - The button of a kind.
 * @csspart items - The list.
 * @csspart item - An entry of it.
 * @csspart title - What it is called.
 * @csspart link - The link to it.
 * @csspart notes - Its country, and since when.
 * @csspart status - How many are shown.
 * @csspart more - The button for more of them.
 * @csspart reset - The button for all of them.
 * @fires cohesion-join
 */
export class CohesionSignatoryList extends CohesionElement<
  SignatoryListView,
  SignatoryListInputs,
  CallWithRegister
> {
  static override properties: PropertyDeclarations = {
    call: {},
    place: {},
    nuts: {},
    layout: {},
    country: {},
    category: {},
    limit: { type: Number },
  };
  static override styles: CSSResult[] = [...CohesionElement.styles, signatoryListStyles];

  /** The feed's id of the call that has been joined; the feed's first without it. */
  declare call: string | null;
  /** Name of a region, a town or an association, as the register has it: a sentence says whether it has joined. */
  declare place: string | null;
  /** The same by its NUTS code, `SE321`; with `place` for the name of one that has not joined. */
  declare nuts: string | null;
  /** `list`, `map`, or `sentence` about a place; without it a sentence where a place is named, else the list. */
  declare layout: 'list' | 'map' | 'sentence' | null;
  /** Only organisations of this country, a code of two letters: `SE`. */
  declare country: string | null;
  /** Only organisations of this category of the register: `regions`. */
  declare category: string | null;
  /**
   * How many are shown before more are asked for; 0 shows all.
   *
   * @default 12
   */
  declare limit: number;

  readonly #choice = new Choice(this);
  #register: CallWithRegister | undefined;
  /** What was found, as it is told when the typing has stopped. */
  #status: string | undefined;

  constructor() {
    super();
    this.call = null;
    this.place = null;
    this.nuts = null;
    this.layout = null;
    this.country = null;
    this.category = null;
    this.limit = 12;
    new DayWatch(this, () => this.#register?.call.deadline !== undefined);
  }

  protected override readonly allowed = { layout: [...layouts] };

  protected override readonly section = '_cohesion.calls.register';

  protected override readonly loadedBy = ['feed', 'call'];

  protected override supplement(
    { feed, address }: LoadedFeed,
    options: LoadOptions,
  ): Promise<CallWithRegister> | undefined {
    const call = callOf(feed, this.call ?? '');
    if (!call?.register) return undefined;
    if (!fromKnown(call.register, this.knownOrigins(address)))
      throw new FeedError('address', call.register, 'is on another site than the feed');
    return loadRegister(call.register, options).then((loaded) => {
      warnOfProblems(loaded);
      for (const name of ['country', 'category'] as const) {
        const there = loaded.register.entries.map((entry) => entry[name] ?? '');
        checkName(this, name, this.inputs()[name], [...new Set(there)]);
      }
      return { call, register: loaded.register };
    });
  }

  protected override inputs(): SignatoryListInputs {
    const { place, nuts, country, category } = this;
    return {
      layout: layouts.find((one) => one === this.layout) ?? (place || nuts ? 'sentence' : 'list'),
      place: place ?? '',
      nuts: nuts ?? '',
      country: country?.toUpperCase() ?? '',
      category: category ?? '',
      limit: this.limit,
      chosen: this.#choice.value,
      partner: this.embedder,
      today: dayAt(Date.now()),
    };
  }

  protected override view(
    feed: Feed,
    inputs: SignatoryListInputs,
    loaded: CallWithRegister | undefined,
  ): SignatoryListView | undefined {
    this.#register = loaded;
    return signatoryListView(feed, inputs, loaded);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#choice.isTyping) this.#status = this.shown?.list?.status;
  }

  protected override content({ title, sentence, list }: SignatoryListView): TemplateResult {
    return html`${sentence ? this.#sentence(sentence) : nothing}
    ${list ? this.#list(title, list) : nothing}`;
  }

  #sentence({ text, hasJoined, join, all }: SentenceView) {
    const { isOpen } = this.#choice.value;
    return html`<div class="answer">
      <p part="sentence" class="sentence ${classMap({ yes: hasJoined })}">${text}</p>
      ${
        join
          ? html`<a
              part="join"
              class="button"
              href=${join.url}
              @click=${(event: Event) => this.#leave(event, join.url)}
              >${join.label}</a
            >`
          : nothing
      }
      ${
        all
          ? html`<button
              type="button"
              part="disclosure"
              class="disclosure screen-only"
              aria-expanded=${isOpen}
              @click=${() => this.#choice.toggleList()}
            >
              ${all}
            </button>`
          : nothing
      }
    </div>`;
  }

  #leave(event: Event, url: string) {
    if (!emit(this, 'cohesion-join', { url, partner: this.embedder })) event.preventDefault();
  }

  #list(title: string, { search, countries, categories, entries, more, reset, words }: ListView) {
    return html`<div class="head">
        ${heading(this.headingLevel, title)} ${search ? this.#search(search) : nothing}
      </div>
      <div class="body ${classMap({ beside: countries.length > 0 })}">
        ${
          countries.length > 0
            ? html`<ul role="list" part="map" class="map screen-only" aria-label=${words.countries}>
                ${countries.map((country) => this.#country(country))}
              </ul>`
            : nothing
        }
        ${
          categories.length > 0
            ? html`<ul
                role="list"
                part="categories"
                class="categories screen-only"
                aria-label=${words.categories}
              >
                ${categories.map((category) => this.#category(category))}
              </ul>`
            : nothing
        }
        <div class="results">
          <ul role="list" part="items" class="items">
            ${entries.map(entry)}
          </ul>
          <div class="foot">
            <p part="status" class="muted" role="status">${this.#status}</p>
            ${more ? button('more', more, () => void this.#showMore(entries.length)) : nothing}
            ${reset ? button('reset', reset, () => this.#choose(() => this.#choice.reset())) : nothing}
          </div>
        </div>
      </div>`;
  }

  #search(label: string) {
    return html`<div class="search screen-only">
      <label for="search">${label}</label>
      <input
        id="search"
        type="search"
        part="search"
        class="field"
        autocomplete="off"
        .value=${this.#choice.value.query}
        @focus=${() => this.#register && searchIndex(this.#register.register)}
        @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)}
      />
    </div>`;
  }

  #country({ code, short, name, count, isPressed, isEmpty, column }: CountryToggle) {
    return html`<li class="column-${column}" title=${name}>
      <button
        type="button"
        part="country"
        class="tile ${classMap({ empty: isEmpty })}"
        aria-pressed=${isPressed}
        @click=${() => this.#choose(() => this.#choice.toggle('countries', code))}
      >
        <b>${short}</b> <span class="visually-hidden">${name}</span>
        <span>${count}</span>
      </button>
    </li>`;
  }

  #category({ code, label, count, isPressed }: CategoryToggle) {
    return html`<li>
      <button
        type="button"
        part="category"
        class="chip"
        aria-pressed=${isPressed}
        @click=${() => this.#choose(() => this.#choice.toggle('categories', code))}
      >
        <b>${count}</b> ${label}
      </button>
    </li>`;
  }

  /** What stands below the list stays where it is, while each letter makes it another one. */
  #type(query: string) {
    const results = this.renderRoot.querySelector<HTMLElement>('.results')!;
    results.style.setProperty('min-height', `${results.offsetHeight}px`);
    this.#choice.type(query);
  }

  #choose(change: () => void) {
    this.renderRoot.querySelector<HTMLElement>('.results')!.style.removeProperty('min-height');
    change();
  }

  /** The button moves away from under the finger, and may be gone: on to what it has brought. */
  async #showMore(shown: number) {
    this.#choice.showMore();
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.item')[shown]?.focus();
  }
}

const button = (part: string, label: string, act: () => void) =>
  html`<button type="button" part=${part} class="button outline small screen-only" @click=${act}>
    ${label}
  </button>`;

const entry = ({ name, url, notes }: EntryView) =>
  html`<li part="item" class="item" tabindex="-1">
    <span part="title" class="title"
      >${url ? html`<a part="link" href=${url}>${name}</a>` : name}</span
    >
    <span part="notes" class="muted">${notes.join(' · ')}</span>
  </li>`;

define('cohesion-signatory-list', CohesionSignatoryList);

declare global {
  interface HTMLElementTagNameMap {
    'cohesion-signatory-list': CohesionSignatoryList;
  }
}
