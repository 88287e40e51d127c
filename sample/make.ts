/**
 * Makes the sample feed: what the alliance's own feed could look like, from `facts.json` (figures, titles) and one
 * file of prose a language. A new language is one more file in `prose/`. All addresses are relative, so that the
 * sample works wherever its folder is put. Media in `sample/media` are copied; what is not there keeps the size that
 * the facts name.
 */
import { copyFile, cp, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Facts {
  alliance: { launched: string; founding_partners: string[] };
  signatories: { category: string; count: number; qualifier?: string }[];
  signatories_history: { date: string; count: number; qualifier?: string }[];
  documents: {
    id: string;
    page_language_title: { language: string; title: string };
    versions: {
      language: string;
      language_name: string;
      size_in_bytes: number;
      title: string | null;
    }[];
  }[];
  videos: { title: string; language: string }[];
  podcasts: { title: string; language: string; date_published?: string }[];
}

interface Prose {
  language: string;
  title: string;
  description: string;
  declarations: Record<
    string,
    { title: string; summary: string; content_text: string; content_html?: string }
  >;
  news: Record<string, { title: string; content_text: string }>;
  /**
   * A text each, in the order of the facts. Videos and episodes are in English and say so by their `language`, which
   * covers their text as well: so it is the same in every feed, and taken from `en.json`.
   */
  videos?: string[];
  podcasts?: string[];
}

const source = import.meta.dirname;
const pages = ['join.html', 'missing-language.html'];

const readJson = async <T>(...path: string[]): Promise<T> =>
  JSON.parse(await readFile(join(source, ...path), 'utf8')) as T;

/** A file beside the feed, with its real size if it is there; undefined if it is not and no size is known. */
async function file(
  name: string,
  mime_type: string,
  more: { title?: string; size_in_bytes?: number; _cohesion?: Record<string, string> } = {},
) {
  const found = await stat(join(source, 'media', name)).catch(() => undefined);
  const size = found?.size ?? more.size_in_bytes;
  return {
    url: `media/${name}`,
    mime_type,
    ...more,
    ...(size !== undefined && { size_in_bytes: size }),
  };
}

/** Like {@link file}, for what an item can do without: nothing if it is not there. */
async function ifThere<T>(name: string, value: T): Promise<T[]> {
  return stat(join(source, 'media', name)).then(
    () => [value],
    () => [],
  );
}

async function feedIn(
  prose: Prose,
  all: Map<string, Prose>,
  facts: Facts,
  recordings: Record<string, number>,
) {
  const english = all.get('en')!;
  const declarations = facts.documents.map(async ({ id, versions, page_language_title }) => ({
    id,
    ...prose.declarations[id],
    _cohesion: { kind: 'declaration', missing_language_url: 'missing-language.html' },
    attachments: await Promise.all(
      versions.map(({ language, language_name, title, size_in_bytes }) =>
        file(`${id}-${language}.pdf`, 'application/pdf', {
          // Files with the same title are alternatives of one another: each version needs a title of its own.
          title:
            title ??
            all.get(language)?.declarations[id]?.title ??
            `${page_language_title.title} (${language_name})`,
          size_in_bytes,
          _cohesion: { language },
        }),
      ),
    ),
  }));
  const news = Object.entries(prose.news).map(([id, { title, content_text }]) => ({
    id,
    title,
    content_text: content_text.replace(
      '{partners}',
      new Intl.ListFormat(prose.language).format(facts.alliance.founding_partners),
    ),
    _cohesion: { kind: 'news' },
  }));
  const videos = facts.videos.map(async ({ title, language }, index) => {
    const id = `video-${index + 1}`;
    const [image] = await ifThere(`${id}.jpg`, `media/${id}.jpg`);
    return {
      id,
      title,
      content_text: english.videos![index]!,
      language,
      ...(image && { image }),
      _cohesion: { kind: 'video' },
      attachments: [
        await file(`${id}.mp4`, 'video/mp4', { _cohesion: { language } }),
        ...(await ifThere(
          `${id}.vtt`,
          await file(`${id}.vtt`, 'text/vtt', { _cohesion: { rel: 'captions', language } }),
        )),
      ],
    };
  });
  const podcasts = facts.podcasts.map(async ({ title, language, date_published }, index) => {
    const id = `episode-${index + 1}`;
    const [image] = await ifThere(`${id}.jpg`, `media/${id}.jpg`);
    return {
      id,
      title,
      content_text: english.podcasts![index]!,
      language,
      ...(date_published && { date_published: `${date_published}T00:00:00Z` }),
      ...(image && { image }),
      _cohesion: { kind: 'podcast' },
      attachments: [
        {
          ...(await file(`${id}.mp3`, 'audio/mpeg', { _cohesion: { language } })),
          ...(recordings[`${id}.mp3`] && { duration_in_seconds: recordings[`${id}.mp3`] }),
        },
        ...(
          await Promise.all(
            [...all.keys()].map(async (language) => [
              ...(await ifThere(
                `${id}.${language}.vtt`,
                await file(`${id}.${language}.vtt`, 'text/vtt', {
                  _cohesion: { rel: 'transcript', language },
                }),
              )),
              ...(await ifThere(
                `${id}.chapters.${language}.json`,
                await file(`${id}.chapters.${language}.json`, 'application/json+chapters', {
                  _cohesion: { rel: 'chapters', language },
                }),
              )),
            ]),
          )
        ).flat(),
      ],
    };
  });
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: prose.title,
    description: prose.description,
    language: prose.language,
    _cohesion: {
      schema: 1,
      updated: '2026-11-01T08:00:00Z',
      signatories: {
        since: facts.alliance.launched,
        counts: facts.signatories,
        history: facts.signatories_history,
      },
      join: { url: 'join.html', partner_parameter: 'partner' },
    },
    items: [
      ...(await Promise.all(declarations)),
      ...news,
      ...(await Promise.all(videos)),
      ...(await Promise.all(podcasts)),
    ],
  };
}

/**
 * Writes the folder `feed` with one feed a language, its pages and its media.
 *
 * @param outDir the folder that `feed` is put into; the drop-in script looks for it beside itself
 */
export async function makeSample(outDir: string): Promise<void> {
  const facts = await readJson<Facts>('facts.json');
  // How long each recording is, in seconds: speak.ts has measured it.
  const recordings = await readJson<Record<string, number>>('recordings.json');
  const all = new Map<string, Prose>();
  for (const name of (await readdir(join(source, 'prose'))).sort()) {
    const prose = await readJson<Prose>('prose', name);
    all.set(prose.language, prose);
  }
  const out = join(outDir, 'feed');
  await mkdir(out, { recursive: true });
  for (const [language, prose] of all) {
    const feed = await feedIn(prose, all, facts, recordings);
    await writeFile(join(out, `${language}.json`), JSON.stringify(feed, null, 2) + '\n');
  }
  for (const page of pages) await copyFile(join(source, page), join(out, page));
  await cp(join(source, 'media'), join(out, 'media'), { recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    },
  );
}
