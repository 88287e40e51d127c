/**
 * What the stories of all widgets share: the element made from the arguments, a control for every attribute, and
 * one story for every state. All of it from the manifest.
 */
import type { ArgTypes, Meta, StoryObj } from '@storybook/web-components-vite';
import { widget } from './manifest.ts';

/** Attributes by their names, as on the tag; and what stands between the tags, by the name `fallback`. */
export type Args = Record<string, string | number | boolean | undefined> & { fallback?: string };
type Story = StoryObj<Args>;

/** An element with these attributes, as a page would have it. Storybook's own arguments are left out. */
export function element(tag: string, { fallback, ...args }: Args): HTMLElement {
  const made = document.createElement(tag);
  for (const { name } of widget(tag).attributes ?? []) {
    const value = args[name];
    if (value !== undefined && value !== false && value !== '')
      made.setAttribute(name, value === true ? '' : String(value));
  }
  for (const { name } of named(tag))
    if (args[name]) {
      const words = made.appendChild(document.createElement('b'));
      words.slot = name;
      words.textContent = String(args[name]);
    }
  if (fallback) made.append(paragraph(fallback));
  return made;
}

/** The slots besides that of the fallback. */
const named = (tag: string) => (widget(tag).slots ?? []).filter(({ name }) => name);

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

/**
 * The table of a widget, made from the manifest: a control for every attribute and slot; properties, events, parts and
 * custom properties are for reading. Storybook's own is keyed by names alone: of a part and an attribute `video` it
 * has one.
 */
function argTypes(tag: string): ArgTypes<Args> {
  const { attributes = [], members = [], events, cssParts, cssProperties } = widget(tag);
  const all: ArgTypes = {};
  for (const { name, description = '', type, default: initial } of attributes) {
    const options = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value]) => value!);
    all[name] = {
      name,
      description,
      control: options.length
        ? 'select'
        : type?.text === 'boolean'
          ? 'boolean'
          : type?.text === 'number'
            ? 'number'
            : 'text',
      ...(options.length && { options }),
      table: {
        category: 'attributes',
        type: { summary: type?.text ?? 'string' },
        ...(initial && initial !== 'null' && { defaultValue: { summary: initial } }),
      },
    };
  }
  const content = (name: string, description: string) => ({
    name,
    description,
    control: 'text' as const,
    table: { category: 'content' },
  });
  for (const { name, description = '' } of named(tag)) all[name] = content(name, description);
  all['fallback'] = content('fallback', 'What stands between the tags.');
  // A property that shares its attribute's name is said there.
  const properties = members.filter(({ name }) => !attributes.some((item) => item.name === name));
  for (const [category, list] of Object.entries({
    properties,
    events,
    parts: cssParts,
    'custom properties': cssProperties,
  }))
    for (const { name, description = '', type, default: initial } of list ?? [])
      all[`${category}: ${name}`] = {
        name,
        description,
        control: false,
        table: {
          category,
          ...(type && { type: { summary: type.text } }),
          ...(initial && { defaultValue: { summary: initial } }),
        },
      };
  return all;
}

/** The page of a widget. */
export function about(tag: string): Meta<Args> {
  return {
    component: tag,
    render: (args: Args) => element(tag, args),
    argTypes: argTypes(tag),
  };
}

/** A state or a variant: arguments, and a sentence about it. */
export function story(args: Args, description?: string, more: Partial<Story> = {}): Story {
  return {
    args,
    ...more,
    parameters: {
      ...more.parameters,
      ...(description && { docs: { description: { story: description } } }),
    },
  };
}

export const loading = (args: Args = {}) =>
  story(
    { ...args, feed: 'feed/never.json' },
    'The feed has not come yet, and the page has nothing between the tags.',
  );
export const empty = (args: Args = {}) =>
  story({ ...args, feed: 'feed/state-empty.json' }, 'The feed has nothing for this widget.');
export const failed = (args: Args = {}) =>
  story(
    { ...args, feed: 'feed/state-broken.json' },
    'The feed cannot be read, and the page has nothing between the tags.',
  );
export const fallback = (text: string, args: Args = {}) =>
  story(
    { ...args, feed: 'feed/state-broken.json', fallback: text },
    'The feed cannot be read: what stands between the tags stays.',
  );
export const oneItem = (args: Args = {}) => story({ ...args, feed: 'feed/state-one.json' });
export const manyItems = (
  what:
    | 'declaration'
    | 'video'
    | 'podcast'
    | 'news'
    | 'material'
    | 'quotation'
    | 'register'
    | 'signatories',
  args: Args = {},
) => story({ ...args, feed: `feed/state-many-${what}.json` }, 'As many as a feed can have.');
export const longWords = (args: Args = {}) =>
  story({ ...args, feed: 'feed/state-long.json' }, 'Words that no narrow column holds.');
export const noPictures = (args: Args = {}) => story({ ...args, feed: 'feed/state-plain.json' });
export const rightToLeft = (args: Args = {}) =>
  story({ ...args, feed: 'feed/state-rtl.json' }, 'On a page that is written from right to left.', {
    parameters: { dir: 'rtl' },
  });
