import { WebError } from '../web/web.ts';
import { role } from '../../../src/feed/media.ts';
import type { Attachment } from '../item.ts';
import type { Resolve } from './addresses.ts';
import { textOf } from './bytes.ts';
import { defined } from './defined.ts';
import { documentIn, staleIn, type Read } from './document.ts';
import type { Entry, File } from './entry.ts';
import { pastedAddress } from './pasted.ts';
import { fromPeertube } from './peertube-api.ts';
import type { Source } from './source.ts';
import { videosOf } from './video.ts';

const forms =
  'the address of a channel or an account, such as https://tube.example/c/name, or of its feed, https://tube.example/feeds/videos.xml?videoChannelId=1';

/** What a page's address begins with, and what the interface for programs calls the same. */
const pages: readonly (readonly [RegExp, string])[] = [
  [/^\/(?:c|video-channels)\/([\w.@-]+)/, 'video-channels'],
  [/^\/(?:a|accounts)\/([\w.@-]+)/, 'accounts'],
  [/^\/(?:w\/p|videos\/watch\/playlist|video-playlists)\/([\w-]+)/, 'video-playlists'],
];

/** A channel, an account or a playlist on a PeerTube, wherever that runs: its feeds, or what its interface gives. */
export const peertube: Source = {
  kind: 'peertube',
  async read(address, web) {
    const where = `peertube ${address}`;
    const answer = await web.get(feedOf(address), {
      accept: 'application/json, application/rss+xml, application/xml;q=0.9, */*;q=0.5',
    });
    const text = textOf(answer.bytes, answer.type);
    const document = fromPeertube(text);
    const read: Read = document
      ? { document, address: answer.address, problems: staleIn(answer, where) }
      : documentIn(answer, text, where);
    return videosOf(read, where, (entry, { url }, resolve) => ({
      url,
      length: entry.files.map(({ seconds }) => seconds).find((seconds) => seconds),
      attachments: smallFile(entry, resolve),
    }));
  },
};

function feedOf(pasted: string): string {
  const url = pastedAddress(pasted);
  if (!url) throw new WebError(`"${pasted}" is no address: write ${forms}`);
  if (/^\/feeds\/|^\/api\/v1\//.test(url.pathname)) return url.href;
  for (const [page, name] of pages) {
    const id = page.exec(url.pathname)?.[1];
    // Of a playlist, the order is its own.
    const sort = name === 'video-playlists' ? '' : '&sort=-publishedAt';
    if (id) return `${url.origin}/api/v1/${name}/${id}/videos?count=100${sort}`;
  }
  throw new WebError(`${pasted} is no channel, account or playlist: write ${forms}`);
}

/** One file that plays without the platform's page: of several sizes that of a card, and none of torrents. */
function smallFile({ files }: Entry, resolve: Resolve): Attachment[] | undefined {
  const playable = files.flatMap((file) => asVideo(file, resolve) ?? []);
  const [best] = playable.sort((one, other) => distance(one.height) - distance(other.height));
  return best && [best.attachment];
}

const distance = (height = 0) => Math.abs(height - 480);

function asVideo({ url, type, size, seconds, height }: File, resolve: Resolve) {
  const address = resolve(url);
  if (!address || !type) return undefined;
  const attachment = defined<Attachment>({
    url: address,
    mime_type: type.toLowerCase(),
    size_in_bytes: size && size > 0 ? size : undefined,
    duration_in_seconds: seconds && seconds > 0 ? seconds : undefined,
  });
  return role(attachment) === 'video' ? { attachment, height } : undefined;
}
