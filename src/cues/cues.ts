import type { Decode } from '../feed/references.ts';

// One file for whoever reads texts with times: two built files would be two requests.
export { loadText, type Problem } from './load.ts';

/** One piece of what is spoken. Times in seconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker: string | undefined;
  /** The lines that its words were on, where the file has some. */
  readonly lines?: readonly string[];
}

/** Cues that are read of a file: one a second for eight hours. More would keep the page from answering. */
const most = 30_000;
/** Letters that are read of a cue: an hour's words in one. */
const longest = 100_000;

const clock = String.raw`(?:\d+:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?`;
const timing = new RegExp(`^[ \\t]*(${clock})[ \\t]*-->[ \\t]*(${clock})(?!\\S).*$`, 'gm');
const isClock = new RegExp(`^\\s*${clock}\\s*$`);

/** Tags of WebVTT and SubRip, and nothing else: "if a < b and c > d" has none. */
const tag = /<\/?(?:[bciusv]|em|font|lang|rt|ruby|span|strong)\b[^<>]*>|<[\d:.]+>|\{\\[^{}]*\}/gi;
const voice = /<v(?:\.[^\s<>]*)?\s([^<>]+)>/i;

/**
 * Reads WebVTT (https://www.w3.org/TR/webvtt1/) and SubRip, which differ in little that matters here, also where the blank
 * lines between cues are missing. What is no cue (notes, styles, regions) is passed over, and so is a cue whose times
 * cannot be.
 *
 * @returns cues in the order of time; undefined where the text is neither. A WebVTT file without cues gives none.
 */
export function parseCues(file: string, decode: Decode): Cue[] | undefined {
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const isVtt = /^WEBVTT(?![^\s])/.test(text);
  const found: RegExpMatchArray[] = [];
  for (const match of text.matchAll(timing)) if (found.push(match) > most) break;
  const cues = found.slice(0, most).flatMap((match, index) => {
    const [line, from, to] = match;
    const next = found[index + 1];
    const after = match.index! + line.length;
    let words = text.slice(after, Math.min(next?.index ?? Infinity, after + longest));
    // The number of the next cue stands right over its times, with or without a blank line before it.
    if (next) words = words.replace(/\n$/, '');
    const last = words.slice(words.lastIndexOf('\n') + 1);
    if (next && /^[ \t]*\d+[ \t]*$/.test(last)) words = words.slice(0, -last.length);
    // In WebVTT a blank line ends a cue; in SubRip it is among its words as well.
    const blank = isVtt ? words.search(/\n[ \t]*\n/) : -1;
    const times = [seconds(from!), seconds(to!)] as const;
    return times[1] >= times[0]
      ? spoken(blank < 0 ? words : words.slice(0, blank), times, decode)
      : [];
  });
  return cues.length || isVtt ? inOrder(cues) : undefined;
}

/** Cues as they are to be read one after the other, and not to be seen for a moment each. */
export const transcriptOf = (cues: readonly Cue[]): Cue[] => named(rolledOut(cues));

/**
 * Automatic captions roll: each cue repeats the line before, for it to be read a little longer. Each line once, at its
 * first time, where that is the habit of a file and not an echo.
 */
function rolledOut(cues: readonly Cue[]): readonly Cue[] {
  const isRolling = (cue: Cue, before: Cue | undefined) =>
    before?.lines !== undefined &&
    cue.start <= before.end + 0.1 &&
    cue.lines?.[0] === before.lines.at(-1);
  const rolling = cues.filter((cue, index) => isRolling(cue, cues[index - 1])).length;
  if (rolling < cues.length / 2) return cues;
  return cues.flatMap((cue, index) => {
    if (!isRolling(cue, cues[index - 1])) return cue;
    const text = cue.lines!.slice(1).join(' ');
    return text ? { ...cue, text } : [];
  });
}

