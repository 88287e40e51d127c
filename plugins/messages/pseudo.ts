/**
 * The pseudo-locale: English that shows what is wrong with an interface before a translator does. Accented letters
 * (a text without them is not a message), 40 % longer (what has no room overflows), in brackets (what is cut off has
 * none). Mirrored where the page says `dir="rtl"`, as every widget is.
 */
import type { Message } from '@lit/localize-tools/lib/messages.js';
import type { Formats, PluralTexts, Unit } from '../../src/i18n/formats.ts';

/** A language of ISO 639's range for private use. */
export const pseudoLanguage = 'qps';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = [...'åƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'];

/** `Ĵöîñ ţĥé åļļîåñçé` */
export function pseudo(text: string): string {
  return [...text].map((letter) => accented[plain.indexOf(letter)] ?? letter).join('');
}

/** Words that make a text longer by 40 %: many short ones, since it is long words that cannot be broken. */
function padding(length: number): string {
  const words = 'one two three four five six seven eight nine ten'.split(' ');
  let result = '';
  for (let index = 0; result.length < length * 0.4; index++)
    result += ` ${words[index % words.length]}`;
  return result;
}

/** Every message of the sources in the pseudo-locale. */
export function pseudoMessages(source: readonly Pick<Message, 'name' | 'contents'>[]): Message[] {
  return source.map(({ name, contents }) => {
    const length = contents.reduce(
      (sum, part) => sum + (typeof part === 'string' ? part.length : 6),
      0,
    );
    return {
      name,
      contents: [
        '[',
        ...contents.map((part) => (typeof part === 'string' ? pseudo(part) : part)),
        `${pseudo(padding(length - 2))}]`,
      ],
    };
  });
}

/** The words of English formats in the pseudo-locale. */
export function pseudoFormats(english: Formats): Formats {
  const texts = (all: PluralTexts): PluralTexts =>
    typeof all === 'string'
      ? pseudo(all)
      : Object.fromEntries(Object.entries(all).map(([category, text]) => [category, pseudo(text)]));
  return {
    ...english,
    months: english.months.map(pseudo),
    monthsAlone: english.monthsAlone.map(pseudo),
    units: Object.fromEntries(
      Object.entries(english.units).map(([unit, all]) => [unit, texts(all)]),
    ) as Record<Unit, PluralTexts>,
    list: {
      two: pseudo(english.list.two),
      last: pseudo(english.list.last),
      other: english.list.other,
    },
  };
}
