import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../../scripts/lib/references.ts';
import type { Feed } from '../../../src/feed/model.ts';
import { parseFeed, type Problem } from '../../../src/feed/parse.ts';

const url = 'https://alliance.example.eu/feed/sv.json';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- documents are broken on purpose, everywhere
type Json = any;

const document = (more: object = {}, ...items: unknown[]): Json => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Feed',
  items: items.length ? items : [item()],
  ...more,
});
const item = (more: object = {}): Json => ({ id: '1', content_text: 'text', ...more });
const withCohesion = (more: object): Json => document({ _cohesion: more });
const withCount = (more: object): Json =>
  withCohesion({
    calls: [{ id: 'alliance', counts: [{ category: 'regions', count: 140, ...more }] }],
  });
const withAttachment = (more: object): Json =>
  document({}, item({ attachments: [{ url: 'a.pdf', mime_type: 'application/pdf', ...more }] }));

const shown = ({ path, expected, found, read }: Problem) =>
  `${path}: ${expected}, ${found}${read === undefined ? '' : `, read as ${read}`}`;

/** A document, the problems it has, and what must hold for what is left. */
const rows: [name: string, document: unknown, problems: string[], (feed: Feed) => void][] = [
  ['the least', document(), [], (feed) => assert.equal(feed.items.length, 1)],
  ['JSON Feed 1', document({ version: 'https://jsonfeed.org/version/1' }), [], () => {}],
  ['a later JSON Feed 1', document({ version: 'https://jsonfeed.org/version/1.2' }), [], () => {}],
  ['no items', document({ items: [] }), [], (feed) => assert.deepEqual(feed.items, [])],
  [
    'unknown fields are not copied',
    document({ x: 1, _other: {} }, item({ y: 2 })),
    [],
    (feed) => {
      assert.deepEqual(Object.keys(feed), ['version', 'title', 'items']);
      assert.deepEqual(feed.items[0], {
        id: '1',
        content_text: 'text',
        _cohesion: { kind: 'news' },
      });
    },
  ],
  [
    'bad optional field of the feed',
    document({ home_page_url: 'javascript:alert(1)', language: 'svenska', description: 5 }),
    [
      'home_page_url: an https address, or one relative to the feed, "javascript:alert(1)"',
      'description: text, 5',
      'language: a language tag such as sv or de-AT, "svenska"',
    ],
    (feed) => assert.deepEqual(Object.keys(feed), ['version', 'title', 'items']),
  ],
  [
    'null is no value',
    document({}, item({ image: null, title: null })),
    [],
    (feed) => assert.equal('image' in feed.items[0]!, false),
  ],
  [
    'addresses are made absolute',
    document({ icon: '/i.png' }, item({ url: '../a', image: 'b.jpg', external_url: '//c.eu/' })),
    [],
    ({ icon, items: [first] }) => {
      assert.equal(icon, 'https://alliance.example.eu/i.png');
      assert.equal(first!.url, 'https://alliance.example.eu/a');
      assert.equal(first!.image, 'https://alliance.example.eu/feed/b.jpg');
      assert.equal(first!.external_url, 'https://c.eu/');
    },
  ],
  [
    'http from https',
    document({}, item({ url: 'http://example.eu/' })),
    ['items[0].url: an https address, or one relative to the feed, "http://example.eu/"'],
    (feed) => assert.equal(feed.items[0]!.url, undefined),
  ],
  // items
  [
    'bad items are dropped, the rest stays in order',
    document({}, item({ id: 'a' }), 5, null, [], item({ id: '' }), {}, item({ id: 'b' })),
    [
      'items[1]: an object, 5',
      'items[3]: an object, a list of 0',
      'items[4].id: text that is not empty, ""',
      'items[5].id: text that is not empty, nothing',
    ],
    (feed) =>
      assert.deepEqual(
        feed.items.map(({ id }) => id),
        ['a', 'b'],
      ),
  ],
  [
    'an item without content',
    document({}, { id: '1', title: 'title' }, item()),
    ['items[0].content_text: content_text or content_html, nothing'],
    (feed) => assert.equal(feed.items.length, 1),
  ],
  [
    'empty content is content',
    document({}, item({ content_text: '' })),
    [],
    (feed) => assert.equal(feed.items[0]!.content_text, ''),
  ],
  [
    'one good content is enough',
    document({}, item({ content_text: 5, content_html: '<p>' })),
    ['items[0].content_text: text, 5'],
    (feed) => assert.equal(feed.items[0]!.content_html, '<p>'),
  ],
  [
    'a number is taken for an id',
    document({}, item({ id: 7 }), item({ id: 0 })),
    [],
    (feed) =>
      assert.deepEqual(
        feed.items.map(({ id }) => id),
        ['7', '0'],
      ),
  ],
  [
    'ids that occur twice',
    document({}, item({ id: '7', title: 'first' }), item({ id: 7 }), item({ id: '8' })),
    ['items[1].id: an id that no item before it has, "7"'],
    (feed) =>
      assert.deepEqual(
        feed.items.map(({ id, title }) => [id, title]),
        [
          ['7', 'first'],
          ['8', undefined],
        ],
      ),
  ],
  [
    'the id of a dropped item is free',
    document({}, { id: '7' }, item({ id: '7' })),
    ['items[0].content_text: content_text or content_html, nothing'],
    (feed) => assert.equal(feed.items.length, 1),
  ],
  [
    'ids named like members of Object',
    document({}, item({ id: '__proto__' }), item({ id: 'constructor' })),
    [],
    (feed) => assert.equal(feed.items.length, 2),
  ],
  [
    'more than 500 items',
    document({ items: Array.from({ length: 502 }, (_, id) => item({ id })) }),
    ['items: a list of at most 500, a list of 502'],
    (feed) => assert.equal(feed.items.length, 500),
  ],
  [
    'lists that are none',
    document({}, item({ tags: 'a', authors: { name: 'x' }, attachments: 5 })),
    [
      'items[0].tags: a list, "a", read as a list of 1',
      'items[0].authors: a list, an object, read as a list of 1',
      'items[0].attachments: a list, 5',
    ],
    ({ items: [first] }) => {
      assert.deepEqual(first!.tags, ['a']);
      assert.deepEqual(first!.authors, [{ name: 'x' }]);
    },
  ],
  [
    'bad entries of lists',
    document({}, item({ tags: ['a', 5, 'b'], authors: [{ name: 'x', url: 'data:,' }, 'y'] })),
    [
      'items[0].tags[1]: text, 5',
      'items[0].authors[0].url: an https address, or one relative to the feed, "data:,"',
      'items[0].authors[1]: an object, "y", read as an object',
    ],
    ({ items: [first] }) => {
      assert.deepEqual(first!.tags, ['a', 'b']);
      assert.deepEqual(first!.authors, [{ name: 'x' }, { name: 'y' }]);
    },
  ],
  [
    'the author of JSON Feed 1',
    document({ author: { name: 'feed' } }, item({ author: { name: 'item' } })),
    [],
    (feed) => {
      assert.deepEqual(feed.authors, [{ name: 'feed' }]);
      assert.deepEqual(feed.items[0]!.authors, [{ name: 'item' }]);
    },
  ],
  [
    'authors win over author',
    document({}, item({ author: { name: 'old' }, authors: [{ name: 'new' }] })),
    [],
    (feed) => assert.deepEqual(feed.items[0]!.authors, [{ name: 'new' }]),
  ],
  // attachments
  [
    'an attachment without address or type',
    document(
      {},
      item({
        attachments: [{ url: 'a' }, { mime_type: 'a/b' }, { url: 'b.pdf', mime_type: 'a/b' }],
      }),
    ),
    [
      'items[0].attachments[0].mime_type: text that is not empty, nothing',
      'items[0].attachments[1].url: an https address, or one relative to the feed, nothing',
    ],
    (feed) => assert.equal(feed.items[0]!.attachments!.length, 1),
  ],
  [
    'size and duration',
    withAttachment({ size_in_bytes: -1, duration_in_seconds: 1 / 0 }),
    [
      'items[0].attachments[0].size_in_bytes: a number, 0 or more, -1',
      'items[0].attachments[0].duration_in_seconds: a number, 0 or more, Infinity',
    ],
    (feed) => assert.equal(feed.items[0]!.attachments!.length, 1),
  ],
  [
    'size and duration may be 0 and broken',
    withAttachment({ size_in_bytes: 0, duration_in_seconds: 1.5 }),
    [],
    (feed) => assert.equal(feed.items[0]!.attachments![0]!.duration_in_seconds, 1.5),
  ],
  [
    'the extension of an attachment',
    withAttachment({ _cohesion: { language: 'xx-', rel: 'preview' } }),
    [
      'items[0].attachments[0]._cohesion.language: a language tag such as sv or de-AT, "xx-"',
      'items[0].attachments[0]._cohesion.rel: one of transcript, chapters, captions, descriptions, "preview"',
    ],
    (feed) => assert.deepEqual(feed.items[0]!.attachments![0]!._cohesion, {}),
  ],
  // _cohesion
  [
    'everything of the extension',
    withCohesion({
      about: 'about.html',
      schema: 1,
      updated: '2026-11-01T08:00:00Z',
      calls: [
        {
          id: 'alliance',
          title: 'The alliance',
          url: 'about.html',
          since: '2017-10',
          counts: [{ category: 'regions', count: 0, qualifier: 'about', label: 'x' }],
          history: [{ date: '2018-10-01', count: 7800, qualifier: 'more-than' }],
          goal: { category: 'regions', count: 200 },
          deadline: '2027-06-30',
          join: { url: 'join.html', partner_parameter: 'partner' },
        },
      ],
    }),
    [],
    (feed) =>
      assert.deepEqual(feed._cohesion, {
        about: 'https://alliance.example.eu/feed/about.html',
        schema: 1,
        updated: '2026-11-01T08:00:00Z',
        calls: [
          {
            id: 'alliance',
            title: 'The alliance',
            url: 'https://alliance.example.eu/feed/about.html',
            since: '2017-10',
            counts: [{ category: 'regions', count: 0, qualifier: 'about', label: 'x' }],
            history: [{ date: '2018-10-01', count: 7800, qualifier: 'more-than' }],
            goal: { category: 'regions', count: 200 },
            deadline: '2027-06-30',
            join: {
              url: 'https://alliance.example.eu/feed/join.html',
              partner_parameter: 'partner',
            },
          },
        ],
      }),
  ],
  [
    'a newer schema',
    withCohesion({ schema: 2 }),
    ['_cohesion.schema: schema 1, 2'],
    (feed) => assert.equal(feed._cohesion!.schema, 2),
  ],
  [
    'no schema number',
    withCohesion({ schema: '1' }),
    ['_cohesion.schema: schema 1, "1"'],
    (feed) => assert.equal(feed._cohesion!.schema, undefined),
  ],
  [
    'the extension is no object',
    withCohesion([]),
    ['_cohesion: an object, a list of 0'],
    (feed) => assert.equal(feed._cohesion, undefined),
  ],
  [
    'joining without an address',
    withCohesion({ calls: [{ id: 'a', join: { url: '', partner_parameter: 'p' } }] }),
    ['_cohesion.calls[0].join.url: an https address, or one relative to the feed, ""'],
    (feed) => assert.deepEqual(feed._cohesion!.calls, [{ id: 'a' }]),
  ],
  [
    'a call without an id, and one twice',
    withCohesion({ calls: [{ since: '2017-10' }, { id: 'a' }, { id: 'a', since: '2017-10' }] }),
    [
      '_cohesion.calls[0].id: text that is not empty, nothing',
      '_cohesion.calls: each id once, "a"',
    ],
    (feed) => assert.deepEqual(feed._cohesion!.calls, [{ id: 'a' }]),
  ],
  [
    'a goal of a number that the call has not',
    withCohesion({
      calls: [
        {
          id: 'a',
          counts: [{ category: 'regions', count: 1 }],
          goal: { category: 'meps', count: 2 },
        },
      ],
    }),
    ['_cohesion.calls[0].goal.category: a category of the counts, "meps"'],
    (feed) => assert.equal(feed._cohesion!.calls![0]!.goal, undefined),
  ],
  [
    'a deadline that is no day',
    withCohesion({ calls: [{ id: 'a', deadline: '2027-06' }] }),
    ['_cohesion.calls[0].deadline: a day such as 2027-06-30, "2027-06"'],
    (feed) => assert.deepEqual(feed._cohesion!.calls, [{ id: 'a' }]),
  ],
  [
    'an unknown category without a label',
    withCount({ category: 'unions' }),
    ['_cohesion.calls[0].counts[0].label: a label for unions, nothing'],
    (feed) => assert.deepEqual(feed._cohesion!.calls![0]!.counts, []),
  ],
  [
    'an unknown category with a label',
    withCount({ category: 'unions', label: 'Unions' }),
    [],
    (feed) => assert.equal(feed._cohesion!.calls![0]!.counts!.length, 1),
  ],
  [
    'a category named like a member of Object',
    withCount({ category: 'toString' }),
    ['_cohesion.calls[0].counts[0].label: a label for toString, nothing'],
    () => {},
  ],
  [
    'an unknown qualifier',
    withCount({ qualifier: 'over' }),
    ['_cohesion.calls[0].counts[0].qualifier: one of exact, more-than, about, "over"'],
    (feed) => assert.equal(feed._cohesion!.calls![0]!.counts![0]!.count, 140),
  ],
  // shortening
  [
    'what was found is shortened',
    document({ description: { a: 1 } }, item({ language: 'x'.repeat(1000) })),
    [
      'description: text, an object',
      `items[0].language: a language tag such as sv or de-AT, "${'x'.repeat(60)}…"`,
    ],
    () => {},
  ],
];

