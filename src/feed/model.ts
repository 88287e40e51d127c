/**
 * The feed: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the extension `_cohesion`, as data.
 * The types, the parser and the JSON Schema are all made from what stands here; the names are the feed's own.
 */
import {
  address,
  leaf,
  list,
  number,
  object,
  oneOf,
  report,
  text,
  type Of,
  type Problem,
} from './check.ts';

export type { Problem };

/** More items than this are not read. */
export const mostItems = 500;

/** The version of `_cohesion` that this code understands. */
export const schemaVersion = 1;

const builtIn = [
  'individuals',
  'regions',
  'municipalities',
  'associations',
  'meps',
  'sectoral',
] as const;

/** A category that has a label in every language; any other brings its own. */
export type BuiltInCategory = (typeof builtIn)[number];

/** Categories with a label in every language, in the order in which they are usually shown. */
export const builtInCategories: readonly BuiltInCategory[] = builtIn;

const day = '(0[1-9]|[12]\\d|3[01])';
const month = '\\d{4}-(0[1-9]|1[0-2])';

/** Patterns are kept as strings, so that the JSON Schema states the very same ones. */
export const patterns = {
  version: '^https://jsonfeed\\.org/version/1(\\.\\d+)?$',
  date: `^${month}(-${day})?$`,
  time: `^${month}-${day}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$`,
  // One variant and no extensions: of these, Intl.Locale takes every one.
  language:
    '^[a-zA-Z]{2,3}(-[a-zA-Z]{4})?(-([a-zA-Z]{2}|\\d{3}))?(-([a-zA-Z\\d]{5,8}|\\d[a-zA-Z\\d]{3}))?$',
};

/** A pattern says 31 days for every month; engines disagree on what `2022-02-30` is. */
const isDay = (value: string) =>
  value.length < 8 ||
  +value.slice(8, 10) <= new Date(+value.slice(0, 4), +value.slice(5, 7), 0).getDate();

const matching = (expected: string, pattern: string) => {
  const regex = new RegExp(pattern);
  return text(expected, (value) => regex.test(value) && isDay(value));
};

/** The values without parts; `schema.ts` has the JSON Schema of each. */
export const leaves = {
  text: text('text'),
  name: text('text that is not empty', (value) => value),
  // JSON Feed asks readers to take a number for the text it stands for.
  id: leaf('text that is not empty', (value) =>
    Number.isFinite(value) || (typeof value === 'string' && value) ? String(value) : undefined,
  ),
  version: text('https://jsonfeed.org/version/1.1', (value) =>
    new RegExp(patterns.version).test(value),
  ),
  address: address(),
  language: text('a language tag such as sv or de-AT', (value) =>
    new RegExp(patterns.language).test(value),
  ),
  date: matching('a date such as 2022-10 or 2022-10-12', patterns.date),
  time: matching('a time such as 2022-10-12T09:30:00Z', patterns.time),
  count: number('a whole number, 0 or more', Number.isSafeInteger),
  amount: number('a number, 0 or more', Number.isFinite),
  schema: {
    expected: 'schema 1',
    // A newer one is read as far as it is understood; the problem says that there may be more to it.
    read(value, path, reading) {
      if (value !== schemaVersion) report(value, path, this.expected, reading);
      return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : undefined;
    },
  } as typeof numberType,
};
declare const numberType: ReturnType<typeof number>;

export const kind = oneOf('declaration', 'video', 'podcast', 'news', 'material');
export const qualifier = oneOf('exact', 'more-than', 'about');
export const rel = oneOf('transcript', 'chapters', 'captions', 'descriptions');

export const author = object(
  {},
  { name: leaves.text, url: leaves.address, avatar: leaves.address },
);

export const attachment = object(
  { url: leaves.address, mime_type: leaves.name },
  {
    title: leaves.text,
    size_in_bytes: leaves.amount,
    duration_in_seconds: leaves.amount,
    _cohesion: object({}, { language: leaves.language, rel }),
  },
);

export const count = object(
  { category: leaves.name, count: leaves.count },
  { qualifier, label: leaves.name },
  (result, path, reading) =>
    result.label ||
    builtIn.includes(result.category as BuiltInCategory) ||
    report(
      undefined,
      path + '.label',
      'a label, as ' + result.category + ' has none of its own',
      reading,
    ),
);

export const historyPoint = object({ date: leaves.date, count: leaves.count }, { qualifier });

export const signatories = object(
  {},
  { since: leaves.date, counts: list(count), history: list(historyPoint) },
);

export const join = object({ url: leaves.address }, { partner_parameter: leaves.name });

/** The hosts that say "video"; PeerTube runs anywhere, so its items name their kind. */
const platform = /^https?:\/\/([a-z]+\.)?(youtu\.be|youtube(-nocookie)?\.com|vimeo\.com)\//;

export const item = object(
  { id: leaves.id },
  {
    url: leaves.address,
    external_url: leaves.address,
    title: leaves.text,
    content_text: leaves.text,
    content_html: leaves.text,
    summary: leaves.text,
    image: leaves.address,
    banner_image: leaves.address,
    date_published: leaves.time,
    date_modified: leaves.time,
    authors: list(author),
    author,
    tags: list(leaves.text),
    language: leaves.language,
    attachments: list(attachment),
    _cohesion: object(
      {},
      { kind, missing_language_url: leaves.address, duration_in_seconds: leaves.amount },
    ),
  },
  (result, path, reading) => {
    if ((result.content_text ?? result.content_html) === undefined) {
      return report(undefined, path + '.content_text', 'content_text or content_html', reading);
    }
    if (reading.ids.has(result.id)) {
      return report(result.id, path + '.id', 'an id that no item before it has', reading);
    }
    reading.ids.add(result.id);
    if (result.author) result.authors ??= [result.author];
    const has = (type: string) =>
      result.attachments?.some(({ mime_type }) => mime_type.startsWith(type));
    (result._cohesion ??= {}).kind ??= has('audio/')
      ? 'podcast'
      : has('video/') || [result.url, result.external_url].some((at) => at && platform.test(at))
        ? 'video'
        : 'news';
    return true;
  },
);

export const feed = object(
  { version: leaves.version, title: leaves.text, items: list(item, mostItems) },
  {
    home_page_url: leaves.address,
    feed_url: leaves.address,
    description: leaves.text,
    icon: leaves.address,
    language: leaves.language,
    authors: list(author),
    author,
    _cohesion: object(
      {},
      { about: leaves.address, schema: leaves.schema, updated: leaves.time, signatories, join },
    ),
  },
  (result) => {
    if (result.author) result.authors ??= [result.author];
    return true;
  },
);

export type Kind = Of<typeof kind>;
export type Qualifier = Of<typeof qualifier>;
export type Author = Of<typeof author>;
export type Attachment = Of<typeof attachment>;
export type Count = Of<typeof count>;
export type HistoryPoint = Of<typeof historyPoint>;
export type Signatories = Of<typeof signatories>;
export type Join = Of<typeof join>;

type ReadItem = Of<typeof item>;
/** An item as read: its kind is always decided. Addresses are absolute; `content_html` is as it came, not sanitised. */
export type Item = ReadItem & { _cohesion: { kind: Kind } };
/** A feed as read. */
export type Feed = Omit<Of<typeof feed>, 'items'> & { items: Item[] };
