import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../i18n/format.ts';
import { colourNames, colourOf, contrasts, isUsual, type ColourName } from '../colours.ts';
import { hexOf, isLength, readColour } from '../css-values.ts';
import { colours, settings } from '../words.ts';

const names: Readonly<Record<ColourName, () => string>> = {
  accent: colours.accent,
  'on-accent': colours.onAccent,
  surface: colours.surface,
  text: colours.text,
  muted: colours.muted,
  border: colours.border,
  focus: colours.focus,
};

type Properties = Readonly<Record<string, string>>;

/** @param set - gives a property a value; an empty one takes it away. */
export function coloursPart(
  properties: Properties,
  set: (name: string, value: string) => void,
): TemplateResult {
  const { radius = '' } = properties;
  const control = (name: ColourName) => colour(name, properties, (value) => set(name, value));
  return html`<p class="muted">${colours.hint()}</p>
    <div class="fields colours">${control('accent')} ${control('on-accent')}</div>
    ${table(properties)}
    <details>
      <summary>${settings.more()}</summary>
      <div class="fields colours">
        ${colourNames.slice(2).map(control)}
        <label>
          <span>${colours.radius()}</span>
          <input
            class="field"
            name="radius"
            spellcheck="false"
            autocomplete="off"
            .value=${radius}
            aria-invalid=${radius && !isLength(radius) ? 'true' : nothing}
            aria-describedby="radius-error"
            @input=${(event: Event) => set('radius', valueOf(event))}
          />
          <span id="radius-error" class="error"
            >${radius && !isLength(radius) ? colours.invalidLength() : nothing}</span
          >
        </label>
      </div>
    </details>`;
}

function colour(
  name: ColourName,
  properties: Properties,
  set: (value: string) => void,
): TemplateResult {
  const value = properties[name] ?? '';
  const label = names[name]();
  const isWrong = value !== '' && !readColour(value);
  const change = (event: Event) => {
    const text = valueOf(event);
    set(isUsual(name, text) ? '' : text);
  };
  return html`<div class="colour">
    <label>
      <span>${label}</span>
      <input
        class="field"
        name=${name}
        spellcheck="false"
        autocomplete="off"
        placeholder=${colourOf(name, {})}
        .value=${value}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby="${name}-error"
        @input=${change}
      />
    </label>
    <input
      type="color"
      aria-label=${colours.pick(label)}
      .value=${hexOf(isWrong ? '' : colourOf(name, properties))}
      @input=${change}
    />
    <span id="${name}-error" class="error">${isWrong ? colours.invalid() : nothing}</span>
  </div>`;
}

/** @returns the figures and a verdict in words. */
const table = (properties: Properties) =>
  html`<table>
    <caption>
      ${colours.contrast()}
    </caption>
    <thead>
      <tr>
        <th scope="col">${colours.pair()}</th>
        <th scope="col">${colours.contrast()}</th>
        <th scope="col">${colours.verdict()}</th>
      </tr>
    </thead>
    <tbody>
      ${contrasts(properties, readColour).map(({ one, other, ratio, least }) => {
        // Rounded down: 4.49 is not enough, and must not look as if it were.
        const shown = Math.floor(ratio * 10) / 10;
        const isPoor = ratio < least;
        return html`<tr>
            <th scope="row">${names[one]()} / ${names[other]()}</th>
            <td>${colours.ratio(formatNumber(shown))}</td>
            <td>${isPoor ? nothing : colours.good()}</td>
          </tr>
          ${
            isPoor
              ? html`<tr class="poor">
                  <td colspan="3">${colours.poor(formatNumber(least))}</td>
                </tr>`
              : nothing
          }`;
      })}
    </tbody>
  </table>`;

const valueOf = (event: Event) => (event.target as HTMLInputElement).value.trim();
