import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peertube } from '../../../src/widgets/video-carousel/providers/peertube.ts';

const at = (address: string) => peertube(new URL(address));
const frame = (address: string) => {
  const embed = at(address)!;
  return new URL(embed.origin + embed.frame('sv', 'https://town.example'));
};

const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d';
const short = 'kkGMgK9ZtnKfYAgnEtQxbv';
const addresses: [address: string, host: string, path: string, start?: string][] = [
  [`https://framatube.org/w/${short}`, 'framatube.org', `/videos/embed/${short}`],
  [`https://framatube.org/w/${uuid}`, 'framatube.org', `/videos/embed/${uuid}`],
  [`https://framatube.org/w/${short}/`, 'framatube.org', `/videos/embed/${short}`],
  [
    `https://framatube.org/w/${short}?start=1m5s`,
    'framatube.org',
    `/videos/embed/${short}`,
    '1m5s',
  ],
  [
    `https://tube.town.example:8443/videos/watch/${uuid}`,
    'tube.town.example:8443',
    `/videos/embed/${uuid}`,
  ],
  [
    `https://tube.town.example/videos/embed/${uuid}?title=0`,
    'tube.town.example',
    `/videos/embed/${uuid}`,
  ],
  [`http://localhost:9000/w/${short}`, 'localhost:9000', `/videos/embed/${short}`],
  [`https://framatube.org/w/p/${short}`, 'framatube.org', `/video-playlists/embed/${short}`],
  [
    `https://framatube.org/videos/watch/playlist/${uuid}`,
    'framatube.org',
    `/video-playlists/embed/${uuid}`,
  ],
  [
    `https://framatube.org/video-playlists/embed/${uuid}`,
    'framatube.org',
    `/video-playlists/embed/${uuid}`,
  ],
];

test('PeerTube: where it ends, and which of a list is the first', () => {
  const { searchParams } = frame(
    `https://framatube.org/w/p/${short}?stop=1m&playlistPosition=3&start=`,
  );
  assert.deepEqual(
    ['start', 'stop', 'playlistPosition'].map((name) => searchParams.get(name)),
    [null, '1m', '3'],
  );
});

for (const [address, host, path, start] of addresses)
  test(`PeerTube: ${address}`, () => {
    const url = frame(address);
    assert.equal(url.origin, new URL(address).origin);
    assert.equal(url.pathname, path);
    assert.deepEqual(Object.fromEntries(url.searchParams), {
      ...(start && { start }),
      api: '1',
      p2p: '0',
      subtitle: 'sv',
    });
    assert.equal(at(address)!.platform, host);
  });

for (const address of [
  'https://town.example/w/about-us',
  'https://town.example/w/',
  'https://town.example/videos/watch/holiday',
  'https://town.example/videos/watch/12345',
  `https://town.example/x/${short}`,
  `https://town.example/w/${short}/comments`,
  `https://town.example/videos/${uuid}`,
  'https://town.example/w/IlO0IlO0IlO0IlO0IlO0Il',
  `https://town.example/w/${uuid.slice(1)}`,
])
  test(`not a PeerTube video: ${address}`, () => assert.equal(at(address), undefined));

test('what a PeerTube player tells', () => {
  const { heard } = at(`https://framatube.org/w/${short}`)!;
  const change = (params: unknown) => ({ method: 'peertube::playbackStatusChange', params });
  const update = (params: unknown) => ({ method: 'peertube::playbackStatusUpdate', params });
  const table: [object, string | undefined][] = [
    [change('playing'), 'play'],
    [change('paused'), 'pause'],
    [change('ended'), 'end'],
    [change('unstarted'), undefined],
    [change(undefined), undefined],
    [change('constructor'), undefined],
    [update({ playbackState: 'paused', position: 3 }), undefined],
    [update(null), undefined],
    [{ method: 'peertube::__ready', params: 'ping' }, undefined],
    [{ method: 'playbackStatusChange', params: 'playing' }, undefined],
    [{ id: 1, result: null }, undefined],
    [{}, undefined],
  ];
  for (const [message, expected] of table)
    assert.equal(heard(message), expected, JSON.stringify(message));
});

test('what a PeerTube player is told', () => {
  const { hello, pause } = at(`https://framatube.org/w/${short}`)!;
  assert.deepEqual(
    [...hello, pause].map((message) => JSON.parse(message as string)),
    [
      { method: 'peertube::__ready', params: 'ping' },
      { method: 'peertube::__ready', params: 'pong' },
      { method: 'peertube::play', id: 1 },
      { method: 'peertube::pause', id: 1 },
    ],
  );
});

test('a PeerTube frame may not lead the page away, nor open what it has not been clicked for', () => {
  const { sandbox } = at(`https://framatube.org/w/${short}`)!;
  assert.deepEqual(sandbox!.split(' ').sort(), [
    'allow-forms',
    'allow-popups',
    'allow-same-origin',
    'allow-scripts',
  ]);
});

test('its frame cannot lead the page away', () => {
  const { sandbox = '' } = at(`https://framatube.org/w/${short}`)!;
  assert.deepEqual(sandbox.split(' ').sort(), [
    'allow-forms',
    'allow-popups',
    'allow-same-origin',
    'allow-scripts',
  ]);
});
