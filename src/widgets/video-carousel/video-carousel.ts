import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { PropertyValues } from 'lit';
import { CohesionElement } from '../../element/cohesion-element.ts';
import { define } from '../../element/define.ts';
import { emit } from '../../element/events.ts';
import { heading } from '../../element/heading.ts';
import { OneMedium } from '../../element/one-medium.ts';
import type { Feed } from '../../feed/model.ts';
import { handover } from '../../handover.ts';
import { createPlayer, type Player } from './player.ts';
import type { Heard } from './providers/provider.ts';
import { standIn } from './stand-in.ts';
import { videoCarouselStyles } from './video-carousel.styles.ts';
import { videoView, type Row, type Stage, type VideoView } from './video-carousel.view.ts';

/**
 * Platforms that the visitor lets play without asking, on all carousels of the page. Kept nowhere: another page view
 * asks again.
 */
const allowed = new Set<string>();

/** Rows made at first; more come as the list is scrolled, so that a long feed costs no more than a short one. */
const firstRows = 18;
const rowsAhead = 12;

/**
 * Videos: one on a stage, the others in a list to watch next. Nothing moves or plays by itself, and nobody but the
 * feed's and the script's hosts is asked for anything before the visitor presses play.
 *
 * @csspart heading - The title of the video on the stage, and the heading of the list.
 * @csspart stage - The picture or the player.
 * @csspart play - The button on the picture.
 * @csspart note - What stands under the picture: what pressing play means, and the link to the video.
 * @csspart open - The link to the video.
 * @csspart list - The list of videos.
 * @csspart video - A video in the list.
 * @fires cohesion-play - A video begins or goes on.
 * @fires cohesion-pause - A video pauses, or is taken off the stage while it plays.
 * @fires cohesion-end - A video has come to its end.
 */
export class CohesionVideoCarousel extends CohesionElement<VideoView> {
  static override properties: PropertyDeclarations = {
    limit: { type: Number },
    video: {},
  };
  static override styles: CSSResult[] = [...CohesionElement.styles, videoCarouselStyles];

  /** How many videos at most; 0 shows all of the feed. */
  declare limit: number;
  /** Id of the video that is on the stage at first; without it, the feed's first. */
  declare video: string | null;

  #stage: Stage | undefined;
  #chosen: string | undefined;
  #player: Player | undefined;
  /** What the visitor wants next: the chosen video on the stage, or playing though somebody new is asked. */
  #wanted: 'stage' | 'play' | undefined;
  #moveFocus = false;
  #plays = false;
  #ended = false;
  #failed = false;
  #rows = firstRows;
  #count = 0;
  readonly #brokenPosters = new Set<string>();

  constructor() {
    super();
    this.limit = 0;
    this.video = null;
    new OneMedium(this, () => {
      if (this.#player && !this.#player.pause()) this.#stop();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#printAll);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#printAll);
    // Whatever plays would begin anew when the page puts the widget elsewhere.
    this.#stop();
  }

  protected override view(feed: Feed, address: string): VideoView | undefined {
    return videoView(feed, {
      origins: [address, handover?.address('') ?? address].map((url) => new URL(url).origin),
      allowed,
      limit: this.limit,
      first: this.video,
      chosen: this.#chosen,
      rows: this.#rows,
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('video')) this.#chosen = undefined;
  }

  protected override content(view: VideoView): TemplateResult {
    const { stage, rows, count } = view;
    if (this.#stage?.id !== stage.id) this.#stop();
    this.#stage = stage;
    if (this.#wanted) {
      if ((stage.file ?? stage.embed) && (this.#wanted === 'play' || !stage.asksFor))
        this.#player = createPlayer(stage, (what) => this.#heard(what));
      this.#wanted = undefined;
      this.#moveFocus = true;
    }
    this.#count = count;
    return html`<div class="layout">
      <div class="main">
        <div class="box">
          <div part="stage" class="stage">${this.#player?.element ?? this.#cover(stage)}</div>
          ${this.#note(view)}
        </div>
        ${heading(this.headingLevel, words(stage))}
        ${
          stage.date || stage.clock
            ? html`<p class="muted facts">
                ${stage.date ? html`<span>${stage.date}</span>` : nothing}${length(stage)}
              </p>`
            : nothing
        }
      </div>
      <div class="next ${count < 2 ? 'print-only' : ''}">
        <div class="bar">
          ${heading(Math.min(this.headingLevel + 1, 6), view.watchNext)}
          ${this.#pageButton(-1, view.earlier, 'M10 3 5 8l5 5')}
          ${this.#pageButton(1, view.later, 'm6 3 5 5-5 5')}
        </div>
        <ul role="list" part="list" class="list" @click=${this.#choose} @scroll=${this.#scrolled}>
          ${rows.map((row, index) => this.#row(row, index + 1, count))}
        </ul>
      </div>
    </div>`;
  }

  #cover(stage: Stage) {
    return html`${this.#picture(stage)}${
      this.#failed
        ? nothing
        : (stage.file ?? stage.embed)
          ? html`<button
              part="play"
              class="cover"
              aria-describedby=${stage.asksFor ? 'consent' : nothing}
              @click=${() => this.#show('play')}
            >
              <span class="button"
                ><svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
                  <path d="m4 2 10 6-10 6z" /></svg
                >${stage.play}</span
              >
              <span class="visually-hidden">${words(stage)}</span>
            </button>`
          : html`<a part="open" class="cover" href=${stage.address}
              ><span class="button">${stage.open}</span>
              <span class="visually-hidden">${words(stage)}</span></a
            >`
    }`;
  }

  /** Stands under picture and player alike: a platform that fails inside its frame tells nobody. */
  #note({ stage, next, watchNext }: VideoView) {
    const { file, embed, asksFor } = stage;
    const asks = asksFor && !this.#player && !this.#failed;
    return html`<div part="note" class="note">
      <div role="status">
        ${this.#failed ? html`<p>${stage.failed}</p>` : nothing}
        ${
          this.#ended && next
            ? html`<button class="link" @click=${() => this.#select(next.id)}>
                ${watchNext}: ${words(next)}
              </button>`
            : nothing
        }
      </div>
      ${asks ? html`<p id="consent">${stage.consent}</p>` : nothing}
      ${
        (file ?? embed) && (stage.hasPage || this.#failed)
          ? html`<a part="open" href=${stage.address}>${stage.open}</a>`
          : nothing
      }
      ${
        asks
          ? html`<button
              class="link"
              @click=${() => {
                allowed.add(asksFor);
                this.#show('play');
              }}
            >
              ${stage.playAll}
            </button>`
          : nothing
      }
    </div>`;
  }

  #row(row: Row, place: number, count: number) {
    return html`<li aria-setsize=${count} aria-posinset=${place}>
      <button
        part="video"
        class="video"
        data-id=${row.id}
        aria-current=${row.current ? 'true' : nothing}
      >
        <span class="thumb">${this.#picture(row)}</span>
        <span>${words(row)}${length(row)}</span>
      </button>
      <span class="print-only">${row.address}</span>
    </li>`;
  }

  #picture({ poster, title }: Row) {
    return poster && !this.#brokenPosters.has(poster)
      ? html`<img
          class="picture"
          src=${poster}
          alt=""
          loading="lazy"
          decoding="async"
          @error=${() => {
            this.#brokenPosters.add(poster);
            this.requestUpdate();
          }}
        />`
      : standIn(title);
  }

  #pageButton(direction: 1 | -1, label: string, path: string) {
    return html`<button
      class="page"
      aria-label=${label}
      data-direction=${direction}
      @click=${() => {
        const list = this.#list!;
        const ahead = getComputedStyle(list).direction === 'rtl' ? -direction : direction;
        list.scrollBy({ left: ahead * list.clientWidth * 0.9 });
      }}
    >
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>
    </button>`;
  }

  readonly #choose = (event: Event): void => {
    const row = (event.target as Element).closest<HTMLElement>('.video');
    if (row) this.#select(row.dataset.id!);
  };

  #select(id: string) {
    this.#chosen = id;
    this.#show('stage');
  }

  #show(wanted: 'stage' | 'play') {
    this.#stop();
    this.#wanted = wanted;
    this.requestUpdate();
  }

  /** Takes what plays off the stage. */
  #stop() {
    if (this.#plays) this.#tell('cohesion-pause');
    this.#player?.end();
    this.#player = undefined;
    this.#plays = this.#ended = this.#failed = false;
    this.requestUpdate();
  }

  #tell(name: 'cohesion-play' | 'cohesion-pause' | 'cohesion-end') {
    const { id, title } = this.#stage!;
    emit(this, name, { widget: this.localName, id, title });
  }

