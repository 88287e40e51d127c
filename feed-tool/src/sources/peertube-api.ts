/** The answers of PeerTube's interface for programs: `{"total": 2, "data": [{"uuid": "…", "name": "…"}]}`. */
import type { Entry, FeedDocument, Person } from './entry.ts';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  Object(value) === value && !Array.isArray(value) ? (value as Fields) : {};
const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

/** Videos of others' eyes only: 1 is public. */
const isPublic = ({ privacy }: Fields) =>
  [undefined, 1].includes(fieldsOf(privacy)['id'] as number);

/** Undefined where the text is no such answer. */
export function fromPeertube(json: string): FeedDocument | undefined {
  let answer: Fields;
  try {
    answer = fieldsOf(JSON.parse(json));
  } catch {
    return undefined;
  }
  const { data } = answer;
  if (!Array.isArray(data)) return undefined;
  // A playlist's elements hold their videos, or nothing where one was removed.
  const videos = data
    .map(fieldsOf)
    .map((element) => ('video' in element ? fieldsOf(element['video']) : element))
    .filter((video) => text(video['uuid']) && isPublic(video));
  const titles = new Set(videos.map(({ channel }) => text(fieldsOf(channel)['displayName'])));
  const [title] = titles;
  return {
    ...(titles.size === 1 && { title }),
    people: [],
    bases: [],
    entries: videos.map(entryOf),
  };
}

function entryOf(video: Fields): Entry {
  const uuid = text(video['uuid'])!;
  const seconds = video['duration'];
  return {
    id: uuid,
    link: text(video['url']) ?? `/w/${text(video['shortUUID']) ?? uuid}`,
    title: text(video['name']),
    texts: [text(video['description']) ?? text(video['truncatedDescription'])],
    published: text(video['originallyPublishedAt']) ?? text(video['publishedAt']),
    modified: text(video['updatedAt']),
    language: text(fieldsOf(video['language'])['id']),
    people: [personOf(fieldsOf(video['channel'])), personOf(fieldsOf(video['account']))].slice(
      0,
      1,
    ),
    subjects: [],
    images: [text(video['previewPath']), text(video['thumbnailPath'])],
    // No address, but how long it is.
    files: typeof seconds === 'number' && seconds > 0 ? [{ seconds }] : [],
  };
}

const personOf = (person: Fields): Person => ({
  name: text(person['displayName']) ?? text(person['name']),
  url: text(person['url']),
});
