import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '../../../src/feed/parse.ts';
import { tagsOf } from '../../../src/items/tags.ts';
import { toolkitView } from '../../../src/widgets/toolkit/toolkit.view.ts';

const feed = (...items: object[]) =>
  parseFeed(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Feed',
      language: 'en',
      items: items.map((item, index) => ({
        id: String(index),
        content_text: 'Text.',
        _cohesion: { kind: 'material' },
        ...item,
      })),
    },
    'https://alliance.example/feed/en.json',
  ).feed!;
const everything = { tag: '', origins: ['https://alliance.example'] };
const groups = (...items: object[]) =>
  toolkitView(feed(...items), everything)!.groups.map(({ title, materials }) => [
    title,
    materials.map(({ title }) => title),
  ]);

describe('the view of the toolkit', () => {
  it('has groups by first tag, in the feed’s order, and what has none last', () => {
    assert.deepEqual(
      groups(
        { title: 'a' },
        { title: 'b', tags: ['Guide', 'x'] },
        { title: 'c', tags: ['Texts'] },
        { title: 'd', tags: ['Guide'] },
      ),
      [
        ['Guide', ['b', 'd']],
        ['Texts', ['c']],
        [undefined, ['a']],
      ],
    );
  });

  it('has only what has a tag, where one is asked for', () => {
    const all = feed({ title: 'a', tags: ['Guide'] }, { title: 'b', tags: ['Texts', 'guide'] });
    const view = toolkitView(all, { ...everything, tag: 'guide' })!;
    assert.deepEqual(
      view.groups.flatMap(({ materials }) => materials.map(({ title }) => title)),
      ['a', 'b'],
    );
    assert.deepEqual(tagsOf(all, 'material'), ['Guide', 'Texts', 'guide']);
    assert.equal(toolkitView(all, { ...everything, tag: 'none' }), undefined);
  });

  it('says of each file its type, size and language', () => {
    const attachments = [
      {
        url: 'guide.PDF',
        mime_type: 'application/pdf',
        size_in_bytes: 24_000,
        title: 'Guide',
        _cohesion: { language: 'fr' },
      },
      { url: 'logo', mime_type: 'image/svg+xml' },
      { url: 'all.zip', mime_type: 'application/zip' },
    ];
    const [{ files } = { files: [] }] = toolkitView(feed({ title: 'a', attachments }), everything)!
      .groups[0]!.materials;
    assert.deepEqual(
      files.map(({ name, lang, facts }) => [name, lang, facts.join('|').replaceAll('\u00a0', ' ')]),
      [
        ['Guide', 'fr', 'PDF|24 kB|French'],
        ['a', undefined, 'XML'],
        ['a', undefined, 'ZIP|English'],
      ],
    );
  });

  it('has a text to copy where there is no file, and a summary where there is one', () => {
    const attachments = [{ url: 'a.pdf', mime_type: 'application/pdf' }];
    const materials = toolkitView(
      feed({ title: 'a', attachments }, { title: 'b' }, { title: 'c', summary: 'About.' }),
      everything,
    )!.groups[0]!.materials;
    assert.deepEqual(
      materials.map(({ summary, text }) => [summary, text]),
      [
        ['Text.', undefined],
        [undefined, { words: 'Text.', label: 'Copy: b' }],
        ['About.', { words: 'Text.', label: 'Copy: c' }],
      ],
    );
  });

  it('has pictures of known places only', () => {
    const pictures = ['/a.webp', 'https://cdn.example/b.webp'].map((image) => ({
      title: 'a',
      image,
    }));
    assert.deepEqual(
      toolkitView(feed(...pictures), everything)!.groups[0]!.materials.map(
        ({ picture }) => picture,
      ),
      ['https://alliance.example/a.webp', undefined],
    );
  });

  it('is nothing where there is none', () => {
    assert.equal(toolkitView(feed(), everything), undefined);
    assert.equal(toolkitView(feed({ _cohesion: { kind: 'news' } }), everything), undefined);
  });
});
