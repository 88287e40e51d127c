import { html, nothing, type TemplateResult } from 'lit';

export interface Option {
  readonly value: string;
  readonly text: string;
  /** Of the text, where it is not the page's. */
  readonly lang?: string;
}

export interface Select {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly change: (value: string) => void;
}

/** A list to choose one from, with its label. */
export const select = ({ label, name, value, options, change }: Select): TemplateResult =>
  html`<label>
    <span>${label}</span>
    <select
      class="field"
      name=${name}
      @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}
    >
      ${options.map(
        (option) =>
          html`<option
            value=${option.value}
            lang=${option.lang ?? nothing}
            ?selected=${option.value === value}
          >
            ${option.text}
          </option>`,
      )}
    </select>
  </label>`;
