import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogs } from '../../../.generated/catalogs.ts';
import { parseFeed } from '../../../src/feed/parse.ts';
import { loadLocale } from '../../../src/i18n/locale.ts';
import { withLocale } from '../../../src/i18n/messages.ts';
import { languagesOf } from '../../../src/items/languages.ts';

const text = (rel: string, language: string) => ({
  url: `${rel}-${language}.vtt`,
  mime_type: 'text/vtt',
  _cohesion: { rel, language },
});
const recording = (language?: string) => ({
  url: `${language}.mp3`,
  mime_type: 'audio/mpeg',
  ...(language && { _cohesion: { language } }),
});

/** What is said of an item, on a page in this language. */
async function said(page: string, item: object, feedLanguage?: string) {
  const { feed } = parseFeed(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Feed',
      language: feedLanguage,
      items: [{ id: '1', content_text: 'x', _cohesion: { kind: 'video' }, ...item }],
    },
    'https://alliance.example/feed/en.json',
  );
  return withLocale(await loadLocale(page), () => languagesOf(feed!.items[0]!, feedLanguage));
}

const english = {
  language: 'en',
  attachments: [
    { url: 'a.mp4', mime_type: 'video/mp4' },
    text('captions', 'en'),
    text('captions', 'sv'),
    text('transcript', 'sv'),
  ],
};

describe('the language of a film or an episode', () => {
  for (const [page, expected] of [
    ['sv', ['Språk: engelska', 'Undertexter: engelska och svenska', 'Text: svenska']],
    [
      'de-AT',
      ['Sprache: Englisch', 'Untertitel: Englisch und Schwedisch', 'Transkript: Schwedisch'],
    ],
    ['fi', ['Kieli: englanti', 'Tekstitys: englanti ja ruotsi', 'Tekstivastine: ruotsi']],
    [
      'fr',
      [
        'Langue\u00a0: anglais',
        'Sous-titres\u00a0: anglais et suédois',
        'Transcription\u00a0: suédois',
      ],
    ],
    ['en', []],
    ['en-GB', []],
    ['qq', []],
  ] as const)
    it(`is told on a page in ${page}`, async () =>
      assert.deepEqual(await said(page, english), expected));

  it('is told in all languages', async () => {
    assert.equal(Object.keys(catalogs).filter((tag) => tag.length === 2).length, 23);
    for (const page of Object.keys(catalogs)) {
      const words = await said(page, { language: page === 'mt' ? 'ga' : 'mt' });
      assert.equal(words.length, 1, page);
      assert.match(words[0]!, /^\S.*: \S/);
    }
  });

  it('is the feed’s where the item says none', async () => {
    assert.deepEqual(await said('sv', {}, 'fi'), ['Språk: finska']);
    assert.deepEqual(await said('sv', {}, 'sv-FI'), []);
    assert.deepEqual(await said('sv', {}), []);
  });

  it('is the recording’s where that says one, and nothing where the page’s is among them', async () => {
    const item = (...languages: string[]) => ({
      language: 'en',
      attachments: languages.map(recording),
    });
    assert.deepEqual(await said('sv', item('fi', 'de')), ['Språk: finska och tyska']);
    assert.deepEqual(await said('sv', item('fi', 'sv')), []);
    assert.deepEqual(await said('en', item('fi')), ['Language: Finnish']);
  });

  it('has its own name where it is none of the Union’s', async () =>
    assert.deepEqual(await said('sv', { language: 'uk' }), ['Språk: українська']));
});
