import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DescribedWidget } from '../described.ts';
import { widgetLabel } from '../labels.ts';

/** Widgets as they are, to look at only: the folder's own script brings them to life. By name, each made once. */
const samples = new Map<string, HTMLElement>();

function sample(name: string): HTMLElement {
  let made = samples.get(name);
  if (!made) samples.set(name, (made = document.createElement(`cohesion-${name}`)));
  return made;
}

/** @param toggle - takes a widget in, or out. */
export const gallery = (
  widgets: readonly DescribedWidget[],
  chosen: readonly string[],
  toggle: (name: string) => void,
): TemplateResult =>
  html`<ul class="gallery" role="list">
    ${repeat(
      widgets,
      ({ name }) => name,
      ({ name, description }) => {
        const label = widgetLabel(name, description);
        return html`<li>
          <label class="card">
            <span class="choice">
              <input
                type="checkbox"
                name="widget"
                value=${name}
                aria-describedby="about-${name}"
                .checked=${chosen.includes(name)}
                @change=${() => toggle(name)}
              />
              <strong>${label.name}</strong>
            </span>
            <span id="about-${name}" class="muted">${label.about}</span>
            <span class="sample" inert><span>${sample(name)}</span></span>
          </label>
        </li>`;
      },
    )}
  </ul>`;
