import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pdfDecoders } from '../../../plugins/pdf-decoders.ts';
import { pdfjsWithoutGlobals } from '../../../plugins/pdfjs-globals.ts';
import { transformed } from './support.ts';

const folder = new URL('../../../node_modules/pdfjs-dist/', import.meta.url).pathname;

describe('pdf.js', () => {
  for (const name of ['pdf.mjs', 'pdf.worker.mjs'])
    it(`${name} puts nothing on window`, () => {
      const file = `${folder}legacy/build/${name}`;
      const code = readFileSync(file, 'utf8');
      assert.match(code, /globalThis\.pdfjs\w+ = \{/);
      const changed = transformed(pdfjsWithoutGlobals(), code, file)!;
      assert.doesNotMatch(changed, /globalThis\.\w*pdfjs\w* = |globalThis\[SHARED\]/);
    });

  it('stops the build where it does so in another way', () => {
    const file = `${folder}legacy/build/pdf.mjs`;
    assert.throws(() => transformed(pdfjsWithoutGlobals(), 'window.pdfjs = {}', file), /any more/);
  });

  it('brings its decoders, by the names it asks for', async () => {
    const files = new Map<string, Uint8Array>();
    const context = {
      emitFile: ({ fileName, source }: { fileName: string; source: Uint8Array }) =>
        void files.set(fileName, source),
    };
    await (pdfDecoders('releases/1/').buildStart as unknown as () => Promise<void>).call(context);
    assert.deepEqual([...files.keys()], ['releases/1/openjpeg.wasm', 'releases/1/jbig2.wasm']);
    for (const source of files.values())
      assert.equal(Buffer.from(source).subarray(1, 4).toString(), 'asm');
  });
});
