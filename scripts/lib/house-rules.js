/**
 * Rules for the linter that ESLint has nothing of its own for; `eslint.config.js` says what they hold. Plain
 * JavaScript, since editors load it by whichever Node they bring.
 */
import { dirname, matchesGlob, relative, resolve, sep } from 'node:path';

/**
 * A file imports only what it may. What it may is named, and not what it may not: a new folder or a new package is
 * refused until somebody has decided where it belongs. Unlike `no-restricted-imports`, this sees `import()` too, and
 * where a relative address leads, from however deep.
 *
 * The option has three lists of globs, for files from the root of the project and for packages: `imports`; `lazily`,
 * by `import()` only; `types`, for types only, which are gone when it runs.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
const allowedImports = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object' }],
    messages: {
      refused: '{{file}} may not import {{target}}: see the rooms in eslint.config.js.',
      computed: 'The build has to find what is imported: write the address out.',
    },
  },
  create(context) {
    const { imports = [], lazily = [], types = [] } = context.options[0];
    const fromRoot = (path) => relative(context.cwd, path).replaceAll(sep, '/');
    const file = fromRoot(context.filename);
    const check = (node, allowed) => {
      const address = node.source.value;
      if (typeof address !== 'string') return context.report({ node, messageId: 'computed' });
      const target = address.startsWith('.')
        ? fromRoot(resolve(dirname(context.filename), address))
        : address;
      if (!allowed.some((glob) => matchesGlob(target, glob)))
        context.report({ node, messageId: 'refused', data: { file, target } });
    };
    const statement = (node) => {
      const isType = node.importKind === 'type' || node.exportKind === 'type';
      if (node.source) check(node, isType ? [...imports, ...types] : imports);
    };
    return {
      ImportDeclaration: statement,
      ExportNamedDeclaration: statement,
      ExportAllDeclaration: statement,
      ImportExpression: (node) => check(node, [...imports, ...lazily]),
      TSImportType: (node) => check(node, [...imports, ...types]),
    };
  },
};

/**
 * What is exported stays what it is: a built file is handed what it imports when it runs, and later changes never.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
const constantExports = {
  meta: {
    type: 'problem',
    messages: {
      changes: 'Files that import {{name}} would not see it change: export a function or a const.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const check = (node, variable) => {
      const changes = variable?.defs.some(
        ({ parent }) => parent?.type === 'VariableDeclaration' && parent.kind !== 'const',
      );
      if (changes) context.report({ node, messageId: 'changes', data: { name: variable.name } });
    };
    return {
      'ExportNamedDeclaration > VariableDeclaration': (node) => {
        for (const variable of sourceCode.getDeclaredVariables(node)) check(node, variable);
      },
      'ExportNamedDeclaration[source=null] > ExportSpecifier': (node) =>
        check(node, sourceCode.getScope(node).set.get(node.local.name)),
    };
  },
};

export const houseRules = {
  rules: { 'allowed-imports': allowedImports, 'constant-exports': constantExports },
};
