import { feedAddress } from './address.ts';
import type { Feed, Problem } from './model.ts';
import { parseFeed } from './parse.ts';
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

export interface LoadedFeed {
  readonly feed: Feed;
  readonly problems: readonly Problem[];
  /** where it came from in the end: after the fallback to English and after redirects */
  readonly address: string;
}

export interface LoadOptions {
  /** gives, once, a request for this address that is already under way */
  readonly started?: ((address: string) => StartedRequest | undefined) | undefined;
  /** ask the server whether it has changed, though it is here already */
  readonly revalidate?: boolean | undefined;
}

const headersWithin = 8_000; // ms
const allWithin = 15_000; // ms
const mostBytes = 1_000_000;

/** What was loaded, by address. Only what succeeded stays. */
const loaded = new Map<string, Promise<LoadedFeed>>();
/** What is being asked for, by address. */
const pending = new Map<string, Promise<LoadedFeed>>();
/** Addresses that had no file, and the English one that stands in for the rest of the page's life. */
const standIns = new Map<string, string>();

/** The body as text, counted while it comes: a content-length may be missing, wrong, or of the packed form. */
async function bodyText(response: Response, address: string): Promise<string> {
  const decoder = new TextDecoder(); // drops a byte order mark
  const reader = response.body?.getReader();
  let bytes = 0;
  let text = '';
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return text + decoder.decode();
    bytes += chunk.value.length;
    if (bytes > mostBytes) throw new FeedError('too-large', address, 'is larger than 1 MB');
    text += decoder.decode(chunk.value, { stream: true });
  }
}

function read(text: string, address: string, url: string): LoadedFeed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new FeedError(
      'not-json',
      address,
      /^\s*</.test(text) ? 'is HTML, not JSON' : `is not JSON: ${(error as Error).message}`,
    );
  }
  const { feed, problems } = parseFeed(value, url);
  if (feed) return { feed, problems, address: url };
  const { path, expected, found } = problems[0]!;
  throw new FeedError(
    'not-a-feed',
    address,
    `is not a JSON Feed: ${path || 'it'}: expected ${expected}, found ${found}`,
  );
}

async function ask(
  address: string,
  started: StartedRequest | undefined,
  init: RequestInit,
): Promise<LoadedFeed> {
  let late: string | undefined;
  let abort: () => void;
  let timers: ReturnType<typeof setTimeout>[] = [];
  const limit = (ms: number, what: string) => {
    const timer = setTimeout(() => {
      late = what;
      abort();
    }, ms);
    timers.push(timer);
    return timer;
  };
  const attempt = async (request: StartedRequest) => {
    abort = () => request.controller.abort();
    const headers = limit(headersWithin, 'did not answer');
    try {
      const response = await request.response;
      clearTimeout(headers);
      if (!response.ok) {
        throw new FeedError('status', address, `answered ${response.status}`, response.status);
      }
      return read(await bodyText(response, address), address, response.url || address);
    } catch (error) {
      abort(); // nobody will read the rest
      clearTimeout(headers);
      throw error instanceof FeedError
        ? error
        : late
          ? new FeedError('timeout', address, late + ' in time')
          : new FeedError(
              'network',
              address,
              'does not allow other sites to read it (CORS) or cannot be reached',
            );
    }
  };
  limit(allWithin, 'did not arrive');
  try {
    return await attempt(started ?? startRequest(address, init)).catch(async (error: FeedError) => {
      const again = error.code === 'network' || error.status! >= 500 || late === 'did not answer';
      if (!again) throw error;
      late = undefined;
      // Jitter: when a server stumbles, the visitors of a thousand pages must not all come back at once.
      await new Promise((resolve) => timers.push(setTimeout(resolve, 300 + Math.random() * 700)));
      return attempt(startRequest(address, init));
    });
  } finally {
    timers.forEach((timer) => clearTimeout(timer));
  }
}

function once(address: string, { started, revalidate }: LoadOptions): Promise<LoadedFeed> {
  const known = (!revalidate && loaded.get(address)) || pending.get(address);
  if (known) return known;
  // `no-cache` makes the browser ask with the ETag it has. An If-None-Match header of our own would do the same at
  // the price of a CORS preflight, which few static hosts answer.
  const promise = ask(
    address,
    revalidate ? undefined : started?.(address),
    revalidate ? { cache: 'no-cache' } : {},
  );
  pending.set(address, promise);
  promise.then(
    () => {
      pending.delete(address);
      loaded.set(address, promise);
    },
    () => pending.delete(address),
  );
  return promise;
}

/**
 * Loads the feed of a language: one request an address, however many ask; a failed one is forgotten. 8 s to the
 * headers, 15 s in all, at most 1 MB; one more try after a network error, a 5xx or silence. Where a language has no
 * file, the English feed.
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
    return await once(address, options);
  } catch (error) {
    const english = feedAddress(template, 'en', base)!;
    const { code, status = 0 } = error as FeedError;
    // Many servers send no CORS header with a 404, and the page then sees a network error only.
    const missing = code === 'network' || (status >= 400 && status < 500);
    if (!missing || address === english || loaded.has(address)) throw error;
    const standIn = await once(english, options).catch(() => {
      throw error;
    });
    standIns.set(wanted, english);
    return standIn;
  }
}
