/** The demo: a partner's page, `index.html`, and examples, which have the drop-in folder on another origin, as in real life. */
import type { IncomingMessage, RequestListener } from 'node:http';
import { join } from 'node:path';
import { answerPreflight, readAsset, sendAsset } from './static-server.ts';

const root = join(import.meta.dirname, '../..');

/** Where the page says the drop-in folder is; the real address is put in its place. */
export const folderInPage = 'http://localhost:8001/';

/** The path of a request's address, decoded. */
export const pathOf = ({ url = '/' }: IncomingMessage): string => {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '/badly-escaped';
  }
};

/** What of the project is for the browser: the demo, and the examples it leads to. */
const open = /^\/($|demo\/|examples\/)/;

/** @param folder - address of the drop-in folder, with a slash at the end, as soon as it is known. */
export const servePage =
  (folder: () => string): RequestListener =>
  async (request, response) => {
    const path = pathOf(request);
    const asset = open.test(path) ? await readAsset(root, path) : undefined;
    if (!asset) return void response.writeHead(404).end();
    const body = /(\/|\.html)$/.test(path)
      ? Buffer.from(asset.body.toString().replaceAll(folderInPage, folder()))
      : asset.body;
    sendAsset(request, response, {
      body,
      headers: { ...asset.headers, 'cache-control': 'no-cache' },
    });
  };

/** The drop-in folder as it was built. */
export const serveFolder =
  (folder = join(root, 'dist/cdn')): RequestListener =>
  async (request, response) => {
    if (answerPreflight(request, response)) return;
    const asset = await readAsset(folder, pathOf(request));
    if (asset) sendAsset(request, response, asset);
    else response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
  };
