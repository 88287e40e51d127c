/** Countries by what they are called in the languages of the Union. */
import { languages } from '../../../.generated/languages.ts';
import { likely } from '../../../src/likely.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Without capitals and accents: "Česko" is often written "Cesko" by those who do not live there. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s.’'-]+/g, ' ')
    .trim();

let codes: ReadonlyMap<string, string> | undefined;
let codesOfToday: ReadonlySet<string> = new Set();

/** Made on first use: some three thousand names. */
function byName(): ReadonlyMap<string, string> {
  if (codes) return codes;
  const made = new Map<string, string>();
  for (const language of ['en', ...languages]) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of letters.flatMap((one) => letters.map((two) => one + two))) {
      const name = names.of(code);
      // Countries that are no more have become others, and the Union writes EL and UK: `Intl` knows of both.
      const today = new Intl.Locale(`und-${code}`).region;
      if (name && today && !made.has(plain(name))) made.set(plain(name), today);
    }
  }
  // Names in use that Unicode writes in another way.
  for (const [name, code] of [
    ['czech republic', 'CZ'],
    ['holland', 'NL'],
    ['great britain', 'GB'],
    ['uk', 'GB'],
    ['el', 'GR'],
  ] as const)
    made.set(name, code);
  codesOfToday = new Set(made.values());
  return (codes = made);
}

/** @returns the code of ISO 3166, or, where it is none and no name, the name that may be meant. */
export function countryOf(text: string): { code: string } | { meant: string | undefined } {
  const given = plain(text);
  const known = byName();
  const named = known.get(given);
  if (named) return { code: named };
  const upper = text.trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(upper) && codesOfToday.has(upper)) return { code: upper };
  // Of some three thousand names, those that two changed letters can lead to; the first one is rarely wrong.
  const near = [...known.keys()].filter(
    (name) => name[0] === given[0] && Math.abs(name.length - given.length) <= 2,
  );
  return { meant: likely(given, near) };
}
