/** Chapters of others, whatever they came as, as JSON chapters: https://github.com/Podcastindex-org/podcast-namespace. */
import { parseCues } from '../../../src/cues/cues.ts';
import { checkedAddress } from '../../../src/feed/address.ts';
import { decode } from '../../../scripts/lib/references.ts';
import type { Problem } from '../problem.ts';
import { jsonOf, mostBytes, plainOf, secondsOf, textOf } from './text.ts';
import { withRightTimes } from './times.ts';

export interface Chapters {
  /** A document of version 1.2.0: the chapters in the order of time, text and checked addresses only. */
  readonly json: string;
  /** What was left out, and why. */
  readonly problems: readonly Problem[];
}

interface Chapter {
  /** Seconds. */
  startTime: number;
  endTime?: number;
  title: string;
  img?: string;
  url?: string;
  /** False for what is seen while one listens, and not listed. */
  toc?: false;
}

/**
 * Reads JSON chapters, Podlove's in JSON, mp4chaps (`00:01:02.000 Title`, as descriptions of videos have it too) and
 * WebVTT.
 *
 * @param type - media type with its parameters, or a file's name: says the encoding of what is not UTF-8.
 * @param base - absolute address that relative ones start from.
 * @param where - what the chapters are in a problem.
 */
export function toChapters(
  input: Uint8Array | string,
  type: string,
  base: string,
  where = type,
): Chapters | Problem {
  if (input.length > mostBytes) return { where, what: 'the file is far too large', ...remedy };
  const text = textOf(input, type);
  const document = jsonOf(text);
  const { chapters = document } = Object(document) as Record<string, unknown>;
  if (Array.isArray(chapters)) return chaptersOf(chapters, base, where);
  if (document !== undefined)
    return { where, what: 'there are no chapters in the file', ...remedy };
  const cues = parseCues(withRightTimes(text), decode);
  if (cues) return chaptersOf(cues.map(asWritten), base, where);
  return chaptersOf(text.split(/[\r\n]+/).flatMap(ofLine), base, where);
}

const remedy = {
  remedy: 'export the chapters again, as JSON chapters or as lines such as 00:01:02 Title',
};

/**
 * Puts chapters together of what has been read elsewhere: the objects of JSON chapters (`startTime`, `title`, `img`,
 * `url`), or the attributes of Podlove Simple Chapters (`start`, `title`, `image`, `href`).
 *
 * @param base - absolute address that relative ones start from.
 * @param where - what the chapters are in a problem.
 */
export function chaptersOf(
  entries: readonly unknown[],
  base: string,
  where: string,
): Chapters | Problem {
  const read = entries.map((entry) => chapterOf(entry, base));
  const good = read.filter((chapter) => chapter !== undefined);
  if (!good.length)
    return { where, what: 'there are no chapters with a time and a title', ...remedy };
  const lost = read.length - good.length;
  const chapters = good.sort((one, other) => one.startTime - other.startTime).filter(isNew);
  return {
    json: `${JSON.stringify({ version: '1.2.0', chapters }, null, 2)}\n`,
    problems: lost
      ? [
          {
            where,
            what: `${lost} of ${read.length} chapters have no time or no title, and are left out`,
            remedy: 'give each of them a time such as 00:01:02 and a title',
          },
        ]
      : [],
  };
}

function chapterOf(entry: unknown, base: string): Chapter | undefined {
  const fields = Object(entry) as Record<string, unknown>;
  const {
    start,
    startTime = start,
    endTime,
    title,
    href,
    url = href,
    image,
    img = image,
    toc,
  } = fields;
  const from = secondsOf(startTime);
  const to = secondsOf(endTime);
  const name = typeof title === 'string' ? plainOf(title) : '';
  if (from === undefined || !name) return undefined;
  const picture = checkedAddress(img, base);
  const link = checkedAddress(url, base);
  return {
    startTime: from,
    ...(to !== undefined && to > from && { endTime: to }),
    title: name,
    ...(picture && { img: picture }),
    ...(link && { url: link }),
    ...(toc === false && { toc }),
  };
}

const isNew = ({ startTime, title }: Chapter, index: number, all: readonly Chapter[]) =>
  all[index - 1]?.startTime !== startTime || all[index - 1]?.title !== title;

/** Its text is read already: what looks like markup in it is none any more. */
const asWritten = ({ start, text }: { start: number; text: string }) => ({
  start,
  title: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
});

/** `00:01:02.000 Title <https://…>`, `[1:02] - Title`. */
function ofLine(line: string): unknown[] {
  const [, start, rest = ''] =
    /^\s*[[(]?((?:\d+:)?\d+:\d\d(?:[.,]\d+)?)(?![\d:])[\])]?(.*)$/.exec(line) ?? [];
  const [link, href] = /<(https?:[^<>\s]+)>\s*$/.exec(rest) ?? [];
  const title = (link ? rest.slice(0, -link.length) : rest).replace(/^\s*[-–—|]\s/, '');
  return start ? [{ start, title, ...(href && { href }) }] : [];
}