const meant: [
  name: string,
  document: Json,
  problem: string,
  (feed: Feed) => unknown,
  right: unknown,
][] = [
  ...(['140', '12 000', '12\u00a0000', '12\u202f000', '1 234 567'] as const).map(
    (count): (typeof meant)[number] => [
      `a count ${count}`,
      withCount({ count }),
      `_cohesion.calls[0].counts[0].count: a whole number, 0 or more, ${JSON.stringify(count)}, read as ${count.replace(/\D/g, '')}`,
      (feed) => feed._cohesion!.calls![0]!.counts![0]!.count,
      Number(count.replace(/\D/g, '')),
    ],
  ),
  ...(
    [
      ['1830', 1830],
      ['1830.5', 1830.5],
      ['30:30', 1830],
      ['01:00:05', 3605],
    ] as const
  ).map(([given, right]): (typeof meant)[number] => [
    `a duration ${given}`,
    withAttachment({ duration_in_seconds: given }),
    `items[0].attachments[0].duration_in_seconds: a number, 0 or more, "${given}", read as ${right}`,
    (feed) => feed.items[0]!.attachments![0]!.duration_in_seconds,
    right,
  ]),
  ...(
    [
      ['2022-11-07', '2022-11-07T00:00:00Z'],
      ['2022-11-07T09:30', '2022-11-07T09:30:00Z'],
      ['2022-11-07T09:30:05', '2022-11-07T09:30:05Z'],
      ['2022-11-07 09:30:05Z', '2022-11-07T09:30:05Z'],
      ['2022-11-07T09:30:00+0100', '2022-11-07T09:30:00+01:00'],
      ['2022-11-07T09:30:00+01', '2022-11-07T09:30:00+01:00'],
      ['2022-11-07t09:30:00z', '2022-11-07T09:30:00Z'],
      ['Mon, 07 Nov 2022 09:30:00 +0100', '2022-11-07T08:30:00.000Z'],
    ] as const
  ).map(([given, right]): (typeof meant)[number] => [
    `a time ${given}`,
    document({}, item({ date_published: given })),
    `items[0].date_published: a time such as 2022-10-12T09:30:00Z, "${given}", read as "${right}"`,
    (feed) => feed.items[0]!.date_published,
    right,
  ]),
  [
    'a day with a time',
    withCohesion({ calls: [{ id: 'a', since: '2017-10-01T00:00:00Z' }] }),
    '_cohesion.calls[0].since: a date such as 2022-10 or 2022-10-12, "2017-10-01T00:00:00Z", read as "2017-10-01"',
    (feed) => feed._cohesion!.calls![0]!.since,
    '2017-10-01',
  ],
  ...([' sv', 'sv_SE', 'sv\n'] as const).map((given): (typeof meant)[number] => [
    `a language ${JSON.stringify(given)}`,
    document({ language: given }),
    `language: a language tag such as sv or de-AT, ${JSON.stringify(given)}, read as "${given.trim().replace('_', '-')}"`,
    (feed) => feed.language,
    given.trim().replace('_', '-'),
  ]),
  ...(
    [
      'http://jsonfeed.org/version/1',
      'https://www.jsonfeed.org/version/1.1/',
      '1.1',
      1.1,
      1,
    ] as const
  ).map((version): (typeof meant)[number] => [
    `version ${version}`,
    document({ version }),
    `version: https://jsonfeed.org/version/1.1, ${JSON.stringify(version)}, read as "https://jsonfeed.org/version/1.1"`,
    (feed) => feed.version,
    'https://jsonfeed.org/version/1.1',
  ]),
  [
    'an author that is a name',
    document({}, item({ author: 'Jane Roe' })),
    'items[0].author: an object, "Jane Roe", read as an object',
    (feed) => feed.items[0]!.authors,
    [{ name: 'Jane Roe' }],
  ],
  [
    'an attachment that is no list',
    document({}, item({ attachments: { url: 'a.pdf', mime_type: 'application/pdf' } })),
    'items[0].attachments: a list, an object, read as a list of 1',
    (feed) => feed.items[0]!.attachments!.length,
    1,
  ],
  [
    'an image that is an object',
    document({}, item({ image: { url: 'b.jpg' } })),
    'items[0].image: an https address, or one relative to the feed, an object, read as "https://alliance.example.eu/feed/b.jpg"',
    (feed) => feed.items[0]!.image,
    'https://alliance.example.eu/feed/b.jpg',
  ],
  [
    'an attachment without a type',
    document({}, item({ attachments: [{ url: 'https://example.eu/a.MP3?x=1' }] })),
    'items[0].attachments[0].mime_type: a mime_type, nothing, read as "audio/mpeg"',
    (feed) => feed.items[0]!._cohesion.kind,
    'podcast',
  ],
  [
    'an item that is a title and an address',
    document({}, { id: '1', title: 'News', url: 'https://example.eu/1' }),
    'items[0].content_text: content_text or content_html, nothing, read as ""',
    (feed) => feed.items[0]!.title,
    'News',
  ],
  [
    'a feed without a title',
    document({ title: undefined }),
    'title: a title, nothing, read as ""',
    (feed) => feed.title,
    '',
  ],
  [
    'references in a text',
    document({}, item({ title: 'It&#8217;s R&amp;D, AT&T' })),
    'items[0].title: letters, and not HTML for them, "It&#8217;s R&amp;D, AT&T", read as "It’s R&D, AT&T"',
    (feed) => feed.items[0]!.title,
    'It’s R&D, AT&T',
  ],
  [
    'a category twice',
    withCohesion({
      calls: [{ id: 'a', counts: [140, 150].map((count) => ({ category: 'regions', count })) }],
    }),
    '_cohesion.calls[0].counts: each category once, "regions"',
    (feed) => feed._cohesion!.calls![0]!.counts,
    [{ category: 'regions', count: 140 }],
  ],
];
test('what is plainly meant is read, and reported', async (t) => {
  for (const [name, value, problem, get, right] of meant)
    await t.test(name, () => {
      const { feed, problems } = parseFeed(value, url, decode);
      assert.deepEqual(problems.map(shown), [problem]);
      assert.deepEqual(get(feed!), right);
    });
});

