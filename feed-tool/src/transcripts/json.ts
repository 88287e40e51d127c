/** Transcripts in JSON: the podcast namespace's, Whisper's, and those that have each word for itself. */
import { parseJsonTranscript, type Cue } from '../../../src/cues/cues.ts';
import { decode } from '../../../scripts/lib/references.ts';

/** Segments that are read at a time: the widgets' reader takes no more than 30,000, of words it would be three hours. */
const atOnce = 20_000;

/** @returns undefined where it is no transcript. */
export function cuesOfJson(document: unknown): Cue[] | undefined {
  const segments = segmentsOf(document);
  if (!segments) return undefined;
  const cues: Cue[] = [];
  for (let index = 0; index < segments.length; index += atOnce) {
    const some = JSON.stringify(segments.slice(index, index + atOnce));
    for (const cue of parseJsonTranscript(some, decode) ?? []) cues.push(cue);
  }
  cues.sort((one, other) => one.start - other.start);
  return isWordByWord(cues) ? phrases(cues) : cues;
}

function segmentsOf(document: unknown): unknown[] | undefined {
  if (Array.isArray(document)) return document.map(segmentOf);
  const { segments, words, transcription } = Object(document) as Record<string, unknown>;
  // Whisper has both, and its segments are sentences; whisper.cpp calls them otherwise.
  for (const list of [segments, transcription, words])
    if (Array.isArray(list)) return list.map(segmentOf);
  return undefined;
}

/** In the one form that the reader knows. */
function segmentOf(segment: unknown): unknown {
  const fields = Object(segment) as Record<string, unknown>;
  const { offsets, punctuated_word, word = punctuated_word, text = word, ...others } = fields;
  const { from, to } = Object(offsets) as Record<string, unknown>;
  return {
    ...others,
    ...(text !== undefined && { text: punctuated_word ?? text }),
    ...(typeof from === 'number' && typeof to === 'number'
      ? { start: from / 1000, end: to / 1000 }
      : {}),
  };
}

/** Whether nearly all cues are of one word. */
function isWordByWord(cues: readonly Cue[]): boolean {
  const words = cues.filter(({ text }) => text.length < 40 && !text.includes(' '));
  return cues.length >= 4 && words.length >= cues.length * 0.8;
}

/** Letters of a phrase: two lines of captions. */
const longest = 80;
const lineLength = 42;
/** Seconds that a phrase is seen, and of silence after which another begins. */
const longestTime = 7;
const silence = 1.5;

/** Words put together as they are read: to the end of a sentence, for as long as two lines have room. */
function phrases(cues: readonly Cue[]): Cue[] {
  const all: Cue[][] = [];
  let letters = 0;
  for (const cue of cues) {
    const last = all.at(-1);
    const before = last?.at(-1);
    const isOne =
      last &&
      before &&
      // Some say who speaks with the first word only.
      (cue.speaker === undefined || cue.speaker === last[0]!.speaker) &&
      letters + 1 + cue.text.length <= longest &&
      cue.end - last[0]!.start <= longestTime &&
      cue.start - before.end <= silence &&
      !/[.!?…]["”’»)]?$/.test(before.text);
    if (isOne) last.push(cue);
    else all.push([cue]);
    letters = (isOne ? letters + 1 : 0) + cue.text.length;
  }
  return all.map((words) => {
    const text = words.map((word) => word.text).join(' ');
    const end = words.reduce((latest, word) => Math.max(latest, word.end), 0);
    return { ...words[0]!, end, text, lines: inTwo(text) };
  });
}

/** Parted near its middle, where it is too long for one line. */
function inTwo(text: string): string[] {
  const blank = text.length > lineLength ? text.indexOf(' ', Math.floor(text.length / 2) - 4) : -1;
  return blank < 0 ? [text] : [text.slice(0, blank), text.slice(blank + 1)];
}
