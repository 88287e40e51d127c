/**
 * What widgets, their attributes and the values of these are called on the builder's page. What has no name here is shown
 * by its own.
 */
import { msg } from '../i18n/messages.ts';

interface WidgetLabel {
  readonly name: string;
  /** What it is, in a sentence. */
  readonly about: string;
}

const widgetLabels: Readonly<Record<string, () => WidgetLabel>> = {
  'signatory-counter': () => ({
    name: msg('Counter', {
      id: 'builder.widget.signatory-counter',
      desc: 'Name of a widget: the numbers of those who have joined.',
    }),
    about: msg('How many have joined the alliance: individuals, regions, cities.', {
      id: 'builder.widget.signatory-counter.about',
      desc: 'What the counter is.',
    }),
  }),
  'join-button': () => ({
    name: msg('Join button', {
      id: 'builder.widget.join-button',
      desc: 'Name of a widget: a button to the page where one joins.',
    }),
    about: msg('Takes visitors to the page where they can join.', {
      id: 'builder.widget.join-button.about',
      desc: 'What the join button is.',
    }),
  }),
  'declaration-viewer': () => ({
    name: msg('Declaration', {
      id: 'builder.widget.declaration-viewer',
      desc: 'Name of a widget: the alliance’s declaration, to be read on the page.',
    }),
    about: msg('What the alliance asks for, in every language it exists in.', {
      id: 'builder.widget.declaration-viewer.about',
      desc: 'What the widget with the declaration is.',
    }),
  }),
  'video-carousel': () => ({
    name: msg('Videos', {
      id: 'builder.widget.video-carousel',
      desc: 'Name of a widget: videos, one large and a list of the others.',
    }),
    about: msg('Films about cohesion policy. They play only when somebody presses play.', {
      id: 'builder.widget.video-carousel.about',
      desc: 'What the widget with the videos is.',
    }),
  }),
  'podcast-player': () => ({
    name: msg('Podcast', {
      id: 'builder.widget.podcast-player',
      desc: 'Name of a widget: a player for the episodes of a podcast.',
    }),
    about: msg('The alliance’s podcast, with chapters and text to read along.', {
      id: 'builder.widget.podcast-player.about',
      desc: 'What the widget with the podcast is. “Text to read along”: transcripts.',
    }),
  }),
  'news-list': () => ({
    name: msg('News', {
      id: 'builder.widget.news-list',
      desc: 'Name of a widget: a list of the alliance’s news.',
    }),
    about: msg('What is new in the alliance, the newest first.', {
      id: 'builder.widget.news-list.about',
      desc: 'What the widget with the news is.',
    }),
  }),
  quotation: () => ({
    name: msg('Quotation', {
      id: 'builder.widget.quotation',
      desc: 'Name of a widget: one quotation of the alliance.',
    }),
    about: msg('One of the alliance’s principles, in large type.', {
      id: 'builder.widget.quotation.about',
      desc: 'What the widget with the quotation is.',
    }),
  }),
  toolkit: () => ({
    name: msg('Toolkit', {
      id: 'builder.widget.toolkit',
      desc: 'Name of a widget: a branding guide and campaign material to download.',
    }),
    about: msg('Branding guide, posters and ready texts, to download and to copy.', {
      id: 'builder.widget.toolkit.about',
      desc: 'What the widget with the campaign material is.',
    }),
  }),
  'signatory-list': () => ({
    name: msg('Who has joined', {
      id: 'builder.widget.signatory-list',
      desc: 'Name of a widget: a list of the organisations that have joined, with a search field and a map.',
    }),
    about: msg('Whether a region or a town has joined: in a sentence, by search, on a map.', {
      id: 'builder.widget.signatory-list.about',
      desc: 'What the widget with the list of those who have joined is.',
    }),
  }),
};

/** Those that most people look for first. */
export const inOrder = <Widget extends { readonly name: string }>(
  widgets: readonly Widget[],
): Widget[] => {
  const known = Object.keys(widgetLabels);
  const place = ({ name }: Widget) => (known.includes(name) ? known.indexOf(name) : known.length);
  return [...widgets].sort((one, other) => place(one) - place(other));
};

/** @param about - what its own documentation says of it, in English. */
export const widgetLabel = (name: string, about = ''): WidgetLabel =>
  (Object.hasOwn(widgetLabels, name) && widgetLabels[name]?.()) || { name, about };