for (const count of [-1, 1.5, '12.000', '12,000', '1 23', NaN, 2 ** 53, true, [140]]) {
  rows.push([
    `count ${JSON.stringify(count)}`,
    withCount({ count }),
    [
      `_cohesion.calls[0].counts[0].count: a whole number, 0 or more, ${Array.isArray(count) ? 'a list of 1' : typeof count === 'string' ? `"${count}"` : String(count)}`,
    ],
    (feed) => assert.deepEqual(feed._cohesion!.calls![0]!.counts, []),
  ]);
}

test('rules', async (t) => {
  for (const [name, value, expected, holds] of rows) {
    await t.test(name, () => {
      const { feed, problems } = parseFeed(value, url);
      assert.deepEqual(problems.map(shown), expected);
      assert.ok(feed);
      holds(feed);
    });
  }
});

test('each field refuses what does not belong there', async (t) => {
  const address = 'data:,';
  const time = '2022-10';
  const language = 'svenska';
  const author = { name: 5, url: address, avatar: address };
  const feedFields = {
    home_page_url: address,
    feed_url: address,
    description: 5,
    icon: address,
    language,
    author,
    authors: 5,
  };
  const itemFields = {
    url: address,
    external_url: address,
    title: 5,
    content_html: 5,
    summary: 5,
    image: address,
    banner_image: address,
    date_published: time,
    date_modified: time,
    language,
    tags: 5,
    author,
    authors: 5,
    attachments: 5,
    _cohesion: { kind: 'x', missing_language_url: address, duration_in_seconds: 'x' },
  };
  const attachmentFields = {
    title: 5,
    size_in_bytes: 'x',
    duration_in_seconds: 'x',
    _cohesion: { language, rel: 'x' },
  };
  const cohesionFields = {
    about: address,
    schema: 'x',
    updated: time,
  };
  const callFields = {
    title: 5,
    url: address,
    since: 'x',
    counts: 5,
    history: 5,
    deadline: '2027-06',
    join: { url: '/', partner_parameter: '' },
  };
  const leavesOf = (value: Json, path: string): string[] =>
    Object(value) === value
      ? Object.keys(value).flatMap((name) => leavesOf(value[name], `${path}.${name}`))
      : [path];
  const groups: [string, object, Json][] = [
    ['feed', feedFields, document(feedFields)],
    ['items[0]', itemFields, document({}, item(itemFields))],
    ['items[0].attachments[0]', attachmentFields, withAttachment(attachmentFields)],
    ['_cohesion', cohesionFields, withCohesion(cohesionFields)],
    ['_cohesion.calls[0]', callFields, withCohesion({ calls: [{ id: 'a', ...callFields }] })],
  ];
  for (const [at, fields, value] of groups) {
    await t.test(at, () => {
      const expected = leavesOf(fields, at).map((path) => path.replace(/^feed\./, ''));
      assert.deepEqual(
        parseFeed(value, url)
          .problems.map(({ path }) => path)
          .sort(),
        expected.filter((path) => path !== '_cohesion.calls[0].join.url').sort(),
      );
    });
  }
});

