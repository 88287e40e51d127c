import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Feed } from '../../../src/feed/model.ts';
import { parseFeed } from '../../../src/feed/parse.ts';
import { loadLocale } from '../../../src/i18n/locale.ts';
import { english, withLocale, type Locale } from '../../../src/i18n/messages.ts';
import {
  chooseLanguage,
  declarationView,
  type DeclarationView,
} from '../../../src/widgets/declaration-viewer/declaration-viewer.view.ts';
import { failureText } from '../../../src/widgets/declaration-viewer/reader.view.ts';

const address = 'https://alliance.example/feed/en.json';
const swedish = await loadLocale('sv');

const file = (language: string, more: object = {}) => ({
  url: `media/d-${language}.pdf`,
  mime_type: 'application/pdf',
  size_in_bytes: 612137,
  title: `Title in ${language}`,
  _cohesion: { language },
  ...more,
});

function feedOf(item: object, more: object = {}, others: object[] = []): Feed {
  const { feed } = parseFeed(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Feed',
      language: 'en',
      ...more,
      items: [
        { id: 'v', title: 'A video', content_text: '', _cohesion: { kind: 'video' } },
        {
          id: 'd',
          title: 'The declaration',
          content_text: 'About it.',
          _cohesion: { kind: 'declaration' },
          ...item,
        },
        ...others,
      ],
    },
    address,
  );
  return feed!;
}

function viewOf(
  item: object,
  {
    languages = ['en'],
    declaration,
    fixed = !!declaration,
    locale = english,
    feed = {},
    others = [],
    choosing = true,
    listing = true,
    offering = true,
    share,
  }: {
    choosing?: boolean;
    listing?: boolean;
    offering?: boolean;
    share?: string;
    languages?: string[];
    declaration?: string;
    fixed?: boolean;
    locale?: Locale;
    feed?: object;
    others?: object[];
  } = {},
): DeclarationView | undefined {
  return withLocale(locale, () =>
    declarationView(feedOf(item, feed, others), {
      address,
      declaration,
      fixed,
      languages,
      choosing,
      listing,
      offering,
      share,
    }),
  );
}

suite('which language', () => {
  const eu = ['bg', 'da', 'de', 'en', 'fr', 'pt', 'pt-BR', 'zh-Hant'];
  const table: [tags: string[], wishes: string[], chosen: string | undefined][] = [
    [eu, ['de'], 'de'],
    [eu, ['de-AT'], 'de'],
    [eu, ['DE'], 'de'],
    [eu, ['sv', 'da', 'en'], 'da'],
    [eu, ['sv', 'nb-NO', 'en'], 'en'],
    [eu, ['pt'], 'pt'],
    [eu, ['pt-BR'], 'pt-BR'],
    [eu, ['pt-AO'], 'pt'],
    [['en', 'pt-BR'], ['pt-PT'], 'pt-BR'],
    [['en', 'pt-BR'], ['pt'], 'pt-BR'],
    [eu, ['zh'], 'zh-Hant'],
    [eu, ['fr', 'de'], 'fr'],
    [eu, ['sv', 'fi'], 'bg'],
    [['fr', 'de'], ['sv', 'en'], 'fr'],
    [['fr'], [], 'fr'],
    [['sv', 'no'], ['nb'], 'no'],
    [['sv', 'nn', 'nb'], ['no'], 'nn'],
    [['nn', 'no'], ['nb-NO'], 'no'],
    [['no', 'nb'], ['nb-NO'], 'nb'],
    [['en', 'sr-Latn'], ['sr'], 'sr-Latn'],
    [['en', 'sr'], ['sr-Latn-RS'], 'sr'],
    [['en', 'sr', 'sr-Latn'], ['sr-Latn-RS'], 'sr-Latn'],
    [['en', 'pt'], ['pt-BR'], 'pt'],
    [['en', 'pt-BR'], ['pt'], 'pt-BR'],
    [['ca', 'ca-valencia'], ['ca-ES-valencia'], 'ca'],
    [eu, ['', 'fr'], 'fr'],
    [[], ['sv'], undefined],
  ];
  for (const [tags, wishes, chosen] of table)
    test(`of ${tags.join(' ') || 'none'}, wished ${wishes.join(' ') || 'nothing'}: ${chosen}`, () =>
      assert.equal(chooseLanguage(tags, wishes), chosen));
});

