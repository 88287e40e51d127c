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

/**
 * A text as it is compared: lower case, without accents, in Latin letters, and without what parts words; so that "malmo"
 * finds Malmö, and "athina" Αθήνα.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most names have nothing to fold, and there may be thousands.
  const letters = /^[\0-\x7f]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        // One sound, which two letters stand for.
        .replaceAll('ου', 'ou')
        .replace(/[^\0-\x7f]/g, (letter) => latin.get(letter) ?? letter);
  return letters.replace(/[\s\p{P}]+/gu, ' ').trim();
}

/** All words by which an entry is found, folded, with a blank before each. */
const folded = ({ name, aliases = [], nuts = '' }: Entry) =>
  ` ${fold([name, ...aliases, nuts].join(' '))}`;

const indexes = new WeakMap<Register, readonly string[]>();

/** Of each entry, in their order. Made once a register, and not before somebody searches. */
function indexOf(register: Register): readonly string[] {
  let index = indexes.get(register);
  if (!index) indexes.set(register, (index = register.entries.map(folded)));
  return index;
}

/** Makes ready for the first letter, while nobody waits. */
export const prepareSearch = (register: Register): void => void indexOf(register);

/**
 * Which entries are meant by what somebody types: those in which each of its words begins a word of a name or a code.
 *
 * @returns all where nothing is typed.
 */
export function found(register: Register, query: string): readonly Entry[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return register.entries;
  const index = indexOf(register);
  return register.entries.filter((_, at) => words.every((word) => index[at]!.includes(` ${word}`)));
}

/**
 * The one that has this name, alias or NUTS code, regions before others: a code may be that of a region and of towns in it.
 */
export function entryOf(
  { entries }: Register,
  { place, nuts }: { readonly place: string; readonly nuts: string },
): Entry | undefined {
  const name = fold(place);
  const isIt = (entry: Entry) =>
    nuts
      ? entry.nuts === nuts.toUpperCase()
      : fold(entry.name) === name || entry.aliases?.some((alias) => fold(alias) === name);
  const all = entries.filter(isIt);
  return all.find(({ category }) => category === 'regions') ?? all[0];
}
