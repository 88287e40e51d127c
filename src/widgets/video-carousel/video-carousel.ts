import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { checkName } from '../../element/attributes.ts';
import { CohesionElement } from '../../element/cohesion-element.ts';
import { define } from '../../element/define.ts';
import { emit } from '../../element/events.ts';
import { heading } from '../../element/heading.ts';
import { InSight } from '../../element/in-sight.ts';
import { LazyPart } from '../../element/lazy-part.ts';
import { OneMedium } from '../../element/one-medium.ts';
import { rest, Strip } from '../../element/strip.ts';
import { Whole } from '../../element/whole.ts';
import { retry as tryAgain } from '../../element/words.ts';
import type { Feed } from '../../feed/model.ts';
import { idsOf } from '../../items/ids.ts';
import { pageAddress } from '../../share/page.ts';
import { Share } from '../../share/share.ts';
import { shareStyles } from '../../share/share.styles.ts';
import { facts, icon, picture, words } from './picture.ts';
import { Stage } from './stage.ts';
import { videoCarouselStyles } from './video-carousel.styles.ts';
import { videoView, type VideoInputs, type VideoView } from './video-carousel.view.ts';

/**
 * Platforms that the visitor lets play without asking, on all carousels of the page. Kept nowhere: another page view
 * asks again.
 */
const allowed = new Set<string>();

/** Width for height: of most pictures, and below which one is upright and would be higher than the window. */
const wide = 16 / 9;
const upright = 1.2;

/**
 * Videos: one on a stage, the others in a list to watch next. Nothing moves or plays by itself, and nobody but the
 * feed's and the script's hosts is asked for anything before the visitor presses play.
 *
 * @csspart heading - The title of the video on the stage.
 * @csspart facts - Its date, length and languages.
 * @csspart stage - The picture or the player.
 * @csspart play - The button on the picture.
 * @csspart note - What stands under the picture: what pressing play means, and the link to the video.
 * @csspart open - The link to the video.
 * @csspart link - The buttons beside it.
 * @csspart list-heading - The heading of the list.
 * @csspart list - The list of the other videos.
 * @csspart video - A video in the list.
 * @csspart share - The ways to hand the video on.
 * @csspart copy - The button that copies its address.
 * @csspart share-sheet - The button for the system's own list of ways.
 * @csspart share-mail - The link for an e-mail.
 * @fires cohesion-play - A video begins or goes on.
 * @fires cohesion-pause - A video pauses, or is taken off the stage while it plays.
 * @fires cohesion-end - A video has come to its end.
 */
export class CohesionVideoCarousel extends CohesionElement<VideoView, VideoInputs> {
  static override properties: PropertyDeclarations = {
    limit: { type: Number },
    share: { type: Boolean },
    video: {},
  };
  static override styles: CSSResult[] = [
    ...CohesionElement.styles,
    shareStyles,
    videoCarouselStyles,
  ];

  /** How many videos at most; 0 shows all of the feed. */
  declare limit: number;
  /** Shows ways to hand the video on the stage on: its address copied, by the system's own means, by e-mail. */
  declare share: boolean;
  /** Id of the video that is on the stage until the visitor chooses another; without it, the feed's first. */
  declare video: string | null;

