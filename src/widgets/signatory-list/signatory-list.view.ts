import { isMain } from '../../calls/call.ts';
import { deadlineOf } from '../../calls/deadline.ts';
import { counted, qualifiedInSentence } from '../../calls/figures.ts';
import { joinLabel, joinPage } from '../../calls/join.ts';
import type { Call, Feed } from '../../feed/model.ts';
import { formatCountry, formatDate, formatNumber } from '../../i18n/format.ts';
import { msg, plural, str } from '../../i18n/messages.ts';
import type { Entry, Register } from '../../register/register.ts';
import { entryOf, found } from './search.ts';
import { shownCode, tiles, type Tile } from './tiles.ts';

/** What is loaded besides the feed. */
export interface CallWithRegister {
  readonly call: Call;
  readonly register: Register;
}

export interface SignatoryListView {
  readonly title: string;
  readonly sentence: SentenceView | undefined;
  /** Undefined while there is a sentence alone. */
  readonly list: ListView | undefined;
}

export interface SentenceView {
  readonly text: string;
  readonly hasJoined: boolean;
  /** For a place that has not joined. */
  readonly join: { readonly url: string; readonly label: string } | undefined;
  /** What opens the list; undefined where it is there anyway. */
  readonly all: string | undefined;
}

export interface ListView {
  /** Of the search field; undefined where there is none. */
  readonly search: string | undefined;
  /** Toggle buttons; empty where there is nothing to choose from. */
  readonly countries: readonly CountryToggle[];
  readonly categories: readonly CategoryToggle[];
  readonly entries: readonly EntryView[];
  /** How many are shown of how many, or that nobody was found; undefined where no list is wanted yet. */
  readonly status: string | undefined;
  readonly more: string | undefined;
  readonly reset: string | undefined;
  readonly words: Readonly<Record<'countries' | 'categories', string>>;
}

interface Toggle {
  readonly code: string;
  readonly isPressed: boolean;
  /** How many of those that are searched for. */
  readonly count: string;
}

export interface CountryToggle extends Toggle, Tile {
  /** Two letters. */
  readonly short: string;
  readonly name: string;
  readonly isEmpty: boolean;
}

export interface CategoryToggle extends Toggle {
  readonly label: string;
}

export interface EntryView {
  readonly name: string;
  readonly url: string | undefined;
  /** Country, since when. */
  readonly notes: readonly string[];
}

/** What a visitor has chosen, as the view takes it. */
export interface Chosen {
  readonly query: string;
  readonly countries: readonly string[];
  readonly categories: readonly string[];
  /** How often more were asked for. */
  readonly more: number;
  /** Whether the list below the sentence is open. */
  readonly isOpen: boolean;
}

export const nothingChosen: Chosen = {
  query: '',
  countries: [],
  categories: [],
  more: 0,
  isOpen: false,
};

export interface SignatoryListInputs {
  readonly layout: 'list' | 'sentence' | 'map';
  /** Name of the place that the sentence is about, or its NUTS code; empty without. */
  readonly place: string;
  readonly nuts: string;
  /** Only this country, only this category; all where it is empty. */
  readonly country: string;
  readonly category: string;
  /** How many are shown before more are asked for; all where it is 0. */
  readonly limit: number;
  readonly chosen: Chosen;
  /** Who sends the visitor. */
  readonly partner: string | undefined;
  /** The day, as `dayAt` gives it; undefined in what is made to last. */
  readonly today: number | undefined;
}

/** How many more are shown each time. */
const step = 100;

/** What the widget shows; undefined where the call has no register, or there is nobody in it. */
export function signatoryListView(
  feed: Feed,
  inputs: SignatoryListInputs,
  loaded: CallWithRegister | undefined,
): SignatoryListView | undefined {
  if (!loaded || loaded.register.entries.length === 0) return undefined;
  const { call, register } = loaded;
  const { layout, place, nuts, chosen } = inputs;
  const isOfPlace = place !== '' || nuts !== '';
  const isAlone = isOfPlace && layout === 'sentence';
  if (!isAlone && !register.entries.some(isWanted(inputs))) return undefined;
  const title = isMain(call, feed) ? undefined : call.title;
  return {
    title: title ? whoHasJoinedCall(title) : whoHasJoined(),
    sentence: isOfPlace ? sentenceView(inputs, loaded, title, isAlone) : undefined,
    list: isAlone && !chosen.isOpen ? undefined : listView(inputs, loaded),
  };
}

