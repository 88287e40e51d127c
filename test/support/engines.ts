/**
 * The engines as the runner sees them: how each is launched, and how it is driven like a visitor
 * would (keys, pointer, preferences) and looked at like assistive technology does.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
import type { Browsers, Engine } from '../../scripts/browsers.ts';
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium.ts';
import { chromiumNodes, firefoxNodes, webkitNodes } from './accessibility.ts';
import type { Outside } from './platforms.ts';
import { ROOT } from './protocol.ts';
import type { AccessibleNode, Commands, Media, Point, Size } from './protocol.ts';
import { WebKitLauncher } from './webkit-launcher.ts';

export interface DrivenEngine {
  launcher: BrowserLauncher;
  /** The commands, for the page in which this session of the runner is. */
  drive(sessionId: string): Commands;
  outside: Outside;
}

/** Launchers and drivers of these engines; `undefined` for one that is not on this machine. */
export function drivenEngine(
  engine: Engine,
  browsers: Browsers,
  outside: Outside,
): DrivenEngine | undefined {
  const { chromium, firefox, webkit } = browsers;
  if (engine === 'chromium' && chromium) {
    const launcher = chromeLauncher({
      puppeteer,
      // One page at a time: only the page in the foreground gets frames and intersections.
      concurrency: 1,
      launchOptions: {
        executablePath: chromium,
        args: [...CHROMIUM_FLAGS, `--proxy-server=${outside.proxy}`],
        acceptInsecureCerts: true,
      },
    });
    return { launcher, outside, drive: (session) => new ChromiumDriver(launcher.getPage(session)) };
  }
  if (engine === 'firefox' && firefox) {
    const launcher = chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath: firefox,
        // Preferences and the accessibility tree can be reached from Firefox's own code only.
        args: ['--remote-allow-system-access'],
        acceptInsecureCerts: true,
        extraPrefsFirefox: {
          ...firefoxProxy(outside.proxy),
          // Without a sound card Firefox calls every recording undecodable; this one has ears.
          'media.cubeb.force_mock_context': true,
        },
      },
    });
    return { launcher, outside, drive: (session) => new FirefoxDriver(launcher.getPage(session)) };
  }
  if (engine === 'webkit' && webkit) {
    const launcher = new WebKitLauncher(webkit, outside.proxy);
    return { launcher, outside, drive: () => new WebKitDriver(launcher) };
  }
  return undefined;
}

function firefoxProxy(proxy: string): Record<string, unknown> {
  const [host, port] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
  };
}

const shots = fileURLToPath(new URL('../../dist/shots/tests', import.meta.url));

async function savePicture(engine: Engine, name: string, picture: Uint8Array): Promise<string> {
  const file = join(shots, `${name}-${engine}.png`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, picture);
  return file;
}

/** `Shift+Tab` is Tab with Shift held down. */
function keysOf(chord: string): { held: string[]; key: string } {
  const held = chord.split(/(?<=.)\+/);
  const key = held.pop() ?? '';
  return { held, key: key === 'Space' ? ' ' : key };
}

abstract class PuppeteerDriver implements Commands {
  protected readonly page: Page;
  protected abstract readonly engine: Engine;

  constructor(page: Page) {
    this.page = page;
  }

  abstract emulateMedia(media: Media): Promise<void>;
  abstract accessibleNodes(): Promise<AccessibleNode[]>;
  abstract alive(): Promise<number>;

  async press(chord: string): Promise<void> {
    const { held, key } = keysOf(chord);
    for (const modifier of held) await this.page.keyboard.down(modifier as KeyInput);
    await this.page.keyboard.press(key as KeyInput);
    for (const modifier of held.reverse()) await this.page.keyboard.up(modifier as KeyInput);
  }

  click({ x, y }: Point): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  hover({ x, y }: Point): Promise<void> {
    return this.page.mouse.move(x, y);
  }

  setViewport(size: Size): Promise<void> {
    return this.page.setViewport(size);
  }

  async screenshot(name: string): Promise<string> {
    return savePicture(this.engine, name, await this.page.screenshot());
  }
}

class ChromiumDriver extends PuppeteerDriver {
  protected readonly engine = 'chromium';

  /** Emulation ends with the session that asked for it, so a page keeps its one session. */
  static readonly #sessions = new WeakMap<Page, Promise<CDPSession>>();

  #client(): Promise<CDPSession> {
    const known = ChromiumDriver.#sessions.get(this.page);
    const session = known ?? this.page.createCDPSession();
    ChromiumDriver.#sessions.set(this.page, session);
    return session;
  }

  async emulateMedia(media: Media): Promise<void> {
    const client = await this.#client();
    await client.send('Emulation.setEmulatedMedia', {
      media: media.media ?? '',
      features: [
        { name: 'prefers-reduced-motion', value: media.reducedMotion ?? '' },
        { name: 'prefers-color-scheme', value: media.colorScheme ?? '' },
        { name: 'forced-colors', value: media.forcedColors ?? '' },
      ],
    });
  }

  async accessibleNodes(): Promise<AccessibleNode[]> {
    return chromiumNodes(await this.#client());
  }

  async alive(): Promise<number> {
    const client = await this.#client();
    // What is freed may hold what can be freed only then.
    for (let times = 0; times < 3; times++) await client.send('HeapProfiler.collectGarbage');
    const objectGroup = 'alive';
    const { result: prototype } = await client.send('Runtime.evaluate', {
      expression: `window[${JSON.stringify(ROOT)}]`,
      objectGroup,
    });
    // Collects garbage as well, and gives an array of what is left.
    const { objects } = await client.send('Runtime.queryObjects', {
      prototypeObjectId: prototype.objectId!,
      objectGroup,
    });
    const { result: count } = await client.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: 'function () { return this.length; }',
    });
    await client.send('Runtime.releaseObjectGroup', { objectGroup });
    return count.value as number;
  }
}

