/**
 * Makes the sample feed: what the alliance's own feed could look like, from `facts.json` (figures, titles) and one
 * file of prose a language. A new language is one more file in `prose/`. All addresses are relative, so that the
 * sample works wherever its folder is put. Documents are made (`make-pdf.ts`), media in `sample/media` are copied.
 */
import { createHash } from 'node:crypto';
import { copyFile, cp, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inEurope } from '../src/i18n/formats.ts';
import { makePdf, type DocumentText } from './make-pdf.ts';
import { makeRegister } from './register.ts';

interface Facts {
  alliance: { launched: string };
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
  /** `{partners}` stands for the founding partners, `{12000}` for that number as the language writes it. */
  news: Record<string, { title: string; content_text: string }>;
  /** Written for the sample: the source has their number only. `{n}` stands for which of them it is. */
  principles: { title: string; texts: string[] };
  materials: {
    tags: Record<'branding' | 'campaign' | 'texts', string>;
    'branding-guide': { title: string; summary: string };
    poster: { title: string; summary: string };
    post: { title: string; text: string };
    resolution: { title: string; text: string };
  };
  /** Title of a second call. */
  example_call: string;
  /** Names and abbreviations as the language has them, in the order of the facts. */
  founding_partners: string[];
  /**
   * A text each, in the order of the facts. Videos and episodes are in English and say so by their `language`, which
   * covers their text as well: so it is the same in every feed, and taken from `en.json`.
   */
  videos?: string[];
  podcasts?: string[];
}

const source = import.meta.dirname;
/** The videos share a few clips, which `draw-videos.ts` makes. */
const clips = 3;
const clipLength = 6; // s
const pages = ['join.html', 'missing-language.html'];
/** The alliance's home, and that of each episode: one page for all languages. */
const home = 'home.html';

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

type Version = Facts['documents'][number]['versions'][number];

/** Files with the same title are alternatives of one another: each version needs a title of its own. */
const versionTitle = (
  { id, page_language_title }: Facts['documents'][number],
  { language, language_name, title }: Version,
  all: Map<string, Prose>,
) =>
  title ??
  all.get(language)?.declarations[id]?.title ??
  `${page_language_title.title} (${language_name})`;

/** Every version of every document, by file name. What has been made before is kept: fonts take their time. */
async function makeDocuments(
  facts: Facts,
  all: Map<string, Prose>,
): Promise<ReadonlyMap<string, Buffer>> {
  const texts = await readJson<Record<string, DocumentText>>('documents.json');
  const code = await readFile(join(source, 'make-pdf.ts'), 'utf8');
  const lock = await readFile(join(source, '../package-lock.json'), 'utf8');
  const kept = join(source, '../.generated/documents');
  await mkdir(kept, { recursive: true });
  const made = new Map<string, Buffer>();
  for (const document of facts.documents)
    for (const version of document.versions) {
      const { language } = version;
      const title = versionTitle(document, version, all);
      const wanted = JSON.stringify([title, language, texts[language], code, lock]);
      const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
      const path = join(kept, `${hash}.pdf`);
      const pdf = await readFile(path).catch(async () => {
        const made = await makePdf(title, language, texts[language]!);
        await writeFile(path, made);
        return made;
      });
      made.set(`${document.id}-${language}.pdf`, pdf);
    }
  return made;
}

/**
 * The alliance's page has dates of two episodes, in their titles. The others get one of the sample's own, so that all have
 * one, as a podcast has: four weeks after the one before.
 */
function dated(podcasts: Facts['podcasts']): (Facts['podcasts'][number] & { date: string })[] {
  let last = '';
  return [...podcasts]
    .reverse()
    .map((podcast) => {
      const next = new Date(last || 0);
      next.setUTCDate(next.getUTCDate() + 28);
      last = podcast.date_published ?? next.toISOString().slice(0, 10);
      return { ...podcast, date: last };
    })
    .reverse();
}

/** Of the news: that of the signing is real, the others are the sample's own. */
const newsDates: Readonly<Record<string, string>> = {
  'news-renewed-declaration': '2022-10-12',
  'news-history': '2020-06-01',
  'news-founding-partners': '2017-11-01',
};
const newsTags: Readonly<Record<string, string[]>> = {
  'news-renewed-declaration': ['declaration'],
};

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The branding guide first. What has a file is there to be downloaded, the rest to be copied. */
async function materialsIn({ materials }: Prose) {
  const { tags } = materials;
  const picture = (name: string) => file(name, 'image/webp');
  const of = (id: string, tag: string, more: object) => ({
    id,
    tags: [tag],
    ...more,
    _cohesion: { kind: 'material' },
  });
  const { 'branding-guide': guide, poster, post, resolution } = materials;
  return [
    of('branding-guide', tags.branding, {
      title: guide.title,
      content_text: guide.summary,
      image: 'media/icon.webp',
      attachments: [await picture('icon.webp')],
    }),
    of('poster', tags.campaign, {
      title: poster.title,
      content_text: poster.summary,
      image: 'media/video-1.webp',
      attachments: [await picture('video-1.webp')],
    }),
    of('post', tags.texts, { title: post.title, content_text: post.text }),
    of('resolution', tags.texts, { title: resolution.title, content_text: resolution.text }),
  ];
}

