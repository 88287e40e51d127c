import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item } from '../../../src/feed/model.ts';
import { file } from '../../../src/widgets/video-carousel/providers/file.ts';
import { playable } from '../../../src/widgets/video-carousel/providers/providers.ts';

const item = (more: Partial<Item>): Item => ({ id: '1', _cohesion: { kind: 'video' }, ...more });
const base = 'https://media.example/';

const sources: [
  what: string,
  more: Partial<Item>,
  expected: [url: string, type?: string | undefined][] | undefined,
][] = [
  [
    'attachments in their order',
    {
      attachments: [
        { url: base + 'a.webm', mime_type: 'video/webm; codecs=vp9' },
        { url: base + 'a.mp4', mime_type: 'video/mp4' },
        { url: base + 'a.m3u8', mime_type: 'application/vnd.apple.mpegurl' },
        { url: base + 'b.m3u8', mime_type: 'application/x-mpegURL' },
      ],
    },
    [
      [base + 'a.webm', 'video/webm; codecs=vp9'],
      [base + 'a.mp4', 'video/mp4'],
      [base + 'a.m3u8', 'application/vnd.apple.mpegurl'],
      [base + 'b.m3u8', 'application/x-mpegURL'],
    ],
  ],
  [
    'attachments before the address',
    { url: base + 'b.mp4', attachments: [{ url: base + 'a.mp4', mime_type: 'video/mp4' }] },
    [[base + 'a.mp4', 'video/mp4']],
  ],
  ['an mp4', { url: base + 'film.MP4?x=1#t=5' }, [[base + 'film.MP4?x=1#t=5', undefined]]],
  ['an m4v', { url: base + 'film.m4v' }, [[base + 'film.m4v', undefined]]],
  ['a webm', { external_url: base + 'film.webm' }, [[base + 'film.webm', undefined]]],
  ['HLS', { url: base + 'live/all.m3u8' }, [[base + 'live/all.m3u8', undefined]]],
  ['a page', { url: base + 'film.html' }, undefined],
  ['a page whose query looks like a file', { url: base + 'film?x=a.mp4' }, undefined],
  ['a host that looks like a file', { url: 'https://film.mp4/' }, undefined],
  ['nothing', {}, undefined],
  [
    'what describes the video, and what is no video',
    {
      attachments: [
        { url: base + 'described.mp4', mime_type: 'video/mp4', _cohesion: { rel: 'descriptions' } },
        { url: base + 'a.mp3', mime_type: 'audio/mpeg' },
        { url: base + 'a.vtt', mime_type: 'text/vtt', _cohesion: { rel: 'captions' } },
      ],
    },
    undefined,
  ],
];

for (const [what, more, expected] of sources)
  test(`video files: ${what}`, () =>
    assert.deepEqual(
      file(item(more))?.sources.map(({ src, type }) => [src, type]),
      expected,
    ));

test('captions of a video file', () => {
  const found = file(
    item({
      attachments: [
        { url: base + 'a.mp4', mime_type: 'video/mp4' },
        {
          url: base + 'sv.vtt',
          mime_type: 'text/vtt',
          _cohesion: { rel: 'captions', language: 'sv' },
        },
        {
          url: base + 'x.vtt',
          mime_type: 'text/vtt',
          title: 'Signs',
          _cohesion: { rel: 'captions' },
        },
        {
          url: base + 't.vtt',
          mime_type: 'text/vtt',
          _cohesion: { rel: 'transcript', language: 'sv' },
        },
      ],
    }),
  );
  assert.deepEqual(found?.captions, [
    { src: base + 'sv.vtt', label: '', srclang: 'sv' },
    { src: base + 'x.vtt', label: 'Signs', srclang: '' },
  ]);
});

test('an item of its own file asks no platform', () => {
  const { file, embed } = playable(
    item({
      url: 'https://youtu.be/aqz-KE_bpKQ',
      attachments: [{ url: base + 'a.mp4', mime_type: 'video/mp4' }],
    }),
  );
  assert.ok(file);
  assert.equal(embed, undefined);
});

test('an item plays from the first of its addresses that a platform knows', () => {
  assert.equal(
    playable(item({ url: base, external_url: 'https://vimeo.com/76979871' })).embed?.platform,
    'Vimeo',
  );
  assert.equal(
    playable(item({ url: 'https://youtu.be/aqz-KE_bpKQ', external_url: 'https://vimeo.com/1' }))
      .embed?.platform,
    'YouTube',
  );
});

test('an unknown address is only a link', () => {
  assert.deepEqual(playable(item({ url: 'https://dailymotion.example/video/x1' })), {});
});
