import { css } from 'lit';

export const podcastPlayerStyles = css`
  .room > div {
    height: 1300px;
  }
  @container (min-width: 300px) {
    .room > div {
      height: 1195px;
    }
  }
  @container (min-width: 360px) {
    .room > div {
      height: 1150px;
    }
  }
  @container (min-width: 420px) {
    .room > div {
      height: 1105px;
    }
  }
  @container (min-width: 500px) {
    .room > div {
      height: 1012px;
    }
  }
  @container (min-width: 640px) {
    .room > div {
      height: 960px;
    }
  }
  @container (min-width: 754px) {
    .room > div {
      height: 640px;
    }
  }
  @container (min-width: 800px) {
    .room > div {
      height: 560px;
    }
  }
  .root {
    --_skeleton: 300px;
  }
  audio {
    display: none;
  }
  .player,
  .now,
  .more {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_space));
  }
  .player {
    gap: calc(6 * var(--_space));
  }
  .episode {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(4 * var(--_space));
    align-items: center;
  }
  .cover {
    display: grid;
    place-items: center;
    width: clamp(48px, 20cqi, 96px);
    aspect-ratio: 1;
    overflow: hidden;
    border-bottom: 3px solid var(--_mark);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_cohesion-on-accent);
  }
  .cover > * {
    grid-area: 1 / 1;
  }
  .cover img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .cover .icon {
    width: 50%;
    height: 50%;
  }
  .icon {
    width: 24px;
    height: 24px;
  }
  .stroke {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  text {
    fill: currentColor;
    font: 700 8px sans-serif;
  }

  .controls,
  .actions,
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .group {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .plain,
  .row,
  .link {
    border: 0;
    background: none;
    color: var(--_cohesion-ink);
    font: inherit;
    cursor: pointer;
  }
  .plain {
    display: inline-grid;
    flex: none;
    place-items: center;
    width: var(--_control);
    height: var(--_control);
    border-radius: 50%;
  }
  .plain:not(.small) .icon {
    width: 72%;
    height: 72%;
  }
  .play {
    width: calc(1.25 * var(--_control));
    height: calc(1.25 * var(--_control));
    background: var(--_accent);
    color: var(--_cohesion-on-accent);
  }
  .speed {
    padding: 0 calc(2 * var(--_space));
    font-variant-numeric: tabular-nums;
  }
  input[type='range'] {
    width: 100%;
    height: 24px;
    accent-color: var(--_cohesion-ink);
    cursor: pointer;
  }
  input.volume {
    width: min(20cqi, 96px);
  }
  .clocks {
    display: flex;
    justify-content: space-between;
    color: var(--_cohesion-muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .seek {
    position: relative;
  }
  .parts {
    border-top: 1px solid var(--_border);
  }
  details {
    border-bottom: 1px solid var(--_border);
  }
  .inside {
    display: grid;
    gap: calc(3 * var(--_space));
    padding-bottom: calc(4 * var(--_space));
  }
  .podcast {
    overflow-wrap: anywhere;
    user-select: all;
  }
  p.about {
    white-space: pre-line;
  }
  .row {
    display: flex;
    gap: calc(3 * var(--_space));
    width: 100%;
    min-height: var(--_control);
    align-items: baseline;
    padding: calc(2 * var(--_space));
    border-inline-start: 4px solid transparent;
    color: var(--_cohesion-text);
    text-align: start;
    text-decoration: none;
  }
  .row:hover {
    text-decoration: underline;
  }
  .row[aria-current] {
    border-color: var(--_cohesion-ink);
    font-weight: 600;
  }
  .actions {
    gap: var(--_space) calc(5 * var(--_space));
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-height: 32px;
    text-align: start;
    text-decoration: underline;
  }
  /* In a grid, which has gaps of its own. */
  .share {
    margin-top: 0;
  }
  .status {
    min-height: 24px;
    margin-block: calc(-2 * var(--_space));
  }
  .list {
    max-height: 24em;
    border-top: 1px solid var(--_border);
    overflow-y: auto;
    scroll-padding-block-end: 48px;
  }
  .list li {
    border-bottom: 1px solid var(--_border);
  }
  /* In the place of rows that are not made yet. */
  .list .rest {
    height: calc(var(--_rest) * 76px);
    border: 0;
  }
  .list.goes-on {
    mask-image: var(--_fade);
  }
  .list .row {
    display: block;
    outline-offset: -3px;
    box-shadow: none;
  }
  .list .muted {
    display: block;
    font-weight: 400;
  }

  @container (min-width: 420px) {
    .controls {
      column-gap: calc(6 * var(--_space));
    }
  }
  @container (min-width: 720px) {
    .player:not(.compact) {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      align-items: start;
    }
  }

  /* One row of controls, and no more than 200 px high before anything is opened. */
  :host([layout='compact']) .room > div {
    height: 200px !important;
  }
  :host([layout='compact']) .root {
    padding: calc(3 * var(--_space));
  }
  .compact,
  .compact .now {
    gap: var(--_space);
  }
  .compact .episode {
    column-gap: calc(3 * var(--_space));
  }
  .compact .cover {
    width: 48px;
  }
  .compact .episode :is(h2, h3, h4, h5, h6) {
    font-size: 1em;
  }
  /* Two lines of a title, all of it where the rest is opened. */
  .compact:not(.opened) .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .compact:not(.opened) .facts {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .compact .time-line {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    column-gap: calc(2 * var(--_space));
  }
  .compact .seek {
    display: grid;
  }
  .compact .clocks {
    display: contents;
  }
  .compact .clocks > :first-child {
    order: -1;
  }
  .compact .ticks {
    top: 9px;
  }
  .compact .controls {
    flex-wrap: nowrap;
    justify-content: space-between;
    gap: 0;
  }
  .compact .group {
    gap: 0;
  }
  .compact .play {
    width: var(--_control);
    height: var(--_control);
  }
  .compact .speed {
    padding: 0 var(--_space);
  }
  .compact .volume {
    display: none;
  }
  /* Beside the button that opens the rest, where there is room anyway: nothing moves when it says something. */
  .compact .status {
    grid-area: 4 / 1;
    z-index: 1;
    place-self: start end;
    min-height: 24px;
    margin: 0;
    background: var(--_surface);
    font-size: var(--_small);
  }
  .compact .rest-of-it {
    grid-area: 4 / 1;
  }
  .compact .status.asks {
    place-self: stretch;
  }
  .compact .status.asks + .rest-of-it {
    grid-row: 5;
  }
  .rest-of-it {
    border: 0;
  }
  .rest-of-it > summary {
    min-height: 24px;
    font-size: var(--_small);
    line-height: 1.2;
  }
  .rest-of-it > .inside {
    gap: calc(4 * var(--_space));
    padding: calc(2 * var(--_space)) 0 0;
  }
  @container (max-width: 239.9px) {
    .compact .mute {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .list.goes-on {
      mask-image: none;
    }
    .row[aria-current] {
      border-color: Highlight;
    }
    .row {
      border-inline-start-color: Canvas;
    }
    .plain {
      border: 1px solid ButtonText;
    }
  }
  @media print {
    .list {
      max-height: none;
      mask-image: none;
    }
  }
`;
