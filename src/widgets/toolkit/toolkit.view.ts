import { mediaType } from '../../feed/media.ts';
import type { Attachment, Feed, Item } from '../../feed/model.ts';
import { formatLanguage, formatSize } from '../../i18n/format.ts';
import { foreignLang, msg } from '../../i18n/messages.ts';
import { fromKnown } from '../../items/known.ts';
import { hasTag } from '../../items/tags.ts';
import { titleOf } from '../../items/title.ts';
import { byHand, copied, copyLabel, copyWord } from '../../share/words.ts';

export interface ToolkitView {
  readonly title: string;
  /** In the order in which the feed first names them; what has no tag comes last, under no heading. */
  readonly groups: readonly ToolkitGroup[];
  readonly words: Readonly<Record<'copy' | 'copied' | 'byHand', string>>;
}

export interface ToolkitGroup {
  /** A tag of the feed. */
  readonly title: string | undefined;
  readonly lang: string | undefined;
  readonly materials: readonly Material[];
}

export interface Material {
  readonly id: string;
  readonly title: string;
  /** Of the text, where it is not the page's language. */
  readonly lang: string | undefined;
  readonly summary: string | undefined;
  readonly picture: string | undefined;
  readonly files: readonly ToolkitFile[];
  /** A text to copy as it is, and the name of the button that does it. */
  readonly text: { readonly words: string; readonly label: string } | undefined;
}

export interface ToolkitFile {
  readonly url: string;
  readonly name: string;
  readonly lang: string | undefined;
  /** "PDF", "24 kB", "English": what is known of it. */
  readonly facts: readonly string[];
}

export interface ToolkitInputs {
  /** Only what has this tag; all where it is empty. */
  readonly tag: string;
  /** Origins that a picture may be asked from before the visitor acts. */
  readonly origins: readonly string[];
}

/** What the widget shows of a feed; undefined where that is nothing. */
export function toolkitView(feed: Feed, { tag, origins }: ToolkitInputs): ToolkitView | undefined {
  const groups = new Map<string | undefined, Material[]>();
  for (const item of materialsIn(feed)) {
    const [group] = item.tags ?? [];
    if (tag && !hasTag(item, tag)) continue;
    const made = material(item, feed, origins);
    if (made) groups.set(group, [...(groups.get(group) ?? []), made]);
  }
  if (groups.size === 0) return undefined;
  const named = [...groups].filter(([title]) => title !== undefined);
  const others = [...groups].filter(([title]) => title === undefined);
  return {
    title: msg('Campaign material', {
      id: 'toolkit.title',
      desc: 'Heading above a branding guide, posters and ready texts for those who campaign for the alliance.',
    }),
    groups: [...named, ...others].map(([title, materials]) => ({
      title,
      lang: foreignLang(feed.language),
      materials,
    })),
    words: { copy: copyWord(), copied: copied(), byHand: byHand() },
  };
}

const materialsIn = ({ items }: Feed) =>
  items.filter(({ _cohesion }) => _cohesion.kind === 'material');

function material(item: Item, feed: Feed, origins: readonly string[]): Material | undefined {
  const title = titleOf(item);
  if (!title) return undefined;
  const { id, summary, content_text, language = feed.language, attachments = [] } = item;
  const files = attachments.map((attachment) => file(attachment, title, language));
  // Without a file, the text is what there is to take.
  const words = files.length === 0 ? content_text?.trim() : undefined;
  const about = summary ?? (words ? undefined : content_text);
  return {
    id,
    title,
    lang: foreignLang(language),
    summary: about && about !== title ? about : undefined,
    picture: fromKnown(item.image, origins),
    files,
    text: words && words !== title ? { words, label: copyLabel(title) } : undefined,
  };
}

function file(attachment: Attachment, title: string, language: string | undefined): ToolkitFile {
  const { url, size_in_bytes, title: own } = attachment;
  const spoken = attachment._cohesion?.language ?? language;
  return {
    url,
    name: own ?? title,
    lang: foreignLang(spoken),
    facts: [
      typeOf(attachment),
      ...(size_in_bytes ? [formatSize(size_in_bytes)] : []),
      // A picture has no language of its own.
      ...(spoken && !mediaType(attachment).startsWith('image/') ? [formatLanguage(spoken)] : []),
    ],
  };
}

/** What people call a type of file: the ending of its name, else the end of its media type. */
function typeOf(attachment: Attachment): string {
  const [, ending] = /\.([a-z\d]{2,5})$/i.exec(new URL(attachment.url).pathname) ?? [];
  return (ending ?? /[^/+.]*$/.exec(mediaType(attachment))![0]).toUpperCase();
}
