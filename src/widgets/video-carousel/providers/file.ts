import type { Item } from '../../../feed/model.ts';

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
  /** What the feed calls them, else their language in itself. */
  readonly label: string;
}

const types: Record<string, string> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  m3u8: 'application/vnd.apple.mpegurl',
};

/** The item's own files; else its address, where that names one. */
export function file({ attachments = [], url, external_url }: Item): VideoFile | undefined {
  const sources: { url: string; type: string }[] = [];
  const captions: Captions[] = [];
  for (const { url, mime_type, title, _cohesion: { rel, language = '' } = {} } of attachments)
    if (rel === 'captions') captions.push({ url, language, label: title || nameOf(language) });
    else if (!rel && /^video\/|mpegurl/i.test(mime_type)) sources.push({ url, type: mime_type });
  for (const address of [url, external_url]) {
    const end = /^https?:\/\/[^/]+\/[^?#]*\.(\w+)(?![^?#])/.exec(address ?? '')?.[1];
    const type = end && types[end.toLowerCase()];
    if (type && !sources[0]) sources.push({ url: address!, type });
  }
  return sources[0] && { sources, captions };
}

/** "svenska" for `sv`. */
const nameOf = (language: string) =>
  language && new Intl.DisplayNames(language, { type: 'language' }).of(language)!;
