import '../src/widgets/quotation/quotation.ts';
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

export default { ...about('cohesion-quotation'), title: 'Widgets/Quotation' };

export const Ready = story({});
export const Item = story({ item: 'principle-3' }, 'One of the feed’s.');
export const Share = story(
  { share: true },
  'Copied with its source, by the system’s own means, by e-mail.',
);
export const Loading = loading();
export const Empty = empty();
export const Failed = failed();
export const Fallback = fallback('See the alliance’s own pages.');
export const OneItem = oneItem();
export const FiveHundredItems = manyItems('quotation');
export const LongWords = longWords();
export const NoPictures = noPictures();
export const RightToLeft = rightToLeft();
