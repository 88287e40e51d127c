import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import '../../../test/support/random.ts';
import fc from 'fast-check';
import { parseCues } from '../../../src/cues/cues.ts';
import { decode } from '../../../scripts/lib/references.ts';
import { toWebVtt } from '../../src/transcripts/transcript.ts';

const where = 'podcast "Regions", episode "One"';

/** The cues, without the head; or what is wrong. */
function read(input: Uint8Array | string, type = 'transcript'): string {
  const result = toWebVtt(input, type, where);
  if ('what' in result) {
    assert.equal(result.where, where);
    assert.ok(result.remedy);
    return result.what;
  }
  assert.ok(result.vtt.startsWith('WEBVTT\n\n'));
  return result.vtt.slice('WEBVTT\n\n'.length);
}
const json = (value: unknown) => read(JSON.stringify(value));

test('WebVTT with what is usually wrong in it', () => {
  assert.equal(
    read(
      '\ufeffWEBVTT - title\r\nKind: captions\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\nNOTE no\r\n\r\n' +
        '1\r\n00:00.500 --> 00:02,000 align:start\r\n<v.loud Anna>Hello <i>there</i> &amp; &lt;you&gt;</v>\r\n\r\n' +
        '00:00:02.000 --> 00:00:04.25\r\n<c.x>Two</c>\r\nlines\r\n',
    ),
    '00:00:00.500 --> 00:00:02.000\n<v Anna>Hello there &amp; &lt;you&gt;\n\n' +
      '00:00:02.000 --> 00:00:04.250\nTwo\nlines\n',
  );
  assert.equal(
    read('00:01.000 --> 00:02.000\nwithout its first line\n'),
    '00:00:01.000 --> 00:00:02.000\nwithout its first line\n',
  );
});

test('two voices of one time keep their order and their words', () => {
  const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n(music)\n<v Anna>Hi</v>\n<v Bo & Co>Ho</v>\n';
  const cue = '00:00:01.000 --> 00:00:02.000\n(music)\n<v Anna>Hi</v>\n<v Bo &amp; Co>Ho</v>\n';
  assert.equal(read(vtt), cue);
  assert.equal(read(read(vtt)), cue);
});

test('SubRip with every bend', () => {
  for (const times of [
    '00:00:01,000 --> 00:00:02,500',
    '00:00:01.000 --> 00:00:02.500',
    '0:0:1,0 --> 0:0:2,5',
    '00:00:01:000 --> 00:00:02:500',
    '00:00:01,000000 -->00:00:02,500',
    '00:00:01,000->00:00:02,500',
    '00:00:01,000 -> 00:00:02,500',
    '00:00:01,000 –> 00:00:02,500',
    '00:00:01,000 → 00:00:02,500',
    ' 00 : 00 : 01, 000 --> 00 : 00 : 02, 500 ',
    '00:00:01,000 --> 00:00:02,500  X1:40 X2:600 Y1:20 Y2:50',
    '00:01 --> 00:02.5',
  ])
    assert.equal(
      read(`1\r\n${times}\r\n{\\an8}<b>Hello</b>\r\n`),
      '00:00:01.000 --> 00:00:02.500\nHello\n',
      times,
    );
  // No blank lines between, numbers that start again, blank lines among the words, words that are a number.
  assert.equal(
    read(
      '1\n00:00:01,000 --> 00:00:02,000\nOne\n1\n00:00:03,000 --> 00:00:04,000\n\nTwo\n\nThree\n\n2\n' +
        '00:00:05,000 --> 00:00:06,000\n1945\n\n3\n00:00:07,000 --> 00:00:08,000\n9:00 -> 10:00 Coffee',
    ),
    '00:00:01.000 --> 00:00:02.000\nOne\n\n00:00:03.000 --> 00:00:04.000\nTwo\nThree\n\n' +
      '00:00:05.000 --> 00:00:06.000\n1945\n\n00:00:07.000 --> 00:00:08.000\n9:00 -&gt; 10:00 Coffee\n',
  );
});

test('cues are in the order of time, and an end that is missing is made', () => {
  assert.equal(
    read(
      '1\n00:01:00,000 --> 00:00:59,000\nends before it begins\n\n' +
        '2\n00:00:01,000 --> 00:00:01,000\nno time at all\n\n3\n00:00:02,000 --> 00:00:03,000\nnext\n',
    ),
    '00:00:01.000 --> 00:00:02.000\nno time at all\n\n00:00:02.000 --> 00:00:03.000\nnext\n\n' +
      '00:01:00.000 --> 00:01:02.000\nends before it begins\n',
  );
});

