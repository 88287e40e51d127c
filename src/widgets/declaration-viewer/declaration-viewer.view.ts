import type { Attachment, Feed, Item } from '../../feed/model.ts';
import { mediaType } from '../../feed/media.ts';
import { formatDate, formatSize, languageName } from '../../i18n/format.ts';
import { baseLanguage, fallbackLanguage } from '../../i18n/language.ts';
import { foreignLang, msg, str } from '../../i18n/messages.ts';
import { addressOf } from '../../items/address.ts';
import { shareLink, type ShareView } from '../../share/share.view.ts';

/** What the page and the visitor ask for. */
export interface DeclarationInputs {
  /** Where the feed came from: what addresses in its texts start from. */
  readonly address: string;
  /** The feed's id of the declaration; the feed's first where it is undefined. */
  readonly declaration: string | undefined;
  /** Whether the visitor may go to the others. */
  readonly fixed: boolean;
  /** Languages that would do, BCP 47, the best one first. */
  readonly languages: readonly string[];
  /** Whether all languages are to be named, for the visitor to choose one. */
  readonly choosing: boolean;
  /** Whether all versions are to be listed. */
  readonly listing: boolean;
  /** Whether the other declarations are to be listed. */
  readonly offering: boolean;
  /** The page's address, where there are to be ways to hand the declaration on. */
  readonly share: string | undefined;
}

export interface DeclarationView {
  readonly id: string;
  readonly others: OthersView | undefined;
  readonly title: string;
  readonly titleLang: string | undefined;
  /** As the feed has it, and in words. */
  readonly published: { readonly time: string; readonly date: string } | undefined;
  readonly summary: string | undefined;
  readonly summaryLang: string | undefined;
  /** The language shown, one of `languages`. */
  readonly language: string;
  readonly languageLabel: string;
  /** The one shown only, until there is one to be chosen. */
  readonly languages: readonly LanguageView[];
  readonly read: string;
  readonly close: string;
  /** Where the reader itself cannot be had. */
  readonly unreadable: string;
  /** What there is in the language shown: mostly one text; or a text and its annexes. */
  readonly texts: readonly TextView[];
  /** On the button that lists all files; undefined where there is none. */
  readonly available: string | undefined;
  /** The files in every language, once they are listed. */
  readonly versions: readonly VersionView[];
  readonly share: ShareView | undefined;
  readonly missing: { readonly url: string; readonly label: string } | undefined;
}

export interface TextView {
  /** Where there are several; in the language shown, which may be another than the page's. */
  readonly title: string | undefined;
  readonly titleLang: string | undefined;
  /** What can be read here, if anything. */
  readonly source: Source | undefined;
  readonly files: readonly FileView[];
}

export interface OthersView {
  /** On the button that lists them. */
  readonly label: string;
  /** Once they are listed. */
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly lang: string | undefined;
  }[];
}

export interface LanguageView {
  readonly tag: string;
  /** Its own name for itself. */
  readonly name: string;
}

export interface FileView {
  readonly url: string;
  /** Media type, without parameters. */
  readonly type: string;
  readonly language: string;
  /** "Download PDF, 612 kB". */
  readonly download: string;
}

export interface VersionView extends FileView, LanguageView {
  readonly title: string;
  readonly titleLang: string | undefined;
  /** "PDF, 612 kB". */
  readonly details: string;
}

/** A text to read on the page. */
export interface Source {
  /** `application/pdf` or `text/html`. */
  readonly type: string;
  readonly language: string;
  /** Tells one source from another. */
  readonly key: string;
  readonly title: string;
  /** Of the file; of the feed, where the text stands in it. */
  readonly url: string;
  /** The text itself, where the feed holds it. */
  readonly html: string | undefined;
  /** In bytes, where the feed says. */
  readonly size: number | undefined;
}

/** @returns undefined where the feed has no declaration, or not the one that the page names. */
export function declarationView(
  feed: Feed,
  { address, declaration, fixed, languages, choosing, listing, offering, share }: DeclarationInputs,
): DeclarationView | undefined {
  const items = feed.items.filter(({ _cohesion }) => _cohesion.kind === 'declaration');
  const item = declaration ? items.find(({ id }) => id === declaration) : items[0];
  if (!item) return undefined;
  const own = item.language ?? feed.language ?? fallbackLanguage;
  const files = (item.attachments ?? []).filter(({ _cohesion }) => !_cohesion?.rel);
  const of = (file: Attachment) => file._cohesion?.language ?? own;
  const tags = [...new Set(files.map(of))];
  const count = tags.length;
  if (item.content_html && !tags.includes(own)) {
    // The feed's order is kept: the text goes where its language would stand.
    const after = tags.findIndex((tag) => tag > own);
    tags.splice(after < 0 ? tags.length : after, 0, own);
  }
  const language = chooseLanguage(tags, languages) ?? own;
  const here = files.filter((file) => of(file) === language);
  const html = language === own ? item.content_html : undefined;
  const titled = here.find(({ title }) => title);
  const { summary, date_published, content_text = '' } = item;
  const title = (html && item.title) || (titled?.title ?? item.title ?? '');
  return {
    id: item.id,
    others:
      fixed || items.length < 2
        ? undefined
        : others(
            feed,
            items.filter((other) => other !== item),
            offering,
          ),
    title,
    titleLang: foreignLang(titled ? language : own),
    published: date_published
      ? { time: date_published, date: formatDate(date_published) }
      : undefined,
    // A text as long as a declaration is no summary.
    summary: summary ?? (content_text.length > 400 ? undefined : content_text || undefined),
    summaryLang: foreignLang(own),
    language,
    languageLabel: msg('Language', {
      id: 'declaration.language',
      desc: 'Before the list in which one chooses the language of a document.',
    }),
    // Names of languages are costly, and most visitors never look at the list.
    languages: (choosing ? tags : [language]).map(named),
    read: msg('Read here', {
      id: 'declaration.read',
      desc: 'Button that shows the document on the page itself.',
    }),
    close: msg('Close', {
      id: 'declaration.close',
      desc: 'Button that puts away the document that is shown on the page.',
    }),
    unreadable: msg('The document cannot be shown here.', {
      id: 'declaration.unreadable',
      desc: 'Instead of a document, under links that open or download it.',
    }),
    texts: texts(item.id, here, { html, language, title, address }),
    available:
      files.length > 0
        ? msg(str`Available languages (${count})`, {
            id: 'declaration.available',
            desc: 'Opens the list of all language versions of a document. The value is how many there are.',
          })
        : undefined,
    versions: (listing ? files : []).map((file) => {
      const tag = of(file);
      return {
        ...fileView(file, tag),
        ...named(tag),
        title: file.title ?? item.title ?? '',
        titleLang: file.title ? foreignLang(tag) : foreignLang(own),
        details: details(file),
      };
    }),
    share: share ? shareLink(title || feed.title, addressOf(item) ?? share) : undefined,
    missing: item._cohesion.missing_language_url
      ? {
          url: item._cohesion.missing_language_url,
          label: msg('Is your language missing? Find out why.', {
            id: 'declaration.missing',
            desc: 'Link to a page that explains why some languages are not there. Official Swedish: “Saknas det språk du söker i listan? Här får du veta varför.”',
          }),
        }
      : undefined,
  };
}

