import type { Feed } from '../../feed/model.ts';
import { msg } from '../../i18n/messages.ts';
import { figures, sentence } from '../../signatories/signatories.ts';

export interface JoinButtonView {
  /** Where the link leads: the alliance's join page, told who sent the visitor. */
  readonly url: string;
  readonly label: string;
  /** Said in words where the link opens a new tab. */
  readonly newTab: string;
  /** The counter's sentence, where it is wanted. */
  readonly count: string | undefined;
}

export interface JoinButtonInputs {
  /** Who sends the visitor. */
  readonly partner: string | undefined;
  /** Whether to tell how many have joined. */
  readonly count: boolean;
}

/** @throws where the feed names no join page: then the page's own link is better than any of ours. */
export function joinButtonView(feed: Feed, { partner, count }: JoinButtonInputs): JoinButtonView {
  const join = feed._cohesion?.join;
  if (!join) throw new Error('the feed has no _cohesion.join.url');
  const url = new URL(join.url);
  if (partner) url.searchParams.set(join.partner_parameter ?? 'partner', partner);
  return {
    url: url.href,
    label: msg('Join the alliance', {
      id: 'join.label',
      desc: 'On the button that leads to the page where one joins the alliance.',
    }),
    newTab: msg('opens in a new tab', {
      id: 'join.new-tab',
      desc: 'Under the label of the join button, in small type, where it opens a new tab.',
    }),
    count: count ? sentence(figures(feed)) : undefined,
  };
}
