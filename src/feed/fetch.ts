import { feedAddress } from './address.ts';
import { charsetOf, decodeText, readText, TooLarge } from './body.ts';
import type { Problem } from './check.ts';
import type { Feed } from './model.ts';
import { wholeItems } from './cut.ts';
import { parseFeed } from './parse.ts';
import type { Decode } from './references.ts';
import { startRequest, type StartedRequest } from './request.ts';

export { startRequest, type StartedRequest };

/** Why a feed could not be loaded. */
export type FeedErrorCode =
  'address' | 'network' | 'timeout' | 'status' | 'too-large' | 'not-json' | 'not-a-feed';

/** `message` is a sentence in English for the webmaster; visitors are told in their own language, by `code`. */
export class FeedError extends Error {
  readonly code: FeedErrorCode;
  /** as asked for; the template itself if no address could be made of it */
  readonly address: string;
  /** HTTP status, with code `status` */
  readonly status?: number;

  constructor(code: FeedErrorCode, address: string, message: string, status?: number) {
    super(`${address} ${message}`);
    this.name = 'FeedError';
    this.code = code;
    this.address = address;
    if (status) this.status = status;
  }
}

export interface Loaded {
  readonly problems: readonly Problem[];
  /** where it came from in the end: after the fallback to English and after redirects */
  readonly address: string;
}

export interface LoadedFeed extends Loaded {
  readonly feed: Feed;
}

export interface LoadOptions {
  /** gives, once, a request for this address that is already under way */
  readonly started?: ((address: string) => StartedRequest | undefined) | undefined;
  /** ask the server whether it has changed, though it is here already */
  readonly revalidate?: boolean | undefined;
  /** puts letters in place of HTML's references */
  readonly decode?: Decode | undefined;
}

/**
 * Makes something of an answer that is good.
 *
 * @param address - as asked for.
 * @throws {@link FeedError}
 */
export type Read<T extends Loaded> = (
  response: Response,
  address: string,
  decode: Decode | undefined,
) => Promise<T>;

/** What was loaded, by address. Only what succeeded stays. */
const loaded = new Map<string, Promise<Loaded>>();
/** What is being asked for, by address. */
const pending = new Map<string, Promise<Loaded>>();
/** Addresses that had no file, and the English one that stands in for the rest of the page's life. */
const standIns = new Map<string, string>();

/**
 * Reads JSON as it comes in, 1 MB at most.
 *
 * @param cut - gives JSON of the beginning of one that is larger, where that can be used.
 * @throws {@link FeedError}
 */
