import { deepEqual, equal, match } from 'node:assert/strict';
import { suite, test } from 'node:test';
import '../../../test/support/random.ts';
import fc from 'fast-check';
import { readSettings } from '../../src/folder/settings.ts';
import { bytesOf, inOneLine } from './files.ts';

const read = (text: string) => {
  const { settings, problems } = readSettings(bytesOf(text));
  return { settings, problems: problems.map(inOneLine) };
};

const least = `name: Alliance
home page: https://www.alliance.example/
published at: https://www.alliance.example/feed
languages: en, sv
`;

suite('cohesion.yaml', () => {
  test('is read whole', () => {
    const { settings, problems } = read(`name: "#CohesionAlliance"
Home_page: www.alliance.example/{lang}/
published-at: https://www.alliance.example/feed
languages: [en, sv, pt_pt, en]
numbers locale: de
contact: web@alliance.example
mirror: on
calls:
  - id: alliance
    title: { en: The alliance, no: Alliansen }
    join: https://www.alliance.example/{lang}/join
    partner parameter: partner
    since: 2017-10
    deadline: 30.6.2027
    goal: { category: Region, count: 200 }
    register: register.csv
  - id: survey
    title: The survey
sources:
  - kind: podcast
    address: http://podcasts.example/feed.xml?a=1&b=2
    name: Regions
    languages: en
    mirror: no
  - kind: feed
    address: https://www.alliance.example/sv/rss
    languages: [sv]
    as: news
`);
    deepEqual(problems, []);
    deepEqual(settings, {
      name: '#CohesionAlliance',
      homePage: 'https://www.alliance.example/{lang}/',
      publishedAt: 'https://www.alliance.example/feed/',
      languages: ['en', 'sv', 'pt-PT'],
      numbersLocale: 'de',
      contact: 'web@alliance.example',
      mirror: true,
      calls: [
        {
          id: 'alliance',
          line: 9,
          titles: { en: 'The alliance', no: 'Alliansen' },
          join: 'https://www.alliance.example/{lang}/join',
          partnerParameter: 'partner',
          since: '2017-10',
          deadline: '2027-06-30',
          goal: { category: 'regions', count: 200 },
          register: 'register.csv',
        },
        { id: 'survey', line: 17, title: 'The survey', titles: {} },
      ],
      sources: [
        {
          kind: 'podcast',
          address: 'http://podcasts.example/feed.xml?a=1&b=2',
          line: 20,
          name: 'Regions',
          languages: ['en'],
          mirror: false,
        },
        {
          kind: 'feed',
          address: 'https://www.alliance.example/sv/rss',
          line: 25,
          languages: ['sv'],
          as: 'news',
        },
      ],
    });
  });

  test('needs four lines', () => {
    const { settings, problems } = read(least);
    deepEqual(problems, []);
    deepEqual(settings, {
      name: 'Alliance',
      homePage: 'https://www.alliance.example/',
      publishedAt: 'https://www.alliance.example/feed/',
      languages: ['en', 'sv'],
      numbersLocale: 'en',
      mirror: false,
      calls: [],
      sources: [],
    });
    equal(read(least.replace('en, sv', 'all')).settings?.languages.length, 24);
    for (const line of least.trim().split('\n')) {
      const name = line.split(':')[0]!;
      const without = read(least.replace(`${line}\n`, ''));
      deepEqual(without.problems, [
        `cohesion.yaml: "${name}" is missing: write a line that begins with "${name}:"`,
      ]);
      equal(without.settings, undefined);
    }
  });

  for (const [what, line, says] of [
    ['a misspelt key', 'sorces: a', /"sorces" is not known here.*write "sources"/],
    ['another key', 'colour: red', /known are name, home page/],
    ['no mail address', 'contact: me', /"me" is no mail address/],
    ['a header in a mail address', 'contact: "a@b.example\\nX: y"', /is no mail address/],
    ['neither yes nor no', 'mirror: maybe', /"maybe" is neither yes nor no/],
    ['a country', 'numbers locale: cz', /"cz" is no language: write cs/],
    ['a source without names', 'sources:\n  - https://a.example/', /has no names before colons/],
    ['a source without an address', 'sources:\n  - kind: youtube', /a source has no address/],
    [
      'a source of another kind',
      'sources:\n  - kind: podcats\n    address: https://a.example/',
      /"podcats" is not known: write podcast/,
    ],
    [
      'a file for a source',
      'sources:\n  - kind: podcast\n    address: file:///etc/passwd',
      /is no address of a source/,
    ],
    [
      'a source in the language of a country',
      'sources:\n  - kind: podcast\n    address: https://a.example/\n    languages: [se]',
      /"se" is Northern Sami: write sv/,
    ],
    ['a call without an id', 'calls:\n  - title: A', /a call has no id/],
    ['a call’s id with blanks', 'calls:\n  - id: my call', /"my call" cannot stand in addresses/],
    ['a call twice', 'calls:\n  - id: a\n  - id: a', /the call a stands in line 6 already/],
    ['a deadline without a day', 'calls:\n  - id: a\n    deadline: 2027-06', /2027-06 is no day/],
    ['a date that is two', 'calls:\n  - id: a\n    since: 7/8/2027', /two ways/],
    ['a goal of nothing', 'calls:\n  - id: a\n    goal: 200', /of which category/],
    ['a register elsewhere', 'calls:\n  - id: a\n    register: ../../x.csv', /no table in this f/],
    [
      'a register with an address',
      'calls:\n  - id: a\n    register: https://a.example/x.csv',
      /no table/,
    ],
    ['a join page of http', 'calls:\n  - id: a\n    join: http://a.example/', /no https address/],
    ['a title in no language', 'calls:\n  - id: a\n    title: { xq: A }', /"xq" is no language/],
  ] as const)
    test(`has a problem with ${what}, and is read all the same`, () => {
      const { settings, problems } = read(`${least}${line}\n`);
      equal(problems.length, 1, problems.join('\n'));
      match(problems[0]!, /^cohesion\.yaml, line [5-8]: /);
      match(problems[0]!, says);
      equal(settings?.name, 'Alliance');
    });

  for (const [what, from, to, says] of [
    ['a language that is none', 'en, sv', 'swedish', /"swedish" is no language/],
    [
      'a home page that is none',
      'https://www.alliance.example/\n',
      'javascript:x\n',
      /no https addr/,
    ],
    ['broken YAML', 'name: Alliance', 'name: "Alliance', /quotation mark/],
  ] as const)
    test(`is no use with ${what}`, () => {
      const { settings, problems } = read(least.replace(from, to));
      equal(settings, undefined);
      match(problems[0]!, says);
    });

  test('random YAML: no throw, and addresses that are', () => {
    const value = fc.oneof(
      fc.constantFrom('https://a.example/', 'en', 'all', 'yes', '[a, b]', '{a: b}', '"', '*a', ''),
      fc.constantFrom(
        '2027-06-30',
        '\n  - id: a',
        '\n  - kind: podcast\n    address: https://b.example',
      ),
      fc.string({ maxLength: 10 }),
    );
    const key = fc.constantFrom(
      'name',
      'home page',
      'published at',
      'languages',
      'calls',
      'sources',
    );
    const line = fc.tuple(key, value).map((parts) => parts.join(': '));
    const good = least.trim().split('\n');
    let kept = 0;
    fc.assert(
      fc.property(fc.shuffledSubarray(good), fc.array(line, { maxLength: 5 }), (some, lines) => {
        const { settings } = read([...some, ...lines].join('\n'));
        if (!settings) return;
        kept++;
        for (const address of [settings.homePage, settings.publishedAt])
          equal(new URL(address).protocol, 'https:');
      }),
      { numRuns: 3_000 },
    );
    equal(kept > 100, true, `only ${kept} kept`);
  });
});
