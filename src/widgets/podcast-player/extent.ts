/**
 * How long a recording is, and how far one can go in it. Browsers are told by servers, which may know no ranges, or
 * not say how long a file is; what they say then differs, and changes while they load.
 */
export interface Extent {
  /** In seconds, the file's own where the browser knows it, for feeds may be wrong; else the feed's. */
  readonly duration: number | undefined;
  /** As far as one can go now, in seconds; 0: nowhere. */
  readonly reach: number;
  /** A broadcast without an end. */
  readonly isLive: boolean;
  /** What the next measurement needs to know of this one. */
  readonly length: number | undefined;
  readonly isGrowing: boolean;
  readonly hasEnd: boolean;
}

/** What is asked of an audio element. */
export type Measured = Pick<
  HTMLAudioElement,
  'buffered' | 'currentTime' | 'duration' | 'NETWORK_IDLE' | 'networkState' | 'seekable'
>;

/** The most of a broadcast, in seconds, that servers send at once; what is further ahead is a file's. */
const burst = 20;

/** The file's own length in seconds, where the browser knows it: WebKit says 0 before it does. */
export const lengthOf = ({ duration }: Pick<Measured, 'duration'>): number | undefined =>
  duration > 0 && duration < Infinity ? duration : undefined;

const endOf = (ranges: TimeRanges) => (ranges.length ? ranges.end(ranges.length - 1) : 0);

/**
 * @param promised - its length in seconds, as the feed has it.
 * @param before - the last measurement since it was loaded.
 */
export function extentOf(
  audio: Measured,
  promised: number | undefined,
  before: Extent | undefined,
): Extent {
  const { duration, currentTime, networkState } = audio;
  const come = endOf(audio.buffered);
  const farthest = endOf(audio.seekable);
  const length = lengthOf(audio);
  const isAllThere = come > 0 && networkState === audio.NETWORK_IDLE;
  const hasEnd =
    Boolean(before?.hasEnd || length || promised) || isAllThere || come - currentTime > burst;
  // WebKit names some end of what it cannot go anywhere in, and then does not tell what has come; “to infinity” is
  // said of what has no known length.
  const reach = !come ? 0 : farthest < Infinity ? farthest : hasEnd ? (promised ?? come) : 0;
  const isGrowing = Boolean(before?.isGrowing || (before?.length && length! > before.length + 0.3));
  // Where nobody tells the length, Chromium (of an Ogg) and Firefox take what has come for all there is.
  const isGuess = isGrowing && (!reach || Math.abs(length! - come) < 1);
  return {
    duration: isGuess ? promised : (length ?? promised),
    reach,
    isLive: duration === Infinity && !hasEnd,
    length,
    isGrowing,
    hasEnd,
  };
}
