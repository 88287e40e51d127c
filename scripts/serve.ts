/**
 * `npm start`: a partner's page on one origin and the drop-in folder on another, as in real life.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerPreflight, close, listen, readAsset, sendAsset } from './lib/static-server.ts';
import type { Asset } from './lib/static-server.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/** Where the demo page says the drop-in folder is; the real address is put in its place. */
const CDN_IN_HTML = 'http://localhost:8001/';

const NO_DEMO: Asset = {
  body: Buffer.from('<!doctype html><title>No demo</title><p>There is no index.html to show yet.'),
  headers: { 'content-type': 'text/html; charset=utf-8' },
};

export interface Served {
  /** Origin of the partner's page. */
  page: string;
  /** Origin of the drop-in folder. */
  cdn: string;
  close(): Promise<void>;
}

/** Starts both servers; a port that is taken is passed over for the next free one. */
export async function serve(): Promise<Served> {
  const cdn = createServer((request, response) => {
    if (answerPreflight(request, response)) return;
    answer(request, response, (path) => readAsset(join(project, 'dist/cdn'), path));
  });
  // One after the other, so that 8000 being taken does not cost the drop-in folder its port.
  const cdnOrigin = await listen(cdn, 8001);

  const page = createServer((request, response) => {
    answer(request, response, async (path) => {
      // Nothing of the project but the demo is for the browser.
      if (path !== '/' && !path.startsWith('/demo/')) return undefined;
      const asset = await readAsset(project, path);
      if (!asset) return path === '/' ? NO_DEMO : undefined;
      const headers: Asset['headers'] = { ...asset.headers, 'cache-control': 'no-cache' };
      if (!headers['content-type']?.startsWith('text/html')) return { ...asset, headers };
      const html = asset.body.toString().replaceAll(CDN_IN_HTML, `${cdnOrigin}/`);
      return { body: Buffer.from(html), headers };
    });
  });
  const pageOrigin = await listen(page, 8000);

  return {
    page: pageOrigin,
    cdn: cdnOrigin,
    close: async () => {
      await Promise.all([close(page), close(cdn)]);
    },
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  find: (path: string) => Promise<Asset | undefined>,
): void {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const notFound: Asset = {
    body: Buffer.from(`Not found: ${pathname}\n`),
    headers: { 'content-type': 'text/plain; charset=utf-8', 'access-control-allow-origin': '*' },
  };
  // A badly escaped path is decoded inside the promise, where it ends as an answer.
  Promise.resolve()
    .then(() => find(decodeURIComponent(pathname)))
    .catch(() => undefined)
    .then((asset) => sendAsset(request, response, asset ?? notFound, asset ? 200 : 404));
}

if (import.meta.main) {
  const { page, cdn } = await serve();
  console.log(`Partner's page   ${page}/\nDrop-in folder   ${cdn}/\nCtrl+C ends both.`);
}
