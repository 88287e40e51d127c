import '../src/widgets/join-button/join-button.ts';
import {
  about,
  failed,
  fallback,
  loading,
  longWords,
  manyItems,
  noPictures,
  oneItem,
  rightToLeft,
  story,
} from './support/story.ts';

export default { ...about('cohesion-join-button'), title: 'Widgets/Join button' };

export const Ready = story({});
export const Outline = story({ variant: 'outline' });
export const NewTab = story({ 'new-tab': true }, 'Says that it opens a new tab.');
export const WithCount = story({ 'with-count': true });
export const Call = story(
  { call: 'example-call' },
  'Another call than the alliance’s own: its title is on the button, and until when it can be joined.',
);
export const Label = story(
  { label: 'Bli medlem', lang: 'sv' },
  'The page’s own words, between the tags: `<b slot="label">…</b>`.',
);
export const Loading = loading();
/** Its only empty feed. */
export const Empty = story(
  { feed: 'feed/state-empty.json', fallback: 'Join the alliance on its own pages.' },
  'The feed names no join page. A button with nowhere to go would be no help: what stands between the tags stays.',
);
export const Failed = failed();
export const Fallback = fallback('Join the alliance on its own pages.');
export const OneItem = oneItem({ 'with-count': true });
export const FiveHundredItems = manyItems('signatories', { 'with-count': true });
export const LongWords = longWords({ 'with-count': true });
export const NoPictures = noPictures();
export const RightToLeft = rightToLeft({ 'with-count': true });
