/** What an attachment is: feeds of others do not say, but their media types do. */
import type { Attachment, Rel } from './model.ts';

/** `text/html` of `Text/HTML; charset=utf-8`. */
export const mediaType = ({ mime_type }: Pick<Attachment, 'mime_type'>): string =>
  mime_type.split(';')[0]!.trim().toLowerCase();

/** A recording, a text that goes with one, or a document of its own. */
export type Role = 'audio' | 'video' | Rel | 'document';

/** What an attachment is to its item: what the feed says, else what its media type tells. */
export function role(attachment: Attachment): Role {
  const rel = attachment._cohesion?.rel;
  if (rel) return rel;
  const type = mediaType(attachment);
  if (type.startsWith('audio/')) return 'audio';
  // A playlist of HTTP Live Streaming.
  if (type.startsWith('video/') || type.includes('mpegurl')) return 'video';
  if (type.includes('chapters')) return 'chapters';
  if (/\/(vtt|srt|x-subrip)$/.test(type)) return 'transcript';
  return 'document';
}
