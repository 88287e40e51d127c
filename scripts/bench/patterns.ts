/**
 * How long the parsers of foreign text take for what is made to be hard for them, as much of it as they are given: a
 * transcript may have 3 MB, a feed 1 MB, an address 2,048 letters. A pattern that goes back over what it has read takes
 * minutes for one of these.
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
} from '../../src/cues/cues.ts';
import { playable } from '../../src/widgets/video-carousel/providers/providers.ts';
import { median } from './bench.ts';

const size = 3e6; // letters
const inFeed = 1e6;
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

type Parser = readonly [name: string, most: number, parse: (text: string) => unknown];
const parsers: readonly Parser[] = [
  ['parseCues', size, (text) => parseCues(text, decode)],
  ['parseChapters', size, (text) => parseChapters(text, decode)],
  ['parseJsonTranscript', size, (text) => parseJsonTranscript(text, decode)],
  ['plainText', size, plainText],
  ['paragraphs', size, (text) => paragraphs(parseCues(text, decode) ?? [])],
  ['decode', inFeed, decode],
  ['pieces', inFeed, (text) => pieces(text, base)],
  ['checkedAddress', inFeed, (text) => checkedAddress(text, base)],
  ['checkedLink', inFeed, (text) => checkedLink(text, base)],
  ['feedAddress', inFeed, (text) => feedAddress(text, text, base)],
  ['mediaType', inFeed, (text) => mediaType({ mime_type: text })],
  ['playable', 2048, (text) => URL.canParse(text) && playable({ ...item(text), url: text })],
  ['parseFeed, in an item', inFeed, (text) => parseFeed({ ...feed, items: [item(text)] }, base)],
  ['parseFeed, in a count', inFeed, (text) => parseFeed(counting(text), base)],
];

const base = 'https://a.example/';
const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'a' };

/** With the same text in every field, of which there is no more than a feed may have. */
function item(text: string) {
  const part = text.slice(0, text.length / 8);
  return {
    id: '1',
    url: part,
    title: part,
    content_text: part,
    date_published: part,
    language: part,
    attachments: [{ url: part, mime_type: part, duration_in_seconds: part as unknown as number }],
    _cohesion: { kind: 'video' as const },
  };
}

const counting = (text: string) => ({
  ...feed,
  _cohesion: {
    updated: text.slice(0, text.length / 2),
    calls: [{ id: 'a', counts: [{ category: 'regions', count: text.slice(text.length / 2) }] }],
  },
});

export async function patterns(): Promise<void> {
  console.log(
    `The three slowest of ${Object.keys(texts).length} hostile texts for each parser, ms:`,
  );
  for (const [name, most, parse] of parsers) {
    const times = Object.entries(texts).map(([what, text]) => {
      const given = text.slice(0, most);
      const turns = [1, 2, 3].map(() => {
        const start = performance.now();
        parse(given);
        return performance.now() - start;
      });
      return { what, time: median(turns) };
    });
    times.sort((one, other) => other.time - one.time);
    const slowest = times.slice(0, 3).map(({ what, time }) => `${time.toFixed(0)} (${what})`);
    console.log(`${name.padEnd(22)} ${slowest.join(', ')}`);
  }
}
