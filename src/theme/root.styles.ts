import { css } from 'lit';

/**
 * The isolating sheet: a root inside the shadow tree that takes nothing over from the page but what it says
 * here. `:host { all: initial }` is not enough: rules of the page on `*` reach the host and are inherited.
 *
 * Public properties start `--cohesion-`, internal ones `--_`.
 */
export const rootStyles = css`
  :host {
    /* Not block: margins of the fallback would reach out of it, and move what stands around. */
    display: flow-root !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  /* The room that is kept for what is being loaded, and over it what is there. */
  .place {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  .place > * {
    grid-area: 1 / 1;
  }
  .room {
    container-type: inline-size;
    visibility: hidden;
  }
  .root {
    all: initial;
    display: block;
    grid-area: 1 / 1;
    container-type: inline-size;
    direction: inherit;
    color-scheme: inherit;
    font-family: var(--cohesion-font, inherit);
    font-size: 16px;
    line-height: 1.5;
    overflow-wrap: break-word;
    hyphens: auto;

    --_accent: var(--cohesion-accent, light-dark(#039, #9db7ff));
    --_surface: var(--cohesion-surface, light-dark(#fff, #17191f));
    --_border: var(--cohesion-border, light-dark(#d3d7e0, #444955));
    --_radius: var(--cohesion-radius, 8px);
    --_space: var(--cohesion-space, 4px);
    --_heading-font: var(--cohesion-heading-font, var(--cohesion-font, initial));

    padding: calc(4 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--cohesion-shadow, none);

    /* Wishes that adaptColors() reads, in properties that paint nothing here. */
    stop-color: color-mix(in srgb, light-dark(#fff, #000), transparent 0%);
    text-decoration-color: color-mix(in srgb, var(--_surface), transparent 0%);
    flood-color: color-mix(in srgb, var(--_accent), transparent 0%);
    column-rule-color: color-mix(in srgb, var(--cohesion-on-accent, #fff), transparent 0%);
    outline-color: color-mix(
      in srgb,
      var(--cohesion-text, light-dark(#1b1d22, #f1f2f5)),
      transparent 0%
    );
    lighting-color: color-mix(
      in srgb,
      var(--cohesion-muted, light-dark(#555b66, #b4bac6)),
      transparent 0%
    );
    caret-color: color-mix(in srgb, var(--cohesion-focus, var(--_accent)), transparent 0%);
    /* Ends when the page changes one of them, which nothing else would tell us. */
    transition-property:
      stop-color, text-decoration-color, flood-color, column-rule-color, outline-color,
      lighting-color, caret-color;
    transition-duration: 1ms;
  }

  h2,
  h3,
  h4,
  h5,
  h6 {
    font-family: var(--_heading-font);
    font-size: 1.2em;
    line-height: 1.2;
  }
  ul,
  ol {
    /* Safari takes such a list for none: templates give it role="list". */
    list-style: none;
  }
  p {
    max-width: 70ch;
  }
  a {
    color: var(--_ink);
  }
  .muted {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(2 * var(--_space));
    min-height: 44px;
    max-width: 100%;
    padding: calc(2 * var(--_space)) calc(5 * var(--_space));
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  p + .button {
    margin-top: calc(3 * var(--_space));
  }
  .button:hover {
    text-decoration: underline;
  }
  .button.outline {
    border-color: var(--_ink);
    background: var(--_surface);
    color: var(--_ink);
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    /* Fills the gap, so that the ring is seen on any ground that the page gives it. */
    box-shadow: 0 0 0 2px var(--_surface);
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .skeleton {
    height: 10em;
    background: var(--_border);
    border-radius: var(--_radius);
    opacity: 0.5;
  }

  @media (forced-colors: active) {
    .root {
      --_border: CanvasText;
    }
    .button {
      border-color: ButtonText;
    }
  }
  @media print {
    .root {
      color-scheme: light;
    }
    .room,
    .screen-only {
      display: none !important;
    }
  }
`;
