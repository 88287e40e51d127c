/** When a call closes: with the last of the Union's clocks, and in words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayAt, daysUntil, endOf } from '../../../src/calls/day.ts';
import { deadlineOf } from '../../../src/calls/deadline.ts';

const at = (time: string) => dayAt(Date.parse(time));
const said = (today: number | undefined) => deadlineOf({ id: 'a', deadline: '2027-06-30' }, today);

describe('a day', () => {
  it('ends where the Union’s days end last: in Martinique, at four o’clock UTC', () => {
    assert.equal(at('2027-07-01T03:59:59Z'), at('2027-06-30T12:00:00Z'));
    assert.equal(at('2027-07-01T04:00:00Z'), at('2027-06-30T12:00:00Z') + 1);
    assert.equal(endOf(at('2027-06-30T12:00:00Z')), Date.parse('2027-07-01T04:00:00Z'));
  });

  it('is counted over a change of the clocks', () => {
    assert.equal(daysUntil('2027-04-01', at('2027-03-01T12:00Z')), 31);
    assert.equal(daysUntil('2028-03-01', at('2028-02-28T12:00Z')), 2);
  });
});

describe('the last day of a call', () => {
  for (const [time, text, isClosed] of [
    ['2026-01-01T12:00Z', 'closes on 30 June 2027', false],
    ['2027-05-30T12:00Z', 'closes on 30 June 2027', false],
    ['2027-05-31T12:00Z', '30 days left', false],
    ['2027-06-29T12:00Z', '1 day left', false],
    ['2027-06-30T12:00Z', 'closes today', false],
    ['2027-07-01T03:59Z', 'closes today', false],
    ['2027-07-01T04:00Z', 'closed on 30 June 2027', true],
    ['2030-01-01T12:00Z', 'closed on 30 June 2027', true],
  ] as const)
    it(`is told at ${time}: ${text}`, () => assert.deepEqual(said(at(time)), { text, isClosed }));

  it('is its date in what is made to last', () =>
    assert.deepEqual(said(undefined), { text: 'closes on 30 June 2027', isClosed: false }));

  it('is nothing where a call has none', () => assert.equal(deadlineOf({ id: 'a' }, 0), undefined));
});
