/** What a page's Content Security Policy has to allow for widgets to work. */

/** Platforms that a video is played from, after a press of play. */
const platforms = ['https://www.youtube-nocookie.com', 'https://player.vimeo.com'];

interface Needs {
  readonly pictures?: boolean;
  /** Sound and films. */
  readonly media?: boolean;
  readonly frames?: readonly string[];
  /** Reads PDF files, in a worker. */
  readonly documents?: boolean;
}

const needs: Readonly<Record<string, Needs>> = {
  'declaration-viewer': { documents: true },
  'news-list': { pictures: true },
  'podcast-player': { pictures: true, media: true },
  toolkit: { pictures: true },
  'video-carousel': { pictures: true, media: true, frames: platforms },
};

export interface Hosts {
  /** Of the drop-in folder. */
  readonly folder: string;
  /** Of the feed and of what is named in it; origins. */
  readonly feed: readonly string[];
}

/**
 * The directives for these widgets, one a line.
 *
 * @param names - of the widgets, without `cohesion-`.
 */
export function permissions(names: readonly string[], { folder, feed }: Hosts): string {
  const own = names.flatMap((name) => needs[name] ?? []);
  const origins = [...new Set([folder, ...feed])].join(' ');
  const hasPictures = own.some(({ pictures }) => pictures);
  const hasMedia = own.some(({ media }) => media);
  const readsDocuments = own.some(({ documents }) => documents);
  const frames = [...new Set(own.flatMap(({ frames = [] }) => frames))];
  return [
    `script-src ${folder}${readsDocuments ? " 'wasm-unsafe-eval'" : ''};`,
    `connect-src ${origins};`,
    ...(hasPictures ? [`img-src ${origins};`] : []),
    ...(hasMedia ? [`media-src ${origins};`] : []),
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')};`] : []),
    ...(readsDocuments ? ['worker-src blob:;'] : []),
  ].join('\n');
}
