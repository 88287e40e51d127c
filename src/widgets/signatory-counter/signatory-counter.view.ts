import type { Feed } from '../../feed/model.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { msg, str } from '../../i18n/messages.ts';
import { figures, qualified, sentence, type Figure } from '../../signatories/signatories.ts';

export interface CounterView {
  /** Accessible name of the list of numbers. */
  readonly label: string;
  readonly figures: readonly Figure[];
  /** All of it in one sentence, where that is wanted. */
  readonly sentence: string | undefined;
  /** "since October 2017", "as of 1 November 2026": what the feed says of them. */
  readonly notes: readonly string[];
  readonly trend: TrendView | undefined;
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
  /** Which numbers, in which order; all where it is empty. */
  readonly categories: readonly string[];
  /** For the compact layout, and for announcing a change. */
  readonly sentence: boolean;
  readonly trend: boolean;
}

/** @returns undefined where the feed has no number to show. */
export function counterView(feed: Feed, wanted: CounterInputs): CounterView | undefined {
  const all = figures(feed, wanted.categories);
  if (all.length === 0) return undefined;
  const { updated, signatories } = feed._cohesion ?? {};
  return {
    label: msg('Who has joined the #CohesionAlliance', {
      id: 'counter.label',
      desc: 'Name of the list of numbers, for screen readers.',
    }),
    figures: all,
    sentence: wanted.sentence ? sentence(all) : undefined,
    notes: [
      ...(signatories?.since ? [since(formatDate(signatories.since))] : []),
      ...(updated ? [asOf(formatDate(updated))] : []),
    ],
    trend: wanted.trend ? trendView(feed) : undefined,
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

function trendView(feed: Feed): TrendView | undefined {
  const history = [...(feed._cohesion?.signatories?.history ?? [])].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
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
