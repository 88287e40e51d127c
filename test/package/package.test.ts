/**
 * The npm package as it is published: packed, checked by the tools that its readers' editors and bundlers agree
 * with, and used by a small application in each framework.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { validateCem } from '@wc-toolkit/cem-validator';
import { launch, type Browser } from 'puppeteer-core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build, type PluginOption } from 'vite';
import { findBrowsers } from '../../scripts/browsers.ts';
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium.ts';
import { close, listen, readAsset, sendAsset } from '../../scripts/lib/static-server.ts';
import { elements, type Manifest } from '../../plugins/manifest.ts';
import { describedWidgets } from '../../plugins/widgets-file.ts';
import { nothingChosen } from '../../src/builder/choices.ts';
import type { DescribedAttribute } from '../../src/builder/described.ts';
import { applicationCode, type Framework } from '../../src/builder/frameworks.ts';

const root = new URL('../../', import.meta.url).pathname;
const apps = join(root, 'test/apps');
/** Where an application finds the package: below it, so that no self-reference of ours gets in. */
const installed = join(apps, 'node_modules/cohesion-widgets');
const out = join(root, 'dist/apps');

function run(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

let tarball: Buffer<ArrayBuffer>;
before(() => {
  for (const folder of [installed, out]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const [packed] = JSON.parse(
    run('npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', out),
  ) as [{ filename: string }];
  tarball = readFileSync(join(out, packed.filename));
  run('tar', 'xzf', join(out, packed.filename), '-C', installed, '--strip-components=1');
});

const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'dist/lib/custom-elements.json'), 'utf8')) as Manifest;

describe('the npm package', () => {
  it('passes publint, suggestions included', async () => {
    const { messages, pkg } = await publint({
      pkgDir: 'package',
      pack: { tarball: arrayBuffer(tarball) },
      strict: true,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  it('has types that are as its modules are, for every entry (arethetypeswrong)', async () => {
    const widgets = elements(manifestIn(installed)).map(({ tagName }) =>
      tagName!.replace('cohesion-', './'),
    );
    assert.ok(widgets.length >= 2);
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)), {
      entrypoints: ['.', './react', './vue', './svelte', ...widgets],
    });
    assert.ok(result.types);
    // A package of modules only: what `require()` and the resolution of Node 10 make of it is no fault.
    const faults = result.problems.filter(
      (problem) =>
        problem.kind !== 'CJSResolvesToESM' &&
        !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
    );
    assert.deepEqual(faults, []);
  });

  it('has a manifest whose every path is there (cem-validator)', async () => {
    await validateCem(manifestIn(installed), {
      packageJsonPath: join(installed, 'package.json'),
      cemFileName: 'dist/lib/custom-elements.json',
      rules: {
        manifest: {
          // It would ask a registry what the newest version is.
          schemaVersion: 'off',
          exportTypes: 'off',
          // It takes `dist/lib/src` for sources: what is looked up below is whether the files are there.
          modulePath: 'off',
          definitionPath: 'off',
          typeDefinitionPath: 'off',
        },
      },
    });
    const { files } = JSON.parse(
      run('npm', 'pack', '--dry-run', '--json', '--ignore-scripts'),
    )[0] as {
      files: { path: string }[];
    };
    const paths = new Set(files.map(({ path }) => path));
    for (const { path, typeDefinitionPath } of manifestIn(installed).modules)
      for (const file of [path, typeDefinitionPath!]) assert.ok(paths.has(file), file);
  });

  it('gives whoever imports one widget that one', async () => {
    const tags = elements(manifestIn(installed)).map(({ tagName }) => tagName!);
    for (const tag of tags) {
      const code = await bundle(`import 'cohesion-widgets/${tag.replace('cohesion-', '')}';`);
      const defined = tags.filter((other) => code.includes(`define("${other}"`));
      assert.deepEqual(defined, [tag]);
    }
  });
});

/** A copy: a small Buffer is part of a larger one. */
const arrayBuffer = (data: Buffer<ArrayBuffer>): ArrayBuffer =>
  data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);

const quiet = { configFile: false, publicDir: false, logLevel: 'error' } as const;