suite('a declaration', () => {
  const attachments = ['bg', 'de', 'en', 'fr'].map((language) => file(language));

  test('is the first of the feed, and there is a way to the others', () => {
    const other = { id: 'e', title: 'Annan', language: 'sv', content_text: '' };
    const others = [{ ...other, _cohesion: { kind: 'declaration' } }];
    const view = viewOf({ attachments }, { others })!;
    assert.equal(view.id, 'd');
    assert.equal(view.others?.label, 'Other documents (1)');
    assert.deepEqual(view.others.documents, [{ id: 'e', title: 'Annan', lang: 'sv' }]);
    assert.deepEqual(viewOf({ attachments }, { others, offering: false })!.others?.documents, []);
    assert.equal(viewOf({ attachments }, { others, declaration: 'e' })?.title, 'Annan');
    assert.equal(viewOf({ attachments }, { others, declaration: 'e' })?.others, undefined);
    assert.equal(viewOf({ attachments }, { others, declaration: 'e', fixed: false })?.id, 'e');
  });

  test('is undefined where the feed has none, or not that one, or another kind has the id', () => {
    assert.equal(viewOf({ _cohesion: { kind: 'news' } }), undefined);
    assert.equal(viewOf({}, { declaration: 'nowhere' }), undefined);
    assert.equal(viewOf({}, { declaration: 'v' }), undefined);
  });

  test('takes title, links and size from the language', () => {
    const view = viewOf({ attachments }, { languages: ['fr'] })!;
    assert.equal(view.language, 'fr');
    assert.equal(view.title, 'Title in fr');
    assert.equal(view.titleLang, 'fr');
    assert.deepEqual(view.texts[0]!.files, [
      {
        url: 'https://alliance.example/feed/media/d-fr.pdf',
        type: 'application/pdf',
        language: 'fr',
        download: 'Download PDF, 612\u00a0kB',
      },
    ]);
    assert.equal(view.texts[0]!.source?.type, 'application/pdf');
    assert.equal(view.texts[0]!.source?.size, 612137);
  });

  test('lists every file with its own name, title, format and size', () => {
    const view = viewOf({ attachments: [file('ga'), file('mt'), file('el'), file('cs')] })!;
    assert.equal(view.available, 'Available languages (4)');
    assert.deepEqual(
      view.versions.map(({ tag, name, details, titleLang }) => [tag, name, details, titleLang]),
      [
        ['ga', 'Gaeilge', 'PDF, 612\u00a0kB', 'ga'],
        ['mt', 'Malti', 'PDF, 612\u00a0kB', 'mt'],
        ['el', 'Ελληνικά', 'PDF, 612\u00a0kB', 'el'],
        ['cs', 'čeština', 'PDF, 612\u00a0kB', 'cs'],
      ],
    );
  });

  test('says formats and sizes as far as the feed does', () => {
    const detailsOf = (more: object) =>
      viewOf({ attachments: [file('en', more)] })!.versions[0]!.details;
    assert.equal(detailsOf({ size_in_bytes: undefined }), 'PDF');
    assert.equal(detailsOf({ mime_type: 'Application/PDF; charset=x' }), 'PDF, 612\u00a0kB');
    assert.equal(
      detailsOf({ mime_type: 'text/html', size_in_bytes: 2_400_000 }),
      'HTML, 2.4\u00a0MB',
    );
    const odt = 'application/vnd.oasis.opendocument.text';
    assert.equal(detailsOf({ mime_type: odt, url: 'a/b.odt?x=y.z' }), 'ODT, 612\u00a0kB');
    assert.equal(detailsOf({ mime_type: odt, url: 'a/b', size_in_bytes: 5 }), '1\u00a0kB');
    // No name that people call a format by.
    assert.equal(detailsOf({ mime_type: odt, url: 'a/b.document' }), '612\u00a0kB');
  });

  test('counts a file that is no version, such as a transcript, for nothing', () => {
    const view = viewOf({
      attachments: [
        ...attachments,
        file('it', { _cohesion: { language: 'it', rel: 'transcript' } }),
      ],
    })!;
    assert.equal(view.versions.length, 4);
    assert.ok(!view.languages.some(({ tag }) => tag === 'it'));
  });

  test('offers the text of the feed as a language of its own, where no file has it', () => {
    const view = viewOf(
      { attachments, content_html: '<p>Text</p>' },
      { languages: ['sv'], feed: { language: 'sv' }, locale: swedish },
    )!;
    assert.deepEqual(
      view.languages.map(({ tag }) => tag),
      ['bg', 'de', 'en', 'fr', 'sv'],
    );
    assert.equal(view.language, 'sv');
    assert.equal(view.title, 'The declaration');
    assert.equal(view.titleLang, undefined);
    assert.deepEqual(view.texts[0]!.files, []);
    assert.equal(view.texts[0]!.source?.html, '<p>Text</p>');
    assert.equal(view.available, 'Tillgängliga språk (4)');
  });

  test('is read as text where there is text in that language, else as pages, else not', () => {
    const sourceIn = (language: string) =>
      viewOf(
        {
          content_html: '<p>Text</p>',
          attachments: [
            file('en'),
            file('fr'),
            file('fr', { mime_type: 'text/html', url: 'd-fr.html' }),
            file('de'),
            file('it', { mime_type: 'application/msword' }),
          ],
        },
        { languages: [language] },
      )!.texts[0]!.source;
    assert.equal(sourceIn('en')?.html, '<p>Text</p>');
    assert.equal(sourceIn('fr')?.url, 'https://alliance.example/feed/d-fr.html');
    assert.equal(sourceIn('fr')?.html, undefined);
    assert.equal(sourceIn('de')?.type, 'application/pdf');
    assert.equal(sourceIn('it'), undefined);
  });

  test('is a text and its annexes, each with its formats, and each to be read', () => {
    const view = viewOf(
      {
        content_html: '<p>Text</p>',
        attachments: [
          file('en', { title: 'The declaration' }),
          file('en', { title: 'Annex 1' }),
          file('en', { title: 'Annex 1', mime_type: 'text/html', url: 'annex.html' }),
          file('en', { title: 'Annex 2', mime_type: 'application/msword' }),
          file('en', { title: undefined, url: 'other.odt', mime_type: 'application/x-odt' }),
        ],
      },
      { languages: ['en'] },
    )!;
    assert.equal(view.title, 'The declaration');
    assert.deepEqual(
      view.texts.map(({ title, source, files }) => [title, source?.type, files.length]),
      [
        ['The declaration', 'text/html', 2],
        ['Annex 1', 'text/html', 2],
        ['Annex 2', undefined, 1],
      ],
    );
    assert.deepEqual(
      view.texts.map(({ source }) => source?.title),
      ['The declaration', 'Annex 1', undefined],
    );
    assert.equal(view.texts[1]!.source!.html, undefined);
  });

  test('names no text where there is one', () => {
    const view = viewOf({ attachments: [file('fr'), file('fr')] }, { languages: ['fr'] })!;
    assert.deepEqual(
      view.texts.map(({ title, files }) => [title, files.length]),
      [[undefined, 2]],
    );
  });

  test('has a date, a summary and the address for those who miss a language, where the feed has', () => {
    const view = viewOf({
      summary: 'Short.',
      date_published: '2020-07-14T00:00:00Z',
      _cohesion: { kind: 'declaration', missing_language_url: '/why' },
    })!;
    assert.equal(view.published?.date, '14 July 2020');
    assert.equal(view.summary, 'Short.');
    assert.equal(view.missing?.url, 'https://alliance.example/why');
    assert.equal(viewOf({})?.summary, 'About it.');
    assert.equal(viewOf({ content_text: 'long '.repeat(100) })?.summary, undefined);
    assert.equal(viewOf({})?.missing, undefined);
    assert.equal(viewOf({})?.published, undefined);
  });

  test('without any language in the feed is shown as English', () => {
    const view = viewOf(
      { attachments: [file('en', { _cohesion: {} })] },
      { feed: { language: undefined } },
    )!;
    assert.equal(view.language, 'en');
  });
});

