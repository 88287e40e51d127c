import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import type { Heard } from '../../../src/widgets/video-carousel/providers/provider.ts';
import {
  Stage,
  type MakePlayer,
  type StageState,
} from '../../../src/widgets/video-carousel/stage.ts';
import type { StageView } from '../../../src/widgets/video-carousel/video-carousel.view.ts';

const video = (id: string) => ({ id, title: id }) as StageView;

/** What has happened, in order. */
let log: string[];
let hear: (what: Heard) => void;
let paused: boolean;
let isFrame: boolean;
let code: MakePlayer | undefined;
let arrive: (make: MakePlayer | undefined) => void;
let stage: Stage;

const make: MakePlayer = ({ id }, listener) => {
  log.push(`make ${id}`);
  hear = listener;
  return {
    element: {} as HTMLElement,
    isFrame,
    pause: () => paused,
    end: () => log.push('end'),
  };
};

beforeEach(() => {
  log = [];
  paused = true;
  isFrame = false;
  code = make;
  const host = { addController: () => {}, requestUpdate: () => {} };
  stage = new Stage(host as unknown as ReactiveControllerHost, {
    make: () => code,
    load: () => new Promise((resolve) => (arrive = resolve)),
    changing: (hasWaited) => log.push(hasWaited ? 'changing, late' : 'changing'),
    begin: () => log.push('begin'),
    tell: (what, { id }) => log.push(`${what} ${id}`),
  });
  stage.show(video('a'));
});

/** Brings the stage into a state, by what visitors and players do. */
function into(state: StageState): void {
  if (state === 'loading') code = undefined;
  if (state !== 'idle') stage.play();
  if (['playing', 'paused', 'ended'].includes(state)) hear('play');
  if (state === 'paused') hear('pause');
  if (state === 'ended') hear('end');
  if (state === 'failed') hear('error');
  assert.equal(stage.state, state);
  log = [];
}

describe('the stage', () => {
  const table: [from: StageState, heard: Heard, to: StageState, told: string[]][] = [
    ['starting', 'play', 'playing', ['play a']],
    ['starting', 'pause', 'starting', []],
    ['starting', 'end', 'ended', ['end a']],
    ['starting', 'error', 'failed', ['changing, late', 'end']],
    ['playing', 'play', 'playing', []],
    ['playing', 'pause', 'paused', ['pause a']],
    ['playing', 'end', 'ended', ['end a']],
    ['playing', 'error', 'failed', ['changing, late', 'pause a', 'end']],
    ['paused', 'play', 'playing', ['play a']],
    ['paused', 'pause', 'paused', []],
    ['paused', 'end', 'ended', ['end a']],
    ['paused', 'error', 'failed', ['changing, late', 'end']],
    ['ended', 'play', 'playing', ['play a']],
    ['ended', 'pause', 'ended', []],
    ['ended', 'end', 'ended', []],
    ['ended', 'error', 'failed', ['changing, late', 'end']],
    ['failed', 'play', 'failed', []],
    ['failed', 'error', 'failed', []],
  ];
  for (const [from, heard, to, told] of table)
    it(`${from}, told ${heard}: ${to}`, () => {
      into(from);
      hear(heard);
      assert.equal(stage.state, to);
      assert.deepEqual(log, told);
      assert.equal(stage.player !== undefined, to !== 'failed');
    });

  for (const from of [
    'idle',
    'loading',
    'starting',
    'playing',
    'paused',
    'ended',
    'failed',
  ] as const)
    it(`${from}, stopped: idle, and the page hears of what played`, () => {
      into(from);
      stage.stop();
      assert.equal(stage.state, 'idle');
      assert.equal(stage.player, undefined);
      assert.deepEqual(log, [
        ...(from === 'playing' ? ['pause a'] : []),
        ...(['starting', 'playing', 'paused', 'ended'].includes(from) ? ['end'] : []),
      ]);
    });

  it('plays at once where the code is there', () => {
    stage.play();
    assert.deepEqual(log, ['make a', 'changing', 'begin']);
    assert.equal(stage.state, 'starting');
  });

  it('plays when the code has come', async () => {
    into('loading');
    arrive(make);
    await new Promise(setImmediate);
    assert.deepEqual(log, ['make a', 'changing, late', 'begin']);
    assert.equal(stage.state, 'starting');
  });

  it('fails where the code cannot be had', async () => {
    into('loading');
    arrive(undefined);
    await new Promise(setImmediate);
    assert.equal(stage.state, 'failed');
  });

  it('does not play what nobody waits for any more', async () => {
    into('loading');
    stage.show(video('b'));
    arrive(make);
    await new Promise(setImmediate);
    assert.equal(stage.state, 'idle');
    assert.deepEqual(log, []);
  });

  it('still plays where the same video is told of anew while the code comes', async () => {
    into('loading');
    stage.show(video('a'));
    arrive(make);
    await new Promise(setImmediate);
    assert.equal(stage.state, 'starting');
  });

  it('stops where another video comes, and goes on where it is the same', () => {
    into('playing');
    stage.show(video('a'));
    assert.equal(stage.state, 'playing');
    stage.show(video('b'));
    assert.equal(stage.state, 'idle');
    assert.deepEqual(log, ['pause a', 'end']);
  });

  it('does not hear what has been taken off', () => {
    into('playing');
    const late = hear;
    stage.play();
    log = [];
    late('end');
    assert.equal(stage.state, 'starting');
    assert.deepEqual(log, []);
  });

  it('gives way: pauses what listens, takes off what does not, and waits no longer', () => {
    into('playing');
    stage.giveWay();
    assert.equal(stage.state, 'playing');
    paused = false;
    stage.giveWay();
    assert.equal(stage.state, 'idle');
    into('loading');
    stage.giveWay();
    assert.equal(stage.state, 'idle');
  });

  it('moved: a recording goes on, a frame is taken off, and what has not come is not waited for', () => {
    into('playing');
    stage.hostConnected();
    assert.equal(stage.state, 'playing');
    stage.stop();
    isFrame = true;
    into('playing');
    stage.hostConnected();
    assert.equal(stage.state, 'idle');
    into('loading');
    stage.hostConnected();
    assert.equal(stage.state, 'idle');
  });
});
