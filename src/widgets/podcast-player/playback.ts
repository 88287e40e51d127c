import { extentOf, lengthOf, type Extent } from './extent.ts';

/**
 * What is heard: one recording, where it is, and what it does. Requests come in as calls, its state goes out to whoever
 * shows it; it knows no widget and no template.
 *
 * | state    | what it means                      | asked to play | the audio element says                              |
 * | -------- | ---------------------------------- | ------------- | --------------------------------------------------- |
 * | idle     | nothing is loaded                  | → starting    | (what it says of an address that was let go of)     |
 * | starting | asked to play                      |               | play → waiting, told; refused → paused              |
 * | waiting  | plays, and cannot be heard yet     |               | playing, or time goes on → playing                  |
 * | stalled  | nothing has come for ten seconds;  | → starting    | playing, or time goes on → playing; something comes |
 * |          | it goes on trying                  |               | → waiting                                           |
 * | playing  | it is heard                        |               | waiting → waiting                                   |
 * | paused   | where it was left                  | → starting    | play → waiting, told                                |
 * | ended    | at its end                         | → starting    | play → waiting, told                                |
 * | failed   | cannot be played; `trouble` says   | → starting    |                                                     |
 * |          | why. Nothing is loaded             |               |                                                     |
 *
 * From starting to playing: pause → paused, ended → ended, error → failed; from wherever play was told, that is told
 * too. `stop()` leads to idle from everywhere, `seek()` from ended to paused.
 */
export type PlaybackState =
  'idle' | 'starting' | 'waiting' | 'stalled' | 'playing' | 'paused' | 'ended' | 'failed';

/** What is to be heard. */
export interface Recording {
  readonly url: string;
  /** Media type, for what is said where it cannot be played. */
  readonly type: string;
  /** In seconds, as the feed has it; the file's own is better. */
  readonly duration: number | undefined;
}

/** A sentence for the visitor, made while rendering. */
export type Words = () => string;

export interface PlaybackOptions {
  /** Something that is shown has changed. */
  readonly changed: () => void;
  /** It has gone on a little. */
  readonly ticked: () => void;
  /** For the page: it began or went on, paused, came to its end. */
  readonly tell: (what: 'play' | 'pause' | 'end') => void;
  /** Why the browser refuses a recording, where that can be found out. */
  readonly examine: (recording: Recording, isPlayable: boolean) => Promise<Words | undefined>;
  readonly words: {
    readonly failed: Words;
    /** The connection was lost. */
    readonly connection: Words;
  };
}

/** How long, in ms, nothing of a recording may come before it is said that the connection is lost. */
const patience = 10e3;

/** How often a browser is told where to go: some forget it, and some cannot. */
const tries = 9;

/** Where each recording was left, in seconds, by its address: as long as the page lives, and nowhere else. */
const positions = new Map<string, number>();

const events = [
  'play',
  'playing',
  'pause',
  'ended',
  'timeupdate',
  'progress',
  'suspend',
  'loadedmetadata',
  'durationchange',
  'waiting',
  'volumechange',
  'error',
] as const;

