/** One piece of what is spoken. Times in seconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker: string | undefined;
}

const time = String.raw`((?:\d+:)?\d{1,2}:\d\d[.,]\d{1,3})`;
const timing = new RegExp(`^\\s*${time}\\s*-->\\s*${time}`);
const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
]);

/**
 * Reads WebVTT (https://www.w3.org/TR/webvtt1/) and SubRip, which differ in nothing that matters here. What is no cue
 * (notes, styles, regions) is passed over, and so is a cue whose times cannot be.
 *
 * @returns cues in the order of time; undefined where the text is neither. A WebVTT file without cues gives none.
 */
export function parseCues(file: string): Cue[] | undefined {
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const cues: Cue[] = [];
  for (const block of text.split(/\n[ \t]*\n/)) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => timing.test(line));
    if (at < 0) continue;
    const [, from, to] = timing.exec(lines[at]!)!;
    const start = seconds(from!);
    const end = seconds(to!);
    const payload = lines.slice(at + 1).join(' ');
    const words = plain(payload);
    if (end > start && words)
      cues.push({
        start,
        end,
        text: words,
        speaker: plain(/<v(?:\.[^\s>]*)?\s+([^>]+)>/.exec(payload)?.[1] ?? '') || undefined,
      });
  }
  return cues.length || /^WEBVTT(?![^\s])/.test(text) ? inOrder(cues) : undefined;
}

/** Reads the JSON of the podcast namespace: `{segments: [{startTime, endTime, speaker, body}]}`. */
export function parseJsonTranscript(file: string): Cue[] | undefined {
  const { segments } = json(file);
  if (!Array.isArray(segments)) return undefined;
  return inOrder(
    segments.flatMap((segment: unknown) => {
      const { startTime, endTime, body, speaker } = Object(segment);
      const text = typeof body === 'string' ? body.replace(/\s+/g, ' ').trim() : '';
      return startTime >= 0 && text
        ? {
            start: Number(startTime),
            end: endTime > startTime ? Number(endTime) : Number(startTime),
            text,
            speaker: typeof speaker === 'string' && speaker ? speaker : undefined,
          }
        : [];
    }),
  );
}

/** A chapter. Its time in seconds. */
export interface Chapter {
  readonly start: number;
  readonly title: string;
}

/** Reads chapters as JSON (https://podcasting2.org: `{chapters: [{startTime, title}]}`) or as WebVTT. */
export function parseChapters(file: string): Chapter[] | undefined {
  if (!/^\ufeff?\s*[{[]/.test(file))
    return parseCues(file)?.map(({ start, text }) => ({ start, title: text }));
  const { chapters } = json(file);
  if (!Array.isArray(chapters)) return undefined;
  return inOrder(
    chapters.flatMap((chapter: unknown) => {
      const { startTime, title, toc } = Object(chapter);
      return startTime >= 0 && typeof title === 'string' && title && toc !== false
        ? { start: Number(startTime), title }
        : [];
    }),
  );
}

/** Cues as they are read: together while one person speaks, up to about half a minute. */
export function paragraphs(cues: readonly Cue[]): Cue[][] {
  const all: Cue[][] = [];
  for (const cue of cues) {
    const last = all[all.length - 1];
    const before = last?.[last.length - 1];
    const long = cue.start - (last?.[0]!.start ?? 0);
    if (
      last &&
      before!.speaker === cue.speaker &&
      (long < 25 || (long < 60 && !/[.!?…]["”’»)]?$/.test(before!.text)))
    )
      last.push(cue);
    else all.push([cue]);
  }
  return all;
}

/** Which of some things in the order of time a time falls into; -1 before the first. */
export function indexAt(things: readonly { readonly start: number }[], seconds: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (things[middle]!.start <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const seconds = (text: string) =>
  text
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);

const plain = (payload: string) =>
  payload
    .replace(/<[^>]*>|\{\\[^}]*\}/g, '')
    .replace(/&(\w+);/g, (all, name: string) => entities.get(name) ?? all)
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim();

const inOrder = <T extends { readonly start: number }>(things: T[]) =>
  things.sort((one, other) => one.start - other.start);

function json(file: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(file.replace(/^\ufeff/, '')));
  } catch {
    return {};
  }
}
