import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { languages } from '../../../.generated/languages.ts';
import { diagnose, type Finding } from '../../diagnosis/diagnose.ts';
import { sentences } from '../../diagnosis/sentences.ts';
import { checkedAddress } from '../../feed/address.ts';
import type { Folder } from '../folder.ts';
import { LightElement } from '../light-element.ts';
import { diagnosis } from '../words.ts';

type Outcome = 'empty' | 'no-address' | 'refused' | { readonly findings: readonly Finding[] };

/** Says why a widget does not show on somebody's page, from its HTML. */
export class PageDiagnosis extends LightElement {
  static override properties: PropertyDeclarations = {
    ...LightElement.properties,
    folder: { attribute: false },
    outcome: { state: true },
  };

  declare folder: Folder;
  declare outcome: Outcome | undefined;

  protected override render(): TemplateResult {
    return html`<form class="fields" novalidate @submit=${this.#look}>
        <label>
          <span>${diagnosis.address()}</span>
          <input class="field" type="url" name="address" autocomplete="off" spellcheck="false" />
        </label>
        <label>
          <span>${diagnosis.html()}</span>
          <textarea
            class="field"
            name="html"
            rows="5"
            spellcheck="false"
            aria-describedby="html-hint"
          ></textarea>
        </label>
        <p class="muted" id="html-hint">${diagnosis.htmlHint()}</p>
        <button class="button outline">${diagnosis.start()}</button>
      </form>
      <div role="status">${this.outcome ? said(this.outcome) : nothing}</div>`;
  }

  readonly #look = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    void this.#outcomeFor(String(data.get('address')).trim(), String(data.get('html')).trim()).then(
      (outcome) => (this.outcome = outcome),
    );
  };

  async #outcomeFor(address: string, pasted: string): Promise<Outcome> {
    if (pasted) return { findings: this.#findings(pasted) };
    if (!address) return 'empty';
    const checked = checkedAddress(address, document.baseURI);
    if (!checked || !/^https?:/.test(address)) return 'no-address';
    try {
      const answer = await fetch(checked, { credentials: 'omit', referrerPolicy: 'no-referrer' });
      if (!answer.ok) return 'refused';
      return { findings: this.#findings(await answer.text()) };
    } catch {
      return 'refused';
    }
  }

  #findings(text: string): Finding[] {
    const { widgets, integrity } = this.folder;
    const attributes = widgets.map(({ name, attributes }) => [
      name,
      attributes.map(({ name }) => name),
    ]);
    // What is read so runs no script and asks for nothing.
    return diagnose(new DOMParser().parseFromString(text, 'text/html'), {
      widgets: widgets.map(({ name }) => name),
      attributes: Object.fromEntries(attributes) as Record<string, string[]>,
      languages: ['en', ...languages],
      integrity,
    });
  }
}
customElements.define('page-diagnosis', PageDiagnosis);

function said(outcome: Outcome): TemplateResult {
  switch (outcome) {
    case 'empty':
      return html`<p>${diagnosis.empty()}</p>`;
    case 'no-address':
      return html`<p>${diagnosis.noAddress()}</p>`;
    case 'refused':
      return html`<p>${diagnosis.refused()}</p>`;
    default:
      return outcome.findings.length === 0
        ? html`<p>${diagnosis.nothing()}</p>`
        : html`<h3>${diagnosis.found()}</h3>
            <ol class="findings">
              ${outcome.findings.map(({ fault, values }) => {
                const [what, todo] = sentences[fault](values);
                return html`<li><strong>${what}</strong> ${todo}</li>`;
              })}
            </ol>`;
  }
}
