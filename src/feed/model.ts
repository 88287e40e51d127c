/**
 * The feed: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the extension `_cohesion`, as data.
 * The types, the parser and the JSON Schema are all made from what stands here; the names are the feed's own.
 */
import { checkedAddress } from './address.ts';
import { role } from './media.ts';
import {
  leaf,
  list,
  number,
  object,
  oneOf,
  report,
  text,
  words,
  type Check,
  type ListShape,
  type Of,
  type Reading,
} from './check.ts';
import * as meant from './meant.ts';

/** Categories with a label in every language, in the order in which they are usually shown; any other brings its own. */
export const builtInCategories = [
  'individuals',
  'regions',
  'municipalities',
  'associations',
  'meps',
  'sectoral',
] as const;
export const kinds = ['declaration', 'video', 'podcast', 'news', 'material', 'quotation'] as const;
export const qualifiers = ['exact', 'more-than', 'about'] as const;
/** What an attachment is to the item's medium, if it is not the medium itself. */
export const rels = ['transcript', 'chapters', 'captions', 'descriptions'] as const;

/** The patterns are exported for the JSON Schema, which states the very same ones. */
export const versionPattern = /^https:\/\/jsonfeed\.org\/version\/1(\.\d+)?$/;
export const datePattern = /^\d{4}-(0[1-9]|1[0-2])(-\d\d)?$/;
export const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-\d\d$/;
export const timePattern =
  /^\d{4}-(0[1-9]|1[0-2])-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
/** One variant and no extensions: of these, `Intl.Locale` takes every one. */
export const languagePattern =
  /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))?$/i;

/** Whether the month has that day: some engines move 30 February to March, some refuse it. */
const isDay = (value: string) => {
  const day = value.slice(0, 10);
  return new Date(day).getUTCDate() === +(day.slice(8) || 1);
};

export const anyText = words;
/** HTML as it came: it is sanitised where it is shown. */
export const html = text('text', /^/);
export const someText = text('text that is not empty', /^[^]/);
// JSON Feed asks readers to take a number for the text that it stands for.
export const id = leaf('text that is not empty', (value) =>
  Number.isFinite(value) || (typeof value === 'string' && value) ? String(value) : undefined,
);
export const version = text(
  'https://jsonfeed.org/version/1.1',
  versionPattern,
  undefined,
  meant.version,
);
export const address = leaf(
  'an https address, or one relative to the feed',
  checkedAddress,
  meant.addressIn,
);
export const language = text(
  'a language tag such as sv or de-AT',
  languagePattern,
  undefined,
  meant.language,
);
export const date = text('a date such as 2022-10 or 2022-10-12', datePattern, isDay, meant.date);
export const day = text('a day such as 2027-06-30', dayPattern, isDay, meant.date);
export const time = text('a time such as 2022-10-12T09:30:00Z', timePattern, isDay, meant.time);
export const whole = number('a whole number, 0 or more', Number.isSafeInteger, meant.wholeNumber);
export const amount = number('a number, 0 or more', Number.isFinite, meant.anyNumber);
export const kind = oneOf(kinds);
export const qualifier = oneOf(qualifiers);
export const rel = oneOf(rels);
/** The version of `_cohesion`. A newer one is read as far as it is understood; the problem says there may be more. */
export const schema: Check<number> = (value, path, reading) => {
  if (value !== 1) report(value, path, 'schema 1', reading);
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : undefined;
};

export const author = object({ name: anyText, url: address, avatar: address }, [], {
  meant: meant.named,
});
const authors = list(author);

/** JSON Feed 1.0 had one author; readers of the model find it in `authors`. */
const author1 = (result: { author?: Author; authors?: Author[] }) => {
  if (result.author) result.authors ??= [result.author];
};

export const attachment = object(
  {
    url: address,
    mime_type: someText,
    title: anyText,
    size_in_bytes: amount,
    duration_in_seconds: amount,
    _cohesion: object({ language, rel }),
  },
  ['url', 'mime_type'],
  { instead: { mime_type: ({ url }) => meant.typeOf(url) } },
);

export const count = object(
  { category: someText, count: whole, qualifier, label: anyText },
  ['category', 'count'],
  {
    finish: ({ category, label }, path, reading) =>
      label ||
      (builtInCategories as readonly string[]).includes(category) ||
      report(label, path + '.label', 'a label for ' + category, reading),
  },
);

export const historyPoint = object({ date, count: whole, qualifier }, ['date', 'count']);

export const join = object({ url: address, partner_parameter: someText }, ['url']);

