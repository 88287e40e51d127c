import '../src/widgets/news-list/news-list.ts';
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

export default { ...about('cohesion-news-list'), title: 'Widgets/News list' };

export const Ready = story({});
export const Limit = story({ limit: 1 }, 'The newest alone.');
export const Tag = story({ tag: 'declaration' }, 'Only what has this tag.');
export const Cards = story({ layout: 'cards' });
export const Loading = loading();
export const Empty = empty();
export const Failed = failed();
export const Fallback = fallback('See the alliance’s own pages.');
export const OneItem = oneItem();
export const FiveHundredItems = manyItems('news', { limit: 0 });
export const LongWords = longWords();
export const NoPictures = noPictures();
export const RightToLeft = rightToLeft();
