import { css } from 'lit';

export const joinButtonStyles = css`
  /* As wide as its words, and not less than the longest of them. */
  :host::before {
    content: none !important;
  }
  .place {
    grid-template-columns: minmax(min-content, 1fr);
  }
  .room {
    container-type: normal;
  }
  .room > div {
    height: calc(11 * var(--cohesion-space, 4px));
    min-height: 24px;
  }
  .root {
    container-type: normal;
    padding: 0;
    border: 0;
    background: none;
    box-shadow: none;
  }
  .skeleton {
    width: 12em;
    height: var(--_control);
    max-width: 100%;
  }
  .button {
    flex-direction: column;
    gap: 0;
  }
  .new-tab {
    font-size: var(--_small);
    font-weight: 400;
  }
  .count {
    margin-top: calc(2 * var(--_space));
    color: inherit;
  }
`;
