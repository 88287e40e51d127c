import { css } from 'lit';

export const videoCarouselStyles = css`
  .room > div {
    height: calc(56.25cqi + 530px);
  }
  @container (min-width: 340px) {
    .room > div {
      height: calc(56.25cqi + 480px);
    }
  }
  @container (min-width: 714px) {
    .room > div {
      height: calc((100cqi - 54px - max(264px, 34cqi - 12px)) * 0.5625 + 122px);
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
    /* At least a third of the next film is seen, which says that there is one. */
    --_card: clamp(136px, 66cqi, 212px);
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
  .page {
    display: grid;
    place-items: center;
  }
  /* In a corner: most of the picture is to be seen. */
  .cover {
    display: grid;
    place-items: end start;
    padding: calc(3 * var(--_space));
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
    font-size: var(--_small);
  }
  .note p {
    flex-basis: 100%;
  }
  .link {
    min-height: calc(9 * var(--_space));
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
    width: var(--_control);
    height: var(--_control);
    border: 1px solid var(--_border);
    border-radius: var(--_button-radius);
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
    /* Pictures begin where the heading does; what is left of them is for the focus ring. */
    margin-inline: -6px;
    overflow: auto hidden;
    scroll-snap-type: x proximity;
    /* Rows that are made in view would push the view on, where there is nothing but room yet. */
    overflow-anchor: none;
  }
  li {
    flex: none;
    width: var(--_card);
    /* Room for the focus ring: what is not painted outside the view is clipped to its box. */
    padding: 6px;
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
    padding: 0;
    font-size: var(--_small);
    line-height: 1.3;
  }
  .video > * {
    min-width: 0;
  }
  .video .title {
    display: block;
  }
  .video .facts {
    font-size: inherit;
  }
  .video:hover,
  .cover:hover {
    text-decoration: underline;
  }
  .thumb {
    flex: none;
    width: 100%;
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
      scroll-padding-block-end: 48px;
    }
    .list.goes-on {
      mask-image: var(--_fade);
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
    .list.goes-on {
      mask-image: none;
    }
    [aria-disabled='true'] {
      color: GrayText;
    }
  }
  @media print {
    .stage,
    .note,
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
    .layout .list {
      mask-image: none;
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
