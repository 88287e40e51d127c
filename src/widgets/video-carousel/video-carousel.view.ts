import type { Feed, Item } from '../../feed/model.ts';
import { addressOf } from '../../items/address.ts';
import { newestFirst } from '../../items/order.ts';
import { fromKnown } from '../../items/known.ts';
import { formatClock, formatDate, formatDuration, formatList } from '../../i18n/format.ts';
import { around, currentLocale, foreignLang, msg, str } from '../../i18n/messages.ts';
import { languagesOf } from '../../items/languages.ts';
import { titleOf } from '../../items/title.ts';
import { shareLink, type ShareView } from '../../share/share.view.ts';
import { playable, type Playable } from './providers/providers.ts';

/** What the view needs to know besides the feed. */
export interface VideoInputs {
  /** The feed's and the script's: whom the visitor's browser has talked to already. */
  readonly origins: readonly string[];
  /** Platforms that the visitor lets play without asking. */
  readonly allowed: readonly string[];
  /** How many videos at most; all where it is 0. */
  readonly limit: number;
  /** Id of the video that the page puts on the stage, if any. */
  readonly first: string | null;
  /** Id of the video that the visitor has chosen, if any. */
  readonly chosen: string | undefined;
  /** How many rows of the list to make; all where it is undefined. */
  readonly rows: number | undefined;
  /** The page's address, where there are to be ways to hand the video on. */
  readonly share: string | undefined;
}

export interface VideoView {
  readonly stage: StageView;
  /** The rows that are made, and how many there would be in all. */
  readonly rows: readonly RowView[];
  readonly count: number;
  /** What comes after the one on the stage. */
  readonly next: RowView | undefined;
  /** Heading of the list. */
  readonly watchNext: string;
  /** Around the title of the next video, once one has ended. */
  readonly upNext: readonly [before: string, after: string];
  readonly earlier: string;
  readonly later: string;
}

/** A video as a line of the list shows it. */
export interface RowView {
  readonly id: string;
  readonly title: string;
  readonly lang: string | undefined;
  /** Its picture, where that comes from no third party. */
  readonly poster: string | undefined;
  /** Its length for the eye, and in words. */
  readonly clock: string | undefined;
  readonly duration: string | undefined;
  /** In which languages it is, and its subtitles, where that is not the page's. */
  readonly languages: readonly string[];
  /** Where it can be seen, for print. */
  readonly address: string;
}

export interface StageView extends RowView, Playable {
  readonly date: string | undefined;
  /** Base language for players and captions. */
  readonly language: string;
  /** Whom to ask the visitor about before anything is asked of them; empty where that is settled, or nothing plays. */
  readonly asksFor: string;
  /** What pressing play means, where it means that others learn of it. */
  readonly consent: string;
  readonly playAll: string;
  /** The words on the button that plays it; undefined where it is only a link. */
  readonly play: string | undefined;
  /** The words of the plain link to the address. */
  readonly open: string;
  readonly failed: string;
  readonly share: ShareView | undefined;
}

/** @returns undefined where the feed has no video. */
export function videoView(feed: Feed, choice: VideoInputs): VideoView | undefined {
  const { limit, origins, rows, first, chosen } = choice;
  const all = newestFirst(
    feed.items.filter((item) => item._cohesion.kind === 'video' && seenAt(item)),
  );
  const named = all.find(({ id }) => id === first);
  const list = limit > 0 ? all.slice(0, limit) : all;
  // What the page names is there, whatever the limit.
  if (named && !list.includes(named)) list.splice(-1, 1, named);
  const item = list.find(({ id }) => id === chosen) ?? named ?? list[0];
  if (!item) return undefined;
  const row = (video: Item) => rowView(video, feed.language, origins);
  const next = list[list.indexOf(item) + 1];
  const others = list.filter((other) => other !== item);
  return {
    stage: stageView(item, row(item), choice),
    rows: others.slice(0, rows).map(row),
    count: others.length,
    next: next && row(next),
    watchNext: msg('Watch next', {
      id: 'video.next',
      desc: 'Heading of the list of videos.',
    }),
    upNext: around((title) =>
      msg(str`Next: ${title}`, {
        id: 'video.up-next',
        desc: 'Button after a video has ended that shows the next one. The value is its title, in its own language.',
      }),
    ),
    earlier: msg('Previous videos', {
      id: 'video.earlier',
      desc: 'Button that moves the strip of videos back.',
    }),
    later: msg('Next videos', {
      id: 'video.later',
      desc: 'Button that moves the strip of videos on.',
    }),
  };
}

const seenAt = (item: Item) => addressOf(item) ?? item.attachments?.[0]?.url;

function rowView(
  item: Item,
  feedLanguage: string | undefined,
  origins: readonly string[],
): RowView {
  const { id, image, attachments = [], language, _cohesion } = item;
  const [length] = [_cohesion, ...attachments].flatMap((of) => of.duration_in_seconds ?? []);
  const address = seenAt(item)!;
  return {
    id,
    title: titleOf(item) ?? address,
    lang: foreignLang(language ?? feedLanguage),
    poster: fromKnown(image, origins),
    clock: length ? formatClock(length) : undefined,
    duration: length ? formatDuration(length) : undefined,
    languages: languagesOf(item, feedLanguage),
    address,
  };
}

function stageView(item: Item, row: RowView, { origins, allowed, share }: VideoInputs): StageView {
  const { file, embed } = playable(item);
  const hosts = (
    file ? [...file.sources, ...file.captions] : [{ src: embed?.origin ?? row.address }]
  )
    .map(({ src }) => new URL(src))
    .filter(({ origin }) => !origins.includes(origin))
    .map(({ host }) => embed?.platform ?? host);
  const platform = formatList([...new Set(hosts)]);
  const place = embed?.platform ?? new URL(row.address).host;
  return {
    ...row,
    file,
    embed,
    date: item.date_published && formatDate(item.date_published),
    language: currentLocale().language,
    asksFor: !(file ?? embed) || allowed.includes(platform) ? '' : platform,
    play:
      (file ?? embed) &&
      msg('Play', {
        id: 'video.play',
        desc: 'Button on a video’s picture; screen readers read the title after it.',
      }),
    consent: msg(str`Pressing Play connects you to ${platform}. Cookies may be set.`, {
      id: 'video.consent',
      desc: 'Under a video’s picture, before it plays. The value is the name of a platform or a host, “YouTube”, or a list of two.',
    }),
    playAll: msg(str`Play all from ${platform} without asking`, {
      id: 'video.all',
      desc: 'Button: plays the video, and lets further ones on this page play without the note “Pressing Play connects you to …”. The value is the name of a platform or a host.',
    }),
    open: msg(str`Open on ${place}`, {
      id: 'video.open',
      desc: 'Link to the page where the video is. The value is the name of a platform or a host, “YouTube”.',
    }),
    failed: msg('This video cannot be played here.', {
      id: 'video.failed',
      desc: 'Instead of a video, beside a link to where it is.',
    }),
    share: share ? shareLink(row.title, addressOf(item) ?? share) : undefined,
  };
}
