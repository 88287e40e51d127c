import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  formatClock,
  formatDate,
  formatDuration,
  formatList,
  formatNumber,
  formatPercent,
  formatSize,
  languageName,
} from '../../../src/i18n/format.ts';
import { languages } from '../../../.generated/languages.ts';
import { inEurope } from '../../../src/i18n/formats.ts';
import { loadLocale } from '../../../src/i18n/locale.ts';
import { withLocale } from '../../../src/i18n/messages.ts';

/** Numbers are parted with non-breaking spaces of several kinds. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const inLocale = async (tag: string, format: () => string) =>
  plain(withLocale(await loadLocale(tag), format));

describe('formats', () => {
  const rows: readonly [string, () => string, string][] = [
    ['en', () => formatNumber(12000), '12,000'],
    ['sv', () => formatNumber(12000), '12 000'],
    ['de', () => formatNumber(12000), '12.000'],
    ['de-AT', () => formatNumber(12000), '12 000'],
    ['en', () => formatDate('2017-10'), 'October 2017'],
    ['sv', () => formatDate('2017-10'), 'oktober 2017'],
    ['en', () => formatDate('2026-11-01'), '1 November 2026'],
    ['en-US', () => formatDate('2026-11-01'), 'November 1, 2026'],
    ['sv', () => formatDate('2026-11-01T23:59:00Z'), '1 november 2026'],
    ['fr', () => formatDate('2026-11-01'), '1er novembre 2026'],
    ['fr', () => formatDate('2026-11-11'), '11 novembre 2026'],
    ['fr', () => formatDate('2026-11'), 'novembre 2026'],
    ['en', () => formatSize(612_137), '612 kB'],
    ['sv', () => formatSize(2_340_000), '2,3 MB'],
    ['en', () => formatSize(12), '1 kB'],
    ['en', () => formatSize(9_940), '9.9 kB'],
    ['en', () => formatSize(9_940_000), '9.9 MB'],
    ['en', () => formatSize(99_400), '99 kB'],
    ['en', () => formatClock(150), '2:30'],
    ['en', () => formatClock(3_750), '1:02:30'],
    ['en', () => formatClock(59.7), '1:00'],
    ['en', () => formatDuration(130), '2 minutes 10 seconds'],
    ['sv', () => formatDuration(3_601), '1 timme 1 sekund'],
    ['en', () => formatDuration(0), '0 seconds'],
    ['pt', () => formatNumber(12000), '12 000'],
    ['pt-BR', () => formatNumber(12000), '12.000'],
    ['en', () => formatList(['a', 'b', 'c']), 'a, b and c'],
    ['en', () => formatList(['a']), 'a'],
    ['en', () => formatList([]), ''],
    ['sv', () => formatList(['a', 'b', 'c']), 'a, b och c'],
    ['es', () => formatList(['2 o', 'islas']), '2 o e islas'],
    ['es', () => formatList(['a', 'Hijos', 'hierro']), 'a, Hijos y hierro'],
    ['es', () => formatList(['a', 'hierro', 'Hijos']), 'a, hierro e Hijos'],
    ['cs', () => formatPercent(0.1), '10 %'],
    ['en', () => formatNumber(0.75), '0.75'],
    ['sr-Latn', () => formatNumber(12000), '12,000'],
    ['sv-FI', () => formatNumber(12000), '12 000'],
    ['mt-US', () => formatDate('2017-10'), 'Ottubru 2017'],
  ];
  for (const [tag, format, expected] of rows)
    it(`${tag}: ${expected}`, async () => assert.equal(await inLocale(tag, format), expected));

  it('keep a size in one line, and each part of a length', async () =>
    assert.deepEqual(
      withLocale(await loadLocale('cs'), () => [formatSize(25_000), formatDuration(130)]),
      ['25\u00a0kB', '2\u00a0minuty 10\u00a0sekund'],
    ));

  // Made at build time, or read where the page is in a region of its own: either way what `Intl` says.
  for (const tag of [
    'en',
    ...languages,
    'de-AT',
    'de-CH',
    'fr-CA',
    'en-US',
    'pt-BR',
    'es-MX',
    'sv-SE',
    'fr-LU',
  ])
    it(`are in ${tag} what Intl says`, async () => {
      const locale = await loadLocale(tag);
      const said = <T>(format: (value: T) => string, values: readonly T[]) =>
        withLocale(locale, () => values.map(format));
      const intl = (options: Intl.NumberFormatOptions) => {
        const format = new Intl.NumberFormat(inEurope(tag), options);
        return (value: number) => format.format(value);
      };

      const numbers = [0, 0.5, 1.25, 9, 999, 1000, 9999, 10_000, 123_456, 1_234_567, 12_345_678.5];
      assert.deepEqual(said(formatNumber, numbers), numbers.map(intl({})));
      const shares = [0, 0.1, 0.9, 1];
      assert.deepEqual(said(formatPercent, shares), shares.map(intl({ style: 'percent' })));

      for (const [unit, seconds] of [
        ['hour', 3600],
        ['minute', 60],
        ['second', 1],
      ] as const) {
        // Of these `Intl` has abbreviations only; below.
        if (tag === 'ga' || tag === 'mt') continue;
        const values = Array.from({ length: unit === 'hour' ? 1300 : 59 }, (_, index) => index + 1);
        assert.deepEqual(
          said((value) => formatDuration(value * seconds), values).map(plain),
          values.map(intl({ style: 'unit', unit, unitDisplay: 'long' })).map(plain),
        );
      }

      const sizes = [1000, 1450, 9940, 9960, 612_137, 999_400, 1_000_000, 2_340_000, 99_400_000];
      const inUnit = (bytes: number) =>
        intl({
          style: 'unit',
          unit: bytes < 1e6 ? 'kilobyte' : 'megabyte',
          maximumFractionDigits: bytes < 9950 || (bytes >= 1e6 && bytes < 9.95e6) ? 1 : 0,
        })(bytes < 1e6 ? bytes / 1e3 : bytes / 1e6);
      assert.deepEqual(said(formatSize, sizes).map(plain), sizes.map(inUnit).map(plain));

      const days = Array.from({ length: 366 }, (_, day) =>
        new Date(Date.UTC(2024, 0, 1 + day)).toISOString(),
      );
      // `format` has a plain space where `formatToParts` has a narrow one, before "г."
      const date = (options: Intl.DateTimeFormatOptions) => {
        const format = new Intl.DateTimeFormat(inEurope(tag), { ...options, timeZone: 'UTC' });
        return (day: string) =>
          format
            .format(new Date(day))
            .replace(tag.startsWith('fr') && options.day ? /^1 / : /$^/, '1er ');
      };
      assert.deepEqual(
        said(formatDate, days).map(plain),
        days.map(date({ year: 'numeric', month: 'long', day: 'numeric' })),
      );
      assert.deepEqual(
        said((day) => formatDate(day.slice(0, 7)), days).map(plain),
        days.map(date({ year: 'numeric', month: 'long' })),
      );

      const lists = [1, 2, 3, 5].map((length) => ['a', 'b', 'Ilves', 'd', 'hill'].slice(0, length));
      const list = new Intl.ListFormat(inEurope(tag));
      assert.deepEqual(
        said(formatList, lists),
        lists.map((items) => list.format(items)),
      );
    });

  for (const [tag, lengths] of [
    [
      'ga',
      '1 uair an chloig 1 nóiméad 1 soicind · 2 uair an chloig 2 nóiméad 2 shoicind · ' +
        '3 huaire an chloig 3 nóiméad 3 shoicind · 7 n-uaire an chloig 7 nóiméad 7 soicind · ' +
        '11 uair an chloig 11 nóiméad 11 soicind · 13 huaire an chloig 13 nóiméad 13 shoicind · ' +
        '20 uair an chloig 20 nóiméad 20 soicind · 27 n-uaire an chloig 27 nóiméad 27 soicind',
    ],
    [
      'mt',
      '1 siegħa 1 minuta 1 sekonda · 2 sigħat 2 minuti 2 sekondi · 3 sigħat 3 minuti 3 sekondi · ' +
        '7 sigħat 7 minuti 7 sekondi · 11 siegħa 11 minuta 11 sekonda · 13 siegħa 13 minuta 13 sekonda · ' +
        '20 siegħa 20 minuta 20 sekonda · 27 siegħa 27 minuta 27 sekonda',
    ],
  ] as const)
    it(`are in ${tag} words for lengths, and no abbreviations`, async () =>
      assert.equal(
        plain(
          withLocale(await loadLocale(tag), () =>
            [1, 2, 3, 7, 11, 13, 20, 27].map((value) => formatDuration(3661 * value)).join(' · '),
          ),
        ),
        lengths,
      ));

  it('keep "г." beside its year', async () =>
    assert.match(
      withLocale(await loadLocale('bg'), () => formatDate('2017-10')),
      /2017[\u00a0\u202f]г\./,
    ));

  it('are English in a language that has no messages', async () => {
    assert.equal(await inLocale('ca', () => formatDate('2017-10')), 'October 2017');
  });
});

describe('languageName', () => {
  it('is for each language of the Union what Intl says', () => {
    for (const tag of languages)
      assert.equal(
        languageName(tag),
        new Intl.DisplayNames([tag], { type: 'language' }).of(tag),
        tag,
      );
  });

  for (const [tag, name] of [
    ['sv', 'svenska'],
    ['ga', 'Gaeilge'],
    ['se', 'davvisámegiella'],
    ['rm', 'rumantsch'],
    ['ca-valencia', 'valencià'],
    ['no', 'norsk'],
    ['mt', 'Malti'],
    ['x', 'x'],
  ] as const)
    it(`of ${tag} is ${name}`, () => assert.equal(languageName(tag), name));
});
