import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pdfFiles } from '../../../plugins/pdf-files.ts';
import {
  fromPack,
  packed,
  packOf,
} from '../../../src/widgets/declaration-viewer/pdf-reader/character-maps.ts';
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

  const built = async () => {
    const files = new Map<string, Uint8Array>();
    const context = {
      emitFile: ({ fileName, source }: { fileName: string; source: Uint8Array }) =>
        void files.set(fileName.replace('releases/1/', ''), source),
    };
    await (pdfFiles('releases/1/').buildStart as unknown as () => Promise<void>).call(context);
    return files;
  };

  it('brings its decoders, fonts and maps, by the names it asks for', async () => {
    const files = await built();
    assert.deepEqual([...files.keys()].sort(), [
      'FoxitDingbats.bin',
      'FoxitSymbol.bin',
      'character-maps-cns1.bin',
      'character-maps-gb1.bin',
      'character-maps-japan1.bin',
      'character-maps-korea1.bin',
      'jbig2.wasm',
      'openjpeg.wasm',
    ]);
    for (const name of ['jbig2.wasm', 'openjpeg.wasm'])
      assert.equal(Buffer.from(files.get(name)!).subarray(1, 4).toString(), 'asm');
  });

  it('finds every map in its pack, as pdf.js has it', async () => {
    const files = await built();
    const maps = readdirSync(`${folder}cmaps`).filter((name) => name.endsWith('.bcmap'));
    assert.ok(maps.length > 150);
    for (const file of maps) {
      const map = file.slice(0, -'.bcmap'.length);
      assert.deepEqual(
        Buffer.from(fromPack(files.get(packOf(map))!, map)),
        readFileSync(`${folder}cmaps/${file}`),
        map,
      );
    }
  });

  it('has no map that is not there', () => {
    const pack = packed([['V', new Uint8Array([1, 2])]]);
    assert.deepEqual([...fromPack(pack, 'V')], [1, 2]);
    assert.throws(() => fromPack(pack, 'toString'), /no character map toString/);
  });
});
