import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { WebError, type Web } from '../../src/web/web.ts';

export const fixtures = new URL('../fixtures/sources/', import.meta.url);

/** What a server has at an address: a fixture's file, and the media type that it says. */
export interface Served {
  readonly file: string;
  readonly type?: string;
}

/** A web of a few addresses: whatever host they are at, one server on this machine answers for them. */
export interface LocalWeb extends Web {
  /** Addresses that were asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function localWeb(pages: Readonly<Record<string, Served>>): Promise<LocalWeb> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const page = pages[decodeURIComponent(request.url!.slice(1))];
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    void readFile(new URL(page.file, fixtures)).then((bytes) => {
      if (page.type) response.setHeader('content-type', page.type);
      response.end(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    async get(address: string) {
      asked.push(address);
      const response = await fetch(`http://127.0.0.1:${port}/${encodeURIComponent(address)}`);
      if (!response.ok) throw new WebError(`${address} answers ${response.status}`);
      return {
        address,
        type: response.headers.get('content-type') ?? '',
        bytes: new Uint8Array(await response.arrayBuffer()),
      };
    },
    close: () => closed(server),
  };
}

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** A web that gives the same bytes whatever it is asked for. */
export const webOf = (
  content: string | Uint8Array<ArrayBuffer>,
  type = '',
  address?: string,
): Web => ({
  get: (asked) =>
    Promise.resolve({
      address: address ?? asked,
      type,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    }),
});
