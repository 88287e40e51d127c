import { css } from 'lit';

export const newsListStyles = css`
  /* Three entries of the sample, in the language that needs most. */
  .room > div {
    height: 812px;
  }
  @container (min-width: 280px) {
    .room > div {
      height: 701px;
    }
  }
  @container (min-width: 320px) {
    .room > div {
      height: 653px;
    }
  }
  @container (min-width: 360px) {
    .room > div {
      height: 605px;
    }
  }
  @container (min-width: 420px) {
    .room > div {
      height: 557px;
    }
  }
  @container (min-width: 500px) {
    .room > div {
      height: 509px;
    }
  }
  @container (min-width: 560px) {
    .room > div {
      height: 485px;
    }
  }
  @container (min-width: 700px) {
    .room > div {
      height: 437px;
    }
  }
  .items {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_space));
    margin-top: calc(3 * var(--_space));
  }
  /* Of hundreds, only what is seen costs anything; of the first few, the height has to be known. */
  .item:nth-child(n + 13) {
    content-visibility: auto;
    contain-intrinsic-size: auto 96px;
  }
  .list .item + .item {
    padding-top: calc(4 * var(--_space));
    border-top: 1px solid var(--_border);
  }
  .words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    min-width: 0;
  }
  .title {
    font-weight: 600;
    line-height: 1.3;
  }
  .title a {
    /* As tall as a finger needs, also where two follow one another. */
    display: inline-block;
    max-width: 100%;
    padding-block: 2px;
  }
  .picture {
    display: block;
    width: 100%;
    aspect-ratio: 16 / 9;
    border-radius: var(--_radius);
    background: var(--_border);
    object-fit: cover;
  }
  .picture + .words {
    margin-top: calc(2 * var(--_space));
  }

  @container (min-width: 420px) {
    .list .item:has(.picture) {
      display: grid;
      grid-template-columns: minmax(96px, 25%) minmax(0, 1fr);
      gap: calc(4 * var(--_space));
    }
    .list .picture + .words {
      margin-top: 0;
    }
    .cards {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr));
    }
  }
  .cards .item {
    padding: calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
`;
