import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { CohesionElement } from '../../element/cohesion-element.ts';
import { define } from '../../element/define.ts';
import { emit } from '../../element/events.ts';
import { heading } from '../../element/heading.ts';
import { OneMedium } from '../../element/one-medium.ts';
import { warnOnce } from '../../warn.ts';
import type { Feed } from '../../feed/model.ts';
import type * as Players from './player.ts';
import type { Heard } from './providers/provider.ts';
import { videoCarouselStyles } from './video-carousel.styles.ts';
import {
  videoView,
  type Row,
  type Stage,
  type VideoInputs,
  type VideoView,
} from './video-carousel.view.ts';

/**
 * Platforms that the visitor lets play without asking, on all carousels of the page. Kept nowhere: another page view
 * asks again.
 */
const allowed = new Set<string>();

let players: typeof Players | undefined;
/**
 * Loads what plays, which most visitors never need: when the pointer or the focus comes to a button, so that it is
 * there when that is pressed, and what is played is played by the visitor's own gesture.
 */
const prepare = async () => {
  try {
    players ??= await import('./player.ts');
  } catch (error) {
    warnOnce(`${error}`);
  }
  return players;
};

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
export class CohesionVideoCarousel extends CohesionElement<VideoView, VideoInputs> {
  static override properties: PropertyDeclarations = {
    limit: { type: Number },
    video: {},
  };
  static override styles: CSSResult[] = [...CohesionElement.styles, videoCarouselStyles];

  /** How many videos at most; 0 shows all of the feed. */
  declare limit: number;
  /** Id of the video that is on the stage until the visitor chooses another; without it, the feed's first. */
  declare video: string | null;

  #stage: Stage | undefined;
  #chosen: string | undefined;
  #player: Players.Player | undefined;
  /** What is to play as soon as the code for it is there. */
  #pending: object | undefined;
  /** What the player has told last; `error` takes it away. */
  #state: Heard | undefined;
  /** Whether the focus is to go to the stage. */
  #toStage = false;
  #rows = firstRows;
  #count = 0;

