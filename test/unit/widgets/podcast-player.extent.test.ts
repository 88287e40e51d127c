import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  extentOf,
  type Extent,
  type Measured,
} from '../../../src/widgets/podcast-player/extent.ts';

const ranges = (end: number | undefined) =>
  ({ length: end === undefined ? 0 : 1, end: () => end! }) as unknown as TimeRanges;

/** As browsers were seen to say it. */
const said = (
  duration: number,
  seekable: number | undefined,
  buffered: number | undefined,
  more: Partial<Measured> = {},
): Measured => ({
  duration,
  seekable: ranges(seekable),
  buffered: ranges(buffered),
  currentTime: 1,
  NETWORK_IDLE: 1,
  networkState: 2,
  ...more,
});

const idle = { networkState: 1 };

describe('how long a recording is, and how far one can go', () => {
  const table: [
    what: string,
    audio: Measured,
    promised: number | undefined,
    expected: Partial<Extent>,
  ][] = [
    ['ranges', said(60, 60, 5), 61, { duration: 60, reach: 60, isLive: false }],
    ['ranges, not loaded any more', said(60, 60, 60, idle), undefined, { duration: 60, reach: 60 }],
    ['none, in Chromium', said(60, 0, 60), 61, { duration: 60, reach: 0 }],
    ['none, in Firefox, as far as it has come', said(60, 20, 20), 61, { duration: 60, reach: 20 }],
    ['nothing known of what has come, in WebKit', said(0, Infinity, undefined), 61, { reach: 0 }],
    ['some end and nothing come, in WebKit', said(2, 2, undefined), 61, { reach: 0 }],
    ['no length, but the feed’s', said(Infinity, Infinity, 5), 61, { duration: 61, reach: 61 }],
    [
      'no length, all has come',
      said(Infinity, Infinity, 5, idle),
      undefined,
      { duration: undefined, reach: 5, isLive: false },
    ],
    [
      'no length, more ahead than a broadcast has',
      said(Infinity, Infinity, 50),
      undefined,
      { duration: undefined, reach: 50, isLive: false },
    ],
    [
      'a broadcast',
      said(Infinity, Infinity, 5),
      undefined,
      { duration: undefined, reach: 0, isLive: true },
    ],
    [
      'a broadcast in WebKit, which takes it for loaded',
      said(Infinity, Infinity, undefined, idle),
      undefined,
      { duration: undefined, reach: 0, isLive: true },
    ],
  ];
  for (const [what, audio, promised, expected] of table)
    it(what, () => {
      const { duration, reach, isLive } = extentOf(audio, promised, undefined);
      assert.deepEqual({ duration, reach, isLive }, { isLive: false, duration, ...expected });
    });

  it('does not take what has come for all there is, where that grows and nobody can go anywhere', () => {
    const first = extentOf(said(2, 0, 2), 60, undefined);
    assert.equal(first.duration, 2);
    const second = extentOf(said(4, 0, 4), 60, first);
    assert.equal(second.duration, 60);
    assert.equal(extentOf(said(4, 0, 4), undefined, second).duration, undefined);
  });

  it('nor where one can go as far as it has come, as in Firefox', () => {
    const first = extentOf(said(83, 83, 83), 1500, undefined);
    assert.deepEqual(extentOf(said(100, 100, 100), 1500, first).duration, 1500);
  });

  it('takes a better guess of the length, where one can go anywhere', () => {
    const first = extentOf(said(58, 58, 2), 90, undefined);
    assert.equal(extentOf(said(60, 60, 4), 90, first).duration, 60);
  });

  it('stays a file, once it has been one', () => {
    const first = extentOf(said(Infinity, Infinity, 50), undefined, undefined);
    assert.equal(extentOf(said(Infinity, Infinity, 5), undefined, first).isLive, false);
  });
});
