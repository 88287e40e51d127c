/** A number as people write it: "12 000", "12.000", "more than 12,000", "över 12 000", "~140". */
import type { Qualifier } from '../../../src/feed/model.ts';
import { inEurope } from '../../../src/i18n/formats.ts';

export interface Quantity {
  readonly count: number;
  readonly qualifier: Qualifier;
}

/** Signs that a language parts digits with. */
export interface Signs {
  readonly group: string;
  readonly decimal: string;
}

/** @param locale - a BCP 47 tag that `Intl` takes. */
export function signsOf(locale: string): Signs {
  const parts = new Intl.NumberFormat(inEurope(locale)).formatToParts(12_345_678.5);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { group: sign('group'), decimal: sign('decimal') };
}

/** What those words say in any of the languages; in what is added, keep to words that say nothing else. */
const words: Readonly<Record<Qualifier, readonly string[]>> = {
  exact: ['=', 'exact', 'exactly', 'exakt', 'genau', 'exactement'],
  'more-than': [
    ...['>', 'more than', 'more-than', 'over', 'över', 'mer än', 'fler än', 'over', 'mere end'],
    ...['flere end', 'mehr als', 'über', 'plus de', 'plus que', 'más de', 'mas de', 'più di'],
    ...['oltre', 'mais de', 'ponad', 'więcej niż', 'meer dan', 'yli', 'enemmän kuin', 'üle'],
    ...['rohkem kui', 'vairāk nekā', 'daugiau kaip', 'daugiau nei', 'více než', 'viac ako'],
    ...['több mint', 'peste', 'mai mult de', 'повече от', 'над', 'više od', 'preko', 'več kot'],
    ...['πάνω από', 'περισσότεροι από', 'aktar minn', 'níos mó ná', 'breis is'],
  ],
  about: [
    ...['~', '≈', '±', 'about', 'around', 'approx', 'approx.', 'approximately', 'circa', 'ca'],
    ...['ca.', 'c.', 'cca', 'cirka', 'omkring', 'ungefär', 'rund', 'etwa', 'ungefähr', 'environ'],
    ...['aproximadamente', 'alrededor de', 'cerca de', 'około', 'ok.', 'ongeveer', 'noin', 'umbes'],
    ...['aptuveni', 'apie', 'přibližně', 'asi', 'približne', 'körülbelül', 'kb.', 'aproximativ'],
    ...['около', 'oko', 'približno', 'περίπου', 'madwar', 'thart ar', 'timpeall'],
  ],
};

const plain = (text: string) => text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');

const byWord = new Map(
  Object.entries(words).flatMap(([qualifier, all]) =>
    all.map((word) => [word, qualifier as Qualifier] as const),
  ),
);

/** @returns undefined where it is a guess. */
export const qualifierOf = (text: string): Qualifier | undefined => byWord.get(plain(text));

/** Blanks of any width, and the apostrophes of Switzerland, part digits and nothing else. */
const evident = /^\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+$|^\d{1,3}(?:['’]\d{3})+$/;
/** No number has two decimal signs. */
const twice = /^\d{1,3}(?:\.\d{3}){2,}$|^\d{1,3}(?:,\d{3}){2,}$/;
const once = /^\d{1,3}([.,])\d{3}$/;

/**
 * @param signs - of the language that the staff says its numbers are in.
 * @returns what is wrong with it, and what to write, where it cannot be told what is meant.
 */
export function readQuantity(
  text: string,
  signs: Signs,
): Quantity | { fault: string; write: string } {
  const [, before = '', digits = '', after = ''] =
    /^(\D*?)\s*(\d.*\d|\d)\s*(\D*)$/s.exec(text.trim()) ?? [];
  const found = JSON.stringify(text.slice(0, 60));
  const write = 'write digits only, such as 12000';
  // The staff's own plus, behind the number: "12 000+".
  const sign = before ? qualifierOf(before) : after === '+' ? 'more-than' : undefined;
  if (!digits) return { fault: `${found} is no number`, write };
  if ((before && !sign) || (after && !(after === '+' && !before)))
    return {
      fault: `${found} is more than a number`,
      write: `${write}, and "more-than" or "about" into the column qualifier`,
    };
  const count = numberIn(digits, signs);
  if (count === 'unclear') {
    const bare = digits.replace(/\D/g, '');
    return {
      fault: `${found} can be read in two ways`,
      write: `write ${bare} if that is meant, or say in cohesion.yaml which "numbers locale" the numbers are written in`,
    };
  }
  if (count === undefined || !Number.isSafeInteger(count))
    return { fault: `${found} is no whole number`, write };
  return { count, qualifier: sign ?? 'exact' };
}

function numberIn(digits: string, { group, decimal }: Signs): number | 'unclear' | undefined {
  // Decimals of a spreadsheet that shows two of them everywhere: nobody joins by halves.
  const whole = decimal && digits.replace(new RegExp(`\\${decimal}0{1,2}$`), '');
  if (whole && whole !== digits) return numberIn(whole, { group, decimal: '' });
  if (/^\d+$/.test(digits)) return Number(digits);
  if (evident.test(digits) || twice.test(digits)) return Number(digits.replace(/\D/g, ''));
  const sign = once.exec(digits)?.[1];
  if (!sign) return undefined;
  return sign === group ? Number(digits.replace(/\D/g, '')) : 'unclear';
}
