/**
 * What an embed page does in a frame: tells the page around it how high it is and which link was pressed, in our own
 * words and in WordPress's, which shows it by oEmbed.
 */
import { warnOnce } from '../warn.ts';
import type { FrameMessage } from './messages.ts';

/** So long nothing changes before a height is told. In ms. */
const calm = 50;

/** Between which heights WordPress lets a frame be, in CSS pixels. */
const [lowest, highest] = [200, 1000];

/** WordPress gives each frame a word to know it by, and hears only who says it. */
const secret = /secret=([a-z\d]+)/i.exec(location.hash)?.[1];

/** Whoever embeds us may be anybody; how high we are, and which link was pressed, is no secret. */
function tell(message: FrameMessage): void {
  parent.postMessage(message, '*');
}

function tellWordPress(message: 'height' | 'link', value: number | string): void {
  if (secret) parent.postMessage({ message, value, secret }, '*');
}

let told = 0;

function tellHeight(again = false): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (!height || (height === told && !again)) return;
  told = height;
  tell({ type: 'cohesion-height', height });
  tellWordPress('height', Math.min(highest, Math.max(lowest, height)));
}

function pressed(event: Event): void {
  const link = event
    .composedPath()
    .find((element): element is HTMLAnchorElement => element instanceof HTMLAnchorElement);
  if (!link || !/^https?:$/.test(link.protocol)) return;
  tell({ type: 'cohesion-link', url: link.href });
  // WordPress follows only links to the address that it has embedded.
  tellWordPress('link', link.host === location.host ? link.href : location.href.split('#')[0]!);
}

export function tellParent(): void {
  // At once: WordPress hides a frame until it has spoken, and a browser observes nothing in one that is not seen.
  tellHeight();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  new ResizeObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(tellHeight, calm);
  }).observe(document.documentElement);
  addEventListener('message', ({ source, data }: MessageEvent<Record<string, unknown> | null>) => {
    if (source !== parent) return;
    if (data?.type === 'cohesion-hello' || data?.message === 'ready') tellHeight(true);
  });
  // A sandbox has no origin of its own. Only there links may fail to open.
  if (origin === 'null') addEventListener('click', pressed);
  addEventListener('cohesion-play', () => {
    if (!document.fullscreenEnabled)
      warnOnce('this frame lacks allow="fullscreen; autoplay": a video cannot fill the screen.');
  });
}
