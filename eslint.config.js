import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** A folder may import only what stands after it: loader → registry → widgets → what they share. */
const layers = {
  feed: ['element', 'handover', 'i18n', 'loader', 'registry', 'signatories', 'theme', 'widgets'],
  theme: ['element', 'feed', 'handover', 'i18n', 'loader', 'registry', 'signatories', 'widgets'],
  i18n: ['element', 'feed', 'handover', 'loader', 'registry', 'signatories', 'theme', 'widgets'],
  signatories: ['element', 'handover', 'loader', 'registry', 'theme', 'widgets'],
  element: ['loader', 'registry', 'signatories', 'widgets'],
};

const forbid = (folders, why) => ({
  group: folders.flatMap((folder) => [`**/${folder}/**`, `**/${folder}.ts`]),
  message: why,
});

const lower = Object.entries(layers).map(([folder, forbidden]) => ({
  files: [`src/${folder}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [forbid(forbidden, `src/${folder} knows nothing of it (CONTRIBUTING.md).`)] },
    ],
  },
}));

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
        { property: 'innerHTML', message: 'Feed text is text.' },
        { property: 'outerHTML', message: 'Feed text is text.' },
      ],
    },
  },
  ...lower,
  {
    files: ['src/widgets/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            forbid(['loader', 'registry'], 'Widgets do not know who loads them.'),
            {
              group: ['../../widgets/*', '../*-*/*', '../*-*/**'],
              message: 'Widgets never import one another.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.view.ts', 'src/feed/**'],
    rules: {
      'no-restricted-globals': ['error', 'document', 'window', 'customElements', 'HTMLElement'],
    },
  },
  {
    files: ['src/**/*.view.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['lit', 'lit/*', '@lit/*'], message: 'A view is pure: words and numbers.' },
            forbid(['loader', 'registry', 'element'], 'A view is pure: words and numbers.'),
          ],
        },
      ],
    },
  },
  {
    files: ['src/loader/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['lit', 'lit/*', '@lit/*'], message: 'The loader stays small.' }] },
      ],
    },
  },
);
