import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { integrity, verifiedImports } from '../../../scripts/build/verified-imports.ts';

const chunk = (
  fileName: string,
  code: string,
  imports: string[] = [],
  dynamicImports: string[] = [],
) => ({
  fileName,
  code,
  imports,
  dynamicImports,
});

describe('verifiedImports', () => {
  it('puts files and hashes in the place of import(), dependencies first, from the end of the chain', () => {
    const result = verifiedImports([
      chunk('registry.js', 'load(()=>import("./widget.js"))', [], ['widget.js']),
      chunk(
        'widget.js',
        'import"./runtime.js";lazy(()=>import(`./part.js`))',
        ['runtime.js'],
        ['part.js'],
      ),
      chunk('runtime.js', 'run()'),
      chunk('part.js', 'import"./runtime.js";part()', ['runtime.js']),
    ]);
    const part = result.get('part.js')!;
    const widget = result.get('widget.js')!;
    const runtime = ['runtime.js', integrity('run()')];
    assert.equal(
      widget,
      `import"./runtime.js";lazy(()=>${JSON.stringify([runtime, ['part.js', integrity(part)]])})`,
    );
    assert.equal(
      result.get('registry.js'),
      `load(()=>${JSON.stringify([runtime, ['widget.js', integrity(widget)]])})`,
    );
  });

  it('does not ask a file for its own hash', () => {
    const result = verifiedImports([
      chunk('widget.js', 'import("./part.js")', [], ['part.js']),
      chunk('part.js', 'import"./widget.js"', ['widget.js']),
    ]);
    assert.match(result.get('widget.js')!, /^\[\["part\.js","sha256-[^"]+"\]\]$/);
  });

  it('refuses files that load one another on demand', () =>
    assert.throws(
      () =>
        verifiedImports([
          chunk('a.js', 'import("./b.js")', [], ['b.js']),
          chunk('b.js', 'import("./a.js")', [], ['a.js']),
        ]),
      /one another/,
    ));

  it('refuses an import() that it did not recognise', () =>
    assert.throws(
      () => verifiedImports([chunk('a.js', 'import(b)', [], ['b.js']), chunk('b.js', '')]),
      /not recognised/,
    ));
});
