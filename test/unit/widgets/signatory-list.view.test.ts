import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '../../../src/feed/parse.ts';
import { signatoryListView } from '../../../src/widgets/signatory-list/signatory-list.view.ts';

const feed = (...titles: string[]) =>
  parseFeed(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Feed',
      language: 'en',
      items: titles.map((title) => ({
        id: title,
        title,
        content_text: title,
        _cohesion: { kind: 'material' },
      })),
    },
    'https://alliance.example/feed/en.json',
  ).feed!;
const words = (limit: number) =>
  signatoryListView(feed('One', 'Two', 'Three'), { limit })?.entries.map(({ words }) => words);

describe('the view of signatory-list', () => {
  it('has an entry for each item', () => assert.deepEqual(words(0), ['One', 'Two', 'Three']));

  it('has as many as are wanted', () => assert.deepEqual(words(2), ['One', 'Two']));

  it('is nothing where there is none', () =>
    assert.equal(signatoryListView(feed(), { limit: 0 }), undefined));
});
