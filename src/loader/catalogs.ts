import { startRequest } from '../feed/request.ts';
import { handover } from '../handover.ts';
import type { Messages } from '../i18n/messages.ts';
import { catalogFile } from './catalog-file.ts';

/** SHA-256 of each catalog, base64, by language; made by the build. */
declare const __CATALOG_HASHES__: Record<string, string>;

/**
 * The messages of a language from the drop-in folder; the build puts this in the place of
 * `src/i18n/catalogs.ts`. The loader has started the request already, beside the code; this has the hash.
 *
 * @throws where the file cannot be had or is not as it was built.
 */
export async function loadCatalog(language: string): Promise<Messages> {
  const address = handover!.address(catalogFile(language));
  const hash = __CATALOG_HASHES__[language]!;
  const started = handover!.started(address);
  if (!started)
    return (await startRequest(address, { integrity: `sha256-${hash}` }).response).json();
  const bytes = await (await started.response).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if (btoa(String.fromCharCode(...digest)) !== hash)
    throw new Error(`${address} is not as it was built.`);
  return JSON.parse(new TextDecoder().decode(bytes));
}