class FirefoxDriver extends PuppeteerDriver {
  protected readonly engine = 'firefox';

  async emulateMedia(media: Media): Promise<void> {
    await this.#privileged(
      `(browser, media) => {
        const context = browser.browsingContext;
        context.mediumOverride = media.media ?? '';
        context.prefersReducedMotionOverride = media.reducedMotion ?? 'none';
        context.prefersColorSchemeOverride = media.colorScheme ?? 'none';
        context.forcedColorsOverride = media.forcedColors ?? 'none';
      }`,
      media,
    );
  }

  async accessibleNodes(): Promise<AccessibleNode[]> {
    // The tree lives in another process than the page, and knows elements by their ids.
    const root = await this.page.evaluate((name) => {
      const element = (window as unknown as Record<string, Element | undefined>)[name];
      return element ? (element.id ||= name) : '';
    }, ROOT);
    return firefoxNodes((code, argument) => this.#privileged(code, argument), root);
  }

  alive(): Promise<number> {
    return Promise.reject(new Error('Firefox tells nobody what is alive.'));
  }

  /** Calls a function in Firefox's own window, with the page's `<browser>` as first argument. */
  async #privileged(code: string, argument: unknown): Promise<unknown> {
    const { connection } = this.page.browser() as unknown as { connection: BiDi };
    const { result: tree } = await connection.send<{ contexts: { context: string }[] }>(
      'browsingContext.getTree',
      { 'moz:scope': 'chrome', maxDepth: 0 },
    );
    const { result: answer } = await connection.send<Evaluated>('script.evaluate', {
      expression: `(async () => {
        const browser = gBrowser.browsers.find((one) => one.currentURI.spec === ${JSON.stringify(this.page.url())});
        return JSON.stringify((await (${code})(browser, ${JSON.stringify(argument)})) ?? null);
      })()`,
      target: { context: tree.contexts[0]?.context },
      awaitPromise: true,
    });
    if (!answer.result) throw new Error(`In Firefox: ${answer.exceptionDetails?.text}`);
    return JSON.parse(answer.result.value);
  }
}

/** The part of puppeteer's connection to Firefox that is used here. */
interface BiDi {
  send<Result>(method: string, parameters: object): Promise<{ result: Result }>;
}

interface Evaluated {
  result?: { value: string };
  exceptionDetails?: { text: string };
}

/** Keys that are not characters, by the code points that WebDriver has for them. */
const WEBDRIVER_KEYS: Record<string, string> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Tab: '\uE004',
};

class WebKitDriver implements Commands {
  readonly #browser: WebKitLauncher;

  constructor(browser: WebKitLauncher) {
    this.#browser = browser;
  }

  async press(chord: string): Promise<void> {
    const { held, key } = keysOf(chord);
    const keys = [...held, key].map((name) => {
      const value = WEBDRIVER_KEYS[name] ?? name;
      if (value.length !== 1) throw new Error(`${name} is no key that is known here.`);
      return value;
    });
    await this.#act({
      type: 'key',
      id: 'keyboard',
      actions: [
        ...keys.map((value) => ({ type: 'keyDown', value })),
        ...keys.reverse().map((value) => ({ type: 'keyUp', value })),
      ],
    });
  }

  click(point: Point): Promise<void> {
    return this.#point(point, [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  hover(point: Point): Promise<void> {
    return this.#point(point, []);
  }

  #point({ x, y }: Point, then: readonly object[]): Promise<void> {
    const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 };
    return this.#act({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [move, ...then],
    });
  }

  async #act(source: object): Promise<void> {
    await this.#browser.command('POST', 'actions', { actions: [source] });
  }

  setViewport(size: Size): Promise<void> {
    return this.#browser.setViewport(size);
  }

  emulateMedia(media: Media): Promise<void> {
    if (Object.keys(media).length === 0) return Promise.resolve();
    return Promise.reject(new Error('WebKitGTK cannot be told to emulate media.'));
  }

  async screenshot(name: string): Promise<string> {
    const picture = (await this.#browser.command('GET', 'screenshot')) as string;
    return savePicture('webkit', name, Buffer.from(picture, 'base64'));
  }

  accessibleNodes(): Promise<AccessibleNode[]> {
    return webkitNodes(this.#browser);
  }

  alive(): Promise<number> {
    return Promise.reject(new Error('WebKitGTK tells nobody what is alive.'));
  }
}