test('no JSON Feed at all', async (t) => {
  const none: [unknown, string][] = [
    [undefined, ': an object, nothing'],
    [null, ': an object, null'],
    ['feed', ': an object, "feed"'],
    [[], ': an object, a list of 0'],
    [{}, 'version: https://jsonfeed.org/version/1.1, nothing'],
    [
      document({ version: 'https://jsonfeed.org/version/2' }),
      'version: https://jsonfeed.org/version/1.1, "https://jsonfeed.org/version/2"',
    ],
    [document({ version: 2 }), 'version: https://jsonfeed.org/version/1.1, 2'],
    [document({ title: 5 }), 'title: text, 5'],
    [document({ items: undefined }), 'items: a list, nothing'],
    [document({ items: 5 }), 'items: a list, 5'],
  ];
  for (const [value, problem] of none) {
    await t.test(problem, () => {
      const { feed, problems } = parseFeed(value, url);
      assert.equal(feed, undefined);
      const { path, expected, found } = problems[0]!;
      assert.equal(`${path}: ${expected}, ${found}`, problem);
    });
  }
});

test('http addresses where the feed came over http', () => {
  const { feed, problems } = parseFeed(
    document(
      {},
      item({ url: 'http://example.eu/', image: 'a.jpg', external_url: 'https://example.eu/' }),
    ),
    'http://alliance.example.eu/feed/sv.json',
  );
  assert.deepEqual(problems, []);
  assert.equal(feed!.items[0]!.url, 'http://example.eu/');
  assert.equal(feed!.items[0]!.image, 'http://alliance.example.eu/feed/a.jpg');
});

