import type { FeedErrorCode } from '../feed/fetch.ts';

/**
 * Every event of the library, by name, with the type of its `detail`. All bubble and cross shadow roots, so
 * that a page can listen once, on `document`. The library itself sends nothing to anyone.
 */
export interface CohesionEventMap {
  /** The widget shows its content. */
  'cohesion-ready': CustomEvent<{ widget: string }>;
  /**
   * The widget cannot show its content; its fallback is visible instead. With the code `misread` it may also show
   * less than the feed has.
   */
  'cohesion-error': CustomEvent<{ widget: string; code: ErrorCode; message: string }>;
  /** The visitor is about to leave for the join page. `preventDefault()` keeps them here. */
  'cohesion-join': CustomEvent<{ url: string; partner: string | undefined }>;
  /** The visitor chose the language of a declaration, a BCP 47 tag. */
  'cohesion-language': CustomEvent<{ widget: string; language: string }>;
  /** The visitor reads, opens or downloads a document: its item's id, its language, its media type. */
  'cohesion-open': CustomEvent<{ id: string; language: string | undefined; format: string }>;
  /** A video or an episode begins or goes on; every other one on the page pauses. */
  'cohesion-play': CustomEvent<MediumDetail>;
  /** A video or an episode pauses. */
  'cohesion-pause': CustomEvent<MediumDetail>;
  /** A video or an episode has come to its end. */
  'cohesion-end': CustomEvent<MediumDetail>;
}

/** What plays. */
export interface MediumDetail {
  readonly widget: string;
  /** The feed's id of the item. */
  readonly id: string;
  readonly title: string;
}

/**
 * Why a widget failed: what the feed said; `misread` (what of the feed it shows is not as it should be); `locale` (its
 * messages); or `render` (a fault of ours).
 */
export type ErrorCode = FeedErrorCode | 'misread' | 'locale' | 'render';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merges into the DOM's own map
  interface HTMLElementEventMap extends CohesionEventMap {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- as above, for listeners on document
  interface DocumentEventMap extends CohesionEventMap {}
}

/** @returns false where a listener called `preventDefault()`; only `cohesion-join` can be prevented. */
export function emit<Name extends keyof CohesionEventMap>(
  target: EventTarget,
  name: Name,
  detail: CohesionEventMap[Name]['detail'],
): boolean {
  return target.dispatchEvent(
    new CustomEvent(name, {
      detail,
      bubbles: true,
      composed: true,
      cancelable: name === 'cohesion-join',
    }),
  );
}
