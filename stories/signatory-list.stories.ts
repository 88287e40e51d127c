import '../src/widgets/signatory-list/signatory-list.ts';
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

export default { ...about('cohesion-signatory-list'), title: 'Widgets/Signatory list' };

export const Ready = story({});
export const Limit = story({ limit: 3 }, 'The first three.');
export const Loading = loading();
export const Empty = empty();
export const Failed = failed();
export const Fallback = fallback('See the alliance’s own pages.');
export const OneItem = oneItem();
export const FiveHundredItems = manyItems('video');
export const LongWords = longWords();
export const NoPictures = noPictures();
export const RightToLeft = rightToLeft();
