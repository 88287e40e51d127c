/**
 * Serving files the way a good static CDN does: one piece of code for `npm start` and for the
 * tests, so that what is tried by hand and what is tested get the same headers.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

export interface Asset {
  body: Buffer;
  headers: Record<string, string>;
  /** Whether the answer says which version of the file it is, as it does unless told otherwise. */
  validators?: boolean;
  /** Whether a part of the file may be asked for, as it may unless told otherwise. */
  ranges?: boolean;
}

const MIME_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mov': 'video/quicktime',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** How long a cache may keep a file of the drop-in folder: as deploy/ has it for real servers. */
function cacheControl(path: string): string {
  // Below a version, nothing ever changes.
  if (/(^|\/)releases\//.test(path)) return 'public, max-age=31536000, immutable';
  if (/(^|\/)cohesion\.js$/.test(path)) return 'public, max-age=86400';
  return `public, max-age=${/(^|\/)release\.json$/.test(path) ? 60 : 300}`;
}

/** What everything from another origin needs, errors included: a page must be able to read them. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
};

/** The headers a file of this name goes out with. */
export function headersFor(path: string): Record<string, string> {
  return {
    ...CORS_HEADERS,
    'cache-control': cacheControl(path),
    'content-type': MIME_TYPES[extname(path)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  };
}

/** A file of a folder by its decoded path in an address; `undefined` where there is none. */
export async function readAsset(root: string, path: string): Promise<Asset | undefined> {
  const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(normalize(root + sep))) return undefined;
  try {
    return { body: await readFile(file), headers: headersFor(file) };
  } catch {
    return undefined;
  }
}

/** Answers with the asset: conditional requests, one byte range, and HEAD as a CDN would. */
export function sendAsset(
  request: IncomingMessage,
  response: ServerResponse,
  { body, headers, validators = true, ranges = true }: Asset,
  status = 200,
  send: (body: Buffer) => void = (part) => response.end(part),
): void {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const all: OutgoingHttpHeaders = { ...headers };
  if (ranges) all['accept-ranges'] = 'bytes';
  if (validators) all.etag = etag;

  if (validators && status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, all).end();
    return;
  }
  const range =
    ranges && status === 200 ? byteRange(request.headers.range, body.length) : undefined;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...CORS_HEADERS, 'content-range': `bytes */${body.length}` }).end();
    return;
  }
  const part = range ? body.subarray(range.start, range.end + 1) : body;
  if (range) all['content-range'] = `bytes ${range.start}-${range.end}/${body.length}`;
  all['content-length'] = part.length;
  response.writeHead(range ? 206 : status, all);
  if (request.method === 'HEAD') response.end();
  else send(part);
}

function byteRange(
  header: string | undefined,
  length: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return undefined;
  const start = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const end = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  return start <= end ? { start, end } : 'unsatisfiable';
}

/** Answers a preflight; says whether the request was one. */
export function answerPreflight(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'OPTIONS') return false;
  response.writeHead(204, {
    ...CORS_HEADERS,
    'access-control-allow-headers': '*',
    'access-control-allow-methods': 'GET, HEAD, POST',
  });
  response.end();
  return true;
}

/** Starts a server on this port, or on the next free one (any free one for 0); gives its origin. */
export async function listen(server: Server, port = 0): Promise<string> {
  for (let tried = port; ; tried += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(tried, 'localhost', () => {
          server.off('error', reject);
          resolve();
        });
      });
      break;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken) throw error;
    }
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was opened.');
  return `http://localhost:${address.port}`;
}

/** Ends a server at once, open connections included. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
