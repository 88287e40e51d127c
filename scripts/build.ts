/**
 * Builds everything that is published:
 *
 *     npm run build [-- --out <folder>] [--pseudo]
 *
 * `dist/cdn/`, the drop-in folder, and `dist/lib/`, the modules of the npm package. Two builds of the same
 * sources are byte for byte the same: nothing here depends on time, place or order. `--pseudo` adds the pseudo-locale,
 * `lang="qps"`, for trying pages out; never publish that.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { build as vite, type InlineConfig, type Plugin } from 'vite';
import { feedSchema } from './feed-schema.ts';
import { buildLocales } from './localize.ts';
import { writeTypings } from './typings.ts';
import { catalogFiles } from './build/catalog-files.ts';
import { licences } from './build/licences.ts';
import { litAsGuest } from './build/lit.ts';
import { minified } from './build/minified.ts';
import { pdfDecoders } from './build/pdf-decoders.ts';
import { pdfjsWithoutGlobals } from './build/pdfjs.ts';
import { shrink } from './build/shrink.ts';
import { integrity, verifiedImports, type Chunk } from './build/verified-imports.ts';
import { makeSample } from '../sample/make.ts';

const root = resolve(import.meta.dirname, '..');
const source = (path: string) => join(root, 'src', path);

/** What every widget needs stands in one file, the runtime; what one of them needs lazily does not. */
const shared =
  /\/node_modules\/(@lit\/|lit)|\/src\/(element|feed|i18n|loader|signatories|theme|handover)\b/;

/** Code of others that is loaded lazily. */
const unshrinkable = /\/node_modules\/(?!@lit\/|lit)/;

interface Output {
  readonly output: readonly (Chunk & {
    readonly type: 'chunk' | 'asset';
    readonly moduleIds: readonly string[];
  })[];
}

const common = {
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
} satisfies InlineConfig;

/**
 * A file's name changes with whatever its content depends on. Vite names the files before the last steps, so these
 * count too: a cache must never hold other bytes under the name that a hash goes with.
 */
const tools: Plugin = {
  name: 'tools-in-names',
  augmentChunkHash: () => toolsHash,
};
const toolsHash = integrity(
  [
    'package-lock.json',
    ...readdirSync(join(root, 'scripts/build')).map((name) => `scripts/build/${name}`),
  ]
    .sort()
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join(),
);

async function buildCdn(out: string): Promise<void> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const files = new Map<string, string | Uint8Array>();

  // From the end of the chain to its beginning: catalogs, then the code that knows their hashes, then the loader.
  const catalogs = await buildLocales(process.argv.includes('--pseudo'));
  // In the drop-in folder a message's id is its place in the list of all, and a catalog is such a list.
  const ids = Object.keys(Object.values(catalogs)[0]!);
  const texts = new Map(
    Object.entries(catalogs).map(([language, catalog]) => [
      language,
      JSON.stringify(ids.map((id) => catalog[id])),
    ]),
  );
  const plugins = [litAsGuest(), shrink(new Map(ids.map((id, place) => [id, place])))];
  const { files: locales, root: catalogRoot, hashes, hashOfHashes } = catalogFiles(texts);
  const decoders = pdfDecoders(root);
  for (const [name, code] of decoders.files) files.set(name, code);
  const catalogsHash = createHash('sha256').update(hashes).digest('hex').slice(0, 8);
  const define = {
    __VERSION__: JSON.stringify(version),
    __CATALOGS__: JSON.stringify(catalogsHash),
    __CATALOG_ROOT__: JSON.stringify(catalogRoot),
    __CATALOG_HASHES__: JSON.stringify(hashOfHashes),
    __PDF_DECODERS__: decoders.list,
  };
  for (const [language, text] of [...locales, ['hashes', hashes] as const])
    files.set(`locales/${language}-${catalogsHash}.json`, text);

  const built = (await vite({
    ...common,
    define,
    plugins: [...plugins, pdfjsWithoutGlobals(), tools],
    resolve: {
      alias: [
        {
          find: /^.*\/(address|catalogs|language|request)\.ts$/,
          replacement: source('loader/tools.ts'),
        },
      ],
    },
    build: {
      write: false,
      modulePreload: false,
      lib: { entry: source('registry.ts'), formats: ['es'] },
      rolldownOptions: {
        output: {
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          minify: true,
          codeSplitting: {
            groups: [{ name: 'runtime', test: shared }],
          },
        },
      },
    },
  })) as unknown as Output[];
  const outputs = built.flatMap(({ output }) => output).filter(({ type }) => type === 'chunk');
  const chunks = await Promise.all(
    outputs.map(async ({ fileName, code, imports, dynamicImports, moduleIds }) => ({
      fileName,
      imports,
      dynamicImports,
      // Only code that is known to bear it: a sanitiser may well read a property to see whether that throws.
      code: moduleIds.some((id) => unshrinkable.test(id)) ? code : await minified(code, true),
    })),
  );
  let registry = '';
  for (const [fileName, code] of verifiedImports(chunks)) {
    if (fileName.startsWith('registry-')) registry = code;
    else files.set(fileName, code);
  }

  const [loader] = (await vite({
    ...common,
    define,
    plugins: [
      ...plugins,
      {
        name: 'built-registry',
        enforce: 'pre',
        load: (id) => (id === source('registry.ts') ? { code: registry, map: null } : null),
      },
    ],
    build: {
      write: false,
      lib: { entry: source('loader/cohesion.ts'), formats: ['iife'], name: 'cohesion' },
      rolldownOptions: { output: { minify: true } },
    },
  })) as unknown as Output[];
  files.set('cohesion.js', await minified(loader!.output[0]!.code, false));

  const moduleIds = [...outputs, ...loader!.output].flatMap(({ moduleIds }) => moduleIds);
  files.set('LICENSES.txt', licences(root, moduleIds));
  files.set('feed.schema.json', `${JSON.stringify(feedSchema(), null, 2)}\n`);
  const inOrder = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  files.set(
    'integrity.json',
    `${JSON.stringify(Object.fromEntries(inOrder.map(([name, text]) => [name, integrity(text)])), null, 2)}\n`,
  );

  await rm(out, { recursive: true, force: true });
  for (const [name, text] of files) {
    const path = join(out, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  await makeSample(out);
}

async function buildLib(out: string): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await vite({
    ...common,
    plugins: [shrink()],
    build: {
      outDir: out,
      emptyOutDir: false,
      minify: false,
      lib: {
        entry: [
          source('index.ts'),
          ...(await readdir(source('widgets'))).map((name) => source(`widgets/${name}/${name}.ts`)),
        ],
        formats: ['es'],
      },
      rolldownOptions: {
        external: /^(lit|dompurify|pdfjs-dist)(\/|$)/,
        output: { preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' },
      },
    },
  });
  const { status } = spawnSync(
    'tsc',
    ['-p', 'tsconfig.lib.json', '--outDir', relative(root, out)],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('The types could not be made.');
  // TypeScript leaves the sources' endings in declarations.
  for (const name of await readdir(out, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const text = await readFile(join(out, name), 'utf8');
    await writeFile(join(out, name), text.replace(/(['"]\.[^'"\n]*)\.ts(['"])/g, '$1.js$2'));
  }
}

const flag = process.argv.indexOf('--out');
const out = resolve(flag > 0 ? process.argv[flag + 1]! : join(root, 'dist'));
await buildCdn(join(out, 'cdn'));
await buildLib(join(out, 'lib'));
await writeTypings(join(out, 'lib'));
console.log(`built ${relative(process.cwd(), out)}/cdn and ${relative(process.cwd(), out)}/lib`);
