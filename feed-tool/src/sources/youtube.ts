import { WebError, type Web } from '../web/web.ts';
import { textOf } from './bytes.ts';
import { readDocument } from './document.ts';
import { readPage } from './html.ts';
import { pastedAddress } from './pasted.ts';
import type { Source } from './source.ts';
import { videosOf } from './video.ts';

const host = /^(?:(?:www|m|music)\.)?(?:youtube\.com|youtube-nocookie\.com)$|^(?:www\.)?youtu\.be$/;
const feed = 'https://www.youtube.com/feeds/videos.xml';
const channelId = /^UC[\w-]{22}$/;
const playlistId = /^(?:PL|UU|FL|OL|EL)[\w-]{8,64}$/;

const forms =
  'https://www.youtube.com/channel/UC… (on the channel’s page: About, Share channel, Copy channel ID) or https://www.youtube.com/playlist?list=PL…';

/** A channel or a playlist, of which YouTube gives the newest fifteen videos. */
export const youtube: Source = {
  kind: 'youtube',
  async read(address, web) {
    const where = `youtube ${address}`;
    const read = await readDocument(await feedOf(address, web), web, where);
    return videosOf(read, where, ({ yt }, { url }) => {
      const id = /^[\w-]{11}$/.exec(yt?.videoId ?? '')?.[0];
      return { url: id ? `https://www.youtube.com/watch?v=${id}` : url };
    });
  },
};

/** The feed of what somebody has pasted: a page, an address of another kind, a bare id. */
async function feedOf(pasted: string, web: Web): Promise<string> {
  const text = pasted.trim();
  const id = idIn(text);
  if (id) return id;
  const url = text.startsWith('@')
    ? new URL(`https://www.youtube.com/${encodeURI(text)}`)
    : pastedAddress(text);
  if (!url) throw new WebError(`"${text}" is no address of YouTube’s: write ${forms}`);
  const { hostname, pathname, searchParams } = url;
  if (pathname === '/feeds/videos.xml') return url.href;
  if (!host.test(hostname)) throw new WebError(`${text} is not at YouTube: write ${forms}`);
  const list = searchParams.get('list');
  if (list !== null) {
    const found = playlistId.test(list) && idIn(list);
    if (found) return found;
    throw new WebError(
      `${text} is a list that YouTube makes for each visitor, or none at all: write the address of a playlist, https://www.youtube.com/playlist?list=PL…`,
    );
  }
  const inPath = idIn(/^\/channel\/([\w-]+)/.exec(pathname)?.[1] ?? '');
  if (inPath) return inPath;
  if (/^\/(?:@|c\/|user\/)[^/]+/.test(pathname)) return feedNamedBy(url, web);
  throw new WebError(`${text} is no channel and no playlist: write ${forms}`);
}

const idIn = (id: string) =>
  channelId.test(id)
    ? `${feed}?channel_id=${id}`
    : playlistId.test(id)
      ? `${feed}?playlist_id=${id}`
      : undefined;

/** A name can be changed and so is in no feed's address; the channel's page knows its id. */
async function feedNamedBy({ origin, pathname }: URL, web: Web): Promise<string> {
  const name = /^\/(?:@|[a-z]+\/)[^/]+/.exec(pathname)![0];
  const page = `${origin}${name}`;
  const { bytes, type, address } = await web.get(page, { accept: 'text/html' });
  const { feeds, canonical, properties } = readPage(textOf(bytes, type));
  const named = [...feeds, canonical ?? '']
    .map((found) => /channel(?:_id=|\/)(UC[\w-]{22})(?![\w-])/.exec(found)?.[1])
    .concat(properties.get('identifier'), properties.get('channelId'))
    .find((id) => id && channelId.test(id));
  if (named) return `${feed}?channel_id=${named}`;
  const consent = /consent/.test(address) ? ', but asks for consent' : '';
  throw new WebError(`the page ${page} does not say which channel it is${consent}: write ${forms}`);
}
