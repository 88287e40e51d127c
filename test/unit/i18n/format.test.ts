import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  formatClock,
  formatDate,
  formatDuration,
  formatList,
  formatNumber,
  formatSize,
  languageName,
} from '../../../src/i18n/format.ts';
import { languages } from '../../../.generated/languages.ts';
import { withLocale } from '../../../src/i18n/messages.ts';

/** Intl parts numbers with non-breaking spaces of several kinds. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const inLocale = (tag: string, format: () => string) =>
  plain(withLocale({ tag, language: tag.slice(0, 2), messages: undefined }, format));

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
  ];
  for (const [tag, format, expected] of rows)
    it(`${tag}: ${expected}`, () => assert.equal(inLocale(tag, format), expected));

  it('keep a size in one line', () =>
    assert.equal(
      withLocale({ tag: 'cs', language: 'cs', messages: undefined }, () => formatSize(25_000)),
      '25\u00a0kB',
    ));

  describe('in a language that Intl has no data for', () => {
    const inNone = (format: () => string) => inLocale('qps', format);
    it('are without words: those would be English, or the browser’s own', () => {
      assert.equal(
        inNone(() => formatDate('2017-10')),
        '10/2017',
      );
      assert.match(
        inNone(() => formatDate('2026-11-03')),
        /^0?3\/11\/2026$/,
      );
      assert.equal(
        inNone(() => formatNumber(12000)),
        '12,000',
      );
      assert.equal(
        inNone(() => formatDuration(130)),
        '2m 10s',
      );
      assert.equal(
        inNone(() => formatList(['a', 'b', 'c'])),
        'a, b, c',
      );
    });
  });

  it('keep working when more locales are asked for than are remembered', () => {
    for (let region = 0; region < 120; region++)
      inLocale(`en-${String(region).padStart(3, '0')}`, () => formatNumber(1000));
    assert.equal(
      inLocale('sv', () => formatNumber(1000)),
      '1 000',
    );
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
    ['mt', 'Malti'],
    ['x', 'x'],
  ] as const)
    it(`of ${tag} is ${name}`, () => assert.equal(languageName(tag), name));
});
