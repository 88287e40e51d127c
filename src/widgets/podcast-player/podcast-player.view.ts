import { checkedAddress } from '../../feed/address.ts';
import { mediaType, role, type Role } from '../../feed/media.ts';
import type { Attachment, Feed, Item } from '../../feed/model.ts';
import { addressOf } from '../../items/address.ts';
import { languagesOf } from '../../items/languages.ts';
import { newestFirst } from '../../items/order.ts';
import { fromKnown } from '../../items/known.ts';
import {
  formatClock,
  formatDate,
  formatDuration,
  formatList,
  formatNumber,
  formatSize,
} from '../../i18n/format.ts';
import { around, foreignLang, msg, str } from '../../i18n/messages.ts';
import { titleOf } from '../../items/title.ts';
import { shareLink, type ShareView } from '../../share/share.view.ts';
import { momentAddress } from './moment.ts';

/** Seconds that the two buttons beside "play" go. */
export const back = 15;
export const forward = 30;

const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2];

/** What the view needs to know besides the feed. */
export interface PodcastInputs {
  /** Where the feed came from: what addresses in its texts start from. */
  readonly address: string;
  /** Whom the visitor's browser has talked to already: pictures from anywhere else would tell others of the visit. */
  readonly origins: readonly string[];
  /** BCP 47 tag of the visitor's language, for recordings and texts in several. */
  readonly language: string;
  /** Most episodes in the list; 0 for all. */
  readonly limit: number;
  /** How many of them to make; all where it is undefined. */
  readonly rows: number | undefined;
  /** Ids of the episode to show, the best first; else it is the feed's first. */
  readonly wanted: readonly (string | null | undefined)[];
  /** The page's address, where there are to be ways to hand the episode on. */
  readonly share: string | undefined;
}

export interface PodcastView {
  /** The one that is shown. */
  readonly current: Episode;
  readonly next: Pick<Episode, 'id' | 'title' | 'lang'> | undefined;
  /** Of the list, those that are made, and how many there would be in all. */
  readonly episodes: readonly Episode[];
  readonly count: number;
  /** Ids of all, listed or not. */
  readonly ids: readonly string[];
  readonly album: string | undefined;
  readonly subscription: Subscription | undefined;
  readonly share: ShareView | undefined;
  readonly words: ReturnType<typeof words>;
  readonly speeds: readonly { readonly value: number; readonly text: string }[];
}

export interface Episode {
  readonly id: string;
  readonly title: string;
  /** Of title and description, where it is not the widget's. */
  readonly lang: string | undefined;
  /** Who speaks. */
  readonly people: string;
  /** Date and length in words, as the feed has them. */
  readonly facts: readonly string[];
  /** In which languages it is, and its text, where that is not the page's. */
  readonly languages: readonly string[];
  readonly image: string | undefined;
  /** Where the title in the list leads without us: the episode's page, or its file. */
  readonly href: string;
  /** The same recording in several formats or languages, best first. */
  readonly sources: readonly Source[];
  /** In seconds, as the feed has it; the file's own is better. */
  readonly duration: number | undefined;
  readonly description: readonly Piece[];
  /** The description, where the feed has it as HTML only: as it came. */
  readonly html: string | undefined;
  readonly chapters: readonly Source[];
  readonly transcripts: readonly Source[];
}

export interface Source {
  readonly url: string;
  /** Media type, in small letters, without parameters. */
  readonly type: string;
  readonly language: string | undefined;
  readonly size: string | undefined;
}

/** How a podcast app gets the episodes. */
export interface Subscription {
  /** Of their RSS feed. */
  readonly address: string;
  /** The same, as a link that systems give to such an app. */
  readonly app: string;
}

/** A run of text; a link where there is an address. */
export interface Piece {
  readonly text: string;
  readonly href: string | undefined;
}

