/**
 * What a visitor does and perceives, for tests in the browser: real keys, a real pointer, the
 * visitor's preferences, and the page as assistive technology is told of it.
 */
import type { Engine } from '../../scripts/browsers.ts';
import { ROOT, VIEWPORT } from './protocol.ts';
import type { AccessibleNode, Commands, Media, OutsideRequest, Point, Size } from './protocol.ts';
import { support } from './runner.ts';

export type { AccessibleNode, Media, Point, Size } from './protocol.ts';

/** The engine in which the test runs. */
export function engine(): Engine {
  if (navigator.userAgent.includes('Firefox/')) return 'firefox';
  return navigator.userAgent.includes('Chrome/') ? 'chromium' : 'webkit';
}

const session = (): string | null => new URL(location.href).searchParams.get('wtr-session-id');

function command<Name extends keyof Commands>(
  name: Name,
  argument?: Parameters<Commands[Name]>[0],
): ReturnType<Commands[Name]> {
  return support('command', { session: session(), name, argument }) as ReturnType<Commands[Name]>;
}

/**
 * Presses and releases a key, where the focus is, in a frame too.
 *
 * @param chord `a`, `Tab`, `Shift+Tab`, `Enter`, `Space`, `ArrowLeft`, `Escape` …
 */
export function press(chord: string): Promise<void> {
  return command('press', chord);
}

/** Clicks a point of the page's viewport, or the middle of an element, in a frame too. */
export function click(target: Point | Element): Promise<void> {
  return command('click', pointOf(target));
}

/** Moves the pointer over a point of the page's viewport, or the middle of an element. */
export function hover(target: Point | Element): Promise<void> {
  return command('hover', pointOf(target));
}

function pointOf(target: Point | Element): Point {
  if (!('getBoundingClientRect' in target)) return target;
  target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = target.getBoundingClientRect();
  const point = { x: x + width / 2, y: y + height / 2 };
  let frame = target.ownerDocument.defaultView?.frameElement;
  while (frame) {
    const outer = frame.getBoundingClientRect();
    point.x += outer.x + frame.clientLeft;
    point.y += outer.y + frame.clientTop;
    frame = frame.ownerDocument.defaultView?.frameElement;
  }
  return point;
}

let emulated = false;
let resized = false;

afterEach(async () => {
  if (emulated) await emulateMedia({});
  if (resized) await setViewport(VIEWPORT);
  emulated = resized = false;
});

/**
 * Sets the size of the test page's viewport, until the test ends. WebKit's window is at least
 * 447 px wide and rejects less: narrow pages are frames, see `openPage`.
 */
export function setViewport(size: Size): Promise<void> {
  resized = true;
  return command('setViewport', size);
}

/**
 * Sets what the visitor prefers, until the test ends; what is left out is as the engine has it.
 * Rejects in WebKit, which cannot be told.
 */
export function emulateMedia(media: Media): Promise<void> {
  emulated = true;
  return command('emulateMedia', media);
}

/**
 * What has been asked of any host outside of this machine since the engine was started, by tests and by the engine
 * itself. Of the video platforms' players there are stand-ins; all others refuse.
 */
export function outsideRequests(): Promise<OutsideRequest[]> {
  return support('outside', { session: session() }) as Promise<OutsideRequest[]>;
}

/** Takes a picture into `dist/shots/tests/` and gives its path. */
export function screenshot(name: string): Promise<string> {
  return command('screenshot', name);
}

/**
 * What assistive technology is told, in the order it is told: frames and shadow trees included,
 * boxes without meaning left out.
 *
 * Chromium and Firefox give their real trees. WebKit gives the real role and name of each
 * element that is rendered; its texts and states are those of the DOM.
 *
 * @param root Where to begin; the whole page otherwise.
 */
export async function accessibleNodes(root?: Element | Document): Promise<AccessibleNode[]> {
  // Not by instanceof: a frame's elements are instances of the frame's own classes.
  const element = root && 'defaultView' in root ? root.defaultView?.frameElement : root;
  return about(element ?? undefined, () => command('accessibleNodes'));
}

/** How many objects of this class are left when all garbage has been collected. In Chromium only. */
export const alive = (of: { readonly prototype: object }): Promise<number> =>
  about(of.prototype, () => command('alive'));

/** Commands take no objects of the page: they find what they are about in a global. */
async function about<Answer>(object: unknown, ask: () => Promise<Answer>): Promise<Answer> {
  const page = window as unknown as Record<string, unknown>;
  page[ROOT] = object;
  try {
    return await ask();
  } finally {
    delete page[ROOT];
  }
}
