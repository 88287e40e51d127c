/** Asks for a feed of whatever format, and reads it as one form. */
import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import { wholeItems } from '../../../src/feed/cut.ts';
import { checkedAddress } from '../../../src/feed/address.ts';
import type { Problem } from '../problem.ts';
import { WebError, type Answer, type Web } from '../web/web.ts';
import { textOf } from './bytes.ts';
import type { FeedDocument } from './entry.ts';
import { fromAtom } from './from-atom.ts';
import { fromJson } from './from-json.ts';
import { fromRss } from './from-rss.ts';
import { readPage } from './html.ts';
import { mended, TooDeep } from './mend.ts';

const accept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

/** Bytes at most: of feeds that are larger, all but a few are not meant to be read by anybody. */
const limit = 20_000_000;

export interface Read {
  readonly document: FeedDocument;
  /** Where it came from in the end. */
  readonly address: string;
  readonly problems: readonly Problem[];
}

/**
 * @param where - what problems are told of.
 * @throws WebError where it cannot be had, or is no feed.
 */
export async function readDocument(address: string, web: Web, where: string): Promise<Read> {
  const answer = await web.get(address, { accept, limit });
  return documentIn(answer, textOf(answer.bytes, answer.type), where);
}

/** The same of what is there already. */
export function documentIn(answer: Answer, text: string, where: string): Read {
  const { document, isCut } = /^\s*\{/.test(text) ? inJson(text) : inXml(text);
  if (!document) throw new WebError(refusal(answer, text));
  const problems = staleIn(answer, where);
  if (isCut)
    problems.push({
      where,
      what: 'the feed breaks off in the middle, so what comes after that is not read',
      remedy: 'try again later; if it stays so, tell those who run the site',
    });
  return { document, address: answer.address, problems };
}

/** Whether it is what was had last time. */
export const staleIn = ({ stale }: Answer, where: string): Problem[] =>
  stale === undefined
    ? []
    : [
        {
          where,
          what: `it was not to be had, so what was there last time is used: ${stale}`,
          remedy: 'look whether the address still works, and try again later',
        },
      ];

interface Found {
  readonly document?: FeedDocument | undefined;
  readonly isCut: boolean;
}

/** What the parser throws is of no use to anybody: there is a feed in it or not. */
function attempt(read: () => FeedDocument): FeedDocument | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function inJson(text: string): Found {
  const whole = attempt(() => fromJson(parseJsonFeed(text)));
  const cut = whole ? undefined : wholeItems(text);
  return cut === undefined
    ? { document: whole, isCut: false }
    : { document: attempt(() => fromJson(parseJsonFeed(cut))), isCut: true };
}

/** By the root that is found in it: a text of another format may hold the names of all. */
const parsers: readonly (readonly [RegExp, (xml: string) => FeedDocument])[] = [
  [/^<(?:[\w.-]+:)?rss/i, (xml) => fromRss(parseRssFeed(xml))],
  [/^<(?:[\w.-]+:)?feed/i, (xml) => fromAtom(parseAtomFeed(xml))],
  [/^<(?:[\w.-]+:)?rdf/i, (xml) => fromRss(parseRdfFeed(xml))],
];

function inXml(text: string): Found {
  let result;
  try {
    result = mended(text);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    throw new WebError(
      'its elements are nested deeper than those of any feed: tell those who run the site',
    );
  }
  const { xml, isCut } = result;
  const parse = parsers.find(([root]) => root.test(xml))?.[1];
  return { document: parse && attempt(() => parse(xml)), isCut };
}

/** What is there instead, and which address is meant. */
function refusal({ address, type, bytes }: Answer, text: string): string {
  if (!text.trim()) return `there is nothing at ${address}: write the address of a feed`;
  const feeds = /<(?:!doctype html|html|head|body|link)\b/i.test(text) ? readPage(text).feeds : [];
  const [feed] = feeds.flatMap((found) => checkedAddress(found, address) ?? []);
  if (feed) return `${address} is a web page and no feed: write the address of its feed, ${feed}`;
  if (/<(?:!doctype html|html|body)\b/i.test(text))
    return `${address} is a web page that names no feed: ask those who run the site for the address of its feed (RSS or Atom)`;
  const what = type.split(';')[0]!.trim();
  return `there is no feed at ${address}, but ${bytes.length} bytes${what && ` of ${what}`}: write the address of a feed (RSS, Atom or JSON Feed)`;
}
