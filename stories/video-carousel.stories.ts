import '../src/widgets/video-carousel/video-carousel.ts';
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

export default { ...about('cohesion-video-carousel'), title: 'Widgets/Video carousel' };

export const Ready = story({});
export const Limit = story({ limit: 3 }, 'The first three.');
export const Chosen = story({ video: 'video-2' }, 'One that stands on the stage first, by its id.');
export const Share = story(
  { share: true },
  'Its address copied, or handed on by the system’s own means or by e-mail.',
);
export const Loading = loading();
export const Empty = empty();
export const Failed = failed();
export const Fallback = fallback('The videos are on the alliance’s own pages.');
export const OneItem = oneItem();
export const FiveHundredItems = manyItems('video');
export const LongWords = longWords();
export const NoPictures = noPictures();
export const RightToLeft = rightToLeft();
