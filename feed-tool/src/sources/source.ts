import type { Item } from '../item.ts';
import type { Problem } from '../problem.ts';
import type { Web } from '../web/web.ts';

/** One kind of source: a channel, a podcast, a site's news. Each stands in a file of its own. */
export interface Source {
  /** As `cohesion.yaml` names it: `youtube`. */
  readonly kind: string;
  /**
   * @param address - as the staff has written it: a channel's page, a playlist, a feed.
   * @throws WebError where it cannot be had at all.
   */
  read(address: string, web: Web): Promise<Reading>;
}

export interface Reading {
  /** The newest first; addresses are absolute and checked, titles and texts are plain text. */
  readonly items: readonly Item[];
  /** What the source calls itself. */
  readonly title?: string;
  /** What was left out, and why. */
  readonly problems: readonly Problem[];
  /** What stands within the source, and has no address of its own that an attachment could name. */
  readonly inline?: readonly Inline[];
}

/** A file that goes with an item, as text. */
export interface Inline {
  /** The item's id. */
  readonly item: string;
  readonly rel: 'chapters';
  readonly mime_type: string;
  /** Podlove's list of chapters, in JSON: `[{"start": "00:01:30", "title": "…", "href": "…", "image": "…"}]`. */
  readonly text: string;
}
