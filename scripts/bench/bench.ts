/** What the benchmarks share: a browser, a server that may be slow, a median. */
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { launch, type Browser, type LaunchOptions } from 'puppeteer-core';
import { findBrowsers } from '../browsers.ts';
import { CHROMIUM_FLAGS } from '../lib/chromium.ts';
import { close, headersFor, listen, readAsset, sendAsset } from '../lib/static-server.ts';

const root = join(import.meta.dirname, '../..');

/** The built drop-in folder. */
export const builtFolder = join(root, 'dist/cdn');

/** A server as it stands in a benchmark: ends with {@link close}. */
export interface Served {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a folder, and some files that are made.
 *
 * @param made - texts by path.
 * @param latency - ms that every answer waits.
 */
export async function serve(
  folder: string,
  made: Readonly<Record<string, string>> = {},
  latency = 0,
): Promise<Served> {
  const answer: RequestListener = async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
    const text = made[pathname];
    const asset =
      text === undefined
        ? await readAsset(folder, pathname)
        : { body: Buffer.from(text), headers: headersFor(pathname === '/' ? 'x.html' : pathname) };
    if (asset) sendAsset(request, response, asset);
    else response.writeHead(404).end();
  };
  const server = createServer(answer);
  return { origin: await listen(server), close: () => close(server) };
}

/** @throws where this machine has no Chromium. */
export function chromium(options: LaunchOptions = {}): Promise<Browser> {
  const { chromium: executablePath } = findBrowsers();
  if (!executablePath) throw new Error('No Chromium on this machine: node scripts/browsers.ts');
  return launch({ executablePath, ...options, args: [...CHROMIUM_FLAGS, ...(options.args ?? [])] });
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
