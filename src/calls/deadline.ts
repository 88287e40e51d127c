/** Until when a call can be joined, in days and in words. */
import type { Call } from '../feed/model.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import { msg, plural, str } from '../i18n/messages.ts';
import { daysUntil } from './day.ts';

/** From so many days before on, those that are left are told. */
const soon = 30;

export interface Deadline {
  readonly isClosed: boolean;
  /** "closes on 30 June 2027", "12 days left", "closes today", "closed on 30 June 2027". */
  readonly text: string;
}

/**
 * @param today - as {@link dayAt} gives it; undefined in what is made to last, which then names the day alone.
 * @returns undefined where the call has none.
 */
export function deadlineOf({ deadline }: Call, today: number | undefined): Deadline | undefined {
  if (!deadline) return undefined;
  const left = today === undefined ? soon + 1 : daysUntil(deadline, today);
  return { isClosed: left < 0, text: inWords(left, formatDate(deadline)) };
}

function inWords(left: number, date: string): string {
  if (left < 0)
    return msg(str`closed on ${date}`, {
      id: 'calls.closed',
      desc: 'Under a call that could be joined until that day. The value is a date, “30 June 2027”.',
    });
  if (left === 0)
    return msg('closes today', {
      id: 'calls.today',
      desc: 'Under a call that can be joined for the last day.',
    });
  if (left <= soon) {
    const days = formatNumber(left);
    return plural(
      left,
      () =>
        msg(str`${days} day left`, {
          id: 'calls.days.one',
          desc: 'Under a call: so long it can still be joined.',
        }),
      () =>
        msg(str`${days} days left`, {
          id: 'calls.days.other',
          desc: 'Under a call: so long it can still be joined.',
        }),
    );
  }
  return msg(str`closes on ${date}`, {
    id: 'calls.closes',
    desc: 'Under a call that can be joined until that day. The value is a date, “30 June 2027”.',
  });
}
