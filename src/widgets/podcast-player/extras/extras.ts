import { html, type CSSResult, type TemplateResult } from 'lit';
import { startRequest } from '../../../feed/request.ts';
import { heading } from '../../../element/heading.ts';
import type { PodcastView } from '../podcast-player.view.ts';
import { extrasStyles } from './extras.styles.ts';
import { close, format, gone, keys } from './extras.view.ts';

export { clearSession, showSession } from './media-session.ts';
export { press } from './press.ts';
export { copied } from './extras.view.ts';
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

/** An address to copy by hand. */
export const addressField = (address: string, label: string): TemplateResult =>
  html`<input class="field address" readonly aria-label=${label} .value=${address} />`;

/**
 * Why a recording cannot be played, in words: only the server can tell whether the file is missing or of no use, and
 * only if it lets this page know. Undefined where nobody knows.
 */
export async function examine(url: string, playable: boolean): Promise<(() => string) | undefined> {
  const status = await startRequest(url, { method: 'HEAD', cache: 'no-cache' }).response.then(
    ({ ok, status }) => (ok ? 200 : status),
    () => 0,
  );
  if (status === 404 || status === 410) return gone;
  return status === 200 || !playable ? format : undefined;
}
