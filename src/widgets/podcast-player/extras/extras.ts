import { html, type CSSResult, type TemplateResult } from 'lit';
import { heading } from '../../../element/heading.ts';
import type { PodcastView } from '../podcast-player.view.ts';
import { extrasStyles } from './extras.styles.ts';
import { close, keys } from './extras.view.ts';

export { clearSession, showSession } from './media-session.ts';
export const styles: CSSResult = extrasStyles;

/** Which keys work: a dialog, since popovers are not in every browser yet that visitors have. */
export function help(words: PodcastView['words'], headingLevel: number): TemplateResult {
  return html`<dialog aria-labelledby="keys">
    <div id="keys">${heading(headingLevel, words.keys)}</div>
    <dl>
      ${keys(words).map(
        ([key, action]) =>
          html`<dt>${key}</dt>
            <dd>${action}</dd>`,
      )}
    </dl>
    <form method="dialog"><button class="button">${close()}</button></form>
  </dialog>`;
}
