import type { RdfFeed, RssFeed } from 'feedsmith';
import {
  mediaFiles,
  mediaPictures,
  mediaTexts,
  type Entry,
  type FeedDocument,
  type Person,
} from './entry.ts';

type Channel = RssFeed.Feed<string> | RdfFeed.Feed<string>;
type Item = RssFeed.Item<string> & RdfFeed.Item<string>;

/** RSS 0.9x, 1.0 and 2.0. */
export function fromRss(channel: Channel): FeedDocument {
  const { title, link, image, dc, xml } = channel;
  const { language, itunes, podcast, atom } = channel as RssFeed.Feed<string>;
  const author = itunes?.author;
  return {
    title,
    link: link ?? atom?.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
    language: language ?? dc?.languages?.[0] ?? xml?.lang,
    image: itunes?.image ?? image?.url ?? podcast?.images?.[0]?.href,
    people: firstSome(persons(podcast?.persons), named(author)),
    explicit: itunes?.explicit,
    // Relative addresses of RSS start from the site's page, where nothing says otherwise.
    bases: [link, xml?.base],
    entries: (channel.items ?? []).map((item) => entryOf(item as Item)),
  };
}

type Podcast = NonNullable<RssFeed.Item<string>['podcast']>;

const persons = (list: Podcast['persons']) =>
  (list ?? []).map(({ display, href, img }) => ({ name: display, url: href, avatar: img }));

/** `press@region.example (Press office)`; a bare address is nobody's name. */
const named = (...names: readonly (string | undefined)[]): Person[] =>
  names.flatMap((name) => (name && !name.includes('@') ? { name } : []));

/** Those who speak are named closest; what else is named is the house that has them speak. */
const firstSome = (...groups: readonly Person[][]) => groups.find(({ length }) => length > 0) ?? [];

function entryOf(item: Item): Entry {
  const { atom, dc, dcterms, guid, itunes, link, media, podcast } = item;
  const isAddress = guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '');
  const enclosures = item.enclosures ?? [];
  return {
    id: guid?.value ?? item.rdf?.about ?? atom?.id,
    link: link ?? atom?.links?.[0]?.href ?? (isAddress ? guid?.value : undefined),
    title: item.title ?? itunes?.title ?? dc?.titles?.[0] ?? media?.title?.value,
    texts: [
      item.description,
      itunes?.summary,
      item.content?.encoded,
      dc?.descriptions?.[0],
      ...mediaTexts(media),
      itunes?.subtitle,
    ],
    published:
      item.pubDate ??
      dc?.dates?.[0] ??
      dcterms?.issued?.[0] ??
      dcterms?.dates?.[0] ??
      atom?.published,
    modified: atom?.updated ?? dcterms?.modified?.[0],
    language: item.xml?.lang ?? dc?.languages?.[0],
    people: firstSome(
      persons(podcast?.persons),
      named(itunes?.author),
      named(...(item.authors ?? []).map(({ name }) => name)),
      named(...(dc?.creators ?? [])),
    ),
    subjects: [...(item.categories ?? []).map(({ name }) => name), ...(dc?.subjects ?? [])],
    images: [
      itunes?.image,
      ...(podcast?.images ?? []).map(({ href }) => href),
      ...mediaPictures(media),
      ...enclosures.filter(({ type }) => type?.startsWith('image/')).map(({ url }) => url),
    ],
    files: [
      ...enclosures.map(({ url, type, length }) => ({
        url,
        type,
        size: length,
        seconds: itunes?.duration,
      })),
      ...mediaFiles(media),
    ],
    base: item.xml?.base,
    media,
    itunes,
    podcast,
    psc: item.psc,
  };
}
