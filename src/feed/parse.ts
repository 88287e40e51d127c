import type { Problem } from './check.ts';
import { feed, type Feed } from './model.ts';
import { decoder, type Decode } from './references.ts';

export type { Feed, Problem };

export interface ParsedFeed {
  /** `undefined` if the document is no JSON Feed at all */
  readonly feed: Feed | undefined;
  /** what was dropped, or read as something else, in the order in which the model names the fields */
  readonly problems: readonly Problem[];
}

/**
 * Reads a feed. Keeps everything that is good, and what is plainly meant: a bad optional field is dropped, a bad item is
 * dropped; each of these is a problem. Never throws.
 *
 * @param value what `JSON.parse` gave
 * @param url absolute, normalised address of the feed, which relative addresses start from
 * @param decode puts letters in place of HTML's references; without it, only numbers are known
 */
export function parseFeed(
  value: unknown,
  url: string,
  decode: Decode = decoder((reference) => reference),
): ParsedFeed {
  const problems: Problem[] = [];
  const read = feed(value, '', { base: url, problems, decode, ids: new Set() });
  return { feed: read as Feed | undefined, problems };
}