  constructor() {
    super();
    this.limit = 0;
    this.video = null;
    new OneMedium(this, () => {
      if (this.#pending || this.#player?.pause() === false) this.#stop();
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

  protected override inputs(): VideoInputs {
    return {
      origins: this.knownOrigins,
      allowed: [...allowed],
      limit: this.limit,
      first: this.video,
      chosen: this.#chosen,
      rows: this.#rows,
    };
  }

  protected override view(feed: Feed, inputs: VideoInputs): VideoView | undefined {
    return videoView(feed, inputs);
  }

  protected override content({
    stage,
    rows,
    count,
    next,
    watchNext,
    earlier,
    later,
  }: VideoView): TemplateResult {
    if (this.#stage?.id !== stage.id) this.#stop();
    this.#stage = stage;
    this.#count = count;
    const { play, open, address, asksFor } = stage;
    const failed = this.#state === 'error';
    const asks = asksFor && !this.#player && !failed;
    return html`<div class="layout" @pointerover=${reached} @focusin=${reached}>
      <div class="main">
        <div part="stage" class="stage" aria-busy=${!!this.#pending}>
          ${
            this.#player?.element ??
            html`${picture(stage)}${
              failed
                ? nothing
                : play
                  ? html`<button
                      part="play"
                      class="cover"
                      aria-describedby="note"
                      @click=${() => void this.#play()}
                    >
                      <span class="button">${icon('m4 2 10 6-10 6z')}${play}</span
                      ><span class="visually-hidden"> ${words(stage)}</span>
                    </button>`
                  : html`<a part="open" class="cover" href=${address}
                      ><span class="button">${open}</span
                      ><span class="visually-hidden"> ${words(stage)}</span></a
                    >`
            }`
          }
        </div>
        <div part="note" class="note">
          <p id="note" role="status">
            ${
              failed
                ? stage.failed
                : asks
                  ? stage.consent
                  : this.#state === 'end' && next
                    ? html`<button class="link" @click=${() => this.#choose(next.id)}>
                        ${watchNext}: ${words(next)}
                      </button>`
                    : nothing
            }
          </p>
          ${
            // Also while it plays: a platform that fails inside its frame tells nobody.
            play && (asksFor || stage.embed || failed)
              ? html`<a part="open" class="link" href=${address}>${open}</a>`
              : nothing
          }
          ${
            asks
              ? html`<button
                  class="link"
                  @click=${() => {
                    allowed.add(asksFor);
                    void this.#play();
                  }}
                >
                  ${stage.playAll}
                </button>`
              : nothing
          }
        </div>
        ${heading(this.headingLevel, words(stage))}
        <p class="muted note">${stage.date} ${length(stage)}</p>
      </div>
      <div class=${count > 1 ? 'next' : 'print-only'}>
        <div class="bar">
          ${heading(Math.min(this.headingLevel + 1, 6), watchNext)}
          ${this.#pageButton(-1, earlier, 'M10 3 5 8l5 5')}
          ${this.#pageButton(1, later, 'm6 3 5 5-5 5')}
        </div>
        <ul role="list" part="list" class="list" @scroll=${this.#scrolled}>
          ${repeat(
            rows,
            ({ id }) => id,
            (row, index) =>
              html`<li aria-setsize=${count} aria-posinset=${index + 1}>
                <button
                  part="video"
                  class="video"
                  data-id=${row.id}
                  aria-current=${row.id === stage.id ? 'true' : nothing}
                  @click=${() => this.#choose(row.id)}
                >
                  <span class="thumb">${picture(row)}</span>
                  <span>${words(row)} ${length(row)}</span>
                </button>
                <span class="print-only">${row.address}</span>
              </li>`,
          )}
        </ul>
      </div>
    </div>`;
  }

  #pageButton(direction: number, label: string, drawing: string) {
    return html`<button
      class="page"
      aria-label=${label}
      @click=${() => {
        const list = this.#list!;
        const ahead = getComputedStyle(list).direction === 'rtl' ? -direction : direction;
        list.scrollBy({ left: ahead * list.clientWidth * 0.9 });
      }}
    >
      ${icon(drawing)}
    </button>`;
  }

  /** Puts a video on the stage; it plays at once where nobody new is asked for anything. */
  #choose(id: string) {
    this.#stop();
    this.#chosen = id;
    this.#toStage = true;
    this.performUpdate();
    if (this.#stage!.play && !this.#stage!.asksFor) void this.#play();
  }

  async #play() {
    this.#stop();
    this.#toStage = true;
    let loaded = players;
    if (!loaded) {
      const pending = (this.#pending = {});
      loaded = await prepare();
      // Another video has been chosen by now, another medium begun, or the widget is gone.
      if (pending !== this.#pending) return;
      this.#stop();
      // Whoever went on to something else meanwhile stays there.
      this.#toStage = !!this.shadowRoot!.activeElement;
    }
    if (loaded) this.#player = loaded.createPlayer(this.#stage!, (what) => this.#heard(what));
    else this.#state = 'error';
    this.performUpdate();
    this.#player?.start?.();
  }

  /** Takes what plays off the stage. */
  #stop() {
    if (this.#state === 'play') this.#heard('pause');
    this.#player?.end();
    this.#player = this.#state = this.#pending = undefined;
    this.requestUpdate();
  }

  /** Players repeat themselves, and some pause when they have ended. */
  #heard(what: Heard) {
    const before = this.#state;
    if (what === before || (what === 'pause' && before !== 'play')) return;
    if (what === 'error') {
      this.#toStage = this.shadowRoot!.activeElement === this.#player?.element;
      this.#stop();
    } else {
      const { id, title } = this.#stage!;
      emit(this, `cohesion-${what}`, { widget: this.localName, id, title });
    }
    this.#state = what;
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
    const { clientWidth, scrollWidth } = list;
    const left = Math.abs(list.scrollLeft);
    const isStrip = getComputedStyle(list).display === 'flex';
    const seen = isStrip
      ? (left + clientWidth) / scrollWidth
      : (list.scrollTop + list.clientHeight) / list.scrollHeight;
    const [earlier, later] = this.renderRoot.querySelectorAll('.page');
    if (earlier) earlier.ariaDisabled = String(left < 2);
    if (later) later.ariaDisabled = String(seen > 0.99);
    const wanted = Math.ceil(seen * this.#count) + rowsAhead;
    if (this.#rows < Math.min(this.#count, wanted)) {
      this.#rows = wanted + rowsAhead;
      this.requestUpdate();
    }
  };

  protected override updated(): void {
    super.updated();
    this.#list?.style.setProperty('--_rest', `${Math.max(0, this.#count - this.#rows)}`);
    this.#scrolled();
    if (!this.#toStage) return;
    this.#toStage = false;
    (this.#player?.element ?? this.renderRoot.querySelector<HTMLElement>('.cover, .link'))?.focus();
  }
}

const reached = ({ target }: Event) => {
  if ((target as Element).closest('button')) void prepare();
};

/** The title, in its language. */
const words = ({ title, lang }: Row) =>
  html`<span class="title" lang=${lang ?? nothing}>${title}</span>`;

/** A length, which read out as "2:30" would be a time of day. */
const length = ({ clock, duration }: Row) =>
  clock
    ? html`<span class="muted" aria-hidden="true">${clock}</span
        ><span class="visually-hidden">${duration}</span>`
    : nothing;

const icon = (drawing: string) =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${drawing} /></svg>`;

/**
 * A video's picture. Where it has none, or a third party would have to be asked for it, one is drawn from its title,
 * so that each video keeps its own.
 */
function picture({ poster, title }: Row) {
  if (poster)
    // An image for each address: one that could not be loaded is hidden, and the next is not to be.
    return keyed(
      poster,
      html`<img class="picture" src=${poster} alt="" loading="lazy" @error=${hide} />`,
    );
  let seed = 7;
  for (const letter of title) seed = (seed * 31 + letter.charCodeAt(0)) % 9973;
  return html`<svg class="picture" viewBox="0 0 160 90" aria-hidden="true">
    <circle cx=${seed % 160} cy=${seed % 90} r=${30 + (seed % 30)} />
    <circle cx=${seed % 130} cy=${seed % 80} r=${20 + (seed % 40)} />
    <text x="12" y="36">${title[0]}</text>
  </svg>`;
}

/** An image that does not load leaves its ground. */
const hide = (event: Event) => ((event.target as HTMLElement).hidden = true);

define('cohesion-video-carousel', CohesionVideoCarousel);

declare global {
  interface HTMLElementTagNameMap {
    'cohesion-video-carousel': CohesionVideoCarousel;
  }
}
