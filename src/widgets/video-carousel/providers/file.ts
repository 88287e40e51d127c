import { role } from '../../../feed/media.ts';
import type { Item } from '../../../feed/model.ts';

/** A video that the browser plays by itself. */
export interface VideoFile {
  /** In the order of the feed: the browser takes the first that it can play. */
  readonly sources: readonly { readonly src: string; readonly type?: string }[];
  /** WebVTT or SubRip. Without a label, they are named by their language. */
  readonly captions: readonly {
    readonly src: string;
    readonly srclang: string;
    readonly label: string;
  }[];
}

/** The item's own files; else its address, where that names one. */
export function file({ attachments = [], url, external_url }: Item): VideoFile | undefined {
  const sources: VideoFile['sources'][number][] = [];
  const captions: VideoFile['captions'][number][] = [];
  for (const attachment of attachments) {
    const { url: src, mime_type: type, title: label = '', _cohesion } = attachment;
    const is = role(attachment);
    // Of a video, a text with times is nothing else, whether it says so or not.
    if (is === 'captions' || (is === 'transcript' && !_cohesion?.rel))
      captions.push({ src, srclang: _cohesion?.language ?? '', label });
    else if (is === 'video') sources.push({ src, type });
  }
  for (const src of [url, external_url])
    if (src && !sources[0] && /\w\/[^?#]*\.(mp4|m4v|webm|m3u8)(?![^?#])/i.test(src))
      sources.push({ src });
  return sources[0] && { sources, captions };
}
