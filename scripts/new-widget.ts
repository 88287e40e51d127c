/**
 * `npm run new-widget -- <name>`: a widget that works, in every place where the house has one, and its message in
 * `locales/`. It shows the titles of the feed's items; from there on it is yours.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { argv, execPath, exit } from 'node:process';
import { execFileSync } from 'node:child_process';
import { filesOf, mentionsOf } from './lib/widget-places.ts';

const root = resolve(import.meta.dirname, '..');
const [name = ''] = argv.slice(2);
if (!/^[a-z]+(-[a-z]+)*$/.test(name)) {
  console.error(
    'npm run new-widget -- <name>, such as quotation or news-list: the tag without cohesion-.',
  );
  exit(1);
}
if (existsSync(join(root, 'src/widgets', name))) {
  console.error(`There is a src/widgets/${name} already.`);
  exit(1);
}

const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const words: Record<string, string> = {
  name,
  camel,
  Pascal: camel[0]!.toUpperCase() + camel.slice(1),
  Title: name[0]!.toUpperCase() + name.slice(1).replaceAll('-', ' '),
};
const filledIn = (text: string) => text.replace(/\$(\w+)\$/g, (_, key: string) => words[key]!);

const templates = ['element', 'view', 'styles', 'static', 'view.test', 'widget.test', 'stories'];
for (const [index, path] of filesOf(name).entries()) {
  const template = join(import.meta.dirname, 'new-widget', `${templates[index]!}.txt`);
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), filledIn(await readFile(template, 'utf8')));
}

const tag = `<cohesion-${name}></cohesion-${name}>`;
/** What is put in front of what, in each of the lists and pages. */
const additions: Record<string, [before: RegExp, text: string]> = {
  'src/registry.ts': [
    /^} satisfies/m,
    `  '${name}': () => import('./widgets/${name}/${name}.ts'),\n`,
  ],
  'src/index.ts': [
    /^export type \{ WidgetState/m,
    `export { Cohesion${words['Pascal']} } from './widgets/${name}/${name}.ts';\n`,
  ],
  'src/builder/labels.ts': [
    /^};\n\n\/\*\* Those that/m,
    `  '${name}': () => ({
    name: msg('${words['Title']}', { id: 'builder.widget.${name}', desc: 'Name of a widget.' }),
    about: msg('What it is.', { id: 'builder.widget.${name}.about', desc: 'What that widget is.' }),
  }),
`,
  ],
  '.size-limit.json': [
    /\n\]\s*$/,
    `,\n  { "name": "${name}", "path": "dist/cdn/releases/*/${name}-*.js", "limit": "1 KiB" }`,
  ],
  'README.md': [
    /^### Colours and events/m,
    `### \`cohesion-${name}\`\n\nWhat it is for. \`limit\` shortens the list.\n\n`,
  ],
  'index.html': [/ *<\/main>/, `<section><h2>${words['Title']}</h2>${tag}</section>`],
};
for (const [path] of mentionsOf(name)) {
  const [before, text] = additions[path] ?? [/ *<\/main>/, tag];
  const file = join(root, path);
  const old = await readFile(file, 'utf8');
  if (!before.test(old))
    throw new Error(`${path} has no ${before.source} to put the widget before.`);
  await writeFile(
    file,
    old.replace(before, (found) => `${text}${found}`),
  );
}

const run = (...args: string[]) => execFileSync(execPath, args, { cwd: root, stdio: 'inherit' });
const touched = [...filesOf(name), ...mentionsOf(name).map(([path]) => path)];
run('node_modules/prettier/bin/prettier.cjs', '--log-level', 'warn', '--write', ...touched);
run('scripts/localize.ts', '--extract');
console.log(`
<cohesion-${name}> stands in:
${touched.map((path) => `  ${path}`).join('\n')}

npm start shows it at the end of the page, npm run storybook in every state. What is left to do, CONTRIBUTING.md says.`);
