import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { frozenScript, frozenScriptPlugin } from '../../../plugins/frozen-script.ts';
import { frozen, knownKeys, type Holder } from '../../../release/keys.ts';
import { integrity } from '../../../release/note.ts';
import { generated } from './support.ts';

const holders: Holder[] = knownKeys().next ? ['development', 'alliance'] : ['development'];

for (const holder of holders)
  describe(`cohesion.js with the keys for ${holder}`, () => {
    it('is the one that is frozen', async () => {
      assert.equal(
        integrity(await frozenScript(holder), 'sha384'),
        frozen(holder).integrity,
        `cohesion.js has changed, and once it is published it must not: partners pin it by its hash. If src/loader/cohesion.ts
was changed, see whether that can go into the release instead (src/loader/loader.ts). If a tool was updated, go back to
the version of esbuild that made it. Only before the first release of a major version may the hash in
release/frozen.json be changed.`,
      );
    });

    it('has 1.3 kB at most', async () => {
      const { length } = brotliCompressSync(await frozenScript(holder));
      assert.ok(length <= 1300, `${length} bytes`);
    });

    it('knows both keys, and imports nothing', async () => {
      const script = await frozenScript(holder);
      for (const key of [frozen(holder).inUse, frozen(holder).next])
        assert.ok(script.includes(key));
      assert.doesNotMatch(script, /\b(import|export)\b/);
    });
  });

describe('the built folder', () => {
  it('has the script, and its hash with a snippet to paste', async () => {
    const files = await generated(frozenScriptPlugin('development'));
    const { 'cohesion.js': hash, snippet } = JSON.parse(files['integrity.json']!);
    assert.equal(hash, integrity(files['cohesion.js']!, 'sha384'));
    assert.ok(snippet.includes(`integrity="${hash}" crossorigin="anonymous"`));
  });
});
