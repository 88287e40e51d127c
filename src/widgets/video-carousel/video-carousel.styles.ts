import { css } from 'lit';

export const videoCarouselStyles = css`
  .skeleton {
    aspect-ratio: 16 / 9;
  }
  .layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(5 * var(--_space));
    --_row: 84px;
    --_card: 212px;
  }
  .box {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
    margin-bottom: calc(3 * var(--_space));
  }
  .stage,
  .thumb {
    display: block;
    position: relative;
    aspect-ratio: 16 / 9;
    overflow: hidden;
    background: #000;
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
  }
  video {
    object-fit: contain;
  }
  .stage :focus-visible {
    outline-offset: -5px;
  }
  .stand-in {
    background: var(--_accent);
    fill: var(--_on-accent);
    forced-color-adjust: none;
  }
  circle {
    opacity: 0.12;
  }
  text {
    font: 700 28px var(--_heading-font);
  }
  .cover {
    display: grid;
    place-items: center;
    padding: 0 calc(2 * var(--_space));
    background: none;
    font: inherit;
    text-decoration: none;
    cursor: pointer;
  }
  .cover .button {
    border-color: var(--_on-accent);
    min-width: 7em;
  }
  .cover:hover .button {
    text-decoration: underline;
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
    gap: 0 calc(5 * var(--_space));
    padding: calc(2 * var(--_space)) calc(4 * var(--_space));
    font-size: 0.875em;
  }
  .note p,
  [role='status'] {
    flex-basis: 100%;
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-height: 32px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_ink);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_space));
    margin-top: var(--_space);
  }
  .length {
    font-variant-numeric: tabular-nums;
  }

  .next {
    min-width: 0;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: var(--_space);
    margin-bottom: calc(2 * var(--_space));
  }
  .bar :first-child {
    flex: 1;
    font-size: 1em;
  }
  .page {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: none;
    color: var(--_ink);
    cursor: pointer;
  }
  .page[aria-disabled='true'] {
    color: var(--_border);
    cursor: default;
  }
  .page .icon {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .page .icon:dir(rtl) {
    transform: scaleX(-1);
  }
  /* A strip. Positioned, so that what is hidden from the eye scrolls along. */
  .list {
    position: relative;
    display: flex;
    overflow: auto hidden;
    scroll-snap-type: x proximity;
    scrollbar-width: thin;
    overscroll-behavior-x: contain;
  }
  /* In the place of rows that are not made yet. */
  .list::after {
    content: '';
    flex: none;
    width: calc(var(--_rest) * var(--_card));
  }
  li {
    flex: none;
    width: var(--_card);
    /* Room for the focus ring: what is not painted outside the view is clipped to its box. */
    padding: 5px;
    scroll-snap-align: start;
    content-visibility: auto;
    contain-intrinsic-size: auto var(--_card) auto 100px;
  }
  .video {
    display: flex;
    flex-direction: column;
    gap: calc(2 * var(--_space));
    width: 100%;
    min-height: 100%;
    padding: var(--_space);
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.875em;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
  }
  .video .title {
    display: block;
  }
  .video:hover .title {
    text-decoration: underline;
  }
  .video .length {
    color: var(--_muted);
  }
  .video[aria-current] {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    box-shadow: inset 3px 0 var(--_ink);
    font-weight: 600;
  }
  .video[aria-current]:dir(rtl) {
    box-shadow: inset -3px 0 var(--_ink);
  }
  .thumb {
    flex: none;
    width: 100%;
    border-radius: calc(var(--_radius) / 2);
  }
  .print-only {
    display: none;
  }

  @container (min-width: 720px) {
    .layout {
      grid-template-columns: minmax(0, 1.9fr) minmax(0, 1fr);
    }
    /* As high as the stage beside it. */
    .next {
      display: flex;
      flex-direction: column;
      height: 0;
      min-height: 100%;
    }
    .next.print-only {
      display: none;
    }
    .page {
      display: none;
    }
    .list {
      display: block;
      overflow: hidden auto;
      scroll-snap-type: none;
      overscroll-behavior: auto;
    }
    .list::after {
      display: block;
      width: auto;
      height: calc(var(--_rest) * var(--_row));
    }
    li {
      width: auto;
      contain-intrinsic-size: auto 100px auto var(--_row);
    }
    .video {
      flex-direction: row;
    }
    .thumb {
      width: 112px;
      align-self: start;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .list {
      scroll-behavior: smooth;
    }
  }
  @media (forced-colors: active) {
    .video[aria-current] {
      outline: 2px solid Highlight;
    }
    .page[aria-disabled='true'] {
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
    .layout .next,
    .list {
      display: block;
      height: auto;
      overflow: visible;
    }
    .list::after {
      content: none;
    }
    li {
      width: auto;
      content-visibility: visible;
    }
    .print-only {
      display: inline;
    }
    .video {
      background: none !important;
      box-shadow: none !important;
    }
  }
`;
