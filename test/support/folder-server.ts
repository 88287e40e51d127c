import { createServer } from 'node:http';
import { close, listen, readAsset, sendAsset } from '../../scripts/lib/static-server.ts';

/** A folder on an origin of its own, as a CDN serves it. */
export interface FolderServer {
  /** Address of the folder, with a slash at the end. */
  readonly base: string;
  close(): Promise<void>;
}

export async function serveFolder(folder: string): Promise<FolderServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void readAsset(folder, decodeURIComponent(pathname)).then((asset) =>
      asset ? sendAsset(request, response, asset) : response.writeHead(404).end(),
    );
  });
  return { base: `${await listen(server)}/`, close: () => close(server) };
}
