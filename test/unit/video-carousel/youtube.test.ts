import assert from 'node:assert/strict';
import { test } from 'node:test';
import { youtube } from '../../../src/widgets/video-carousel/providers/youtube.ts';

const at = (address: string) => youtube(new URL(address));
const frame = (address: string) => {
  const embed = at(address)!;
  return new URL(embed.origin + embed.frame('sv', 'https://town.example'));
};

const id = 'aqz-KE_bpKQ';
const addresses: [address: string, start?: string][] = [
  [`https://www.youtube.com/watch?v=${id}`],
  [`http://youtube.com/watch?v=${id}`],
  [`https://m.youtube.com/watch?v=${id}&feature=youtu.be`],
  [`https://music.youtube.com/watch?v=${id}`],
  [`https://gaming.youtube.com/watch?v=${id}`],
  [`https://www.youtube.com/watch?feature=share&v=${id}`],
  [`https://www.youtube.com/watch?v=${id}&list=PLabc123&index=2`],
  [`https://www.youtube.com/watch?app=desktop&v=${id}&t=90`, '90'],
  [`https://www.youtube.com/watch?v=${id}&t=90s`, '90'],
  [`https://www.youtube.com/watch?v=${id}#t=45`, '45'],
  [`https://www.youtube.com/watch?v=${id}&t=1m30s`, '90'],
  [`https://youtu.be/${id}?t=1h2m3s`, '3723'],
  [`https://youtu.be/${id}?t=2m`, '120'],
  [`https://youtu.be/${id}?t=01:30`, '90'],
  [`https://youtu.be/${id}?t=1:02:03`, '3723'],
  [`https://www.youtube.com/watch?feature=share&amp;v=${id}&amp;t=90`, '90'],
  [`https://youtu.be/${id}?t=1h`, '3600'],
  [`https://youtu.be/${id}?t=1h5`, '3605'],
  [`https://youtu.be/${id}?t=soon`, '0'],
  [`https://youtu.be/${id}?t=30s1m`, '0'],
  [`https://youtu.be/${id}?t=-5`, '0'],
  [`https://youtu.be/${id}?start=90&t=`, '90'],
  [`https://youtu.be/${id}#start=9`, '9'],
  [`https://youtu.be/${id}?t=90.5`, '90'],
  [`https://www.youtube.com/watch?v=${id}?t=30`, '30'],
  [`https://www.youtube.com/watch?v=${id}/`],
  [`https://www.youtube.com/embed/${id}&autoplay=1`],
  [`https://youtu.be/${id}&feature=share`],
  [`https://www.youtube.com/?v=${id}`],
  [`https://www.youtube.com/watch/${id}`],
  [`https://youtu.be/${id}`],
  [`https://youtu.be/${id}/`],
  [`https://youtu.be/${id}?si=abcdef&t=12`, '12'],
  [`https://www.youtube.com/embed/${id}`],
  [`https://www.youtube.com/embed/${id}?start=30&rel=0`, '30'],
  [`https://www.youtube-nocookie.com/embed/${id}`],
  [`https://www.youtube.com/shorts/${id}`],
  [`https://www.youtube.com/shorts/${id}?feature=share`],
  [`https://www.youtube.com/live/${id}?si=abcdef`],
  [`https://www.youtube.com/v/${id}`],
  [`https://www.youtube.com/e/${id}`],
  [`https://www.youtube.com/vi/${id}`],
  [`https://www.youtube.com/attribution_link?a=xyz&u=%2Fwatch%3Fv%3D${id}%26feature%3Dshare`],
];

for (const [address, start] of addresses)
  test(`YouTube: ${address}`, () => {
    const url = frame(address);
    assert.equal(url.origin + url.pathname, `https://www.youtube-nocookie.com/embed/${id}`);
    assert.equal(url.searchParams.get('start'), start ?? '0');
    assert.equal(url.searchParams.get('list'), null);
  });

test('YouTube: a Short is upright', () => {
  assert.equal(at(`https://www.youtube.com/shorts/${id}`)!.ratio, 9 / 16);
  assert.equal(at(`https://youtu.be/${id}`)!.ratio, undefined);
});

test('YouTube: where it ends', () => {
  assert.equal(frame(`https://youtu.be/${id}?start=5&end=1m`).searchParams.get('end'), '60');
  assert.equal(frame(`https://youtu.be/${id}`).searchParams.get('end'), null);
});