/**
 * The first of the wishes that is there: the very tag, else the nearest to it, as BCP 47's "lookup" finds it, else the
 * same language as written or spoken elsewhere.
 *
 * @returns the first there is, where no wish can be met.
 */
export function chooseLanguage(
  tags: readonly string[],
  wishes: readonly string[],
): string | undefined {
  for (const wish of wishes) {
    const found =
      tags.find((tag) => same(tag, wish)) ??
      lessAndLess(wish).reduce<string | undefined>(
        (found, shorter) => found ?? tags.find((tag) => same(tag, shorter)),
        undefined,
      ) ??
      tags.find((tag) => same(baseLanguage(tag), baseLanguage(wish))) ??
      tags.find((tag) => same(tag, macrolanguage(wish))) ??
      tags.find((tag) => same(macrolanguage(tag), macrolanguage(wish)));
    if (found) return found;
  }
  return tags[0];
}

/** `zh-Hant`, `zh` of `zh-Hant-TW`. */
const lessAndLess = (tag: string): readonly string[] => {
  const parts = tag.split('-');
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('-'));
};

/** The two ways of writing Norwegian are languages of their own, and `no` is either. */
const macrolanguage = (tag: string) => baseLanguage(tag).replace(/^n[bn]$/i, 'no');

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

const named = (tag: string): LanguageView => ({ tag, name: languageName(tag) });

function others(feed: Feed, items: readonly Item[], offering: boolean): OthersView {
  return {
    label: msg(str`Other documents (${items.length})`, {
      id: 'declaration.others',
      desc: 'Button that opens the list of other declarations, to read one of them instead. The value is how many there are.',
    }),
    documents: (offering ? items : []).map(({ id, title, language }) => ({
      id,
      title: title ?? id,
      lang: foreignLang(language ?? feed.language),
    })),
  };
}

/** Files of the same title are the same text in several formats; those without one are the main text's. */
function texts(
  id: string,
  files: readonly Attachment[],
  main: {
    readonly html: string | undefined;
    readonly language: string;
    readonly title: string;
    /** Of the feed. */
    readonly address: string;
  },
): TextView[] {
  const byTitle = new Map<string, Attachment[]>();
  if (main.html) byTitle.set(main.title, []);
  for (const file of files) {
    const title = file.title ?? main.title;
    byTitle.set(title, [...(byTitle.get(title) ?? []), file]);
  }
  return [...byTitle].map(([title, files]) => ({
    title: byTitle.size > 1 ? title : undefined,
    titleLang: foreignLang(main.language),
    source: source(id, files, title === main.title ? main : { ...main, title, html: undefined }),
    files: files.map((file) => fileView(file, main.language)),
  }));
}

function source(
  id: string,
  files: readonly Attachment[],
  { html: text, language, title, address }: Parameters<typeof texts>[2],
): Source | undefined {
  const about = { language, title };
  if (text)
    return {
      ...about,
      type: html,
      key: `${id} ${language} ${text}`,
      url: address,
      html: text,
      size: undefined,
    };
  // Text is read more easily than pages, on a phone above all.
  const file =
    files.find((file) => mediaType(file) === html) ?? files.find((file) => mediaType(file) === pdf);
  return (
    file && {
      ...about,
      type: mediaType(file),
      key: file.url,
      url: file.url,
      html: undefined,
      size: file.size_in_bytes,
    }
  );
}

export const pdf = 'application/pdf';
export const html = 'text/html';

const fileView = (file: Attachment, language: string): FileView => ({
  url: file.url,
  type: mediaType(file),
  language,
  download: msg(str`Download ${details(file)}`, {
    id: 'declaration.download',
    desc: 'Link to a file. The value is its format and size: “PDF, 612 kB”.',
  }),
});

const details = (file: Attachment): string =>
  [format(file), file.size_in_bytes && formatSize(file.size_in_bytes)].filter(Boolean).join(', ');

/** "PDF", "DOCX": what people call a format is mostly how its files end. */
const format = (file: Attachment): string =>
  (
    /^\w+\/(\w{2,5})$/.exec(mediaType(file))?.[1] ??
    /\.(\w{2,5})$/.exec(new URL(file.url).pathname)?.[1] ??
    ''
  ).toUpperCase();
