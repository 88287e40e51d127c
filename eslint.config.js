import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { houseRules } from './scripts/lib/house-rules.js';

/**
 * A room of the house (CONTRIBUTING.md), and all that its files may import. Where several rooms hold a file, the last
 * one counts: its lists are the whole of what is allowed, so nothing has to be merged.
 */
const room = (files, allowed) => ({
  files,
  rules: { 'house/allowed-imports': ['error', allowed] },
});

/** Lit and its directives, but those that take text for markup. */
const litItself = ['lit', 'lit/directives/!(unsafe-*).js'];

const widgets = readdirSync(new URL('src/widgets', import.meta.url));

/** What works without a page, and knows neither Lit nor the DOM: of the widgets … */
const plain = [
  '*.view.ts',
  'providers/*.ts',
  'document-file.ts',
  'moment.ts',
  'search.ts',
  'tiles.ts',
  'words.ts',
];
const plainOf = (widget) => plain.map((name) => `src/widgets/${widget}/**/${name}`);
/** … and of what they share. */
const plainShared = [
  'src/feed/{address,body,check,meant,media,model,parse,references}.ts',
  'src/i18n/{format,language,messages}.ts',
  'src/{calls,items}/**',
  'src/share/{share.view,words}.ts',
  'src/register/register.ts',
];

const rooms = [
  // What has no room yet.
  room(['src/**'], {}),

  // The frozen script imports nothing that runs. The release's loader is there before Lit.
  room(['src/loader/**'], {
    imports: [
      'src/loader/!(cohesion).ts',
      'src/{handover,likely,registry,warn}.ts',
      'src/feed/{address,request}.ts',
      'src/i18n/language.ts',
      '.generated/catalogs.ts',
    ],
    lazily: ['src/{diagnosis,embed}/*.ts'],
  }),
  // The builder's page, of the same parts as widgets; no widget is in it, the drop-in script brings them …
  room(['src/builder/**'], {
    imports: [
      'src/{builder,diagnosis,i18n,theme}/**',
      'src/feed/{address,fetch,model}.ts',
      'src/calls/figures.ts',
      'src/share/copy.ts',
      '.generated/{languages,builder/catalogs}.ts',
      ...litItself,
    ],
  }),
  // … what it says …
  room(['src/builder/{labels,statements,words}.ts'], {
    imports: ['src/i18n/messages.ts'],
    types: ['src/builder/**'],
  }),
  // … and, pure, what becomes of choices.
  room(['src/builder/{choices,colours,contrast,frameworks,permissions,places,snippet,state}.ts'], {
    imports: [
      'src/builder/{choices,contrast,frameworks,places,snippet}.ts',
      'src/builder/looks/looks.ts',
      'src/builder/what-survives.json',
    ],
  }),
  // Why a widget does not show, from a page's HTML alone.
  room(['src/diagnosis/**'], {
    imports: [
      'src/diagnosis/**',
      'src/loader/{alone,embed-address,tags}.ts',
      'src/element/fallback.ts',
      'src/i18n/messages.ts',
      'src/likely.ts',
      '.generated/languages.ts',
    ],
  }),
  // What embed pages in frames need, on both sides.
  room(['src/embed/**'], {
    imports: ['src/embed/**', 'src/loader/embed-address.ts', 'src/warn.ts'],
  }),
  room(['src/loader/cohesion.ts'], { types: ['src/handover.ts'] }),
  room(['src/registry.ts'], { lazily: ['src/widgets/*/*.ts'] }),
  room(['src/index.ts'], { imports: ['src/widgets/*/*.ts'], types: ['src/element/**'] }),

  // Widgets never import one another.
  ...widgets.flatMap((name) => [
    room([`src/widgets/${name}/**`], {
      imports: [
        `src/widgets/${name}/**`,
        'src/{calls,cues,element,feed,i18n,items,register,sanitise,share,theme}/**',
        'src/{handover,warn}.ts',
        ...litItself,
      ],
    }),
    room(plainOf(name), {
      imports: [...plainOf(name), ...plainShared],
      types: [`src/widgets/${name}/**`, 'src/cues/**'],
    }),
    // What is baked: templates that no visitor loads.
    room([`src/widgets/${name}/${name}.static.ts`], {
      imports: [...plainOf(name), ...plainShared, 'src/static/static.ts', '@lit-labs/ssr', 'lit'],
    }),
  ]),
  room(['src/widgets/declaration-viewer/pdf-reader/pdf-{file,worker}.ts'], {
    imports: ['src/widgets/declaration-viewer/**', 'src/handover.ts', 'pdfjs-dist/**'],
  }),

  // What they share.
  room(['src/element/**'], {
    imports: [
      'src/{element,feed,i18n,theme}/**',
      'src/calls/day.ts',
      'src/{handover,likely,warn}.ts',
      ...litItself,
    ],
  }),
  room(['src/sanitise/**'], {
    imports: [
      'src/sanitise/**',
      'src/{handover,feed/address,i18n/messages}.ts',
      'dompurify',
      ...litItself,
    ],
  }),
  room(['src/{calls,items}/**'], { imports: plainShared }),
  room(['src/static/**'], {
    imports: ['@lit-labs/ssr', 'lit'],
    types: ['src/feed/model.ts', 'src/register/register.ts'],
  }),
  room(['src/share/**'], { imports: ['src/share/**', 'src/i18n/messages.ts', ...litItself] }),
  room(['src/share/{share.view,words}.ts'], {
    imports: ['src/share/words.ts', 'src/i18n/messages.ts'],
  }),
  room(['src/cues/**'], { imports: ['src/{cues,feed}/**'] }),
  room(['src/register/**'], { imports: ['src/{feed,register}/**'] }),
  room(['src/theme/**'], { imports: ['src/theme/**', ...litItself] }),
  room(['src/i18n/**'], { imports: ['src/i18n/**', '.generated/**'], types: ['@lit/localize'] }),
  room(['src/feed/**'], { imports: ['src/feed/**'] }),

  // What the loader brings along brings nothing else.
  room(['src/i18n/language.ts'], { imports: ['.generated/languages.ts'] }),
  room(['src/feed/{address,request}.ts', 'src/{likely,warn}.ts'], {}),
  room(['src/handover.ts'], { types: ['src/feed/request.ts'] }),
];