/** Whether an entry is of those that the page wants. */
const isWanted =
  ({ country, category }: Pick<SignatoryListInputs, 'country' | 'category'>) =>
  (entry: Entry): boolean =>
    (!country || entry.country === country) && (!category || entry.category === category);

function sentenceView(
  { place, nuts, partner, today }: SignatoryListInputs,
  loaded: CallWithRegister,
  title: string | undefined,
  isAlone: boolean,
): SentenceView {
  const { call, register } = loaded;
  const entry = entryOf(register, { place, nuts });
  const isClosed = deadlineOf(call, today)?.isClosed;
  const join = entry || isClosed ? undefined : call.join;
  return {
    text: entry ? isOneOf(entry, ofItsKind(entry, loaded)) : notYet(place || nuts),
    hasJoined: entry !== undefined,
    join: join && { url: joinPage(join, partner), label: joinLabel(title) },
    all: isAlone ? allWhoHaveJoined() : undefined,
  };
}

/** How many there are of an entry's category: as the call says, else as the register has them. */
function ofItsKind({ category }: Entry, { call, register: { entries } }: CallWithRegister) {
  const stated = call.counts?.find((count) => count.category === category);
  const count = stated?.count ?? entries.filter((entry) => entry.category === category).length;
  return { count, number: qualifiedInSentence(formatNumber(count), stated?.qualifier) };
}

function listView(inputs: SignatoryListInputs, loaded: CallWithRegister): ListView {
  const { layout, country, category, limit, chosen } = inputs;
  const { query, countries, categories, more } = chosen;
  const matches = found(loaded.register, query).filter(isWanted(inputs));
  const inCountries = (entry: Entry) =>
    countries.length === 0 || countries.includes(entry.country ?? '');
  const inCategories = (entry: Entry) =>
    categories.length === 0 || categories.includes(entry.category);
  const shown = matches.filter((entry) => inCountries(entry) && inCategories(entry));
  const most = limit > 0 ? limit + more * step : Infinity;
  const isMap = layout === 'map';
  const isChosen = query.trim() !== '' || countries.length > 0 || categories.length > 0;
  const isListed = !isMap || isChosen;
  const total = shown.length;
  return {
    search: isMap ? undefined : searchLabel(),
    countries: country ? [] : countryToggles(matches.filter(inCategories), countries),
    categories:
      isMap || category ? [] : categoryToggles(matches.filter(inCountries), categories, loaded),
    entries: isListed ? shown.slice(0, most).map((entry) => entryView(entry, country)) : [],
    status: isListed ? status(Math.min(most, total), total) : undefined,
    more: isListed && total > most ? showMore() : undefined,
    reset: isChosen ? showAll() : undefined,
    words: { countries: byCountry(), categories: byCategory() },
  };
}

function counts(entries: readonly Entry[], key: 'country' | 'category'): Map<string, number> {
  const result = new Map<string, number>();
  for (const entry of entries) {
    const code = entry[key] ?? '';
    result.set(code, (result.get(code) ?? 0) + 1);
  }
  return result;
}

function countryToggles(
  matches: readonly Entry[],
  pressed: readonly string[],
): readonly CountryToggle[] {
  const numbers = counts(matches, 'country');
  return tiles.map((tile) => {
    const count = numbers.get(tile.code) ?? 0;
    return {
      ...tile,
      short: shownCode(tile.code),
      name: formatCountry(tile.code),
      isPressed: pressed.includes(tile.code),
      isEmpty: count === 0,
      count: formatNumber(count),
    };
  });
}

/** The most frequent first. */
function categoryToggles(
  matches: readonly Entry[],
  pressed: readonly string[],
  { call, register }: CallWithRegister,
): readonly CategoryToggle[] {
  const there = [...counts(register.entries, 'category')];
  if (there.length < 2) return [];
  const numbers = counts(matches, 'category');
  const inOrder = there.sort(([, one], [, other]) => other - one);
  return inOrder.map(([code]) => {
    const count = numbers.get(code) ?? 0;
    return {
      code,
      isPressed: pressed.includes(code),
      count: formatNumber(count),
      label: counted(
        call.counts?.find(({ category }) => category === code) ?? { category: code },
        count,
      ),
    };
  });
}

