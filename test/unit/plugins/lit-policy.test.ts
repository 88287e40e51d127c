import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { litPolicy } from '../../../plugins/lit-policy.ts';
import { transformed } from './support.ts';

const file = new URL('../../../node_modules/lit-html/lit-html.js', import.meta.url).pathname;
const code = readFileSync(file, 'utf8');

describe('Lit', () => {
  it('takes the policy of the drop-in script, and is the same otherwise', () => {
    const changed = transformed(litPolicy(), code, file)!;
    assert.ok(code.includes('"lit-html"') && !changed.includes('"lit-html"'));
    const [before, after] = code.split(/\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/);
    assert.equal(changed, `${before}globalThis[Symbol.for("cohesion-widgets")]?.policy${after}`);
  });

  it('stops the build where it makes its policy in another way', () => {
    assert.throws(() => transformed(litPolicy(), 'createPolicy("lit")', file), /any more/);
  });

  it('is the only one that is changed', () => {
    assert.equal(transformed(litPolicy(), code, '/node_modules/lit/index.js'), undefined);
  });
});
