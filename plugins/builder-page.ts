/** The embed builder: `index.html` of the drop-in folder, and in `builder/` what that page loads. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { exampleAddress } from '../release/integrity-file.ts';
import { frozen, type Holder } from '../release/keys.ts';
import { nothingChosen } from '../src/builder/choices.ts';
import { escaped, snippet } from '../src/builder/snippet.ts';
import { minifyTemplates } from './minify-templates.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'src/builder');

/** Adds the page to the built folder. */
export function builderPage(holder: Holder): Plugin {
  return {
    name: 'builder-page',
    async generateBundle() {
      const { output } = (await build({
        configFile: false,
        root: folder,
        base: './',
        logLevel: 'error',
        plugins: [minifyTemplates(), withoutScripts(holder)],
        build: {
          write: false,
          // The looks are sheets of others, minified already.
          cssMinify: false,
          modulePreload: { polyfill: false },
          rolldownOptions: {
            output: {
              entryFileNames: 'builder/[name]-[hash].js',
              chunkFileNames: 'builder/[name]-[hash].js',
              assetFileNames: 'builder/[name]-[hash][extname]',
            },
          },
        },
      })) as Rolldown.RolldownOutput;
      for (const file of output)
        this.emitFile({
          type: 'asset',
          fileName: file.fileName,
          source: file.type === 'chunk' ? file.code : file.source,
        });
    },
  };
}

const withoutScripts = (holder: Holder): Plugin => ({
  name: 'without-scripts',
  transformIndexHtml: { order: 'pre', handler: (html) => withSnippet(html, holder) },
});

/** The page as it is in the sources, for a server that has these. */
export async function builderFromSources(holder: Holder): Promise<string> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  return withSnippet(html.replaceAll('"./', '"/src/builder/'), holder);
}

/** Puts in what stands there without scripts: a snippet, and in each language what to do with it. */
async function withSnippet(html: string, holder: Holder): Promise<string> {
  const { content } = snippet(
    {
      ...nothingChosen,
      widgets: [{ name: 'signatory-counter', attributes: {} }],
      place: 'html',
      right: 'html',
    },
    {
      base: exampleAddress,
      integrity: frozen(holder).integrity,
      language: 'en',
      words: { 'signatory-counter': { title: '', fallback: '<p>#CohesionAlliance</p>' } },
    },
  );
  const sentences = (await noScriptIn()).map(
    ([language, text]) => `<p lang="${language}">${escaped(text)}</p>`,
  );
  return html.replace(
    '<!-- no-script -->',
    () => `<pre>${escaped(content)}</pre>\n${sentences.join('\n')}`,
  );
}

/** The sentence in each language, English first. */
async function noScriptIn(): Promise<[language: string, text: string][]> {
  // Not bundled with this file: they need messages that are made by another plugin first.
  const load = async <Module>(path: string) =>
    (await import(pathToFileURL(join(root, path)).href)) as Module;
  const { builderLocale } =
    await load<typeof import('../src/builder/locale.ts')>('src/builder/locale.ts');
  const { withLocale } =
    await load<typeof import('../src/i18n/messages.ts')>('src/i18n/messages.ts');
  const { page } = await load<typeof import('../src/builder/words.ts')>('src/builder/words.ts');
  const { languages } =
    await load<typeof import('../.generated/languages.ts')>('.generated/languages.ts');
  return Promise.all(
    ['en', ...languages].map(async (language): Promise<[string, string]> => [
      language,
      withLocale(await builderLocale(language), page.noScript),
    ]),
  );
}
