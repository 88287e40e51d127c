/** What all sources do with their entries. */
import { createHash } from 'node:crypto';
import type { Author, Item } from '../item.ts';
import type { Problem } from '../problem.ts';
import { resolver, type Resolve } from './addresses.ts';
import { moment } from './dates.ts';
import { defined } from './defined.ts';
import type { Read } from './document.ts';
import type { Entry, Person } from './entry.ts';
import { languageTag } from './language.ts';
import type { Inline, Reading } from './source.ts';
import { plainLine, plainText } from './text.ts';

/** What a feed holds at most. */
const most = 500;

/** What a source makes of an entry, knowing what is common to all of them. */
export type Make = (entry: Entry, common: Common, resolve: Resolve) => Made;
/** A text says why it is left out. */
export type Made = { readonly item: Item; readonly inline?: Inline } | { readonly not: string };

/** What is the same for each kind. */
export interface Common {
  readonly id: string;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly content_text: string;
  readonly date_published: string | undefined;
  readonly date_modified: string | undefined;
  readonly language: string | undefined;
  /** How a problem calls it. */
  readonly about: string;
}

/** The same each time that the same is read, where the feed gives none. */
const idOf = (...parts: readonly (string | undefined)[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);

/** Each person once, with a name; addresses are checked. */
export function authorsOf(people: readonly Person[], resolve: Resolve): Author[] | undefined {
  const authors = new Map<string, Author>();
  for (const { name, url, avatar } of people) {
    const known = plainLine(name);
    if (!known || authors.has(known)) continue;
    const fields = { name: known, url: resolve(url), avatar: resolve(avatar) };
    authors.set(known, defined<Author>(fields));
  }
  return authors.size > 0 ? [...authors.values()].slice(0, 20) : undefined;
}

/** The first that is an address. */
export const firstAddress = (
  values: readonly (string | undefined)[],
  resolve: Resolve,
): string | undefined => values.map(resolve).find((address) => address !== undefined);

/** Subjects in one line each, each once. */
export function tagsOf(subjects: readonly (string | undefined)[]): string[] | undefined {
  const tags = new Set(subjects.flatMap((subject) => plainLine(subject) ?? []));
  return tags.size > 0 ? [...tags].slice(0, 20) : undefined;
}

/** The first text that says something. */
const textOf = (texts: Entry['texts']) => {
  for (const text of texts) {
    const plain = plainText(text);
    if (plain) return plain;
  }
  return '';
};

/** Items of the entries that a source makes some of. */
export function readingOf(
  { document, address, problems }: Read,
  where: string,
  make: Make,
): Reading {
  const found: Problem[] = [...problems];
  const items: Item[] = [];
  const inline: Inline[] = [];
  document.entries.forEach((entry, index) => {
    const resolve = resolver(address, ...document.bases, entry.base);
    const { common, problem } = commonOf(entry, index, resolve, document.language, where);
    const made = common ? make(entry, common, resolve) : { not: 'it says nothing' };
    if ('not' in made)
      found.push({
        where: `${where}, ${common?.about ?? `entry ${index + 1}`}`,
        what: `it is left out: ${made.not}`,
        remedy: 'if it belongs there, complete it where it is published',
      });
    else {
      items.push(made.item);
      if (made.inline) inline.push(made.inline);
      if (problem) found.push(problem);
    }
  });
  const kept = settled(items, where, found);
  const ids = new Set(kept.map(({ id }) => id));
  const title = plainLine(document.title);
  return {
    items: kept,
    problems: found,
    ...(title && { title }),
    ...(inline.length > 0 && { inline: inline.filter(({ item }) => ids.has(item)) }),
  };
}

/** The newest first, each once, not more than a feed holds. */
export function settled(items: readonly Item[], where: string, problems: Problem[]): Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) {
    if (seen.has(item.id))
      problems.push({
        where: `${where}, ${item.title ? `"${item.title}"` : item.id}`,
        what: `it is left out: another before it has the same id, ${item.id.slice(0, 100)}`,
        remedy: 'if it is another, have those who run the site give each its own id (guid)',
      });
    else seen.set(item.id, item);
  }
  // Those without a date come last, in the order of the feed. All times are in UTC, and so in the order of letters.
  const sorted = [...seen.values()].sort((one, other) => {
    const [before, after] = [one.date_published ?? '', other.date_published ?? ''];
    return before < after ? 1 : before > after ? -1 : 0;
  });
  if (sorted.length > most)
    problems.push({
      where,
      what: `it has ${sorted.length} items, of which the newest ${most} are taken`,
      remedy: 'nothing, unless older ones are needed: then add a feed of these',
    });
  return sorted.slice(0, most);
}

function commonOf(
  entry: Entry,
  index: number,
  resolve: Resolve,
  ofFeed: string | undefined,
  where: string,
): { common?: Common; problem?: Problem } {
  const title = plainLine(entry.title);
  const url = resolve(entry.link);
  const content_text = textOf(entry.texts);
  if (!title && !content_text && !url && entry.files.length === 0) return {};
  const language = languageTag(entry.language) ?? languageTag(ofFeed);
  const date_published = entry.published && moment(entry.published, language);
  const modified = entry.modified && moment(entry.modified, language);
  const about = title ? `"${title}"` : `entry ${index + 1}`;
  const common: Common = {
    id: entry.id?.slice(0, 1_000) ?? url ?? idOf(title, entry.published, content_text),
    url,
    title,
    content_text,
    date_published: date_published || undefined,
    date_modified: modified && modified !== date_published ? modified : undefined,
    language,
    about,
  };
  if (!entry.published || date_published) return { common };
  const problem: Problem = {
    where: `${where}, ${about}`,
    what: `its date "${entry.published.slice(0, 60)}" is not understood, and left out`,
    remedy: 'have those who run the site write dates such as 2022-10-12T09:30:00Z',
  };
  return { common, problem };
}

/** The fields that each item has. */
export const basics = (common: Common): Omit<Item, '_cohesion'> =>
  defined<Omit<Item, '_cohesion'>>({ ...common, about: undefined } as Omit<Common, 'about'>);
