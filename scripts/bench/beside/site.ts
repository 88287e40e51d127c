/** The two origins of the pages: the site's own, and that of the widgets. */
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { answerPreflight, close, headersFor, listen, sendAsset } from '../../lib/static-server.ts';
import type { Asset } from '../../lib/static-server.ts';
import { pathOf } from '../../lib/demo-page.ts';
import type { Served } from '../bench.ts';

const compress = promisify(brotliCompress);

/** What servers compress; the feeds of other languages are not asked for. */
const compressible = /\.(css|html|js|mjs|svg)$|(^|\/)(release|feed\/(en|many-\w+))\.json$/;

/** As a good server has it: in Brotli, at the best quality, which is its default here, before anybody asks. */
async function pack(path: string, body: Buffer): Promise<Asset> {
  const headers = headersFor(path);
  if (!compressible.test(path)) return { body, headers };
  return { body: await compress(body), headers: { ...headers, 'content-encoding': 'br' } };
}

export interface Site extends Served {
  /** Adds files that are made, by their paths. */
  add(made: Readonly<Record<string, string | Buffer>>): Promise<void>;
}

/** Serves a folder from memory, so that no file is read nor compressed while anything is measured. */
export async function site(folder?: string): Promise<Site> {
  const assets = new Map<string, Asset>();
  const add = async (path: string, body: Buffer) => void assets.set(path, await pack(path, body));
  if (folder) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    await Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map(async ({ parentPath, name }) => {
          const file = join(parentPath, name);
          await add(`/${relative(folder, file).replaceAll(sep, '/')}`, await readFile(file));
        }),
    );
  }
  const server = createServer((request, response) => {
    if (answerPreflight(request, response)) return;
    const asset = assets.get(pathOf(request));
    if (asset) sendAsset(request, response, asset);
    else response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
  });
  return {
    origin: await listen(server),
    close: () => close(server),
    add: async (made) =>
      void (await Promise.all(
        Object.entries(made).map(([path, body]) => add(path, Buffer.from(body))),
      )),
  };
}