export const goal = object({ category: someText, count: whole }, ['category', 'count']);

export const call = object(
  {
    id,
    title: anyText,
    url: address,
    since: date,
    counts: list(count),
    history: list(historyPoint),
    goal,
    deadline: day,
    join,
    register: address,
  },
  ['id'],
  {
    finish: (result, path, reading) => {
      const { counts, goal } = result;
      if (counts) result.counts = once(counts, 'category', path + '.counts', reading);
      // A goal is that of a number which the call has, and is told in that number's words.
      if (goal && !counts?.some(({ category }) => category === goal.category)) {
        report(goal.category, path + '.goal.category', 'a category of the counts', reading);
        delete result.goal;
      }
      return true;
    },
  },
);

/** The first with each name; the others are reported. */
function once<Key extends string, Entry extends Readonly<Record<Key, string>>>(
  entries: readonly Entry[],
  key: Key,
  path: string,
  reading: Reading,
): Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ [key]: name }) => {
    const isNew = !seen.has(name);
    if (!isNew) report(name, path, `each ${key} once`, reading);
    seen.add(name);
    return isNew;
  });
}

/** Each call once. */
const calls: Check<Call[]> & ListShape = Object.assign(
  (value: unknown, path: string, reading: Reading) => {
    const read = list(call)(value, path, reading);
    return read && once(read, 'id', path, reading);
  },
  { of: call, most: Infinity },
);

/** Addresses of videos on known platforms, and not of channels. PeerTube runs anywhere, so its items name their kind. */
const platform =
  /^https?:\/\/([a-z]+\.)?(youtu\.be\/[\w-]+|youtube(-nocookie)?\.com\/(watch\?|(embed|shorts|live|v)\/)|vimeo\.com\/([^?#]*\/)?\d+(?![^/?#]))/;

export const item = object(
  {
    id,
    url: address,
    external_url: address,
    title: anyText,
    content_text: anyText,
    content_html: html,
    summary: anyText,
    image: address,
    banner_image: address,
    date_published: time,
    date_modified: time,
    language,
    tags: list(anyText),
    author,
    authors,
    attachments: list(attachment),
    _cohesion: object({ kind, missing_language_url: address, duration_in_seconds: amount }),
  },
  ['id'],
  {
    finish: (result, path, reading) => {
      const { id, url, external_url, title, content_text, content_html, attachments = [] } = result;
      if ((content_text ?? content_html) === undefined) {
        const at = path + '.content_text';
        const expected = 'content_text or content_html';
        if (!title || !(url ?? external_url)) return report(content_text, at, expected, reading);
        // News of others are often no more than that.
        result.content_text = report(content_text, at, expected, reading, '');
      }
      if (reading.ids.has(id)) {
        return report(id, path + '.id', 'an id that no item before it has', reading);
      }
      reading.ids.add(id);
      author1(result);
      const roles = attachments.map(role);
      const isOnPlatform = [url, external_url].some((place) => place && platform.test(place));
      result._cohesion ??= {};
      result._cohesion.kind ??= roles.includes('audio')
        ? 'podcast'
        : roles.includes('video') || isOnPlatform
          ? 'video'
          : 'news';
      return true;
    },
  },
);

export const feed = object(
  {
    version,
    title: anyText,
    home_page_url: address,
    feed_url: address,
    description: anyText,
    icon: address,
    language,
    author,
    authors,
    _cohesion: object({
      about: address,
      schema,
      updated: time,
      podcast_url: address,
      calls,
    }),
    items: list(item, 500),
  },
  ['version', 'title', 'items'],
  {
    finish: (result) => {
      author1(result);
      return true;
    },
    instead: { title: () => '' },
  },
);

/** A category that has a label in every language. */
export type BuiltInCategory = (typeof builtInCategories)[number];
export type Kind = (typeof kinds)[number];
export type Qualifier = (typeof qualifiers)[number];
export type Rel = (typeof rels)[number];
export type Author = Of<typeof author>;
export type Attachment = Of<typeof attachment>;
export type Count = Of<typeof count>;
export type HistoryPoint = Of<typeof historyPoint>;
export type Call = Of<typeof call>;
export type Join = Of<typeof join>;

/** An item as read: its kind is always decided. Addresses are absolute; `content_html` is as it came, not sanitised. */
export type Item = Of<typeof item> & { _cohesion: { kind: Kind } };
/** A feed as read. */
export type Feed = Omit<Of<typeof feed>, 'items'> & { items: Item[] };
