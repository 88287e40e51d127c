/** A feed of whatever format as one form; all of it as it is written there, nothing checked. */
import type { ItunesNs, MediaNs, PodcastNs, PscNs, YtNs } from 'feedsmith';

export interface FeedDocument {
  readonly title?: string | undefined;
  /** The page of which it is the feed. */
  readonly link?: string | undefined;
  readonly language?: string | undefined;
  readonly image?: string | undefined;
  readonly people: readonly Person[];
  readonly explicit?: boolean | undefined;
  /** What relative addresses start from, the outermost first. */
  readonly bases: readonly (string | undefined)[];
  readonly entries: readonly Entry[];
}

export interface Person {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly avatar?: string | undefined;
}

/** A file that goes with an entry. */
export interface File {
  readonly url?: string | undefined;
  readonly type?: string | undefined;
  readonly title?: string | undefined;
  readonly size?: number | undefined;
  readonly seconds?: number | undefined;
  readonly height?: number | undefined;
}

export interface Entry {
  readonly id?: string | undefined;
  readonly link?: string | undefined;
  readonly title?: string | undefined;
  /** HTML or text, the short one first. */
  readonly texts: readonly (string | undefined)[];
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly language?: string | undefined;
  readonly people: readonly Person[];
  readonly subjects: readonly (string | undefined)[];
  /** The best first. */
  readonly images: readonly (string | undefined)[];
  readonly files: readonly File[];
  readonly base?: string | undefined;
  readonly media?: MediaNs.ItemOrFeed | undefined;
  readonly itunes?: ItunesNs.Item | undefined;
  readonly podcast?: PodcastNs.Item | undefined;
  readonly psc?: PscNs.Item | undefined;
  readonly yt?: YtNs.Item | undefined;
}

/** The files of Media RSS: `media:content`, alone or in a group. */
const mediaContents = (media: MediaNs.ItemOrFeed | undefined): MediaNs.Content[] => [
  ...(media?.contents ?? []),
  ...(media?.groups ?? []).flatMap(({ contents }) => contents ?? []),
];

const isPicture = ({ type, medium, url }: MediaNs.Content) =>
  medium === 'image' ||
  type?.startsWith('image/') ||
  (!type && !medium && /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i.test(url ?? ''));

/** Those that are no pictures. */
export const mediaFiles = (media: MediaNs.ItemOrFeed | undefined): File[] =>
  mediaContents(media)
    .filter((content) => !isPicture(content))
    .map(({ url, type, fileSize, duration, height }) => ({
      url,
      type,
      size: fileSize,
      seconds: duration,
      height,
    }));

/** Its pictures: what is called so, and thumbnails wherever they stand. */
export function mediaPictures(media: MediaNs.ItemOrFeed | undefined): (string | undefined)[] {
  const contents = mediaContents(media);
  const places = [...contents, ...(media?.groups ?? []), ...(media ? [media] : [])];
  return [
    ...contents.filter(isPicture).map(({ url }) => url),
    ...places.flatMap(({ thumbnails }) => thumbnails ?? []).map(({ url }) => url),
  ];
}

/** Its texts. */
export const mediaTexts = (media: MediaNs.ItemOrFeed | undefined): (string | undefined)[] =>
  [...(media?.groups ?? []), ...(media ? [media] : []), ...mediaContents(media)].map(
    ({ description }) => description?.value,
  );
