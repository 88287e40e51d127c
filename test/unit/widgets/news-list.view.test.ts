import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '../../../src/feed/parse.ts';
import { tagsOf } from '../../../src/items/tags.ts';
import { newsListView } from '../../../src/widgets/news-list/news-list.view.ts';

const feed = (...items: object[]) =>
  parseFeed(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Feed',
      language: 'en',
      home_page_url: 'https://alliance.example/',
      items: items.map((item, index) => ({
        id: String(index),
        content_text: 'Text.',
        _cohesion: { kind: 'news' },
        ...item,
      })),
    },
    'https://alliance.example/feed/en.json',
  ).feed!;

const everything = { limit: 0, tag: '', origins: ['https://alliance.example'] };
const entries = (items: object[], inputs: object = {}) =>
  newsListView(feed(...items), { ...everything, ...inputs })?.entries ?? [];
const titles = (items: object[], inputs: object = {}) =>
  entries(items, inputs).map(({ title }) => title);

describe('the view of the news', () => {
  it('has the newest first, whatever the feed’s order, and what has no date last', () => {
    const dated = (title: string, date?: string) => ({
      title,
      ...(date && { date_published: `${date}T00:00:00Z` }),
    });
    const items = [
      dated('none'),
      dated('old', '2017-10-01'),
      dated('new', '2024-05-02'),
      dated('also none'),
    ];
    assert.deepEqual(titles(items), ['new', 'old', 'none', 'also none']);
    assert.deepEqual(titles(items, { limit: 1 }), ['new']);
  });

  it('has news only, and of these what has the tag, however it is written', () => {
    const items = [
      { title: 'a', tags: ['Cohesion', 'budget'] },
      { title: 'b', tags: ['youth'] },
      { title: 'c', tags: ['cohesion'], _cohesion: { kind: 'video' } },
    ];
    assert.deepEqual(titles(items), ['a', 'b']);
    assert.deepEqual(titles(items, { tag: 'cohesion' }), ['a']);
    assert.deepEqual(tagsOf(feed(...items), 'news'), ['Cohesion', 'budget', 'youth']);
    assert.equal(newsListView(feed(...items), { ...everything, tag: 'none' }), undefined);
  });

  it('says what there is of each: link, date, source, summary, language', () => {
    const [entry] = entries([
      {
        title: 'Nouvelles',
        url: 'https://www.lesoir.example/a',
        language: 'fr',
        date_published: '2022-10-12T00:00:00Z',
        summary: 'En bref.',
      },
    ]);
    assert.deepEqual(entry, {
      id: '0',
      title: 'Nouvelles',
      lang: 'fr',
      url: 'https://www.lesoir.example/a',
      date: '12 October 2022',
      source: 'lesoir.example',
      summary: 'En bref.',
      picture: undefined,
    });
  });

  it('names an author rather than a site, and no site of the alliance’s own', () => {
    const url = 'https://other.example/a';
    assert.equal(
      entries([{ title: 'a', url, authors: [{ name: 'A. Author' }] }])[0]!.source,
      'A. Author',
    );
    assert.equal(entries([{ title: 'a', url: '/news/a' }])[0]!.source, undefined);
    assert.equal(entries([{ title: 'a' }])[0]!.url, undefined);
  });

  it('does not say twice what the title says, and cuts a long text between words', () => {
    assert.equal(entries([{ content_text: 'Short.' }])[0]!.summary, undefined);
    const { summary } = entries([{ title: 'a', content_text: 'word '.repeat(100) }])[0]!;
    assert.match(summary!, /^(word )+word…$/);
    assert.ok(summary!.length <= 241);
  });

  it('has pictures of known places only', () => {
    const pictures = ['/a.webp', 'https://cdn.example/b.webp'].map((image) => ({
      title: 'a',
      image,
    }));
    assert.deepEqual(
      entries(pictures).map(({ picture }) => picture),
      ['https://alliance.example/a.webp', undefined],
    );
  });

  it('is nothing where there is none', () => {
    assert.equal(newsListView(feed(), everything), undefined);
    assert.equal(newsListView(feed({ _cohesion: { kind: 'video' } }), everything), undefined);
  });
});
