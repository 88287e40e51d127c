import '../src/widgets/signatory-counter/signatory-counter.ts';
import {
  about,
  empty,
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

export default { ...about('cohesion-signatory-counter'), title: 'Widgets/Signatory counter' };

export const Ready = story({});
export const Row = story({ layout: 'row' });
export const Compact = story({ layout: 'compact' }, 'One sentence.');
export const Trend = story({ trend: true }, 'With the history as a chart, and as a table.');
export const Chosen = story(
  { categories: 'regions individuals' },
  'Two categories, in an order of the page’s own.',
);
export const Call = story(
  { call: 'example-call' },
  'Another call than the alliance’s own, with a goal and a last day; the button gives a file for the calendar.',
);
export const Refresh = story(
  { refresh: 60 },
  'Asks for new numbers every minute while the page is visible.',
);
export const Loading = loading();
export const Empty = empty();
export const Failed = failed();
export const Fallback = fallback('More than 12,000 have joined the alliance.');
export const OneItem = oneItem();
export const FiveHundredItems = manyItems('signatories');
export const LongWords = longWords();
export const NoPictures = noPictures();
export const RightToLeft = rightToLeft();
