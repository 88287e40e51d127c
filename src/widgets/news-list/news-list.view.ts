import type { Feed, Item } from '../../feed/model.ts';
import { formatDate } from '../../i18n/format.ts';
import { foreignLang, msg } from '../../i18n/messages.ts';
import { addressOf } from '../../items/address.ts';
import { fromKnown } from '../../items/known.ts';
import { hasTag } from '../../items/tags.ts';
import { titleOf } from '../../items/title.ts';

export interface NewsListView {
  readonly title: string;
  readonly entries: readonly NewsEntry[];
}

export interface NewsEntry {
  readonly id: string;
  readonly title: string;
  /** Of the text, where it is not the page's language. */
  readonly lang: string | undefined;
  /** Where it can be read in full. */
  readonly url: string | undefined;
  /** "12 October 2022". */
  readonly date: string | undefined;
  /** Who says it: an author, else the site that it stands on. */
  readonly source: string | undefined;
  readonly summary: string | undefined;
  readonly picture: string | undefined;
}

export interface NewsListInputs {
  /** How many entries at most; all where it is 0. */
  readonly limit: number;
  /** Only what has this tag; all where it is empty. */
  readonly tag: string;
  /** Origins that a picture may be asked from before the visitor acts. */
  readonly origins: readonly string[];
}

/** What the widget shows of a feed; undefined where that is nothing. */
export function newsListView(
  feed: Feed,
  { limit, tag, origins }: NewsListInputs,
): NewsListView | undefined {
  const entries = newestFirst(newsIn(feed).filter((item) => !tag || hasTag(item, tag)))
    .slice(0, limit > 0 ? limit : undefined)
    .flatMap((item) => entry(item, feed, origins) ?? []);
  if (entries.length === 0) return undefined;
  return {
    title: msg('News', {
      id: 'news-list.title',
      desc: 'Heading above a list of the alliance’s news.',
    }),
    entries,
  };
}

const newsIn = ({ items }: Feed) => items.filter(({ _cohesion }) => _cohesion.kind === 'news');

/** What has no date comes last: it is not known to be new. */
function newestFirst(items: readonly Item[]): Item[] {
  const time = ({ date_published = '' }: Item) => Date.parse(date_published) || 0;
  return [...items].sort((one, other) => time(other) - time(one));
}

function entry(item: Item, feed: Feed, origins: readonly string[]): NewsEntry | undefined {
  const title = titleOf(item);
  if (!title) return undefined;
  const { id, date_published, language = feed.language } = item;
  const url = addressOf(item);
  return {
    id,
    title,
    lang: foreignLang(language),
    url,
    date: date_published && formatDate(date_published),
    source: item.authors?.[0]?.name ?? siteOf(item.external_url ?? item.url, feed),
    summary: summaryOf(item, title),
    picture: fromKnown(item.image, origins),
  };
}

/** The host of an address, where it is not the alliance's own. */
function siteOf(url: string | undefined, { home_page_url }: Feed): string | undefined {
  if (!url) return undefined;
  const { host } = new URL(url);
  const isOwn = home_page_url !== undefined && new URL(home_page_url).host === host;
  return isOwn ? undefined : host.replace(/^www\./, '');
}

/** What a text is cut to that is no summary, in letters. */
const longest = 240;

/** Not what the title says already. */
function summaryOf({ summary, content_text = '' }: Item, title: string): string | undefined {
  const text = (summary ?? content_text).replace(/\s+/g, ' ').trim();
  if (!text || text === title) return undefined;
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}
