import { css, type CSSResult } from 'lit';

/** Of a {@link MarkupText}, wherever it stands. */
export const markupTextStyles: CSSResult = css`
  .markup {
    max-width: 70ch;
  }
  .markup > * + * {
    margin-block-start: 1em;
  }
  .markup :is(h3, h4, h5, h6) {
    margin-block-start: 1.5em;
    font-size: 1.1em;
  }
  .markup > :first-child {
    margin-block-start: 0;
  }
  .markup :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  .markup ul {
    list-style: disc;
  }
  .markup ol {
    list-style: decimal;
  }
  .markup li + li {
    margin-block-start: 0.25em;
  }
  .markup dd,
  .markup blockquote {
    margin-inline: 1.5em 0;
  }
  .markup blockquote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_border);
  }
  .markup pre {
    white-space: pre-wrap;
  }
  .markup summary {
    cursor: pointer;
  }
  .markup .wide {
    overflow-x: auto;
  }
  .markup table {
    border-collapse: collapse;
  }
  .markup caption {
    text-align: start;
  }
  .markup :is(th, td) {
    padding: var(--_space) calc(2 * var(--_space));
    border: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  .markup .back {
    margin-inline-start: var(--_space);
    padding-inline: var(--_space);
    text-decoration: none;
  }
  @media print {
    .markup .back,
    .markup .hint {
      display: none;
    }
    .markup .wide {
      overflow-x: visible;
    }
  }
`;
