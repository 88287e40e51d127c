/**
 * The second origin of the tests: serves the built folder as a CDN would, and misbehaves on
 * request.
 *
 * Every test registers a scenario of its own and gets an address of its own (`/s/<id>/`), so that
 * no test sees the HTTP cache, the faults or the log of another. Faults happen here and not in
 * the browser: then all engines see the same.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, posix, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  answerPreflight,
  close,
  CORS_HEADERS,
  headersFor,
  listen,
  readAsset,
  sendAsset,
} from '../../scripts/lib/static-server.ts';

/**
 * What happens to the requests for some paths. The first rule that matches and is not used up
 * decides; where none does, the file is served as it is.
 */
export interface Rule {
  /** Below the scenario's folder: a glob (`feed/*.json`, `**`) or a RegExp's source, `/…/flags`. */
  path: string;
  /** Only for the first so many requests. */
  times?: number;
  /** Milliseconds before anything else happens. */
  delay?: number;
  /** `headers`: never answers. `body`: sends headers and half of the body, then never goes on. */
  stall?: 'headers' | 'body';
  /** Status to answer with; without a `body`, the file's own (an empty one where there is none). */
  status?: number;
  /** Answers with this instead of the file: text as it is, anything else as JSON. */
  body?: unknown;
  /** Answers with one after the other, and with the last one from then on. */
  bodies?: readonly unknown[];
  /** Header names and values to set; `null` takes the header away, `etag` and `content-length` too. */
  headers?: Readonly<Record<string, string | null>>;
  /** Address to redirect to, relative to the requested one. */
  redirect?: string;
  /**
   * Changes one byte so that the file still means the same and runs (a space becomes a tab): only
   * who checks its hash can notice. A file without a space gets a flipped bit in its middle.
   */
  corrupt?: boolean;
  /** Sends half of the body and then cuts the connection. */
  truncate?: boolean;
  /** Milliseconds between that half and the cut. */
  hold?: number;
  /** Bytes a second; a part of the file takes as much less. */
  pace?: number;
  /** Knows no parts of a file: whoever asks for one gets all of it. */
  ranges?: false;
  /** Sends the body every ten seconds without saying how long it is, as a broadcast without end. */
  endless?: boolean;
}

/** A request as it came in. */
export interface LoggedRequest {
  method: string;
  /** Below the scenario's folder, decoded, without the query. */
  path: string;
  query: string;
  headers: Record<string, string>;
  /** Milliseconds since 1970. */
  time: number;
  /** Status that was answered; 0 while there is no answer. */
  status: number;
  /** Whether the browser gave up before the answer was complete. */
  aborted: boolean;
}

interface Scenario {
  root: string;
  rules: Rule[];
  uses: Map<Rule, number>;
  log: LoggedRequest[];
}

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the server on a free port. */
export async function startCdn(): Promise<{ origin: string; close(): Promise<void> }> {
  const scenarios = new Map<string, Scenario>();

  const server = createServer((request, response) => {
    if (answerPreflight(request, response)) return;
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { ...CORS_HEADERS });
      response.end(String(error));
    });
  });
  const origin = await listen(server);
  return { origin, close: () => close(server) };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', origin);
    if (pathname === '/scenarios' && request.method === 'POST') {
      const { rules, root } = JSON.parse(await text(request)) as { rules: Rule[]; root: string };
      const id = String(scenarios.size + 1);
      scenarios.set(id, { root: inProject(root), rules, uses: new Map(), log: [] });
      sendJson(response, { id });
      return;
    }

    const [, id = '', rest = ''] = /^\/s\/([^/]+)\/(.*)$/.exec(pathname) ?? [];
    const scenario = scenarios.get(id);
    if (!scenario) {
      response.writeHead(404, { ...CORS_HEADERS }).end(`No scenario at ${pathname}\n`);
      return;
    }
    if (rest === '__log') {
      sendJson(response, scenario.log);
      return;
    }
    if (rest === '__rules') {
      scenario.rules = JSON.parse(await text(request)) as Rule[];
      sendJson(response, {});
      return;
    }
    if (rest === '__root') {
      scenario.root = inProject(JSON.parse(await text(request)) as string);
      sendJson(response, {});
      return;
    }
    const path = decodeURIComponent(rest);
    keepLog(scenario, path, search, request, response);
    await play(scenario, path, request, response);
  }
}

