/**
 * Turns the modules of a release into scripts that the release's loader puts together, and not the browser: each
 * provides a function, which is given the exports of what it imports and makes its own; `import()` of a built file
 * becomes a call of the loader. `src/loader/files.ts` says why.
 *
 *     import { a as b } from './runtime.js'; …; export { c as d };
 *
 * becomes
 *
 *     globalThis[Symbol.for('cohesion-widgets')].files.provide('trend.js', (async (imports) => {
 *       const { a: b } = imports['runtime.js']; …; return { d: c };
 *     }));
 */
import { posix } from 'node:path';
import MagicString from 'magic-string';
import type { Plugin } from 'vite';

/** As much of a syntax tree (ESTree) as is read here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Name {
  readonly name: string;
}
interface ImportDeclaration extends Node {
  readonly source: { readonly value: string };
  readonly specifiers: readonly { readonly imported?: Name; readonly local: Name }[];
}
interface ExportDeclaration extends Node {
  readonly specifiers?: readonly { readonly local: Name; readonly exported: Name }[];
}
interface ImportExpression extends Node {
  readonly source: { readonly value?: unknown };
}

const files = "globalThis[Symbol.for('cohesion-widgets')].files";

/** @param folder - of the release within the built folder, with a slash at the end. */
export function providedFiles(folder: string): Plugin {
  return {
    name: 'provided-files',
    renderChunk: {
      // Before the minifier: what was a module's top level is a function's then, and gets short names.
      order: 'post',
      handler(code, { fileName, isEntry }) {
        const place = posix.dirname(fileName);
        return {
          code: provided(code, this.parse(code) as { body: readonly Node[] }, {
            name: fileName.slice(folder.length),
            runsAtOnce: isEntry,
            nameOf: (address) => posix.join(place, address).slice(folder.length),
          }),
          map: null,
        };
      },
    },
  };
}

interface Place {
  /** The file's own name. */
  readonly name: string;
  /** The loader itself: nobody is there yet to call it. */
  readonly runsAtOnce: boolean;
  /** The name of the file that a relative address in this one means. */
  readonly nameOf: (address: string) => string;
}

/** @throws where a module is written in a way that a bundler's output never is. */
export function provided(
  code: string,
  program: { readonly body: readonly Node[] },
  { name, runsAtOnce, nameOf }: Place,
): string {
  const result = new MagicString(code);
  const imports: string[] = [];
  const exports: string[] = [];
  const unexpected = ({ start, end }: Node) =>
    new Error(`${name}: ${code.slice(start, end)} is not foreseen here.`);

  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      const { source, specifiers } = node as ImportDeclaration;
      const names = specifiers.map(({ imported, local }) => {
        if (!imported) throw unexpected(node);
        return `${imported.name}: ${local.name}`;
      });
      imports.push(`const { ${names.join(', ')} } = imports[${quoted(nameOf(source.value))}];`);
      result.remove(node.start, node.end);
    } else if (node.type === 'ExportNamedDeclaration') {
      const { specifiers = [] } = node as ExportDeclaration;
      if (specifiers.length === 0) throw unexpected(node);
      for (const { local, exported } of specifiers) exports.push(`${exported.name}: ${local.name}`);
      result.remove(node.start, node.end);
    } else if (node.type.startsWith('Export')) throw unexpected(node);
  }
  for (const node of importExpressions(program)) {
    const { value } = node.source;
    // Other addresses are only known when it runs: pdf.js has some, which nothing here makes it use.
    if (typeof value === 'string' && /^\.\.?\//.test(value))
      result.overwrite(node.start, node.end, `${files}.load(${quoted(nameOf(value))})`);
  }

  const make = `{ ${exports.join(', ')} }`;
  if (runsAtOnce) {
    if (imports.length > 0)
      throw new Error(`${name} runs at once, but imports other files: ${imports.join(' ')}`);
    return result.append(`\n${files}.provide(${quoted(name)}, async () => (${make}));`).toString();
  }
  // In brackets, engines compile a function at once that would be read twice otherwise.
  return result
    .prepend(
      `${files}.provide(${quoted(name)}, (async function (imports) {\n${imports.join('\n')}\n`,
    )
    .append(`\nreturn ${make};\n}));`)
    .toString();
}

const quoted = (text: string) => JSON.stringify(text);

function* importExpressions(node: unknown): Generator<ImportExpression> {
  if (typeof node !== 'object' || node === null) return;
  if ((node as Node).type === 'ImportExpression') yield node as ImportExpression;
  for (const child of Object.values(node)) yield* importExpressions(child);
}
