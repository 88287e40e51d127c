import '../src/widgets/declaration-viewer/declaration-viewer.ts';
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

export default { ...about('cohesion-declaration-viewer'), title: 'Widgets/Declaration viewer' };

export const Ready = story({});
export const Chosen = story(
  { declaration: 'declaration-2020' },
  'One declaration, by its id in the feed.',
);
export const Share = story(
  { share: true },
  'Its address copied, or handed on by the system’s own means or by e-mail.',
);
export const Loading = loading();
export const Empty = empty();
export const Failed = failed();
export const Fallback = fallback('The declaration is on the alliance’s own pages.');
export const OneItem = oneItem();
export const FiveHundredItems = manyItems('declaration');
export const LongWords = longWords();
export const NoPictures = noPictures();
export const RightToLeft = rightToLeft();
