import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'vite';
import { provided } from '../../../plugins/provided-files.ts';

const built = (code: string, runsAtOnce = false) =>
  provided(code, parseAst(code), {
    name: 'trend.js',
    runsAtOnce,
    nameOf: (address) => address.replace(/^\.\.?\//, ''),
  });

/** Runs a provided file with what it imports, and gives its exports. */
async function run(code: string, imports: Record<string, object> = {}) {
  const loaded: string[] = [];
  let exports: Promise<Record<string, unknown>> | undefined;
  const key = Symbol.for('cohesion-widgets');
  const files = {
    provide(name: string, make: (imports: object) => Promise<Record<string, unknown>>) {
      assert.equal(name, 'trend.js');
      exports = make(imports);
    },
    load: (name: string) => (loaded.push(name), Promise.resolve({ name })),
  };
  Object.defineProperty(globalThis, key, { value: { files }, configurable: true });
  try {
    (0, eval)(code);
    return { exports: await exports!, loaded };
  } finally {
    Reflect.deleteProperty(globalThis, key);
  }
}

describe('a built module', () => {
  it('is given what it imports, by the names it has there, and gives what it exports', async () => {
    const { exports } = await run(
      built(`import { a as one, b } from './runtime.js';
import { c } from '../loader.js';
const sum = one + b + c;
function own() { return sum; }
export { own as d, sum };`),
      { 'runtime.js': { a: 1, b: 2 }, 'loader.js': { c: 3 } },
    );
    assert.equal(exports['sum'], 6);
    assert.equal((exports['d'] as () => number)(), 6);
  });

  it('may wait for something, import nothing by name, and export nothing', async () => {
    const { exports } = await run(built(`import './runtime.js'; await 0;`), { 'runtime.js': {} });
    assert.deepEqual(exports, {});
  });

  it('has the loader load other built files, and leaves other imports alone', async () => {
    const { loaded, exports } = await run(
      built(`const name = 'node:path';
const part = await import('./part.js');
const other = await import(name);
export { part, other };`),
    );
    assert.deepEqual(loaded, ['part.js']);
    assert.deepEqual(exports['part'], { name: 'part.js' });
    assert.ok('join' in (exports['other'] as object));
  });

  it('runs at once where it is the loader', async () => {
    const code = built(`globalThis.ran = true; const a = 1; export { a };`, true);
    assert.match(code, /^globalThis\.ran/);
    const { exports } = await run(code);
    assert.deepEqual(exports, { a: 1 });
    Reflect.deleteProperty(globalThis, 'ran');
  });

  for (const [what, code, atOnce] of [
    ['a default import', `import a from './runtime.js';`],
    ['a namespace', `import * as a from './runtime.js';`],
    ['a default export', `export default 1;`],
    ['an exported declaration', `export const a = 1;`],
    ['everything of another', `export * from './runtime.js';`],
    ['an import of the loader', `import { a } from './runtime.js';`, true],
  ] as const)
    it(`refuses ${what}`, () => {
      assert.throws(() => built(code, atOnce), /trend\.js/);
    });
});
