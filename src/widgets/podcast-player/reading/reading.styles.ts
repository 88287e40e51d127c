import { css } from 'lit';

export const readingStyles = css`
  .search,
  .languages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .ticks {
    position: absolute;
    inset: 19px 8px auto;
    display: block;
    width: calc(100% - 16px);
    height: 6px;
    overflow: visible;
    pointer-events: none;
  }
  .ticks:dir(rtl) {
    transform: scaleX(-1);
  }
  .ticks path {
    stroke: var(--_cohesion-muted);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }

  .search input {
    flex: 1 1 10em;
    width: 100%;
  }
  .text {
    max-height: 20em;
    padding: calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  /* Of a text of hours, only what is seen is laid out, and only that with every key of a search. */
  .text > p:nth-child(n + 20) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 8em;
  }
  /* What a search does not find is out of the way as a whole, and need not be laid out anew when it is found again. */
  @supports (content-visibility: hidden) {
    .text > p[hidden]:nth-child(n + 20) {
      display: block;
      height: 0;
      margin: 0;
      content-visibility: hidden;
    }
  }
  /* Heard of when it says something, and in nobody's way before. */
  .search span:empty {
    position: absolute;
  }
  .time {
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  /* One under the other, whichever of them is marked. */
  .chapters .time {
    min-width: 2.5em;
    color: var(--_cohesion-muted);
    font-weight: 400;
  }
  .text > * + *,
  .about > * > * + * {
    margin-top: calc(3 * var(--_space));
  }
  .text .time {
    min-width: 24px;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_cohesion-ink);
    font-family: inherit;
    cursor: pointer;
    text-decoration: underline;
  }
  .text p + p,
  .text div > * + * {
    margin-top: calc(3 * var(--_space));
  }
  .cue {
    white-space: pre-line;
    cursor: pointer;
  }
  .cue[aria-current] {
    border-radius: 2px;
    background: var(--_accent);
    color: var(--_cohesion-on-accent);
  }
  mark {
    background: #fc0;
    color: #000;
  }
  @media (forced-colors: active) {
    .ticks path {
      stroke: CanvasText;
    }
    .cue[aria-current] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .text {
      max-height: none;
    }
  }
`;