test('dates', async (t) => {
  const months = ['2022-10', '2022-10-12', '2024-02-29', '2022-12-31', '0001-01'];
  const noMonths = [
    '2022',
    '2022-13',
    '2022-00',
    '2022-10-00',
    '2022-10-32',
    '2022-02-29',
    '2022-04-31',
    '2022-1',
    '22-10',
    '2022-10\n',
    '',
    '١٩٩٩-10',
    20221012,
  ];
  const times = [
    '2022-10-12T09:30:00Z',
    '2022-10-12T09:30:00.123Z',
    '2022-10-12T23:59:59+02:00',
    '2024-02-29T00:00:00-11:30',
  ];
  const noTimes = [
    '2022-10-12T24:00:00Z',
    '2022-10-12T09:60:00Z',
    '2022-10-12T09:30:60Z',
    '2022-02-30T09:30:00Z',
    '2022-10-12T09:30:00+25:00',
    '',
    1665567000,
  ];
  const since = (value: unknown) =>
    parseFeed(withCohesion({ calls: [{ id: 'a', since: value }] }), url);
  const published = (value: unknown) =>
    parseFeed(document({}, item({ date_published: value })), url);
  for (const good of months) {
    await t.test(good, () => assert.equal(since(good).feed!._cohesion!.calls![0]!.since, good));
  }
  for (const bad of noMonths) {
    await t.test(`not ${JSON.stringify(bad)}`, () => {
      assert.deepEqual(
        since(bad).problems.map(({ path }) => path),
        ['_cohesion.calls[0].since'],
      );
      assert.deepEqual(since(bad).feed!._cohesion!.calls, [{ id: 'a' }]);
    });
  }
  for (const good of times) {
    await t.test(good, () => {
      assert.equal(published(good).feed!.items[0]!.date_published, good);
      assert.ok(Number.isFinite(Date.parse(good)));
    });
  }
  for (const bad of noTimes) {
    await t.test(`not ${JSON.stringify(bad)}`, () => {
      assert.deepEqual(
        published(bad).problems.map(({ path }) => path),
        ['items[0].date_published'],
      );
      assert.equal(published(bad).feed!.items[0]!.date_published, undefined);
    });
  }
});

