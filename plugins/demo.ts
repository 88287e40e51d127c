/**
 * Two origins, as in real life: a partner's page, `index.html`, and the drop-in folder. `vite` gives the folder from
 * the sources, `vite preview` as it was built.
 */
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { integrityFile } from '../release/integrity-file.ts';
import { developmentKey, frozen } from '../release/keys.ts';
import { integrity, signedNote } from '../release/note.ts';
import { makeSample } from '../sample/make.ts';
import { folderInPage, pathOf, serveFolder, servePage } from '../scripts/lib/demo-page.ts';
import {
  answerPreflight,
  close,
  headersFor,
  listen,
  readAsset,
  sendAsset,
  type Asset,
} from '../scripts/lib/static-server.ts';
import { builderFromSources } from './builder-page.ts';
import { frozenScript } from './frozen-script.ts';
import { describedWidgets } from './widgets-file.ts';

const root = join(import.meta.dirname, '..');
const sampleFolder = join(root, '.generated/demo');

const text = (path: string, body: string): Asset => ({
  body: Buffer.from(body),
  headers: headersFor(path),
});

/** Starts the other origin on its usual port, or on the next free one; it ends with the one that Vite has. */
async function startBeside(vite: Server, port: number, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  vite.once('close', () => void close(server));
  return listen(server, port);
}

/** The embed pages of the sample, for a folder at this address. */
async function embedPages(address: string): Promise<ReadonlyMap<string, string>> {
  // Not bundled with this file: it needs messages that are made by another plugin first.
  const file = pathToFileURL(join(root, 'bake/bake.ts')).href;
  const { bake } = (await import(file)) as typeof import('../bake/bake.ts');
  const { integrity } = frozen('development');
  return bake({ feeds: join(sampleFolder, 'feed'), address, integrity });
}

/**
 * The drop-in folder of a release that is never finished: its one file brings the sources, which nobody vouches for.
 *
 * @param embed - makes the embed pages.
 */
async function sourcesAsRelease(
  path: string,
  embed: () => Promise<ReadonlyMap<string, string>>,
): Promise<Asset | undefined> {
  const loader = text('loader.js', "import '/src/loader/loader.ts';\n");
  if (path === '/cohesion.js') return text(path, await frozenScript('development'));
  if (path === '/releases/sources/loader.js')
    return { ...loader, headers: { ...loader.headers, 'cache-control': 'no-cache' } };
  if (path === '/release.json') {
    const file = { file: 'releases/sources/loader.js', integrity: integrity(loader.body) };
    const release = { version: 'sources', loader: 'loader.js', files: { 'loader.js': file } };
    return text(path, signedNote(release, developmentKey()));
  }
  if (path === '/') return text('index.html', await builderFromSources('development'));
  if (path === '/widgets.json') return text(path, JSON.stringify(describedWidgets()));
  if (path === '/integrity.json')
    return text(path, integrityFile(Buffer.from(await frozenScript('development'))));
  if (path.startsWith('/embed/')) {
    const page = (await embed()).get(path.slice(1));
    return page === undefined ? undefined : text(path, page);
  }
  return path.startsWith('/feed/') ? readAsset(sampleFolder, path) : undefined;
}

/** Says where the other origin is, below what Vite says of its own. */
function alsoPrint(server: ViteDevServer | PreviewServer, line: () => string): void {
  const print = server.printUrls.bind(server);
  server.printUrls = () => {
    print();
    server.config.logger.info(`  ${line()}`);
  };
}

export function demo(): Plugin {
  let folder = folderInPage;
  return {
    name: 'demo',
    transformIndexHtml: (html) => html.replaceAll(folderInPage, folder),

    async configureServer(server) {
      const { httpServer, middlewares } = server;
      // In middleware mode there is nobody to serve the page to.
      if (!httpServer) return;
      const sample = makeSample(sampleFolder);
      let pages: ReturnType<typeof embedPages> | undefined;
      folder = `${await startBeside(httpServer as Server, 8001, async (request, response) => {
        if (answerPreflight(request, response)) return;
        await sample;
        const asset = await sourcesAsRelease(
          pathOf(request),
          () => (pages ??= sample.then(() => embedPages(folder))),
        );
        if (asset) sendAsset(request, response, asset);
        else middlewares(request, response);
      })}/`;
      alsoPrint(
        server,
        () => `The embed builder, and the drop-in folder, from the sources: ${folder}`,
      );
    },

    async configurePreviewServer(server) {
      const { httpServer, middlewares } = server;
      // Vite has the folder's origin; the page gets the other one.
      middlewares.use(serveFolder());
      const page = await startBeside(
        httpServer as Server,
        8000,
        servePage(() => folder),
      );
      httpServer.once('listening', () => {
        const address = httpServer.address();
        if (typeof address === 'object') folder = `http://localhost:${address?.port}/`;
      });
      alsoPrint(server, () => `The page that uses this folder: ${page}/`);
    },
  };
}
