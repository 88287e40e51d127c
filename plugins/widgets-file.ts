import type { Plugin } from 'vite';
import type { DescribedAttribute, DescribedWidget } from '../src/builder/described.ts';
import { elements, manifest, type Attribute } from './manifest.ts';

/** Writes `widgets.json`, from the manifest: which widgets there are, and what can be asked of each. */
export function widgetsFile(): Plugin {
  return {
    name: 'widgets-file',
    generateBundle() {
      const source = `${JSON.stringify(describedWidgets(), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'widgets.json', source });
    },
  };
}

/** In the order of their names. */
export const describedWidgets = (): DescribedWidget[] =>
  elements(manifest()).map(({ tagName = '', description = '', attributes = [] }) => ({
    name: tagName.replace(/^cohesion-/, ''),
    description,
    attributes: attributes.map(described),
  }));

function described({ name, type, description = '' }: Attribute): DescribedAttribute {
  const text = type?.text ?? 'string';
  const choices = [...text.matchAll(/'([\w-]+)'/g)].map(([, choice]) => choice!);
  const about = { name, description };
  if (choices.length > 0) return { ...about, type: 'choice', choices };
  if (/\bboolean\b/.test(text)) return { ...about, type: 'boolean' };
  return { ...about, type: /\bnumber\b/.test(text) ? 'number' : 'text' };
}
