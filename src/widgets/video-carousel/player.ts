import { addCaptions } from './captions.ts';
import type { Embed, Heard } from './providers/provider.ts';
import type { StageView } from './video-carousel.view.ts';

/** What plays on the stage; made when the visitor presses play and gone with the next choice. */
export interface Player {
  readonly element: HTMLElement;
  /** Whether it is a platform's page. */
  readonly isFrame: boolean;
  /** Begins, once the element is in the page; frames begin by being there. */
  readonly start?: () => void;
  /** @returns false where nobody in there listens: then only taking it away ends the sound. */
  readonly pause: () => boolean;
  readonly end: () => void;
}

/**
 * @param hear - what the player tells, in whatever order and however often it does.
 * @param shape - told how wide the picture is for its height, once that is known.
 */
export function createPlayer(
  stage: StageView,
  hear: (what: Heard) => void,
  shape: (ratio: number) => void,
): Player {
  return stage.embed ? frame(stage.embed, stage, hear) : video(stage, hear, shape);
}

const retryInterval = 500; // ms
const retries = 12;

function frame(embed: Embed, { title, language }: StageView, hear: (what: Heard) => void): Player {
  const element = document.createElement('iframe');
  const { origin, hello, sandbox } = embed;
  element.title = title;
  element.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  // YouTube refuses to play for nobody (its error 153), so a page's no-referrer must not reach it.
  element.referrerPolicy = 'strict-origin-when-cross-origin';
  if (sandbox) element.setAttribute('sandbox', sandbox);
  element.src = origin + embed.frame(language, location.origin);

  let greetings = 0;
  let listens = false;
  let timer: ReturnType<typeof setInterval> | undefined;
  const say = (messages: readonly unknown[]) => {
    for (const message of messages) element.contentWindow?.postMessage(message, origin);
  };
  const greet = () => {
    // Players are not always ready when their page is.
    if (listens || greetings++ > retries) clearInterval(timer);
    else say(hello);
  };
  const heard = ({ data, source, origin: from }: MessageEvent) => {
    if (source !== element.contentWindow || from !== origin) return;
    try {
      const what = embed.heard(Object(typeof data === 'string' ? JSON.parse(data) : data));
      if (what) {
        listens = true;
        hear(what);
      }
    } catch {
      // Not one of those that are meant for us.
    }
  };
  const refused = ({
    disposition,
    effectiveDirective,
    blockedURI,
  }: SecurityPolicyViolationEvent) => {
    // A frame that the page refuses fires load like any other.
    if (
      disposition === 'enforce' &&
      effectiveDirective === 'frame-src' &&
      blockedURI.startsWith(origin)
    )
      hear('error');
  };
  element.onload = () => {
    clearInterval(timer);
    timer = setInterval(greet, retryInterval);
    greet();
  };
  addEventListener('message', heard);
  document.addEventListener('securitypolicyviolation', refused);
  return {
    element,
    isFrame: true,
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

function video(
  { file, title, language, poster }: StageView,
  hear: (what: Heard) => void,
  shape: (ratio: number) => void,
): Player {
  const element = document.createElement('video');
  const { sources, captions } = file!;
  element.controls = element.playsInline = true;
  // Not everywhere can a video be reached by keyboard as it is.
  element.tabIndex = 0;
  element.ariaLabel = title;
  if (poster) element.poster = poster;
  for (const { src, type = '' } of sources) {
    const source = document.createElement('source');
    source.src = src;
    // A type that the browser disowns may be one that it plays all the same: QuickTime with H.264.
    if (element.canPlayType(type)) source.type = type;
    // The browser tries one after the other; only where the last fails has the video failed.
    source.onerror = () => source.nextSibling ?? hear('error');
    element.append(source);
  }
  element.onerror = () => hear('error');
  if (captions.length) void addCaptions(element, captions, language);
  element.onloadedmetadata = () => shape(element.videoWidth / element.videoHeight);
  element.onplay = () => hear('play');
  element.onpause = () => element.ended || hear('pause');
  element.onended = () => hear('end');
  return {
    element,
    isFrame: false,
    start: () => {
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
