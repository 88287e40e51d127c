import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { CohesionElement, failed, retry } from '../../element/cohesion-element.ts';
import { define } from '../../element/define.ts';
import { emit } from '../../element/events.ts';
import { heading } from '../../element/heading.ts';
import { LazyPart } from '../../element/lazy-part.ts';
import { OneMedium } from '../../element/one-medium.ts';
import type { Feed } from '../../feed/model.ts';
import { currentLocale } from '../../i18n/messages.ts';
import {
  backIcon,
  coverIcon,
  forwardIcon,
  mutedIcon,
  pauseIcon,
  playIcon,
  soundIcon,
} from './icons.ts';
import type * as Extras from './extras/extras.ts';
import type { Actions } from './extras/media-session.ts';
import { momentOf, type Moment } from './moment.ts';
import { podcastPlayerStyles } from './podcast-player.styles.ts';
import {
  back,
  buffering,
  clocks,
  connection,
  forward,
  onAir,
  podcastView,
  position,
  upNext,
  type Episode,
  type PodcastInputs,
  type PodcastView,
} from './podcast-player.view.ts';
import type { Reading } from './reading/reading.ts';

/** How long, in ms, a browser may try for more of a recording before it is said that the connection is lost. */
const patience = 10e3;

/** Servers that know no ranges let nobody go anywhere. */
const tries = 9;

/** Where each recording was left, in seconds, by its address: as long as the page lives, and nowhere else. */
const positions = new Map<string, number>();

/**
 * A podcast: an episode with its controls, chapters and transcript, and the list of the others.
 *
 * @csspart player - All of it.
 * @csspart cover - The episode's picture.
 * @csspart heading - The episode's title, and the list's.
 * @csspart controls - The buttons.
 * @csspart play - The button that plays and pauses.
 * @csspart seek - The seek bar.
 * @csspart status - What is going on, in words.
 * @csspart chapters - The list of chapters.
 * @csspart transcript - The written text.
 * @csspart search - The field that searches it.
 * @csspart list - The list of episodes.
 * @fires cohesion-play - An episode begins or goes on.
 * @fires cohesion-pause - An episode pauses.
 * @fires cohesion-end - An episode has come to its end.
 */
export class CohesionPodcastPlayer extends CohesionElement<PodcastView, PodcastInputs> {
  static override properties: PropertyDeclarations = {
    episode: {},
    limit: { type: Number },
    autoplayNext: { attribute: 'autoplay-next', type: Boolean },
  };
  static override styles: CSSResult[] = [...CohesionElement.styles, podcastPlayerStyles];

  /** The feed's id of the episode that is shown first; the newest without it. */
  declare episode: string | null;
  /** The most episodes in the list; 0 lists all. */
  declare limit: number;
  /** Goes on with the next episode at the end of one. */
  declare autoplayNext: boolean;

