/**
 * What a platform's address is turned into: an embed that plays in a frame and speaks by messages. Pure functions
 * from an address; nothing here asks anyone for anything. None of the platforms' own scripts is ever loaded.
 */

/** What a player tells. */
export type Heard = 'play' | 'pause' | 'end' | 'error';

export interface Embed {
  /** Who is asked for the video: what visitors know the platform by. */
  readonly platform: string;
  /** Whom the frame comes from, and its messages. */
  readonly origin: string;
  /**
   * The frame's address at its origin; it starts by itself, since the visitor has pressed play already.
   *
   * @param language - base language of the widget, for the player and its captions where the platform can.
   * @param page - origin of the page, which some players want to know before they answer its messages.
   */
  readonly frame: (language: string, page: string) => string;
  /** How wide its picture is for its height, where that is not 16:9. */
  readonly ratio?: number;
  /** Keeps the frame from leading the page away, where the platform's own embed code says that it works. */
  readonly sandbox?: string;
  /**
   * Said to the frame until it tells anything: that somebody listens, what for, and `play`, for browsers that
   * let no frame start by itself.
   */
  readonly hello: readonly unknown[];
  readonly pause: unknown;
  /** What a message of the frame means, parsed from JSON where it was text. */
  readonly heard: (message: Message) => Heard | undefined;
}

/**
 * As much of a platform's message as any of them uses. Only compared and looked up, in a Map: an object would also find
 * what every object has, like `toString`.
 */
export interface Message {
  /* eslint-disable @typescript-eslint/no-explicit-any -- it may be anything indeed, and is not looked into */
  readonly event?: any;
  readonly info?: any;
  readonly method?: any;
  readonly params?: any;
  /* eslint-enable @typescript-eslint/no-explicit-any */
}

/** Undefined where the address is not the platform's, or names no video. */
export type Provider = (address: URL) => Embed | undefined;
