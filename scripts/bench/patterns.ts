/**
 * How long the parsers of foreign text take for what is made to be hard for them: 3 MB each, the most that a transcript
 * may have. A pattern that goes back over what it has read takes minutes for one of these.
 */
import { performance } from 'node:perf_hooks';
import { checkedAddress, checkedLink, feedAddress } from '../../src/feed/address.ts';
import { mediaType } from '../../src/feed/media.ts';
import { parseFeed } from '../../src/feed/parse.ts';
import { decoder } from '../../src/feed/references.ts';
import { pieces } from '../../src/widgets/podcast-player/podcast-player.view.ts';
import {
  paragraphs,
  parseChapters,
  parseCues,
  parseJsonTranscript,
  plainText,
} from '../../src/widgets/podcast-player/reading/cues.ts';
import { playable } from '../../src/widgets/video-carousel/providers/providers.ts';
import { median } from './bench.ts';

const size = 3e6;
const decode = decoder((reference) => reference);

const filled = (piece: string, before = '', after = '') =>
  before + piece.repeat(Math.floor((size - before.length - after.length) / piece.length)) + after;

/** What is hard for one pattern or another. */
const texts: Readonly<Record<string, string>> = {
  blanks: filled(' '),
  'line ends': filled('\n'),
  'line ends after a word': filled('\n', 'a'),
  'blank lines': filled('\n \t'),
  digits: filled('1'),
  'a number a line': filled('1\n'),
  colons: filled('1:'),
  arrows: filled(' --> '),
  'half a timing': filled('00:00:01.000 -->'),
  'a timing of blanks': filled(' ', '00:00:01.000', '--> 00:00:02.000\nx'),
  'timings without words': filled('00:00:01.000 --> 00:00:02.000\n'),
  'cues of a letter': filled('00:01 --> 00:02\na\n\n'),
  'cues of a letter, WebVTT': filled('00:01 --> 00:02\na\n\n', 'WEBVTT\n\n'),
  'cues with numbers': filled('1\n00:00:01,000 --> 00:00:02,000\na\n\n'),
  'a cue of tags': filled('<b>', '00:01 --> 00:02\n'),
  'a cue of open tags': filled('<c.', '00:01 --> 00:02\n'),
  'a cue of voices': filled('<v a>b', '00:01 --> 00:02\n'),
  'a cue of open voices': filled('<v ', '00:01 --> 00:02\n'),
  'a voice of blanks': filled(' ', '00:01 --> 00:02\n<v', 'a'),
  'a cue of braces': filled('{\\', '00:01 --> 00:02\n'),
  references: filled('&amp;'),
  'open references': filled('&#38'),
  'a long reference': filled('a', '&', ';'),
  'JSON of segments': JSON.stringify({
    segments: Array(50_000).fill({ startTime: 1, body: 'a' }),
  }),
  'JSON of marks': JSON.stringify({ segments: Array(50_000).fill({ startTime: 1, body: '(' }) }),
  'JSON of times as text': JSON.stringify({
    segments: Array(50_000).fill({ startTime: '00:00:01', body: 'a' }),
  }),
  'JSON of chapters': JSON.stringify({
    chapters: Array(50_000).fill({ startTime: 1, title: '&amp;' }),
  }),
  'JSON that is none': filled('[', '{'),
  addresses: filled('http://a '),
  'addresses that end in marks': filled('http://.,'),
  'an address of marks': filled('.', 'https://'),
  slashes: filled('/', 'https://a'),
  dots: filled('.a', 'https://a/b'),
  'an address of ampersands': filled('&v=', 'https://www.youtube.com/watch?'),
};

const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  parseCues: (text) => parseCues(text, decode),
  parseChapters: (text) => parseChapters(text, decode),
  parseJsonTranscript: (text) => parseJsonTranscript(text, decode),
  plainText,
  paragraphs: (text) => paragraphs(parseCues(text, decode) ?? []),
  decode,
  pieces: (text) => pieces(text, 'https://a.example/'),
  checkedAddress: (text) => checkedAddress(text, 'https://a.example/'),
  checkedLink: (text) => checkedLink(text, 'https://a.example/'),
  feedAddress: (text) => feedAddress(text, text, 'https://a.example/'),
  mediaType: (text) => mediaType({ mime_type: text }),
  playable: (text) =>
    URL.canParse(text) &&
    playable({ id: '1', url: text, content_text: '', _cohesion: { kind: 'video' } }),
  'parseFeed, in every field': (text) =>
    parseFeed(
      {
        version: text,
        title: text,
        language: text,
        authors: text,
        _cohesion: {
          updated: text,
          signatories: { since: text, counts: [{ category: text, count: text }] },
        },
        items: [
          {
            id: text,
            url: text,
            content_text: text,
            date_published: text,
            attachments: [{ url: text, mime_type: text, duration_in_seconds: text }],
          },
        ],
      },
      'https://a.example/',
    ),
};

export async function patterns(): Promise<void> {
  console.log(
    `The slowest of ${Object.keys(texts).length} hostile texts of 3 MB for each parser, ms:`,
  );
  for (const [name, parse] of Object.entries(parsers)) {
    const times = Object.entries(texts).map(([what, text]) => {
      const turns = [1, 2, 3].map(() => {
        const start = performance.now();
        parse(text);
        return performance.now() - start;
      });
      return { what, time: median(turns) };
    });
    times.sort((one, other) => other.time - one.time);
    const slowest = times.slice(0, 3).map(({ what, time }) => `${time.toFixed(0)} (${what})`);
    console.log(`${name.padEnd(28)} ${slowest.join(', ')}`);
  }
}
