/**
 * Makes the sample's episodes from `episodes.json`: recordings, transcripts and chapters, into `media`, and how long
 * each is into `recordings.json`. The results are committed, so only who changes a text has to run it:
 *
 *     node sample/speak.ts
 *
 * Needs espeak-ng and lame (Debian: `apt-get install espeak-ng lame`).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Line {
  voice: 1 | 2;
  en: string;
  sv?: string;
  /** A chapter begins with this line. */
  chapter?: Record<string, string>;
}

const voices = { 1: ['en-gb+f3', '165'], 2: ['en-gb+m3', '165'] } as const;
const speakers: Record<string, Record<1 | 2, string>> = {
  en: { 1: 'First voice', 2: 'Second voice' },
  sv: { 1: 'Första rösten', 2: 'Andra rösten' },
};
const pause = 0.45; // s between lines
const rate = 22050; // Hz, what espeak-ng gives
const mostBytes = 150_000;

const media = join(import.meta.dirname, 'media');
const episodes = JSON.parse(
  readFileSync(join(import.meta.dirname, 'episodes.json'), 'utf8'),
) as Line[][];

/** 16-bit mono samples of a line, without the header, which ends where the word "data" and a length do. */
function speak(text: string, voice: 1 | 2): Buffer {
  const [name, speed] = voices[voice];
  const wave = execFileSync('espeak-ng', ['--stdout', '-v', name, '-s', speed, text]);
  return wave.subarray(wave.indexOf('data') + 8);
}

const stamp = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);

mkdirSync(media, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'speak-'));
const recordings: Record<string, number> = {};
episodes.forEach((lines, index) => {
  const id = `episode-${index + 1}`;
  const silence = Buffer.alloc(2 * Math.round(pause * rate));
  const parts: Buffer[] = [silence];
  const times = lines.map(({ en, voice }) => {
    const length = () => parts.reduce((sum, part) => sum + part.length, 0) / 2 / rate;
    const start = length();
    parts.push(speak(en, voice));
    const end = length();
    parts.push(silence);
    return { start, end };
  });
  const samples = Buffer.concat(parts);
  const raw = join(scratch, 'samples');
  const file = join(media, `${id}.mp3`);
  writeFileSync(raw, samples);
  execFileSync('lame', [
    ...['--quiet', '-r', '-s', String(rate / 1000), '-m', 'm', '--cbr', '-b', '24'],
    ...[raw, file],
  ]);
  if (statSync(file).size > mostBytes) throw new Error(`${id} is larger than ${mostBytes} bytes.`);
  recordings[`${id}.mp3`] = Number((samples.length / 2 / rate).toFixed(1));

  for (const language of ['en', 'sv'] as const) {
    if (lines.some((line) => !line[language] || !lines[0]?.chapter)) continue;
    const cues = lines.map(
      (line, at) =>
        `${stamp(times[at]!.start)} --> ${stamp(times[at]!.end)}\n<v ${speakers[language]![line.voice]}>${line[language]}\n`,
    );
    writeFileSync(join(media, `${id}.${language}.vtt`), `WEBVTT\n\n${cues.join('\n')}`);
    const chapters = lines.flatMap(({ chapter }, at) =>
      chapter
        ? { startTime: at ? Number(times[at]!.start.toFixed(2)) : 0, title: chapter[language] }
        : [],
    );
    writeFileSync(
      join(media, `${id}.chapters.${language}.json`),
      JSON.stringify({ version: '1.2.0', chapters }, null, 2) + '\n',
    );
  }
});
rmSync(scratch, { recursive: true });
writeFileSync(
  join(import.meta.dirname, 'recordings.json'),
  JSON.stringify(recordings, null, 2) + '\n',
);
