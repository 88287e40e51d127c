import { integrity } from './note.ts';

/** Stands for the address that a folder will be served at, until somebody says. */
export const exampleAddress = 'https://widgets.example.eu/1/';

/**
 * `integrity.json`: the hash of the drop-in script, and a snippet to paste that holds it.
 *
 * @param address - of the folder that is served, with a slash at the end.
 */
export function integrityFile(script: string | Uint8Array, address = exampleAddress): string {
  const hash = integrity(script, 'sha384');
  const snippet = `<script async src="${address}cohesion.js" integrity="${hash}" crossorigin="anonymous"></script>`;
  return `${JSON.stringify({ 'cohesion.js': hash, snippet }, null, 2)}\n`;
}

/** The address in an `integrity.json`; undefined while that is an example. */
export function addressIn(file: string): string | undefined {
  const address = /src=\\"([^"\\]*)cohesion\.js/.exec(file)?.[1];
  return address === exampleAddress ? undefined : address;
}

/**
 * Address of a folder that is served, with a slash at the end, from what people write: with a slash or without, or that
 * of the script in it.
 *
 * @throws where it is no address of a folder.
 */
export function folderAddress(text: string): URL {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new Error(`${text} is not the address of a folder, such as ${exampleAddress}.`);
  url.pathname = url.pathname.replace(/\/cohesion\.js$/, '/').replace(/\/?$/, '/');
  return url;
}
