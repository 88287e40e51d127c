import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '../../../src/feed/parse.ts';
import { quotationView } from '../../../src/widgets/quotation/quotation.view.ts';

const feed = (items: object[], more: object = {}) =>
  parseFeed(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Feed',
      language: 'en',
      items: items.map((item, index) => ({
        id: String(index),
        content_text: 'Words.',
        _cohesion: { kind: 'quotation' },
        ...item,
      })),
      ...more,
    },
    'https://alliance.example/feed/en.json',
  ).feed!;
const view = (items: object[], inputs: object = {}, more?: object) =>
  quotationView(feed(items, more), { item: '', share: false, ...inputs });

describe('the view of a quotation', () => {
  it('is the first, or the one that is asked for', () => {
    const items = [{ content_text: 'One' }, { content_text: 'Two' }];
    assert.equal(view(items)!.text, 'One');
    assert.equal(view(items, { item: '1' })!.text, 'Two');
    assert.equal(view(items, { item: 'none' })!.text, 'One');
  });

  it('says who, where, and in which language', () => {
    const item = {
      title: 'The declaration',
      url: '/declaration',
      authors: [{ name: 'A. Author' }],
      language: 'fr',
    };
    assert.deepEqual(view([item]), {
      text: 'Words.',
      lang: 'fr',
      who: 'A. Author',
      work: 'The declaration',
      url: 'https://alliance.example/declaration',
      share: undefined,
    });
    assert.equal(view([{}], {}, { authors: [{ name: 'The alliance' }] })!.who, 'The alliance');
  });

  it('is shared with its source', () => {
    const item = { title: 'The declaration', url: '/d', authors: [{ name: 'A & B' }] };
    const { copy, mail } = view([item], { share: true })!.share!;
    assert.equal(copy, 'Words.\n— A & B, The declaration\nhttps://alliance.example/d');
    assert.equal(
      mail,
      `mailto:?subject=The%20declaration&body=${encodeURIComponent(copy.replaceAll('\n', '\r\n'))}`,
    );
    assert.equal(view([{}], { share: true })!.share!.copy, 'Words.');
  });

  it('is nothing where there is none', () => {
    assert.equal(view([]), undefined);
    assert.equal(view([{ _cohesion: { kind: 'news' } }]), undefined);
  });
});
