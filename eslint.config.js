import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const widgets = readdirSync(new URL('src/widgets', import.meta.url));

/**
 * The house (CONTRIBUTING.md): what each part of src may import of the others. `warn` and `handover` are files that
 * know nothing but types.
 */
const mayImport = {
  handover: ['feed'],
  warn: [],
  feed: [],
  i18n: [],
  theme: [],
  sanitise: ['feed', 'handover'],
  signatories: ['feed', 'i18n'],
  element: ['feed', 'handover', 'i18n', 'theme', 'warn'],
  widgets: ['element', 'feed', 'handover', 'i18n', 'sanitise', 'signatories', 'theme', 'warn'],
  registry: ['widgets'],
  loader: ['feed', 'handover', 'i18n', 'registry', 'warn'],
  index: ['element', 'widgets'],
};
const parts = Object.keys(mayImport);

/** Whatever else a file may not do, by the address of an import. */
const litItself = { address: '^@?lit(/|$|-)', why: 'Lit is for elements and their templates.' };
const others = (allowed, own) => ({
  address: `(^|/)(${parts.filter((part) => part !== own && !allowed.includes(part)).join('|')})(/|\\.ts$)`,
  why: 'This part knows nothing of it (CONTRIBUTING.md, "Imports go one way").',
});
const otherWidgets = (own) => ({
  address: `(^|/)(${widgets.filter((name) => name !== own).join('|')})/`,
  why: 'Widgets never import one another.',
});

/** What only a browser has: neither a view nor the feed needs a page. */
const onlyInBrowsers = Object.keys(globals.browser).filter(
  (name) =>
    !(name in globals['shared-node-browser']) ||
    ['navigator', 'localStorage', 'sessionStorage'].includes(name),
);

/**
 * The rules for some files. All of them in one block: where two blocks of a configuration name a rule, the second
 * replaces the first.
 *
 * @param forbidden - addresses that may not be imported, neither as usual nor by `import()`.
 */
const house = (files, { forbidden = [], ignores = [], pure = false, syntax = [] }) => ({
  files,
  ignores,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: forbidden.map(({ address, why, allowTypeImports = false }) => ({
          regex: address,
          message: why,
          allowTypeImports,
        })),
      },
    ],
    'no-restricted-syntax': [
      'error',
      ...forbidden.map(({ address, why }) => ({
        // In a selector, a slash would end the pattern.
        selector: `ImportExpression[source.value=/${address.replaceAll('/', '\\u002f')}/]`,
        message: why,
      })),
      {
        selector: "ExportNamedDeclaration > VariableDeclaration[kind='let']",
        message:
          'A built file is handed what it imports when it runs; later changes do not arrive.',
      },
      ...syntax,
    ],
    ...(pure && {
      'no-restricted-globals': [
        'error',
        ...onlyInBrowsers.map((name) => ({ name, message: 'This part works without a page.' })),
      ],
    }),
  },
});

const folder = (part) => [`src/${part}/**`, `src/${part}.ts`];

const imports = [
  ...parts
    .filter((part) => !['widgets', 'i18n', 'loader'].includes(part))
    .map((part) =>
      house(folder(part), {
        forbidden: [
          others(mayImport[part], part),
          ...(['element', 'theme'].includes(part) ? [] : [litItself]),
        ],
        pure: ['feed', 'signatories'].includes(part),
      }),
    ),
  // Messages carry the types of lit-localize.
  ...[
    { files: ['src/i18n/language.ts'], pure: false },
    { files: ['src/i18n/**'], ignores: ['src/i18n/language.ts'], pure: true },
  ].map(({ files, ...rest }) =>
    house(files, {
      ...rest,
      forbidden: [others(mayImport.i18n, 'i18n'), { ...litItself, allowTypeImports: true }],
    }),
  ),
  house(folder('loader'), {
    ignores: ['src/loader/cohesion.ts'],
    forbidden: [others(mayImport.loader, 'loader'), litItself],
  }),
  house(['src/loader/cohesion.ts'], {
    syntax: [
      {
        selector: "ImportDeclaration[importKind!='type'], ImportExpression",
        message: 'The frozen script imports nothing but types.',
      },
    ],
  }),
  ...widgets.flatMap((name) => {
    const files = `src/widgets/${name}/**`;
    const forbidden = [others(mayImport.widgets, 'widgets'), otherWidgets(name)];
    return [
      house([files], { ignores: ['**/*.view.ts'], forbidden }),
      house([`${files}/*.view.ts`], {
        forbidden: [
          others(['feed', 'i18n', 'signatories'], 'widgets'),
          otherWidgets(name),
          litItself,
        ],
        pure: true,
      }),
    ];
  }),
];

export default tseslint.config(
  { ignores: ['dist', '.generated', 'node_modules'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    ...lit['flat/recommended'],
  },
  {
    files: ['src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari forgets the role of a list without markers.
      'lit-a11y/no-redundant-role': 'off',
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
          property,
          message: 'Feed text is text.',
        })),
      ],
    },
  },
  ...imports,
);
