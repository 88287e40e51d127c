import { css } from 'lit';

export const signatoryCounterStyles = css`
  .room > div {
    height: 486px;
  }
  @container (min-width: 320px) {
    .room > div {
      height: 445px;
    }
  }
  @container (min-width: 360px) {
    .room > div {
      height: 409px;
    }
  }
  @container (min-width: 500px) {
    .room > div {
      height: 366px;
    }
  }
  @container (min-width: 700px) {
    .room > div {
      height: 328px;
    }
  }
  @container (min-width: 800px) {
    .room > div {
      height: 309px;
    }
  }
  .figures {
    display: flex;
    flex-direction: column;
    gap: calc(2 * var(--_space));
  }
  .grid .mark {
    margin-bottom: calc(3 * var(--_space));
  }
  .figure {
    display: grid;
    grid-template-columns: minmax(3em, max-content) minmax(0, 1fr);
    align-items: baseline;
    column-gap: calc(3 * var(--_space));
    line-height: 1.2;
  }
  .amount {
    font-family: var(--_heading-font);
    font-size: var(--_larger);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    color: var(--_cohesion-ink);
  }
  .amount .qualifier {
    font-size: 0.694em;
    font-weight: 600;
  }
  .number {
    position: relative;
    white-space: nowrap;
  }
  /* The final number keeps its place and stays readable to everything but the eye. */
  .number[data-moving] {
    color: transparent;
  }
  .moving {
    position: absolute;
    inset: 0;
    contain: strict;
    display: flex;
    direction: ltr;
    color: var(--_cohesion-ink);
    user-select: none;
  }
  .number:not([data-moving]) .moving {
    display: none;
  }
  .moving ::before {
    content: attr(data-character);
    display: block;
    white-space: pre;
  }
  .digit::before {
    content: '0\\A 1\\A 2\\A 3\\A 4\\A 5\\A 6\\A 7\\A 8\\A 9';
    transform: translateY(calc(var(--_digit) * -10%));
    animation: roll 1s cubic-bezier(0.2, 0.6, 0.2, 1);
  }
  @keyframes roll {
    from {
      transform: none;
    }
  }
  .goal {
    display: grid;
    gap: var(--_space);
    max-width: 480px;
    margin-top: calc(4 * var(--_space));
    font-weight: 600;
  }
  progress {
    width: 100%;
    height: 12px;
    accent-color: var(--_cohesion-ink);
  }
  .deadline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(4 * var(--_space));
    margin-top: calc(2 * var(--_space));
  }
  .plain {
    min-height: max(24px, 8 * var(--_space));
    padding: 0;
    border: 0;
    background: none;
    color: var(--_cohesion-ink);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  .notes {
    margin-top: calc(4 * var(--_space));
  }

  /* The first is the one that counts, and its size says so at every width. */
  .grid .figure:first-child,
  .grid .figure:first-child .amount,
  .grid .figure:first-child .qualifier {
    display: block;
  }
  .grid .figure:first-child {
    margin-bottom: calc(2 * var(--_space));
  }
  .grid .figure:first-child .amount {
    font-size: var(--_hero);
  }
  .grid .figure:first-child .qualifier {
    font-size: 0.402em;
    line-height: 1.2;
  }

  .row .figures {
    flex-flow: row wrap;
    align-items: baseline;
    gap: var(--_space) calc(5 * var(--_space));
  }
  .row .figure {
    display: block;
  }
  .row .amount {
    font-size: 1em;
  }
  .row .figure:first-child .amount {
    font-size: var(--_larger);
  }
  .row .amount .qualifier {
    font-size: 1em;
  }
  .row .figure:first-child .qualifier {
    font-size: 0.694em;
  }

  .trend {
    margin-top: calc(5 * var(--_space));
    max-width: 480px;
  }
  .trend svg {
    display: block;
    width: 100%;
    overflow: visible;
  }
  .trend svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .line {
    fill: none;
    stroke: var(--_cohesion-ink);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .axis {
    stroke: var(--_border);
    vector-effect: non-scaling-stroke;
  }
  circle {
    fill: var(--_cohesion-ink);
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
    font-variant-numeric: tabular-nums;
  }
  .ends span + span {
    text-align: end;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: var(--_space) calc(3 * var(--_space)) var(--_space) 0;
    border-bottom: 1px solid var(--_border);
    font-weight: 400;
    text-align: start;
  }
  thead th {
    font-weight: 600;
  }

  @container (min-width: 420px) {
    .notes {
      display: flex;
      flex-wrap: wrap;
      column-gap: calc(2 * var(--_space));
    }
    .notes li + li::before {
      content: '·';
      margin-inline-end: calc(2 * var(--_space));
    }
    .grid .figures {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: calc(4 * var(--_space));
    }
    /* Numbers of one row stand on one line, however large they are and whatever stands above them; so do labels. */
    .grid .figure,
    .grid .figure:first-child {
      display: grid;
      grid-row: span 2;
      grid-template-rows: subgrid;
      grid-template-columns: minmax(0, 1fr);
      row-gap: 0;
      margin: 0;
    }
    .grid .amount {
      align-self: last baseline;
      font-size: var(--_display);
    }
    .grid .qualifier {
      display: block;
      font-size: 0.482em;
      line-height: 1.2;
    }
  }
  @container (min-width: 900px) {
    .grid .figures {
      grid-template-columns: 1.4fr repeat(auto-fit, minmax(6em, 1fr));
    }
  }
  @media (forced-colors: active) {
    .line,
    .axis {
      stroke: CanvasText;
    }
    circle {
      fill: CanvasText;
    }
  }
  @media print {
    .number[data-moving] {
      color: inherit;
    }
    .moving {
      display: none;
    }
  }
`;