function inProject(root: string): string {
  const folder = join(project, root);
  if (!folder.startsWith(project + (project.endsWith(sep) ? '' : sep)))
    throw new Error(`${root} is not in the project.`);
  return folder;
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...CORS_HEADERS, 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

function keepLog(
  scenario: Scenario,
  path: string,
  query: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const entry: LoggedRequest = {
    method: request.method ?? '',
    path,
    query,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    time: Date.now(),
    status: 0,
    aborted: false,
  };
  scenario.log.push(entry);
  response.once('finish', () => (entry.status = response.statusCode));
  response.once('close', () => {
    if (response.headersSent) entry.status = response.statusCode;
    entry.aborted = !response.writableFinished;
  });
}

async function play(
  scenario: Scenario,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const rule = takeRule(scenario, path);
  if (rule.delay) await wait(rule.delay);
  if (rule.stall === 'headers') return;

  const headers: Record<string, string> = headersFor(path.endsWith('/') ? 'index.html' : path);
  for (const [name, value] of Object.entries(rule.headers ?? {})) {
    if (value === null) delete headers[name.toLowerCase()];
    else headers[name.toLowerCase()] = value;
  }
  if (rule.redirect !== undefined) {
    response.writeHead(rule.status ?? 302, { ...headers, location: rule.redirect }).end();
    return;
  }

  const found = rule.body ?? (await readAsset(scenario.root, path))?.body;
  const status = rule.status ?? (found === undefined ? 404 : 200);
  const body = rule.corrupt ? changeOneByte(toBuffer(found)) : toBuffer(found);

  if (rule.endless) {
    response.writeHead(status, headers);
    const send = () => response.write(body);
    send();
    const timer = setInterval(send, 10_000);
    response.once('close', () => clearInterval(timer));
  } else if (rule.stall === 'body') {
    response.writeHead(status, { ...headers, 'content-length': body.length });
    response.write(body.subarray(0, body.length / 2));
  } else if (rule.truncate) {
    response.writeHead(status, { ...headers, 'content-length': body.length });
    response.write(body.subarray(0, body.length / 2), () =>
      setTimeout(() => response.destroy(), rule.hold ?? 0),
    );
  } else {
    const send = (part: Buffer) => void sendAtPace(response, part, rule.pace);
    if (rule.headers?.['content-length'] === null) {
      response.writeHead(status, headers);
      send(body);
    } else {
      const validators = rule.headers?.['etag'] !== null;
      const ranges = rule.ranges !== false;
      sendAsset(request, response, { body, headers, validators, ranges }, status, send);
    }
  }
}

/** @param pace - bytes a second; all at once without it. */
async function sendAtPace(response: ServerResponse, body: Buffer, pace?: number): Promise<void> {
  if (!pace) {
    response.end(body);
    return;
  }
  const slices = 4; // a second
  const size = Math.ceil(pace / slices);
  for (let start = 0; start < body.length && !response.destroyed; start += size) {
    response.write(body.subarray(start, start + size));
    await wait(1000 / slices);
  }
  response.end();
}

/** The rule for this request, with the body that is next in turn. */
function takeRule({ rules, uses }: Scenario, path: string): Omit<Rule, 'path'> {
  for (const rule of rules) {
    const used = uses.get(rule) ?? 0;
    if (used >= (rule.times ?? Infinity) || !matches(rule.path, path)) continue;
    uses.set(rule, used + 1);
    return rule.bodies
      ? { ...rule, body: rule.bodies[Math.min(used, rule.bodies.length - 1)] }
      : rule;
  }
  return {};
}

function matches(pattern: string, path: string): boolean {
  const [, source, flags] = /^\/(.*)\/([a-z]*)$/.exec(pattern) ?? [];
  return source === undefined
    ? posix.matchesGlob(path, pattern)
    : new RegExp(source, flags).test(path);
}

function toBuffer(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(
    typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body),
  );
}

function changeOneByte(body: Buffer): Buffer {
  const changed = Buffer.from(body);
  const space = changed.indexOf(' ');
  if (space >= 0) changed.write('\t', space);
  else if (changed.length > 0) {
    const middle = Math.floor(changed.length / 2);
    changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle);
  }
  return changed;
}
