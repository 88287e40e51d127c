/** Which addresses are embed pages of a folder, and what they ask for. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEmbedAddress } from '../../../src/loader/embed-address.ts';
import { wishesIn } from '../../../src/loader/wishes.ts';

const folders = ['https://widgets.example.eu/1/', 'https://kommun.example/alliance/'];
const embed = 'https://widgets.example.eu/1/embed/sv/video-carousel.html';

describe('the address of an embed page', () => {
  it('says the language, the widget, and what is wished for', () => {
    const read = readEmbedAddress(`${embed}?limit=6&video=a%20b&new-tab#top`, folders)!;
    assert.equal(read.language, 'sv');
    assert.equal(read.name, 'video-carousel');
    assert.deepEqual(
      [...wishesIn(read.parameters)],
      [
        ['limit', '6'],
        ['video', 'a b'],
        ['new-tab', ''],
      ],
    );
  });

  it('wishes for nothing by saying no', () => {
    const { parameters } = readEmbedAddress(`${embed}?new-tab=false&trend=no&limit=0`, folders)!;
    assert.deepEqual([...wishesIn(parameters)], [['limit', '0']]);
  });

  it('may be in any of the folders', () => {
    const read = readEmbedAddress(
      'https://kommun.example/alliance/embed/de-AT/join-button.html',
      folders,
    );
    assert.equal(read?.language, 'de-AT');
  });

  for (const other of [
    'https://widgets.example.eu/1/embed/sv/',
    'https://widgets.example.eu/1/embed/sv/video-carousel.fallback.html',
    'https://widgets.example.eu/1/embed/sv/video-carousel.oembed.json',
    'https://widgets.example.eu/1/embed/video-carousel.html',
    'https://widgets.example.eu/1/embed/sv/a/video-carousel.html',
    'https://widgets.example.eu/1/embed/../embed2/sv/video-carousel.html',
    'https://widgets.example.eu/10/embed/sv/video-carousel.html',
    'https://widgets.example.eu.evil.example/1/embed/sv/video-carousel.html',
    'https://evil.example/?https://widgets.example.eu/1/embed/sv/video-carousel.html',
    'https://evil.example/1/embed/sv/video-carousel.html',
    'https://user:word@widgets.example.eu@evil.example/1/embed/sv/video-carousel.html',
    'http://widgets.example.eu/1/embed/sv/video-carousel.html',
    'javascript:alert(1)//embed/sv/video-carousel.html',
    'data:text/html,embed/sv/video-carousel.html',
    '/1/embed/sv/video-carousel.html',
    '',
  ])
    it(`is not ${other || 'an empty text'}`, () =>
      assert.equal(readEmbedAddress(other, folders), undefined));
});
