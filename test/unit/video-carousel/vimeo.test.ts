import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vimeo } from '../../../src/widgets/video-carousel/providers/vimeo.ts';

const at = (address: string) => vimeo(new URL(address));
const frame = (address: string) => {
  const embed = at(address)!;
  return new URL(embed.origin + embed.frame('sv', 'https://town.example'));
};

const addresses: [address: string, secret?: string][] = [
  ['https://vimeo.com/76979871'],
  ['https://www.vimeo.com/76979871/'],
  ['http://vimeo.com/76979871?share=copy'],
  ['https://vimeo.com/76979871/8272103f6e', '8272103f6e'],
  ['https://vimeo.com/76979871/8272103f6e?share=copy', '8272103f6e'],
  ['https://vimeo.com/76979871?h=8272103f6e', '8272103f6e'],
  ['https://player.vimeo.com/video/76979871'],
  ['https://player.vimeo.com/video/76979871?h=8272103f6e&badge=0', '8272103f6e'],
  ['https://vimeo.com/video/76979871'],
  ['https://vimeo.com/channels/staffpicks/76979871'],
  ['https://vimeo.com/groups/shortfilms/videos/76979871'],
  ['https://vimeo.com/album/2838732/video/76979871'],
  ['https://vimeo.com/showcase/2838732/video/76979871'],
  ['https://vimeo.com/ondemand/film/76979871'],
  ['https://vimeo.com/manage/videos/76979871'],
  ['https://vimeo.com/manage/videos/76979871/8272103f6e', '8272103f6e'],
];

for (const [address, secret] of addresses)
  test(`Vimeo: ${address}`, () => {
    const url = frame(address);
    assert.equal(url.origin + url.pathname, 'https://player.vimeo.com/video/76979871');
    assert.deepEqual(Object.fromEntries(url.searchParams), {
      ...(secret && { h: secret }),
      dnt: '1',
      autoplay: '1',
      playsinline: '1',
      texttrack: 'sv',
    });
  });

for (const address of [
  'https://vimeo.com/',
  'https://vimeo.com/staff',
  'https://vimeo.com/channels/staffpicks',
  'https://vimeo.com/showcase/2838732',
  'https://vimeo.com/event/12345',
  'https://vimeo.com/76979871/settings/privacy',
  'https://vimeo.com.evil.example/76979871',
  'https://evilvimeo.com/76979871',
  'https://api.vimeo.com/videos/76979871',
])
  test(`not a Vimeo video: ${address}`, () => assert.equal(at(address), undefined));

test('Vimeo begins where the address says', () => {
  assert.equal(frame('https://vimeo.com/76979871#t=1m5s').hash, '#t=1m5s');
});

test('a secret part of a Vimeo address does not become anything else', () => {
  const { searchParams, hash } = frame('https://vimeo.com/1?h=a%26dnt%3D0%23');
  assert.equal(searchParams.get('h'), 'a');
  assert.equal(searchParams.get('dnt'), '1');
  assert.equal(hash, '');
});

test('what a Vimeo player tells', () => {
  const { heard } = at('https://vimeo.com/76979871')!;
  const table: [object, string | undefined][] = [
    [{ event: 'play', data: {} }, 'play'],
    [{ event: 'pause' }, 'pause'],
    [{ event: 'ended' }, 'end'],
    [{ event: 'ready' }, undefined],
    [{ event: 'timeupdate', data: { seconds: 1 } }, undefined],
    [{ method: 'play' }, undefined],
    [{ event: 'toString' }, undefined],
    [{}, undefined],
  ];
  for (const [message, expected] of table)
    assert.equal(heard(message), expected, JSON.stringify(message));
});

test('what a Vimeo player is told', () => {
  const { hello, pause } = at('https://vimeo.com/76979871')!;
  assert.deepEqual(
    [...hello, pause],
    [
      { method: 'addEventListener', value: 'play' },
      { method: 'addEventListener', value: 'pause' },
      { method: 'addEventListener', value: 'ended' },
      { method: 'play' },
      { method: 'pause' },
    ],
  );
});
