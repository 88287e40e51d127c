import { WebError } from '../web/web.ts';
import { readDocument } from './document.ts';
import { pastedAddress } from './pasted.ts';
import type { Source } from './source.ts';
import { videosOf } from './video.ts';

const host = /^(?:www\.)?vimeo\.com$/;
const forms =
  'the address of a channel, a user or a showcase, such as https://vimeo.com/channels/name, https://vimeo.com/name or https://vimeo.com/showcase/123';

/** Pages of Vimeo's own, which are no users. */
const own =
  /^(?:watch|categories|features?|about|blog|upload|log_in|join|settings|manage|ondemand|live)$/;

/** A channel, a group, a user or a showcase of Vimeo's. */
export const vimeo: Source = {
  kind: 'vimeo',
  async read(address, web) {
    const where = `vimeo ${address}`;
    const read = await readDocument(feedOf(address), web, where);
    return videosOf(read, where, (entry, { url, content_text }, resolve) => {
      const player = resolve(entry.media?.player?.url ?? entry.media?.contents?.[0]?.player?.url);
      const id = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(player ?? '')?.[1];
      // Below the text, the description has lists of its own making.
      const text = content_text.replace(/(?:^|\n)(?:Cast|Tags|Categories): ?[^]*$/, '').trim();
      return {
        url: url ?? (id && `https://vimeo.com/${id}`),
        text,
        length: entry.files.map(({ seconds }) => seconds).find((seconds) => seconds),
      };
    });
  },
};

function feedOf(pasted: string): string {
  const url = pastedAddress(pasted);
  if (!url) throw new WebError(`"${pasted}" is no address of Vimeo’s: write ${forms}`);
  const parts = url.pathname.split('/').filter(Boolean);
  if (parts.at(-1) === 'rss') return url.href;
  if (!host.test(url.hostname)) throw new WebError(`${pasted} is not at Vimeo: write ${forms}`);
  const [first = '', second] = parts;
  if ((first === 'channels' || first === 'groups') && second)
    return `https://vimeo.com/${first}/${second}/videos/rss`;
  if ((first === 'album' || first === 'showcase') && second)
    return `https://vimeo.com/album/${second}/rss`;
  const isVideo = parts.some((part) => /^\d+$/.test(part));
  if (first && !own.test(first) && !isVideo && (!second || second === 'videos'))
    return `https://vimeo.com/${first}/videos/rss`;
  throw new WebError(
    `${pasted} is ${isVideo ? 'one video' : 'no channel, user or showcase'}: write ${forms}`,
  );
}
