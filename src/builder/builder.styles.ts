import { css } from 'lit';

/** Besides what widgets have: the builder is one of them at heart. */
export const builderStyles = css`
  .root {
    padding: clamp(16px, 4cqi, 40px);
    border: 0;
    border-radius: 0;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: end;
    gap: 16px 32px;
  }
  header > * {
    min-width: 0;
  }
  h1 {
    font-size: clamp(1.44em, 8cqi, 2.488em);
    line-height: 1.2;
  }
  h2 {
    margin-block: 40px 16px;
    font-size: var(--_larger);
  }
  h3 {
    margin-top: 24px;
  }
  .mark {
    margin-block: 12px;
  }
  p + p {
    margin-top: 8px;
  }

  .fields,
  .fields fieldset {
    display: grid;
    gap: 12px;
  }
  fieldset {
    min-width: 0;
    margin-top: 16px;
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .fields fieldset {
    margin-top: 0;
  }
  legend {
    padding-inline: 4px;
    font-weight: 600;
  }
  label:not(.choice, .card) {
    display: grid;
    gap: 4px;
    min-width: 0;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 32px;
  }
  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    width: 24px;
    height: 24px;
    accent-color: var(--_accent);
  }
  select.field {
    width: 100%;
  }
  textarea.field {
    width: 100%;
    padding-block: 8px;
    font-family: ui-monospace, monospace;
    resize: vertical;
  }
  [aria-invalid='true'] {
    border-width: 2px;
  }
  .error:empty {
    display: none;
  }
  .error,
  .poor {
    font-weight: 600;
  }
  .fields > .button {
    justify-self: start;
  }
  .row {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    padding-block: 8px;
  }

  .gallery {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 190px), 1fr));
    gap: 12px;
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: 4px;
    height: 100%;
    padding: 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .card:has(:checked) {
    border-color: var(--_cohesion-ink);
    outline: 1px solid var(--_cohesion-ink);
  }
  .card:has(:focus-visible) {
    outline: 3px solid var(--_cohesion-focus);
    outline-offset: 2px;
  }
  /* Half as large, and no more of it than tells what it is. */
  .sample {
    display: block;
    height: 120px;
    overflow: hidden;
    mask-image: linear-gradient(#000 70%, transparent);
  }
  .sample > * {
    display: block;
    width: 200%;
    transform: scale(0.5);
    transform-origin: 0 0;
  }
  /* With no height, it would never come into view. */
  .sample > * > * {
    display: block;
    min-height: 1px;
  }
  .sample:dir(rtl) > * {
    transform-origin: 100% 0;
  }

  .colours {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr));
    align-items: start;
    margin-block: 12px;
  }
  .colour {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 44px;
    align-items: end;
    gap: 4px 8px;
  }
  .colour .error {
    grid-column: 1 / -1;
  }
  input[type='color'] {
    width: 44px;
    height: 44px;
    border: 1px solid var(--_cohesion-muted);
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--_small);
  }
  caption {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  th,
  td {
    padding: 6px 8px 6px 0;
    border-bottom: 1px solid var(--_border);
    font-weight: 400;
    overflow-wrap: anywhere;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    font-weight: 600;
  }

  .stage {
    max-height: max(260px, 45vh);
    margin-top: 12px;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .stage iframe {
    margin-inline: auto;
  }
  page-frame,
  copy-text,
  try-out,
  page-diagnosis {
    display: block;
  }
  iframe {
    display: block;
    border: 0;
  }
  try-out iframe {
    margin-top: 12px;
    border: 1px solid var(--_border);
  }
  .lines {
    max-height: 320px;
    margin-top: 8px;
    padding: 12px;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_border) 25%, var(--_surface));
    font:
      14px/1.5 ui-monospace,
      monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    hyphens: none;
    tab-size: 2;
  }
  .prose {
    font: inherit;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
    max-width: none;
    margin-top: 12px;
  }
  .findings {
    display: grid;
    gap: 8px;
    margin-top: 8px;
    padding-inline-start: 24px;
    list-style: decimal;
  }
  details {
    border-top: 1px solid var(--_border);
  }
  .fields details {
    border: 0;
  }
  .outcome details:first-of-type {
    margin-top: 24px;
  }
  details[open] {
    padding-bottom: 16px;
  }
  summary {
    padding-block: 8px;
  }

  @container (min-width: 900px) {
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 48px;
    }
    /* What one gets stays in sight while one chooses. */
    .outcome {
      position: sticky;
      top: 0;
      align-self: start;
    }
  }
  @media (forced-colors: active) {
    .card:has(:checked) {
      border: 3px solid Highlight;
    }
    input[type='color'] {
      forced-color-adjust: none;
    }
  }
`;
