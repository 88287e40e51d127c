import type { FrameMessage, HelloMessage } from './messages.ts';
import { readEmbedAddress } from '../loader/embed-address.ts';

const hello: HelloMessage = { type: 'cohesion-hello' };

/** In CSS pixels. No widget is lower or higher. */
const lowest = 24;
const highest = 20_000;

/** The frames of embed pages on this page, and the folders whose pages count. */
const tended = new Map<HTMLIFrameElement, readonly string[]>();

/**
 * Lets the frame of an embed page be as high as what it shows, and opens the links in it where a sandbox keeps it from
 * that.
 *
 * @param folders - drop-in folders whose embed pages count, with a slash at the end.
 */
export function tend(frame: HTMLIFrameElement, folders: readonly string[]): void {
  if (tended.size === 0) addEventListener('message', listen);
  for (const one of tended.keys()) if (!one.isConnected) tended.delete(one);
  tended.set(frame, folders);
  // It may have told its height before anybody listened here.
  frame.contentWindow?.postMessage(hello, '*');
}

function listen({ data: message, source, origin }: MessageEvent<FrameMessage | null>): void {
  if (message?.type !== 'cohesion-height' && message?.type !== 'cohesion-link') return;
  for (const [frame, folders] of tended)
    if (
      frame.contentWindow === source &&
      origin === originIn(frame) &&
      readEmbedAddress(frame.src, folders)
    ) {
      if (message.type === 'cohesion-height') grow(frame, Number(message.height));
      else follow(frame, String(message.url));
    }
}

/** Of what a frame shows; a sandbox may take it away. */
const originIn = (frame: HTMLIFrameElement) =>
  frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin')
    ? 'null'
    : new URL(frame.src).origin;

function grow(frame: HTMLIFrameElement, height: number): void {
  if (!(height >= lowest && height <= highest)) return;
  const { bottom } = frame.getBoundingClientRect();
  const before = frame.offsetHeight;
  frame.style.height = `${height}px`;
  // Its border may be within that.
  const missing = height - frame.clientHeight;
  if (missing > 0) frame.style.height = `${height + missing}px`;
  // What is being read stays where it is; most browsers see to that.
  if (bottom < 0 && !CSS.supports('overflow-anchor', 'auto'))
    scrollBy({ top: frame.offsetHeight - before, behavior: 'instant' });
}

/** A frame that may open links does so itself. A browser lets us open one only where the visitor has just pressed something. */
function follow(frame: HTMLIFrameElement, address: string): void {
  const mayItself = !frame.hasAttribute('sandbox') || frame.sandbox.contains('allow-popups');
  if (!mayItself && /^https?:/.test(address)) open(address, '_blank', 'noopener');
}
