import type { Problem } from './check.ts';
import { feed, type Feed } from './model.ts';

export type { Feed, Problem };

export interface ParsedFeed {
  /** `undefined` if the document is no JSON Feed at all */
  readonly feed: Feed | undefined;
  /** what was dropped, in the order in which the model names the fields */
  readonly problems: readonly Problem[];
}

/**
 * Reads a feed. Keeps everything that is good: a bad optional field is dropped, a bad item is dropped, and each drop
 * is a problem. Never throws.
 *
 * @param value what `JSON.parse` gave
 * @param url absolute, normalised address of the feed, which relative addresses start from
 */
export function parseFeed(value: unknown, url: string): ParsedFeed {
  const problems: Problem[] = [];
  const read = feed(value, '', { base: url, problems, ids: new Set() });
  return { feed: read as Feed | undefined, problems };
}
