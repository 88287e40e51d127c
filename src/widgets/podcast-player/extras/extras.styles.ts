import { css } from 'lit';

export const extrasStyles = css`
  .address {
    width: 100%;
  }
  dialog {
    width: min(26em, calc(100% - 2em));
    margin: auto;
    padding: calc(5 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_cohesion-text);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  dl {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    margin: calc(4 * var(--_space)) 0;
  }
  dt {
    font-weight: 600;
  }
`;
