/**
 * The Custom Elements Manifest, made from the sources and their JSDoc: what the documentation, Storybook's
 * controls, editors and the types for frameworks are made from. Never committed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as analyzer from '@custom-elements-manifest/analyzer';
// @ts-expect-error -- the analyzer's own types leave it out
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type typescript from 'typescript';

/** Left out of the analyzer's types too. It brings a TypeScript of its own, whose trees it reads. */
const { create, ts } = analyzer as unknown as {
  create: (options: object) => Manifest;
  ts: typeof typescript;
};

const root = resolve(import.meta.dirname, '..');
const eventsFile = 'src/element/events.ts';

interface Named {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}
export interface Member extends Named {
  kind: 'field' | 'method';
  privacy?: 'public' | 'private' | 'protected';
  static?: boolean;
  readonly?: boolean;
  attribute?: string;
  inheritedFrom?: object;
}
export interface Attribute extends Named {
  fieldName?: string;
}
/** A class of the manifest. */
export interface Declaration {
  kind: string;
  name: string;
  description?: string;
  customElement?: boolean;
  tagName?: string;
  members?: Member[];
  attributes?: Attribute[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}
interface Module {
  kind: 'javascript-module';
  path: string;
  /** Not of the standard, but read by the tools that make types. */
  typeDefinitionPath?: string;
  declarations: Declaration[];
  exports: {
    kind: string;
    name: string;
    declaration: { name: string; module?: string };
  }[];
}
export interface Manifest {
  schemaVersion: string;
  readme: string;
  modules: Module[];
}

/** The sources that say what is public: the base class and one module a widget. */
export const sources: readonly string[] = [
  'src/element/cohesion-element.ts',
  ...readdirSync(join(root, 'src/widgets'))
    .sort()
    .map((name) => `src/widgets/${name}/${name}.ts`),
];

/**
 * The manifest of all widgets.
 *
 * @param place - turns the path of a source into the one that the manifest names.
 * @param plugins - the analyzer's plugins to run besides, such as what makes types.
 */
export function manifest(
  place: (path: string) => string = (path) => path,
  plugins: readonly object[] = [],
): Manifest {
  const events = eventsBySource();
  const finish = {
    name: 'cohesion',
    packageLinkPhase({ customElementsManifest }: { customElementsManifest: Manifest }) {
      for (const module of customElementsManifest.modules) {
        const declared = declaredIn(modules.find(({ fileName }) => fileName === module.path)!);
        for (const declaration of module.declarations) publish(declaration, events, declared);
        module.declarations = module.declarations.filter(({ name }) => name.startsWith('Cohesion'));
        module.exports = module.exports.filter(({ declaration: { name } }) =>
          module.declarations.some((declaration) => declaration.name === name),
        );
        const tag = tags.get(module.path);
        const [widget] = module.declarations;
        // Only what has a tag is an element to the tools that read the manifest.
        if (widget && !tag) delete widget.customElement;
        if (tag && widget) {
          widget.customElement = true;
          widget.tagName = tag;
          module.exports.push({
            kind: 'custom-element-definition',
            name: tag,
            declaration: { name: widget.name, module: module.path },
          });
        }
      }
      const paths = JSON.stringify(customElementsManifest.modules, (key, value: unknown) =>
        (key === 'path' || key === 'module') && typeof value === 'string'
          ? place(value.replace(/^\//, ''))
          : value,
      );
      // What the analyzer writes is of this version: it has `readonly` and `inheritedFrom`.
      customElementsManifest.schemaVersion = '2.1.0';
      customElementsManifest.modules = JSON.parse(paths) as Module[];
      for (const module of customElementsManifest.modules)
        if (module.path.endsWith('.js'))
          module.typeDefinitionPath = module.path.replace(/\.js$/, '.d.ts');
    },
  };
  const modules = sources.map((path) =>
    ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2022, true),
  );
  return create({
    modules,
    plugins: [...litPlugin(), finish, ...plugins],
    context: { dev: false },
  });
}

/** Tags by the module that defines them: `define('cohesion-…', …)`. */
const tags = new Map(
  sources.flatMap((path) => {
    const tag = /^define\('([\w-]+)'/m.exec(read(path))?.[1];
    return tag ? [[path, tag] as const] : [];
  }),
);

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Leaves what a page may use, and gives each event the type and description that `events.ts` has for it. */
function publish(
  declaration: Declaration,
  events: ReadonlyMap<string, Named>,
  declared: ReadonlySet<string>,
): void {
  declaration.members = (declaration.members ?? []).filter(
    ({ name, privacy = 'public', static: own, inheritedFrom }) =>
      privacy === 'public' &&
      !own &&
      !name.startsWith('#') &&
      name !== 'constructor' &&
      // The analyzer takes `this.#audio.preload = …` in a constructor for a field.
      (inheritedFrom || declared.has(name)),
  );
  for (const event of declaration.events ?? []) {
    const known = events.get(event.name);
    if (!known) throw new Error(`${declaration.name} fires ${event.name}, not in ${eventsFile}.`);
    if (known.type) event.type = known.type;
    event.description ??= known.description ?? '';
  }
  declaration.events?.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names of all members of a module's classes. */
function declaredIn(file: typescript.SourceFile): ReadonlySet<string> {
  return new Set(
    file.statements
      .filter((statement) => ts.isClassDeclaration(statement))
      .flatMap(({ members }) => members.map(({ name }) => name?.getText() ?? '')),
  );
}

/** The members of `CohesionEventMap`, with the types they name written out: readers have no `events.ts`. */
function eventsBySource(): Map<string, Named> {
  const file = ts.createSourceFile(eventsFile, read(eventsFile), ts.ScriptTarget.ES2022, true);
  const types = new Map<string, string>();
  const events = new Map<string, Named>();
  const feedErrors = /export type FeedErrorCode =([^;]+);/.exec(read('src/feed/fetch.ts'))?.[1];
  if (feedErrors) types.set('FeedErrorCode', oneLine(feedErrors));
  const written = (text: string): string => {
    const next = text.replace(/\b[A-Z]\w+\b/g, (name) => types.get(name) ?? name);
    return next === text ? oneLine(text) : written(next);
  };
  for (const statement of file.statements) {
    if (ts.isTypeAliasDeclaration(statement))
      types.set(statement.name.text, statement.type.getText());
    if (ts.isInterfaceDeclaration(statement) && statement.name.text !== 'CohesionEventMap')
      types.set(
        statement.name.text,
        `{ ${statement.members.map((member) => member.getText().replace('readonly ', '')).join(' ')} }`,
      );
  }
  for (const statement of file.statements) {
    if (!ts.isInterfaceDeclaration(statement) || statement.name.text !== 'CohesionEventMap')
      continue;
    for (const member of statement.members) {
      if (!ts.isPropertySignature(member) || !member.type) continue;
      const name = (member.name as typescript.StringLiteral).text;
      const [doc] = ts.getJSDocCommentsAndTags(member);
      events.set(name, {
        name,
        type: { text: written(member.type.getText()) },
        description: oneLine(String(doc?.comment ?? '')),
      });
    }
  }
  return events;
}

const oneLine = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/^ \| /, '').replace(/; }/g, ' }').trim();

/** The widgets of a manifest. */
export function elements({ modules }: Manifest): Declaration[] {
  return modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
}

/** What is public and has no description: the gate. */
export function undocumented(all: Manifest): string[] {
  return elements(all).flatMap((widget) => {
    const { tagName, description, members, attributes, events, slots, cssParts, cssProperties } =
      widget;
    const named = { members, attributes, events, slots, cssParts, cssProperties };
    return [
      ...(description ? [] : [`<${tagName}>`]),
      ...Object.entries(named).flatMap(([kind, list]) =>
        (list ?? [])
          .filter((item) => !item.description?.trim())
          .map(({ name }) => `<${tagName}> ${kind} ${name || '(default)'}`),
      ),
    ];
  });
}
