/** Who has joined: the categories that have a label in every language, and how people write them. */
import { likely } from '../../../src/likely.ts';
import { builtInCategories } from '../../../src/feed/model.ts';

const others: Readonly<Record<string, readonly string[]>> = {
  individuals: ['individual', 'people', 'persons', 'person', 'citizens', 'citizen'],
  regions: ['region'],
  municipalities: ['municipality', 'cities', 'city', 'towns', 'town'],
  associations: ['association'],
  meps: ['mep', 'member of the european parliament', 'members of the european parliament'],
  sectoral: ['sectoral organisation', 'sectoral organisations'],
};

const known: readonly string[] = builtInCategories;

export interface Category {
  /** A built-in one, or what was written. */
  readonly id: string;
  readonly isBuiltIn: boolean;
  /** Built-in one that may be meant by one that is not. */
  readonly meant?: string;
}

export function categoryOf(text: string): Category {
  const given = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const id = known.find((one) => one === given || others[one]?.includes(given));
  if (id) return { id, isBuiltIn: true };
  const meant = likely(given, known);
  return { id: text.trim(), isBuiltIn: false, ...(meant && { meant }) };
}
