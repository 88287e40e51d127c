import { css } from 'lit';

export const declarationViewerStyles = css`
  .room > div {
    height: 626px;
  }
  @container (min-width: 360px) {
    .room > div {
      height: 584px;
    }
  }
  @container (min-width: 420px) {
    .room > div {
      height: 541px;
    }
  }
  @container (min-width: 500px) {
    .room > div {
      height: 412px;
    }
  }
  @container (min-width: 720px) {
    .room > div {
      height: 336px;
    }
  }
  .root {
    --_gap: calc(4 * var(--_space));
  }
  .mark {
    margin-block-end: calc(3 * var(--_space));
  }
  .title :is(h2, h3, h4, h5, h6) {
    max-width: 40ch;
    text-wrap: balance;
  }
  .title .muted {
    margin-block-start: var(--_space);
  }
  .choices {
    display: flex;
    flex-direction: column;
    gap: calc(2 * var(--_space));
    margin-block-start: var(--_gap);
  }
  label span {
    display: block;
    font-size: var(--_small);
    color: var(--_cohesion-muted);
  }
  select {
    width: 100%;
    /* WebKit lets what is chosen reach out of it, unseen, and makes the page as wide. */
    contain: paint;
    text-overflow: ellipsis;
  }
  .summary,
  .actions,
  .more,
  .reader {
    margin-block-start: var(--_gap);
  }
  .actions,
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
  }
  .name + .actions {
    margin-block-start: var(--_space);
  }
  p.name {
    margin-block-start: var(--_gap);
  }
  .actions:not(:has(*)) {
    display: none;
  }
  .actions .button {
    flex: 1 1 12em;
  }
  .more {
    column-gap: calc(6 * var(--_space));
  }
  .missing {
    min-height: var(--_control);
    display: inline-flex;
    align-items: center;
  }
  .documents {
    margin-block-start: calc(2 * var(--_space));
  }
  .documents button {
    width: 100%;
    min-height: var(--_control);
    padding: calc(2 * var(--_space)) 0;
    border: 0;
    border-block-start: 1px solid var(--_border);
    background: none;
    color: var(--_cohesion-ink);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }
  .versions {
    margin-block-start: calc(2 * var(--_space));
  }
  .versions[hidden] {
    margin: 0;
  }
  .versions li {
    padding-block: calc(2 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }
  .versions li > * {
    display: block;
  }
  .versions a {
    padding-block: 2px;
  }
  .name {
    font-weight: 600;
  }
  .reader {
    padding-block: var(--_gap);
    border-block: 1px solid var(--_border);
  }
  .loading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(3 * var(--_space));
    min-height: var(--_control);
  }
  progress {
    flex: 1 1 12em;
    height: 8px;
    accent-color: var(--_cohesion-ink);
  }

  @container (min-width: 420px) {
    .actions .button {
      flex: none;
    }
    .choices {
      flex-direction: row;
      flex-wrap: wrap;
    }
    .choices label {
      flex: 1 1 12em;
      max-width: 24em;
      min-width: 0;
    }
    .versions li {
      display: grid;
      grid-template-columns: 8em minmax(0, 1fr) auto;
      gap: 0 var(--_gap);
      align-items: baseline;
    }
  }
  @container (min-width: 720px) {
    .head {
      display: flex;
      align-items: flex-start;
      justify-content: space-between;
      gap: calc(6 * var(--_space));
    }
    .title {
      flex: 1 1 60%;
    }
    .choices {
      flex: 0 1 16em;
      flex-direction: column;
      margin-block-start: 0;
    }
    .choices label {
      flex: none;
    }
  }
  @media (forced-colors: active) {
    .documents button {
      border-color: CanvasText;
    }
  }
  @media print {
    .versions[hidden] {
      display: block;
      content-visibility: visible;
    }
    .missing {
      display: block;
    }
    a[href]:not([href^='#'])::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
      word-break: break-all;
    }
    .actions .button {
      display: block;
      padding: 0;
      border: 0;
      text-align: start;
    }
  }
`;
