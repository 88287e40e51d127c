import { css } from 'lit';

export const podcastPlayerStyles = css`
  .room > div {
    height: 1260px;
  }
  @container (min-width: 300px) {
    .room > div {
      height: 1170px;
    }
  }
  @container (min-width: 360px) {
    .room > div {
      height: 1125px;
    }
  }
  @container (min-width: 420px) {
    .room > div {
      height: 1080px;
    }
  }
  @container (min-width: 500px) {
    .room > div {
      height: 992px;
    }
  }
  @container (min-width: 640px) {
    .room > div {
      height: 945px;
    }
  }
  @container (min-width: 754px) {
    .room > div {
      height: 620px;
    }
  }
  @container (min-width: 800px) {
    .room > div {
      height: 550px;
    }
  }
  .root {
    --_skeleton: 300px;
    --_europe: #fc0;
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
    border-bottom: 3px solid var(--_europe);
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
    width: 44px;
    height: 44px;
    border-radius: 50%;
  }
  .plain:not(.small) .icon {
    width: 32px;
    height: 32px;
  }
  .play {
    width: 56px;
    height: 56px;
    background: var(--_accent);
    color: var(--_cohesion-on-accent);
  }
  .select {
    min-height: 44px;
    padding: 0 calc(2 * var(--_space));
    border: 1px solid var(--_cohesion-muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_cohesion-text);
    font: inherit;
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
    font-size: 0.875em;
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
  summary {
    padding: calc(2.5 * var(--_space)) 0;
    color: var(--_cohesion-ink);
    font-weight: 600;
    cursor: pointer;
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
    min-height: 44px;
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
  .status {
    min-height: 24px;
    margin-block: calc(-2 * var(--_space));
  }
  .list {
    max-height: 24em;
    border-top: 1px solid var(--_border);
    overflow-y: auto;
  }
  .list li {
    border-bottom: 1px solid var(--_border);
  }
  /* In the place of rows that are not made yet. */
  .list .rest {
    height: calc(var(--_rest) * 76px);
    border: 0;
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
    .player {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      align-items: start;
    }
  }
  @media (forced-colors: active) {
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
    }
  }
`;
