import { css, unsafeCSS, type CSSResult } from 'lit';
import { readable, terms, type Use } from './readable.ts';

/** The colours without a partner's, in light and in dark; all of them can be read on one another. */
const palette = {
  accent: css`light-dark(#039, #9db7ff)`,
  onAccent: css`light-dark(#fff, #17191f)`,
  surface: css`light-dark(#fff, #17191f)`,
  text: css`light-dark(#1b1d22, #f1f2f5)`,
  muted: css`light-dark(#555b66, #b4bac6)`,
  border: css`light-dark(#d3d7e0, #444955)`,
};

// Each is a long calculation: as registered colours they are made once a widget, and not for each element that uses
// them. `@property` has no effect in a shadow tree; this has none on a page but that the names are known.
for (const use of ['text', 'muted', 'ink', 'focus', 'on-accent'])
  try {
    const name = `--_cohesion-${use}`;
    CSS.registerProperty({ name, syntax: '<color>', inherits: true, initialValue: '#000' });
  } catch {
    // Another copy of the library has done it.
  }

/**
 * A registered colour where a partner has set one of the properties that it is made of (`given`: a `var()` that is
 * invalid otherwise, and makes the whole calculation invalid): it is long, and the palette needs none.
 */
const shade = (
  name: string,
  use: Use,
  {
    wish,
    ground,
    given,
    plain,
  }: Readonly<Record<'wish' | 'ground' | 'given' | 'plain', CSSResult>>,
) => css`
      --_made-${unsafeCSS(name)}: ${readable(wish, css`color-mix(in xyz-d65, ${ground}, ${given} 0%)`, use)};
      --_cohesion-${unsafeCSS(name)}: var(--_made-${unsafeCSS(name)}, ${plain});`;