test('what is closed is not made', () => {
  const item = { attachments: [file('de'), file('en'), file('fr')] };
  const closed = viewOf(item, { choosing: false, listing: false })!;
  assert.deepEqual(
    closed.languages.map(({ tag }) => tag),
    ['en'],
  );
  assert.deepEqual(closed.versions, []);
  assert.equal(closed.available, 'Available languages (3)');
  const open = viewOf(item)!;
  assert.equal(open.languages.length, 3);
  assert.equal(open.versions.length, 3);
});

test('each failure has a sentence of its own, in Swedish too', () => {
  const all = [
    'refused',
    'absent',
    'incomplete',
    'large',
    'damaged',
    'locked',
    'unreadable',
  ] as const;
  for (const locale of [english, swedish]) {
    const texts = withLocale(locale, () => all.map(failureText));
    assert.equal(new Set(texts).size, all.length);
    assert.ok(texts.every((text) => /^[A-Z].+\.$/.test(text)));
  }
  assert.match(
    withLocale(swedish, () => failureText('large')),
    /50\sMB/,
  );
});

test('is handed on by its own page, else by the one that it is shown on', () => {
  const share = 'https://page.example/';
  const of = (item: object, more: object = { share }) => viewOf(item, more)!.share;
  assert.equal(of({}, {}), undefined);
  assert.equal(of({ url: '/d' })!.copy, 'https://alliance.example/d');
  assert.equal(of({ external_url: 'https://b.example/' })!.copy, 'https://b.example/');
  const { copy, shared, mail } = of(
    { attachments: [file('sv', { title: 'Förklaring' })] },
    {
      share,
      languages: ['sv'],
    },
  )!;
  assert.equal(copy, share);
  assert.deepEqual(shared, { title: 'Förklaring', text: 'Förklaring', url: share });
  assert.equal(
    mail,
    `mailto:?subject=F%C3%B6rklaring&body=F%C3%B6rklaring%0D%0A${encodeURIComponent(share)}`,
  );
  assert.equal(of({ title: undefined })!.shared.title, 'Feed');
});
