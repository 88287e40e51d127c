import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import {
  Playback,
  type PlaybackState,
  type Recording,
  type Words,
} from '../../../src/widgets/podcast-player/playback.ts';

/** From the beginning to there, in seconds; nothing at all without. */
const to = (end?: number) => ({ length: end === undefined ? 0 : 1, end: () => end! });

/** An audio element as far as it matters: does what it is told, and says so. */
class FakeAudio extends EventTarget {
  src = '';
  preload = '';
  paused = true;
  ended = false;
  seeking = false;
  muted = false;
  volume = 1;
  playbackRate = 1;
  readyState = 0;
  duration = NaN;
  currentTime = 0;
  error: object | null = null;
  networkState = 1;
  readonly NETWORK_IDLE = 1;
  readonly NETWORK_LOADING = 2;
  seekable = to(100);
  buffered = to(100);
  isRefused = false;
  play(): Promise<void> {
    if (this.isRefused) return Promise.reject(new Error('no gesture'));
    this.paused = false;
    return Promise.resolve();
  }
  pause(): void {
    if (this.paused) return;
    this.paused = true;
    this.say('pause');
  }
  load(): void {}
  removeAttribute(): void {
    this.src = '';
  }
  canPlayType(type: string): string {
    return type === 'audio/mpeg' ? 'maybe' : '';
  }
  say(type: string): void {
    this.dispatchEvent(new Event(type));
  }
}

const failed: Words = () => 'failed';
const connection: Words = () => 'connection';
const network = { code: 2, MEDIA_ERR_NETWORK: 2, MEDIA_ERR_SRC_NOT_SUPPORTED: 4 };
const notSupported = { ...network, code: 4 };

let count = 0;
let recording: Recording;
let audio: FakeAudio;
let playback: Playback;
let told: string[];
let ticks: number;
let examined: (why: Words | undefined) => void;

beforeEach(() => {
  // The clock stands: nobody waits for it, and for none of the timers that a test leaves behind.
  mock.timers.enable({ apis: ['setTimeout'] });
  // Places are remembered by address, as long as the page lives.
  recording = { url: `https://example.eu/${count++}.mp3`, type: 'audio/mpeg', duration: 100 };
  audio = new FakeAudio();
  told = [];
  ticks = 0;
  playback = new Playback(audio as unknown as HTMLAudioElement, {
    changed: () => {},
    ticked: () => ticks++,
    tell: (what) => told.push(what),
    examine: () => new Promise((resolve) => (examined = resolve)),
    words: { failed, connection },
  });
  playback.show(recording);
});

afterEach(() => mock.timers.reset());

/** Brings it into a state, by what visitors, time and browsers do. */
function into(state: PlaybackState): void {
  if (state === 'idle') return;
  playback.play();
  if (state !== 'starting') audio.say('play');
  if (state === 'stalled') mock.timers.tick(10_000);
  if (['playing', 'paused', 'ended'].includes(state)) {
    audio.readyState = 4;
    audio.duration = 100;
    audio.say('playing');
  }
  if (state === 'paused') audio.pause();
  if (state === 'ended') {
    audio.ended = true;
    audio.paused = true;
    audio.say('pause');
    audio.say('ended');
  }
  if (state === 'failed') audio.say('error');
  assert.equal(playback.state, state);
  told = [];
}

/** At 1 s, 20 s have come of a server without ranges, and more comes: asks for 42 s. */
function seekBeyondWhatHasCome(): void {
  into('playing');
  audio.networkState = audio.NETWORK_LOADING;
  audio.seekable = to(20);
  audio.currentTime = 1;
  audio.say('timeupdate');
  playback.seek(42);
}

const states: readonly PlaybackState[] = [
  'idle',
  'starting',
  'waiting',
  'stalled',
  'playing',
  'paused',
  'ended',
  'failed',
];

