import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { backIcon, forwardIcon, mutedIcon, pauseIcon, playIcon, soundIcon } from './icons.ts';
import type { Playback } from './playback.ts';
import { back, clocks, forward, onAir, position, type PodcastView } from './podcast-player.view.ts';

export interface ControlsOptions {
  readonly view: PodcastView;
  readonly playback: Playback;
  readonly play: () => void;
  readonly seek: (seconds: number) => void;
  /** Where the visitor holds the seek bar, in seconds. */
  readonly dragged: number | undefined;
  readonly drag: (seconds: number | undefined) => void;
  /** Chapters on the seek bar. */
  readonly ticks: unknown;
  /** Some phones leave the loudness to their own buttons. */
  readonly hasVolume: boolean;
}

/** The seek bar, and the buttons under it. */
export function controls(options: ControlsOptions): TemplateResult {
  return html`${seekBar(options)}
    <div part="controls" class="controls screen-only" role="group" aria-labelledby="title">
      <div class="group">${playButtons(options)}</div>
      <div class="group">${speed(options)}${loudness(options)}</div>
    </div>`;
}

const numberOf = (event: Event) => Number((event.target as HTMLInputElement).value);

function seekBar({ view: { words }, playback, seek, dragged, drag, ticks }: ControlsOptions) {
  const { duration, isLive, reach } = playback;
  const time = dragged ?? playback.time;
  const [elapsed, left] = clocks(time, duration);
  return html`<div class="time-line screen-only">
    <div class="seek">
      ${ticks}
      <input
        type="range"
        part="seek"
        aria-label=${words.seek}
        aria-valuetext=${isLive ? onAir() : position(time, duration)}
        min="0"
        max=${Math.ceil(duration ?? Math.max(time, reach < Infinity ? reach : 0)) || 1}
        .value=${live(String(Math.round(time)))}
        ?disabled=${!reach}
        @input=${(event: Event) => drag(numberOf(event))}
        @change=${() => {
          drag(undefined);
          if (dragged !== undefined) seek(dragged);
        }}
      />
    </div>
    <div class="clocks" aria-hidden="true">
      <span>${elapsed}</span><span>${isLive ? onAir() : left}</span>
    </div>
  </div>`;
}

function playButtons({ view: { words }, playback, play, seek }: ControlsOptions) {
  const button = (name: string, action: () => void, icon: unknown, part?: 'play') =>
    html`<button
      class="plain ${part ?? ''}"
      part=${part ?? nothing}
      aria-label=${name}
      title=${name}
      ?disabled=${!playback.reach && !part}
      @click=${action}
    >
      ${icon}
    </button>`;
  const toggle = () => (playback.isOn ? playback.pause() : play());
  return html`${button(words.back, () => seek(playback.time - back), backIcon(back))}
  ${
    playback.isOn
      ? button(words.pause, toggle, pauseIcon, 'play')
      : button(words.play, toggle, playIcon, 'play')
  }
  ${button(words.forward, () => seek(playback.time + forward), forwardIcon(forward))}`;
}

const speed = ({ view: { words, speeds }, playback }: ControlsOptions) =>
  html`<select
    part="speed"
    class="field speed"
    aria-label=${words.speed}
    @change=${(event: Event) => (playback.speed = numberOf(event))}
  >
    ${speeds.map(
      ({ value, text }) =>
        html`<option value=${value} .selected=${live(value === playback.speed)}>${text}</option>`,
    )}
  </select>`;

const loudness = ({ view: { words }, playback, hasVolume }: ControlsOptions) =>
  html`<button
      class="plain small mute"
      aria-label=${words.mute}
      aria-pressed=${playback.muted}
      @click=${() => (playback.muted = !playback.muted)}
    >
      ${playback.muted ? mutedIcon : soundIcon}
    </button>
    ${
      hasVolume
        ? html`<input
            type="range"
            class="volume"
            aria-label=${words.volume}
            min="0"
            max="1"
            step="0.05"
            .value=${String(playback.volume)}
            @input=${(event: Event) => (playback.volume = numberOf(event))}
          />`
        : nothing
    }`;
