import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import { checkName } from '../../element/attributes.ts';
import { CohesionElement } from '../../element/cohesion-element.ts';
import { define } from '../../element/define.ts';
import { emit } from '../../element/events.ts';
import { InSight } from '../../element/in-sight.ts';
import { LazyPart } from '../../element/lazy-part.ts';
import { OneMedium } from '../../element/one-medium.ts';
import { Strip } from '../../element/strip.ts';
import { Whole } from '../../element/whole.ts';
import { failed } from '../../element/words.ts';
import type { Feed } from '../../feed/model.ts';
import { currentLocale } from '../../i18n/messages.ts';
import { copy } from '../../share/copy.ts';
import { pageAddress } from '../../share/page.ts';
import { Share } from '../../share/share.ts';
import { shareStyles } from '../../share/share.styles.ts';
import { controls } from './controls.ts';
import { episodeHead, episodeLinks } from './episode.ts';
import { episodeList } from './episode-list.ts';
import { momentAddress } from './moment.ts';
import { MomentLink } from './moment-link.ts';
import { parts, type Part } from './parts.ts';
import { Playback, type Recording } from './playback.ts';
import { podcastPlayerStyles } from './podcast-player.styles.ts';
import {
  buffering,
  connection,
  podcastView,
  type Episode,
  type PodcastInputs,
  type PodcastView,
} from './podcast-player.view.ts';
import type { Reading } from './reading/reading.ts';
import { RemoteControl } from './remote-control.ts';
import { asks, status } from './status.ts';
import { canSetVolume } from './volume.ts';

/**
 * A podcast: an episode with its controls, chapters and transcript, and the list of the others.
 *
 * @csspart player - All of it.
 * @csspart cover - The episode's picture.
 * @csspart heading - The episode's title.
 * @csspart controls - The buttons.
 * @csspart play - The button that plays and pauses.
 * @csspart seek - The seek bar.
 * @csspart speed - The choice of speeds.
 * @csspart status - What is going on, in words.
 * @csspart disclosure - What opens description, chapters, transcript and the way to subscribe.
 * @csspart chapters - The list of chapters.
 * @csspart chapter - One of them.
 * @csspart transcript - The written text.
 * @csspart search - The field that searches it.
 * @csspart subscribe - How to get new episodes by themselves.
 * @csspart link - The links and buttons under the player: download, the moment's address, keys.
 * @csspart list-heading - The heading of the list.
 * @csspart list - The list of episodes.
 * @csspart episode - One of them.
 * @csspart share - The ways to hand the episode on.
 * @csspart copy - The button that copies its address.
 * @csspart share-sheet - The button for the system's own list of ways.
 * @csspart share-mail - The link for an e-mail.
 * @fires cohesion-play - An episode begins or goes on.
 * @fires cohesion-pause - An episode pauses.
 * @fires cohesion-end - An episode has come to its end.
 */
export class CohesionPodcastPlayer extends CohesionElement<PodcastView, PodcastInputs> {
  static override properties: PropertyDeclarations = {
    episode: {},
    layout: {},
    limit: { type: Number },
    share: { type: Boolean },
    autoplayNext: { attribute: 'autoplay-next', type: Boolean },
  };
  static override styles: CSSResult[] = [
    ...CohesionElement.styles,
    shareStyles,
    podcastPlayerStyles,
  ];

  /** The feed's id of the episode that is shown first; the newest without it. */
  declare episode: string | null;
  /** `full` (as without it), or `compact`: one row of controls, the rest behind a button. */
  declare layout: 'full' | 'compact' | null;
  /** The most episodes in the list; 0 lists all. */
  declare limit: number;
  /** Shows ways to hand the episode on: its address copied, by the system's own means, by e-mail. */
  declare share: boolean;
  /** Goes on with the next episode at the end of one. */
  declare autoplayNext: boolean;

