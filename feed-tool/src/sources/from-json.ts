import type { JsonFeed } from 'feedsmith';
import type { Entry, FeedDocument } from './entry.ts';

/** JSON Feed 1.0 and 1.1. */
export function fromJson(feed: JsonFeed.Feed<string>): FeedDocument {
  const { title, home_page_url, language, icon, favicon, authors = [], items = [] } = feed;
  return {
    title,
    link: home_page_url,
    language,
    image: icon ?? favicon,
    people: authors,
    bases: [],
    entries: items.map(entryOf),
  };
}

const entryOf = (item: JsonFeed.Item<string>): Entry => ({
  id: item.id,
  link: item.url ?? item.external_url,
  title: item.title,
  texts: [item.summary, item.content_text, item.content_html],
  published: item.date_published ?? item.date_modified,
  modified: item.date_modified,
  language: item.language,
  people: item.authors ?? [],
  subjects: item.tags ?? [],
  images: [item.image, item.banner_image],
  files: (item.attachments ?? []).map(
    ({ url, mime_type, title, size_in_bytes, duration_in_seconds }) => ({
      url,
      type: mime_type,
      title,
      size: size_in_bytes,
      seconds: duration_in_seconds,
    }),
  ),
});