const speaker = /^(\p{Lu}[\p{L}\p{M}.’' -]{0,30}):\s+(?=\S)/u;

/** Names that stand before what is said, `Anna: Hello`, where that is how a file names its speakers. */
function named(cues: readonly Cue[]): Cue[] {
  const names = new Map<string, number>();
  for (const { text } of cues) {
    const name = speaker.exec(text)?.[1];
    if (name) names.set(name, (names.get(name) ?? 0) + 1);
  }
  const count = [...names.values()].reduce((sum, times) => sum + times, 0);
  const isHabit = names.size > 1 && count >= cues.length / 2;
  return cues.map((cue) => {
    const [before = '', name] = (!cue.speaker && speaker.exec(cue.text)) || [];
    return name && (isHabit || names.get(name)! > 1)
      ? { ...cue, text: cue.text.slice(before.length), speaker: name }
      : cue;
  });
}

/** A cue's words, apart for each voice. */
function spoken(payload: string, [start, end]: readonly [number, number], decode: Decode): Cue[] {
  const plain = (part: string) =>
    // Most have neither tags nor references.
    inOneLine(/[<{&]/.test(part) ? decode(part.replace(tag, '')) : part);
  // What stands before the first voice, and then by turns a voice and its words.
  const parts = payload.split(voice, 1000);
  return parts.flatMap((part, index) => {
    const lines = index % 2 ? [] : part.split('\n').map(plain).filter(Boolean);
    const text = lines.join(' ');
    const speaker = index > 0 ? plain(parts[index - 1]!) || undefined : undefined;
    return text ? { start, end, text, speaker, lines } : [];
  });
}

/**
 * Reads JSON of the podcast namespace (`{segments: [{startTime, endTime, speaker, body}]}`) and of Whisper
 * (`{segments: [{start, end, text}]}`). Words that are segments of their own are put together as they are written.
 */
export function parseJsonTranscript(file: string, decode: Decode): Cue[] | undefined {
  const document = json(file);
  const isBare = Array.isArray(document);
  const segments: unknown = isBare ? document : document['segments'];
  if (!Array.isArray(segments)) return undefined;
  const cues = segments.slice(0, most).flatMap((segment: unknown) => {
    const {
      startTime,
      start = startTime,
      endTime,
      end = endTime,
      body,
      text = body,
      speaker,
    } = Object(segment);
    const from = secondsOf(start);
    const to = secondsOf(end) ?? 0;
    const words = typeof text === 'string' ? inOneLine(decode(text.slice(0, longest))) : '';
    return from !== undefined && words
      ? {
          start: from,
          end: Math.max(from, to),
          text: words,
          speaker: typeof speaker === 'string' && speaker ? decode(speaker) : undefined,
        }
      : [];
  });
  // Segments of another kind are not the same as none.
  if (cues.length === 0 && (isBare || segments.length > 0)) return undefined;
  return written(inOrder(cues));
}

/** Puts marks to the words that they belong to: `well` and `...` are `well...`. */
function written(cues: readonly Cue[]): Cue[] {
  const all: Cue[] = [];
  for (const cue of cues) {
    const last = all.at(-1);
    const isOne =
      last?.speaker === cue.speaker &&
      (last?.text.length ?? 0) < 1000 &&
      (/^(?:[,.;:!?…)\]}»”%]|['’]\p{L})/u.test(cue.text) || /[([{«“„¿¡]$/.test(last?.text ?? ''));
    if (last && isOne) all[all.length - 1] = { ...last, end: cue.end, text: last.text + cue.text };
    else all.push(cue);
  }
  return all;
}

/** Paragraphs of a text that knows no times. */
export const plainText = (text: string): Cue[] =>
  text.split(/\n\s*\n/).flatMap((part) => {
    const words = part.trim();
    return words ? { start: Infinity, end: Infinity, text: words, speaker: undefined } : [];
  });

/** A chapter. Its time in seconds. */
export interface Chapter {
  readonly start: number;
  readonly title: string;
}

/** Reads chapters as JSON (https://podcasting2.org: `{chapters: [{startTime, title}]}`) or as WebVTT. */
export function parseChapters(file: string, decode: Decode): Chapter[] | undefined {
  if (!/^\ufeff?\s*[{[]/.test(file))
    return parseCues(file, decode)?.map(({ start, text }) => ({ start, title: text }));
  const { chapters } = json(file);
  if (!Array.isArray(chapters)) return undefined;
  return inOrder(
    chapters.slice(0, most).flatMap((chapter: unknown) => {
      const { startTime, title, toc } = Object(chapter);
      const start = secondsOf(startTime);
      return start !== undefined && typeof title === 'string' && title && toc !== false
        ? { start, title: decode(title) }
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

/** A time of JSON: a number, or text that has one or is written as a clock shows it. */
function secondsOf(value: unknown): number | undefined {
  const text = typeof value === 'string' && isClock.test(value) ? seconds(value) : value;
  const isNumber = typeof text === 'number' || (typeof text === 'string' && /\d/.test(text));
  return isNumber && Number(text) >= 0 && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

const inOneLine = (text: string) => text.trim().replace(/[^\S\u00a0]+/g, ' ');

const inOrder = <T extends { readonly start: number }>(things: T[]) =>
  things.sort((one, other) => one.start - other.start);

function json(file: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(file.replace(/^\ufeff/, '')));
  } catch {
    return {};
  }
}
