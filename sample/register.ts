/**
 * Makes the sample's register of organisations that have joined. All of them are invented, and plainly so (`places.json`),
 * and so are their NUTS codes, of which no country has any that begin with Q: no real place is said to have joined or not.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Country {
  region: string;
  municipality: string;
  association: string;
  places: string[];
  aliases: Record<string, string[]>;
}

interface Entry {
  name: string;
  category: string;
  country: string;
  nuts?: string;
  since: string;
  aliases?: string[];
}

/** How an organisation of a category is called in `places.json`; those of other categories are not listed by name. */
const forms: Readonly<Record<string, 'region' | 'municipality' | 'association'>> = {
  regions: 'region',
  municipalities: 'municipality',
  associations: 'association',
};

/** The same numbers each time: what is built must not change from one build to the next. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

function shuffled<T>(all: readonly T[], pick: (below: number) => number): T[] {
  const left = [...all];
  return all.map(() => left.splice(pick(left.length), 1)[0]!);
}

/** The alliance was launched in October 2017. */
const monthsAfterLaunch = (months: number): string =>
  new Date(Date.UTC(2017, 9 + months)).toISOString().slice(0, 7);

/**
 * @param counts - how many of each category; more than there are places are told apart by a number.
 * @returns the file's text.
 */
export async function makeRegister(
  counts: readonly { readonly category: string; readonly count: number }[],
): Promise<string> {
  const countries = JSON.parse(
    await readFile(join(import.meta.dirname, 'places.json'), 'utf8'),
  ) as Record<string, Country>;
  const places = Object.entries(countries).flatMap(([code, country]) =>
    country.places.map((place) => ({ code, country, place })),
  );
  const pick = random(2017);
  const entries = counts.flatMap(({ category, count }) => {
    const form = forms[category];
    if (!form) return [];
    const order = shuffled(places, pick);
    return Array.from({ length: count }, (_, index): Entry => {
      const { code, country, place } = order[index % order.length]!;
      const round = Math.floor(index / order.length);
      const aliases = country.aliases[place];
      const number = country.places.indexOf(place) + 1;
      return {
        name: country[form].replace('{place}', place) + (round ? ` ${round + 1}` : ''),
        category,
        country: code,
        ...(form === 'region' && !round && { nuts: `${code === 'GR' ? 'EL' : code}Q${number}` }),
        since: monthsAfterLaunch(pick(60)),
        ...(aliases && { aliases }),
      };
    });
  });
  const { compare } = new Intl.Collator('en');
  entries.sort((one, other) => compare(one.name, other.name));
  return `${JSON.stringify({ schema: 1, entries }, null, 1)}\n`;
}
