import assert from 'node:assert/strict';
import { test } from 'node:test';
import { turns } from '../../src/web/turns.ts';

test('two of a place run at once, each place for itself, in the order in which they came', async () => {
  const inTurn = turns(2);
  const began: string[] = [];
  const ends: (() => void)[] = [];
  const job = (name: string) =>
    inTurn(name[0]!, () => {
      began.push(name);
      return new Promise<string>((resolve) => ends.push(() => resolve(name)));
    });
  const all = Promise.all(['a1', 'a2', 'a3', 'a4', 'b1'].map(job));
  await Promise.resolve();
  assert.deepEqual(began, ['a1', 'a2', 'b1']);
  ends[1]!();
  await new Promise(setImmediate);
  assert.deepEqual(began, ['a1', 'a2', 'b1', 'a3']);
  for (let index = 0; index < 5; index++) {
    ends[index]?.();
    await new Promise(setImmediate);
  }
  assert.deepEqual(await all, ['a1', 'a2', 'a3', 'a4', 'b1']);
});

test('a job that fails hands its turn on', async () => {
  const inTurn = turns(1);
  const failing = inTurn('a', () => Promise.reject(new Error('no')));
  const next = inTurn('a', () => Promise.resolve('yes'));
  await assert.rejects(failing, /no/);
  assert.equal(await next, 'yes');
});

test('who comes when a turn has been handed on waits too', async () => {
  const inTurn = turns(1);
  const ends: (() => void)[] = [];
  const job = () => inTurn('a', () => new Promise<void>((resolve) => ends.push(resolve)));
  const all = [job(), job()];
  ends[0]!();
  await all[0];
  all.push(job());
  await new Promise(setImmediate);
  assert.equal(ends.length, 2);
  ends[1]!();
  await all[1];
  await new Promise(setImmediate);
  ends[2]!();
  await Promise.all(all);
});
