import { html, type TemplateResult } from 'lit';
import type { Choices } from '../choices.ts';
import { places, rights, type Place } from '../places.ts';
import { place, rightLabels } from '../words.ts';
import { select } from './select.ts';

/** Names of systems are the same in all languages. */
const systems: Readonly<Record<Place, () => string>> = {
  wordpress: () => 'WordPress',
  drupal: () => 'Drupal',
  typo3: () => 'TYPO3',
  joomla: () => 'Joomla',
  sitevision: () => 'Sitevision',
  optimizely: () => 'Optimizely',
  sharepoint: () => 'SharePoint',
  html: place.html,
  unknown: place.unknown,
};

export const placePart = (
  choices: Choices,
  change: (change: Partial<Choices>) => void,
): TemplateResult =>
  html`<div class="fields">
    ${select({
      label: place.system(),
      name: 'place',
      value: choices.place,
      options: places.map((value) => ({ value, text: systems[value]() })),
      change: (value) => change({ place: places.find((one) => one === value)! }),
    })}
    <fieldset>
      <legend>${place.right()}</legend>
      ${rights.map(
        (right) =>
          html`<label class="choice">
            <input
              type="radio"
              name="right"
              value=${right}
              .checked=${choices.right === right}
              @change=${() => change({ right })}
            />
            <span>${rightLabels[right]()}</span>
          </label>`,
      )}
    </fieldset>
  </div>`;
