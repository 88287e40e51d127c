import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite, test, type TestContext } from 'node:test';
import {
  DocumentError,
  fetchDocument,
  limit,
} from '../../../src/widgets/declaration-viewer/document-file.ts';

/** The address of a server that answers like this, until the test ends. */
async function serverWith(context: TestContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/d.pdf`;
}

const failure = (expected: string) => (error: unknown) =>
  error instanceof DocumentError && error.failure === expected;
const never = new AbortController().signal;
const silent = () => {};

suite('loading a document', () => {
  test('gives its bytes, and tells how far it is', async (context) => {
    const url = await serverWith(context, (_request, response) => {
      response.setHeader('content-type', 'text/html; charset=iso-8859-2');
      response.setHeader('content-length', 300_000);
      response.end(Buffer.alloc(300_000, 7));
    });
    const told: [number, number | undefined][] = [];
    const { bytes, charset } = await fetchDocument(url, undefined, never, (loaded, total) =>
      told.push([loaded, total]),
    );
    assert.equal(bytes.length, 300_000);
    assert.equal(bytes[299_999], 7);
    assert.equal(charset, 'iso-8859-2');
    assert.deepEqual(told.at(-1), [300_000, 300_000]);
  });

  test('does not believe a size that turns out too small', async (context) => {
    const url = await serverWith(context, (_request, response) => response.end('123456'));
    const told: unknown[] = [];
    await fetchDocument(url, 3, never, (...step) => told.push(step));
    assert.deepEqual(told.at(-1), [6, undefined]);
  });

  test('60 MB without a word about it beforehand: stops at the limit', async (context) => {
    let sent = 0;
    let closed: Promise<unknown> | undefined;
    const url = await serverWith(context, (_request, response) => {
      closed = new Promise((resolve) => response.once('close', resolve));
      const chunk = Buffer.alloc(1e6);
      const send = () => {
        while (sent < 60e6) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', send);
        }
        response.end();
      };
      send();
    });
    let most = 0;
    await assert.rejects(
      fetchDocument(url, undefined, never, (loaded) => (most = loaded)),
      failure('large'),
    );
    assert.ok(most <= limit);
    await closed;
    assert.ok(sent < 60e6 + 1);
  });

  test('60 MB that the server announces: nothing of it is waited for', async (context) => {
    const url = await serverWith(context, (_request, response) => {
      response.writeHead(200, { 'content-length': 60e6 });
      response.write('%PDF-');
    });
    await assert.rejects(fetchDocument(url, undefined, never, silent), failure('large'));
  });

  test('60 MB that the feed announces: is not asked for', async (context) => {
    let asked = 0;
    const url = await serverWith(context, (_request, response) => {
      asked++;
      response.end();
    });
    await assert.rejects(fetchDocument(url, 60e6, never, silent), failure('large'));
    assert.equal(asked, 0);
  });

  test('nobody there, an error, a cut connection: each by its name', async (context) => {
    await assert.rejects(
      fetchDocument('http://127.0.0.1:1/', undefined, never, silent),
      failure('refused'),
    );
    const gone = await serverWith(context, (_request, response) => response.writeHead(410).end());
    await assert.rejects(fetchDocument(gone, undefined, never, silent), failure('absent'));
    const cut = await serverWith(context, (_request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('x'.repeat(50), () => response.destroy());
    });
    await assert.rejects(fetchDocument(cut, undefined, never, silent), failure('incomplete'));
  });

  test('silence is not waited for', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    let arrived = () => {};
    const asked = new Promise<void>((resolve) => (arrived = resolve));
    const url = await serverWith(context, () => arrived());
    const loading = fetchDocument(url, undefined, never, silent);
    await asked;
    context.mock.timers.tick(20_000);
    await assert.rejects(loading, failure('refused'));
  });

  test('ends with its signal, with what that says and no failure of the document', async (context) => {
    const controller = new AbortController();
    const url = await serverWith(context, (_request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('x', () => controller.abort(new Error('closed')));
    });
    await assert.rejects(
      fetchDocument(url, undefined, controller.signal, silent),
      /^Error: closed/,
    );
    await assert.rejects(
      fetchDocument(url, undefined, controller.signal, silent),
      /^Error: closed/,
    );
  });
});
