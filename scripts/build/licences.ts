/** The notices that must go with the code of others in the drop-in folder, whose comments the minifiers take away. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly repository?: string | { readonly url: string };
}

const rule = `\n\n${'='.repeat(80)}\n\n`;

/** What a package carries within its files, whose own notices stand beside these or nowhere. */
const within: Record<string, (folder: string) => string[]> = {
  'pdfjs-dist': (folder) => [
    // Its decoders of images and colours; QuickJS runs scripts in documents, which nothing here does.
    ...readdirSync(join(folder, 'wasm'))
      .filter((name) => /^LICENSE_(?!.*QUICKJS)/.test(name))
      .sort()
      .map((name) => `wasm/${name}\n\n${read(folder, 'wasm', name)}`),
    coreJs(read(folder, 'legacy/build/pdf.mjs')),
  ],
};

const read = (...path: string[]) => readFileSync(join(...path), 'utf8').trim();

/**
 * `LICENSES.txt`: our own licence first, then that of every package of which something has been bundled.
 *
 * @param moduleIds - paths of the modules that are in the built files.
 * @throws where a package comes without its licence.
 */
export function licences(root: string, moduleIds: Iterable<string>): string {
  const folders = new Set<string>();
  for (const id of moduleIds) {
    const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? [];
    if (folder) folders.add(folder);
  }
  /** Names by notice: several packages of one author share theirs. */
  const notices = new Map<string, string[]>();
  for (const folder of folders) {
    const { name, version, license, repository }: Package = JSON.parse(
      read(folder, 'package.json'),
    );
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
    if (files.length === 0) throw new Error(`${name} comes without its licence.`);
    const notice = [
      ...files.sort().map((file) => read(folder, file)),
      ...(within[name]?.(folder) ?? []),
    ].join('\n\n\n');
    const source = typeof repository === 'string' ? repository : repository?.url;
    const title = `${name} ${version}, ${license}${source ? `, ${source.replace(/^git\+/, '')}` : ''}`;
    notices.set(notice, [...(notices.get(notice) ?? []), title].sort());
  }
  const others = [...notices]
    .map(([notice, titles]) => `${titles.join('\n')}\n\n${notice}`)
    .sort((one, other) => (one < other ? -1 : 1));
  return `${[
    `cohesion-widgets, EUPL-1.2\n\n${read(root, 'LICENSE')}`,
    'The files in this folder also hold code of others, under these licences:',
    ...others,
  ].join(rule)}\n`;
}

/** pdf.js's legacy build holds polyfills whose licence its package does not bring, but which name their author. */
function coreJs(code: string): string {
  const [, copyright] =
    /version: '[\d.]+',\s+mode: [^\n]+\s+copyright: '([^']+)',\s+license: 'https:\/\/github\.com\/zloirock\/core-js/.exec(
      code,
    ) ?? [];
  if (!copyright) throw new Error('pdf.js no longer says whose polyfills it holds.');
  return `core-js, MIT, https://github.com/zloirock/core-js

${copyright}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
