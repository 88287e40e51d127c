/**
 * What editors and frameworks read, made from the manifest: `custom-elements.json`, VS Code's custom data,
 * JetBrains' web-types, and types for the templates of React, Vue and Svelte.
 *
 * The framework types are written here and not by the tools there are for them: those wrap an event's type twice,
 * know Svelte 4 only, and miss attributes without a property.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';
import type { Plugin } from 'vite';
import { elements, manifest, type Declaration, type Manifest } from './manifest.ts';

/** Writes all of it into the folder of the npm package, beside `src`. */
export const typings = (): Plugin => ({
  name: 'typings',
  writeBundle: ({ dir }) => writeTypings(dir!),
});

async function writeTypings(out: string): Promise<void> {
  const built = manifest((path) => `dist/lib/${path.replace(/\.ts$/, '.js')}`);
  const widgets = elements(built);
  const files: Record<string, unknown> = {
    'custom-elements.json': built,
    'vscode.html-custom-data.json': JSON.parse(getVsCodeHtmlCustomData(forTool(built), {})),
    'vscode.css-custom-data.json': JSON.parse(getVsCodeCssCustomData(forTool(built), {})),
    'web-types.json': JSON.parse(getWebTypesData(forTool(built), {})),
    'react.d.ts': reactTypes(widgets),
    'vue.d.ts': vueTypes(widgets),
    'svelte.d.ts': svelteTypes(widgets),
  };
  // An import for the types alone must find a module too.
  for (const framework of ['react', 'vue', 'svelte']) files[`${framework}.js`] = 'export {};\n';
  await mkdir(out, { recursive: true });
  for (const [file, content] of Object.entries(files))
    await writeFile(
      join(out, file),
      typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
    );
}

/** The tools change what they are given. */
const forTool = (built: Manifest) => structuredClone(built) as never;

/** What both names of a member may be set to. */
function props({ name, attributes = [], members = [] }: Declaration): string {
  const lines = new Map<string, string>();
  for (const { name: attribute, fieldName, description } of attributes) {
    // `lang` and whatever else every element has.
    if (!fieldName) continue;
    for (const key of [attribute, fieldName])
      lines.set(key, `  /** ${description} */\n  '${key}'?: ${name}['${fieldName}'] | undefined;`);
  }
  for (const { kind, name: member, description, readonly } of members)
    if (kind === 'field' && !readonly && !lines.has(member))
      lines.set(
        member,
        `  /** ${description} */\n  '${member}'?: ${name}['${member}'] | undefined;`,
      );
  return [...lines.values()].join('\n');
}

function listeners({ events = [] }: Declaration, key: (event: string) => string): string {
  return events
    .map(
      ({ name, description }) =>
        `  /** ${description} */\n  '${key(name)}'?: ((event: CohesionEventMap['${name}']) => void) | undefined;`,
    )
    .join('\n');
}

const imports = (widgets: readonly Declaration[], more: string) =>
  `import type { CohesionEventMap, ${widgets.map(({ name }) => name).join(', ')} } from './src/index.js';\n${more}\n`;

const interfaces = (widgets: readonly Declaration[], key: (event: string) => string) =>
  widgets
    .map(
      (widget) =>
        `/** ${widget.description} */\nexport interface ${widget.name}Props {\n${props(widget)}\n${listeners(widget, key)}\n}\n`,
    )
    .join('\n');

const map = (widgets: readonly Declaration[], type: (name: string) => string) =>
  widgets
    .map(
      ({ name, tagName, description }) =>
        `    /** ${description} */\n    '${tagName}': ${type(name)};`,
    )
    .join('\n');

/** React 19 and whatever shares its JSX. Props named `on` and an event's name are listeners. */
function reactTypes(widgets: readonly Declaration[]): string {
  return `${imports(widgets, "import type { DetailedHTMLProps, HTMLAttributes } from 'react';")}
type Element<Class, Props> = Omit<DetailedHTMLProps<HTMLAttributes<Class>, Class>, keyof Props> &
  Props & { class?: string | undefined };

${interfaces(widgets, (event) => `on${event}`)}
/** Every tag, for the JSX of other libraries too. */
export interface CohesionElements {
${map(widgets, (name) => `Element<${name}, ${name}Props>`)}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CohesionElements {}
  }
}
`;
}

/** Vue 3: what its language tools look tags up in. */
function vueTypes(widgets: readonly Declaration[]): string {
  const camel = (name: string) =>
    name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `${imports(widgets, "import type { HTMLAttributes, PublicProps } from 'vue';")}
type Element<Class, Props> = new () => Class & {
  $props: Omit<HTMLAttributes, keyof Props> & Props & PublicProps;
};

${interfaces(widgets, (event) => camel(`on-${event}`))}
declare module 'vue' {
  interface GlobalComponents {
${map(widgets, (name) => `Element<${name}, ${name}Props>`)}
  }
}
`;
}

/** Svelte 5: \`svelte/elements\`, where events are attributes. */
function svelteTypes(widgets: readonly Declaration[]): string {
  return `${imports(widgets, "import type { HTMLAttributes } from 'svelte/elements';")}
type Element<Class extends EventTarget, Props> = Omit<HTMLAttributes<Class>, keyof Props> & Props;

${interfaces(widgets, (event) => `on${event}`)}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${map(widgets, (name) => `Element<${name}, ${name}Props>`)}
  }
}
`;
}
