import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import '../../../test/support/random.ts';
import fc from 'fast-check';
import { parseChapters } from '../../../src/cues/cues.ts';
import { decode } from '../../../scripts/lib/references.ts';
import { chaptersOf, toChapters } from '../../src/transcripts/chapters.ts';

const base = 'https://podcast.example/feeds/1.json';
const where = 'podcast "Regions", episode "One"';

function read(input: Uint8Array | string, type = 'chapters') {
  const result = toChapters(input, type, base, where);
  assert.ok('json' in result, JSON.stringify(result));
  const { version, chapters, ...others } = JSON.parse(result.json);
  assert.equal(version, '1.2.0');
  assert.deepEqual(others, {});
  return { chapters, problems: result.problems.map(({ what }) => what) };
}

test('JSON chapters: text, checked addresses, the order of time', () => {
  const { chapters, problems } = read(
    JSON.stringify({
      version: '1.1.0',
      author: 'x',
      chapters: [
        {
          startTime: 60,
          title: '<b>Second</b> &amp; a < b',
          img: '../p.jpg',
          url: 'https://a.example/',
        },
        { startTime: 0, endTime: 30, title: 'First\n', url: 'javascript:alert(1)', img: 'data:,x' },
        { startTime: 0, title: 'First' },
        { startTime: '0:30', title: 'Hidden', toc: false, url: 'https://a:b@c.example/' },
        { startTime: -1, title: 'Bad' },
        { startTime: 5 },
        null,
      ],
    }),
  );
  assert.deepEqual(chapters, [
    { startTime: 0, endTime: 30, title: 'First' },
    { startTime: 30, title: 'Hidden', toc: false },
    {
      startTime: 60,
      title: 'Second & a < b',
      img: 'https://podcast.example/p.jpg',
      url: 'https://a.example/',
    },
  ]);
  assert.deepEqual(problems, ['3 of 7 chapters have no time or no title, and are left out']);
});

const two = [
  { startTime: 0, title: 'Intro' },
  { startTime: 62.5, title: 'Regions & cities' },
];

test('Podlove Simple Chapters, as attributes or in JSON', () => {
  const podlove = [
    { start: '0', title: 'Intro' },
    { start: '00:01:02.500', title: 'Regions &amp; cities', href: '/a', image: '/b.png' },
  ];
  const expected = [
    two[0],
    { ...two[1], img: 'https://podcast.example/b.png', url: 'https://podcast.example/a' },
  ];
  const result = chaptersOf(podlove, base, where);
  assert.ok('json' in result);
  assert.deepEqual(JSON.parse(result.json).chapters, expected);
  assert.deepEqual(read(JSON.stringify(podlove)).chapters, expected);
});

test('mp4chaps, and lines as people write them', () => {
  assert.deepEqual(
    read('\ufeff00:00:00.000 Intro\r\n00:01:02.500 Regions & cities <https://a.example/>\r\n')
      .chapters,
    [two[0], { ...two[1], url: 'https://a.example/' }],
  );
  assert.deepEqual(
    read('In this episode:\n\n0:00 Intro\n[1:02.5] - Regions & cities\n\nWrite to us\n').chapters,
    two,
  );
});

test('WebVTT', () => {
  assert.deepEqual(
    read(
      'WEBVTT\n\n00:00.000 --> 01:02.500\nIntro\n\n2\n00:01:02,500 --> 02:00.000\n<v X>Regions &amp; cities\n',
    ).chapters,
    two,
  );
  const literal = 'WEBVTT\n\n00:00.000 --> 01:00.000\n&amp;lt; &lt;b&gt; &amp;amp;\n';
  assert.equal(read(literal).chapters[0].title, '&lt; <b> &amp;');
});

test('what is none is refused with words', () => {
  for (const none of [
    '',
    'Just words',
    '{}',
    '{"chapters": []}',
    '[1]',
    '{"chapters": 1',
    '<p>404',
  ])
    assert.match(
      JSON.stringify(toChapters(none, 'x', base, where)),
      /"what":".+"remedy":".+"/,
      none,
    );
  assert.ok('what' in toChapters(new Uint8Array(20_000_001), 'x', base, where));
});

test('the forms that widgets know are read', async () => {
  const folder = new URL('../../../test/fixtures/transcripts/', import.meta.url);
  for (const name of ['chapters.json', 'chapters.vtt'])
    assert.match(JSON.stringify(read(await readFile(new URL(name, folder)), name)), /Second/, name);
});

test('anything at all: chapters that widgets read, or a reason', (t) => {
  const piece = fc.constantFrom(
    ...[
      '00:00',
      '1:02:03.4',
      ' ',
      '\n',
      'Title',
      '<https://a.example>',
      '<b>',
      '&lt;',
      '\ud800',
      '\0',
    ],
    ...['WEBVTT\n\n', '00:01 --> 00:02\n', '[', ']', '{', '{"chapters":[', ']}', '- '],
  );
  const entry = fc.record(
    {
      startTime: fc.oneof(fc.double(), fc.nat(), fc.string()),
      title: fc.oneof(fc.string({ unit: 'binary' }), piece),
      url: fc.oneof(fc.webUrl(), fc.string(), fc.constant('javascript:1')),
      img: fc.anything(),
    },
    { requiredKeys: [] },
  );
  let made = 0;
  const check = (result: ReturnType<typeof toChapters>) => {
    if ('what' in result) return assert.ok(result.what && result.remedy);
    made++;
    const { chapters } = JSON.parse(result.json);
    assert.equal(parseChapters(result.json, decode)?.length, chapters.length);
    for (const { title, url = base, img = base } of chapters) {
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(title, /[\0-\x1f\x7f-\x9f]|\p{Cs}|^$/u);
      assert.match(url, /^https:/);
      assert.match(img, /^https:/);
    }
    assert.deepEqual(chaptersOf(chapters.map(escaped), base, where), { ...result, problems: [] });
  };
  const escaped = ({ title, ...chapter }: { title: string }) => ({
    ...chapter,
    title: title.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
        fc.uint8Array({ maxLength: 200 }),
        fc.array(entry).map((chapters) => JSON.stringify({ chapters })),
      ),
      (input) => check(toChapters(input, 'x', base, where)),
    ),
    { numRuns: 5_000 },
  );
  fc.assert(
    fc.property(fc.array(fc.anything()), (entries) => check(chaptersOf(entries, base, where))),
    { numRuns: 1_000 },
  );
  t.diagnostic(`${made} of 6,000 made`);
  assert.ok(made > 500);
});