async function bundle(source: string): Promise<string> {
  const built = (await build({
    ...quiet,
    root: apps,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? join(apps, 'entry.js') : null),
        load: (id) => (id.endsWith('/entry.js') ? source : null),
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: 'entry' } },
  })) as { output: { code?: string }[] };
  return built.output.map(({ code = '' }) => code).join('\n');
}

const frameworks: Record<
  Exclude<Framework, 'npm'>,
  { check: string[]; plugins: PluginOption[]; ending: string }
> = {
  react: { ending: 'tsx', check: ['tsc', '-p', 'test/apps/react'], plugins: [] },
  vue: {
    ending: 'vue',
    check: ['vue-tsc', '-p', 'test/apps/vue'],
    plugins: [
      vue({
        template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('cohesion-') } },
      }),
    ],
  },
  svelte: {
    ending: 'svelte',
    check: ['svelte-check', '--workspace', 'test/apps/svelte', '--tsconfig', './tsconfig.json'],
    plugins: [svelte({ configFile: false })],
  },
};

/** The builder's code for every widget with all of its attributes. */
function applicationOf(framework: Framework): string {
  const described = describedWidgets();
  const valueOf = ({ type, choices }: DescribedAttribute) =>
    ({ number: '3', boolean: '', choice: choices?.[0] ?? '', text: 'A & "B" {c}' })[type];
  const widgets = described.map(({ name, attributes }) => ({
    name,
    attributes: Object.fromEntries(attributes.map((one) => [one.name, valueOf(one)])),
  }));
  const numbers = described.flatMap(({ attributes }) =>
    attributes.filter(({ type }) => type === 'number').map(({ name }) => name),
  );
  return applicationCode(
    framework,
    { ...nothingChosen, widgets },
    { feed: '/feed/{lang}.json', numbers },
  );
}

describe('an application with it', () => {
  let browser: Browser;
  let origin: string;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const folder = pathname.startsWith('/feed/') ? join(root, 'dist/cdn') : out;
    void readAsset(folder, pathname).then((asset) =>
      asset ? sendAsset(request, response, asset) : response.writeHead(404).end(),
    );
  });
  before(async () => {
    origin = await listen(server);
    const { chromium } = findBrowsers();
    assert.ok(chromium, 'No Chromium on this machine: node scripts/browsers.ts');
    browser = await launch({ executablePath: chromium, args: [...CHROMIUM_FLAGS] });
  });
  after(async () => {
    await browser?.close();
    await close(server);
  });

  for (const [framework, { check, plugins, ending }] of Object.entries(frameworks)) {
    describe(framework, () => {
      // What the embed builder gives developers is checked with the rest.
      const given = join(apps, framework, `from-builder.${ending}`);
      before(() => writeFileSync(given, applicationOf(framework as Framework)));
      after(() => rmSync(given));

      it('type-checks, and would not with a wrong attribute', () => {
        const [command, ...args] = check as [string, ...string[]];
        run(command, ...args);
      });

      it('builds, and shows the widgets, sets their properties and hears their events', async () => {
        await build({
          ...quiet,
          root: join(apps, framework),
          base: `/${framework}/`,
          plugins,
          build: { outDir: join(out, framework), emptyOutDir: true },
        });
        const page = await browser.newPage();
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(String(error)));
        page.on('console', (message) => {
          if (message.type() === 'error') errors.push(message.text());
        });
        await page.goto(`${origin}/${framework}/`);
        await page.waitForFunction(
          () => document.body.dataset['ready'] === 'cohesion-signatory-counter',
        );
        const seen = await page.evaluate(() => {
          const counter = document.querySelector('cohesion-signatory-counter')!;
          return { layout: counter.layout, level: counter.headingLevel };
        });
        assert.deepEqual(seen, { layout: 'row', level: 4 });
        const button = await page.waitForSelector('cohesion-join-button >>> a[href*="join.html"]');
        assert.ok(await page.$('cohesion-join-button >>> [part="count"]'));
        await button!.click();
        await page.waitForFunction(
          (partner) =>
            document.querySelector('output')!.textContent!.toLowerCase() === `join ${partner}`,
          {},
          framework,
        );
        assert.deepEqual(errors, []);
        await page.close();
      });
    });
  }
});
