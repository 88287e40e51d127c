/**
 * The three engines the widgets are tested in, wherever they stand on this machine.
 *
 * As a script it installs what is missing where it can, says in one line what will be used, and
 * fails when too little is there: all three engines with `CI` set, Chromium otherwise.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, exit, getuid } from 'node:process';
import { fileURLToPath } from 'node:url';

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** WebKit is driven through its WebDriver, in a window, so it takes more than one program. */
export interface WebKit {
  driver: string;
  miniBrowser: string;
  xvfb: string;
}

export interface Browsers {
  chromium?: string;
  firefox?: string;
  webkit?: WebKit;
}

export const ENGINES: readonly Engine[] = ['chromium', 'firefox', 'webkit'];
export const ENGINE_NAMES: Record<Engine, string> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
};

const cache = fileURLToPath(new URL('../node_modules/.cache/browsers', import.meta.url));

const DEBIAN_PACKAGES: Record<Engine, readonly string[]> = {
  // The stand-ins for video platforms need certificates.
  chromium: ['chromium', 'openssl'],
  firefox: ['firefox-esr'],
  // The GStreamer plugins are what lets WebKit play MP3 and MP4.
  webkit: ['webkit2gtk-driver', 'xvfb', 'gstreamer1.0-plugins-good', 'gstreamer1.0-libav'],
};

const CHROMIUM_PLACES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${env['ProgramFiles'] ?? 'C:/Program Files'}/Google/Chrome/Application/chrome.exe`,
  `${cache}/chrome-headless-shell/*/*/chrome-headless-shell{,.exe}`,
];

const FIREFOX_PLACES = [
  'firefox-esr',
  'firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  `${env['ProgramFiles'] ?? 'C:/Program Files'}/Mozilla Firefox/firefox.exe`,
  `${cache}/firefox/*/firefox/firefox{,.exe}`,
  `${cache}/firefox/*/Firefox.app/Contents/MacOS/firefox`,
];

const MINI_BROWSER_PLACES = [
  '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/*/webkitgtk-6.0/MiniBrowser',
  '/usr/lib{,64,exec}/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib{,64,exec}/webkitgtk-6.0/MiniBrowser',
];

/** Looks for the engines; what cannot be found is left out. */
export function findBrowsers(): Browsers {
  const chromium = fromEnvironment('CHROME_PATH') ?? firstExecutable(CHROMIUM_PLACES);
  const firefox = fromEnvironment('FIREFOX_PATH') ?? firstExecutable(FIREFOX_PLACES);
  const driver = firstExecutable(['WebKitWebDriver']);
  const miniBrowser = firstExecutable(MINI_BROWSER_PLACES);
  const xvfb = firstExecutable(['Xvfb']);
  return {
    ...(chromium && { chromium }),
    ...(firefox && { firefox }),
    ...(driver && miniBrowser && xvfb && { webkit: { driver, miniBrowser, xvfb } }),
  };
}

/** An address named on purpose must not be replaced by another browser without a word. */
function fromEnvironment(name: string): string | undefined {
  const path = env[name];
  if (path && !isExecutable(path)) throw new Error(`${name} is ${path}, which cannot be run.`);
  return path || undefined;
}

function firstExecutable(places: readonly string[]): string | undefined {
  for (const place of places) {
    const candidates = /[\\/]/.test(place)
      ? globSync(place.replaceAll('\\', '/')).sort()
      : (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, place));
    const found = candidates.filter(isExecutable).at(-1);
    if (found) return found;
  }
  return undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs what is missing, by the system's packages where that is possible without asking. */
function install(missing: readonly Engine[]): void {
  const root = getuid?.() === 0;
  const sudo = !root && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (existsSync('/usr/bin/apt-get') && (root || sudo)) {
    const apt = (...args: string[]) =>
      run(...(sudo ? ['sudo', 'apt-get'] : ['apt-get']), '-qq', ...args);
    apt('update');
    // One call an engine: a release that lacks one of them still gets the others.
    for (const engine of missing) {
      apt('install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES[engine]);
    }
  }
  const found = findBrowsers();
  for (const [engine, build] of [
    ['chromium', 'chrome-headless-shell@stable'],
    ['firefox', 'firefox@stable'],
  ] as const) {
    if (missing.includes(engine) && !found[engine]) {
      run('npx', '-y', '@puppeteer/browsers', 'install', build, '--path', cache);
    }
  }
}

/** A step that fails is not the end: what counts is what can be found afterwards. */
function run(...command: string[]): void {
  const [file = '', ...args] = command;
  console.log(`> ${command.join(' ')}`);
  try {
    execFileSync(file, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      shell: process.platform === 'win32',
    });
  } catch (error) {
    console.error(`  failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function missingFrom(browsers: Browsers): Engine[] {
  return ENGINES.filter((engine) => !browsers[engine]);
}

if (import.meta.main) {
  let browsers = findBrowsers();
  if (missingFrom(browsers).length > 0) {
    install(missingFrom(browsers));
    browsers = findBrowsers();
  }
  const used = [browsers.chromium, browsers.firefox, browsers.webkit?.miniBrowser];
  console.log(`Browsers: ${used.filter(Boolean).join(', ') || 'none'}`);

  const missing = missingFrom(browsers);
  const demanded = env['CI'] ? missing : missing.filter((engine) => engine === 'chromium');
  for (const engine of missing) {
    console.error(`NOT TESTED in ${ENGINE_NAMES[engine]}: it is not on this machine.`);
  }
  if (demanded.length > 0) exit(1);
}
