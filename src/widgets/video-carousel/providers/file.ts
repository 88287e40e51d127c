import type { Attachment, Item } from '../../../feed/model.ts';

/** A video that the browser plays by itself. */
export interface VideoFile {
  /** In the order of the feed: the browser takes the first that it can play. */
  readonly sources: readonly { readonly url: string; readonly type: string }[];
  readonly captions: readonly Captions[];
}

export interface Captions {
  readonly url: string;
  /** BCP 47 tag; empty where the feed names none. */
  readonly language: string;
  /** What the feed calls them. */
  readonly title: string | undefined;
}

const types: Record<string, string> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  m3u8: 'application/vnd.apple.mpegurl',
};

const isVideo = ({ mime_type, _cohesion }: Attachment) =>
  !_cohesion?.rel && /^video\/|mpegurl/i.test(mime_type);

/** The item's own files; else its address, where that names one. */
export function file({ attachments = [], url, external_url }: Item): VideoFile | undefined {
  const sources = attachments
    .filter(isVideo)
    .map(({ url, mime_type }) => ({ url, type: mime_type }));
  for (const address of [url, external_url]) {
    const type =
      types[/\.(\w+)$/.exec(address ? new URL(address).pathname : '')?.[1]!.toLowerCase() ?? ''];
    if (type && !sources.length) sources.push({ url: address!, type });
  }
  return sources.length
    ? {
        sources,
        captions: attachments
          .filter(({ _cohesion }) => _cohesion?.rel === 'captions')
          .map(({ url, title, _cohesion }) => ({
            url,
            title,
            language: _cohesion?.language ?? '',
          })),
      }
    : undefined;
}
