import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Player } from './player.ts';
import type { Heard } from './providers/provider.ts';
import type { StageView } from './video-carousel.view.ts';

/**
 * What the stage is doing. `play`, `pause`, `end` and `error` are told by what plays, which repeats itself and says much
 * that means nothing: what does not stand here is not heard. From everywhere, `stop()` leads to idle.
 *
 * | state    | what is seen            | told, or done                                                        |
 * | -------- | ----------------------- | -------------------------------------------------------------------- |
 * | idle     | the picture, a button   | `play()` → starting, or loading where the code is not there yet      |
 * | loading  | the same, busy          | the code comes → starting, or not → failed                           |
 * | starting | the player              | play → playing, end → ended, error → failed                          |
 * | playing  | the player              | pause → paused, end → ended, error → failed                          |
 * | paused   | the player              | play → playing, end → ended, error → failed                          |
 * | ended    | the player, what's next | play → playing, error → failed                                       |
 * | failed   | the picture, words      | nothing; the visitor goes to where the video is, or chooses another  |
 */
export type StageState =
  'idle' | 'loading' | 'starting' | 'playing' | 'paused' | 'ended' | 'failed';

const told: Readonly<Record<StageState, Partial<Record<Heard, StageState>>>> = {
  idle: {},
  loading: {},
  starting: { play: 'playing', end: 'ended', error: 'failed' },
  playing: { pause: 'paused', end: 'ended', error: 'failed' },
  paused: { play: 'playing', end: 'ended', error: 'failed' },
  ended: { play: 'playing', error: 'failed' },
  failed: {},
};

/** Makes what plays. */
export type MakePlayer = (
  video: StageView,
  hear: (what: Heard) => void,
  shape: (ratio: number) => void,
) => Player;

/** What the stage needs of its widget. */
export interface StageOptions {
  /** The code that makes what plays, where it is there already. */
  readonly make: () => MakePlayer | undefined;
  /** Loads that code; undefined where it cannot be had. */
  readonly load: () => Promise<MakePlayer | undefined>;
  /**
   * Called before what is seen on the stage is replaced, and the focus with it.
   *
   * @param hasWaited - the visitor may have gone on to something else.
   */
  readonly changing: (hasWaited: boolean) => void;
  /** Puts the player into the page, and starts it: as yet in the visitor's gesture, where nothing was loaded. */
  readonly begin: (player: Player) => void;
  /** Tells the page. */
  readonly tell: (what: 'play' | 'pause' | 'end', video: StageView) => void;
}

/** Knows what is on the stage and what it does. Asks its host to render when that changes. */
export class Stage implements ReactiveController {
  state: StageState = 'idle';
  /** What plays, from starting to ended. */
  player: Player | undefined;
  /** How wide its picture is for its height, where that is known. */
  ratio: number | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #options: StageOptions;
  #video: StageView | undefined;

  constructor(host: ReactiveControllerHost, options: StageOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // It has been moved. Whatever else plays goes on, but browsers load a frame anew, and it would begin by itself. What
    // was pressed at another place, and has not begun, may be a frame too.
    if (this.state === 'loading' || this.player?.isFrame) this.stop();
  }

  /** Puts a video on the stage; what plays goes on as long as it is the same. */
  show(video: StageView | undefined): void {
    if (video?.id !== this.#video?.id) this.stop();
    this.#video = video;
  }

  /** Plays what is on the stage: at once where the code is there, for browsers want to be in the visitor's gesture. */
  play(): void {
    this.stop();
    const make = this.#options.make();
    if (make) this.#begin(make, false);
    else void this.#load();
  }

  async #load() {
    // The question goes, and with it a button that may have been pressed.
    this.#options.changing(false);
    this.#become('loading');
    const id = this.#video?.id;
    const make = await this.#options.load();
    // Something else has been done meanwhile.
    if (this.state !== 'loading' || id !== this.#video?.id) return;
    if (make) return this.#begin(make, true);
    this.#options.changing(true);
    this.#become('failed');
  }

  #begin(make: MakePlayer, hasWaited: boolean) {
    const player = make(
      this.#video!,
      (what) => {
        // What has been taken off the stage may go on talking.
        if (player === this.player) this.#hear(what);
      },
      (ratio) => {
        this.ratio = ratio;
        this.#host.requestUpdate();
      },
    );
    this.#options.changing(hasWaited);
    this.player = player;
    this.#become('starting');
    this.#options.begin(player);
  }

  /** Takes what plays off the stage. */
  stop(): void {
    this.#end();
    this.#become('idle');
  }

  /** Something else has begun to play on the page. */
  giveWay(): void {
    if (this.state === 'loading' || this.player?.pause() === false) this.stop();
  }

  #hear(what: Heard) {
    const next = told[this.state][what];
    if (!next) return;
    if (what === 'error') {
      this.#options.changing(true);
      this.#end();
    } else this.#options.tell(what, this.#video!);
    this.#become(next);
  }

  /** Lets go of what plays; the page hears that it does no longer. */
  #end() {
    if (this.state === 'playing') this.#options.tell('pause', this.#video!);
    this.player?.end();
    this.player = this.ratio = undefined;
  }

  #become(state: StageState) {
    if (state === this.state) return;
    this.state = state;
    this.#host.requestUpdate();
  }
}
