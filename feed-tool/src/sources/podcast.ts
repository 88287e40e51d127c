import { role } from '../../../src/feed/media.ts';
import { typeOf } from '../../../src/feed/meant.ts';
import type { Attachment, Item } from '../item.ts';
import { resolver, type Resolve } from './addresses.ts';
import { defined } from './defined.ts';
import { readDocument } from './document.ts';
import type { Entry, File, FeedDocument } from './entry.ts';
import { authorsOf, basics, firstAddress, readingOf, tagsOf, type Make } from './items.ts';
import { languageTag } from './language.ts';
import type { Inline, Source } from './source.ts';
import { plainLine } from './text.ts';

/**
 * A podcast's RSS, or a JSON Feed of one, with all that the podcast namespace says of what goes with an episode. What
 * kind of episode it is stands in its tags: `trailer`, `bonus`, `explicit`, `season 2`, `episode 4`.
 */
export const podcast: Source = {
  kind: 'podcast',
  async read(address, web) {
    const where = `podcast ${address}`;
    const read = await readDocument(address, web, where);
    const { document } = read;
    const ofFeed = resolver(read.address, ...document.bases);
    const cover = ofFeed(document.image);
    const hosts = authorsOf(document.people, ofFeed);
    const make: Make = (entry, common, resolve) => {
      const recordings = recordingsOf(entry, resolve);
      if (recordings.length === 0) return { not: 'it has no recording (enclosure)' };
      const item = defined<Item>({
        ...basics(common),
        image: firstAddress(entry.images, resolve) ?? cover,
        authors: authorsOf(entry.people, resolve) ?? hosts,
        tags: tagsOf([...marks(entry, document), ...entry.subjects]),
        attachments: [
          ...recordings,
          ...transcriptsOf(entry, resolve),
          ...chaptersOf(entry, resolve),
        ],
        _cohesion: { kind: 'podcast' },
      });
      const inline = inlineChapters(entry, common.id, resolve);
      return { item, ...(inline && { inline }) };
    };
    return readingOf(read, where, make);
  },
};

const mediaType = /^[\w.+-]+\/[\w.+-]+(?:\s*;.*)?$/;

/** As the feed says it, if that says something: some servers know no type but that of any file. */
function typeOfFile(type: string | undefined, address: string, otherwise: string): string {
  const stated = type?.trim().toLowerCase() ?? '';
  const says = mediaType.test(stated) && !/octet-stream|force-download|^text\/html/.test(stated);
  return says ? stated : ((typeOf(address) as string | undefined) ?? otherwise);
}

const aboveZero = (value: number | undefined) =>
  value !== undefined && Number.isFinite(value) && value > 0 ? value : undefined;

/** Audio and video, each address once. */
function recordingsOf({ files }: Entry, resolve: Resolve): Attachment[] {
  const found = new Map<string, Attachment>();
  for (const file of files) {
    const recording = recordingOf(file, resolve);
    if (recording && !found.has(recording.url)) found.set(recording.url, recording);
  }
  return [...found.values()];
}

function recordingOf(file: File, resolve: Resolve): Attachment | undefined {
  const url = resolve(file.url);
  if (!url) return undefined;
  const attachment = defined<Attachment>({
    url,
    mime_type: typeOfFile(file.type, url, 'audio/mpeg'),
    title: plainLine(file.title),
    size_in_bytes: aboveZero(file.size),
    duration_in_seconds: aboveZero(file.seconds),
  });
  return ['audio', 'video'].includes(role(attachment)) ? attachment : undefined;
}

function transcriptsOf({ podcast }: Entry, resolve: Resolve): Attachment[] {
  return (podcast?.transcripts ?? []).flatMap(({ url, type, language }) => {
    const address = resolve(url);
    if (!address) return [];
    const tag = languageTag(language);
    const spoken = tag ? { language: tag } : {};
    return {
      url: address,
      mime_type: transcriptType(type, address),
      _cohesion: { ...spoken, rel: 'transcript' as const },
    };
  });
}

/** A transcript may well be a page. */
const transcriptType = (type: string | undefined, address: string) =>
  /^text\/html/i.test(type ?? '') ? 'text/html' : typeOfFile(type, address, 'text/plain');

function chaptersOf({ podcast }: Entry, resolve: Resolve): Attachment[] {
  const url = resolve(podcast?.chapters?.url);
  const type = 'application/json+chapters';
  return url ? [{ url, mime_type: type, _cohesion: { rel: 'chapters' } }] : [];
}

/** Podlove's chapters stand in the feed itself. */
function inlineChapters({ psc }: Entry, item: string, resolve: Resolve): Inline | undefined {
  const chapters = (psc?.chapters ?? []).flatMap(({ start, title, href, image }) =>
    start === undefined
      ? []
      : defined({
          start,
          title: plainLine(title) ?? '',
          href: resolve(href),
          image: resolve(image),
        }),
  );
  return chapters.length > 0
    ? { item, rel: 'chapters', mime_type: 'application/json', text: JSON.stringify(chapters) }
    : undefined;
}

function marks({ itunes, podcast }: Entry, document: FeedDocument): string[] {
  const type = itunes?.episodeType?.toLowerCase() ?? '';
  const season = itunes?.season ?? podcast?.season?.number;
  const episode = itunes?.episode ?? podcast?.episode?.number;
  return [
    ...(['trailer', 'bonus'].includes(type) ? [type] : []),
    ...((itunes?.explicit ?? document.explicit) ? ['explicit'] : []),
    ...(season === undefined ? [] : [`season ${season}`]),
    ...(episode === undefined ? [] : [`episode ${episode}`]),
  ];
}
