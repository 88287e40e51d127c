import { deepEqual, equal, match } from 'node:assert/strict';
import { suite, test } from 'node:test';
import '../../../test/support/random.ts';
import fc from 'fast-check';
import { readDate } from '../../src/folder/dates.ts';
import { numbersColumns, readNumbers } from '../../src/folder/numbers.ts';
import { readQuantity, signsOf } from '../../src/folder/quantity.ts';
import { readTable } from '../../src/folder/tables.ts';
import { inEurope } from '../../../src/i18n/formats.ts';
import { parseFeed } from '../../../src/feed/parse.ts';
import { bytesOf, inOneLine, sheetXml, xlsx } from './files.ts';

const read = async (
  table: string | Uint8Array,
  { calls = ['alliance'], locale = 'sv' }: { calls?: string[]; locale?: string } = {},
) => {
  const bytes = typeof table === 'string' ? bytesOf(table) : table;
  const name = typeof table === 'string' ? 'numbers.csv' : 'numbers.xlsx';
  const numbers = readNumbers(await readTable(bytes, name, numbersColumns), { calls, locale });
  return { calls: Object.fromEntries(numbers.calls), problems: numbers.problems.map(inOneLine) };
};

suite('a number', () => {
  for (const [text, locale, count, qualifier] of [
    ['12000', 'en', 12000, 'exact'],
    ['0', 'en', 0, 'exact'],
    ['12 000', 'en', 12000, 'exact'],
    ['12\u00a0000', 'sv', 12000, 'exact'],
    ['1\u202f234\u202f567', 'fr', 1234567, 'exact'],
    ["12'000", 'en', 12000, 'exact'],
    ['12’000', 'de', 12000, 'exact'],
    ['12.000', 'de', 12000, 'exact'],
    ['12,000', 'en', 12000, 'exact'],
    ['1.234.567', 'en', 1234567, 'exact'],
    ['12 000,00', 'sv', 12000, 'exact'],
    ['12.000,00', 'de', 12000, 'exact'],
    ['> 12000', 'en', 12000, 'more-than'],
    ['>12,000', 'en', 12000, 'more-than'],
    ['more than 12 000', 'sv', 12000, 'more-than'],
    ['Över 12 000', 'sv', 12000, 'more-than'],
    ['πάνω από 12.000', 'el', 12000, 'more-than'],
    ['12 000+', 'sv', 12000, 'more-than'],
    ['~140', 'en', 140, 'about'],
    ['ca. 140', 'de', 140, 'about'],
    ['about 140', 'en', 140, 'about'],
  ] as const)
    test(`${text} is ${qualifier} ${count} in ${locale}`, () =>
      deepEqual(readQuantity(text, signsOf(locale)), { count, qualifier }));

  for (const [text, locale, says] of [
    ['12.000', 'en', /two ways/],
    ['12,000', 'de', /two ways/],
    ['12.000', 'sv', /two ways/],
    ['12.5', 'en', /no whole number/],
    ['12,00,000', 'en', /no whole number/],
    ['1.2E+04', 'en', /no whole number/],
    ['99999999999999999999', 'en', /no whole number/],
    ['-5', 'en', /more than a number/],
    ['< 12000', 'en', /more than a number/],
    ['at least 12000', 'en', /more than a number/],
    ['12 thousand', 'en', /more than a number/],
    ['about 12000+', 'en', /more than a number/],
    ['10-12', 'en', /no whole number/],
    ['twelve', 'en', /no number/],
  ] as const)
    test(`${text} is a question in ${locale}`, () => {
      const read = readQuantity(text, signsOf(locale));
      match('fault' in read ? read.fault : JSON.stringify(read), says);
    });

  test('is what Intl writes in each language of the Union', () => {
    for (const locale of 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(
      ' ',
    ))
      for (const count of [0, 999, 12_000, 1_234_567]) {
        const written = new Intl.NumberFormat(inEurope(locale)).format(count);
        deepEqual(readQuantity(written, signsOf(locale)), { count, qualifier: 'exact' }, locale);
      }
  });
});

suite('a date', () => {
  for (const [text, date] of [
    ['2017-10', '2017-10'],
    ['2017-10-12', '2017-10-12'],
    ['2017-10-12T08:00:00Z', '2017-10-12'],
    ['2017/1/2', '2017-01-02'],
    ['12.10.2017', '2017-10-12'],
    ['1. 2. 2017', '2017-02-01'],
    ['2017. 10. 12.', undefined],
    ['10/2017', '2017-10'],
    ['25/12/2017', '2017-12-25'],
    ['12/25/2017', '2017-12-25'],
    ['5/5/2017', '2017-05-05'],
    ['10/12/2017', undefined],
    ['30.02.2017', undefined],
    ['2017-13', undefined],
    ['2017', undefined],
    ['October 2017', undefined],
  ] as const)
    test(`${text} is ${date}`, () => equal(readDate(text), date));
});

