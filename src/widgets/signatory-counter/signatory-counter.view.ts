import type { Call, Feed } from '../../feed/model.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { msg, str } from '../../i18n/messages.ts';
import { callOf, isMain } from '../../calls/call.ts';
import { deadlineOf } from '../../calls/deadline.ts';
import {
  figures,
  progress,
  qualified,
  sentence,
  type Figure,
  type Progress,
} from '../../calls/figures.ts';

export interface CounterView {
  /** Accessible name of the list of numbers. */
  readonly label: string;
  /** Of the call, where it is not the alliance's own. */
  readonly title: string | undefined;
  readonly figures: readonly Figure[];
  readonly progress: Progress | undefined;
  readonly deadline: DeadlineView | undefined;
  /** All of it in one sentence, where that is wanted. */
  readonly sentence: string | undefined;
  /** "since October 2017", "as of 1 November 2026": what the feed says of them. */
  readonly notes: readonly string[];
  readonly trend: TrendView | undefined;
}

export interface DeadlineView {
  readonly text: string;
  /** For a calendar; undefined where the call is closed, or what is made is to last. */
  readonly entry: CalendarEntry | undefined;
}

/** The last day of a call, as a calendar has it. */
export interface CalendarEntry {
  /** Of the button. */
  readonly label: string;
  readonly id: string;
  readonly title: string;
  /** `2027-06-30` */
  readonly day: string;
  readonly url: string | undefined;
}

/** The history as words; the chart is drawn from `points`. */
export interface TrendView {
  readonly title: string;
  readonly dateHeading: string;
  readonly countHeading: string;
  readonly tableLabel: string;
  readonly points: readonly TrendPoint[];
}

export interface TrendPoint {
  /** Milliseconds since 1970, UTC. */
  readonly time: number;
  readonly count: number;
  /** The same two in words. */
  readonly date: string;
  readonly number: string;
}

/** What of a feed is wanted. What is not shown is not put into words: that is costly. */
export interface CounterInputs {
  /** Id of the call; empty for the feed's first. */
  readonly call: string;
  /** The day, as `dayAt` gives it; undefined in what is made to last. */
  readonly today: number | undefined;
  /** Which numbers, in which order; all where it is empty. */
  readonly categories: readonly string[];
  /** For the compact layout, and for announcing a change. */
  readonly sentence: boolean;
  readonly trend: boolean;
}

/** @returns undefined where the feed has no number to show. */
export function counterView(feed: Feed, wanted: CounterInputs): CounterView | undefined {
  const call = callOf(feed, wanted.call);
  const all = figures(call, feed, wanted.categories);
  if (!call || all.length === 0) return undefined;
  const title = isMain(call, feed) ? undefined : call.title;
  const updated = feed._cohesion?.updated;
  return {
    title,
    progress: progress(call),
    deadline: deadlineView(call, feed, wanted.today),
    label:
      title ??
      msg('Who has joined the #CohesionAlliance', {
        id: 'counter.label',
        desc: 'Name of the list of numbers, for screen readers.',
      }),
    figures: all,
    sentence: wanted.sentence ? sentence(all, title) : undefined,
    notes: [
      ...(call.since ? [since(formatDate(call.since))] : []),
      ...(updated ? [asOf(formatDate(updated))] : []),
    ],
    trend: wanted.trend ? trendView(call) : undefined,
  };
}

const since = (date: string) =>
  msg(str`launched: ${date}`, {
    id: 'counter.since',
    desc: 'Under the numbers: when the alliance began. The value is a month and a year, “October 2017”, in its basic form: where “since” asks for another, write a label.',
  });

const asOf = (date: string) =>
  msg(str`as of ${date}`, {
    id: 'counter.as-of',
    desc: 'Under the numbers: the day on which they were right. The value is a date, “1 November 2026”.',
  });

function deadlineView(call: Call, feed: Feed, today: number | undefined): DeadlineView | undefined {
  const deadline = deadlineOf(call, today);
  if (!deadline) return undefined;
  const { text, isClosed } = deadline;
  const title = call.title ?? feed.title;
  const isOpen = today !== undefined && !isClosed;
  return {
    text,
    entry: isOpen
      ? {
          label: msg('Add to calendar', {
            id: 'calls.calendar',
            desc: 'Button beside the last day of a call: gives a file for the calendar.',
          }),
          id: call.id,
          title: msg(str`Last day: ${title}`, {
            id: 'calls.calendar-title',
            desc: 'What an entry in the visitor’s calendar is called. The value is a call’s title: it can be joined until that day.',
          }),
          day: call.deadline!,
          url: call.join?.url ?? call.url,
        }
      : undefined,
  };
}

function trendView(call: Call): TrendView | undefined {
  const history = [...(call.history ?? [])].sort((a, b) => (a.date < b.date ? -1 : 1));
  // One point is no line.
  if (history.length < 2) return undefined;
  return {
    title: msg('How the alliance has grown', {
      id: 'counter.trend.title',
      desc: 'Heading above a small line chart of signatories over the years.',
    }),
    dateHeading: msg('Date', { id: 'counter.trend.date', desc: 'Heading of a table column.' }),
    countHeading: msg('Signatories', {
      id: 'counter.trend.count',
      desc: 'Heading of a table column that holds how many had signed.',
    }),
    tableLabel: msg('The chart as a table', {
      id: 'counter.trend.table',
      desc: 'Opens a table with the numbers that the line chart shows.',
    }),
    points: history.map(({ date, count, qualifier }) => ({
      time: Date.parse(date),
      count,
      date: formatDate(date),
      number: qualified(formatNumber(count), qualifier),
    })),
  };
}
