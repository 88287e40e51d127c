/**
 * What the runner does for the tests: starts the second origin, serves partners' pages, and
 * carries out commands.
 */
import type { ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { TestRunnerConfig, TestRunnerPlugin } from '@web/test-runner';
import { readAsset, sendAsset } from '../../scripts/lib/static-server.ts';
import { startCdn } from './cdn-server.ts';
import type { DrivenEngine } from './engines.ts';
import type { Commands, HostPage } from './protocol.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

interface Hosted extends HostPage {
  /** A page is held back after its headers until the test has put its ears to the window. */
  opened: Promise<void>;
  open(): void;
}

/** The plugin and the middleware that belong together in the runner's configuration. */
export function supportForTests(
  engines: readonly DrivenEngine[],
): Required<Pick<TestRunnerConfig, 'plugins' | 'middleware'>> {
  let cdn: Awaited<ReturnType<typeof startCdn>> | undefined;
  const hosted = new Map<string, Hosted>();

  const plugin: TestRunnerPlugin = {
    name: 'support-for-tests',
    async serverStart() {
      cdn = await startCdn();
    },
    async serverStop() {
      await cdn?.close();
    },
    // On the same line, so that errors are still told where they are.
    transform(context) {
      if (!context.path.endsWith('.test.ts')) return undefined;
      return `import '/test/support/strict.ts'; ${String(context.body)}`;
    },
    // JSON that a module imports is served as a module; the same file, fetched, stays JSON.
    resolveImport({ source }) {
      return source.endsWith('.json') ? `${source}?as-module` : undefined;
    },
    async serve(context) {
      if (!context.path.endsWith('.json') || !('as-module' in context.query)) return undefined;
      const json = await readFile(join(project, decodeURIComponent(context.path)), 'utf8');
      return { body: `export default ${json}`, type: 'js' };
    },
  };

  const engineOf = (session: string): DrivenEngine => {
    const engine = engines.find(({ launcher }) => launcher.isActive(session));
    if (!engine) throw new Error('The session that asks is not running.');
    return engine;
  };
  const run = (session: string, name: keyof Commands, argument: unknown): Promise<unknown> => {
    const commands = engineOf(session).drive(session);
    return (commands[name] as (argument: unknown) => Promise<unknown>).call(commands, argument);
  };

  const answer = async (path: string, body: string): Promise<unknown> => {
    if (path === '/__support/cdn') return cdn?.origin;
    if (path === '/__support/command') {
      const { session, name, argument } = JSON.parse(body);
      return run(session, name, argument);
    }
    if (path === '/__support/outside') return engineOf(JSON.parse(body).session).outside.log;
    if (path === '/__support/host') {
      const id = String(hosted.size + 1);
      hosted.set(id, held(JSON.parse(body)));
      return id;
    }
    const [, id = '', what] = /^\/__support\/host\/(\w+)\/(hold|open)$/.exec(path) ?? [];
    const page = hosted.get(id);
    if (!page) throw new Error(`Nothing at ${path}.`);
    if (what === 'hold') hosted.set(id, held(page));
    else page.open();
    return null;
  };

  return {
    plugins: [plugin],
    middleware: [
      async (context, next) => {
        const page = hosted.get(/^\/host\/(\w+)$/.exec(context.path)?.[1] ?? '');
        if (page) {
          // Past the runner's own plugins, which would rewrite the page.
          context.respond = false;
          await send(page, context.res);
        } else if (context.path.startsWith('/cdn/')) {
          // The built folder on the tests' own origin, so that they can look into its pages.
          context.respond = false;
          const asset = await readAsset(
            join(project, 'dist/cdn'),
            context.path.slice('/cdn'.length),
          );
          if (asset) sendAsset(context.req, context.res, asset);
          else context.res.writeHead(404).end();
        } else if (context.path.startsWith('/__support/')) {
          try {
            context.body = JSON.stringify(
              (await answer(context.path, await text(context.req))) ?? null,
            );
          } catch (error) {
            context.status = 500;
            context.body = error instanceof Error ? error.message : String(error);
          }
        } else {
          await next();
        }
      },
    ],
  };
}

function held(page: HostPage): Hosted {
  const { html, headers = {}, status = 200 } = page;
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { html, headers, status, opened, open };
}

async function send(
  { html, headers, status, opened }: Hosted,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(status ?? 200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  // White space before the doctype means nothing, but makes the browser create the document:
  // WebKit only once it has 512 bytes.
  response.write(' '.repeat(1024));
  await opened;
  response.end(html);
}
