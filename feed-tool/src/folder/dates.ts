/** Dates as people write them in tables. */
import { datePattern } from '../../../src/feed/model.ts';

const twoDigits = (text: string) => text.padStart(2, '0');

/**
 * A day or a month as a feed has it: `2017-10`, `2017-10-12`. Also read: `12.10.2017`, `10/2017`, `25/12/2017`, and a time's
 * day. With slashes, twelve days of a month are as good as another month's, and those are not.
 *
 * @returns undefined where it is none, or a guess.
 */
export function readDate(text: string): string | undefined {
  const given = text.trim().replace(/\.$/, '');
  const [, y, mo, d] = /^(\d{4})[-./](\d\d?)(?:[-./](\d\d?)(?:[T ].*)?)?$/.exec(given) ?? [];
  if (y) return checked(y, mo!, d);
  const [, month, year] = /^(\d\d?)[./-](\d{4})$/.exec(given) ?? [];
  if (year) return checked(year, month!, undefined);
  const [, one, sign, two, inYear] = /^(\d\d?)([./-]) ?(\d\d?)\2 ?(\d{4})$/.exec(given) ?? [];
  if (!inYear) return undefined;
  // With points, the day comes first wherever they are used.
  if (sign === '.' || Number(one) > 12 || one === two) return checked(inYear, two!, one);
  return Number(two) > 12 ? checked(inYear, one!, two) : undefined;
}

function checked(year: string, month: string, day: string | undefined): string | undefined {
  const date = [year, twoDigits(month), ...(day ? [twoDigits(day)] : [])].join('-');
  const time = Date.parse(date);
  return datePattern.test(date) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(date)
    ? date
    : undefined;
}