export class Playback {
  state: PlaybackState = 'idle';
  /** Why it failed, or stalled. */
  trouble: Words | undefined;
  readonly #audio: HTMLAudioElement;
  readonly #options: PlaybackOptions;
  #recording: Recording | undefined;
  #speed = 1;
  /** Known from when it is first heard. */
  #extent: Extent | undefined;
  /** It has been found out that one cannot go anywhere in this one. */
  #isFixed = false;
  /** How often to try yet to go where it was left. */
  #resuming = 0;
  /** Where it was heard last, in seconds. */
  #heardAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param audio - an element that belongs to this alone. */
  constructor(audio: HTMLAudioElement, options: PlaybackOptions) {
    this.#audio = audio;
    this.#options = options;
    audio.preload = 'none';
    for (const type of events) audio.addEventListener(type, this.#hear);
  }

  /** Whether it is heard, or would be if more of it came. */
  get isOn(): boolean {
    return ['starting', 'waiting', 'stalled', 'playing'].includes(this.state);
  }

  /** Whether the visitor has to wait for it. */
  get isBuffering(): boolean {
    return this.state === 'starting' || this.state === 'waiting';
  }

  /** Where it is, in seconds. */
  get time(): number {
    return positions.get(this.#recording?.url ?? '') ?? 0;
  }

  /** In seconds; undefined where nobody knows, and of a broadcast. */
  get duration(): number | undefined {
    if (this.#extent) return this.#extent.duration;
    return (this.#isLoaded ? lengthOf(this.#audio) : undefined) ?? this.#recording?.duration;
  }

  get isLive(): boolean {
    return Boolean(this.#extent?.isLive);
  }

  /** How far one can go now, in seconds; 0: nowhere. */
  get reach(): number {
    if (this.#isFixed) return 0;
    return this.#extent ? this.#extent.reach : (this.duration ?? Infinity);
  }

  get speed(): number {
    return this.#speed;
  }

  set speed(speed: number) {
    this.#speed = speed;
    if (this.isOn) this.#audio.playbackRate = speed;
  }

  get muted(): boolean {
    return this.#audio.muted;
  }

  set muted(muted: boolean) {
    this.#audio.muted = muted;
  }

  /** 0 to 1; setting it lets it be heard. */
  get volume(): number {
    return this.#audio.volume;
  }

  set volume(volume: number) {
    this.#audio.volume = volume;
    this.#audio.muted = false;
  }

  /** Of the formats that a recording comes in, the first that this browser plays. */
  pick<Source extends { readonly type: string }>(sources: readonly Source[]): Source {
    return sources.find(({ type }) => this.#audio.canPlayType(type)) ?? sources[0]!;
  }

  /** Has this one to play from now on; what was there ends, unless it is the same. */
  show(recording: Recording | undefined): void {
    if (recording?.url !== this.#recording?.url) {
      this.stop();
      this.#isFixed = false;
    }
    this.#recording = recording;
  }

  play(): void {
    if (!this.#recording) return;
    const { url } = this.#recording;
    if (this.state === 'idle' || this.state === 'failed') {
      if (this.#isFixed) positions.delete(url);
      this.#resuming = positions.has(url) ? tries : 0;
      this.#heardAt = 0;
      this.#extent = undefined;
      this.#audio.src = url;
    }
    this.#become('starting');
    // Refused (without a gesture) or given up: the events say the rest.
    this.#audio.play().catch(() => {
      if (this.state === 'starting' && this.#audio.paused) this.#become('paused');
    });
  }

  pause(): void {
    this.#audio.pause();
  }

  /** @param seconds - whatever is asked for; it goes as far as it can. */
  seek(seconds: number): void {
    if (!this.#recording || !this.reach) return;
    const time = Math.max(0, Math.min(seconds, this.duration ?? this.reach));
    positions.set(this.#recording.url, time);
    this.#resuming = tries;
    this.#resume();
    if (this.state === 'ended') this.#become('paused');
    this.#options.changed();
  }

  /** Loads it anew, and goes on where it was. */
  retry(): void {
    this.stop();
    this.play();
  }

  /** Lets go of the recording: nothing sounds, nothing is loaded; where it was is known. */
  stop(): void {
    this.#tellPause();
    this.#become('idle');
    this.#extent = undefined;
    this.#audio.pause();
    this.#audio.removeAttribute('src');
    this.#audio.load();
  }

  get #isLoaded() {
    return this.state !== 'idle' && this.state !== 'failed' && this.#audio.readyState > 0;
  }

  readonly #hear = ({ type }: Event): void => {
    if (type === 'volumechange') return this.#options.changed();
    // What is said of an address that has been let go of.
    if (this.state === 'idle' || this.state === 'failed') return;
    switch (type as (typeof events)[number]) {
      case 'loadedmetadata':
      case 'durationchange':
        this.#resume();
        return this.#options.changed();
      case 'timeupdate':
        return this.#tick();
      case 'progress':
      case 'suspend':
        return this.#come();
      case 'play':
        this.#become('waiting');
        return this.#options.tell('play');
      case 'playing':
        return this.#become('playing');
      case 'waiting':
        if (this.state === 'playing') this.#become('waiting');
        return;
      case 'pause':
        if (this.#audio.ended) return;
        this.#tellPause();
        return this.#become('paused');
      case 'ended':
        positions.delete(this.#recording!.url);
        this.#become('ended');
        return this.#options.tell('end');
      case 'error':
        void this.#fail();
    }
  };

  #tick() {
    const audio = this.#audio;
    if (this.#isLoaded && audio.currentTime) this.#measure();
    this.#resume();
    if (!this.#isLoaded || this.#resuming || audio.seeking || audio.error) return;
    this.#listen();
    // WebKitGTK does not say that it plays again after going somewhere.
    if ((this.isBuffering || this.state === 'stalled') && audio.currentTime > this.#heardAt)
      this.#become('playing');
    this.#heardAt = audio.currentTime;
    positions.set(this.#recording!.url, audio.currentTime);
    this.#options.ticked();
  }

  /** More of it has come, or no more will for now. */
  #come() {
    if (this.#extent) this.#measure();
    this.#resume();
    if (this.state === 'stalled') this.#become('waiting');
    else if (this.isBuffering) this.#wait();
  }

  /** Not before it is heard: what browsers say until then may change, and WebKitGTK never learns more once asked. */
  #measure() {
    const { reach } = this;
    this.#extent = extentOf(this.#audio, this.#recording!.duration, this.#extent);
    if (reach !== this.reach) this.#options.changed();
  }

  /** At the speed that was chosen. Not sooner: WebKitGTK ends with all of its page where a recording begins at another. */
  #listen() {
    if (this.#audio.playbackRate !== this.#speed) this.#audio.playbackRate = this.#speed;
  }

  /** WebKit forgets a place that it is told too early, so it is told until it is there. */
  #resume() {
    const audio = this.#audio;
    if (!this.#resuming || !this.#isLoaded || !audio.duration || audio.seeking) return;
    const to = Math.min(this.time, audio.duration);
    if (Math.abs(audio.currentTime - to) < 0.3) this.#arrive();
    else if (this.#extent && !this.reach) this.#stay();
    else if (this.#extent && to > this.reach && audio.networkState === audio.NETWORK_LOADING)
      this.#hold();
    else {
      this.#resuming--;
      const nearest = Math.min(to, this.reach);
      positions.set(this.#recording!.url, nearest);
      audio.currentTime = nearest;
    }
  }

  #arrive() {
    this.#resuming = 0;
    // It stood still, and would not say any more that it goes on.
    if (!this.#audio.playbackRate) this.#listen();
  }

  /** Nobody can go anywhere in this one: it is heard where it is. */
  #stay() {
    this.#arrive();
    positions.set(this.#recording!.url, this.#audio.currentTime);
    this.#options.changed();
  }

  /** Waits for what has not come yet, and cannot be asked for. */
  #hold() {
    this.#audio.playbackRate = 0;
    if (this.state === 'playing') this.#become('waiting');
  }

  async #fail() {
    const { error, readyState } = this.#audio;
    const { failed, connection } = this.#options.words;
    const recording = this.#recording!;
    // It broke on the way to a place, so that it would break there again.
    if (readyState > 0 && (this.#resuming || this.#audio.seeking)) this.#isFixed = true;
    this.#tellPause();
    this.#become(
      'failed',
      readyState > 0 && error?.code === error?.MEDIA_ERR_NETWORK ? connection : failed,
    );
    this.#audio.pause();
    if (error?.code !== error?.MEDIA_ERR_SRC_NOT_SUPPORTED) return;
    const isPlayable = Boolean(this.#audio.canPlayType(recording.type));
    const why = await this.#options.examine(recording, isPlayable);
    if (why && this.state === 'failed' && recording.url === this.#recording?.url)
      this.#become('failed', why);
  }

  /** Only what has been told to play is told to pause. */
  #tellPause() {
    if (['waiting', 'stalled', 'playing'].includes(this.state)) this.#options.tell('pause');
  }

  #become(state: PlaybackState, trouble?: Words) {
    this.state = state;
    this.trouble = trouble;
    this.#wait();
    this.#options.changed();
  }

  /** Some browsers try on and on, and never say that anything is wrong. */
  #wait() {
    clearTimeout(this.#timer);
    if (this.isBuffering)
      this.#timer = setTimeout(
        () => this.#become('stalled', this.#options.words.connection),
        patience,
      );
  }
}