  #chosen: string | undefined;
  readonly #code = new LazyPart(this, 'what plays videos', () => import('./player.ts'));
  readonly #stage = new Stage(this, {
    make: () => this.#code.value?.createPlayer,
    load: async () => (await this.#code.load())?.createPlayer,
    changing: (hasWaited) => {
      if (!hasWaited || this.shadowRoot!.activeElement?.closest('.stage, .note'))
        void this.#focusStage();
    },
    begin: (player) => {
      this.renderNow();
      player.start?.();
    },
    tell: (what, { id, title }) =>
      emit(this, `cohesion-${what}`, { widget: this.localName, id, title }),
  });
  readonly #share = new Share(this);
  readonly #strip = new Strip(this);
  readonly #whole = new Whole(this, () => this.renderNow());

  constructor() {
    super();
    this.limit = 0;
    this.share = false;
    this.video = null;
    new OneMedium(this, () => {
      this.#stage.giveWay();
      // What begins elsewhere may be what a visitor has allowed there, for this one too.
      this.requestUpdate();
    });
    new InSight(
      this,
      () => this.#stage.state === 'starting' || this.#stage.state === 'playing',
      () => this.#stage.giveWay(),
    );
  }

  protected override gone(): void {
    this.#stage.stop();
  }

  protected override inputs(): VideoInputs {
    return {
      origins: this.knownOrigins(),
      allowed: [...allowed],
      limit: this.limit,
      first: this.video,
      chosen: this.#chosen,
      rows: this.#whole.wanted ? undefined : this.#strip.rows,
      share: this.share ? pageAddress() : undefined,
    };
  }

  protected override view(feed: Feed, inputs: VideoInputs): VideoView | undefined {
    checkName(this, 'video', this.video, idsOf(feed, 'video'));
    return videoView(feed, inputs);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#stage.show(this.shown?.stage);
  }

  /** Of what plays, the width for its height, where that is known. */
  get #ratio() {
    return this.#stage.ratio ?? (this.#stage.player && this.shown?.stage.embed?.ratio);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.renderRoot
      .querySelector<HTMLElement>('.stage')
      ?.style.setProperty('--_ratio', String(this.#ratio ?? wide));
  }

  protected override content(view: VideoView): TemplateResult {
    const { stage, count, next, upNext } = view;
    const { play, open, address, asksFor, share } = stage;
    const { state, player } = this.#stage;
    const failed = state === 'failed';
    const asks = asksFor && !player && !failed;
    return html`<div class="layout" @pointerover=${this.#reached} @focusin=${this.#reached}>
      <div class="main">
        <div
          part="stage"
          class="stage ${(this.#ratio ?? wide) < upright ? 'upright' : ''}"
          tabindex="-1"
          aria-busy=${state === 'loading'}
        >
          ${
            player?.element ??
            html`${picture(stage)}${
              failed
                ? nothing
                : play
                  ? html`<button
                      part="play"
                      class="cover"
                      aria-describedby="note"
                      @click=${() => this.#stage.play()}
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
                  : state === 'ended' && next
                    ? html`<button part="link" class="link" @click=${() => this.#choose(next.id)}>
                        ${upNext[0]}${words(next)}${upNext[1]}
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
            failed
              ? html`<button part="link" class="link" @click=${() => this.#stage.play()}>
                  ${tryAgain()}
                </button>`
              : nothing
          }
          ${
            asks
              ? html`<button
                  part="link"
                  class="link"
                  @click=${() => {
                    allowed.add(asksFor);
                    this.#stage.play();
                  }}
                >
                  ${stage.playAll}
                </button>`
              : nothing
          }
        </div>
        ${heading(this.headingLevel, words(stage))}
        <p>${facts(stage.date, stage, stage.languages)}</p>
        <p class="print-only">${address}</p>
        ${share ? this.#share.content(share) : nothing}
      </div>
      ${count > 0 ? this.#list(view) : nothing}
    </div>`;
  }

  /** All videos but the one on the stage; in print, with their addresses. */
  #list({ rows, count, watchNext, earlier, later }: VideoView) {
    return html`<div class="next">
      <div class="bar">
        ${heading(Math.min(this.headingLevel + 1, 6), watchNext, 'list-heading')}
        ${this.#pageButton(-1, earlier, this.#strip.atStart, 'M10 3 5 8l5 5')}
        ${this.#pageButton(1, later, this.#strip.atEnd, 'm6 3 5 5-5 5')}
      </div>
      <ul
        role="list"
        part="list"
        class="list ${classMap({ 'goes-on': !this.#strip.atEnd })}"
        @focusin=${intoView}
      >
        ${repeat(
          rows,
          ({ id }) => id,
          (row, index) =>
            html`<li aria-setsize=${count} aria-posinset=${index + 1}>
              <button
                part="video"
                class="video"
                data-id=${row.id}
                @click=${() => this.#choose(row.id)}
              >
                <span class="thumb">${picture(row)}</span>
                <span>${words(row)} ${facts(undefined, row, row.languages.slice(0, 1))}</span>
              </button>
              ${this.#whole.wanted ? html`<span class="print-only">${row.address}</span>` : nothing}
            </li>`,
        )}
        ${rest(count - rows.length)}
      </ul>
    </div>`;
  }

  #pageButton(direction: number, label: string, isThere: boolean, drawing: string) {
    return html`<button
      class="page"
      aria-label=${label}
      aria-disabled=${isThere}
      @click=${() => {
        const list = this.renderRoot.querySelector('.list')!;
        const ahead = getComputedStyle(list).direction === 'rtl' ? -direction : direction;
        list.scrollBy({ left: ahead * list.clientWidth * 0.9 });
      }}
    >
      ${icon(drawing)}
    </button>`;
  }

  /** Puts a video on the stage; it plays at once where nobody new is asked for anything. */
  #choose(id: string) {
    this.#stage.stop();
    this.#chosen = id;
    // Its row goes, and a browser lays the page out to take away what has the focus.
    this.#focus('.stage');
    // Now, since a browser lets play only what is played in the visitor's gesture.
    this.renderNow();
    const { play, asksFor } = this.shown!.stage;
    if (play && !asksFor) this.#stage.play();
    else void this.#focusStage();
  }

  /** What has the focus may be taken away by what is rendered next: it stays on the stage. */
  async #focusStage() {
    this.#focus('.stage');
    this.requestUpdate();
    await this.updateComplete;
    const { player } = this.#stage;
    if (player) player.element.focus();
    else this.#focus('.cover, .link');
  }

  #focus(selector: string) {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  /** The code for what plays, when the pointer or the focus comes to a button: it is there when that is pressed. */
  readonly #reached = ({ target }: Event): void => {
    if ((target as Element).closest('button')) void this.#code.load();
  };
}

/** A row that has the focus is to be seen with all of its ring. */
function intoView({ target }: Event) {
  const row = (target as Element).closest('li');
  const show = () =>
    row?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  show();
  // How large it is, is known when it has been seen once.
  requestAnimationFrame(show);
}

define('cohesion-video-carousel', CohesionVideoCarousel);

declare global {
  interface HTMLElementTagNameMap {
    'cohesion-video-carousel': CohesionVideoCarousel;
  }
}