const entryView = ({ name, url, country, since }: Entry, only: string): EntryView => ({
  name,
  url,
  notes: [
    ...(country && !only ? [formatCountry(country)] : []),
    ...(since ? [joined(formatDate(since))] : []),
  ],
});

const whoHasJoined = () =>
  msg('Who has joined', {
    id: 'signatory-list.title',
    desc: 'Heading above the list of organisations that have joined the alliance.',
  });

const whoHasJoinedCall = (title: string) =>
  msg(str`Who has joined: ${title}`, {
    id: 'signatory-list.title-call',
    desc: 'Heading above the list of organisations that have joined one of several calls. The value is the call’s title.',
  });

const allWhoHaveJoined = () =>
  msg('All who have joined', {
    id: 'signatory-list.all',
    desc: 'Button under a sentence about one region: opens the list of all organisations that have joined.',
  });

const notYet = (name: string) =>
  msg(str`${name} has not joined yet.`, {
    id: 'signatory-list.not-yet',
    desc: 'Of a region or a town, above a button to join. The value is its name, “Region Västernorrland”, in its basic form: write around it what fits any name.',
  });

/** Says of an entry that it has joined, as one of how many of its kind. */
function isOneOf(
  { name, category }: Entry,
  { count, number }: { readonly count: number; readonly number: string },
): string {
  const say = oneOf[category];
  // Of one alone there is nothing to say in the singular, so that English needs no text for it.
  if (say && count > 1)
    return plural(
      count,
      () => say(name, number),
      () => say(name, number),
    );
  return msg(str`${name} has joined.`, {
    id: 'signatory-list.joined',
    desc: 'Of an organisation, in answer to the question whether it is in the alliance. The value is its name, in its basic form.',
  });
}

const oneOf: Readonly<Record<string, (name: string, number: string) => string>> = {
  regions: (name, number) =>
    msg(str`${name} is one of ${number} regions that have joined.`, {
      id: 'signatory-list.one-of.regions.other',
      desc: 'Of a region that has joined. The first value is its name, in its basic form; the second how many regions have, “140” or “more than 140”, never 1.',
    }),
  municipalities: (name, number) =>
    msg(str`${name} is one of ${number} cities and counties that have joined.`, {
      id: 'signatory-list.one-of.municipalities.other',
      desc: 'Of a town, city, municipality or county that has joined. The first value is its name, in its basic form; the second how many have, “137” or “more than 137”, never 1.',
    }),
  associations: (name, number) =>
    msg(str`${name} is one of ${number} associations that have joined.`, {
      id: 'signatory-list.one-of.associations.other',
      desc: 'Of an association of regional and local authorities that has joined. The first value is its name, in its basic form; the second how many have, “50” or “more than 50”, never 1.',
    }),
};

const searchLabel = () =>
  msg('Search', {
    id: 'signatory-list.search',
    desc: 'Label of the field in which one types the name of a region, a town or an association to find it in the list.',
  });

const byCountry = () =>
  msg('By country', {
    id: 'signatory-list.countries',
    desc: 'Name of a group of buttons, one a country, which narrow a list to what is chosen. For screen readers.',
  });

const byCategory = () =>
  msg('By kind', {
    id: 'signatory-list.categories',
    desc: 'Name of a group of buttons, “140 regions”, “50 associations”, which narrow a list to what is chosen. For screen readers.',
  });

const joined = (date: string) =>
  msg(str`joined: ${date}`, {
    id: 'signatory-list.since',
    desc: 'Since when an organisation has been in the alliance. The value is a month and a year, “October 2017”, in its basic form: where “since” asks for another, write a label.',
  });

function status(shown: number, total: number): string {
  if (total === 0)
    return msg('Nobody found.', {
      id: 'signatory-list.none',
      desc: 'Where a search among those who have joined finds no organisation.',
    });
  const [some, all] = [formatNumber(shown), formatNumber(total)];
  return msg(str`Shown: ${some} of ${all}`, {
    id: 'signatory-list.shown',
    desc: 'Below a list: how many organisations are shown, of how many. Also read out by screen readers when a search has changed the list.',
  });
}

const showMore = () =>
  msg('Show more', {
    id: 'signatory-list.more',
    desc: 'Button below a list that is shown in part.',
  });

const showAll = () =>
  msg('Show all', {
    id: 'signatory-list.reset',
    desc: 'Button that empties the search field and releases all buttons, so that the whole list is there again.',
  });
