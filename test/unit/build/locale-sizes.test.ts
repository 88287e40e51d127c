import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

const root = new URL('../../../', import.meta.url).pathname;

const limits = JSON.parse(readFileSync(`${root}.size-limit.json`, 'utf8')) as {
  path: string | string[];
  limit: string;
}[];
const { limit } = limits.find(({ path }) => String(path).endsWith('/locales/sv-*.js'))!;
const bytes = Number.parseFloat(limit) * 1024;

// size-limit would add all of them up.
describe(`the messages of a language have ${limit} at most`, () => {
  const files = globSync('dist/cdn/releases/*/locales/*.js', { cwd: root });

  it('in 23 languages', () => assert.equal(files.length, 23));

  for (const file of files)
    it(basename(file), () => {
      const { length } = brotliCompressSync(readFileSync(root + file));
      assert.ok(length <= bytes, `${length} bytes of ${bytes}`);
    });
});