for (const address of [
  'https://www.youtube.com/playlist?list=PLabc-123_x',
  'https://www.youtube.com/embed/videoseries?list=PLabc-123_x',
  'https://www.youtube-nocookie.com/embed/videoseries?list=PLabc-123_x',
])
  test(`YouTube, a list: ${address}`, () => {
    const url = frame(address);
    assert.equal(url.origin + url.pathname, 'https://www.youtube-nocookie.com/embed/videoseries');
    assert.equal(url.searchParams.get('list'), 'PLabc-123_x');
  });

const channel = 'UC1234567890abcdefghijkl';
for (const address of [
  `https://www.youtube.com/embed/live_stream?channel=${channel}`,
  `https://www.youtube-nocookie.com/embed/live_stream?channel=${channel}&autoplay=1`,
  `https://www.youtube.com/channel/${channel}/live`,
])
  test(`YouTube, what a channel shows live: ${address}`, () => {
    const url = frame(address);
    assert.equal(url.origin + url.pathname, 'https://www.youtube-nocookie.com/embed/live_stream');
    assert.equal(url.searchParams.get('channel'), channel);
  });

for (const address of [
  'https://www.youtube.com/',
  'https://www.youtube.com/embed/live_stream',
  'https://www.youtube.com/watch?v=live_stream',
  'https://youtu.be/videoseries',
  'https://www.youtube.com/embed/?listType=user_uploads&list=EUCoR',
  'https://www.youtube.com/embed?listType=search&list=cohesion',
  'https://www.youtube.com/@EUCoR',
  'https://www.youtube.com/channel/UC1234567890abcdefghijkl',
  'https://www.youtube.com/user/pressecdr',
  'https://www.youtube.com/elevenchars',
  'https://www.youtube.com/embed/videoseries',
  'https://www.youtube.com/watch?v=short',
  'https://www.youtube.com/watch?v=twelve_chars',
  'https://www.youtube.com/watch?v=aqz-KE_bpK%22',
  'https://www.youtube.com/attribution_link',
  `https://www.youtube.com/attribution_link?u=https%3A%2F%2Fevil.example%2Fwatch%3Fv%3D${id}`,
  `https://youtube.com.evil.example/watch?v=${id}`,
  `https://notyoutube.com/watch?v=${id}`,
  `https://evil.example/?v=${id}`,
  `https://vimeo.com/${id}`,
])
  test(`not a YouTube video: ${address}`, () => assert.equal(at(address), undefined));

test('a YouTube player is asked in the language of the widget, for the page that embeds it', () => {
  const { searchParams } = frame(`https://youtu.be/${id}`);
  assert.deepEqual(Object.fromEntries(searchParams), {
    autoplay: '1',
    start: '0',
    playsinline: '1',
    rel: '0',
    hl: 'sv',
    cc_lang_pref: 'sv',
    cc_load_policy: '1',
    enablejsapi: '1',
    origin: 'https://town.example',
  });
});

test('what a YouTube player tells', () => {
  const { heard } = at(`https://youtu.be/${id}`)!;
  const table: [object, string | undefined][] = [
    [{ event: 'onStateChange', info: 1 }, 'play'],
    [{ event: 'onStateChange', info: 2 }, 'pause'],
    [{ event: 'onStateChange', info: 0 }, 'end'],
    [{ event: 'onStateChange', info: 3 }, undefined],
    [{ event: 'onStateChange', info: -1 }, undefined],
    [{ event: 'infoDelivery', info: { playerState: 1 } }, 'play'],
    [{ event: 'infoDelivery', info: { currentTime: 1 } }, undefined],
    [{ event: 'initialDelivery', info: { playerState: -1 } }, undefined],
    [{ event: 'onReady', info: null }, undefined],
    [{ event: 'onError', info: 150 }, 'error'],
    [{ event: 'infoDelivery' }, undefined],
    [{ event: 'onStateChange', info: 'toString' }, undefined],
    [{ event: 'infoDelivery', info: { playerState: 'constructor' } }, undefined],
    [{}, undefined],
  ];
  for (const [message, expected] of table)
    assert.equal(heard(message), expected, JSON.stringify(message));
});

test('what a YouTube player is told', () => {
  const { hello, pause } = at(`https://youtu.be/${id}`)!;
  const told = [...hello, pause].map((message) => JSON.parse(message as string));
  assert.deepEqual(
    told.map(({ event, func, args }) => [event, func, args?.[0] || undefined]),
    [
      ['listening', undefined, undefined],
      ['command', 'addEventListener', 'onStateChange'],
      ['command', 'addEventListener', 'onError'],
      ['command', 'playVideo', undefined],
      ['command', 'pauseVideo', undefined],
    ],
  );
});
