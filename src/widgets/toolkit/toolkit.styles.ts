import { css } from 'lit';

export const toolkitStyles = css`
  .room > div {
    height: 1715px;
  }
  @container (min-width: 280px) {
    .room > div {
      height: 1574px;
    }
  }
  @container (min-width: 304px) {
    .room > div {
      height: 1436px;
    }
  }
  @container (min-width: 360px) {
    .room > div {
      height: 1299px;
    }
  }
  @container (min-width: 420px) {
    .room > div {
      height: 1187px;
    }
  }
  @container (min-width: 500px) {
    .room > div {
      height: 1139px;
    }
  }
  @container (min-width: 560px) {
    .room > div {
      height: 1094px;
    }
  }
  @container (min-width: 600px) {
    .room > div {
      height: 889px;
    }
  }
  @container (min-width: 800px) {
    .room > div {
      height: 852px;
    }
  }
  .group {
    margin-top: calc(5 * var(--_space));
  }
  .group h3,
  .group h4,
  .group h5,
  .group h6 {
    font-size: 1em;
  }
  .items {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_space));
    margin-top: calc(3 * var(--_space));
  }
  .item {
    padding: calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(2 * var(--_space));
    min-width: 0;
  }
  .title {
    font-weight: 600;
    line-height: 1.3;
  }
  .picture {
    display: block;
    width: 96px;
    aspect-ratio: 1;
    object-fit: contain;
    margin-bottom: calc(3 * var(--_space));
    border-radius: var(--_radius);
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(3 * var(--_space));
  }
  .file a {
    display: inline-block;
    max-width: 100%;
    min-height: 24px;
  }
  .text {
    padding: calc(3 * var(--_space));
    border-inline-start: 3px solid var(--_mark);
    background: color-mix(in srgb, var(--_border) 20%, var(--_surface));
    white-space: pre-line;
  }
  .actions {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_space));
  }
  textarea.field {
    width: 100%;
    padding-block: calc(2 * var(--_space));
  }
  @container (min-width: 560px) {
    .item:has(.picture) {
      display: grid;
      grid-template-columns: 96px minmax(0, 1fr);
      gap: calc(4 * var(--_space));
    }
    .picture {
      margin: 0;
    }
  }
`;
