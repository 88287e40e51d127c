/**
 * What is heard: one recording, where it is, and what it does. Requests come in as calls, its state goes out to whoever
 * shows it; it knows no widget and no template.
 *
 * | state    | what it means                      | asked to play | the audio element says                              |
 * | -------- | ---------------------------------- | ------------- | --------------------------------------------------- |
 * | idle     | nothing is loaded                  | → starting    | (what it says of an address that was let go of)     |
 * | starting | asked to play                      |               | play → waiting, told; refused → paused              |
 * | waiting  | plays, and nothing comes yet       |               | playing → playing                                   |
 * | stalled  | so for ten seconds; it goes on     | → starting    | playing → playing                                   |
 * |          | trying                             |               |                                                     |
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

/** How long, in ms, a browser may try for more of a recording before it is said that the connection is lost. */
const patience = 10e3;

/** Servers that know no ranges let nobody go anywhere. */
const tries = 9;

/** Where each recording was left, in seconds, by its address: as long as the page lives, and nowhere else. */
const positions = new Map<string, number>();

const events = [
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
] as const;

export class Playback {
  state: PlaybackState = 'idle';
  /** Why it failed, or stalled. */
  trouble: Words | undefined;
  readonly #audio: HTMLAudioElement;
  readonly #options: PlaybackOptions;
  #recording: Recording | undefined;
  #speed = 1;
  /** How often to try yet to go where it was left. */
  #resuming = 0;
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

  /** The file's own length in seconds, where it is known; the feed may be wrong. A live stream has none. */
  get duration(): number | undefined {
    const { duration } = this.#audio;
    // WebKit says 0 before it knows.
    return this.#isLoaded && duration > 0 && duration < Infinity
      ? duration
      : this.#recording?.duration;
  }

  get isLive(): boolean {
    return this.#isLoaded && this.#audio.duration === Infinity && !this.#recording?.duration;
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
    if (recording?.url !== this.#recording?.url) this.stop();
    this.#recording = recording;
  }

  play(): void {
    if (!this.#recording) return;
    const { url } = this.#recording;
    if (this.state === 'idle' || this.state === 'failed') {
      this.#resuming = positions.has(url) ? tries : 0;
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
    if (!this.#recording || this.isLive) return;
    const time = Math.max(0, Math.min(seconds, this.duration ?? Infinity));
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
    this.#resume();
    if (!this.#isLoaded || this.#resuming || audio.seeking || audio.error) return;
    // Not sooner: WebKitGTK ends with all of its page where a recording begins at another speed.
    if (audio.playbackRate !== this.#speed) audio.playbackRate = this.#speed;
    positions.set(this.#recording!.url, audio.currentTime);
    this.#options.ticked();
  }

  /** WebKit forgets a place that it is told too early, so it is told until it is there. */
  #resume() {
    const audio = this.#audio;
    if (!this.#resuming || !this.#isLoaded || !audio.duration || audio.seeking) return;
    const to = Math.min(this.time, audio.duration);
    if (Math.abs(audio.currentTime - to) < 0.3) this.#resuming = 0;
    else {
      this.#resuming--;
      audio.currentTime = to;
    }
  }

  async #fail() {
    const { error, readyState } = this.#audio;
    const { failed, connection } = this.#options.words;
    const recording = this.#recording!;
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
    clearTimeout(this.#timer);
    // Some browsers try on and on, and never say that anything is wrong.
    if (this.isBuffering)
      this.#timer = setTimeout(
        () => this.#become('stalled', this.#options.words.connection),
        patience,
      );
    this.#options.changed();
  }
}
