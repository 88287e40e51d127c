import { equal } from 'node:assert/strict';
import { suite, test } from 'node:test';
import '../../../test/support/random.ts';
import fc from 'fast-check';
import { moment } from '../../src/sources/dates.ts';
import { seconds } from '../../src/sources/durations.ts';

const half = '2022-10-12T09:30:00Z';
const day = '2022-10-12T00:00:00Z';

suite('a moment is understood', () => {
  for (const [text, expected, language] of [
    ['Wed, 12 Oct 2022 09:30:00 GMT', half],
    ['Sun, 12 Oct 2022 09:30:00 GMT', half],
    ['12 Oct 2022 09:30 UT', half],
    ['Wed, 12 Oct 22 05:30:00 EDT', half],
    ['Wed, 12 Oct 2022 01:30:00 PST', half],
    ['Wed, 12 Oct 2022 11:30:00 +0200', half],
    ['Wed, 12 Oct 2022 11:30:00 +02:00 (CEST)', half],
    ['Wed, 12 Oct 2022 11:30:00 GMT+2', half],
    ['Wed, 12 Oct 2022 04:00:00 -0530', half],
    ['12-Oct-2022 09:30:00', half],
    ['Wed Oct 12 09:30:00 2022', half],
    ['Wed Oct 12 11:30:00 CEST 2022', half],
    ['Wed Oct 12 2022 11:30:00 GMT+0200 (Central European Summer Time)', half],
    ['October 12, 2022 9:30 AM', half],
    ['October 12th, 2022 at 09:30', half],
    ['Oct 12, 2022, 12:00 a.m.', day],
    ['Oct 12, 2022, 9:30 p.m.', '2022-10-12T21:30:00Z'],
    ['2022-10-12T09:30:00Z', half],
    ['2022-10-12t09:30:00.123z', half],
    ['2022-10-12T11:30:00+02', half],
    ['2022-10-12T11:30+02:00', half],
    ['2022-10-12 09:30', half],
    ['2022-10-12 09:30:00 UTC', half],
    ['20221012T093000Z', half],
    ['20221012', day],
    ['2022-10', '2022-10-01T00:00:00Z'],
    ['2022', '2022-01-01T00:00:00Z'],
    ['2022-10-12T24:00:00Z', '2022-10-13T00:00:00Z'],
    ['2022-10-12T23:59:60Z', '2022-10-12T23:59:59Z'],
    ['12.10.2022', day],
    ['12.10.2022 09:30', half],
    ['12. 10. 2022 09.30', half],
    ['12-10-2022', day],
    ['25/12/2022', '2022-12-25T00:00:00Z'],
    ['12/25/2022', '2022-12-25T00:00:00Z'],
    ['10/10/2022', '2022-10-10T00:00:00Z'],
    ['10/12/2022', undefined],
    ['1665567000', half],
    ['1665567000000', half],
    ['Mi, 12 Okt 2022 11:30:00 +0200', half],
    ['mercredi 12 octobre 2022 09:30', half],
    ['12 août 2022', '2022-08-12T00:00:00Z'],
    ['12 de octubre de 2022', day],
    ['12. října 2022', day],
    ['12 października 2022', day],
    ['2022. október 12.', day],
    ['12. lokakuuta 2022', day],
    ['12 Οκτωβρίου 2022', day],
    ['12 октомври 2022', day],
    ['12 Deireadh Fómhair 2022', day],
    ['12 listopad 2022', undefined],
    ['12 listopad 2022', '2022-10-12T00:00:00Z', 'hr'],
    ['12 listopad 2022', '2022-11-12T00:00:00Z', 'pl-PL'],
    ['Wed, 31 Feb 2022 09:30:00 GMT', undefined],
    ['2022-02-30', undefined],
    ['2022-13-01', undefined],
    ['2022-10-12T25:00:00Z', undefined],
    ['0000-00-00 00:00:00', undefined],
    ['Thu, 01 Jan 1970 00:00:00 +0000', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ] as const)
    test(`${text}${language ? ` in ${language}` : ''}`, () => {
      equal(moment(text, language), expected);
    });

  test('whichever way it is written', () => {
    const good = { min: new Date('1971-01-01'), max: new Date('2199-12-30'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(good), (date) => {
        const expected = `${date.toISOString().slice(0, 19)}Z`;
        equal(moment(date.toISOString()), expected);
        equal(moment(date.toUTCString()), expected);
      }),
    );
  });

  test('or not, and nothing is thrown', () => {
    const parts = fc.constantFrom('12', '2022', 'Oct', '/', '.', '-', ':', '+02', 'pm', 'GMT', ' ');
    const dates = fc.oneof(
      fc.string(),
      fc.array(parts).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(dates, (text) => {
        const found = moment(text) ?? half;
        equal(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(found), true);
      }),
      { numRuns: 2_000 },
    );
  });
});

suite('a length of time is understood', () => {
  for (const [text, expected] of [
    ['3723', 3723],
    ['3723.4', 3723],
    ['3,723', 3723],
    ['1:02:03', 3723],
    ['01:02:03.500', 3723],
    ['62:03', 3723],
    ['0:05', 5],
    ['PT1H2M3S', 3723],
    ['1h 2m 3s', 3723],
    ['1 h 2 min', 3720],
    ['62 minutes', 3720],
    ['62 min.', 3720],
    [' 45:00 ', 2700],
    ['00:00:00', undefined],
    ['0', undefined],
    ['', undefined],
    ['an hour', undefined],
    ['99999999', undefined],
  ] as const)
    test(`"${text}"`, () => {
      equal(seconds(text), expected);
    });
});
