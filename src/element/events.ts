import type { FeedErrorCode } from '../feed/fetch.ts';

/**
 * Every event of the library, by name, with the type of its `detail`. All bubble and cross shadow roots, so
 * that a page can listen once, on `document`. The library itself sends nothing to anyone.
 */
export interface CohesionEventMap {
  /** The widget shows its content. */
  'cohesion-ready': CustomEvent<{ widget: string }>;
  /** The widget cannot show its content; its fallback is visible instead. */
  'cohesion-error': CustomEvent<{ widget: string; code: ErrorCode; message: string }>;
  /** The visitor is about to leave for the join page. `preventDefault()` keeps them here. */
  'cohesion-join': CustomEvent<{ url: string; partner: string | undefined }>;
}

/** Why a widget failed: what the feed said, or `locale` (its messages), or `render` (a fault of ours). */
export type ErrorCode = FeedErrorCode | 'locale' | 'render';

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