test('encodings: UTF-16, Windows-1252, and what the server says', () => {
  const srt = '1\n00:00:01,000 --> 00:00:02,000\nDvořák, café\n';
  const cue = '00:00:01.000 --> 00:00:02.000\nDvořák, café\n';
  assert.equal(read(Buffer.from(`\ufeff${srt}`, 'utf8')), cue);
  assert.equal(read(Buffer.from(`\ufeff${srt}`, 'utf16le')), cue);
  const latin = Buffer.from(srt.replace('ř', 'r'), 'latin1');
  assert.match(read(latin), /Dvorák, café/);
  const second = Buffer.from(srt.replace('ř', '\xf8'), 'latin1');
  assert.match(read(second, 'application/x-subrip; charset=iso-8859-2'), /Dvořák, café/);
});

test('JSON of the podcast namespace', () => {
  assert.equal(
    json({
      version: '1.0.0',
      segments: [
        { speaker: 'Anna\nB', startTime: 0.5, endTime: 2, body: 'Hello\nthere &amp; <i>' },
        { startTime: 'x', body: 'bad' },
        { startTime: '00:00:02', endTime: 4.2504, body: 'Two {\\an8} lines' },
        { startTime: 5, body: 'No end' },
      ],
    }),
    '00:00:00.500 --> 00:00:02.000\n<v Anna B>Hello there &amp; &lt;i&gt;\n\n' +
      '00:00:02.000 --> 00:00:04.250\nTwo &#123;\\an8} lines\n\n00:00:05.000 --> 00:00:07.000\nNo end\n',
  );
});

test("Whisper's JSON, also whisper.cpp's", () => {
  const cue = '00:00:00.000 --> 00:00:03.400\nThe text of one sentence.\n';
  assert.equal(
    json({
      text: ' The text of one sentence.',
      segments: [
        {
          id: 0,
          start: 0,
          end: 3.4,
          text: ' The text of one sentence.',
          words: [{ word: ' The', start: 0, end: 0.2 }],
        },
      ],
      language: 'en',
    }),
    cue,
  );
  assert.equal(
    json({
      transcription: [{ offsets: { from: 0, to: 3400 }, text: ' The text of one sentence.' }],
    }),
    cue,
  );
});

const sentence = 'Regions of all kinds are the ones who know what their people need most .'.split(
  ' ',
);
const phrases =
  '00:00:00.000 --> 00:00:05.900\n' +
  '<v Anna>Regions of all kinds are the ones\nwho know what their people need most.\n\n' +
  '00:00:06.000 --> 00:00:11.900\n' +
  '<v Anna>Regions of all kinds are the ones\nwho know what their people need most.\n';
const twice = [...sentence, ...sentence];

test('words that stand each for themselves become phrases', () => {
  const spoken = (index: number) => ({ start: index * 0.4, end: index * 0.4 + 0.3 });
  assert.equal(
    json({
      segments: twice.map((body, index) => ({
        startTime: spoken(index).start,
        endTime: spoken(index).end,
        body,
        speaker: 'Anna',
      })),
    }),
    phrases,
  );
  const words = twice.map((word, index) => ({
    word,
    ...spoken(index),
    ...(index === 0 && { speaker: 'Anna' }),
  }));
  assert.equal(json({ words }).split('\n').length, phrases.split('\n').length);
  assert.match(json(words), /who know what their people need most\./);
  const silence = words.map((word, index) =>
    index < 5 ? word : { ...word, start: 100, end: 101 },
  );
  assert.match(json(silence), /Regions of all kinds are\n\n00:01:40/);
});

test('four hours word by word: none is lost', () => {
  const words = Array.from({ length: 45_000 }, (_, index) => ({
    start: index / 3,
    end: index / 3 + 0.3,
    word: `w${index}`,
  }));
  const found = json({ words }).match(/w\d+/g);
  assert.deepEqual(
    found,
    words.map(({ word }) => word),
  );
});

test('web pages with times', () => {
  assert.equal(
    read(
      '<!doctype html><head><title>12:00 No</title><style>p { }</style></head>\n<h1>Heading</h1>\n' +
        '<cite>Anna:</cite> <time>[0:01]</time>\n<p>Hello <b>you</b>\n &amp; all</p><script>bad()</script>\n' +
        '<cite>Bo</cite>\n<time>1:02:03</time>\n<p>One<br>two</p><p>&lt;three&gt; since <time>May</time></p>' +
        '<cite>Cy</cite><p>at the same time',
    ),
    '00:00:01.000 --> 00:00:03.000\n<v Anna>Hello you &amp; all\n\n' +
      '01:02:03.000 --> 01:02:05.000\n<v Bo>One\ntwo\n&lt;three&gt; since May</v>\n<v Cy>at the same time</v>\n',
  );
});

