import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { decode } from '../../../scripts/lib/references.ts';
import { parseFeed } from '../../../src/feed/parse.ts';
import { loadLocale } from '../../../src/i18n/locale.ts';
import { withLocale } from '../../../src/i18n/messages.ts';
import { momentAddress, momentOf } from '../../../src/widgets/podcast-player/moment.ts';
import {
  clocks,
  pieces,
  podcastView,
  position,
  type PodcastInputs,
} from '../../../src/widgets/podcast-player/podcast-player.view.ts';
import {
  indexAt,
  paragraphs,
  parseChapters as readChapters,
  parseCues as readCues,
  parseJsonTranscript as readJsonTranscript,
  transcriptOf,
} from '../../../src/cues/cues.ts';

const parseCues = (file: string) => readCues(file, decode);
const transcript = (file: string) => transcriptOf(parseCues(file)!);
const parseJsonTranscript = (file: string) => readJsonTranscript(file, decode);
const parseChapters = (file: string) => readChapters(file, decode);

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/transcripts/${name}`, import.meta.url), 'utf8');
const short = (cues: ReturnType<typeof parseCues>) =>
  cues?.map(({ start, end, text, speaker }) => [start, end, text, speaker]);

describe('transcripts', () => {
  it('WebVTT: voices, tags, entities; what is no cue is passed over', () =>
    assert.deepEqual(short(parseCues(fixture('speakers.vtt'))), [
      [0.5, 2, 'Hello there & <you>', 'Anna'],
      [2, 4.25, 'Two lines', 'Erik'],
    ]));
  it('what looks like an entity and is none stays as it is', () =>
    assert.deepEqual(
      short(parseCues('WEBVTT\n\n00:00.000 --> 00:01.000\n&toString; &amp; &constructor;')),
      [[0, 1, '&toString; & &constructor;', undefined]],
    ));
  it('SubRip, as Windows writes it', () =>
    assert.deepEqual(short(parseCues(fixture('windows.srt'))), [
      [0.5, 2, 'Hello there', undefined],
      [2, 4.25, 'Two lines', undefined],
    ]));
  it('JSON of the podcast namespace', () =>
    assert.deepEqual(short(parseJsonTranscript(fixture('podcast.json'))), [
      [0.5, 2, 'Hello there', 'Anna'],
      [2, 4.25, 'Two lines', undefined],
    ]));
  const cue = (text: string, format = 'WEBVTT\n\n') =>
    short(parseCues(`${format}00:00:01.000 --> 00:00:02.000\n${text}`))!.map(([, , text]) => text);
  for (const [given, right] of [
    ['It&#39;s &apos;caf&eacute;&apos;', "It's 'café'"],
    ['&#x201C;a&rdquo; &NotEqualTilde; &#150; &hellip;', '“a” ≂̸ – …'],
    ['&amp;lt;b&amp;gt; &lt;i&gt;', '&lt;b&gt; <i>'],
    ['AT&T &no; &; &#0; &#xD800; &#9;x', 'AT&T &no; &; &#0; &#xD800; x'],
    ['if a < b and c > d, 1 <2', 'if a < b and c > d, 1 <2'],
    ['<i>a</i> <c.red>b</c> <00:00:01.500>c <b>d', 'a b c d'],
  ] as const)
    it(`“${given}” is “${right}”`, () => assert.deepEqual(cue(given), [right]));

  it('SubRip and WebVTT without blank lines between cues', () => {
    const lines = [
      '1',
      '00:00:01,000 --> 00:00:02,000',
      'One',
      '2',
      '00:00:03,000 --> 00:00:04,000',
      'Two',
    ];
    const right = [
      [1, 2, 'One', undefined],
      [3, 4, 'Two', undefined],
    ];
    assert.deepEqual(short(parseCues(lines.join('\n'))), right);
    assert.deepEqual(short(parseCues(`WEBVTT\n${lines.join('\n').replaceAll(',', '.')}`)), right);
  });
  it('a blank line among the words of SubRip; in WebVTT it ends a cue', () => {
    const file =
      '00:00:01,000 --> 00:00:02,000\nOne\n\nmore\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo';
    assert.deepEqual(
      short(parseCues(file))?.map(([, , text]) => text),
      ['One more', 'Two'],
    );
    assert.deepEqual(
      short(parseCues(`WEBVTT\n\n${file.replaceAll(',', '.')}`))?.map(([, , text]) => text),
      ['One', 'Two'],
    );
  });
  it('two voices in one cue', () =>
    assert.deepEqual(
      short(
        parseCues('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Hello <v.loud Bo &amp; Co>Hi</v>'),
      ),
      [
        [1, 2, 'Hello', 'Anna'],
        [1, 2, 'Hi', 'Bo & Co'],
      ],
    ));
  it('automatic captions that roll: each line once, at its first time', () =>
    assert.deepEqual(
      short(
        transcript(
          'WEBVTT\n\n' +
            '00:00.000 --> 00:02.000\nfirst line\n \n\n' +
            '00:02.000 --> 00:02.010\nfirst line\n\n' +
            '00:02.010 --> 00:04.000\nfirst line\nsecond <c>line</c>\n\n' +
            '00:04.000 --> 00:04.010\nsecond line\n\n' +
            '00:04.010 --> 00:06.000\nsecond line\nthird line\n',
        ),
      )?.map(([start, , text]) => [start, text]),
      [
        [0, 'first line'],
        [2.01, 'second line'],
        [4.01, 'third line'],
      ],
    ));
  it('names and lines stay in captions and in titles of chapters', () => {
    const file = ['Talk: Anna', 'Talk: Bo']
      .map((text, index) => `00:0${index} --> 00:0${index + 1}\n${text}\n`)
      .join('\n');
    assert.deepEqual(
      parseChapters(`WEBVTT\n\n${file}`)!.map(({ title }) => title),
      ['Talk: Anna', 'Talk: Bo'],
    );
    assert.equal(parseCues(file)![0]!.text, 'Talk: Anna');
  });
  it('an echo is no rolling', () =>
    assert.equal(
      transcript(
        '00:01 --> 00:02\nNo.\n\n00:02 --> 00:03\nNo.\n\n00:03 --> 00:04\nWhy?\n\n00:04 --> 00:05\nSo.\n',
      )?.length,
      4,
    ));
  for (const [what, texts, speakers] of [
    ['two names', ['Anna: Hello', 'Bo: Hi'], ['Anna', 'Bo']],
    [
      'a name that comes again',
      ['Anna: Hello', 'you', 'Anna: Well', 'so', 'it is'],
      ['Anna', undefined, 'Anna', undefined, undefined],
    ],
    [
      'a word with a colon',
      ['Note: this', 'and that', 'and more'],
      [undefined, undefined, undefined],
    ],
    ['a time', ['At 10: tea', 'At 11: more'], [undefined, undefined]],
  ] as const)
    it(`names before what is said: ${what}`, () => {
      const cues = transcript(
        texts.map((text, index) => `00:0${index} --> 00:0${index + 1}\n${text}\n`).join('\n'),
      )!;
      assert.deepEqual(
        cues.map(({ speaker }) => speaker),
        speakers,
      );
      assert.equal(cues[0]!.text, speakers[0] ? 'Hello' : texts[0]);
      assert.equal(paragraphs(cues).length > 1, speakers.some(Boolean));
    });
  it('times in whole seconds', () =>
    assert.deepEqual(short(parseCues('00:00:01 --> 00:00:02\nOne\n\n0:03 --> 0:03\nTwo')), [
      [1, 2, 'One', undefined],
      [3, 3, 'Two', undefined],
    ]));
  it('words that are segments of their own, as they are written', () => {
    const words = ['He', 'said', '“', 'this', ',', 'well', '...', 'that', "'s", 'it', '”', '.'];
    const segments = words.map((body, index) => ({ startTime: index, endTime: index + 1, body }));
    const cues = parseJsonTranscript(JSON.stringify({ segments }))!;
    assert.equal(cues.map(({ text }) => text).join(' '), "He said “this, well... that's it”.");
    assert.deepEqual([cues[2]!.start, cues[2]!.end], [2, 5]);
  });
  it('JSON of Whisper, and times as text', () => {
    const right = [[1.5, 2, 'One', undefined]];
    for (const segment of [
      { start: 1.5, end: 2, text: ' One' },
      { start: '1.5', end: '2', text: 'One' },
      { startTime: '00:00:01.500', endTime: '00:00:02', body: 'One' },
    ])
      for (const file of [{ text: 'One', segments: [segment] }, [segment]])
        assert.deepEqual(short(parseJsonTranscript(JSON.stringify(file))), right);
  });
  it('chapters whose times are text, and whose titles have references', () =>
    assert.deepEqual(
      parseChapters(
        JSON.stringify({
          chapters: [
            { startTime: '00:01:02', title: 'It&#39;s' },
            { startTime: '90', title: 'Two' },
            { startTime: '', title: 'None' },
          ],
        }),
      ),
      [
        { start: 62, title: "It's" },
        { start: 90, title: 'Two' },
      ],
    ));

  it('nothing in it is not the same as damaged', () => {
    assert.deepEqual(parseCues(fixture('empty.vtt')), []);
    for (const broken of [fixture('broken.vtt'), '', 'WEBVTTX', '{}'])
      assert.equal(parseCues(broken), undefined);
    for (const broken of ['', '{', '[]', '{"segments":7}', 'null'])
      assert.equal(parseJsonTranscript(broken), undefined);
  });
  for (const name of ['chapters.json', 'chapters.vtt'])
    it(`chapters: ${name}`, () =>
      assert.deepEqual(parseChapters(fixture(name)), [
        { start: 0, title: 'First' },
        { start: 60, title: 'Second' },
      ]));
  it('chapters that are none', () => {
    for (const broken of ['', '{"chapters":{}}', '<p>'])
      assert.equal(parseChapters(broken), undefined);
  });
  it('a paragraph ends with its speaker, or after a sentence when it has become long', () => {
    const cue = (start: number, text: string, speaker = 'A') => ({
      start,
      end: start + 10,
      text,
      speaker,
    });
    assert.deepEqual(
      paragraphs([
        cue(0, 'One,'),
        cue(10, 'two.'),
        cue(20, 'three,'),
        cue(30, 'four.'),
        cue(40, 'five'),
        cue(50, 'six', 'B'),
      ]).map((cues) => cues.map(({ start }) => start)),
      [[0, 10, 20, 30], [40], [50]],
    );
  });
  it('finds what is spoken at a time', () => {
    const cues = [{ start: 1 }, { start: 2 }, { start: 4 }];
    assert.deepEqual(
      [0, 1, 1.9, 2, 3, 100].map((time) => indexAt(cues, time)),
      [-1, 0, 0, 1, 1, 2],
    );
    assert.equal(indexAt([], 3), -1);
  });
});

describe('a moment in an address', () => {
  const moment = { id: 'a b&c', time: 130.7 };
  for (const [page, expected] of [
    ['https://x.example/p', 'https://x.example/p#t=130&episode=a%20b%26c'],
    ['https://x.example/p?q=1#kontakt', 'https://x.example/p?q=1#t=130&episode=a%20b%26c'],
    ['https://x.example/#/news', 'https://x.example/#/news?t=130&episode=a%20b%26c'],
    ['https://x.example/#/news?x=1', 'https://x.example/#/news?x=1&t=130&episode=a%20b%26c'],
    ['https://x.example/#t=1&episode=z', 'https://x.example/#t=130&episode=a%20b%26c'],
  ] as const)
    it(`${page} and back`, () => {
      const address = momentAddress(page, moment);
      assert.equal(address, expected);
      assert.deepEqual(momentOf(new URL(address).hash), { id: 'a b&c', time: 130 });
    });
  for (const hash of [
    '',
    '#t=5',
    '#kontakt',
    '#t=-1&episode=a',
    '#t=x&episode=a',
    '#episode=a&t=5',
  ])
    it(`${hash || 'nothing'} is the page's own`, () => assert.equal(momentOf(hash), undefined));
});

