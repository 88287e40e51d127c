import * as made from 'virtual:cohesion';
import type { Declaration, Manifest } from '../../plugins/manifest.ts';

export const manifest = made.manifest as Manifest;

export const widgets: readonly Declaration[] = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);

/** A widget by its tag. */
export function widget(tag: string): Declaration {
  const found = widgets.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`The manifest has no <${tag}>.`);
  return found;
}