const accent = css`var(--_accent)`;
const surface = css`var(--_surface)`;
const shades = [
  shade('text', 'main', {
    wish: css`var(--cohesion-text, ${palette.text})`,
    ground: surface,
    given: css`var(--cohesion-text, var(--cohesion-surface))`,
    plain: palette.text,
  }),
  shade('muted', 'text', {
    wish: css`var(--cohesion-muted, ${palette.muted})`,
    ground: surface,
    given: css`var(--cohesion-muted, var(--cohesion-surface))`,
    plain: palette.muted,
  }),
  shade('ink', 'link', {
    wish: accent,
    ground: surface,
    given: css`var(--cohesion-accent, var(--cohesion-surface))`,
    plain: palette.accent,
  }),
  shade('focus', 'control', {
    wish: css`var(--cohesion-focus, ${accent})`,
    ground: surface,
    given: css`var(--cohesion-focus, var(--cohesion-accent, var(--cohesion-surface)))`,
    plain: palette.accent,
  }),
  shade('on-accent', 'label', {
    wish: css`var(--cohesion-on-accent, #fff)`,
    ground: accent,
    given: css`var(--cohesion-on-accent, var(--cohesion-accent))`,
    plain: palette.onAccent,
  }),
].reduce(
  (all, one) => css`
    ${all}${one}
  `,
);

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
  /*
   * In a parent that goes by its content, a widget is as wide as that lets it, and not less than this. A box of its own,
   * because a minimum of the host's would not count there, or would be wider than a parent that is narrower.
   */
  :host::before {
    all: initial !important;
    content: '' !important;
    display: block !important;
    width: 240px !important;
    max-width: 100% !important;
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
  /* A container knows nothing of how wide what is in it would be: it says itself what it would like. */
  .room {
    container-type: inline-size;
    contain-intrinsic-inline-size: 640px;
    visibility: hidden;
  }
  /* Around the root: Chromium and WebKit keep the language in a property, which "all" sets back on the element that it is on. */
  .isolated {
    all: initial;
    display: block;
    grid-area: 1 / 1;
    direction: inherit;
    color-scheme: inherit;
    font-family: var(--cohesion-font, inherit);
  }
  .root {
    container-type: inline-size;
    contain-intrinsic-inline-size: 640px;
    font-size: 16px;
    line-height: 1.5;
    overflow-wrap: break-word;
    hyphens: auto;

    --_accent: ${palette.accent};
    --_surface: ${palette.surface};
    --_border: ${palette.border};
    --_cohesion-text: ${palette.text};
    --_cohesion-muted: ${palette.muted};
    --_cohesion-ink: ${palette.accent};
    --_cohesion-focus: ${palette.accent};
    --_cohesion-on-accent: ${palette.onAccent};
    --_radius: var(--cohesion-radius, 8px);
    --_button-radius: var(--cohesion-button-radius, var(--_radius));
    --_space: var(--cohesion-space, 4px);
    /* The flag's gold: nothing is lost where it is not seen. */
    --_mark: var(--cohesion-mark, #fc0);
    /* What is pressed: never under WCAG's 24 px, however dense the page has it. */
    --_control: max(24px, 11 * var(--_space));
    /* Where more of a list is below than is seen. */
    --_fade: linear-gradient(#000 calc(100% - 48px), rgb(0 0 0 / 0.1));
    /* A scale: each step is 1.2 times the one before. */
    --_small: 0.833em;
    --_large: 1.2em;
    --_larger: 1.44em;
    --_display: 2.074em;
    --_hero: 2.488em;
    --_heading-font: var(--cohesion-heading-font, var(--cohesion-font, initial));

    padding: calc(4 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_cohesion-text);
    box-shadow: var(--cohesion-shadow, none);
  }
  /* Elsewhere the palette above holds: a partner's ground under our text could be unreadable. */
  @supports (color: color(from red xyz-d65 x y z)) {
    .root {
      --_accent: var(--cohesion-accent, ${palette.accent});
      --_surface: var(--cohesion-surface, ${palette.surface});
      --_border: var(--cohesion-border, ${palette.border});
      ${terms}
      ${shades}
    }
  }

  h2,
  h3,
  h4,
  h5,
  h6 {
    font-family: var(--_heading-font);
    font-size: var(--_large);
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
    color: var(--_cohesion-ink);
  }
  .muted {
    color: var(--_cohesion-muted);
    font-size: var(--_small);
  }
  .mark {
    display: block;
    width: 48px;
    height: 3px;
    background: var(--_mark);
    forced-color-adjust: none;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(2 * var(--_space));
    min-height: var(--_control);
    max-width: 100%;
    padding: calc(2 * var(--_space)) calc(5 * var(--_space));
    /* Seen around a pale accent too. */
    border: 2px solid var(--_cohesion-ink);
    border-radius: var(--_button-radius);
    background: var(--_accent);
    color: var(--_cohesion-on-accent);
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
  .button.small {
    min-height: max(24px, 9 * var(--_space));
    margin: 0;
    padding: var(--_space) calc(3 * var(--_space));
    font-size: var(--_small);
  }
  .button.outline {
    background: var(--_surface);
    color: var(--_cohesion-ink);
  }
  .field {
    min-width: 0;
    min-height: var(--_control);
    padding: 0 calc(3 * var(--_space));
    border: 1px solid var(--_cohesion-muted);
    border-radius: var(--_button-radius);
    background: var(--_surface);
    color: var(--_cohesion-text);
    font: inherit;
  }
  summary,
  .disclosure {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-height: var(--_control);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_cohesion-ink);
    font: inherit;
    font-weight: 600;
    text-align: start;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover,
  .disclosure:hover {
    text-decoration: underline;
  }
  summary::before,
  .disclosure::before {
    content: '';
    flex: none;
    width: 0.45em;
    height: 0.45em;
    margin-inline: 0.15em 0.2em;
    border: solid;
    border-width: 2px 2px 0 0;
    transform: rotate(45deg);
  }
  summary:dir(rtl)::before,
  .disclosure:dir(rtl)::before {
    transform: rotate(-135deg);
  }
  [open] > summary::before,
  .disclosure[aria-expanded='true']::before {
    transform: rotate(135deg);
  }
  /* What scrolls has a shadow at its end, which the ground covers that scrolls along: where more is below, it is seen. */
  .scrolls {
    overflow-y: auto;
    background:
      linear-gradient(var(--_surface), var(--_surface)) bottom / 100% 24px no-repeat local,
      linear-gradient(transparent, var(--_border)) bottom / 100% 12px no-repeat scroll,
      var(--_surface);
  }
  :focus-visible {
    outline: 3px solid var(--_cohesion-focus);
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
    .button,
    .field {
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
    summary::before,
    .disclosure::before {
      display: none;
    }
  }
`;