test('languages: what is taken, Intl.Locale takes too', async (t) => {
  const good = [
    'sv',
    'SV',
    'de-AT',
    'zh-Hant',
    'zh-Hant-TW',
    'es-419',
    'sr-Latn-RS',
    'ca-ES-valencia',
    'de-1996',
    'fil',
    'und',
    'en-001',
  ];
  const bad = [
    '',
    's',
    'sv-',
    '-sv',
    'sv-S',
    'svenska',
    'x-private',
    'i-klingon',
    'de-1996-1996',
    'en-u-nu-arab',
    'sv-SE-',
    'sv--SE',
    '12',
    'å',
    5,
    ['sv'],
  ];
  const read = (language: unknown) => parseFeed(document({ language }), url);
  for (const tag of good) {
    await t.test(tag, () => {
      assert.equal(read(tag).feed!.language, tag);
      assert.ok(new Intl.Locale(tag));
    });
  }
  for (const tag of bad) {
    await t.test(`not ${JSON.stringify(tag)}`, () => {
      assert.deepEqual(
        read(tag).problems.map(({ path }) => path),
        ['language'],
      );
      assert.equal(read(tag).feed!.language, undefined);
    });
  }
});

test('every item has a kind', async (t) => {
  const file = (mime_type: string, more: object = {}) => ({ url: 'a', mime_type, ...more });
  const kinds: [string, object, string][] = [
    ['nothing says', {}, 'news'],
    ['given', { _cohesion: { kind: 'material' } }, 'material'],
    [
      'given, against the attachment',
      { _cohesion: { kind: 'declaration' }, attachments: [file('audio/mpeg')] },
      'declaration',
    ],
    ['unknown', { _cohesion: { kind: 'opera' } }, 'news'],
    [
      'unknown, with audio',
      { _cohesion: { kind: 'opera' }, attachments: [file('audio/mpeg')] },
      'podcast',
    ],
    ['audio', { attachments: [file('image/png'), file('audio/ogg')] }, 'podcast'],
    ['audio, shouted', { attachments: [file('AUDIO/MPEG')] }, 'podcast'],
    ['video', { attachments: [file('video/mp4')] }, 'video'],
    ['audio and video', { attachments: [file('video/mp4'), file('audio/mpeg')] }, 'podcast'],
    [
      'a video with an audio description',
      {
        attachments: [
          file('video/mp4'),
          file('audio/mpeg', { _cohesion: { rel: 'descriptions' } }),
        ],
      },
      'video',
    ],
    ['a PDF', { attachments: [file('application/pdf')] }, 'news'],
    [
      'a type that only sounds like it',
      { attachments: [file('application/x-audio/video')] },
      'news',
    ],
    [
      'an attachment that was dropped',
      { attachments: [file('audio/mpeg', { url: 'data:,' })] },
      'news',
    ],
    ...[
      'https://www.youtube.com/watch?v=abc',
      'https://youtube.com/shorts/abc',
      'https://m.youtube.com/watch?v=abc',
      'https://youtu.be/abc',
      'https://www.youtube-nocookie.com/embed/abc',
      'https://vimeo.com/123',
      'https://player.vimeo.com/video/123',
      'HTTPS://WWW.YOUTUBE.COM/watch?v=abc',
    ].flatMap((at): [string, object, string][] => [
      [at, { url: at }, 'video'],
      [`external ${at}`, { external_url: at, url: '/a' }, 'video'],
    ]),
    ...[
      'https://example.eu/?u=https://youtu.be/abc',
      'https://example.eu/a https://youtu.be/abc',
      'https://notyoutube.com/watch?v=abc',
      'https://youtube.com.example.eu/',
      'https://youtu.be.example.eu/',
      'https://www.youtube.com/@alliance',
      'https://www.youtube.com/channel/UC1234567890abcdefghijkl',
      'https://www.youtube.com/',
      'https://vimeo.com/alliance',
      'youtu.be/abc',
      'javascript://youtu.be/abc',
    ].map((at): [string, object, string] => [at, { url: at }, 'news']),
  ];
  for (const [name, more, kind] of kinds) {
    await t.test(name, () => {
      const { feed } = parseFeed(document({}, item(more)), url);
      assert.equal(feed!.items[0]!._cohesion.kind, kind);
    });
  }
});

