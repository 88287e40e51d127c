import { news } from './news.ts';
import { peertube } from './peertube.ts';
import { podcast } from './podcast.ts';
import type { Source } from './source.ts';
import { vimeo } from './vimeo.ts';
import { youtube } from './youtube.ts';

/** Each kind of source that is read from the web, by the name that `cohesion.yaml` gives it. */
export const sources: ReadonlyMap<string, Source> = new Map(
  [youtube, vimeo, peertube, podcast, news].map((source) => [source.kind, source]),
);
