import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { checkName } from '../../element/attributes.ts';
import { CohesionElement } from '../../element/cohesion-element.ts';
import { DayWatch } from '../../element/day-watch.ts';
import { define } from '../../element/define.ts';
import { heading } from '../../element/heading.ts';
import { LazyPart } from '../../element/lazy-part.ts';
import type { Feed } from '../../feed/model.ts';
import { callOf } from '../../calls/call.ts';
import { dayAt } from '../../calls/day.ts';
import type { Figure, Progress } from '../../calls/figures.ts';
import { CountUp } from './count-up.ts';
import { Refresh } from './refresh.ts';
import { signatoryCounterStyles } from './signatory-counter.styles.ts';
import {
  counterView,
  type CalendarEntry,
  type CounterInputs,
  type CounterView,
  type DeadlineView,
} from './signatory-counter.view.ts';

/**
 * How many have joined the alliance, by category.
 *
 * @csspart mark - The thin line above.
 * @csspart figures - The list of numbers.
 * @csspart figure - One number and what it counts.
 * @csspart amount - A number with its qualifier.
 * @csspart label - What a number counts.
 * @csspart sentence - The compact layout's sentence.
 * @csspart goal - How many of how many, in words and as a bar.
 * @csspart progress - The bar.
 * @csspart deadline - Until when the call can be joined.
 * @csspart calendar - The button for a calendar's entry.
 * @csspart notes - Since when, as of when.
 * @csspart heading - The headings of the chart, and of a call other than the alliance's own.
 * @csspart trend - The chart of the history.
 * @csspart disclosure - What opens its table.
 */
export class CohesionSignatoryCounter extends CohesionElement<CounterView, CounterInputs> {
  static override properties: PropertyDeclarations = {
    call: {},
    categories: {},
    layout: {},
    refresh: { type: Number },
    trend: { type: Boolean },
  };
  static override styles: CSSResult[] = [...CohesionElement.styles, signatoryCounterStyles];

  /** The feed's id of the call whose numbers are shown; the feed's first without it. */
  declare call: string | null;
  /** Which categories, in which order, separated by spaces or commas; all of the feed where it is empty. */
  declare categories: string;
  /** `grid` (as without it), `row`, or `compact`: one sentence. */
  declare layout: 'grid' | 'row' | 'compact' | null;
  /** Asks for new numbers every so many seconds, at least 15, while the page is visible; 0 never does. */
  declare refresh: number;
  /** Draws the feed's history as a small line chart. */
  declare trend: boolean;

  readonly #calendar = new LazyPart(this, 'the calendar file', () => import('./calendar.ts'));
  readonly #chart = new LazyPart(this, 'the chart', () => import('./trend.ts'));
  #sentence = '';
  #announcement = '';

  constructor() {
    super();
    this.call = null;
    this.categories = '';
    this.layout = null;
    this.refresh = 0;
    this.trend = false;
    new CountUp(this);
    new DayWatch(this, () => this.shown?.deadline !== undefined);
    new Refresh(this, () => this.refreshFeed());
  }

  protected override readonly allowed = { layout: ['grid', 'row', 'compact'] };

  protected override readonly section = '_cohesion.calls.counts';

  protected override inputs(): CounterInputs {
    return {
      call: this.call ?? '',
      today: dayAt(Date.now()),
      categories: this.categories.split(/[\s,]+/).filter(Boolean),
      sentence: this.layout === 'compact' || this.refresh > 0,
      trend: this.trend,
    };
  }

  protected override view(feed: Feed, inputs: CounterInputs): CounterView | undefined {
    const there = callOf(feed, inputs.call)?.counts?.map(({ category }) => category) ?? [];
    for (const category of inputs.categories) checkName(this, 'categories', category, there);
    return counterView(feed, inputs);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('trend') && this.trend) void this.#chart.load();
    this.#announce(this.shown?.sentence);
  }

  protected override content(view: CounterView): TemplateResult {
    const layout = this.layout === 'row' || this.layout === 'compact' ? this.layout : 'grid';
    return html`<div class=${layout}>
        ${layout === 'grid' ? html`<span part="mark" class="mark"></span>` : nothing}
        ${view.title && layout !== 'compact' ? heading(this.headingLevel, view.title) : nothing}
        ${
          layout === 'compact'
            ? html`<p part="sentence">${view.sentence}</p>`
            : html`<ul role="list" part="figures" class="figures" aria-label=${view.label}>
                ${view.figures.map(figure)}
              </ul>`
        }
        ${view.progress ? goal(view.progress) : nothing}
        ${view.deadline ? this.#deadline(view.deadline) : nothing}
        ${
          view.notes.length
            ? html`<ul role="list" part="notes" class="notes muted">
                ${view.notes.map((note) => html`<li>${note}</li>`)}
              </ul>`
            : nothing
        }
      </div>
      ${view.trend ? this.#chart.value?.trend(view.trend, this.headingLevel) : nothing}
      ${this.refresh ? html`<p role="status" class="visually-hidden">${this.#announcement}</p>` : nothing}`;
  }

  #deadline({ text, entry }: DeadlineView) {
    return html`<p part="deadline" class="deadline">
      ${text}
      ${
        entry
          ? html`<button
              type="button"
              part="calendar"
              class="plain screen-only"
              @click=${() => void this.#offer(entry)}
            >
              ${entry.label}
            </button>`
          : nothing
      }
    </p>`;
  }

  async #offer(entry: CalendarEntry) {
    const calendar = await this.#calendar.load();
    calendar?.offer(entry);
  }

  /** A live region speaks when its text changes: the first numbers are no news. */
  #announce(sentence = this.#sentence) {
    if (this.#sentence && this.#sentence !== sentence) this.#announcement = sentence;
    this.#sentence = sentence;
  }
}

const goal = ({ count, total, text }: Progress) =>
  html`<div part="goal" class="goal">
    <span id="goal">${text}</span>
    <progress part="progress" aria-labelledby="goal" value=${count} max=${total}></progress>
  </div>`;

const figure = ({ before, number, after, label, labelLang }: Figure) =>
  html`<li part="figure" class="figure">
    <span part="amount" class="amount"
      >${before ? html`<span class="qualifier">${before}</span>` : nothing}<span class="number"
        >${number}<span class="moving" aria-hidden="true"></span></span
      >${after ? html`<span class="qualifier">${after}</span>` : nothing}</span
    >
    <span part="label" lang=${labelLang ?? nothing}>${label}</span>
  </li>`;

define('cohesion-signatory-counter', CohesionSignatoryCounter);

declare global {
  interface HTMLElementTagNameMap {
    'cohesion-signatory-counter': CohesionSignatoryCounter;
  }
}