  #heard(what: Heard) {
    if (what === 'error') {
      const hadFocus = this.shadowRoot!.activeElement === this.#player?.element;
      this.#stop();
      this.#failed = true;
      this.#moveFocus = hadFocus;
    } else if (what === 'end') {
      if (!this.#ended) this.#tell('cohesion-end');
      this.#ended = true;
      this.#plays = false;
    } else if ((what === 'play') !== this.#plays) {
      this.#plays = !this.#plays;
      this.#ended = false;
      this.#tell(`cohesion-${what}`);
    }
    this.requestUpdate();
  }

  get #list() {
    return this.renderRoot.querySelector<HTMLElement>('.list');
  }

  readonly #printAll = (): void => {
    this.#rows = Infinity;
    this.requestUpdate();
    this.performUpdate();
  };

  /** Makes rows before they are seen, and says where the strip can be moved to. */
  readonly #scrolled = (): void => {
    const list = this.#list;
    if (!list) return;
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = list;
    const left = Math.abs(list.scrollLeft);
    const isStrip = scrollWidth > clientWidth;
    const seen = isStrip
      ? (left + clientWidth) / scrollWidth
      : (list.scrollTop + clientHeight) / scrollHeight;
    for (const button of this.renderRoot.querySelectorAll<HTMLElement>('.page')) {
      const back = button.dataset.direction === '-1';
      const isLast = back ? left < 2 : !isStrip || left + clientWidth > scrollWidth - 2;
      button.setAttribute('aria-disabled', String(isLast));
    }
    if (this.#rows < Math.min(this.#count, seen * this.#count + rowsAhead)) {
      this.#rows = Math.ceil(seen * this.#count) + 2 * rowsAhead;
      this.requestUpdate();
    }
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#list?.style.setProperty('--_rest', String(Math.max(0, this.#count - this.#rows)));
    this.#scrolled();
    if (!this.#moveFocus) return;
    this.#moveFocus = false;
    if (this.#player) this.#player.start();
    else this.renderRoot.querySelector<HTMLElement>('.cover, .note a')?.focus();
  }
}

/** The title, in its language. */
const words = ({ title, lang }: Row) =>
  html`<span class="title" lang=${lang ?? nothing}>${title}</span>`;

/** A length, which read out as "2:30" would be a time of day. */
const length = ({ clock, duration }: Row) =>
  clock
    ? html`<span class="length"
        ><span aria-hidden="true">${clock}</span
        ><span class="visually-hidden"> ${duration}</span></span
      >`
    : nothing;

define('cohesion-video-carousel', CohesionVideoCarousel);

declare global {
  interface HTMLElementTagNameMap {
    'cohesion-video-carousel': CohesionVideoCarousel;
  }
}