export async function readJson(
  response: Response,
  address: string,
  cut: (beginning: string) => string | undefined = () => undefined,
): Promise<unknown> {
  const text = await readText(response, 1e6).catch((error: unknown) => {
    if (!(error instanceof TooLarge)) throw error;
    const whole = cut(decodeText(error.bytes, charsetOf(response.headers)));
    if (!whole) throw new FeedError('too-large', address, 'is larger than 1 MB');
    return whole;
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FeedError(
      'not-json',
      address,
      /^\s*</.test(text) ? 'is HTML, not JSON' : 'is not JSON: ' + (error as Error).message,
    );
  }
}

const readFeed: Read<LoadedFeed> = async (response, address, decode) => {
  let isCut = false;
  const json = await readJson(response, address, (beginning) => {
    isCut = true;
    return wholeItems(beginning);
  });
  const { url } = response;
  const { feed, problems } = parseFeed(json, url || address, decode);
  if (feed) {
    const left: Problem[] = [];
    if (isCut)
      left.push({
        path: 'items',
        expected: 'a feed of at most 1 MB',
        found: `more: what comes after item ${feed.items.length} is left out`,
      });
    if (Object(json).next_url)
      left.push({
        path: 'next_url',
        expected: 'all items in one file',
        found: 'more files, not read',
      });
    return { feed, problems: [...left, ...problems], address: url || address };
  }
  throw notA('JSON Feed', address, problems);
};

/** What is JSON, and of another kind. */
export function notA(what: string, address: string, problems: readonly Problem[]): FeedError {
  const { path, expected, found } = problems[0]!;
  return new FeedError(
    'not-a-feed',
    address,
    `is not a ${what}: ${path || 'it'} should be ${expected}, is ${found}`,
  );
}

/** Asks, and asks once more where that may help. `end` is the time in ms by which all must be here. */
async function ask<T extends Loaded>(
  address: string,
  read: Read<T>,
  decode: Decode | undefined,
  init: RequestInit,
  started?: StartedRequest,
  end = Date.now() + 15e3,
  last = false,
): Promise<T> {
  const { response, controller } = started ?? startRequest(address, init);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let late = false;
  let silent = true;
  const limit = (ms = end - Date.now()) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      late = true;
      controller.abort();
    }, ms);
  };
  try {
    limit(Math.min(8e3, end - Date.now()));
    const answer = await response;
    silent = false;
    limit();
    const { ok, status } = answer;
    if (!ok) throw new FeedError('status', address, 'answered ' + status, status);
    return await read(answer, address, decode);
  } catch (thrown) {
    const error =
      thrown instanceof FeedError
        ? thrown
        : late
          ? new FeedError('timeout', address, 'did not answer in time')
          : new FeedError(
              'network',
              address,
              'does not allow other sites to read it (CORS) or cannot be reached',
            );
    const { code, status } = error;
    if (last || !(code === 'network' || (code === 'timeout' && silent) || status! >= 500))
      throw error;
  } finally {
    clearTimeout(timer);
    controller.abort(); // whatever is left of it, nobody will read
  }
  // Jitter: when a server stumbles, the visitors of a thousand pages must not all come back at once.
  await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 700));
  // Past the browser's cache, which may have kept the failure.
  return ask(address, read, decode, { cache: 'no-cache' }, undefined, end, true);
}

/**
 * Loads what lies at an address: one request, however many ask; a failed one is forgotten. 8 s to the headers, 15 s in
 * all; one more try after a network error, a 5xx or silence.
 *
 * @param address - absolute, checked by `checkedAddress`.
 * @param read - the same for an address each time: what it made of the answer is what everybody gets.
 * @throws {@link FeedError}
 */
export function load<T extends Loaded>(
  address: string,
  read: Read<T>,
  { started, revalidate, decode }: LoadOptions,
): Promise<T> {
  const known = (!revalidate && loaded.get(address)) || pending.get(address);
  if (known) return known as Promise<T>;
  // `no-cache` makes the browser ask with the ETag it has. An If-None-Match header of our own would do the same at
  // the price of a CORS preflight, which few static hosts answer.
  const promise = revalidate
    ? ask(address, read, decode, { cache: 'no-cache' })
    : ask(address, read, decode, {}, started?.(address));
  pending.set(address, promise);
  const done = () => pending.delete(address);
  promise.then(() => done() && loaded.set(address, promise), done);
  return promise;
}

/**
 * Loads the feed of a language, at most 1 MB of it, as {@link load} does. Where a language has no file, the English feed.
 *
 * @param template address that may hold `{lang}`
 * @param language BCP 47 tag
 * @param base absolute address that a relative template starts from
 * @throws {@link FeedError}
 */
export async function loadFeed(
  template: string,
  language: string,
  base: string,
  options: LoadOptions = {},
): Promise<LoadedFeed> {
  const wanted = feedAddress(template, language, base);
  if (!wanted) throw new FeedError('address', template, 'is not an https address');
  const address = standIns.get(wanted) ?? wanted;
  try {
    return await load(address, readFeed, options);
  } catch (error) {
    const english = feedAddress(template, 'en', base)!;
    const { code, status = 0 } = error as FeedError;
    // Many servers send no CORS header with a 404, and the page then sees a network error only.
    const missing = code === 'network' || (status >= 400 && status < 500);
    if (!missing || address === english || loaded.has(address)) throw error;
    const standIn = await load(english, readFeed, options).catch(() => {
      throw error;
    });
    standIns.set(wanted, english);
    return standIn;
  }
}
