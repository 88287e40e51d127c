import type { LazyPart } from '../../element/lazy-part.ts';
import type * as Extras from './extras/extras.ts';
import type { Actions } from './extras/media-session.ts';
import type { Playback } from './playback.ts';
import { back, forward, type Episode } from './podcast-player.view.ts';

/** What the player does with what plays. */
export interface Commands {
  readonly play: () => void;
  readonly seek: (seconds: number) => void;
  readonly next: () => void;
}

/** The player's other buttons: the keys of the keyboard, and those of the lock screen. */
export class RemoteControl {
  readonly #playback: Playback;
  readonly #extras: LazyPart<typeof Extras>;
  readonly #commands: Commands;
  readonly #actions: Actions;

  constructor(playback: Playback, extras: LazyPart<typeof Extras>, commands: Commands) {
    const { play, seek, next } = commands;
    this.#playback = playback;
    this.#extras = extras;
    this.#commands = commands;
    this.#actions = {
      play,
      pause: () => playback.pause(),
      seekbackward: ({ seekOffset }) => seek(playback.time - (seekOffset ?? back)),
      seekforward: ({ seekOffset }) => seek(playback.time + (seekOffset ?? forward)),
      seekto: ({ seekTime }) => seek(seekTime ?? 0),
      nexttrack: next,
    };
  }

  /** Does what a key means. */
  readonly press = (event: KeyboardEvent): void => {
    const on = event.target as HTMLElement;
    const playback = this.#playback;
    const { play, seek } = this.#commands;
    const press = (extras?: typeof Extras) =>
      extras?.press(event, on, {
        toggle: () => (playback.isOn ? playback.pause() : play()),
        mute: () => (playback.muted = !playback.muted),
        back,
        forward,
        seek,
        time: playback.time,
        duration: playback.duration,
        fixed: !playback.reach,
      });
    // The first key may be faster than the code for it.
    if (this.#extras.value) press(this.#extras.value);
    else void this.#extras.load().then(press);
  };

  /**
   * Shows an episode on the lock screen.
   *
   * @param isWanted - asked when the code for it has come.
   */
  async show(episode: Episode, album: string | undefined, isWanted: () => boolean): Promise<void> {
    const extras = await this.#extras.load();
    if (isWanted()) extras?.showSession(this, episode, album, this.#actions);
  }

  /** Takes it away again. */
  hide(): void {
    this.#extras.value?.clearSession(this, this.#actions);
  }
}