describe('the podcast player’s view', () => {
  for (const [language, ...expected] of [
    ['en', '2 minutes 10 seconds of 28 minutes', '1 hour 1 second of 2 hours 5 minutes'],
    ['sv', '2 minuter 10 sekunder av 28 minuter', '1 timme 1 sekund av 2 timmar 5 minuter'],
    ['de', '2 Minuten 10 Sekunden von 28 Minuten', '1 Stunde 1 Sekunde von 2 Stunden 5 Minuten'],
    ['fr', '2 minutes 10 secondes sur 28 minutes', '1 heure 1 seconde sur 2 heures 5 minutes'],
    ['pl', '2 minuty 10 sekund, razem 28 minut', '1 godzina 1 sekunda, razem 2 godziny 5 minut'],
    [
      'fi',
      '2 minuuttia 10 sekuntia, yhteensä 28 minuuttia',
      '1 tunti 1 sekunti, yhteensä 2 tuntia 5 minuuttia',
    ],
  ] as const)
    it(`says the position in ${language}`, async () => {
      const locale = await loadLocale(language);
      const said = (seconds: number, duration: number) =>
        withLocale(locale, () => position(seconds, duration).replace(/[\u00a0\u202f]/g, ' '));
      assert.deepEqual([said(130, 1680), said(3601, 7500)], expected);
    });
  it('shows time played and time left', () => {
    assert.deepEqual(clocks(130, 1680), ['2:10', '−25:50']);
    assert.deepEqual(clocks(3725, undefined), ['1:02:05', '']);
    assert.deepEqual(clocks(15, 14), ['0:15', '−0:00']);
  });
  it('makes links of the addresses in a text, and of nothing else', () =>
    assert.deepEqual(
      pieces('See https://a.example/x, or javascript:x (http://b.example).', 'https://f.example/'),
      [
        { text: 'See ', href: undefined },
        { text: 'https://a.example/x', href: 'https://a.example/x' },
        { text: ', or javascript:x (', href: undefined },
        { text: 'http://b.example', href: undefined },
        { text: ').', href: undefined },
      ],
    ));
  it('keeps brackets that belong to an address', () =>
    assert.deepEqual(
      pieces(
        'https://example.org/a_(b), (https://example.org/c) https://[::1]/ x',
        'https://f.example/',
      ).flatMap(({ href }) => href ?? []),
      ['https://example.org/a_(b)', 'https://example.org/c', 'https://[::1]/'],
    ));

  const address = 'https://feed.example/sv.json';
  const view = (items: object[], language = 'sv', inputs: Partial<PodcastInputs> = {}) =>
    podcastView(
      parseFeed(
        { version: 'https://jsonfeed.org/version/1.1', title: 'F', language: 'sv', items },
        address,
      ).feed!,
      {
        address,
        origins: ['https://feed.example', 'https://script.example'],
        language,
        limit: 0,
        rows: undefined,
        wanted: [],
        share: undefined,
        ...inputs,
      },
    );
  it('has nothing where there is no recording', () =>
    assert.equal(
      view([{ id: '1', content_text: 'x', _cohesion: { kind: 'podcast' } }]),
      undefined,
    ));
  it('takes pictures from the feed’s and the script’s origin only, and the text in the visitor’s language', () => {
    const item = (id: string, image: string) => ({
      id,
      title: id,
      content_text: 'x',
      image,
      attachments: [
        { url: '1.mp3', mime_type: 'audio/mpeg; codecs="mp3"' },
        { url: 'en.vtt', mime_type: 'text/vtt', _cohesion: { rel: 'transcript', language: 'en' } },
        { url: 'sv.vtt', mime_type: 'text/vtt', _cohesion: { rel: 'transcript', language: 'sv' } },
      ],
    });
    const { episodes } = view([
      item('a', 'a.jpg'),
      item('b', 'https://x.example/b.jpg'),
      item('c', 'https://script.example/c.jpg'),
    ])!;
    assert.deepEqual(
      episodes.map(({ image }) => image),
      ['https://feed.example/a.jpg', undefined, 'https://script.example/c.jpg'],
    );
    assert.equal(episodes[0]!.transcripts[0]!.language, 'sv');
    assert.equal(episodes[0]!.sources[0]!.type, 'audio/mpeg');
  });

  const audio = { url: '1.mp3', mime_type: 'audio/mpeg' };
  const one = (item: object, inputs: Partial<PodcastInputs> = {}, more: object[] = []) =>
    view([{ id: '1', content_text: 'x', attachments: [audio], ...item }, ...more], 'sv', inputs)!;

  it('knows the length from the item, from the recording, and the recording’s first', () => {
    const length = (item: object) => one(item).current.duration;
    const inItem = { _cohesion: { duration_in_seconds: 60 } };
    const inFile = { attachments: [{ ...audio, duration_in_seconds: 90 }] };
    assert.equal(length({}), undefined);
    assert.equal(length(inItem), 60);
    assert.equal(length({ ...inItem, ...inFile }), 90);
  });

  for (const [what, item, title] of [
    ['its own title', { title: 'T', summary: 'S' }, 'T'],
    ['its summary', { summary: 'S' }, 'S'],
    ['its text', { content_text: 'Some\nwords' }, 'Some words'],
    [
      'its text as HTML',
      { content_text: undefined, content_html: '<p>Some&nbsp;<b>words' },
      'Some words',
    ],
    ['its date', { content_text: '', date_published: '2022-11-07T00:00:00Z' }, '7 November 2022'],
    ['the feed', { content_text: '' }, 'F'],
  ] as const)
    it(`is called by ${what}`, () => assert.equal(one(item).current.title, title));

  it('is shown newest first; as the feed has it where a date is missing', () => {
    const dated = (id: string, date: string | undefined) => ({
      id,
      content_text: '',
      attachments: [audio],
      ...(date && { date_published: `${date}T00:00:00Z` }),
    });
    const ids = (...dates: (string | undefined)[]) =>
      view(dates.map((date, index) => dated(String(index), date)))!.ids.join('');
    assert.equal(ids('2021-01-01', '2023-01-01', '2022-01-01'), '120');
    assert.equal(ids('2021-01-01', undefined, '2022-01-01'), '012');
  });

  it('is handed on by its own page, else by its moment on this one', () => {
    const share = 'https://page.example/podcast';
    const of = (item: object, inputs: object) =>
      view(
        [{ id: 'a b', title: 'A & B', content_text: '', attachments: [audio], ...item }],
        'en',
        inputs,
      )!.share;
    assert.equal(of({}, {}), undefined);
    assert.equal(of({ url: '/1' }, { share })!.copy, 'https://feed.example/1');
    assert.equal(of({ external_url: 'https://b.example/' }, { share })!.copy, 'https://b.example/');
    const { copy, shared, mail } = of({}, { share })!;
    assert.equal(copy, `${share}#t=0&episode=a%20b`);
    assert.deepEqual(momentOf(new URL(copy).hash), { id: 'a b', time: 0 });
    assert.deepEqual(shared, { title: 'A & B', text: 'A & B', url: copy });
    assert.equal(
      mail,
      `mailto:?subject=A%20%26%20B&body=A%20%26%20B%0D%0A${encodeURIComponent(copy)}`,
    );
  });

  it('takes picture and people of the feed where it has none', () => {
    const of = (item: object) =>
      podcastView(
        parseFeed(
          {
            version: 'https://jsonfeed.org/version/1.1',
            title: 'F',
            icon: 'icon.png',
            authors: [{ name: 'Feed' }],
            items: [{ id: '1', content_text: '', attachments: [audio], ...item }],
          },
          address,
        ).feed!,
        {
          address,
          origins: ['https://feed.example'],
          language: 'en',
          limit: 0,
          rows: undefined,
          wanted: [],
          share: undefined,
        },
      )!.current;
    assert.deepEqual([of({}).image, of({}).people], ['https://feed.example/icon.png', 'Feed']);
    const own = of({ image: 'own.png', authors: [{ name: 'Own' }] });
    assert.deepEqual([own.image, own.people], ['https://feed.example/own.png', 'Own']);
  });

  it('is several where its recordings have titles of their own, and one where they are formats', () => {
    const file = (url: string, title?: string) => ({
      url,
      mime_type: 'audio/mpeg',
      ...(title && { title }),
    });
    const parts = one({
      title: 'T',
      attachments: [file('1.mp3', 'Part 1'), file('1.ogg', 'Part 1'), file('2.mp3', 'Part 2')],
    });
    assert.deepEqual(
      parts.episodes.map(({ id, title, sources }) => [id, title, sources.length]),
      [
        ['1', 'T – Part 1', 2],
        ['1#2', 'T – Part 2', 1],
      ],
    );
    assert.equal(parts.next!.id, '1#2');
    const formats = one({ attachments: [file('1.mp3'), file('1.ogg')] });
    assert.equal(formats.count, 1);
  });

  it('is described by the richer of two texts', () => {
    const linked = one({
      content_text: 'See more',
      content_html: '<p>See <a href="x">more</a></p>',
    });
    assert.deepEqual([linked.current.description, !!linked.current.html], [[], true]);
    const same = one({ content_text: 'See more', content_html: '<p>See more</p>' });
    assert.deepEqual([same.current.description.length, same.current.html], [1, undefined]);
  });

  it('leads to the episode’s page, the page it is about, or its file', () => {
    const href = (item: object) => one(item).current.href;
    const page = { url: 'https://a.example/' };
    const other = { external_url: 'https://b.example/' };
    assert.equal(href({ ...page, ...other }), 'https://a.example/');
    assert.equal(href(other), 'https://b.example/');
    assert.equal(href({}), 'https://feed.example/1.mp3');
  });

  it('finds chapters by their media type', () => {
    const chapters = { url: 'c.json', mime_type: 'application/json+chapters' };
    assert.deepEqual(
      one({ attachments: [audio, chapters] }).current.chapters.map(({ url }) => url),
      ['https://feed.example/c.json'],
    );
  });

  it('has texts in the visitor’s language first, then in none, and those with times before others', () => {
    const text = (url: string, mime_type: string, language?: string) => ({
      url,
      mime_type,
      _cohesion: { rel: 'transcript', ...(language && { language }) },
    });
    const { current } = one({
      attachments: [
        audio,
        text('en.vtt', 'text/vtt', 'en'),
        text('any.txt', 'text/plain'),
        text('any.vtt', 'text/vtt'),
        text('sv.html', 'text/html', 'sv'),
        text('sv.vtt', 'text/vtt', 'sv-FI'),
      ],
    });
    assert.deepEqual(
      current.transcripts.map(({ url }) => url.split('/').pop()),
      ['sv.vtt', 'sv.html', 'any.vtt', 'any.txt', 'en.vtt'],
    );
  });

  const three = ['2', '3'].map((id) => ({ id, content_text: 'x', attachments: [audio] }));
  for (const [what, inputs, current, next, rows, count] of [
    ['the newest', {}, '1', '2', '123', 3],
    ['the one that is wanted', { wanted: [undefined, '3'] }, '3', undefined, '123', 3],
    ['the one that is wanted most', { wanted: ['2', '3'] }, '2', '3', '123', 3],
    ['not one that is not there', { wanted: ['x', null] }, '1', '2', '123', 3],
    ['so many', { limit: 2 }, '1', '2', '12', 2],
    ['one that is not listed', { limit: 1, wanted: ['3'] }, '3', undefined, '1', 1],
    ['a limit that is none', { limit: -1 }, '1', '2', '123', 3],
    ['rows that are not made yet', { rows: 1 }, '1', '2', '1', 3],
  ] as const)
    it(`shows ${what}`, () => {
      const shown = one({}, inputs, three);
      assert.equal(shown.current.id, current);
      assert.equal(shown.next?.id, next);
      assert.equal(shown.episodes.map(({ id }) => id).join(''), rows);
      assert.equal(shown.count, count);
      assert.deepEqual(shown.ids, ['1', '2', '3']);
    });

  it('rounds a length for the eye as it does in words', () => {
    assert.deepEqual(clocks(59.6, 120.4), ['1:00', '−1:00']);
  });
});

describe('a moment', () => {
  it('that is not a time is none', () => {
    for (const time of ['Infinity', '1e999', '-1', 'x'])
      assert.equal(momentOf(`#t=${time}&episode=a`), undefined, time);
  });
});

describe('what is hostile', () => {
  const most = 3_000_000;
  for (const part of [
    '<',
    '<v',
    '<v ',
    '<00:',
    '{\\',
    '&',
    '&a',
    '&#1',
    '\n',
    ' ',
    '\n ',
    '0',
    '0:',
    '00:00 --> ',
    '1\n',
    'a',
    '-->',
    '\u00a0',
    '<v' + ' '.repeat(most - 2),
  ])
    it(`${JSON.stringify(part.slice(0, 10))} over and over is read in no time`, () => {
      const text = part.repeat(Math.floor(most / part.length));
      const start = performance.now();
      for (const before of ['', 'WEBVTT\n\n00:00.000 --> 00:01.000\n']) parseCues(before + text);
      parseJsonTranscript(JSON.stringify([{ start: 1, end: 2, text }]));
      // A pattern that goes back and forth takes minutes; what is slow here is the machine.
      assert.ok(performance.now() - start < 10_000);
    });
});
