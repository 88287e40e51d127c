import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const root = join(import.meta.dirname, '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8').trim();

/**
 * Completes what Vite's `build.license` collects of the packages that have been bundled: our own licence comes first,
 * and what pdf.js carries within its files, whose notices stand beside them or nowhere, comes last.
 */
export function licences(fileName: string): Plugin {
  return {
    name: 'licences',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const collected = bundle[fileName];
        if (collected?.type !== 'asset') throw new Error(`There is no ${fileName}.`);
        collected.source = [
          `# cohesion-widgets (EUPL-1.2)\n\n${read('LICENSE')}`,
          String(collected.source).trim(),
          ...withinPdfjs(),
          '',
        ].join('\n\n');
      },
    },
  };
}

const pdfjs = 'node_modules/pdfjs-dist';

const withinPdfjs = () => [
  // Its decoders of images and colours; QuickJS runs scripts in documents, which nothing here does.
  ...readdirSync(join(root, pdfjs, 'wasm'))
    .filter((name) => /^LICENSE_(?!.*QUICKJS)/.test(name))
    .sort()
    .map((name) => `## pdfjs-dist/wasm/${name}\n\n${read(pdfjs, 'wasm', name)}`),
  coreJs(read(pdfjs, 'legacy/build/pdf.mjs')),
];

/** pdf.js's legacy build holds polyfills whose licence its package does not bring, but which name their author. */
function coreJs(code: string): string {
  const [, copyright] =
    /version: '[\d.]+',\s+mode: [^\n]+\s+copyright: '([^']+)',\s+license: 'https:\/\/github\.com\/zloirock\/core-js/.exec(
      code,
    ) ?? [];
  if (!copyright) throw new Error('pdf.js no longer says whose polyfills it holds.');
  return `## core-js (MIT), within pdfjs-dist

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
