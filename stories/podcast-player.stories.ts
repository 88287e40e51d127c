import '../src/widgets/podcast-player/podcast-player.ts';
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

export default { ...about('cohesion-podcast-player'), title: 'Widgets/Podcast player' };

export const Ready = story({});
export const Chosen = story({ episode: 'episode-2' }, 'Begins with one episode, by its id.');
export const Limit = story({ limit: 3 }, 'Three in the list.');
export const AutoplayNext = story(
  { 'autoplay-next': true },
  'Goes on with the next episode when one has come to its end.',
);
export const Subscribable = story(
  { feed: 'feed/state-subscribable.json' },
  'The feed says where the same episodes are for podcast apps.',
);
export const Compact = story(
  { layout: 'compact' },
  'One row of controls, at most 200 px high; the rest behind a button.',
);
export const Share = story(
  { share: true },
  'Its address copied, or handed on by the system’s own means or by e-mail.',
);
export const Loading = loading();
export const Empty = empty();
export const Failed = failed();
export const Fallback = fallback('The podcast is on the alliance’s own pages.');
export const OneItem = oneItem();
export const FiveHundredItems = manyItems('podcast');
export const LongWords = longWords();
export const NoPictures = noPictures();
export const RightToLeft = rightToLeft();
