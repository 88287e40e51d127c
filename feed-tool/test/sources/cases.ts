import type { Served } from './local-web.ts';

/** A fixture, read as staff would have it read. */
export interface Case extends Served {
  readonly kind: string;
  /** As it stands in `cohesion.yaml`. */
  readonly address: string;
  /** Where its file is, if that is another address. */
  readonly at?: string;
  /** Other files that are asked for on the way. */
  readonly also?: Readonly<Record<string, Served>>;
}

const xml = 'application/rss+xml; charset=UTF-8';
const channel = 'https://www.youtube.com/feeds/videos.xml?channel_id=UCaaaaaaaaaaaaaaaaaaaaaa';

const feed = (kind: string, file: string, type = xml): Case => ({
  kind,
  file,
  type,
  address: `https://${file.replace(/\W/g, '-')}.example/feed`,
});
const podcast = (file: string, type?: string) => feed('podcast', file, type);
const news = (file: string, type?: string) => feed('news', file, type);

export const cases: readonly Case[] = [
  podcast('podcast-libsyn.xml'),
  podcast('podcast-podbean.xml'),
  podcast('podcast-buzzsprout.xml'),
  podcast('podcast-acast.xml'),
  podcast('podcast-spreaker.xml'),
  podcast('podcast-anchor.xml'),
  podcast('podcast-soundcloud.xml'),
  podcast('podcast-transistor.xml'),
  podcast('podcast-simplecast.xml'),
  podcast('podcast-castopod.xml'),
  podcast('podcast-podlove.xml'),
  podcast('podcast-video.xml'),
  podcast('podcast-json.json', 'application/feed+json'),
  {
    kind: 'youtube',
    file: 'youtube-channel.xml',
    type: 'text/xml; charset=UTF-8',
    address: 'youtube.com/@alliance/videos',
    at: channel,
    also: { 'https://youtube.com/@alliance': { file: 'youtube-page.html', type: 'text/html' } },
  },
  {
    kind: 'youtube',
    file: 'youtube-playlist.xml',
    type: 'text/xml; charset=UTF-8',
    address: 'https://youtu.be/abcdefghij1?list=PLbbbbbbbbbbbbbbbb&si=x',
    at: 'https://www.youtube.com/feeds/videos.xml?playlist_id=PLbbbbbbbbbbbbbbbb',
  },
  {
    kind: 'vimeo',
    file: 'vimeo-channel.xml',
    type: 'application/rss+xml',
    address: 'https://vimeo.com/regionsonfilm',
    at: 'https://vimeo.com/regionsonfilm/videos/rss',
  },
  {
    kind: 'peertube',
    file: 'peertube.xml',
    type: xml,
    address: 'https://tube.example/feeds/videos.xml?videoChannelId=3',
  },
  {
    kind: 'peertube',
    file: 'peertube-feed.json',
    type: 'application/json; charset=utf-8',
    address: 'https://tube.example/feeds/videos.json?videoChannelId=3',
  },
  {
    kind: 'peertube',
    file: 'peertube-api.json',
    type: 'application/json; charset=utf-8',
    address: 'https://tube.example/c/vlaki/videos?s=1',
    at: 'https://tube.example/api/v1/video-channels/vlaki/videos?count=100&sort=-publishedAt',
  },
  news('news-wordpress.xml'),
  news('news-drupal7.xml'),
  news('news-drupal10.xml'),
  news('news-typo3.xml'),
  news('news-joomla.xml'),
  news('news-institution.xml'),
  news('news-rdf.xml', 'text/xml'),
  news('news-rss091.xml', 'text/xml'),
  news('news-atom03.xml', 'application/xml'),
  news('news-atom.xml', 'application/atom+xml'),
  news('news-json10.json', 'application/json'),
  news('news-json11.json', 'application/feed+json'),
  news('news-json-cut.txt', 'application/feed+json'),
  news('broken-ampersands.xml', 'text/html'),
  news('broken-prolog.xml', 'text/html; charset=UTF-8'),
  news('broken-tags.xml', ''),
  news('broken-cut.xml'),
  news('broken-case.xml'),
  news('doctype-laughs.xml'),
  news('dates.xml'),
  news('bytes-1252-declared.xml', 'text/xml; charset=utf-8'),
  news('bytes-1252-bare.xml', ''),
  news('bytes-8859-2-declared.xml', 'text/xml; charset=ISO-8859-1'),
  news('bytes-8859-2-server.xml', 'text/xml; charset=ISO-8859-2'),
  news('bytes-utf16-mark.xml', 'text/xml'),
  news('bytes-utf16be-bare.xml', 'text/xml'),
  news('bytes-utf16-claimed.xml', 'text/xml; charset=utf-16'),
  news('bytes-utf8-claimed-latin.xml', 'text/xml; charset=ISO-8859-1'),
  news('bytes-utf8-one-bad.xml'),
  news('empty-items.xml'),
  news('hostile.xml'),
];
