import { css } from 'lit';

export const quotationStyles = css`
  .room > div {
    height: 325px;
  }
  @container (min-width: 280px) {
    .room > div {
      height: 293px;
    }
  }
  @container (min-width: 304px) {
    .room > div {
      height: 261px;
    }
  }
  @container (min-width: 360px) {
    .room > div {
      height: 237px;
    }
  }
  @container (min-width: 400px) {
    .room > div {
      height: 205px;
    }
  }
  @container (min-width: 560px) {
    .room > div {
      height: 173px;
    }
  }
  @container (min-width: 600px) {
    .room > div {
      height: 149px;
    }
  }
  @container (min-width: 1000px) {
    .room > div {
      height: 117px;
    }
  }
  /* Lower than what comes. */
  .skeleton {
    height: 60px;
  }
  .mark {
    margin-bottom: calc(3 * var(--_space));
  }
  blockquote {
    font-family: var(--_heading-font);
    font-size: var(--_larger);
    /* In whole pixels, so that the room that is kept is exact. */
    line-height: calc(8 * var(--_space));
    text-wrap: pretty;
    quotes: auto;
  }
  blockquote p::before {
    content: open-quote;
  }
  blockquote p::after {
    content: close-quote;
  }
  .source {
    margin-top: calc(3 * var(--_space));
    color: var(--_cohesion-muted);
  }
  cite {
    font-style: normal;
  }
  .source a {
    display: inline-block;
    max-width: 100%;
    min-height: 24px;
  }
`;
