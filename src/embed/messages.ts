/**
 * What an embed page in a frame and the page around it say to one another, by `postMessage`. Releases differ on the two
 * sides: names stay.
 */

/** From the page around it: tell me how high you are. */
export interface HelloMessage {
  readonly type: 'cohesion-hello';
}

/** From the frame: how high its content is, in CSS pixels. */
export interface HeightMessage {
  readonly type: 'cohesion-height';
  readonly height: number;
}

/** From the frame: the visitor has pressed a link, which a sandbox may keep from opening. */
export interface LinkMessage {
  readonly type: 'cohesion-link';
  /** Absolute, `https:` or `http:`. */
  readonly url: string;
}

export type FrameMessage = HeightMessage | LinkMessage;