/** @returns undefined where the feed has no episode. */
export function podcastView(feed: Feed, options: PodcastInputs): PodcastView | undefined {
  const { limit, rows, wanted, share } = options;
  const all = newestFirst(
    feed.items.filter((item) => item._cohesion.kind === 'podcast' && hasRecording(item)),
  ).flatMap(parts);
  const [item = all[0]] = wanted.flatMap((wish) => all.find(({ id }) => id === wish) ?? []);
  if (!item) return undefined;
  const next = all[all.indexOf(item) + 1];
  const listed = limit > 0 ? all.slice(0, limit) : all;
  return {
    current: episode(item, feed, options),
    next: next && {
      id: next.id,
      title: nameOf(next, feed),
      lang: foreignLang(next.language ?? feed.language),
    },
    episodes: listed.slice(0, rows ?? all.length).map((one) => episode(one, feed, options)),
    count: listed.length,
    ids: all.map(({ id }) => id),
    album: feed.title,
    subscription: subscriptionTo(feed._cohesion?.podcast_url),
    // The page's own, where the episode has none, leads to the player and to the episode in it.
    share: share
      ? shareLink(
          nameOf(item, feed),
          addressOf(item) ?? momentAddress(share, { id: item.id, time: 0 }),
        )
      : undefined,
    words: words(),
    speeds: speeds.map((value) => ({ value, text: `${formatNumber(value)}×` })),
  };
}

const subscriptionTo = (address: string | undefined): Subscription | undefined =>
  address ? { address, app: address.replace(/^https?/, 'podcast') } : undefined;

const hasRecording = ({ attachments = [] }: Item) =>
  attachments.some((attachment) => role(attachment) === 'audio');

/**
 * An item whose recordings have titles of their own is several episodes: files of one title are the same in several
 * formats or languages, others are parts.
 */
function parts(item: Item): Item[] {
  const recordings = (item.attachments ?? []).filter((attachment) => role(attachment) === 'audio');
  const titles = [...new Set(recordings.map(({ title }) => title))];
  if (titles.length < 2) return [item];
  return titles.map((title, index) => ({
    ...item,
    id: index ? `${item.id}#${index + 1}` : item.id,
    title: [item.title, title].filter(Boolean).join(' – '),
    attachments: item.attachments!.filter(
      (attachment) => role(attachment) !== 'audio' || attachment.title === title,
    ),
  }));
}

const nameOf = (item: Item, feed: Feed) => titleOf(item) ?? feed.title;

function episode(item: Item, feed: Feed, { address, origins, language }: PodcastInputs): Episode {
  const { id, image = feed.icon, date_published, authors = feed.authors } = item;
  const files = (wanted: Role) =>
    (item.attachments ?? [])
      .filter((attachment) => role(attachment) === wanted)
      .map((attachment) => source(attachment))
      .sort((one, other) => rank(one, language) - rank(other, language));
  const sources = files('audio');
  const first = sources[0]!;
  const seconds =
    item.attachments?.find(({ url }) => url === first.url)?.duration_in_seconds ||
    item._cohesion.duration_in_seconds ||
    undefined;
  // What has links or structure says more than the same as plain text.
  const html =
    item.content_text === undefined ||
    /<(?:a|img|h\d|[ou]l|table)[\s>]/i.test(item.content_html ?? '')
      ? item.content_html
      : undefined;
  return {
    id,
    title: nameOf(item, feed),
    lang: foreignLang(item.language ?? feed.language),
    people: formatList((authors ?? []).flatMap(({ name }) => name || [])),
    facts: [
      ...(date_published ? [formatDate(date_published)] : []),
      ...(seconds ? [formatDuration(seconds)] : []),
    ],
    languages: languagesOf(item, feed.language),
    image: fromKnown(image, origins),
    href: addressOf(item) ?? first.url,
    sources,
    duration: seconds,
    description: html ? [] : pieces(item.content_text ?? item.summary ?? '', address),
    html,
    chapters: files('chapters'),
    transcripts: files('transcript'),
  };
}

const source = (attachment: Attachment): Source => ({
  url: attachment.url,
  type: mediaType(attachment),
  language: attachment._cohesion?.language,
  size: attachment.size_in_bytes ? formatSize(attachment.size_in_bytes) : undefined,
});

/** The visitor's language first, then those that say none; of texts, those that know the time first. */
const rank = ({ language, type }: Source, wanted: string) =>
  (language?.split('-')[0] === wanted.split('-')[0] ? 0 : language ? 4 : 2) +
  (/^text\/(plain|html)/.test(type) ? 1 : 0);

// Brackets that open in an address close in it; a mark at its end is the sentence's.
const group = String.raw`\([^\s<>"()]*\)|\[[^\s<>"[\]]*\]`;
const address = new RegExp(
  String.raw`(https?:\/\/(?:[^\s<>"()[\]]|${group})*(?:[^\s<>".,;:!?()[\]]|${group}))`,
);