test('an ordinary JSON feed of somebody else comes through', () => {
  const { feed, problems } = parseFeed(
    {
      version: 'https://jsonfeed.org/version/1',
      user_comment: 'A podcast.',
      title: 'The Record',
      home_page_url: 'https://therecord.example/',
      feed_url: 'https://therecord.example/feed.json',
      items: [
        {
          id: 'https://therecord.example/9',
          title: 'Special 1',
          url: 'https://therecord.example/9',
          content_text: 'An episode.',
          content_html: '<p>An episode.',
          summary: 'Short.',
          date_published: '2014-05-09T14:04:00-07:00',
          attachments: [
            {
              url: 'https://therecord.example/9.m4a',
              mime_type: 'audio/x-m4a',
              size_in_bytes: 89970236,
              duration_in_seconds: 6629,
            },
          ],
        },
      ],
    },
    'https://therecord.example/feed.json',
  );
  assert.deepEqual(problems, []);
  assert.equal(feed!.items[0]!._cohesion.kind, 'podcast');
});

test('hostile documents', async (t) => {
  await t.test('__proto__ as a field', () => {
    const { feed } = parseFeed(
      JSON.parse(
        '{"version":"https://jsonfeed.org/version/1.1","title":"t","__proto__":{"icon":"https://evil.example/"},' +
          '"items":[{"id":"1","content_text":"x","__proto__":{"url":"https://evil.example/"},"_cohesion":{"__proto__":{"kind":"video"}}}]}',
      ),
      url,
    );
    assert.equal(feed!.icon, undefined);
    assert.equal(feed!.items[0]!.url, undefined);
    assert.equal(feed!.items[0]!._cohesion.kind, 'news');
    assert.equal(({} as Json).url, undefined);
  });
  await t.test('nested deeper than the stack', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    for (const at of ['"items"', '"title"', '"_cohesion"', '"description"']) {
      assert.ok(parseFeed(JSON.parse(`{${at}:${deep}}`), url).problems.length);
    }
    let deepObject: unknown = {};
    for (let i = 0; i < 200_000; i++) deepObject = { author: deepObject, items: deepObject };
    assert.ok(parseFeed(deepObject, url).problems.length);
  });
  await t.test('huge text', () => {
    const { feed, problems } = parseFeed(
      document(
        { language: 'sv-'.repeat(300_000) },
        item({ date_published: '1'.repeat(900_000), url: 'a'.repeat(900_000) }),
      ),
      url,
    );
    assert.equal(feed!.items.length, 1);
    assert.equal(problems.length, 3);
    assert.ok(problems.every(({ found }) => found.length < 100));
  });
  await t.test('a base that is none', () => {
    const { feed, problems } = parseFeed(document({}, item({ url: 'a' })), 'nonsense');
    assert.equal(feed!.items[0]!.url, undefined);
    assert.equal(problems.length, 1);
  });
  await t.test('two readings do not share their ids', () => {
    assert.deepEqual(parseFeed(document(), url).problems, []);
    assert.deepEqual(parseFeed(document(), url).problems, []);
  });
});
