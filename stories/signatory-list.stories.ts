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
export const Place = story(
  { place: 'Älvastoftå kommun' },
  'One sentence about a place, and the list when it is asked for.',
);
export const NotYet = story(
  { place: 'Region Exempel' },
  'A place that has not joined, with a way to.',
);
export const Nuts = story({ nuts: 'SEQ1', place: 'Region Exempel' }, 'A region by its code.');
export const Map = story(
  { layout: 'map' },
  'The countries, and who has joined in those that are pressed.',
);
export const PlaceAndList = story({ layout: 'list', place: 'Älvastoftå kommun' });
export const Country = story({ country: 'SE' }, 'Those of one country.');
export const Category = story({ category: 'regions' }, 'Those of one kind.');
export const Limit = story({ limit: 3 }, 'Three, until more are asked for.');
export const Call = story({ call: 'alliance' }, 'Those who have joined this call.');
export const Loading = loading();
export const Empty = empty();
export const Failed = failed();
export const Fallback = fallback('See the alliance’s own pages.');
export const OneItem = oneItem();
export const FiveHundredItems = manyItems('register');
export const LongWords = longWords();
export const NoPictures = noPictures();
export const RightToLeft = rightToLeft();
