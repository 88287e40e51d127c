/** CSV as spreadsheet programs write it: in any of their encodings, with any of their separators. */
import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from '../../../src/feed/body.ts';
import type { Problem } from '../problem.ts';
import { columnOf, type Column } from './header.ts';
import { atLine, type RawRow, type RawTable } from './rows.ts';

const separators = [',', ';', '\t'];

/** Bytes of a table that are taken. A register of ten thousand is a tenth of it. */
const most = 10_000_000;

export async function readCsv(
  bytes: Uint8Array,
  name: string,
  columns: readonly Column[],
): Promise<RawTable> {
  if (bytes.length > most)
    return {
      rows: [],
      problems: [
        {
          where: name,
          what: `the table has more than ${most / 1e6} MB`,
          remedy: 'keep only the columns and lines that are needed',
        },
      ],
    };
  const text = decodeText(bytes, '').replace(/\r\n?/g, '\n');
  // Excel's own way to say which separator is meant.
  const [all = '', said] = /^\s*"?sep=([,;\t])"?\n/i.exec(text) ?? [];
  const rest = text.slice(all.length);
  const before = all.split('\n').length - 1;
  return records(rest, said ?? separatorOf(rest, columns), name, before);
}

/** The one by which most columns of the first line are known; where that does not tell, by which there are most. */
function separatorOf(text: string, columns: readonly Column[]): string {
  const start = text.trimStart().split('\n', 1)[0]!.slice(0, 10_000);
  const [best] = separators
    .map((separator) => {
      const cells = records(start, separator, '', 0).rows[0]?.cells ?? [];
      const known = cells.filter((cell) => columnOf(String(cell), columns)).length;
      return { separator, known, count: cells.length };
    })
    .sort((one, other) => other.known - one.known || other.count - one.count);
  return best!.separator;
}

function records(text: string, delimiter: string, name: string, before: number): RawTable {
  const rows: RawRow[] = [];
  const problems: Problem[] = [];
  let last = before;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      // A quotation mark within a cell is one, and no mistake that takes the file with it.
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (cells: string[], { lines }) => {
        last = lines + before;
        const within = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
        if (cells.some(Boolean)) rows.push({ line: last - within, cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({
      where: atLine(name, last + 1),
      what: 'a quotation mark is opened in this line or after it and never closed, so nothing from here on was read',
      remedy: 'close it, or take it away',
    });
  }
  return { rows, problems };
}
