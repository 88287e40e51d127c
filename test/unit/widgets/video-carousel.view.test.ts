import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Feed, Item } from '../../../src/feed/model.ts';
import {
  videoView,
  type VideoInputs,
} from '../../../src/widgets/video-carousel/video-carousel.view.ts';

const own = 'https://alliance.example';
const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  title: `Film ${id}`,
  content_text: 'A film.',
  url: 'https://youtu.be/aqz-KE_bpKQ',
  _cohesion: { kind: 'video' },
  ...more,
});
const feed = (...items: Item[]): Feed => ({ version: '1', title: 'Films', language: 'en', items });
const choice = (more: Partial<VideoInputs> = {}): VideoInputs => ({
  origins: [own],
  allowed: [],
  limit: 0,
  first: null,
  chosen: undefined,
  rows: 18,
  share: undefined,
  ...more,
});
const view = (of: Feed, more?: Partial<VideoInputs>) => videoView(of, choice(more))!;

test('only videos that can be seen somewhere are shown', () => {
  const { rows, count } = view(
    feed(item('1'), item('4'), item('2', { _cohesion: { kind: 'news' } }), {
      id: '3',
      title: 'Nowhere',
      content_text: 'x',
      _cohesion: { kind: 'video' },
    }),
  );
  assert.deepEqual(
    rows.map(({ id }) => id),
    ['4'],
  );
  assert.equal(count, 1);
  assert.equal(videoView(feed(), choice()), undefined);
});

for (const [where, more, address] of [
  ['on a page of its own', { url: 'https://a.example/1' }, 'https://a.example/1'],
  [
    'on somebody else’s',
    { url: undefined, external_url: 'https://b.example/1' },
    'https://b.example/1',
  ],
  [
    'in a file only',
    { url: undefined, attachments: [{ url: `${own}/a.mp4`, mime_type: 'video/mp4' }] },
    'https://p.example/',
  ],
] as const)
  test(`handing on a video that is ${where}`, () => {
    const of = feed(item('1', { title: 'A & B?', ...more } as Partial<Item>));
    assert.equal(view(of).stage.share, undefined);
    const { copy, shared, mail, words } = view(of, { share: 'https://p.example/' }).stage.share!;
    assert.equal(copy, address);
    assert.deepEqual(shared, { title: 'A & B?', text: 'A & B?', url: address });
    assert.equal(
      mail,
      `mailto:?subject=A%20%26%20B%3F&body=A%20%26%20B%3F%0D%0A${encodeURIComponent(address)}`,
    );
    assert.equal(words.copy, 'Copy link');
  });

const five = feed(...['1', '2', '3', '4', '5'].map((id) => item(id)));
for (const [what, more, stage, rows, next] of [
  ['the first is on the stage', {}, '1', '2345', '2'],
  ['the page names one', { first: '3' }, '3', '1245', '4'],
  ['the page names an unknown one', { first: 'x' }, '1', '2345', '2'],
  ['the visitor has chosen another', { first: '3', chosen: '5' }, '5', '1234', undefined],
  ['so many', { limit: 2 }, '1', '2', '2'],
  ['so many, with the named one', { limit: 2, first: '4' }, '4', '1', undefined],
  ['more than there are', { limit: 9 }, '1', '2345', '2'],
  ['a limit that is none', { limit: -1 }, '1', '2345', '2'],
  ['rows that are not made yet', { rows: 2, chosen: '4' }, '4', '12', '5'],
] as const)
  test(`which videos: ${what}`, () => {
    const { stage: on, rows: list, next: after } = view(five, more);
    assert.deepEqual([on.id, list.map(({ id }) => id).join(''), after?.id], [stage, rows, next]);
  });

for (const [what, more, asksFor] of [
  ['YouTube', {}, 'YouTube'],
  ['a PeerTube', { url: 'https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv' }, 'tube.example'],
  ['a PeerTube of our own', { url: `${own}/w/kkGMgK9ZtnKfYAgnEtQxbv` }, ''],
  ['a file of our own', { url: `${own}/a.mp4` }, ''],
  ['a file elsewhere', { url: 'https://media.example/a.mp4' }, 'media.example'],
  [
    'files in several places',
    {
      attachments: [
        { url: `${own}/a.mp4`, mime_type: 'video/mp4' },
        { url: 'https://a.example/a.webm', mime_type: 'video/webm' },
        { url: 'https://b.example/a.vtt', mime_type: 'text/vtt', _cohesion: { rel: 'captions' } },
      ],
    },
    'a.example and b.example',
  ],
] as [string, Partial<Item>, string][])
  test(`who is asked for what: ${what}`, () => {
    const { stage } = view(feed(item('1', more)));
    assert.equal(stage.asksFor, asksFor);
    assert.equal(stage.play, 'Play');
    if (asksFor) {
      assert.ok(stage.consent.includes(asksFor));
      assert.equal(view(feed(item('1', more)), { allowed: [asksFor] }).stage.asksFor, '');
    }
  });

test('an unknown address is a link', () => {
  const { stage } = view(feed(item('1', { url: 'https://films.example/1' })));
  assert.equal(stage.play, undefined);
  assert.equal(stage.open, 'Open on films.example');
  assert.equal(stage.asksFor, '');
});

test('a picture of a third party is not for us', () => {
  const poster = (image: string) => view(feed(item('1', { image }))).stage.poster;
  assert.equal(poster(`${own}/a.webp`), `${own}/a.webp`);
  assert.equal(poster('https://i.ytimg.com/vi/x/hq.jpg'), undefined);
  assert.equal(poster('https://alliance.example.evil.example/a.webp'), undefined);
});

test('words of a video', () => {
  const { stage } = view(
    feed(
      item('1', {
        language: 'sv',
        date_published: '2022-11-07T00:00:00Z',
        _cohesion: { kind: 'video', duration_in_seconds: 3725 },
      }),
    ),
  );
  assert.equal(stage.lang, 'sv');
  assert.equal(stage.date, '7 November 2022');
  assert.equal(stage.clock, '1:02:05');
  assert.equal(stage.duration, '1\u00a0hour 2\u00a0minutes 5\u00a0seconds');
  const untitled = item('1');
  delete untitled.title;
  assert.equal(view(feed(untitled)).stage.title, 'A film.');
});

test('a video without a title is called by the beginning of its text', () => {
  const untitled: Item = item('1', { content_text: 'x'.repeat(79) + 'yz' });
  delete untitled.title;
  assert.equal(view(feed(untitled)).stage.title, 'x'.repeat(79) + 'y…');
  untitled.content_text = `${'word '.repeat(15)}longerword`;
  assert.equal(view(feed(untitled)).stage.title, `${'word '.repeat(15).trim()}…`);
});