describe('what is heard', () => {
  const table: [from: PlaybackState, said: string, to: PlaybackState, told: string[]][] = [
    ['idle', 'play', 'idle', []],
    ['idle', 'error', 'idle', []],
    ['starting', 'play', 'waiting', ['play']],
    ['starting', 'pause', 'paused', []],
    ['starting', 'error', 'failed', []],
    ['waiting', 'playing', 'playing', []],
    ['waiting', 'waiting', 'waiting', []],
    ['waiting', 'pause', 'paused', ['pause']],
    ['waiting', 'error', 'failed', ['pause']],
    ['stalled', 'playing', 'playing', []],
    ['stalled', 'waiting', 'stalled', []],
    ['stalled', 'pause', 'paused', ['pause']],
    ['stalled', 'error', 'failed', ['pause']],
    ['playing', 'waiting', 'waiting', []],
    ['playing', 'pause', 'paused', ['pause']],
    ['playing', 'ended', 'ended', ['end']],
    ['playing', 'error', 'failed', ['pause']],
    ['paused', 'play', 'waiting', ['play']],
    ['paused', 'error', 'failed', []],
    ['ended', 'play', 'waiting', ['play']],
    ['ended', 'pause', 'ended', []],
    ['failed', 'play', 'failed', []],
    ['failed', 'pause', 'failed', []],
  ];
  for (const [from, said, to, expected] of table)
    it(`${from}, the element says ${said}: ${to}`, () => {
      into(from);
      audio.say(said);
      assert.equal(playback.state, to);
      assert.deepEqual(told, expected);
    });

  for (const from of states)
    it(`${from}, stopped: idle, and what was told to play is told to pause`, () => {
      into(from);
      playback.stop();
      assert.equal(playback.state, 'idle');
      assert.equal(audio.paused, true);
      assert.equal(audio.src, '');
      assert.deepEqual(told, ['waiting', 'stalled', 'playing'].includes(from) ? ['pause'] : []);
    });

  for (const from of states)
    it(`${from}, asked to play: starting`, () => {
      into(from);
      playback.play();
      assert.equal(playback.state, 'starting');
      assert.equal(audio.src, recording.url);
      assert.equal(playback.isOn && playback.isBuffering, true);
    });

  it('is paused where the browser refuses to play', async () => {
    audio.isRefused = true;
    playback.play();
    await new Promise(setImmediate);
    assert.equal(playback.state, 'paused');
    assert.deepEqual(told, []);
  });

  it('is heard where time goes on, whether or not the element says so', () => {
    into('playing');
    audio.currentTime = 5;
    audio.say('timeupdate');
    audio.say('waiting');
    audio.say('timeupdate');
    assert.equal(playback.state, 'waiting');
    audio.currentTime = 5.2;
    audio.say('timeupdate');
    assert.equal(playback.state, 'playing');
  });

  it('has patience as long as something comes', () => {
    into('waiting');
    for (let time = 0; time < 4; time++) {
      mock.timers.tick(9000);
      audio.say('progress');
      assert.equal(playback.state, 'waiting');
    }
    mock.timers.tick(10_000);
    assert.equal(playback.state, 'stalled');
    audio.say('progress');
    assert.equal(playback.state, 'waiting');
  });

  it('says after ten seconds that the connection is lost, and goes on trying', () => {
    into('stalled');
    assert.equal(playback.trouble, connection);
    assert.equal(playback.isOn, true);
    audio.say('playing');
    assert.equal(playback.trouble, undefined);
  });

  it('does not say so of what is heard, paused or let go of', () => {
    playback.play();
    audio.say('play');
    audio.say('playing');
    mock.timers.tick(20_000);
    assert.equal(playback.state, 'playing');
    audio.say('waiting');
    playback.stop();
    mock.timers.tick(20_000);
    assert.equal(playback.state, 'idle');
  });

  it('has its place kept, and goes there when it is loaded again', () => {
    into('playing');
    audio.currentTime = 42;
    audio.say('timeupdate');
    assert.equal(playback.time, 42);
    assert.equal(ticks, 1);
    playback.stop();
    assert.equal(playback.time, 42);
    audio.readyState = 0;
    audio.currentTime = 0;
    playback.play();
    audio.readyState = 4;
    audio.say('loadedmetadata');
    assert.equal(audio.currentTime, 42);
  });

  it('tells an element its place until it is there, but not for ever', () => {
    into('playing');
    let asked = 0;
    Object.defineProperty(audio, 'currentTime', { get: () => 0, set: () => asked++ });
    playback.seek(42);
    for (let time = 0; time < 20; time++) audio.say('timeupdate');
    assert.equal(asked, 9);
  });

  it('begins anew after its end', () => {
    into('playing');
    audio.currentTime = 99;
    audio.say('timeupdate');
    audio.ended = true;
    audio.say('ended');
    assert.equal(playback.time, 0);
  });

  it('goes no further than there is, and is paused when it is taken away from its end', () => {
    into('ended');
    playback.seek(500);
    assert.equal(playback.time, 100);
    assert.equal(playback.state, 'paused');
    playback.seek(-5);
    assert.equal(playback.time, 0);
  });

  it('goes nowhere where the server knows no ranges, and stays where it is heard', () => {
    playback.seek(42);
    into('playing');
    audio.seekable = to(0);
    let asked = 0;
    Object.defineProperty(audio, 'currentTime', { get: () => 0.2, set: () => asked++ });
    audio.say('timeupdate');
    assert.equal(playback.reach, 0);
    assert.equal(playback.time, 0.2);
    playback.seek(30);
    audio.say('timeupdate');
    assert.equal(asked, 0);
    assert.equal(playback.time, 0.2);
  });

  it('waits, standing still, for what has not come yet and cannot be asked for', () => {
    seekBeyondWhatHasCome();
    assert.deepEqual([playback.state, playback.time], ['waiting', 42]);
    assert.deepEqual([audio.playbackRate, audio.currentTime], [0, 1]);
    audio.seekable = to(50);
    audio.say('progress');
    assert.equal(audio.currentTime, 42);
    audio.say('timeupdate');
    assert.equal(audio.playbackRate, 1);
    audio.currentTime = 42.2;
    audio.say('timeupdate');
    assert.equal(playback.state, 'playing');
  });

  it('stands still no longer where the visitor goes back, or nothing more comes', () => {
    seekBeyondWhatHasCome();
    assert.equal(audio.playbackRate, 0);
    playback.seek(1);
    assert.equal(audio.playbackRate, 1);
    playback.seek(42);
    assert.equal(audio.playbackRate, 0);
    audio.networkState = audio.NETWORK_IDLE;
    audio.say('suspend');
    assert.deepEqual([audio.currentTime, playback.time], [20, 20]);
    audio.say('timeupdate');
    assert.equal(audio.playbackRate, 1);
  });

  it('goes as far as there is, where nothing more comes', () => {
    into('playing');
    audio.seekable = to(20);
    audio.currentTime = 1;
    audio.say('timeupdate');
    playback.seek(42);
    assert.deepEqual([audio.currentTime, playback.time], [20, 20]);
    audio.say('timeupdate');
    audio.currentTime = 20.5;
    audio.say('timeupdate');
    assert.deepEqual([audio.currentTime, playback.time], [20.5, 20.5]);
  });

  it('is heard from its beginning where it broke on the way to a place', () => {
    into('playing');
    audio.currentTime = 1;
    audio.say('timeupdate');
    playback.seek(42);
    audio.error = network;
    audio.say('error');
    assert.deepEqual([playback.state, playback.reach], ['failed', 0]);
    playback.retry();
    assert.equal(playback.time, 0);
    playback.show({ ...recording, url: 'https://example.eu/other.mp3' });
    assert.equal(playback.reach, 100);
  });

  it('knows a broadcast, in which nobody can go anywhere', () => {
    playback.show({ ...recording, url: `${recording.url}?live`, duration: undefined });
    playback.play();
    audio.readyState = 4;
    audio.networkState = audio.NETWORK_LOADING;
    audio.duration = Infinity;
    audio.currentTime = 0.2;
    audio.buffered = to(5);
    audio.seekable = to(Infinity);
    audio.say('timeupdate');
    assert.equal(playback.isLive, true);
    assert.equal(playback.duration, undefined);
    playback.seek(30);
    assert.equal(playback.time, 0.2);
  });

  it('has the length of the file, or as long as that is not known the feed’s', () => {
    assert.equal(playback.duration, 100);
    into('playing');
    audio.duration = 0;
    assert.equal(playback.duration, 100);
    audio.duration = 90;
    assert.equal(playback.duration, 90);
  });

  it('stops where another one is to be heard, and goes on where it is the same', () => {
    into('playing');
    playback.show({ ...recording });
    assert.equal(playback.state, 'playing');
    playback.show({ ...recording, url: 'https://example.eu/other.mp3' });
    assert.equal(playback.state, 'idle');
    assert.deepEqual(told, ['pause']);
  });

  it('says that the connection was lost where some of it was there', () => {
    into('playing');
    audio.error = network;
    audio.say('error');
    assert.equal(playback.trouble, connection);
    into('failed');
  });

  it('says why a recording is refused, once that is known', async () => {
    playback.play();
    audio.error = notSupported;
    audio.say('error');
    assert.equal(playback.trouble, failed);
    const gone: Words = () => 'gone';
    examined(gone);
    await new Promise(setImmediate);
    assert.equal(playback.trouble, gone);
  });

  it('does not say it of another', async () => {
    playback.play();
    audio.error = notSupported;
    audio.say('error');
    playback.show({ ...recording, url: 'https://example.eu/other.mp3' });
    examined(() => 'gone');
    await new Promise(setImmediate);
    assert.equal(playback.trouble, undefined);
  });

  it('has the speed that was chosen, as soon as it is heard', () => {
    playback.speed = 1.5;
    assert.equal(audio.playbackRate, 1);
    into('playing');
    audio.say('timeupdate');
    assert.equal(audio.playbackRate, 1.5);
  });

  it('lets itself be heard when it is made louder', () => {
    playback.muted = true;
    playback.volume = 0.4;
    assert.deepEqual([audio.muted, audio.volume], [false, 0.4]);
  });

  it('picks the first format that the browser plays, else the first', () => {
    const sources = [{ type: 'audio/flac' }, { type: 'audio/mpeg' }];
    assert.equal(playback.pick(sources), sources[1]);
    assert.equal(playback.pick([{ type: 'audio/x' }]).type, 'audio/x');
  });
});
