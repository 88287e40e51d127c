import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { dayAt } from '../../calls/day.ts';
import { CohesionElement } from '../../element/cohesion-element.ts';
import { DayWatch } from '../../element/day-watch.ts';
import { define } from '../../element/define.ts';
import { emit } from '../../element/events.ts';
import type { Feed } from '../../feed/model.ts';
import { joinButtonStyles } from './join-button.styles.ts';
import { joinButtonView, type JoinButtonInputs, type JoinButtonView } from './join-button.view.ts';

/**
 * A link to the page where one joins the alliance, which tells that page who sent the visitor.
 *
 * @slot label - The page's own words on the button.
 * @csspart button - The link.
 * @csspart deadline - Until when the call can be joined.
 * @csspart count - The sentence under it.
 * @fires cohesion-join
 */
export class CohesionJoinButton extends CohesionElement<JoinButtonView, JoinButtonInputs> {
  static override properties: PropertyDeclarations = {
    call: {},
    variant: {},
    newTab: { attribute: 'new-tab', type: Boolean },
    withCount: { attribute: 'with-count', type: Boolean },
  };
  static override styles: CSSResult[] = [...CohesionElement.styles, joinButtonStyles];

  /** The feed's id of the call to join; the feed's first without it. */
  declare call: string | null;
  /** `solid` (as without it) or `outline`. */
  declare variant: 'solid' | 'outline' | null;
  /** Opens the join page in a new tab, and says so. */
  declare newTab: boolean;
  /** Shows under the button how many have joined. */
  declare withCount: boolean;

  constructor() {
    super();
    this.call = null;
    this.variant = null;
    this.newTab = false;
    this.withCount = false;
    new DayWatch(this, () => this.shown?.deadline !== undefined);
  }

  protected override readonly section = '_cohesion.calls.join';

  protected override readonly allowed = { variant: ['solid', 'outline'] };

  protected override inputs(): JoinButtonInputs {
    return {
      call: this.call ?? '',
      partner: this.embedder,
      count: this.withCount,
      today: dayAt(Date.now()),
    };
  }

  protected override view(feed: Feed, inputs: JoinButtonInputs): JoinButtonView {
    return joinButtonView(feed, inputs);
  }

  protected override content(view: JoinButtonView): TemplateResult {
    const { deadline, count } = view;
    return html`${view.url ? this.#link(view, view.url) : html`<p part="button">${view.label}</p>`}
    ${deadline ? html`<p part="deadline" class="count muted">${deadline}</p>` : nothing}
    ${count ? html`<p part="count" class="count muted">${count}</p>` : nothing}`;
  }

  #link({ label, newTab, isClosed }: JoinButtonView, url: string) {
    return html`<a
      part="button"
      class="button ${classMap({ outline: this.variant === 'outline' || isClosed })}"
      href=${url}
      target=${this.newTab ? '_blank' : nothing}
      @click=${(event: Event) => isClosed || this.#leave(event, url)}
      >${isClosed ? label : html`<slot name="label">${label}</slot>`}${
        this.newTab ? html`<span class="new-tab">${newTab}</span>` : nothing
      }</a
    >`;
  }

  #leave(event: Event, url: string) {
    if (!emit(this, 'cohesion-join', { url, partner: this.embedder })) event.preventDefault();
  }
}

define('cohesion-join-button', CohesionJoinButton);

declare global {
  interface HTMLElementTagNameMap {
    'cohesion-join-button': CohesionJoinButton;
  }
}
