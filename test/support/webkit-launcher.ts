/**
 * WebKitGTK for the test runner, over plain WebDriver: one window on a display of its own, in
 * which one test file after the other is opened.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserLauncher, SessionResult } from '@web/test-runner';
import type { WebKit } from '../../scripts/browsers.ts';
import { VIEWPORT } from './protocol.ts';
import type { Size } from './protocol.ts';

/** Large enough for any viewport below its middle. */
const SCREEN: Readonly<Size> = { width: 4000, height: 4000 };

export class WebKitLauncher implements BrowserLauncher {
  readonly name = 'WebKit';
  readonly type = 'webkit';
  readonly concurrency = 1;
  readonly #programs: WebKit;
  readonly #proxy: string;
  readonly #children: ChildProcess[] = [];
  #address = '';
  #started: Promise<void> | undefined;
  #activeSession: string | undefined;

  /** @param proxy - host and port of what stands between the browser and the rest of the web. */
  constructor(programs: WebKit, proxy: string) {
    this.#programs = programs;
    this.#proxy = proxy;
    process.once('exit', this.#kill);
  }

  async startSession(sessionId: string, url: string): Promise<void> {
    await (this.#started ??= this.#start());
    this.#activeSession = sessionId;
    await this.setViewport(VIEWPORT).catch((error: Error) => {
      // The page of the file before this one may still be leaving.
      if (!error.message.includes('unload event')) throw error;
      return this.setViewport(VIEWPORT);
    });
    await this.command('POST', 'url', { url });
  }

  isActive(sessionId: string): boolean {
    return this.#activeSession === sessionId;
  }

  async getBrowserUrl(): Promise<string> {
    return (await this.command('GET', 'url')) as string;
  }

  async stopSession(): Promise<SessionResult> {
    this.#activeSession = undefined;
    // Ends whatever the test file left running.
    await this.command('POST', 'url', { url: 'about:blank' });
    return {};
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('WebKit has no window to debug in here: use another engine.'));
  }

  async stop(): Promise<void> {
    if (this.#address) await this.command('DELETE', '').catch(() => undefined);
    this.#kill();
  }

  /** A WebDriver command of the session. */
  async command(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    return webDriver(method, `${this.#address}/${path}`.replace(/\/$/, ''), body);
  }

  /** Runs a function body in the page; a promise it returns is waited for. */
  execute(script: string, ...args: unknown[]): Promise<unknown> {
    const body = `const done = arguments[arguments.length - 1];
      Promise.resolve((function () { ${script} }).apply(null, arguments)).then(done, (error) => done(String(error)));`;
    return this.command('POST', 'execute/async', { script: body, args });
  }

  /** WebDriver sets the size of the window: its bars are measured and added. */
  async setViewport({ width, height }: Size): Promise<void> {
    const size = () =>
      this.execute('return [innerWidth, innerHeight]') as Promise<[number, number]>;
    const deadline = Date.now() + 10_000;
    for (let now = await size(); now[0] !== width || now[1] !== height; now = await size()) {
      if (Date.now() > deadline) {
        throw new Error(`WebKit's viewport stays ${now.join(' × ')}, not ${width} × ${height}.`);
      }
      const outer = (await this.command('GET', 'window/rect')) as Size;
      const wide = outer.width + width - now[0];
      await this.command('POST', 'window/rect', {
        // With no window manager, the keyboard goes to the window that is under the pointer. That
        // stands in the middle of the screen: put the window's bar there, where it touches nothing.
        x: Math.round(SCREEN.width / 2 - wide / 2),
        y: SCREEN.height / 2 - 5,
        width: wide,
        height: outer.height + height - now[1],
      });
      await this.execute('return new Promise(requestAnimationFrame)');
    }
  }

  async #start(): Promise<void> {
    const display = await this.#startDisplay();
    const port = await freePort();
    const environment: NodeJS.ProcessEnv = { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11' };
    // With either of these set, screenshots never come back.
    delete environment['WEBKIT_DISABLE_COMPOSITING_MODE'];
    delete environment['WEBKIT_DISABLE_DMABUF_RENDERER'];
    this.#spawn(this.#programs.driver, ['-p', String(port)], environment);

    const driver = `http://127.0.0.1:${port}`;
    await answering(driver);
    const { sessionId } = (await webDriver('POST', `${driver}/session`, {
      capabilities: {
        alwaysMatch: {
          // The runner hears from the page itself when it is ready.
          pageLoadStrategy: 'none',
          'webkitgtk:browserOptions': {
            binary: this.#programs.miniBrowser,
            args: [
              '--automation',
              // WebDriver's own way speaks TLS to the proxy itself.
              `--proxy=http://${this.#proxy}`,
              '--ignore-host=localhost',
              '--ignore-host=127.0.0.1',
              '--ignore-tls-errors',
            ],
          },
        },
      },
    })) as { sessionId: string };
    this.#address = `${driver}/session/${sessionId}`;
  }

  /** Xvfb finds a free display itself, says which, and ends with its last window. */
  async #startDisplay(): Promise<string> {
    const xvfb = spawn(
      this.#programs.xvfb,
      [
        '-displayfd',
        '3',
        '-screen',
        '0',
        `${SCREEN.width}x${SCREEN.height}x24`,
        '-nolisten',
        'tcp',
        '-terminate',
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    this.#children.push(xvfb);
    const pipe = xvfb.stdio[3];
    if (!pipe) throw new Error('Xvfb was started without a pipe.');
    const [number] = (await Promise.race([
      once(pipe, 'data'),
      once(xvfb, 'exit').then(() => Promise.reject(new Error('Xvfb did not start.'))),
    ])) as [Buffer];
    return `:${number.toString().trim()}`;
  }

  #spawn(file: string, args: readonly string[], environment: NodeJS.ProcessEnv): void {
    this.#children.push(spawn(file, args, { env: environment, stdio: 'ignore' }));
  }

  /** Synchronous, so that it also works while the process ends. */
  readonly #kill = (): void => {
    for (const child of this.#children.splice(0)) child.kill('SIGTERM');
  };
}

async function webDriver(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) {
    const { error, message } = value as { error: string; message: string };
    throw new Error(`WebDriver: ${error}: ${message}`);
  }
  return value;
}

async function answering(driver: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await webDriver('GET', `${driver}/status`);
      return;
    } catch {
      await pause(50);
    }
  }
  throw new Error('WebKitWebDriver does not answer.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
