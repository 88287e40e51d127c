/** One request, and what is answered to it: within its time, within its bytes. */
import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Fault, faultOf } from './fault.ts';

export interface Connection {
  readonly agents: { readonly http: http.Agent; readonly https: https.Agent };
  /** The platform's without it. */
  readonly lookup: LookupFunction | undefined;
}

export interface Limits {
  readonly bytes: number;
  /** ms until the headers are there. */
  readonly headers: number;
  /** ms until all is there. */
  readonly whole: number;
}

export interface Told {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** Unpacked. None but of an answer 200. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const tooSlow = () =>
  new Fault(
    'the server takes too long',
    'try again later; if it stays so, tell those who run the server',
  );

const megabytes = (bytes: number) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${Math.floor(bytes / 1e6)} MB`;

const tooLarge = (limit: number) =>
  new Fault(
    `it is larger than ${megabytes(limit)}, and no more is taken`,
    'check that the address is the right one, or offer a smaller file',
  );

/**
 * @param progress - told with each piece how many bytes have come, unpacked, and how many there will be, if known.
 * @throws a {@link Fault}.
 */
export async function exchange(
  url: URL,
  headers: http.OutgoingHttpHeaders,
  { agents, lookup }: Connection,
  limits: Limits,
  progress: (bytes: number, total: number | undefined) => void,
): Promise<Told> {
  const options = { headers, ...(lookup && { lookup }) };
  const request =
    url.protocol === 'https:'
      ? https.get(url, { ...options, agent: agents.https })
      : http.get(url, { ...options, agent: agents.http });
  const patience = new AbortController();
  const stop = () => {
    patience.abort(tooSlow());
    request.destroy();
  };
  const whole = setTimeout(stop, limits.whole);
  const first = setTimeout(stop, limits.headers);
  // After the answer has begun its errors are told by the answer, and an error that nobody listens to ends the process.
  request.on('error', () => {});
  try {
    const [response] = (await once(request, 'response', patience)) as [IncomingMessage];
    clearTimeout(first);
    const { statusCode: status = 0 } = response;
    if (status !== 200) {
      response.on('error', () => {});
      // It has no body, so that the connection can be used again.
      if (status === 304) response.resume();
      else request.destroy();
      return { status, headers: response.headers, bytes: new Uint8Array() };
    }
    const length = Number(response.headers['content-length']);
    const encoding = response.headers['content-encoding'] ?? 'identity';
    const isPacked = encoding !== 'identity';
    if (length > limits.bytes) throw tooLarge(limits.bytes);
    const total = !isPacked && length > 0 ? length : undefined;
    const bytes = await all(unpacked(response, encoding), limits.bytes, (count) =>
      progress(count, total),
    );
    return { status, headers: response.headers, bytes };
  } catch (error) {
    request.destroy();
    throw faultOf(patience.signal.reason ?? error);
  } finally {
    clearTimeout(first);
    clearTimeout(whole);
  }
}

function unpacked(response: IncomingMessage, encoding: string): Readable {
  const with_ = /^(?:x-)?gzip$/i.test(encoding)
    ? createGunzip()
    : /^br$/i.test(encoding)
      ? createBrotliDecompress()
      : /^deflate$/i.test(encoding)
        ? createInflate()
        : undefined;
  if (with_) return pipeline(response, with_, () => {});
  if (/^(?:identity)?$/i.test(encoding)) return response;
  throw new Fault(
    `the server packs it in a way that was not asked for (${encoding})`,
    'tell those who run the server',
  );
}

/** Counted here: a `content-length` may be missing, wrong, or that of the packed form. */
async function all(
  stream: Readable,
  limit: number,
  progress: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Buffer[] = [];
  let count = 0;
  // Leaving the loop by an error ends the stream.
  for await (const piece of stream as AsyncIterable<Buffer>) {
    count += piece.length;
    if (count > limit) throw tooLarge(limit);
    pieces.push(piece);
    progress(count);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
