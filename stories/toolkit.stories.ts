import '../src/widgets/toolkit/toolkit.ts';
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

export default { ...about('cohesion-toolkit'), title: 'Widgets/Toolkit' };

export const Ready = story({});
export const Tag = story(
  { tag: 'Texts', lang: 'en' },
  'Only what has this tag, which is in the feed’s language.',
);
export const Loading = loading();
export const Empty = empty();
export const Failed = failed();
export const Fallback = fallback('See the alliance’s own pages.');
export const OneItem = oneItem();
export const FiveHundredItems = manyItems('material');
export const LongWords = longWords();
export const NoPictures = noPictures();
export const RightToLeft = rightToLeft();
