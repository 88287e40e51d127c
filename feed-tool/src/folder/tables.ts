/** A table of the staff's, from CSV or from a spreadsheet, as rows that know their line. */
import type { Problem } from '../problem.ts';
import { readCsv } from './csv.ts';
import { readHeader, type Column } from './header.ts';
import { atLine, type RawRow, type Row, type Table } from './rows.ts';
import { readSpreadsheet } from './spreadsheet.ts';

export type { Column, Row, Table };

/** Begins a formula for a spreadsheet program that opens what is made of this. */
const formula = /^[=+\-@\t\r]+\s*/;

/** How those who write tables say that there is nothing. */
const nothing = /^[-–—]?$/;

/**
 * Reads a table. Never throws.
 *
 * @param name - with its ending, by which a spreadsheet is known; else by its first bytes.
 * @param columns - those that are known.
 */
export async function readTable(
  bytes: Uint8Array,
  name: string,
  columns: readonly Column[],
): Promise<Table> {
  // "PK": a file of Excel's is a zip. The old format begins with D0 CF.
  const isSpreadsheet =
    /\.xls[xm]?$/i.test(name) ||
    (bytes[0] === 0x50 && bytes[1] === 0x4b) ||
    (bytes[0] === 0xd0 && bytes[1] === 0xcf);
  const { rows, problems } = await (isSpreadsheet
    ? readSpreadsheet(bytes, name)
    : readCsv(bytes, name, columns));
  const [first, ...others] = rows;
  if (!first) {
    const empty = {
      where: name,
      what: 'the table is empty',
      remedy: `write the columns into its first line: ${columns.map(({ name }) => name).join(', ')}`,
    };
    return { name, rows: [], problems: problems.length ? problems : [empty] };
  }
  const header = readHeader(first, name, columns);
  const read = header.isWhole ? others.map((row) => readRow(row, name, header.columns)) : [];
  return {
    name,
    rows: read.flatMap(({ row }) => row ?? []),
    problems: [...problems, ...header.problems, ...read.flatMap(({ problems }) => problems)],
  };
}

/** The columns in the order of the file; undefined where one is not known. */
type Order = readonly (Pick<Column, 'name' | 'isText'> | undefined)[];

function readRow(
  { line, cells }: RawRow,
  table: string,
  order: Order,
): { row?: Row; problems: Problem[] } {
  const where = atLine(table, line);
  const texts = cells.map((cell) => String(cell).normalize('NFC').trim());
  const beyond = texts.slice(order.length).filter(Boolean).length;
  // All that comes after a bare comma stands one column too far: no cell of the line is to be trusted.
  if (beyond)
    return {
      problems: [
        {
          where,
          what: `the line has more cells than the first line has columns, so it was left out`,
          remedy: 'put quotation marks around a cell that holds the separator: "12,000"',
        },
      ],
    };
  const problems: Problem[] = [];
  // A record of the staff's words as names: it has no prototype to collide with.
  const read = Object.create(null) as Record<string, string>;
  const exact = new Set<string>();
  order.forEach((column, index) => {
    let text = texts[index] ?? '';
    if (!column || nothing.test(text)) return;
    const { name, isText } = column;
    if (isText && typeof cells[index] === 'string' && formula.test(text)) {
      const without = text.replace(formula, '');
      problems.push({
        where,
        what: `the ${name} begins as a formula does, with ${JSON.stringify(text[0])}, and was read as the text ${JSON.stringify(without)}`,
        remedy: 'write it as plain text, without that sign',
      });
      text = without;
    }
    if (text) read[name] = text;
    if (typeof cells[index] === 'number') exact.add(name);
  });
  return Object.keys(read).length ? { row: { line, cells: read, exact }, problems } : { problems };
}
