import type { Attachment, Item } from '../item.ts';
import { defined } from './defined.ts';
import type { Read } from './document.ts';
import type { Entry } from './entry.ts';
import { authorsOf, basics, firstAddress, readingOf, type Common } from './items.ts';
import type { Resolve } from './addresses.ts';
import { picturesIn } from './html.ts';
import type { Reading } from './source.ts';
import { plainText } from './text.ts';

/** How a platform's entry differs from what is common to all. */
export interface Video {
  /** Where it is watched; without it, it is left out. */
  readonly url: string | undefined;
  readonly text?: string;
  /** In seconds. */
  readonly length?: number | undefined;
  readonly image?: string | undefined;
  readonly attachments?: Attachment[] | undefined;
}

/** Videos of a platform's feed. */
export const videosOf = (
  read: Read,
  where: string,
  video: (entry: Entry, common: Common, resolve: Resolve) => Video,
): Reading =>
  readingOf(read, where, (entry, common, resolve) => {
    const { url, text, length, image, attachments } = video(entry, common, resolve);
    if (!url) return { not: 'it has no address where it can be watched' };
    const pictures = () => entry.texts.flatMap((html) => picturesIn(html ?? ''));
    const item = defined<Item>({
      ...basics(common),
      url,
      content_text: text === undefined ? common.content_text : plainText(text),
      image: image ?? firstAddress(entry.images, resolve) ?? firstAddress(pictures(), resolve),
      authors: authorsOf(entry.people, resolve) ?? authorsOf(read.document.people, resolve),
      attachments,
      _cohesion: defined<Item['_cohesion']>({ kind: 'video', duration_in_seconds: length }),
    });
    return { item };
  });
