import { css } from 'lit';

export const pdfReaderStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin-block-end: calc(3 * var(--_space));
  }
  .bar button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: var(--_control);
    cursor: pointer;
  }
  .bar button[aria-disabled='true'] {
    border-color: var(--_border);
    color: var(--_cohesion-muted);
    cursor: default;
  }
  .bar button[aria-pressed='true'] {
    border-color: var(--_cohesion-ink);
    color: var(--_cohesion-ink);
    box-shadow: inset 0 0 0 1px var(--_cohesion-ink);
  }
  .bar svg {
    width: 20px;
    height: 20px;
    stroke: currentColor;
    stroke-width: 2;
    fill: none;
  }
  .bar label {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .bar label span {
    display: inline;
  }
  .bar input {
    width: 4em;
    padding: 0 var(--_space);
    text-align: center;
  }
  .note {
    margin-block-end: calc(3 * var(--_space));
  }
  .chapters {
    margin-block-end: calc(3 * var(--_space));
  }
  .chapters > ul {
    max-height: 20em;
  }
  .chapters ul ul {
    padding-inline-start: calc(5 * var(--_space));
  }
  .chapters button {
    min-height: 24px;
    padding: var(--_space) 0;
    border: 0;
    background: none;
    color: var(--_cohesion-ink);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }
  .pages {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: calc(3 * var(--_space));
    block-size: min(80vh, 720px);
    /* On a phone, and at 400 % zoom, the room is the document's. */
    padding: var(--_space);
    overflow: auto;
    scrollbar-gutter: stable;
    /* Grey in light and dark alike: paper lies on it. */
    background: light-dark(#e3e6ea, #2b2f37);
    border-radius: var(--_radius);
    overscroll-behavior: contain;
    direction: ltr;
  }
  .page {
    flex: none;
    /* Centred where there is room, and never cut off at the start where there is not. */
    margin-inline: auto;
    overflow: auto hidden;
    background: #fff;
    box-shadow: 0 1px 3px #0004;
  }
  .sheet {
    position: relative;
    --scale-round-x: 1px;
    --scale-round-y: 1px;
  }
  .page canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }

  /* From pdf.js: its text layer places each run of words over the picture of it. */
  .words {
    position: absolute;
    inset: 0;
    overflow: clip;
    color-scheme: only light;
    direction: ltr;
    line-height: 1;
    text-align: initial;
    letter-spacing: normal;
    word-spacing: normal;
    hyphens: manual;
    -webkit-text-size-adjust: none;
    text-size-adjust: none;
    forced-color-adjust: none;
    transform-origin: 0 0;
    --min-font-size: 1;
    --text-scale-factor: calc(var(--total-scale-factor) * var(--min-font-size));
    --min-font-size-inv: calc(1 / var(--min-font-size));
  }
  .words :is(span, br) {
    position: absolute;
    color: transparent;
    white-space: pre;
    cursor: text;
    transform-origin: 0% 0%;
    user-select: text;
    -webkit-user-select: text;
  }
  .words > :not(.markedContent),
  .words .markedContent span:not(.markedContent) {
    z-index: 1;
    --font-height: 0;
    --scale-x: 1;
    --rotate: 0deg;
    font-size: calc(var(--text-scale-factor) * var(--font-height));
    transform: rotate(var(--rotate)) scaleX(var(--scale-x)) scale(var(--min-font-size-inv));
  }
  .words .markedContent {
    display: contents;
  }
  .words[data-main-rotation='90'] {
    transform: rotate(90deg) translateY(-100%);
  }
  .words[data-main-rotation='180'] {
    transform: rotate(180deg) translate(-100%, -100%);
  }
  .words[data-main-rotation='270'] {
    transform: rotate(270deg) translateX(-100%);
  }
  /* Over the picture and the words of it. */
  .links a {
    position: absolute;
    z-index: 2;
  }
  .links a:hover {
    background: #3b82f626;
  }
  .words ::selection {
    background: #3b82f680;
    color: transparent;
  }

  @container (min-width: 420px) {
    .pages {
      padding: calc(3 * var(--_space));
    }
  }
  @media (forced-colors: active) {
    /* Grey ground, shadow and colour are gone: paper has an edge, and what is on is seen to be on. */
    .pages {
      border: 1px solid;
    }
    .page {
      outline: 1px solid CanvasText;
    }
    .bar button[aria-pressed='true'] {
      border-width: 3px;
    }
    .bar button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
  @media print {
    .bar,
    .chapters,
    .pages {
      display: none;
    }
  }
`;
