import { html, type TemplateResult } from 'lit';

/**
 * A picture for a video that has none, or whose picture a third party would have to be asked for: drawn from its
 * title, so that each video keeps its own.
 */
export function standIn(title: string): TemplateResult {
  let seed = 7;
  for (const letter of title) seed = (seed * 31 + letter.codePointAt(0)!) % 9973;
  const [letter] = /\p{L}|\d/u.exec(title) ?? [''];
  return html`<svg class="picture stand-in" viewBox="0 0 160 90" aria-hidden="true">
    <circle cx=${seed % 160} cy=${seed % 90} r=${30 + (seed % 30)} />
    <circle cx=${160 - (seed % 120)} cy=${90 - (seed % 70)} r=${20 + (seed % 40)} />
    <text x="12" y="36">${letter}</text>
  </svg>`;
}