/** Refuses the globals of browsers, but some. */
const globalsOnly = (files, known) => ({
  files,
  rules: {
    'no-restricted-globals': [
      'error',
      {
        globals: Object.keys(globals.browser)
          .filter((name) => !known.includes(name))
          .map((name) => ({ name, message: 'This works without a page.' })),
        checkGlobalObject: true,
      },
    ],
  },
});

const pageless = [
  globalsOnly(
    ['src/{calls,cues,feed,i18n,items}/**', ...widgets.flatMap(plainOf)],
    ['URL', 'URLSearchParams'],
  ),
  // Loading needs what Node has too.
  globalsOnly(
    [
      'src/feed/{body,fetch,request}.ts',
      'src/cues/load.ts',
      'src/widgets/declaration-viewer/document-file.ts',
    ],
    Object.keys(globals['shared-node-browser']).filter(
      (name) => !['navigator', 'localStorage', 'sessionStorage'].includes(name),
    ),
  ),
];

/** Ways in which text becomes markup, in scripts and in templates. */
const markup = '(inner|outer)HTML|insertAdjacentHTML|setHTMLUnsafe|srcdoc';
const noMarkup = [
  `Identifier[name=/^(${markup})$/]`,
  `Literal[value=/^(${markup})$/]`,
  `TemplateElement[value.raw=/\\b(${markup})=/]`,
].map((selector) => ({ selector, message: 'Feed text is text.' }));

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
    plugins: { 'lit-a11y': litA11y, house: houseRules },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari forgets the role of a list without markers.
      'lit-a11y/no-redundant-role': 'off',
      'no-restricted-syntax': ['error', ...noMarkup],
      'house/constant-exports': 'error',
    },
  },
  ...rooms,
  ...pageless,
);
