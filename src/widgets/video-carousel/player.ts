import { addCaptions } from './captions.ts';
import type { Embed, Heard } from './providers/provider.ts';
import type { Stage } from './video-carousel.view.ts';

/** What plays on the stage; made when the visitor presses play and gone with the next choice. */
export interface Player {
  readonly element: HTMLElement;
  /** Begins, once the element is in the page. */
  readonly start: () => void;
  /** @returns false where nobody in there listens: then only taking it away ends the sound. */
  readonly pause: () => boolean;
  readonly end: () => void;
}

/** @param hear - what the player tells, in whatever order and however often it does. */
export function createPlayer(stage: Stage, hear: (what: Heard) => void): Player {
  return stage.embed ? frame(stage.embed, stage, hear) : video(stage, hear);
}

const retryInterval = 500; // ms
const retries = 12;

function frame(embed: Embed, { title, language }: Stage, hear: (what: Heard) => void): Player {
  const element = document.createElement('iframe');
  const address = embed.frame(language, location.origin);
  const { origin } = new URL(address);
  element.title = title;
  element.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  // YouTube refuses to play for nobody (its error 153), so a page's no-referrer must not reach it.
  element.referrerPolicy = 'strict-origin-when-cross-origin';
  if (embed.sandbox) element.setAttribute('sandbox', embed.sandbox);
  element.src = address;

  let answered = false;
  let listens = false;
  let timer: ReturnType<typeof setInterval> | undefined;
  const say = (messages: readonly unknown[]) => {
    for (const message of messages) element.contentWindow?.postMessage(message, origin);
  };
  const heard = (event: MessageEvent) => {
    if (event.source !== element.contentWindow || event.origin !== origin) return;
    let message: unknown = event.data;
    try {
      if (typeof message === 'string') message = JSON.parse(message);
    } catch {
      // Not one of those that are meant for us.
    }
    if (!answered) say(embed.hello);
    answered = true;
    const what = embed.heard(Object(message));
    if (!what) return;
    listens = true;
    clearInterval(timer);
    hear(what);
  };
  const refused = (event: SecurityPolicyViolationEvent) => {
    // A frame that the page refuses fires load like any other.
    if (
      event.disposition === 'enforce' &&
      event.effectiveDirective === 'frame-src' &&
      event.blockedURI.startsWith(origin)
    )
      hear('error');
  };
  element.onload = () => {
    // Players are not always ready when their page is.
    let left = retries;
    clearInterval(timer);
    timer = setInterval(() => {
      if (left--) say(embed.hello);
      else clearInterval(timer);
    }, retryInterval);
    say(embed.hello);
  };
  addEventListener('message', heard);
  document.addEventListener('securitypolicyviolation', refused);
  return {
    element,
    start: () => element.focus(),
    pause: () => {
      say([embed.pause]);
      return listens;
    },
    end: () => {
      clearInterval(timer);
      removeEventListener('message', heard);
      document.removeEventListener('securitypolicyviolation', refused);
    },
  };
}

function video({ file, title, language, poster }: Stage, hear: (what: Heard) => void): Player {
  const element = document.createElement('video');
  element.controls = element.playsInline = true;
  // Not everywhere can a video be reached by keyboard as it is.
  element.tabIndex = 0;
  element.setAttribute('aria-label', title);
  if (poster) element.poster = poster;
  const fail = () => hear('error');
  const { sources, captions } = file!;
  for (const { url, type } of sources) {
    const source = document.createElement('source');
    source.src = url;
    source.type = type;
    element.append(source);
  }
  // The browser tries one after the other; only where the last fails has the video failed.
  (element.lastChild as HTMLSourceElement).onerror = element.onerror = fail;
  element.onplay = () => hear('play');
  element.onpause = () => element.ended || hear('pause');
  element.onended = () => hear('end');
  addCaptions(element, captions, language);
  return {
    element,
    start: () => {
      element.focus();
      // A browser that wants another gesture shows its own button.
      element.play().catch(() => {});
    },
    pause: () => {
      element.pause();
      return true;
    },
    end: () => {
      element.onpause = null;
      element.pause();
    },
  };
}
