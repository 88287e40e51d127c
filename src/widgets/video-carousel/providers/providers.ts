import type { Item } from '../../../feed/model.ts';
import { file, type VideoFile } from './file.ts';
import { peertube } from './peertube.ts';
import type { Embed, Provider } from './provider.ts';
import { vimeo } from './vimeo.ts';
import { youtube } from './youtube.ts';

/** Every platform. A new one is a file beside these, its line here, and its table of tests. */
const platforms: readonly Provider[] = [youtube, vimeo, peertube];

export interface Playable {
  readonly file?: VideoFile | undefined;
  readonly embed?: Embed | undefined;
}

/** How to play an item: its own file where it has one, which asks nobody else; neither where it is only a link. */
export function playable(item: Item): Playable {
  const found = file(item);
  if (found) return { file: found };
  for (const address of [item.url, item.external_url])
    for (const platform of platforms) {
      const embed = address && platform(new URL(address));
      if (embed) return { embed };
    }
  return {};
}
