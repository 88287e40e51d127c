import { isMain } from '../../calls/call.ts';
import { deadlineOf } from '../../calls/deadline.ts';
import { counted, qualifiedInSentence } from '../../calls/figures.ts';
import { joinLabel, joinPage } from '../../calls/join.ts';
import type { Call, Feed } from '../../feed/model.ts';
import { formatCountry, formatDate, formatNumber } from '../../i18n/format.ts';
import type { Entry, Register } from '../../register/register.ts';
import { entryOf, found } from './search.ts';
import { shownCode, tiles, type Tile } from './tiles.ts';
import {
  allWhoHaveJoined,
  byCategory,
  byCountry,
  isOneOf,
  joined,
  notYet,
  searchLabel,
  showAll,
  showMore,
  status,
  whoHasJoined,
  whoHasJoinedCall,
} from './words.ts';

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
  const wanted = loaded.register.entries.filter(isWanted(inputs));
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
      isMap || category
        ? []
        : categoryToggles(wanted, matches.filter(inCountries), categories, loaded.call),
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
  all: readonly Entry[],
  matches: readonly Entry[],
  pressed: readonly string[],
  call: Call,
): readonly CategoryToggle[] {
  const there = [...counts(all, 'category')];
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