const attributeLabels: Readonly<Record<string, () => string>> = {
  'autoplay-next': () =>
    msg('Go on with the next episode when one ends', {
      id: 'builder.attribute.autoplay-next',
      desc: 'A checkbox: whether the podcast plays the next episode by itself.',
    }),
  call: () =>
    msg('Which call', {
      id: 'builder.attribute.call',
      desc: 'Above a list of calls (declarations, appeals), which one can join: whose numbers a widget shows.',
    }),
  categories: () =>
    msg('Whose numbers', {
      id: 'builder.attribute.categories',
      desc: 'Above checkboxes such as “regions” and “individuals”: which numbers the counter shows.',
    }),
  category: () =>
    msg('Only this kind of organisation', {
      id: 'builder.attribute.category',
      desc: 'Above a list with “regions” and “associations”: which of those who have joined the widget shows.',
    }),
  country: () =>
    msg('Only this country (two letters, such as SE)', {
      id: 'builder.attribute.country',
      desc: 'Above a field for a country’s code: the widget shows only organisations of it.',
    }),
  declaration: () =>
    msg('Which declaration', {
      id: 'builder.attribute.declaration',
      desc: 'Above a list of titles: which declaration the widget shows.',
    }),
  episode: () =>
    msg('First episode', {
      id: 'builder.attribute.episode',
      desc: 'Above a list of titles: which episode of the podcast is shown first.',
    }),
  feed: () =>
    msg('Address of a feed of your own', {
      id: 'builder.attribute.feed',
      desc: 'Above a field for an address. A feed (JSON Feed) is the file that the widgets have their content from; few people need another than the alliance’s.',
    }),
  'heading-level': () =>
    msg('Level of the headings', {
      id: 'builder.attribute.heading-level',
      desc: 'Above a list from 2 to 6: which heading (h2 to h6) the widget’s headings are.',
    }),
  item: () =>
    msg('Which quotation', {
      id: 'builder.attribute.item',
      desc: 'Above a list of quotations: which one the widget shows.',
    }),
  layout: () =>
    msg('Arrangement', {
      id: 'builder.attribute.layout',
      desc: 'Above a list with “grid”, “one row”, “compact”, “full”: how a widget’s content is arranged.',
    }),
  limit: () =>
    msg('At most how many', {
      id: 'builder.attribute.limit',
      desc: 'Above a field for a number: how many videos or episodes are listed.',
    }),
  'new-tab': () =>
    msg('Open the join page in a new tab', {
      id: 'builder.attribute.new-tab',
      desc: 'A checkbox about the join button.',
    }),
  nuts: () =>
    msg('Code of the region (NUTS)', {
      id: 'builder.attribute.nuts',
      desc: 'Above a field for a code such as SE321, by which the Union’s statistics name a region: the widget says whether it has joined. NUTS stays as it is.',
    }),
  place: () =>
    msg('Name of the region or town', {
      id: 'builder.attribute.place',
      desc: 'Above a field for a name: the widget says in a sentence whether that region or town has joined.',
    }),
  refresh: () =>
    msg('Ask for new numbers every so many seconds', {
      id: 'builder.attribute.refresh',
      desc: 'Above a field for a number of seconds, at least 15.',
    }),
  share: () =>
    msg('Show ways to share it', {
      id: 'builder.attribute.share',
      desc: 'A checkbox: whether there are buttons to copy something and to hand it on.',
    }),
  tag: () =>
    msg('Only what has the tag', {
      id: 'builder.attribute.tag',
      desc: 'Above a field for one word: a tag that news in the feed may have, such as “declaration”.',
    }),
  trend: () =>
    msg('Draw how the number has grown', {
      id: 'builder.attribute.trend',
      desc: 'A checkbox: whether the counter has a small chart.',
    }),
  variant: () =>
    msg('Look of the button', {
      id: 'builder.attribute.variant',
      desc: 'Above a list with “filled” and “outlined”.',
    }),
  video: () =>
    msg('First video', {
      id: 'builder.attribute.video',
      desc: 'Above a list of titles: which video is shown first.',
    }),
  'with-count': () =>
    msg('Say how many have joined', {
      id: 'builder.attribute.with-count',
      desc: 'A checkbox about the join button: whether a sentence under it tells the numbers.',
    }),
};

export const attributeLabel = (name: string): string =>
  (Object.hasOwn(attributeLabels, name) && attributeLabels[name]?.()) || name;

const choiceLabels: Readonly<Record<string, () => string>> = {
  cards: () =>
    msg('cards', {
      id: 'builder.choice.cards',
      desc: 'An arrangement of news side by side, each in a box with its picture on top. In a list under “Arrangement”.',
    }),
  compact: () =>
    msg('compact', {
      id: 'builder.choice.compact',
      desc: 'An arrangement that takes little room. Adjective in a list under “Arrangement”.',
    }),
  full: () =>
    msg('full', {
      id: 'builder.choice.full',
      desc: 'An arrangement with everything in it. Adjective in a list under “Arrangement”.',
    }),
  grid: () =>
    msg('grid', {
      id: 'builder.choice.grid',
      desc: 'An arrangement of numbers in rows and columns. In a list under “Arrangement”.',
    }),
  list: () =>
    msg('list', {
      id: 'builder.choice.list',
      desc: 'An arrangement of news one below the other. In a list under “Arrangement”.',
    }),
  map: () =>
    msg('map', {
      id: 'builder.choice.map',
      desc: 'An arrangement of those who have joined: the countries alone, as tiles of a map. In a list under “Arrangement”.',
    }),
  outline: () =>
    msg('outlined', {
      id: 'builder.choice.outline',
      desc: 'A button with a line around it and no colour within. In a list under “Look of the button”.',
    }),
  row: () =>
    msg('one row', {
      id: 'builder.choice.row',
      desc: 'An arrangement of numbers side by side. In a list under “Arrangement”.',
    }),
  sentence: () =>
    msg('one sentence', {
      id: 'builder.choice.sentence',
      desc: 'An arrangement: one sentence, whether a region or a town has joined. In a list under “Arrangement”.',
    }),
  solid: () =>
    msg('filled', {
      id: 'builder.choice.solid',
      desc: 'A button that is filled with a colour. In a list under “Look of the button”.',
    }),
};

export const choiceLabel = (value: string): string =>
  (Object.hasOwn(choiceLabels, value) && choiceLabels[value]?.()) || value;