suite('the table of numbers', () => {
  test('becomes the counts of each call', async () => {
    const { calls, problems } = await read(
      `Call;Category;Count;Qualifier;Label;Label sv;Since
alliance;individuals;över 12 000;;;;2017-10
alliance;Region;140;about;;;
alliance;schools;7;;Schools;Skolor;
survey;regions;3;exact;;;1.9.2026
`,
      { calls: ['alliance', 'survey'] },
    );
    deepEqual(problems, []);
    deepEqual(calls, {
      alliance: {
        counts: [
          {
            category: 'individuals',
            count: 12000,
            qualifier: 'more-than',
            labels: {},
            line: 2,
          },
          { category: 'regions', count: 140, qualifier: 'about', labels: {}, line: 3 },
          { category: 'schools', count: 7, label: 'Schools', labels: { sv: 'Skolor' }, line: 4 },
        ],
        since: '2017-10',
      },
      survey: {
        counts: [{ category: 'regions', count: 3, labels: {}, line: 5 }],
        since: '2026-09-01',
      },
    });
  });

  test('needs no call where there is one', async () => {
    const { calls, problems } = await read('category,count\nregions,140\n');
    deepEqual(problems, []);
    equal(calls['alliance']!.counts[0]!.count, 140);
  });

  test('of a spreadsheet has numbers that no language changes', async () => {
    const { calls, problems } = await read(
      xlsx(
        sheetXml([
          ['category', 'count', 'since'],
          ['regions', 12000, new Date(Date.UTC(2017, 9, 12))],
          ['municipalities', 1.234, null],
          ['associations', '12.000', null],
        ]),
      ),
      { locale: 'de' },
    );
    deepEqual(
      calls['alliance']!.counts.map(({ category, count }) => [category, count]),
      [
        ['regions', 12000],
        ['associations', 12000],
      ],
    );
    equal(calls['alliance']!.since, '2017-10-12');
    deepEqual(problems, [
      'numbers.xlsx, line 3: the count 1.234 is no whole number: write a whole number, 0 or more',
    ]);
  });

  for (const [what, line, says] of [
    ['another call', 'aliance;regions;1;', /no call "aliance" in cohesion\.yaml: write alliance/],
    ['no call', ';regions;1;', /does not say which call/],
    ['no category', 'alliance;;1;', /no category/],
    ['no count', 'alliance;regions;;', /no count/],
    ['a word for a number', 'alliance;regions;12 thousend;', /the count "12 thousend" is more/],
    ['a category of its own without a label', 'alliance;schools;1;', /column label/],
    ['a category that is misspelt', 'alliance;regoins;1;', /write regions/],
    ['another qualifier', 'alliance;regions;1;more-then', /write more-than/],
    ['two qualifiers', 'alliance;regions;~1;more than', /says about, and the qualifier/],
    ['a number that is there', 'alliance;individuals;1;', /in line 2 already/],
  ] as const)
    test(`has a problem with ${what}, and the other lines`, async () => {
      const { calls, problems } = await read(
        `call;category;count;qualifier\nalliance;individuals;5;\n${line}\nsurvey;regions;2;\n`,
        { calls: ['alliance', 'survey'] },
      );
      equal(problems.length, 1, problems.join('\n'));
      match(problems[0]!, /^numbers\.csv, line 3: /);
      match(problems[0]!, says);
      deepEqual(
        Object.values(calls).map(({ counts }) => counts.map(({ count }) => count)),
        [[5], [2]],
      );
    });

  test('is one that feeds take, whatever was written', async () => {
    const cell = fc.oneof(
      fc.constantFrom('alliance', 'regions', 'individuals', '12 000', '> 5', '~1', 'x', '2017-10'),
      fc.string({ maxLength: 12 }).map((text) => text.replace(/[;"\n\r]/g, '')),
    );
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell, cell, cell, cell), { maxLength: 6 }),
        async (rows) => {
          const { calls } = await read(
            'call;category;count;qualifier;label;since\n' +
              rows.map((row) => row.join(';')).join('\n'),
            { calls: [] },
          );
          const { problems } = parseFeed(
            {
              version: 'https://jsonfeed.org/version/1.1',
              title: '',
              items: [],
              _cohesion: {
                schema: 1,
                calls: Object.entries(calls).map(([id, { since, counts }]) => {
                  kept += counts.length;
                  return {
                    id,
                    ...(since && { since }),
                    counts: counts.map((count) => ({
                      ...count,
                      labels: undefined,
                      line: undefined,
                    })),
                  };
                }),
              },
            },
            'https://alliance.example/feed/sv.json',
          );
          deepEqual(problems, []);
        },
      ),
      { numRuns: 1_000 },
    );
    equal(kept > 20, true, `only ${kept} kept`);
  });
});
