/** `numbers.csv`: how many have joined each call. */
import { qualifiers, type Count, type Qualifier } from '../../../src/feed/model.ts';
import { languagePattern } from '../../../src/feed/model.ts';
import { likely } from '../../../src/likely.ts';
import type { Problem } from '../problem.ts';
import { categoryOf } from './categories.ts';
import { readDate } from './dates.ts';
import type { Column } from './header.ts';
import { qualifierOf, readQuantity, signsOf, type Quantity, type Signs } from './quantity.ts';
import { atLine, type Row, type Table } from './rows.ts';

export const numbersColumns: readonly Column[] = [
  { name: 'call', aliases: ['campaign'] },
  { name: 'category', aliases: ['kind', 'who'], isRequired: true },
  { name: 'count', aliases: ['number', 'total', 'amount'], isRequired: true },
  { name: 'qualifier' },
  { name: 'label', aliases: ['name', 'title'], isText: true, perLanguage: true },
  { name: 'since', aliases: ['date', 'from'] },
];

/** A number, with labels in the languages that the table has one in. */
export interface NumbersCount extends Pick<Count, 'category' | 'count'> {
  readonly qualifier?: Qualifier;
  /** In whatever language; those of `labels` go first. */
  readonly label?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly line: number;
}

export interface CallNumbers {
  /** When the call began. */
  readonly since?: string;
  /** In the order of the table. */
  readonly counts: readonly NumbersCount[];
}

export interface Numbers {
  readonly calls: ReadonlyMap<string, CallNumbers>;
  readonly problems: readonly Problem[];
}

export interface NumbersOptions {
  /** Ids of the calls in `cohesion.yaml`; a line that names none is of the only one. */
  readonly calls: readonly string[];
  /** In which the numbers are written: `sv`. */
  readonly locale: string;
}

/** Never throws. */
export function readNumbers(table: Table, { calls, locale }: NumbersOptions): Numbers {
  const problems: Problem[] = [...table.problems];
  const signs = signsOf(locale);
  const found = new Map<string, { since?: string; counts: NumbersCount[] }>();
  for (const row of table.rows) {
    const report = (what: string, remedy: string) => {
      problems.push({ where: atLine(table.name, row.line), what, remedy });
      return undefined;
    };
    const call = callOf(row, calls, report);
    const count = call && countOf(row, signs, report);
    if (!call || !count) continue;
    const numbers = found.get(call) ?? { counts: [] };
    found.set(call, numbers);
    const { since } = row.cells;
    if (since) {
      const date = readDate(since);
      if (!date)
        report(
          `${JSON.stringify(since)} is no date, or can be read in two ways, so the line was read without it`,
          'write it as 2017-10-12, or 2017-10 where the day is not known',
        );
      else if (numbers.since && numbers.since !== date)
        report(
          `the call ${JSON.stringify(call)} began ${numbers.since} in a line above, and ${date} here`,
          'write the same date in both lines, or only once',
        );
      else numbers.since = date;
    }
    const before = numbers.counts.find(({ category }) => category === count.category);
    if (before)
      report(
        `the category ${JSON.stringify(count.category)} has its number in line ${before.line} already, so this one was left out`,
        'keep one of the two lines',
      );
    else numbers.counts.push(count);
  }
  return { calls: found, problems };
}

type Report = (what: string, remedy: string) => undefined;

function callOf({ cells: { call } }: Row, calls: readonly string[], report: Report) {
  if (call && (calls.includes(call) || calls.length === 0)) return call;
  const all = calls.join(', ');
  if (call) {
    const meant =
      calls.find((one) => one.toLowerCase() === call.toLowerCase()) ?? likely(call, calls);
    return report(
      `there is no call ${JSON.stringify(call)} in cohesion.yaml`,
      meant ? `write ${meant}, if that is meant` : `write one of ${all}, or add the call there`,
    );
  }
  if (calls.length === 1) return calls[0]!;
  return report(
    'the line does not say which call it is of',
    `write one of ${all || 'the calls of cohesion.yaml'}`,
  );
}

function countOf(row: Row, signs: Signs, report: Report): NumbersCount | undefined {
  const { cells, line } = row;
  if (!cells['category']) return report('the line has no category', 'write one, such as regions');
  if (!cells['count'])
    return report('the line has no count', 'write a number, or take the line away');
  const { id: category, isBuiltIn, meant } = categoryOf(cells['category']);
  const { label } = cells;
  const labels = labelsOf(cells);
  if (!isBuiltIn && !label && Object.keys(labels).length === 0)
    return report(
      `${JSON.stringify(category)} is no category that has a name in every language`,
      meant ? `write ${meant}, if that is meant` : 'write what it is called into a column label',
    );
  const quantity = quantityOf(row, signs);
  if ('fault' in quantity) return report(`the count ${quantity.fault}`, quantity.write);
  const qualifier = agreed(quantity.qualifier, cells['qualifier'], report);
  return (
    qualifier && {
      category,
      count: quantity.count,
      ...(qualifier !== 'exact' && { qualifier }),
      ...(label && { label }),
      labels,
      line,
    }
  );
}

/** What a spreadsheet holds as a number has no language. */
function quantityOf(
  { cells, exact }: Row,
  signs: Signs,
): Quantity | { fault: string; write: string } {
  const text = cells['count']!;
  if (!exact.has('count')) return readQuantity(text, signs);
  const count = Number(text);
  return Number.isSafeInteger(count) && count >= 0
    ? { count, qualifier: 'exact' }
    : { fault: `${text} is no whole number`, write: 'write a whole number, 0 or more' };
}

/** The qualifier of the number itself and that of its column, which say the same or one of them nothing. */
function agreed(own: Qualifier, cell: string | undefined, report: Report): Qualifier | undefined {
  if (!cell) return own;
  const said = qualifierOf(cell);
  if (!said)
    return report(
      `the qualifier ${JSON.stringify(cell.slice(0, 60))} is not known`,
      `write ${likely(cell, qualifiers) ?? `one of ${qualifiers.join(', ')}`}, or leave it empty`,
    );
  return own === 'exact' || own === said
    ? said
    : report(
        `the count says ${own}, and the qualifier says ${said}`,
        'write digits only as the count, and keep the qualifier that is meant',
      );
}

const labelsOf = (cells: Row['cells']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([name, text]) => {
      const language = /^label (.+)$/.exec(name)?.[1];
      return language && languagePattern.test(language) ? [[language, text]] : [];
    }),
  );
