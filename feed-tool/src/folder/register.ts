/** `register.csv`: the organisations that have joined a call. */
import { checkedAddress } from '../../../src/feed/address.ts';
import { parseRegister, people, type Entry } from '../../../src/register/register.ts';
import type { Problem } from '../problem.ts';
import { categoryOf } from './categories.ts';
import { countryOf } from './countries.ts';
import { readDate } from './dates.ts';
import type { Column } from './header.ts';
import { plainText } from './plain-text.ts';
import { atLine, type Row, type Table } from './rows.ts';

export const registerColumns: readonly Column[] = [
  {
    name: 'name',
    aliases: ['organisation', 'organization', 'title'],
    isRequired: true,
    isText: true,
  },
  { name: 'category', aliases: ['kind', 'type'], isRequired: true },
  { name: 'country', aliases: ['state', 'member state'] },
  { name: 'nuts', aliases: ['nuts code', 'nuts region'] },
  { name: 'since', aliases: ['date', 'joined', 'signed'] },
  { name: 'url', aliases: ['address', 'website', 'web site', 'link', 'home page'] },
  { name: 'aliases', aliases: ['alias', 'also called', 'other names'], isText: true },
];

export interface ReadRegister {
  /** As the file that the list of signatories loads: see `src/register/register.ts`. */
  readonly register: { readonly schema: 1; readonly entries: readonly Entry[] };
  readonly problems: readonly Problem[];
}

/** Relative addresses are no organisation's. */
const base = 'https://register.invalid/';

interface Kept {
  readonly line: number;
  readonly entry: Entry;
}

/**
 * Never throws.
 *
 * @param language - by whose alphabet the names are ordered: a BCP 47 tag.
 */
export function readRegister(table: Table, language: string): ReadRegister {
  const problems: Problem[] = [...table.problems];
  const kept = new Map<string, Kept>();
  for (const row of table.rows) {
    const { line } = row;
    const report = (what: string, remedy: string) => {
      problems.push({ where: atLine(table.name, line), what, remedy });
      return undefined;
    };
    const entry = entryOf(row, report);
    if (!entry) continue;
    const key = [entry.name.toLowerCase(), entry.category, entry.country ?? ''].join('\n');
    const before = kept.get(key);
    if (before)
      report(
        `${JSON.stringify(entry.name)} stands in line ${before.line} already, so this line was left out`,
        'keep one of the two lines',
      );
    else kept.set(key, { line, entry });
  }
  const { compare } = new Intl.Collator(language);
  const entries = [...kept.values()]
    .sort((one, other) => compare(one.entry.name, other.entry.name) || one.line - other.line)
    .map(({ entry }) => entry);
  return { register: { schema: 1, entries }, problems };
}

type Report = (what: string, remedy: string) => undefined;

function entryOf({ cells }: Row, report: Report): Entry | undefined {
  const name = plainText(cells['name'] ?? '');
  const { id: category, isBuiltIn, meant } = categoryOf(plainText(cells['category'] ?? ''));
  // The one problem that must not say what was found.
  if (people.includes(category))
    return report(
      'the line names a person, and registers are of organisations only, so it was left out',
      'take the line away; people are counted in numbers.csv, without their names',
    );
  if (!name) return report('the line has no name', 'write the name of the organisation');
  if (!category)
    return report(`${JSON.stringify(name)} has no category`, 'write one, such as regions');
  if (!isBuiltIn && meant)
    return report(
      `the category ${JSON.stringify(category)} is not known`,
      `write ${meant}, if that is meant`,
    );
  const country = cells['country'] && countryIn(cells['country'], report);
  const nuts = cells['nuts'] && nutsIn(cells['nuts'], country, report);
  const since = cells['since'] && dateIn(cells['since'], report);
  const url = cells['url'] && addressIn(cells['url'], report);
  const aliases = [
    ...new Set((cells['aliases'] ?? '').split(/[;|]/).map(plainText).filter(Boolean)),
  ].filter((alias) => alias !== name);
  const value = {
    name,
    category,
    ...(country && { country }),
    ...(nuts && { nuts }),
    ...(since && { since }),
    ...(url && { url }),
    ...(aliases.length && { aliases }),
  };
  // The reader has the last word on what it takes; what it completes, such as a country from a NUTS code, is kept.
  const { register, problems } = parseRegister({ entries: [value] }, base, (text) => text);
  const [problem] = problems;
  if (problem) report(`found ${problem.found}`, `write ${problem.expected}`);
  return register?.entries[0];
}

function countryIn(text: string, report: Report): string | undefined {
  const found = countryOf(text);
  if ('code' in found) return found.code;
  return report(
    `the country ${JSON.stringify(text.slice(0, 60))} is not known, so the line was read without it`,
    found.meant
      ? `write ${found.meant}, if that is meant`
      : 'write its code, such as SE, or its name',
  );
}

/** Codes of Greece and of the United Kingdom begin with those of the Union. */
const inNuts: Readonly<Record<string, string>> = { GR: 'EL', GB: 'UK' };

function nutsIn(text: string, country: string | undefined, report: Report): string | undefined {
  const code = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}[A-Z\d]{0,3}$/.test(code))
    return report(
      `${JSON.stringify(text.slice(0, 60))} is no NUTS code, so the line was read without it`,
      'write one such as SE321, or leave it empty',
    );
  const start = country && (inNuts[country] ?? country);
  if (start && ![start, country].includes(code.slice(0, 2)))
    return report(
      `the NUTS code ${code} is not of the country ${country}, so the line was read without it`,
      `write one that begins with ${start}, or another country`,
    );
  return code;
}

function dateIn(text: string, report: Report): string | undefined {
  return (
    readDate(text) ??
    report(
      `${JSON.stringify(text.slice(0, 60))} is no date, or can be read in two ways, so the line was read without it`,
      'write it as 2020-07-15, or 2020-07 where the day is not known',
    )
  );
}

/** Most leave out what a browser adds by itself: `www.region.example`. */
const bare = /^[a-z\d-]+(\.[a-z\d-]+)+(\/|$)/i;

function addressIn(text: string, report: Report): string | undefined {
  const address = bare.test(text) ? `https://${text}` : text;
  const checked = /^https:/i.test(address) ? checkedAddress(address, base) : undefined;
  return (
    checked ??
    report(
      `${JSON.stringify(text.slice(0, 60))} is no https address, so the line was read without it`,
      'write one such as https://www.region.example/, or leave it empty',
    )
  );
}
