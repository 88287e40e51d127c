import type { AtomFeed } from 'feedsmith';
import { mediaFiles, mediaPictures, mediaTexts, type Entry, type FeedDocument } from './entry.ts';

type Links = AtomFeed.Entry<string>['links'];

/** The page; where several are named, the one of HTML. */
function pageOf(links: Links): string | undefined {
  const pages = (links ?? []).filter(({ rel = 'alternate' }) => /(?:^|\/)alternate$/.test(rel));
  return (pages.find(({ type }) => type?.includes('html')) ?? pages[0])?.href;
}

/** Atom 0.3 and 1.0. */
export function fromAtom(feed: AtomFeed.Feed<string>): FeedDocument {
  const { title, links, logo, icon, itunes, xml, entries = [] } = feed;
  return {
    title: title?.value,
    link: pageOf(links),
    language: xml?.lang ?? title?.xml?.lang ?? feed.dc?.languages?.[0],
    image: itunes?.image ?? logo ?? icon,
    people: people(feed.authors),
    explicit: itunes?.explicit,
    bases: [xml?.base],
    entries: entries.map(entryOf),
  };
}

const people = (authors: AtomFeed.Entry<string>['authors']) =>
  (authors ?? []).map(({ name, uri }) => ({ name, url: uri }));

function entryOf(entry: AtomFeed.Entry<string>): Entry {
  const { content, itunes, links, media, summary, title } = entry;
  const enclosures = (links ?? []).filter(({ rel }) => rel === 'enclosure');
  const isMedium =
    content?.src !== undefined && /^(?:audio|video|image)\//.test(content.type ?? '');
  return {
    id: entry.id,
    link: pageOf(links),
    title: title?.value,
    texts: [summary?.value, ...mediaTexts(media), isMedium ? undefined : content?.value],
    published: entry.published ?? entry.updated,
    modified: entry.updated,
    language: entry.xml?.lang ?? title?.xml?.lang ?? content?.xml?.lang,
    people: people(entry.authors ?? entry.source?.authors),
    subjects: (entry.categories ?? []).map(({ term, label }) => label ?? term),
    images: [
      itunes?.image,
      ...mediaPictures(media),
      ...enclosures.filter(({ type }) => type?.startsWith('image/')).map(({ href }) => href),
    ],
    files: [
      ...enclosures.map(({ href, type, title, length }) => ({
        url: href,
        type,
        title,
        size: length,
        seconds: itunes?.duration,
      })),
      ...(isMedium ? [{ url: content.src, type: content.type }] : []),
      ...mediaFiles(media),
    ],
    base: entry.xml?.base ?? content?.xml?.base,
    media,
    itunes,
    psc: entry.psc,
    yt: entry.yt,
  };
}
