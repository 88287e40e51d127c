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
}