/** Text with its addresses as links; what may not be one stays text. */
export function pieces(text: string, base: string): Piece[] {
  return text
    .split(address)
    .map((text, index) => ({ text, href: index % 2 ? checkedAddress(text, base) : undefined }))
    .filter(({ text }) => text);
}

/** What the seek bar says of itself: "2 minutes 10 seconds of 28 minutes". */
export const position = (seconds: number, duration: number | undefined): string =>
  duration
    ? msg(str`${formatDuration(seconds)} of ${formatDuration(duration)}`, {
        id: 'podcast.position',
        desc: 'What a screen reader says of the seek bar: “2 minutes 10 seconds of 28 minutes”.',
      })
    : formatDuration(seconds);

/** Time played and time left, for the eye. */
export const clocks = (seconds: number, duration: number | undefined): [string, string] => [
  formatClock(seconds),
  duration ? `−${formatClock(Math.max(0, Math.round(duration) - Math.round(seconds)))}` : '',
];

const words = () => ({
  play: msg('Play', { id: 'podcast.play', desc: 'Button that starts an episode.' }),
  pause: msg('Pause', { id: 'podcast.pause', desc: 'Button that pauses an episode.' }),
  back: msg(str`Back ${formatDuration(back)}`, {
    id: 'podcast.back',
    desc: 'Button: “Back 15 seconds”.',
  }),
  forward: msg(str`Forward ${formatDuration(forward)}`, {
    id: 'podcast.forward',
    desc: 'Button: “Forward 30 seconds”.',
  }),
  seek: msg('Position', { id: 'podcast.seek', desc: 'Name of the seek bar.' }),
  speed: msg('Speed', { id: 'podcast.speed', desc: 'Name of the choice of playing speeds.' }),
  mute: msg('Mute', {
    id: 'podcast.mute',
    desc: 'Button that is pressed while the sound is off: a name of that state, which does not change.',
  }),
  volume: msg('Volume', { id: 'podcast.volume', desc: 'Name of the slider for loudness.' }),
  download: msg('Download', { id: 'podcast.download', desc: 'Link; the size follows.' }),
  about: msg('About this episode', {
    id: 'podcast.about',
    desc: 'Opens the description of an episode.',
  }),
  chapters: msg('Chapters', { id: 'podcast.chapters', desc: 'Opens the list of chapters.' }),
  transcript: msg('Transcript', {
    id: 'podcast.transcript',
    desc: 'Opens the written text of what is spoken.',
  }),
  more: msg('Details and more episodes', {
    id: 'podcast.more',
    desc: 'In the compact player: opens description, chapters, text and the list of the other episodes.',
  }),
  next: msg('Listen next', { id: 'podcast.next', desc: 'Heading above the list of episodes.' }),
  share: msg('Copy link to this moment', {
    id: 'podcast.share',
    desc: 'Button that copies an address which opens the episode at the present time.',
  }),
  subscribe: msg('Subscribe', {
    id: 'podcast.subscribe',
    desc: 'Opens how to get new episodes by themselves.',
  }),
  subscribeHow: msg('With this address, a podcast app gets every new episode.', {
    id: 'podcast.subscribe.how',
    desc: 'Above an address and the two ways to use it.',
  }),
  subscribeApp: msg('Open in a podcast app', {
    id: 'podcast.subscribe.app',
    desc: 'Link that opens an app of the device.',
  }),
  subscribeCopy: msg('Copy the address', {
    id: 'podcast.subscribe.copy',
    desc: 'Button that copies the address of the podcast.',
  }),
  keys: msg('Keyboard shortcuts', {
    id: 'podcast.keys',
    desc: 'Button that shows the keys that work.',
  }),
});

export const connection = () =>
  msg('The connection was lost.', {
    id: 'podcast.connection',
    desc: 'While playing; beside a button “Try again”, which goes on where it was.',
  });
export const buffering = () =>
  msg('Loading…', { id: 'podcast.buffering', desc: 'While waiting for the recording.' });
export const onAir = () =>
  msg('Live', { id: 'podcast.live', desc: 'Instead of the time left: a broadcast without end.' });
export const fixed = () =>
  msg('Skipping is not possible in this recording.', {
    id: 'podcast.fixed',
    desc: 'While it plays: its server sends it from the beginning only, so the seek bar and the buttons beside “Play” do nothing.',
  });
export const upNext = () =>
  around((title) =>
    msg(str`Next: ${title}`, {
      id: 'podcast.up-next',
      desc: 'Button at the end of an episode that plays the next one. The value is its title, in its own language.',
    }),
  );
