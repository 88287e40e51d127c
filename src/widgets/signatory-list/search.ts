import type { Entry, Register } from '../../register/register.ts';

/** Letters that Unicode does not take apart into one of a–z and a mark, and Greek and Cyrillic ones, each before its Latin. */
const latin = new Map(
  (
    'ßss æae øo œoe đd ðd ħh ıi łl þth ' +
    'αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo ' +
    'аa бb вv гg дd еe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хh цts чch шsh щsht ъa ьy юyu яya'
  )
    .split(' ')
    .map((pair) => [pair[0], pair.slice(1)]),
);

/** Lower case, without accents, in Latin letters, and blanks for what parts words. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    // One sound, which two letters stand for.
    .replaceAll('ου', 'ou')
    .replace(/[^\0-\x7f]/g, (letter) => latin.get(letter) ?? letter)
    .replace(/[\p{P}\u00a0]+/gu, ' ');

/** A text as it is compared: "malmo" is Malmö, and "athina" Αθήνα. */
export const fold = (text: string): string => plain(text).replace(/ +/g, ' ').trim();

/** Stands between entries while they are folded: nobody types it. */
const border = '\x01';

const indexes = new WeakMap<Register, readonly string[]>();

/**
 * All words by which each entry is found, with a blank before each word. Made once a register, and not before somebody
 * searches: of one text, since thousands of short ones take longer.
 */
export function searchIndex(register: Register): readonly string[] {
  let index = indexes.get(register);
  if (!index) {
    const words = register.entries.map(({ name, aliases = [], nuts = '' }) =>
      [name, ...aliases, nuts].join(' '),
    );
    index = plain(` ${words.join(` ${border} `)}`).split(border);
    indexes.set(register, index);
  }
  return index;
}

/**
 * Which entries are meant by what somebody types: those in which each of its words begins a word of a name or a code.
 *
 * @returns all where nothing is typed.
 */
export function found(register: Register, query: string): readonly Entry[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return register.entries;
  const index = searchIndex(register);
  return register.entries.filter((_, at) => words.every((word) => index[at]!.includes(` ${word}`)));
}

/**
 * The one that has this name, alias or NUTS code, regions before others: a code may be that of a region and of towns in it.
 */
export function entryOf(
  register: Register,
  { place, nuts }: { readonly place: string; readonly nuts: string },
): Entry | undefined {
  const wanted = fold(place);
  const isIt = ({ name, aliases = [] }: Entry) =>
    [name, ...aliases].some((own) => fold(own) === wanted);
  const all = nuts
    ? register.entries.filter((entry) => entry.nuts === nuts.toUpperCase())
    : found(register, place).filter(isIt);
  return all.find(({ category }) => category === 'regions') ?? all[0];
}
