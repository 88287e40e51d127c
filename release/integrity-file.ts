import { integrity } from './note.ts';

/**
 * `integrity.json`: the hash of the drop-in script, and a snippet to paste that holds it.
 *
 * @param address - of the folder that is served, with a slash at the end.
 */
export function integrityFile(script: string, address = 'https://widgets.example.eu/1/'): string {
  const hash = integrity(script, 'sha384');
  const snippet = `<script async src="${address}cohesion.js" integrity="${hash}" crossorigin="anonymous"></script>`;
  return `${JSON.stringify({ 'cohesion.js': hash, snippet }, null, 2)}\n`;
}
