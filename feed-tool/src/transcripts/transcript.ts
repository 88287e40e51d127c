/** Transcripts of others, whatever they came as, in the one form that every player reads: WebVTT. */
import { parseCues, type Cue } from '../../../src/cues/cues.ts';
import { decode } from '../../../scripts/lib/references.ts';
import type { Problem } from '../problem.ts';
import { cuesOfJson } from './json.ts';
import { cuesOfPage } from './page.ts';
import { clockOf, jsonOf, mostBytes, oneLine, secondsOf, textOf } from './text.ts';
import { withRightTimes } from './times.ts';

export interface Transcript {
  /** WebVTT: cues in the order of time, text and voices only. */
  readonly vtt: string;
}

/**
 * Reads WebVTT and SubRip with what is usually wrong in them, JSON of the podcast namespace, of Whisper and word by
 * word, and web pages with times. What it is, it tells by itself.
 *
 * @param type - media type with its parameters, or a file's name: says the encoding of what is not UTF-8.
 * @param where - what the transcript is in a problem.
 */
export function toWebVtt(
  input: Uint8Array | string,
  type: string,
  where = type,
): Transcript | Problem {
  if (input.length > mostBytes)
    return {
      where,
      what: `a transcript of more than ${mostBytes / 1e6} MB is not read`,
      remedy: 'check that it is the transcript of one episode',
    };
  const text = textOf(input, type);
  const cues = cuesOf(text);
  if (!cues) return { where, ...whyNot(text) };
  const written = grouped(ended(cues.flatMap(clean))).map(cueText);
  if (!written.length)
    return {
      where,
      what: 'the transcript has no words in it',
      remedy: 'look whether the file is the right one, and export it again',
    };
  return { vtt: `WEBVTT\n\n${written.join('\n')}` };
}

/** @returns undefined where there are no times. */
function cuesOf(text: string): readonly Cue[] | undefined {
  const document = jsonOf(text);
  if (document !== undefined) return cuesOfJson(document);
  const isPage = /^\s*<(?:!doctype|html|head|body|article|section|div|p|cite|time|h\d)\b/i.test(
    text,
  );
  const cues = isPage ? cuesOfPage(text) : parseCues(withRightTimes(text), decode);
  return isPage && !cues?.length ? undefined : cues;
}

function whyNot(text: string): Pick<Problem, 'what' | 'remedy'> {
  const remedy = 'export it again as WebVTT (.vtt) or SubRip (.srt)';
  if (!text.trim()) return { what: 'the transcript is empty', remedy };
  if (jsonOf(text) !== undefined)
    return { what: 'the transcript is JSON of a kind that is not known', remedy };
  if (/^\s*\{/.test(text)) return { what: 'the transcript is broken JSON', remedy };
  return { what: 'the transcript has no times, or is of a kind that is not known', remedy };
}

function clean(cue: Cue): Cue[] {
  const start = secondsOf(cue.start);
  const lines = (cue.lines ?? [cue.text]).map(oneLine).filter(Boolean);
  if (start === undefined || !lines.length) return [];
  const speaker = oneLine(cue.speaker ?? '') || undefined;
  return [{ start, end: secondsOf(cue.end) ?? start, text: lines.join(' '), speaker, lines }];
}

/** Letters that are read, or said, in a second. */
const pace = 15;

/** Where the end is missing, a cue lasts for as long as it is read, or until the next. */
const ended = (cues: readonly Cue[]): Cue[] => {
  let next = Infinity;
  return cues
    .toReversed()
    .map((cue, index, all) => {
      const after = all[index - 1];
      if (after && after.start > cue.start) next = after.start;
      const { start, text } = cue;
      const end =
        cue.end > start ? cue.end : Math.min(next, start + Math.max(2, text.length / pace));
      return { ...cue, end };
    })
    .toReversed();
};

/** Cues of the same time are one: players put the later ones on top. Words of nobody would be the voice's before them. */
function grouped(cues: readonly Cue[]): Cue[][] {
  const all: Cue[][] = [];
  for (const cue of cues) {
    const last = all.at(-1);
    const [first] = last ?? [];
    const isSame = first?.start === cue.start && first.end === cue.end;
    if (isSame && (cue.speaker || !last!.at(-1)!.speaker)) last!.push(cue);
    else all.push([cue]);
  }
  return all;
}

/** So that it is text to every reader; the brace begins a tag of SubRip's. */
const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('{\\', '&#123;\\');

function cueText(cues: readonly Cue[]): string {
  const [{ start, end }] = cues as readonly [Cue];
  const words = cues.map(({ lines = [], speaker }) => {
    const text = lines.map(escaped).join('\n');
    if (!speaker) return text;
    // A voice ends with its cue, unless another comes.
    return `<v ${escaped(speaker)}>${text}${cues.length > 1 ? '</v>' : ''}`;
  });
  return `${clockOf(start)} --> ${clockOf(end)}\n${words.join('\n')}\n`;
}
