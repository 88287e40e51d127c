import type { Feed } from '../../feed/model.ts';
import { msg } from '../../i18n/messages.ts';
import { callOf, isMain } from '../../calls/call.ts';
import { deadlineOf } from '../../calls/deadline.ts';
import { figures, sentence } from '../../calls/figures.ts';
import { joinLabel, joinPage } from '../../calls/join.ts';

export interface JoinButtonView {
  /** Where the link leads: the join page, told who sent the visitor; that of the call where it is closed, if there is one. */
  readonly url: string | undefined;
  readonly label: string;
  /** Whether the call can no longer be joined. */
  readonly isClosed: boolean;
  /** Until when it can be joined, or could be. */
  readonly deadline: string | undefined;
  /** Said in words where the link opens a new tab. */
  readonly newTab: string;
  /** The counter's sentence, where it is wanted. */
  readonly count: string | undefined;
}

export interface JoinButtonInputs {
  /** Id of the call; empty for the feed's first. */
  readonly call: string;
  /** Who sends the visitor. */
  readonly partner: string | undefined;
  /** Whether to tell how many have joined. */
  readonly count: boolean;
  /** The day, as `dayAt` gives it; undefined in what is made to last. */
  readonly today: number | undefined;
}

/** @throws where the feed names no join page: then the page's own link is better than any of ours. */
export function joinButtonView(feed: Feed, inputs: JoinButtonInputs): JoinButtonView {
  const call = callOf(feed, inputs.call);
  if (!call?.join) throw new Error('the feed has no _cohesion.calls[].join.url');
  const deadline = deadlineOf(call, inputs.today);
  const isClosed = deadline?.isClosed ?? false;
  const title = isMain(call, feed) ? undefined : call.title;
  return {
    url: isClosed ? (call.url ?? feed.home_page_url) : joinPage(call.join, inputs.partner),
    label: isClosed ? closed() : joinLabel(title),
    isClosed,
    deadline: deadline?.text,
    newTab: msg('opens in a new tab', {
      id: 'join.new-tab',
      desc: 'Under the label of the join button, in small type, where it opens a new tab.',
    }),
    count: inputs.count ? sentence(figures(call, feed), title) : undefined,
  };
}

const closed = () =>
  msg('This call is closed', {
    id: 'join.closed',
    desc: 'On the button that led to the page where one joined a call, when its last day is over. It leads to a page about the call then.',
  });
