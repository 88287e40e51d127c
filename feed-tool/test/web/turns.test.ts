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
