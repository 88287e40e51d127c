/** The same widgets in an application that is built: from npm, and in the templates of frameworks. */
import type { Choices, Chosen } from './choices.ts';
import { escaped } from './snippet.ts';

export const frameworks = ['npm', 'react', 'vue', 'svelte'] as const;
export type Framework = (typeof frameworks)[number];

const imports = ({ widgets }: Choices) =>
  widgets.map(({ name }) => `import 'cohesion-widgets/${name}';`).join('\n');

/** A package knows of no folder, so each widget is told where its feed is. */
const attributesOf = ({ attributes }: Chosen, { language, partner }: Choices, feed: string) => ({
  feed,
  ...(partner && { partner }),
  ...attributes,
  ...(language && { lang: language }),
});

type Attributes = Readonly<Record<string, string>>;

const html = (name: string, attributes: Attributes) => {
  const written = Object.entries(attributes).map(([key, value]) =>
    value ? ` ${key}="${escaped(value)}"` : ` ${key}`,
  );
  return `<cohesion-${name}${written.join('')}></cohesion-${name}>`;
};

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Attributes as properties: what is text in HTML is a number where the property is one. */
const properties = (name: string, attributes: Attributes, numbers: readonly string[]) => {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (!value) return ` ${camel(key)}`;
    if (numbers.includes(key)) return ` ${camel(key)}={${Number(value)}}`;
    return ` ${camel(key)}={${JSON.stringify(value)}}`;
  });
  return `<cohesion-${name}${written.join('')}></cohesion-${name}>`;
};

/**
 * @param feed - address of the feed, with `{lang}`.
 * @param numbers - attributes whose properties are numbers.
 */
export function applicationCode(
  framework: Framework,
  choices: Choices,
  { feed, numbers }: { readonly feed: string; readonly numbers: readonly string[] },
): string {
  const tags = (write: (name: string, attributes: Attributes) => string, indent = '') =>
    choices.widgets
      .map((chosen) => indent + write(chosen.name, attributesOf(chosen, choices, feed)))
      .join('\n');
  const asProperties = (name: string, attributes: Attributes) =>
    properties(name, attributes, numbers);
  switch (framework) {
    case 'npm':
      return `npm install cohesion-widgets\n\n${imports(choices)}\n\n${tags(html)}`;
    case 'react':
      return `${imports(choices)}
import type {} from 'cohesion-widgets/react';

export const Alliance = () => (
  <>
${tags(asProperties, '    ')}
  </>
);`;
    case 'vue':
      return `<script setup lang="ts">
${imports(choices)}
import type {} from 'cohesion-widgets/vue';
</script>

<template>
${tags(html, '  ')}
</template>`;
    case 'svelte':
      return `<script lang="ts">
${imports(choices).replace(/^/gm, '  ')}
  import type {} from 'cohesion-widgets/svelte';
</script>

${tags(asProperties)}`;
  }
}
