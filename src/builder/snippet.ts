/** From what was chosen to what is pasted. */
import type { Choices, Chosen } from './choices.ts';
import { formAt, type Form } from './places.ts';

export interface Snippet {
  readonly form: Form;
  /** For the editor of the page. */
  readonly content: string;
  /** For whoever may change the site's template; undefined where `content` brings it along. */
  readonly template: string | undefined;
  /** For the site's style sheet; undefined where nothing differs. */
  readonly styles: string | undefined;
}

export interface Surroundings {
  /** Of the drop-in folder, with a slash at the end. */
  readonly base: string;
  /** Hash of the drop-in script. */
  readonly integrity: string;
  /** For addresses, which have to name a language, where the page's own is wanted; BCP 47 tag. */
  readonly language: string;
  /** What stands in the embed page of a widget, in the language of the snippet. */
  readonly words: Readonly<Record<string, Words>>;
}

export interface Words {
  /** What a link to it says. */
  readonly title: string;
  /** HTML that was made from the feed, to stand between the tags. */
  readonly fallback: string;
}

export function snippet(choices: Choices, surroundings: Surroundings): Snippet {
  const form = formAt(choices.place, choices.right);
  const script = scriptTag(choices, surroundings);
  const parts = choices.widgets.map((chosen) => part(form, chosen, choices, surroundings));
  const isWithScript = form === 'script';
  return {
    form,
    content: [...(isWithScript ? [script] : []), ...parts].join('\n\n'),
    template: isWithScript ? undefined : script,
    styles: styles(choices),
  };
}

function scriptTag({ partner }: Choices, { base, integrity }: Surroundings): string {
  const attributes = [
    'async',
    `src="${escaped(base)}cohesion.js"`,
    `integrity="${escaped(integrity)}"`,
    'crossorigin="anonymous"',
    ...(partner ? [`data-partner="${escaped(partner)}"`] : []),
  ];
  return `<script ${attributes.join(' ')}></script>`;
}

function part(
  form: Form,
  { name, attributes }: Chosen,
  { language, partner }: Choices,
  { base, words, language: usual }: Surroundings,
): string {
  const { title, fallback } = words[name]!;
  const lang = language ? { lang: language } : {};
  switch (form) {
    case 'script':
      return `<cohesion-${name}${written({ ...attributes, ...lang })}>\n${fallback.trim()}\n</cohesion-${name}>`;
    case 'placeholder': {
      const data = Object.entries(attributes).map(([key, value]) => [`data-${key}`, value]);
      const all = { 'data-cohesion': name, ...Object.fromEntries(data), ...lang };
      return `<div${written(all)}>\n${fallback.trim()}\n</div>`;
    }
    case 'link': {
      // Where the script never comes, nobody else tells the page who embeds it.
      const told = partner ? { partner, ...attributes } : attributes;
      const parameters = new URLSearchParams(told).toString().replace(/=(?=&|$)/g, '');
      const address = `${base}embed/${language || usual}/${name}.html`;
      return `<p><a href="${escaped(parameters ? `${address}?${parameters}` : address)}">${escaped(title)}</a></p>`;
    }
  }
}

const written = (attributes: Readonly<Record<string, string>>) =>
  Object.entries(attributes)
    .map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`))
    .join('');

function styles({ widgets, properties }: Choices): string | undefined {
  const rules = Object.entries(properties)
    // Nothing that would end the rule.
    .filter(([, value]) => /^[^;{}<>\\]+$/.test(value))
    .map(([property, value]) => `  --cohesion-${property}: ${value.trim()};`);
  if (rules.length === 0 || widgets.length === 0) return undefined;
  const selector = widgets.map(({ name }) => `cohesion-${name}`).join(',\n');
  return `${selector} {\n${rules.join('\n')}\n}`;
}

export const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