  readonly #audio = document.createElement('audio');
  /** The address that the audio element was given: none before anything is played. */
  #source: string | undefined;
  /** How often to try yet to go where it was left. */
  #resuming = 0;
  /** The episode of which `cohesion-play` was said, and nothing since. */
  #sounding: Episode | undefined;
  #chosen: string | undefined;
  #moment: Moment | undefined;
  #speed = 1;
  #volumeSettable = true;
  #dragged: number | undefined;
  #shown = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #ended = false;
  #trouble: (() => string) | undefined;
  /** The address was copied; or, where it could not be, what it is. */
  #shared: true | string | undefined;
  #open: Partial<Record<'about' | 'chapters' | 'transcript', boolean>> = {};
  #reading: Reading | undefined;
  readonly #texts = new LazyPart(
    this,
    'chapters and transcript',
    () => import('./reading/reading.ts'),
  );
  /** Keys, their help and the lock screen: what few need, and none before the focus is here. */
  readonly #more = new LazyPart(this, 'keys and sharing', () => import('./extras/extras.ts'));

  constructor() {
    super();
    this.episode = null;
    this.limit = 0;
    this.autoplayNext = false;
    this.#audio.preload = 'none';
    for (const type of [
      'play',
      'playing',
      'pause',
      'ended',
      'timeupdate',
      'loadedmetadata',
      'durationchange',
      'waiting',
      'volumechange',
      'error',
    ])
      this.#audio.addEventListener(type, this.#heard);
    new OneMedium(this, () => this.#audio.pause());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#hashChanged);
    this.#hashChanged();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#hashChanged);
  }

  protected override gone(): void {
    this.#unload();
  }

  readonly #hashChanged = () => {
    this.#moment = momentOf(location.hash);
    if (this.#moment) this.requestUpdate();
  };

  // ——— what is there ———

  protected override inputs(): PodcastInputs {
    return {
      address: this.feedAddress,
      origins: this.knownOrigins,
      language: currentLocale().tag,
      limit: this.limit,
    };
  }

  protected override view(feed: Feed, inputs: PodcastInputs): PodcastView | undefined {
    return podcastView(feed, inputs);
  }

  /** Goes to the moment that the page's address names, once the feed with that episode is there. */
  #toMoment() {
    const moment = this.#moment;
    if (!moment || !this.#episodes.some(({ id }) => id === moment.id)) return;
    this.#moment = undefined;
    this.#audio.pause();
    this.#choose(moment.id);
    this.#seek(moment.time);
    void this.updateComplete.then(() => this.scrollIntoView({ block: 'nearest' }));
  }

  get #episodes() {
    return this.shown?.episodes ?? [];
  }

  get #now(): Episode | undefined {
    const all = this.#episodes;
    return (
      all.find(({ id }) => id === this.#chosen) ??
      all.find(({ id }) => id === this.episode) ??
      all[0]
    );
  }

  get #next(): Episode | undefined {
    const all = this.#episodes;
    return all[all.indexOf(this.#now!) + 1];
  }

  /** Of the formats that an episode comes in, the first that this browser plays. */
  #file(episode: Episode) {
    return episode.sources.find(({ type }) => this.#audio.canPlayType(type)) ?? episode.sources[0]!;
  }

  get #loaded() {
    return this.#source !== undefined && this.#audio.readyState > 0;
  }

  get #time() {
    return this.#now ? (positions.get(this.#file(this.#now).url) ?? 0) : 0;
  }

  /** The file's own length, where it is known; the feed may be wrong. A live stream has none. */
  get #duration() {
    const { duration } = this.#audio;
    // WebKit says 0 before it knows.
    return this.#loaded && duration > 0 && duration < Infinity ? duration : this.#now?.duration;
  }

  get #live() {
    return this.#loaded && this.#audio.duration === Infinity && !this.#now?.duration;
  }

  // ——— what the visitor does ———

  #play() {
    const episode = this.#now;
    if (!episode) return;
    const { url } = this.#file(episode);
    if (this.#source !== url) {
      this.#source = url;
      this.#resuming = positions.has(url) ? tries : 0;
      this.#audio.src = url;
    }
    this.#trouble = this.#shared = undefined;
    this.#ended = false;
    this.#wait();
    if (episode.chapters.length) this.#read();
    // Refused (without a gesture) or given up: the events and `paused` say what there is to say.
    this.#audio.play().catch(() => this.requestUpdate());
    this.requestUpdate();
  }

  readonly #toggle = () => {
    if (this.#playing) this.#audio.pause();
    else this.#play();
  };

  get #playing() {
    return !this.#audio.paused && !this.#audio.ended;
  }

  readonly #seek = (seconds: number) => {
    const episode = this.#now;
    if (!episode || this.#live) return;
    const time = Math.max(0, Math.min(seconds, this.#duration ?? Infinity));
    positions.set(this.#file(episode).url, time);
    this.#resuming = tries;
    this.#resume();
    this.#ended = false;
    this.#shared = undefined;
    this.requestUpdate();
  };

  /** Shows an episode, and plays it only if one is playing. */
  #choose(id: string) {
    if (id === this.#now?.id) return;
    const playing = this.#playing;
    this.#unload();
    this.#chosen = id;
    this.#trouble = this.#shared = undefined;
    this.#ended = false;
    if (playing) this.#play();
    this.requestUpdate();
  }

  /** Lets go of the recording: nothing sounds, nothing is loaded; where it was is known. */
  #unload() {
    this.#said('cohesion-pause');
    this.#audio.pause();
    this.#source = undefined;
    this.#waited();
    this.#audio.removeAttribute('src');
    this.#audio.load();
    this.#more.value?.clearSession(this, this.#actions);
  }

  /** Tries again where it was. */
  #retry() {
    this.#source = undefined;
    this.#play();
    this.#toPlayButton();
  }

  /** What was pressed is going away: the visitor stays in the player. */
  #toPlayButton() {
    this.renderRoot.querySelector<HTMLElement>('.play')?.focus();
  }

  async #share() {
    const moment = { id: this.#now!.id, time: this.#time };
    const extras = await this.#more.load();
    if (!extras) return;
    this.#shared = await extras.copy(extras.momentAddress(location.href, moment));
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('.address')?.select();
  }

  readonly #actions: Actions = {
    play: () => this.#play(),
    pause: () => this.#audio.pause(),
    seekbackward: ({ seekOffset }) => this.#seek(this.#time - (seekOffset ?? back)),
    seekforward: ({ seekOffset }) => this.#seek(this.#time + (seekOffset ?? forward)),
    seekto: ({ seekTime }) => this.#seek(seekTime ?? 0),
    nexttrack: () => this.#next && this.#choose(this.#next.id),
  };

  readonly #key = (event: KeyboardEvent) => {
    const on = event.target as HTMLElement;
    const press = (extras?: typeof Extras) =>
      extras?.press(event, on, {
        toggle: this.#toggle,
        mute: this.#mute,
        back,
        forward,
        seek: this.#seek,
        time: this.#time,
        duration: this.#duration,
        live: this.#live,
      });
    // The first key may be faster than the code for it.
    if (this.#more.value) press(this.#more.value);
    else void this.#more.load().then(press);
  };

  readonly #mute = () => {
    this.#audio.muted = !this.#audio.muted;
  };

  // ——— what the recording says ———

  readonly #heard = ({ type }: Event) => {
    const audio = this.#audio;
    const episode = this.#now;
    if (type === 'volumechange') this.requestUpdate();
    // What an address said that has been let go of.
    if (this.#source === undefined || !episode) return;
    switch (type) {
      case 'loadedmetadata':
      case 'durationchange':
        this.#resume();
        break;
      case 'timeupdate':
        this.#resume();
        if (!this.#loaded || this.#resuming || audio.seeking || audio.error) return;
        // Not sooner: WebKitGTK ends with all of its page where a recording begins at another speed.
        if (audio.playbackRate !== this.#speed) audio.playbackRate = this.#speed;
        positions.set(this.#source, audio.currentTime);
        if (this.#changed(episode)) this.requestUpdate();
        return;
      case 'play':
        this.#sounding = episode;
        emit(this, 'cohesion-play', this.#detail(episode));
        void this.#more.load().then((extras) => {
          if (this.#sounding === episode)
            extras?.showSession(this, episode, this.shown?.album, this.#actions);
        });
        break;
      case 'playing':
        this.#trouble = undefined;
        this.#waited();
        break;
      case 'waiting':
        this.#wait();
        break;
      case 'pause':
        this.#waited();
        if (!audio.ended) this.#said('cohesion-pause');
        break;
      case 'ended':
        this.#finished();
        break;
      case 'error':
        void this.#failed();
    }
    this.requestUpdate();
  };

  /** WebKit forgets a place that it is told too early, so it is told until it is there. */
  #resume() {
    const audio = this.#audio;
    if (!this.#resuming || !this.#loaded || !audio.duration || audio.seeking) return;
    const to = Math.min(this.#time, audio.duration);
    if (Math.abs(audio.currentTime - to) < 0.3) this.#resuming = 0;
    else {
      this.#resuming--;
      audio.currentTime = to;
    }
  }

  /** Some browsers try on and on, and never say that anything is wrong. */
  #wait() {
    this.#waited();
    this.#waiting = setTimeout(() => {
      this.#trouble = connection;
      this.requestUpdate();
    }, patience);
  }

  #waited() {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  #said(name: 'cohesion-pause' | 'cohesion-end') {
    if (this.#sounding) emit(this, name, this.#detail(this.#sounding));
    this.#sounding = undefined;
  }

  #detail({ id, title }: Episode) {
    return { widget: this.localName, id, title };
  }

  #finished() {
    positions.delete(this.#source!);
    this.#said('cohesion-end');
    this.#ended = true;
    if (this.autoplayNext && this.#next) this.#playNext();
  }

  #playNext() {
    this.#choose(this.#next!.id);
    this.#play();
  }

  async #failed() {
    const { error, readyState } = this.#audio;
    const source = this.#source;
    const { url, type } = this.#file(this.#now!);
    this.#audio.pause();
    this.#source = undefined;
    this.#waited();
    this.#said('cohesion-pause');
    this.#trouble =
      readyState > 0 && error?.code === error?.MEDIA_ERR_NETWORK ? connection : failed;
    if (error?.code === error?.MEDIA_ERR_SRC_NOT_SUPPORTED) {
      const why = (await this.#more.load())?.examine(url, !!this.#audio.canPlayType(type));
      const trouble = await why;
      if (this.#file(this.#now!).url !== source) return;
      this.#trouble = trouble ?? failed;
    }
    this.requestUpdate();
  }

  /** Whether anything that is shown differs from what was shown last. */
  #changed(episode: Episode) {
    const time = this.#time;
    const shown = `${Math.round(time)} ${this.#reading?.mark(episode, time)}`;
    const changed = shown !== this.#shown;
    this.#shown = shown;
    return changed;
  }

  // ——— chapters and transcript ———

  #read() {
    if (this.#reading) return;
    void this.#texts.load().then((part) => {
      if (part)
        this.#reading ??= new part.Reading({
          tree: this.renderRoot,
          buffering,
          requestUpdate: () => this.requestUpdate(),
          seek: this.#seek,
          headingLevel: this.headingLevel,
        });
      this.requestUpdate();
    });
  }

  async #help() {
    if (!(await this.#more.load())) return;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')!.showModal();
  }

  #opened(name: 'about' | 'chapters' | 'transcript', event: Event) {
    this.#open[name] = (event.target as HTMLDetailsElement).open;
    if (this.#open[name]) this.#read();
    this.requestUpdate();
  }

  // ——— how it looks ———

  protected override firstUpdated(): void {
    // iOS takes the value and gives it back a moment later.
    const probe = document.createElement('audio');
    probe.volume = 0.5;
    setTimeout(() => {
      this.#volumeSettable = probe.volume === 0.5;
      this.requestUpdate();
    });
  }

  protected override updated(): void {
    super.updated();
    this.#reading?.follow();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (changed.has('episode') && this.hasUpdated && this.episode !== null)
      this.#choose(this.episode);
    this.#toMoment();
  }

  protected override content(view: PodcastView): TemplateResult {
    const episode = this.#now!;
    const { words } = view;
    return html`<div
      part="player"
      class="player"
      @focusin=${() => void this.#more.load()}
      @keydown=${this.#key}
    >
      <div class="now">
        ${this.#audio}
        <div class="episode">
          <div part="cover" class="cover">
            ${coverIcon}${episode.image ? html`<img src=${episode.image} alt="" />` : nothing}
          </div>
          <div id="title">
            ${heading(this.headingLevel, html`<span lang=${episode.lang ?? nothing}>${episode.title}</span>`)}
            <p class="muted">${[...episode.facts, episode.people].filter(Boolean).join(' · ')}</p>
          </div>
        </div>
        ${this.#bar(view, episode)}
        <div part="status" class="status" role="status">${this.#status()}</div>
        ${this.#parts(words, episode)} ${this.#links(view, episode)}
      </div>
      ${
        view.episodes.length > 1
          ? // 500 links are not looked at again with every second that is heard.
            guard([view, episode.id, this.headingLevel], () => this.#list(view, episode))
          : nothing
      }
    </div>`;
  }

  #bar({ words, speeds }: PodcastView, episode: Episode) {
    const time = this.#dragged ?? this.#time;
    const duration = this.#duration;
    const [elapsed, left] = clocks(time, duration);
    const { muted, volume } = this.#audio;
    const button = (name: string, action: () => void, icon: unknown, more = '') =>
      html`<button
        class="plain ${more}"
        part=${more || nothing}
        aria-label=${name}
        title=${name}
        ?disabled=${this.#live && !more}
        @click=${action}
      >
        ${icon}
      </button>`;
    return html`<div class="screen-only">
        <div class="seek">
          ${duration ? this.#reading?.ticks(episode, duration) : nothing}
          <input
            type="range"
            part="seek"
            aria-label=${words.seek}
            aria-valuetext=${this.#live ? onAir() : position(time, duration)}
            min="0"
            max=${Math.ceil(duration ?? time) || 1}
            .value=${live(String(Math.round(time)))}
            ?disabled=${this.#live}
            @input=${(event: Event) => {
              this.#dragged = Number((event.target as HTMLInputElement).value);
              this.requestUpdate();
            }}
            @change=${() => {
              const to = this.#dragged;
              this.#dragged = undefined;
              if (to !== undefined) this.#seek(to);
            }}
          />
        </div>
        <div class="clocks" aria-hidden="true">
          <span>${elapsed}</span><span>${this.#live ? onAir() : left}</span>
        </div>
      </div>
      <div part="controls" class="controls screen-only" role="group" aria-labelledby="title">
        <div class="group">
          ${button(words.back, () => this.#seek(this.#time - back), backIcon(back))}
          ${
            this.#playing
              ? button(words.pause, this.#toggle, pauseIcon, 'play')
              : button(words.play, this.#toggle, playIcon, 'play')
          }
          ${button(words.forward, () => this.#seek(this.#time + forward), forwardIcon(forward))}
        </div>
        <div class="group">
          <select
            class="select"
            aria-label=${words.speed}
            @change=${(event: Event) => {
              this.#speed = Number((event.target as HTMLSelectElement).value);
              if (this.#playing) this.#audio.playbackRate = this.#speed;
            }}
          >
            ${speeds.map(
              ({ value, text }) =>
                html`<option value=${value} .selected=${live(value === this.#speed)}>
                  ${text}
                </option>`,
            )}
          </select>
          <button
            class="plain small"
            aria-label=${words.mute}
            aria-pressed=${muted}
            @click=${this.#mute}
          >
            ${muted ? mutedIcon : soundIcon}
          </button>
          ${
            this.#volumeSettable
              ? html`<input
                  type="range"
                  class="volume"
                  aria-label=${words.volume}
                  min="0"
                  max="1"
                  step="0.05"
                  .value=${String(volume)}
                  @input=${(event: Event) => {
                    this.#audio.volume = Number((event.target as HTMLInputElement).value);
                    this.#audio.muted = false;
                  }}
                />`
              : nothing
          }
        </div>
      </div>`;
  }

  #status() {
    const next = this.#next;
    if (this.#trouble)
      return html`<span>${this.#trouble()}</span>
        <button class="button outline" @click=${() => this.#retry()}>${retry()}</button>`;
    if (this.#shared === true) return this.#more.value!.copied();
    if (this.#waiting) return buffering();
    if (this.#ended && next)
      return html`<button
        class="button outline"
        @click=${() => {
          this.#playNext();
          this.#toPlayButton();
        }}
      >
        ${upNext(next.title)}
      </button>`;
    return nothing;
  }

  #parts(words: PodcastView['words'], episode: Episode) {
    const { description, lang, chapters, transcripts } = episode;
    const reading = this.#reading;
    const part = (name: 'about' | 'chapters' | 'transcript', content: () => unknown) =>
      html`<details
        ?open=${this.#open[name]}
        @toggle=${(event: Event) => this.#opened(name, event)}
      >
        <summary>${words[name]}</summary>
        <div class="inside">
          ${this.#open[name] ? (reading ? content() : this.#texts.failed ? failed() : buffering()) : nothing}
        </div>
      </details>`;
    return html`<div class="parts">
      ${
        description.length
          ? html`<details>
              <summary>${words.about}</summary>
              <div class="inside">
                <p class="about" lang=${lang ?? nothing}>
                  ${description.map(({ text, href }) =>
                    href ? html`<a href=${href}>${text}</a>` : text,
                  )}
                </p>
              </div>
            </details>`
          : episode.html
            ? part('about', () => reading!.about(episode))
            : nothing
      }
      ${chapters.length ? part('chapters', () => reading!.chapters(episode, this.#time)) : nothing}
      ${
        transcripts.length
          ? part('transcript', () => reading!.transcript(episode, this.#time, words.transcript))
          : nothing
      }
    </div>`;
  }

  #links({ words }: PodcastView, episode: Episode) {
    const { url, size } = this.#file(episode);
    return html`<div class="actions screen-only">
        <a class="link" href=${url} download>${words.download}${size ? ` (${size})` : ''}</a>
        <button class="link" @click=${() => this.#share()}>${words.share}</button>
        <button class="link" @click=${() => this.#help()}>${words.keys}</button>
      </div>
      ${
        typeof this.#shared === 'string'
          ? this.#more.value!.addressField(this.#shared, words.share)
          : nothing
      }
      ${this.#more.value?.help(words, this.headingLevel)}`;
  }

  #list({ words, episodes, listed }: PodcastView, now: Episode) {
    return html`<div class="more">
      ${heading(Math.min(this.headingLevel + 1, 6), words.next)}
      <ul role="list" part="list" class="list">
        ${repeat(
          episodes.slice(0, listed),
          ({ id }) => id,
          ({ id, title, lang, facts, href }) =>
            html`<li>
              <a
                class="row"
                href=${href}
                aria-current=${id === now.id ? 'true' : nothing}
                @click=${(event: MouseEvent) => {
                  // A new tab or window is the browser's to open.
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  this.#choose(id);
                  this.#toPlayButton();
                }}
                ><span lang=${lang ?? nothing}>${title}</span>
                <span class="muted">${facts.join(' · ')}</span></a
              >
            </li>`,
        )}
      </ul>
    </div>`;
  }
}

define('cohesion-podcast-player', CohesionPodcastPlayer);

declare global {
  interface HTMLElementTagNameMap {
    'cohesion-podcast-player': CohesionPodcastPlayer;
  }
}
