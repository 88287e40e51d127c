/** Tables for the guides, made from the manifest, the feed's schema and the settings: none is typed by hand. */
import { Source } from '@storybook/addon-docs/blocks';
import { createElement as h, Fragment, type ReactNode } from 'react';
import { schema, sizes } from 'virtual:cohesion';
import settings from '../../lit-localize.json' with { type: 'json' };
import { widgets } from '../support/manifest.ts';
import survivals from '../../src/builder/what-survives.json' with { type: 'json' };

const code = (text: string) => h('code', null, text);

/** Backticks of a JSDoc description as code. */
const words = (text = ''): ReactNode[] =>
  text.split('`').map((part, index) => (index % 2 ? h('code', { key: index }, part) : part));

function table(head: readonly string[], rows: readonly (readonly ReactNode[])[]) {
  return h(
    'table',
    null,
    h('thead', null, h('tr', null, ...head.map((text) => h('th', { scope: 'col' }, text)))),
    h(
      'tbody',
      null,
      ...rows.map((cells) => h('tr', null, ...cells.map((cell) => h('td', null, cell)))),
    ),
  );
}

/** The public custom properties; the same for all widgets. */
export const Properties = () =>
  table(
    ['property', 'without it', 'what for'],
    (widgets[0]!.cssProperties ?? []).map(({ name, default: initial, description }) => [
      code(name),
      initial ? code(initial) : '',
      h(Fragment, null, ...words(description)),
    ]),
  );

const perWidget = (
  kind: 'attributes' | 'cssParts' | 'events' | 'slots',
  only: (name: string) => boolean,
) =>
  widgets.flatMap((widget) =>
    (widget[kind] ?? [])
      .filter(({ name }) => only(name))
      .map(({ name, description }) => [
        code(widget.tagName!),
        code(name),
        h(Fragment, null, ...words(description)),
      ]),
  );

const inAll = (kind: 'attributes' | 'cssParts' | 'events') =>
  new Set(
    (widgets[0]![kind] ?? [])
      .map(({ name }) => name)
      .filter((name) =>
        widgets.every((widget) => widget[kind]?.some((item) => item.name === name)),
      ),
  );

function shared(kind: 'attributes' | 'cssParts' | 'events') {
  const common = inAll(kind);
  return [
    ...(widgets[0]![kind] ?? [])
      .filter(({ name }) => common.has(name))
      .map(({ name, description }) => [
        'all',
        code(name),
        h(Fragment, null, ...words(description)),
      ]),
    ...perWidget(kind, (name) => !common.has(name)),
  ];
}

export const Parts = () => table(['widget', 'part', 'what it is'], shared('cssParts'));
export const Attributes = () =>
  table(['widget', 'attribute', 'what it does'], shared('attributes'));

/** Events once each, with what they carry; where widgets say it differently, all that they say. */
export const Events = () => {
  const all = widgets.flatMap(({ events = [] }) => events);
  return table(
    ['event', 'when', 'detail'],
    [...new Set(all.map(({ name }) => name))].sort().map((event) => {
      const those = all.filter(({ name }) => name === event);
      const said = new Set(those.map(({ description }) => description));
      return [
        code(event),
        h(Fragment, null, ...words([...said].join(' '))),
        code((those[0]!.type?.text ?? '').replace(/^CustomEvent<|>$/g, '')),
      ];
    }),
  );
};

export const Tags = () =>
  table(
    ['tag', 'what it is'],
    widgets.map(({ tagName, description }) => [
      code(`<${tagName}>`),
      h(Fragment, null, ...words(description)),
    ]),
  );

/** What is downloaded, as large as it was when Storybook was built. */
export const Sizes = () =>
  table(
    ['file', 'kB, compressed with Brotli'],
    Object.entries(sizes).map(([name, bytes]) => [name, (bytes / 1000).toFixed(1)]),
  );

/** What becomes of each form of a widget in each editor: found by test/editors. */
export const Survivals = () =>
  table(
    ['editor', 'script and tag', 'tag', 'div', 'link', 'frame'],
    Object.entries(survivals).map(([editor, { script, tag, placeholder, link, frame }]) => [
      editor,
      script,
      tag,
      placeholder,
      link,
      frame,
    ]),
  );

/** The languages that have messages. */
export const Languages = () =>
  table(
    ['code', 'language'],
    [settings.sourceLocale, ...settings.targetLocales]
      .sort()
      .map((language) => [
        code(language),
        new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language,
      ]),
  );

interface Schema {
  description?: string;
  type?: string | string[];
  enum?: string[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

function fields({ properties = {}, required = [] }: Schema, path = ''): (readonly ReactNode[])[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const here = `${path}${name}${field.items ? '[]' : ''}`;
    return [
      [
        code(here),
        required.includes(name) ? 'yes' : '',
        h(Fragment, null, ...words(field.description)),
      ],
      ...fields(field.items ?? field, `${here}.`),
    ];
  });
}

/** Every field of the feed. */
export const Fields = () => table(['field', 'required', 'what it is'], fields(schema as Schema));

const sheets = import.meta.glob<string>('../../themes/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The stylesheets of the partner looks, as they are. */
export const Looks = () =>
  h(
    Fragment,
    null,
    ...Object.values(sheets).map((css) => h(Source, { code: css.trim(), language: 'css' })),
  );
