import { css } from 'lit';

export const textReaderStyles = css`
  .text {
    max-width: 70ch;
  }
  .text > * + * {
    margin-block-start: 1em;
  }
  .text :is(h3, h4, h5, h6) {
    margin-block-start: 1.5em;
    font-size: 1.1em;
  }
  .text > :first-child {
    margin-block-start: 0;
  }
  .text ul {
    list-style: disc;
    padding-inline-start: 1.5em;
  }
  .text ol {
    list-style: decimal;
    padding-inline-start: 1.5em;
  }
  .text li + li {
    margin-block-start: 0.25em;
  }
  .text dd,
  .text blockquote {
    margin-inline: 1.5em 0;
  }
  .text blockquote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_border);
  }
  .text pre,
  .text table {
    max-width: 100%;
    overflow-x: auto;
  }
  .text pre {
    white-space: pre-wrap;
  }
  .text table {
    display: block;
    border-collapse: collapse;
  }
  .text :is(th, td) {
    padding: var(--_space) calc(2 * var(--_space));
    border: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
`;