test('what is no transcript is told from what is broken', () => {
  assert.equal(read(''), 'the transcript is empty');
  assert.match(read('Just words.'), /no times/);
  assert.match(read('<!doctype html><p>Not found</p>'), /no times/);
  assert.equal(read('{"segments": [{"startTime": 1,'), 'the transcript is broken JSON');
  assert.match(json({ items: [] }), /JSON of a kind that is not known/);
  for (const none of ['WEBVTT\n', '{"segments": []}', '[]', '[1, null]'])
    assert.match(read(none), /no words/, none);
  assert.match(read(new Uint8Array(20_000_001)), /more than 20 MB/);
});

test('the forms that widgets know are read', async () => {
  const folder = new URL('../../../test/fixtures/transcripts/', import.meta.url);
  for (const name of ['podcast.json', 'speakers.vtt', 'windows.srt'])
    assert.match(read(await readFile(new URL(name, folder)), name), /Two\s(?:lines)/, name);
});

const pieces = fc.constantFrom(
  ...[
    'WEBVTT',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '1',
    '-->',
    '->',
    '00:01.000',
    '0:0:1,5',
    '9:99',
    '<v Anna>',
  ],
  ...[
    '</v>',
    '<i>',
    '{\\an8}',
    '&lt;',
    '&amp;',
    '&#0;',
    '&',
    '<',
    '>',
    '\0',
    '\ud800',
    '\u2028',
    '\u00a0',
  ],
  ...[
    '<p>',
    '<time>',
    '</time>',
    '<cite>',
    '</cite>',
    '<script>',
    'Hello',
    '00:01.000 --> 00:02.000\n',
  ],
  ...['{"segments":[', '{"startTime":1,"body":"a"}', ']}', ',', '[', '{', 'NOTE', 'STYLE'],
);
const hostile = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.uint8Array({ maxLength: 200 }),
  fc.jsonValue().map((value) => JSON.stringify({ segments: value, words: value })),
  fc
    .array(
      fc.record(
        {
          startTime: fc.oneof(fc.double(), fc.constant('00:01')),
          endTime: fc.anything(),
          body: fc.oneof(fc.string({ unit: 'binary' }), pieces),
          speaker: fc.oneof(fc.string({ unit: 'binary' }), pieces),
        },
        { requiredKeys: ['startTime', 'body'] },
      ),
    )
    .map((segments) => JSON.stringify({ segments })),
);

test('anything at all: words or a reason; what is made is WebVTT, and stays as it is when it is made again', (t) => {
  let made = 0;
  fc.assert(
    fc.property(hostile, (input) => {
      const result = toWebVtt(input, 'x', where);
      if ('what' in result) return assert.ok(result.what && result.remedy);
      const { vtt } = result;
      made++;
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(vtt, /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]|\p{Cs}/u);
      for (const cue of vtt.slice(8).split('\n\n'))
        assert.match(
          cue,
          /^\d\d:\d\d:\d\d\.\d{3} --> \d\d:\d\d:\d\d\.\d{3}\n(?:(?:<v [^<>\n]+>)?[^<>\n]+(?:<\/v>)?\n?)+$/,
        );
      for (const { start, end } of parseCues(vtt, decode)!) assert.ok(end > start);
      assert.deepEqual(toWebVtt(vtt, 'x', where), result);
    }),
    { numRuns: 10_000 },
  );
  t.diagnostic(`${made} of 10,000 made`);
  assert.ok(made > 1_000);
});

test('what is long and hostile takes no longer than what is long', () => {
  const attributes = Array.from({ length: 200_000 }, (_, index) => `a${index}="<"`).join(' ');
  const long = [
    '1'.repeat(1e6),
    ' '.repeat(1e6),
    '0:'.repeat(5e5),
    `<p ${attributes}>`,
    '<p><b>'.repeat(2e5),
    '<!--'.repeat(2e5),
    '['.repeat(1e6),
    `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v '.repeat(3e5)}`,
    `00:01 -> 00:02${' a:b'.repeat(2e5)} c`,
  ];
  for (const text of long) {
    const began = performance.now();
    read(text);
    assert.ok(performance.now() - began < 10_000, text.slice(0, 20));
  }
});
