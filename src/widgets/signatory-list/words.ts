/** What the list says. */
import { formatNumber } from '../../i18n/format.ts';
import { msg, plural, str } from '../../i18n/messages.ts';
import type { Entry } from '../../register/register.ts';

export const whoHasJoined = () =>
  msg('Who has joined', {
    id: 'signatory-list.title',
    desc: 'Heading above the list of organisations that have joined the alliance.',
  });

export const whoHasJoinedCall = (title: string) =>
  msg(str`Who has joined: ${title}`, {
    id: 'signatory-list.title-call',
    desc: 'Heading above the list of organisations that have joined one of several calls. The value is the call’s title.',
  });

export const allWhoHaveJoined = () =>
  msg('All who have joined', {
    id: 'signatory-list.all',
    desc: 'Button under a sentence about one region: opens the list of all organisations that have joined.',
  });

export const notYet = (name: string) =>
  msg(str`${name} has not joined yet.`, {
    id: 'signatory-list.not-yet',
    desc: 'Of a region or a town, above a button to join. The value is its name, “Region Västernorrland”, in its basic form: write around it what fits any name.',
  });

/** Says of an entry that it has joined, as one of how many of its kind. */
export function isOneOf(
  { name, category }: Pick<Entry, 'name' | 'category'>,
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

export const searchLabel = () =>
  msg('Search', {
    id: 'signatory-list.search',
    desc: 'Label of the field in which one types the name of a region, a town or an association to find it in the list.',
  });

export const byCountry = () =>
  msg('By country', {
    id: 'signatory-list.countries',
    desc: 'Name of a group of buttons, one a country, which narrow a list to what is chosen. For screen readers.',
  });

export const byCategory = () =>
  msg('By kind', {
    id: 'signatory-list.categories',
    desc: 'Name of a group of buttons, “140 regions”, “50 associations”, which narrow a list to what is chosen. For screen readers.',
  });

export const joined = (date: string) =>
  msg(str`joined: ${date}`, {
    id: 'signatory-list.since',
    desc: 'Since when an organisation has been in the alliance. The value is a month and a year, “October 2017”, in its basic form: where “since” asks for another, write a label.',
  });

export function status(shown: number, total: number): string {
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

export const showMore = () =>
  msg('Show more', {
    id: 'signatory-list.more',
    desc: 'Button below a list that is shown in part.',
  });

export const showAll = () =>
  msg('Show all', {
    id: 'signatory-list.reset',
    desc: 'Button that empties the search field and releases all buttons, so that the whole list is there again.',
  });
