import { css } from 'lit';

export const signatoryListStyles = css`
  /* Twelve organisations of the sample, in the language that needs most. */
  .room > div {
    height: 2174px;
  }
  @container (min-width: 280px) {
    .room > div {
      height: 2006px;
    }
  }
  @container (min-width: 340px) {
    .room > div {
      height: 1718px;
    }
  }
  @container (min-width: 420px) {
    .room > div {
      height: 1549px;
    }
  }
  @container (min-width: 600px) {
    .room > div {
      height: 1265px;
    }
  }
  @container (min-width: 720px) {
    .room > div {
      height: 1130px;
    }
  }
  @container (min-width: 840px) {
    .room > div {
      height: 950px;
    }
  }
  .answer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(3 * var(--_space)) calc(6 * var(--_space));
  }
  .sentence {
    flex: 1 1 20em;
    min-width: 0;
    font-size: var(--_large);
    line-height: 1.4;
    text-wrap: pretty;
  }
  .answer .button {
    margin: 0;
  }
  .yes::before {
    content: '✓' / '';
    margin-inline-end: 0.4em;
    color: var(--_cohesion-ink);
    font-weight: 700;
  }
  .answer + .head {
    margin-top: calc(5 * var(--_space));
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(3 * var(--_space)) calc(6 * var(--_space));
  }
  .search {
    display: flex;
    flex-wrap: wrap;
    flex: 0 1 20em;
    min-width: 0;
    align-items: center;
    gap: var(--_space) calc(3 * var(--_space));
  }
  .search .field {
    flex: 1 1 10em;
  }
  .body {
    display: grid;
    grid-template: 'map' 'categories' 'results' 1fr / minmax(0, 1fr);
    gap: calc(4 * var(--_space)) calc(8 * var(--_space));
    margin-top: calc(4 * var(--_space));
  }
  /* A map has its west on the left, whichever way is read. */
  .map {
    display: grid;
    grid-area: map;
    grid-template-columns: repeat(7, minmax(0, 1fr));
    align-content: start;
    gap: var(--_space);
    max-width: 320px;
    direction: ltr;
  }
  .column-1 {
    grid-column: 1;
  }
  .column-2 {
    grid-column: 2;
  }
  .column-3 {
    grid-column: 3;
  }
  .column-4 {
    grid-column: 4;
  }
  .column-5 {
    grid-column: 5;
  }
  .column-6 {
    grid-column: 6;
  }
  .column-7 {
    grid-column: 7;
  }
  .tile,
  .chip {
    border: 1px solid var(--_border);
    background: var(--_surface);
    color: var(--_cohesion-text);
    font: inherit;
    font-size: var(--_small);
    cursor: pointer;
  }
  .tile {
    display: grid;
    place-content: center;
    justify-items: center;
    width: 100%;
    min-height: 44px;
    padding: 0;
    border-radius: calc(var(--_radius) / 2);
    background: color-mix(in srgb, var(--_accent) 14%, var(--_surface));
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .empty {
    background: var(--_surface);
    color: var(--_cohesion-muted);
  }
  .categories {
    display: flex;
    grid-area: categories;
    flex-wrap: wrap;
    align-content: start;
    gap: calc(2 * var(--_space));
  }
  .chip {
    min-height: max(24px, 9 * var(--_space));
    padding: var(--_space) calc(3 * var(--_space));
    border-color: var(--_cohesion-muted);
    border-radius: var(--_button-radius);
    line-height: 1.2;
    text-align: start;
  }
  .tile:hover,
  .chip:hover {
    border-color: var(--_cohesion-ink);
  }
  [aria-pressed='true'] {
    border-color: var(--_cohesion-ink);
    background: var(--_accent);
    color: var(--_cohesion-on-accent);
  }
  .results {
    grid-area: results;
  }
  .item {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 calc(4 * var(--_space));
    padding-block: calc(2 * var(--_space));
    border-bottom: 1px solid var(--_border);
  }
  /* Of hundreds, only what is seen costs anything. */
  .item:nth-child(n + 13) {
    content-visibility: auto;
    contain-intrinsic-size: auto 41px;
  }
  .title {
    min-width: 0;
    max-width: 100%;
  }
  .title a {
    display: inline-block;
    max-width: 100%;
    min-height: 24px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    /* As high as its buttons, of which there may be none. */
    min-height: max(24px, 9 * var(--_space));
    margin-top: calc(3 * var(--_space));
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
  }
  @container (min-width: 560px) {
    .beside {
      grid-template: 'map categories' 'results results' 1fr / 300px minmax(0, 1fr);
    }
  }
  @container (min-width: 720px) {
    .beside {
      grid-template: 'map categories' 'map results' 1fr / 300px minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