  readonly #audio = document.createElement('audio');
  readonly #playback = new Playback(this.#audio, {
    changed: () => this.requestUpdate(),
    ticked: () => this.#ticked(),
    tell: (what) => this.#tell(what),
    examine: async ({ url }, isPlayable) => (await this.#more.load())?.examine(url, isPlayable),
    words: { failed, connection },
  });
  readonly #link = new MomentLink(this);
  readonly #share = new Share(this);
  readonly #strip = new Strip(this);
  readonly #whole = new Whole(this, () => this.renderNow());
  readonly #texts = new LazyPart(
    this,
    'chapters and transcript',
    () => import('./reading/reading.ts'),
  );
  /** Keys, their help and the lock screen: what few need, and none before the focus is here. */
  readonly #more = new LazyPart(this, 'keys and sharing', () => import('./extras/extras.ts'));
  readonly #remote = new RemoteControl(this.#playback, this.#more, {
    play: () => this.#play(),
    seek: (seconds) => this.#seek(seconds),
    next: () => this.shown?.next && this.#choose(this.shown.next.id),
  });
  #reading: Reading | undefined;
  #chosen: string | undefined;
  /** The episode that the playing is of. */
  #heard: Episode | undefined;
  /** Where the visitor holds the seek bar. */
  #dragged: number | undefined;
  /** The address was copied; or, where it could not be, what it is. */
  #copied: true | string | undefined;
  #open: Partial<Record<Part, boolean>> = {};
  /** What of the playing was on the screen last. */
  #shownTime = '';
  #hasVolume = true;

  constructor() {
    super();
    this.episode = null;
    this.layout = null;
    this.limit = 0;
    this.share = false;
    this.autoplayNext = false;
    new OneMedium(this, () => this.#playback.pause());
    new InSight(
      this,
      () => this.#playback.isOn,
      () => this.#playback.pause(),
    );
  }

  protected override gone(): void {
    this.#playback.stop();
    this.#remote.hide();
  }

  protected override readonly allowed = { layout: ['full', 'compact'] };

  protected override inputs(): PodcastInputs {
    return {
      address: this.feedAddress,
      origins: this.knownOrigins(),
      language: currentLocale().tag,
      limit: this.limit,
      rows: this.#whole.wanted ? undefined : this.#strip.rows,
      wanted: [this.#chosen, this.episode],
      share: this.share ? pageAddress() : undefined,
    };
  }

  protected override view(feed: Feed, inputs: PodcastInputs): PodcastView | undefined {
    const view = podcastView(feed, inputs);
    checkName(this, 'episode', this.episode, view?.ids ?? []);
    return view;
  }

  get #now() {
    return this.shown?.current;
  }

  #file({ sources }: Episode) {
    return this.#playback.pick(sources);
  }

  #recording(episode: Episode): Recording {
    return { ...this.#file(episode), duration: episode.duration };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const now = this.#now;
    const wasOn = this.#playback.isOn;
    // What played is told to pause, if it is another one: as what it was.
    this.#playback.show(now && this.#recording(now));
    if (now?.id !== this.#heard?.id) {
      this.#remote.hide();
      this.#copied = undefined;
    }
    this.#heard = now;
    if (wasOn && !this.#playback.isOn) this.#play();
  }

  /** Goes to the moment that the page's address names, once the feed with that episode is there. */
  #followLink() {
    const { wanted } = this.#link;
    if (!wanted || !this.shown?.ids.includes(wanted.id)) return;
    this.#link.wanted = undefined;
    this.#playback.pause();
    this.#choose(wanted.id);
    this.#seek(wanted.time);
    void this.updateComplete.then(() => this.scrollIntoView({ block: 'nearest' }));
  }

  #play() {
    this.#copied = undefined;
    if (this.#now?.chapters.length) this.#read();
    this.#playback.play();
  }

  readonly #seek = (seconds: number): void => {
    this.#copied = undefined;
    this.#playback.seek(seconds);
  };

  /** Shows an episode, and plays it only if one is playing. */
  #choose(id: string) {
    if (id === this.#now?.id) return;
    this.#chosen = id;
    // Now, since a browser lets play only what is played in the visitor's gesture.
    this.renderNow();
  }

  #playNext() {
    this.#choose(this.shown!.next!.id);
    this.#play();
  }

  /** What was pressed is going away: the visitor stays in the player. */
  #keepFocus(act: () => void) {
    act();
    this.renderRoot.querySelector<HTMLElement>('.play')?.focus();
  }

  #copyMoment() {
    const moment = { id: this.#now!.id, time: this.#playback.time };
    return this.#copy(momentAddress(location.href, moment));
  }

  async #copy(address: string) {
    const extras = await this.#more.load();
    if (!extras) return;
    // What could not be copied is there for the visitor to copy.
    this.#copied = (await copy(address)) || address;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('.address')?.select();
  }

  async #help() {
    if (!(await this.#more.load())) return;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')!.showModal();
  }

  #tell(what: 'play' | 'pause' | 'end') {
    const episode = this.#heard!;
    const { id, title } = episode;
    emit(this, `cohesion-${what}`, { widget: this.localName, id, title });
    if (what === 'play')
      void this.#remote.show(
        episode,
        this.shown?.album,
        () => this.#playback.isOn && this.#heard === episode,
      );
    if (what === 'end' && this.autoplayNext && this.shown?.next) this.#playNext();
  }

  /** Shows that it has gone on, where that can be seen: each second, each chapter, each piece of the transcript. */
  #ticked() {
    const { time } = this.#playback;
    const shown = `${Math.round(time)} ${this.#reading?.mark(this.#now!, time)}`;
    if (shown === this.#shownTime) return;
    this.#shownTime = shown;
    this.requestUpdate();
  }

  #read() {
    if (this.#reading) return;
    void this.#texts.load().then((part) => {
      if (part)
        this.#reading ??= new part.Reading({
          tree: this.renderRoot as ShadowRoot,
          buffering,
          requestUpdate: () => this.requestUpdate(),
          seek: this.#seek,
          headingLevel: this.headingLevel,
        });
      this.requestUpdate();
    });
  }

  #toggle(part: Part, isOpen: boolean) {
    this.#open[part] = isOpen;
    if (isOpen) this.#read();
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // The page names another one; the first is what is shown anyway.
    if (this.episode !== null && changed.get('episode') !== undefined) this.#choose(this.episode);
    this.#followLink();
    // Where things stand is known only when the page has been laid out, which rendering is not to hurry.
    if (this.#open.transcript) requestAnimationFrame(() => this.#reading?.follow());
  }

  protected override async firstUpdated(): Promise<void> {
    this.#hasVolume = await canSetVolume();
    this.requestUpdate();
  }

  protected override content(view: PodcastView): TemplateResult {
    const episode = view.current;
    const playback = this.#playback;
    const { duration } = playback;
    const extras = this.#more.value;
    const isCompact = this.layout === 'compact';
    return html`<div
      part="player"
      class="player ${classMap({ compact: isCompact, opened: this.#isOpened })}"
      @focusin=${() => void this.#more.load()}
      @keydown=${this.#remote.press}
    >
      <div class="now">
        ${this.#audio} ${episodeHead(episode, this.headingLevel)}
        ${controls({
          view,
          playback,
          play: () => this.#play(),
          seek: this.#seek,
          dragged: this.#dragged,
          drag: (seconds) => {
            this.#dragged = seconds;
            this.requestUpdate();
          },
          ticks: duration ? this.#reading?.ticks(episode, duration) : nothing,
          hasVolume: this.#hasVolume,
        })}
        <div
          part="status"
          class="status ${classMap({ asks: asks(playback, view.next) })}"
          role="status"
        >
          ${status({
            playback,
            copied: this.#copied === true && extras?.copied(),
            next: this.shown?.next,
            retry: () => this.#keepFocus(() => playback.retry()),
            playNext: () => this.#keepFocus(() => this.#playNext()),
          })}
        </div>
        ${isCompact ? this.#behind(view) : this.#details(view)}
        ${extras?.help(view.words, this.headingLevel)}
      </div>
      ${isCompact ? nothing : this.#list(view)}
    </div>`;
  }

  get #isOpened() {
    return this.#open.more || this.#whole.wanted;
  }

  /** In the compact layout: all of it behind one button, and not made before that is pressed. */
  #behind(view: PodcastView) {
    const isOpen = this.#isOpened;
    return html`<details
      class="rest-of-it"
      ?open=${isOpen}
      @toggle=${({ target }: Event) => {
        this.#open.more = (target as HTMLDetailsElement).open;
        this.requestUpdate();
      }}
    >
      <summary part="disclosure">${view.words.more}</summary>
      <div class="inside">${isOpen ? [this.#details(view), this.#list(view)] : nothing}</div>
    </details>`;
  }

  /** What there is to an episode besides its sound. */
  #details(view: PodcastView) {
    const { current: episode, subscription, share, words } = view;
    const extras = this.#more.value;
    return html`${parts({
      words,
      episode,
      time: this.#playback.time,
      open: this.#open,
      reading: this.#reading,
      failed: this.#texts.failed,
      toggle: (part, isOpen) => this.#toggle(part, isOpen),
      subscription,
      copyAddress: (address) => void this.#copy(address),
    })}
    ${episodeLinks({
      words,
      file: this.#file(episode),
      share: () => this.#copyMoment(),
      help: () => this.#help(),
    })}
    ${
      typeof this.#copied === 'string'
        ? extras?.addressField(
            this.#copied,
            this.#copied === subscription?.address ? words.subscribeCopy : words.share,
          )
        : nothing
    }
    ${share ? this.#share.content(share) : nothing}`;
  }

  #list(view: PodcastView) {
    return view.count > 1
      ? // 500 links are not looked at again with every second that is heard.
        guard([view, this.headingLevel, this.#strip.atEnd], () =>
          episodeList(view, Math.min(this.headingLevel + 1, 6), this.#strip.atEnd, (id) =>
            this.#keepFocus(() => this.#choose(id)),
          ),
        )
      : nothing;
  }
}

define('cohesion-podcast-player', CohesionPodcastPlayer);

declare global {
  interface HTMLElementTagNameMap {
    'cohesion-podcast-player': CohesionPodcastPlayer;
  }
}
