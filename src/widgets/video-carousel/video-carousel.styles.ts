import { css } from 'lit';

export const videoCarouselStyles = css`
  .room > div {
    height: calc(56.25cqi + 462px);
  }
  @container (min-width: 714px) {
    .room > div {
      height: calc((100cqi - 54px - max(264px, 34cqi - 12px)) * 0.5625 + 116px);
    }
  }
  .stage,
  .thumb {
    aspect-ratio: 16 / 9;
  }
  .stage {
    aspect-ratio: var(--_ratio, 16 / 9);
  }
  .stage.upright {
    max-width: calc(var(--_ratio) * min(80vh, 640px));
    margin-inline: auto;
  }
  .layout {
    --_row: 84px;
    --_card: 212px;
  }
  .stage,
  .thumb {
    position: relative;
    overflow: hidden;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_accent) 20%, var(--_surface));
  }
  .picture,
  .cover,
  iframe,
  video {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    border: 0;
    object-fit: cover;
    fill: var(--_cohesion-ink);
  }
  video {
    object-fit: contain;
    background: #000;
  }
  .stage :focus-visible {
    outline-offset: -5px;
  }
  circle {
    opacity: 0.15;
  }
  text {
    font-size: 28px;
  }
  button,
  .cover {
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .cover,
  .page {
    display: grid;
    place-items: center;
  }
  .cover .button {
    border-color: var(--_cohesion-on-accent);
  }
  [aria-busy='true'] .cover {
    opacity: 0.6;
    cursor: progress;
  }
  .icon {
    width: 16px;
    height: 16px;
    fill: currentColor;
  }
  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: calc(5 * var(--_space));
    font-size: 0.875em;
  }
  .note p {
    flex-basis: 100%;
  }
  .link {
    min-height: 36px;
    align-content: center;
    color: var(--_cohesion-ink);
    text-decoration: underline;
  }
  .stage,
  .stage + .note,
  .bar {
    margin-bottom: calc(2 * var(--_space));
  }
  .next {
    margin-top: calc(5 * var(--_space));
  }
  .bar {
    display: flex;
    align-items: center;
    gap: var(--_space);
  }
  .bar :first-child {
    flex: 1;
    font-size: 1em;
  }
  .page {
    width: 44px;
    height: 44px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_cohesion-ink);
  }
  .page .icon {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .page:dir(rtl) {
    transform: scaleX(-1);
  }
  [aria-disabled='true'] {
    color: var(--_border);
  }
  /* A strip. Positioned, so that what is hidden from the eye scrolls along. */
  .list {
    position: relative;
    display: flex;
    overflow: auto hidden;
    scroll-snap-type: x proximity;
    /* Rows that are made in view would push the view on, where there is nothing but room yet. */
    overflow-anchor: none;
  }
  li {
    flex: none;
    width: var(--_card);
    /* Room for the focus ring: what is not painted outside the view is clipped to its box. */
    padding: 5px;
    scroll-snap-align: start;
    /* Rows beside it that come into view may turn out to be larger. */
    scroll-margin: 10px;
    content-visibility: auto;
    contain-intrinsic-size: auto var(--_card) auto 100px;
  }
  /* In the place of rows that are not made yet. */
  .rest {
    width: calc(var(--_rest) * var(--_card));
    padding: 0;
  }
  .video {
    display: flex;
    flex-direction: column;
    gap: calc(2 * var(--_space));
    width: 100%;
    min-height: 100%;
    padding: var(--_space);
    border-inline-start: 3px solid transparent;
    font-size: 0.875em;
    line-height: 1.3;
  }
  .video > * {
    min-width: 0;
  }
  .video .title {
    display: block;
  }
  .video:hover,
  .cover:hover {
    text-decoration: underline;
  }
  .thumb {
    flex: none;
    width: 100%;
  }
  [aria-current] {
    border-color: var(--_cohesion-ink);
    font-weight: 600;
  }
  .print-only {
    display: none;
  }

  @container (min-width: 680px) {
    .layout {
      display: grid;
      grid-template-columns: minmax(0, 1fr) max(264px, 34%);
      gap: calc(5 * var(--_space));
    }
    /* As high as the stage beside it. */
    .next {
      display: flex;
      flex-direction: column;
      height: 0;
      min-height: 100%;
      margin: 0;
    }
    .page {
      display: none;
    }
    .list {
      display: block;
      flex: 1;
      overflow: hidden auto;
    }
    li {
      width: auto;
      contain-intrinsic-size: auto 100px auto var(--_row);
    }
    .rest {
      height: calc(var(--_rest) * var(--_row));
    }
    .video {
      flex-direction: row;
    }
    .thumb {
      width: clamp(80px, 10cqi, 112px);
      align-self: start;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .list {
      scroll-behavior: smooth;
    }
  }
  @media (forced-colors: active) {
    .video {
      border-color: Canvas;
    }
    [aria-current] {
      outline: 2px solid Highlight;
    }
    [aria-disabled='true'] {
      color: GrayText;
    }
  }
  @media print {
    .main,
    .page,
    .thumb {
      display: none;
    }
    .layout,
    .layout > *,
    .list {
      display: block;
      height: auto;
      overflow: visible;
    }
    .layout .main {
      display: none;
    }
    li {
      width: auto;
      content-visibility: visible;
    }
    .print-only {
      display: inline;
    }
  }
`;
