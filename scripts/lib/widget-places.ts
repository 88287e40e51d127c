/** Where the house knows of a widget, besides its own code: what the structural test asks for, and CONTRIBUTING names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Declaration } from '../../plugins/manifest.ts';

/** The states that a story shows of each widget. */
const states = [
  'Ready',
  'Loading',
  'Empty',
  'Failed',
  'Fallback',
  'OneItem',
  'FiveHundredItems',
  'LongWords',
  'NoPictures',
  'RightToLeft',
];
/** Attributes of all widgets, which the toolbar and the controls are for. */
const shared = ['feed', 'lang', 'partner', 'heading-level'];

const partnerPages = readdirSync(join(import.meta.dirname, '../../stories/partners')).filter(
  (name) => name.endsWith('.html'),
);

/** The files that a widget has at least. */
export const filesOf = (name: string): string[] => [
  `src/widgets/${name}/${name}.ts`,
  `src/widgets/${name}/${name}.view.ts`,
  `src/widgets/${name}/${name}.styles.ts`,
  `src/widgets/${name}/${name}.static.ts`,
  `test/unit/widgets/${name}.view.test.ts`,
  `test/widgets/${name}.test.ts`,
  `stories/${name}.stories.ts`,
];

/** The lists and pages that a widget stands in, and by what it is found there. */
export const mentionsOf = (name: string): [path: string, what: RegExp][] => {
  const tag = new RegExp(`cohesion-${name}\\b(?!-)`);
  return [
    ['src/registry.ts', new RegExp(`^  '?${name}'?: \\(\\) =>`, 'm')],
    ['src/index.ts', new RegExp(`/widgets/${name}/${name}\\.ts`)],
    ['src/builder/labels.ts', new RegExp(`builder\\.widget\\.${name}\\.about`)],
    ['.size-limit.json', new RegExp(`/${name}-\\*\\.js"`)],
    ['README.md', tag],
    ['index.html', tag],
    ...partnerPages.map((name): [string, RegExp] => [`stories/partners/${name}`, tag]),
  ];
};

/**
 * All that a widget lacks, a line each.
 *
 * @param declaration - what the manifest has of it.
 */
export function lacks(
  root: string,
  name: string,
  declaration: Pick<Declaration, 'attributes' | 'slots'> | undefined,
): string[] {
  const read = (path: string) =>
    existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
  const found = filesOf(name)
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => `${path} is missing`);
  for (const [path, what] of mentionsOf(name))
    if (!what.test(read(path))) found.push(`${path} has no ${what.source}`);

  const path = `stories/${name}.stories.ts`;
  const stories = read(path);
  for (const state of states)
    if (!stories.includes(`export const ${state} =`)) found.push(`${path} has no story ${state}`);
  if (!declaration)
    found.push(
      `the manifest has no <cohesion-${name}>: its class says define('cohesion-${name}', …)`,
    );
  const { attributes = [], slots = [] } = declaration ?? {};
  const labels = read('src/builder/labels.ts');
  for (const { name: own } of attributes)
    if (own && !['lang', 'partner'].includes(own) && !labels.includes(`'builder.attribute.${own}'`))
      found.push(`src/builder/labels.ts has no label for ${own}`);
  for (const { name: own } of [...attributes, ...slots])
    if (own && !shared.includes(own) && !new RegExp(`\\b${own}\\b'?: `).test(stories))
      found.push(`${path} has no story with ${own}`);
  return found;
}
