import { startRequest, type StartedRequest } from '../feed/request.ts';
import type { Messages } from '../i18n/messages.ts';
import { catalogFile } from './catalog-file.ts';

/** Root of the tree of hashes over all catalogs, and the hash of the list of their files' hashes; made by the build. */
declare const __CATALOG_ROOT__: string;
declare const __CATALOG_HASHES__: string;

const text = async ({ response }: StartedRequest) => (await response).text();

/** As in `scripts/build/catalog-files.ts`. */
const hash = async (content: string) =>
  btoa(
    String.fromCharCode(
      ...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content))),
    ),
  ).slice(0, 22);

/**
 * The messages of a language from the drop-in folder. The request is under way beside the code; this has the hash.
 *
 * @throws where the file cannot be had or is not as it was built.
 */
export async function loadCatalog(
  language: string,
  base: string,
  started: (address: string) => StartedRequest | undefined,
): Promise<Messages> {
  const address = base + catalogFile(language);
  const secure = crypto.subtle;
  const integrity = secure
    ? ''
    : JSON.parse(
        await text(startRequest(base + catalogFile('hashes'), { integrity: __CATALOG_HASHES__ })),
      )[language];
  const file = await text(started(address) ?? startRequest(address, { integrity }));
  const [, messages = '', siblings = ''] = /^\[(.*),"(.*)"\]$/.exec(file) ?? [];
  if (secure) {
    let known = await hash(language + messages);
    for (const sibling of siblings.split(' ')) known = await hash([known, sibling].sort().join());
    if (known !== __CATALOG_ROOT__) throw new Error(`${address} is not as it was built.`);
  }
  return JSON.parse(messages);
}
