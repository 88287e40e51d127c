/** What visitors' consoles say before anything of a release runs, webmasters find in the guide. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const said = [
  ...read('src/loader/cohesion.ts').matchAll(/(?<!console\.)\b(?:Error|warn)\(\s*([`'])(.*?)\1/gs),
]
  .map(([, , text]) => text!)
  // What stands before each of the others.
  .filter((text) => !text.startsWith('the fallback content stays'));
const quoted = [...read('stories/guides/11-troubleshooting.mdx').matchAll(/“(.*?)”/g)].map(
  ([, text]) => text!,
);

describe('the guide "Troubleshooting"', () => {
  it('is compared with something', () => assert.ok(said.length >= 8, said.join('\n')));

  for (const text of said)
    it(`knows "${text}"`, () => assert.ok(quoted.some((phrase) => text.includes(phrase))));
});
