import { feed, type Feed, type Problem } from './model.ts';

export type { Feed, Problem };

export interface ParsedFeed {
  /** `undefined` if the document is no JSON Feed at all */
  readonly feed: Feed | undefined;
  /** what was dropped, in the order of the document's fields */
  readonly problems: readonly Problem[];
}

/**
 * Reads a feed. Keeps everything that is good: a bad optional field is dropped, a bad item is dropped, and each drop
 * is a problem. Never throws.
 *
 * @param value what `JSON.parse` gave
 * @param url absolute address of the feed, which relative addresses start from
 */
export function parseFeed(value: unknown, url: string): ParsedFeed {
  const problems: Problem[] = [];
  const read = feed.read(value, '', { base: url, problems, ids: new Set() });
  return { feed: read as Feed | undefined, problems };
}
