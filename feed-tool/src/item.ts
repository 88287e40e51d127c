/** An item of a feed as it is written: JSON Feed 1.1 with `_cohesion`, of which `src/feed/model.ts` is the reader. */
import type { Kind, Rel } from '../../src/feed/model.ts';

export interface Attachment {
  url: string;
  mime_type: string;
  title?: string;
  size_in_bytes?: number;
  duration_in_seconds?: number;
  _cohesion?: { language?: string; rel?: Rel };
}

export interface Author {
  name?: string;
  url?: string;
  avatar?: string;
}

export interface Item {
  /** The same each time that the same thing is read. */
  id: string;
  url?: string;
  external_url?: string;
  title?: string;
  content_text?: string;
  content_html?: string;
  summary?: string;
  /** Where the picture is now; it is fetched, made small and served from the feed's own place later. */
  image?: string;
  /** RFC 3339. */
  date_published?: string;
  date_modified?: string;
  /** BCP 47 tag; undefined where the source does not say it. */
  language?: string;
  tags?: string[];
  authors?: Author[];
  attachments?: Attachment[];
  _cohesion: { kind: Kind; duration_in_seconds?: number; missing_language_url?: string };
}
