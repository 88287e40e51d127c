/**
 * The one description of what is built:
 *
 *     vite build                  dist/cdn/, the drop-in folder, signed with the development key
 *     vite build --mode lib       dist/lib/, the modules of the npm package
 *     vite build --mode release   dist/cdn/ with the alliance's keys; `npm run release` signs and publishes that
 *     vite build --mode pseudo    dist/cdn/ with the pseudo-locale, lang="qps", for trying pages out
 *     vite                        the demo page and, on an origin of its own, the drop-in folder from the sources
 *     vite preview                the demo page and the built drop-in folder
 */
import { readdirSync, readFileSync } from 'node:fs';
import sbom from 'rollup-plugin-sbom';
import { defineConfig, type UserConfig } from 'vite';
import { builderPage } from './plugins/builder-page.ts';
import { declarations } from './plugins/declarations.ts';
import { demo } from './plugins/demo.ts';
import { frozenScriptPlugin } from './plugins/frozen-script.ts';
import { licences } from './plugins/licences.ts';
import { litPolicy } from './plugins/lit-policy.ts';
import { messages } from './plugins/messages/messages.ts';
import { minifyTemplates } from './plugins/minify-templates.ts';
import { pdfFiles } from './plugins/pdf-files.ts';
import { pdfjsWithoutGlobals } from './plugins/pdfjs-globals.ts';
import { providedFiles } from './plugins/provided-files.ts';
import { releaseNote } from './plugins/release-note.ts';
import { sample } from './plugins/sample.ts';
import { typings } from './plugins/typings.ts';
import { widgetsFile } from './plugins/widgets-file.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** Of the release within the drop-in folder. */
const folder = `releases/${version}/`;

/** What the release's loader brings along is not brought again: what else needs it gets it from there. */
const loader =
  /\/src\/(loader|registry|handover|likely|warn|feed\/(address|request)|i18n\/language)\b|\/\.generated\/(catalogs|languages)\.ts$/;

/** What every widget needs stands in one file; what one of them needs on demand does not. */
const runtime = /\/node_modules\/(@lit\/|lit)|\/src\/(calls|element|feed|i18n|items|share|theme)\//;

const dropIn = (mode: string): UserConfig => ({
  plugins: [
    messages({ pseudo: mode === 'pseudo', draft: mode !== 'release' }),
    litPolicy(),
    minifyTemplates(),
    pdfjsWithoutGlobals(),
    pdfFiles(folder),
    providedFiles(folder),
    frozenScriptPlugin(mode === 'release' ? 'alliance' : 'development'),
    licences('LICENSES.txt'),
    // What is in the folder, and not what could be; the same each time.
    sbom({
      outDir: '.',
      outFilename: 'sbom.cdx',
      rootComponentType: 'library',
      saveTimestamp: false,
      includeWellKnown: false,
    }),
    widgetsFile(),
    builderPage(mode === 'release' ? 'alliance' : 'development'),
    sample(),
    releaseNote(version, folder, 'loader.js'),
  ],
  define: { __RELEASED__: 'true' },
  build: {
    outDir: 'dist/cdn',
    lib: { entry: { loader: 'src/loader/loader.ts' }, formats: ['es'] },
    license: { fileName: 'LICENSES.txt' },
    rolldownOptions: {
      checks: { pluginTimings: false },
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        entryFileNames: `${folder}[name].js`,
        chunkFileNames: ({ facadeModuleId }) =>
          `${folder}${facadeModuleId?.includes('/locales/') ? 'locales/' : ''}[name].js`,
        codeSplitting: {
          groups: [
            { name: 'loader', test: loader, priority: 1 },
            { name: 'runtime', test: runtime },
          ],
        },
      },
    },
  },
});

const library: UserConfig = {
  plugins: [messages(), minifyTemplates(), declarations(), typings()],
  build: {
    outDir: 'dist/lib',
    minify: false,
    lib: {
      entry: [
        'src/index.ts',
        ...readdirSync('src/widgets').map((name) => `src/widgets/${name}/${name}.ts`),
      ],
      formats: ['es'],
    },
    rolldownOptions: {
      checks: { pluginTimings: false },
      external: /^(lit|dompurify|pdfjs-dist)(\/|$)/,
      output: { preserveModules: true, preserveModulesRoot: '.', entryFileNames: '[name].js' },
    },
  },
};

const demoPage: UserConfig = {
  plugins: [messages({ draft: true }), demo()],
  // The sample is made anew at each start.
  server: {
    port: 8000,
    // The embed builder tries snippets out in a frame with a sandbox, whose origin is "null".
    cors: { origin: [/^http:\/\/localhost(:\d+)?$/, 'null'] },
    watch: { ignored: ['**/.generated/demo/**', '**/dist/**'] },
  },
  preview: { port: 8001 },
  build: { outDir: 'dist/cdn' },
  // The page names no source, so Vite is told where to look for what they import.
  optimizeDeps: { entries: ['src/loader/loader.ts'] },
};

export default defineConfig(({ command, mode }) => ({
  publicDir: false,
  logLevel: command === 'build' ? 'warn' : 'info',
  ...(command === 'serve' ? demoPage : mode === 'lib' ? library : dropIn(mode)),
}));
