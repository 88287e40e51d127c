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
type Write = (key: string, value: string) => string;

const tag = (name: string, attributes: Attributes, write: Write) => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${write(key, value)}`);
  return `<cohesion-${name}${written.join('')}></cohesion-${name}>`;
};

const asHtml: Write = (key, value) => (value ? `${key}="${escaped(value)}"` : key);

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Attributes as properties, in React and Svelte: what is text in HTML is a number where the property is one. */
const asProperty =
  (numbers: readonly string[]): Write =>
  (key, value) => {
    if (!value) return camel(key);
    return `${camel(key)}={${numbers.includes(key) ? Number(value) : JSON.stringify(value)}}`;
  };

/** The same in Vue, whose templates bind what is no text. */
const asBinding =
  (numbers: readonly string[]): Write =>
  (key, value) => {
    if (!value) return `:${key}="true"`;
    return numbers.includes(key) ? `:${key}="${Number(value)}"` : asHtml(key, value);
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
  const tags = (write: Write, indent = '') =>
    choices.widgets
      .map((chosen) => indent + tag(chosen.name, attributesOf(chosen, choices, feed), write))
      .join('\n');
  switch (framework) {
    case 'npm':
      return `npm install cohesion-widgets\n\n${imports(choices)}\n\n${tags(asHtml)}`;
    case 'react':
      return `${imports(choices)}
import type {} from 'cohesion-widgets/react';

export const Alliance = () => (
  <>
${tags(asProperty(numbers), '    ')}
  </>
);`;
    case 'vue':
      return `<script setup lang="ts">
${imports(choices)}
import type {} from 'cohesion-widgets/vue';
</script>

<template>
${tags(asBinding(numbers), '  ')}
</template>`;
    case 'svelte':
      return `<script lang="ts">
${imports(choices).replace(/^/gm, '  ')}
  import type {} from 'cohesion-widgets/svelte';
</script>

${tags(asProperty(numbers))}`;
  }
}
