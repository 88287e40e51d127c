import { css } from 'lit';

export const shareStyles = css`
  /* Two rows of buttons on a phone. */
  :host([share]) .room > div {
    margin-bottom: 96px;
  }
  @container (min-width: 340px) {
    :host([share]) .room > div {
      margin-bottom: 52px;
    }
  }
  .share {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
    margin-top: calc(4 * var(--_space));
  }
  .share [role='status'] {
    font-size: var(--_small);
  }
  .share textarea {
    flex-basis: 100%;
    padding-block: calc(2 * var(--_space));
  }
`;
