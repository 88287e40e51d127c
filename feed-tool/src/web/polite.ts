import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import manifest from '../../package.json' with { type: 'json' };
import { inOneLine } from '../problem.ts';
import { exchange, type Connection } from './exchange.ts';
import { Fault, faultOf, faultOfStatus } from './fault.ts';
import { keep, readKept, type Kept } from './kept.ts';
import { askable, publicOnly, type Resolve } from './places.ts';
import { turns } from './turns.ts';
import { WebError, type Answer, type GetOptions, type Web } from './web.ts';

export interface PoliteOptions {
  /** Folder in which answers are kept for next time; it is made where it is not there. */
  readonly cache: string;
  /** Whom those who run a server can turn to: an address or e-mail address, for the User-Agent. */
  readonly contact: string;
  /** Whether this machine and its own network may be asked. Tests need it. */
  readonly allowLocal: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** ms; 10 s until headers are there, 60 s in all, 1 s before the second try without it. */
  readonly times?: { readonly headers: number; readonly whole: number; readonly pause: number };
  /** What names stand for; the system's own without it. */
  readonly resolve?: Resolve;
}

export interface Progress {
  /** As it was asked for. */
  readonly address: string;
  /** That have come. */
  readonly bytes: number;
  /** That there will be, where the server says so. */
  readonly total: number | undefined;
}

const mostAtOnce = 2;
const mostRedirects = 5;
const mostBytes = 50e6;
const usualTimes = { headers: 10e3, whole: 60e3, pause: 1e3 };

/**
 * Asks the web as a guest does: at most two questions at once to a host, only for what is new since last time, saying
 * who asks. Nothing is asked of this machine or its network, of an address that was given or of one that it leads to.
 * What fails is tried once more where that may help, and then what was had last time is given, marked `stale`.
 */
export function politeWeb(options: PoliteOptions): Web {
  const { cache, contact, allowLocal, onProgress, times = usualTimes, resolve } = options;
  const inTurn = turns(mostAtOnce);
  const connection: Connection = {
    agents: {
      http: new HttpAgent({ keepAlive: true }),
      https: new HttpsAgent({ keepAlive: true }),
    },
    lookup: allowLocal ? undefined : publicOnly(resolve),
  };
  const agent = `cohesion-feed/${manifest.version} (+${contact.replace(/[^\x20-\x7e]/g, '')})`;
  /** The same question is asked once, however many wait for the answer. */
  const running = new Map<string, Promise<Answer>>();

  /** The answer of this moment, after redirects. */
  async function ask(
    start: URL,
    accept: string,
    limit: number,
    kept: Kept | undefined,
    progress: (bytes: number, total: number | undefined) => void,
  ): Promise<Kept> {
    let url = start;
    let left = times.whole;
    for (let hops = 0; hops <= mostRedirects; hops++) {
      const here = url;
      // The mark is that of the last place, and means nothing to those on the way.
      const last = kept?.address === here.href ? kept : undefined;
      const { status, headers, bytes } = await inTurn(here.hostname, async () => {
        const began = performance.now();
        const told = await exchange(
          here,
          {
            'User-Agent': agent,
            Accept: accept,
            'Accept-Encoding': 'gzip, br',
            ...(last?.etag && { 'If-None-Match': last.etag }),
            ...(last?.lastModified && { 'If-Modified-Since': last.lastModified }),
          },
          connection,
          { bytes: limit, headers: times.headers, whole: left },
          progress,
        );
        left = Math.max(1, left - (performance.now() - began));
        return told;
      });
      if (status === 200)
        return {
          address: here.href,
          type: headers['content-type'] ?? '',
          etag: headers.etag,
          lastModified: headers['last-modified'],
          bytes,
        };
      if (status === 304 && last) return last;
      if (![301, 302, 303, 307, 308].includes(status) || !headers.location)
        throw faultOfStatus(status);
      url = askable(asWritten(headers.location), here, allowLocal);
    }
    throw new Fault(
      `it is moved on more than ${mostRedirects} times`,
      'open the address in a browser, and write the one that it ends at',
    );
  }

  async function answer(address: string, accept: string, limit: number, key: string) {
    let kept: Kept | undefined;
    try {
      // What may not be asked is not given from last time either.
      const start = askable(address, undefined, allowLocal);
      const last = (kept = await readKept(cache, key));
      const tried = async (): Promise<Answer> => {
        const now = await ask(start, accept, limit, last, (bytes, total) =>
          onProgress?.({ address, bytes, total }),
        );
        // Where it cannot be kept, it is still an answer; only next time there is nothing to fall back on.
        if (now !== last) await keep(cache, key, now).catch(() => {});
        return { address: now.address, type: now.type, bytes: now.bytes };
      };
      return await tried().catch(async (error) => {
        if (!faultOf(error).isPassing) throw error;
        await wait(times.pause);
        return tried();
      });
    } catch (error) {
      const { message: what, remedy } = faultOf(error);
      if (!kept) throw new WebError(inOneLine({ where: address, what, remedy }));
      const { type, bytes } = kept;
      return { address: kept.address, type, bytes, stale: what };
    }
  }

  return {
    get(address: string, { accept = '*/*', limit = mostBytes }: GetOptions = {}) {
      // Each limit has answers of its own, so that what is kept is never more than what is asked for.
      const key = JSON.stringify([address, accept, limit]);
      const started = running.get(key);
      if (started) return started;
      const promise = answer(address, accept, limit, key).finally(() => running.delete(key));
      running.set(key, promise);
      return promise;
    },
  };
}

/** Headers come as Latin-1, and letters in them are meant as UTF-8. */
const asWritten = (header: string) => Buffer.from(header, 'latin1').toString('utf8');
