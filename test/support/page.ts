/**
 * Partners' pages and the second origin, for tests in the browser.
 *
 * Everything opened here is closed after each test by itself.
 */
import type { LoggedRequest, Rule as ServerRule } from './cdn-server.ts';
import type { HostPage } from './protocol.ts';
import { VIEWPORT } from './protocol.ts';
import { support } from './runner.ts';

export type { LoggedRequest } from './cdn-server.ts';

/** A rule of a scenario; its path is a glob below the folder, or a RegExp. */
export interface Rule extends Omit<ServerRule, 'path'> {
  path: string | RegExp;
}

/** The drop-in folder at an address of its own, with its own faults and its own log. */
export interface Site {
  /** Origin of the second server. */
  origin: string;
  /** Address of the folder, with a slash at the end. */
  base: string;
  /** Address of a file in the folder. */
  url(path: string): string;
  /** The requests so far, in the order they came; with a path, only those for that file. */
  log(path?: string): Promise<LoggedRequest[]>;
  /** Replaces the rules, for a fault that begins or ends while a page is open. */
  setRules(rules: readonly Rule[]): Promise<void>;
  /** Serves another folder of the project from now on, as when somebody publishes into it. */
  setRoot(root: string): Promise<void>;
}

/**
 * Makes the drop-in folder available on the second origin.
 *
 * @param rules What goes wrong, if anything; without any, a good CDN.
 * @param root Folder of the project that is served.
 */
export async function scenario(rules: readonly Rule[] = [], root = 'dist/cdn'): Promise<Site> {
  const origin = (await support('cdn')) as string;
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    // As text/plain, so that no preflight is needed.
    const response = await fetch(
      origin + path,
      body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
    );
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  };
  const { id } = (await ask('/scenarios', { rules: sendable(rules), root })) as { id: string };
  const base = `${origin}/s/${id}/`;
  return {
    origin,
    base,
    url: (path) => new URL(path, base).href,
    log: async (path) => {
      const log = (await ask(`/s/${id}/__log`)) as LoggedRequest[];
      return path === undefined ? log : log.filter((request) => request.path === path);
    },
    setRules: async (next) => {
      await ask(`/s/${id}/__rules`, sendable(next));
    },
    setRoot: async (next) => {
      await ask(`/s/${id}/__root`, next);
    },
  };
}

function sendable(rules: readonly Rule[]): ServerRule[] {
  return rules.map((rule) => ({ ...rule, path: String(rule.path) }));
}

/** A Content Security Policy that kept something from happening. */
export interface Violation {
  directive: string;
  /** Address, or `inline`, `eval`, `trusted-types-policy` … */
  blocked: string;
}

/** A partner's page, open in a frame of the test page and of the same origin. */
export interface OpenPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  readonly frame: HTMLIFrameElement;
  /** Texts of all `console.warn` and `console.error`, from before the page's first script on. */
  readonly console: string[];
  /** Uncaught errors and unhandled rejections. */
  readonly errors: string[];
  readonly violations: Violation[];
  /** Loads the page again; the lists go on. */
  reload(): Promise<void>;
  /** Takes the page away. Happens after each test anyway. */
  close(): void;
}

export interface PageOptions extends HostPage {
  /** Of the frame, in CSS pixels; the runner's viewport is 800 × 600. */
  width?: number;
  height?: number;
  /** `load` waits for the page's load event; `start` does not, for pages that never get there. */
  until?: 'load' | 'start';
}

const openPages = new Set<OpenPage>();

afterEach(() => {
  for (const page of openPages) page.close();
});

/** Opens a page with these headers and this HTML, as a partner would serve it. */
export async function openPage({
  html,
  headers = {},
  status = 200,
  width = VIEWPORT.width,
  height = VIEWPORT.height,
  until: end = 'load',
}: PageOptions): Promise<OpenPage> {
  const id = (await support('host', { html, headers, status })) as string;
  const frame = document.createElement('iframe');
  frame.style.cssText = `position: fixed; inset: 0 auto auto 0; border: 0; width: ${width}px; height: ${height}px;`;

  const page: OpenPage = {
    frame,
    get window() {
      if (!frame.contentWindow) throw new Error('The page is closed.');
      return frame.contentWindow as Window & typeof globalThis;
    },
    get document() {
      return page.window.document;
    },
    console: [],
    errors: [],
    violations: [],
    async reload() {
      await support(`host/${id}/hold`);
      const before = page.window.document;
      page.window.location.reload();
      await arrive(before);
    },
    close() {
      openPages.delete(page);
      frame.remove();
    },
  };

  /**
   * The server sends the headers and waits. So there is a window with the page's address and
   * policies, in which nothing has run yet, and whatever these forbid, its console can be heard.
   */
  const arrive = async (before: Document): Promise<void> => {
    await until(
      () => page.document !== before && page.window.location.pathname === `/host/${id}`,
      'the page to be there',
    );
    listenTo(page);
    const loaded = new Promise((resolve) =>
      frame.addEventListener('load', resolve, { once: true }),
    );
    await support(`host/${id}/open`);
    if (end === 'load') await loaded;
  };

  openPages.add(page);
  document.body.append(frame);
  const before = page.document;
  page.window.location.replace(`/host/${id}`);
  await arrive(before);
  return page;
}

function listenTo(page: OpenPage): void {
  const { window, errors, violations } = page;
  for (const level of ['warn', 'error'] as const) {
    const original = window.console[level];
    window.console[level] = (...values: unknown[]) => {
      page.console.push(values.map(asText).join(' '));
      original.apply(window.console, values);
    };
  }
  window.addEventListener('error', (event) => {
    // Resources that fail to load tell their element; only scripts tell the window what.
    if (event.target === window) errors.push(event.message);
  });
  window.addEventListener('unhandledrejection', (event) => {
    errors.push(`Unhandled rejection: ${asText(event.reason)}`);
  });
  window.document.addEventListener('securitypolicyviolation', (event) => {
    violations.push({ directive: event.effectiveDirective, blocked: event.blockedURI });
  });
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  // Errors of another window are no instances of this window's Error.
  if (typeof value === 'object' && value && 'message' in value) {
    return `${'name' in value ? String(value.name) : 'Error'}: ${String(value.message)}`;
  }
  // Nor are elements.
  if (typeof value === 'object' && value && 'localName' in value) return `<${value.localName}>`;
  return JSON.stringify(value) ?? String(value);
}

/**
 * Waits for something to become true, looking again with every frame, and gives what it became.
 *
 * @param predicate May throw or be asynchronous; what it throws last is told on failure.
 * @param what Ends the sentence "Waited in vain for …".
 * @param timeout Milliseconds.
 */
export async function until<Value>(
  predicate: () => Value | Promise<Value>,
  what: string,
  timeout = 10_000,
): Promise<NonNullable<Value>> {
  const deadline = performance.now() + timeout;
  let problem: unknown;
  for (;;) {
    try {
      const value = await predicate();
      if (value) return value;
      problem = undefined;
    } catch (error) {
      problem = error;
    }
    if (performance.now() > deadline) {
      const reason = problem === undefined ? '' : ` (${asText(problem)})`;
      throw new Error(`Waited in vain for ${what}${reason}.`);
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