/** The page that the sample's episodes have their addresses on. */
async function homePage(facts: Facts, english: Prose): Promise<string> {
  const episodes = dated(facts.podcasts).map(
    ({ title, date }, index) =>
      `<article id="episode-${index + 1}">
        <h3>${escaped(title)}</h3>
        <p><time datetime="${date}">${date}</time></p>
        <p>${escaped(english.podcasts![index]!)}</p>
        <p><a href="media/episode-${index + 1}.mp3">Listen</a></p>
      </article>`,
  );
  const news = Object.entries(english.news).map(
    ([id, { title }]) => `<article id="${id}"><h3>${escaped(title)}</h3></article>`,
  );
  const page = await readFile(join(source, home), 'utf8');
  return page
    .replace('<!-- news -->', () => news.join('\n      '))
    .replace('<!-- episodes -->', () => episodes.join('\n      '));
}

async function feedIn(
  prose: Prose,
  all: Map<string, Prose>,
  facts: Facts,
  documents: ReadonlyMap<string, Buffer>,
  recordings: Record<string, number>,
) {
  const english = all.get('en')!;
  // As the widgets write lists and numbers.
  const locale = inEurope(prose.language);
  const declarations = facts.documents.map((document) => ({
    id: document.id,
    ...prose.declarations[document.id],
    _cohesion: { kind: 'declaration', missing_language_url: 'missing-language.html' },
    attachments: document.versions.map((version) => {
      const name = `${document.id}-${version.language}.pdf`;
      return {
        url: `media/${name}`,
        mime_type: 'application/pdf',
        title: versionTitle(document, version, all),
        size_in_bytes: documents.get(name)!.length,
        _cohesion: { language: version.language },
      };
    }),
  }));
  const news = Object.entries(prose.news).map(([id, { title, content_text }]) => ({
    id,
    url: `${home}#${id}`,
    title,
    date_published: `${newsDates[id]}T00:00:00Z`,
    ...(newsTags[id] && { tags: newsTags[id] }),
    content_text: content_text
      .replace('{partners}', new Intl.ListFormat(locale).format(prose.founding_partners))
      .replace(/\{(\d+)\}/g, (_, digits: string) =>
        new Intl.NumberFormat(locale).format(Number(digits)),
      ),
    _cohesion: { kind: 'news' },
  }));
  const principles = prose.principles.texts.map((content_text, index) => ({
    id: `principle-${index + 1}`,
    url: `${home}#principles`,
    title: prose.principles.title.replace('{n}', String(index + 1)),
    content_text,
    _cohesion: { kind: 'quotation' },
  }));
  const materials = await materialsIn(prose);
  const videos = facts.videos.map(async ({ title, language }, index) => {
    const id = `video-${index + 1}`;
    const clip = `clip-${(index % clips) + 1}`;
    const [image] = await ifThere(`${id}.webp`, `media/${id}.webp`);
    return {
      id,
      title,
      content_text: english.videos![index]!,
      language,
      ...(image && { image }),
      _cohesion: { kind: 'video', duration_in_seconds: clipLength },
      attachments: [
        await file(`${clip}.mp4`, 'video/mp4'),
        await file(`${clip}.webm`, 'video/webm'),
        ...(await Promise.all(
          ['en', 'sv'].map((language) =>
            file(`${clip}.${language}.vtt`, 'text/vtt', {
              _cohesion: { rel: 'captions', language },
            }),
          ),
        )),
      ],
    };
  });
  const podcasts = dated(facts.podcasts).map(async ({ title, language, date }, index) => {
    const id = `episode-${index + 1}`;
    return {
      id,
      url: `${home}#${id}`,
      title,
      content_text: english.podcasts![index]!,
      language,
      date_published: `${date}T00:00:00Z`,
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
    home_page_url: home,
    feed_url: `${prose.language}.json`,
    description: prose.description,
    icon: 'media/icon.webp',
    authors: [{ name: prose.title, url: home }],
    language: prose.language,
    _cohesion: {
      schema: 1,
      updated: '2026-11-01T08:00:00Z',
      calls: [
        {
          id: 'alliance',
          title: prose.title,
          url: home,
          since: facts.alliance.launched,
          counts: facts.signatories,
          history: facts.signatories_history,
          join: { url: 'join.html', partner_parameter: 'partner' },
          register: 'register/alliance.json',
        },
        // Invented: the source has no call with a goal and a last day.
        {
          id: 'example-call',
          title: prose.example_call,
          url: `${home}#example-call`,
          since: '2026-09',
          counts: [
            { category: 'regions', count: 140 },
            { category: 'municipalities', count: 260 },
          ],
          goal: { category: 'regions', count: 200 },
          deadline: '2027-06-30',
          join: { url: 'join.html', partner_parameter: 'partner' },
        },
      ],
    },
    items: [
      ...declarations,
      ...news,
      ...principles,
      ...materials,
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
  const documents = await makeDocuments(facts, all);
  await mkdir(join(out, 'media'), { recursive: true });
  for (const [name, pdf] of documents) await writeFile(join(out, 'media', name), pdf);
  for (const [language, prose] of all) {
    const feed = await feedIn(prose, all, facts, documents, recordings);
    await writeFile(join(out, `${language}.json`), JSON.stringify(feed, null, 2) + '\n');
  }
  await mkdir(join(out, 'register'), { recursive: true });
  await writeFile(join(out, 'register/alliance.json'), await makeRegister(facts.signatories));
  for (const page of pages) await copyFile(join(source, page), join(out, page));
  await writeFile(join(out, home), await homePage(facts, all.get('en')!));
  await cp(join(source, 'media'), join(out, 'media'), { recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    },
  );
}
