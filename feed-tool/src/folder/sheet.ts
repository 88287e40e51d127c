/** The cells of an XLSX file's first sheet, as text and numbers. */
import { readSheet as readFirst } from 'read-excel-file/node';
import type { RawRow } from './rows.ts';

/** @throws where it is none. */
export async function readSheet(bytes: Uint8Array): Promise<RawRow[]> {
  const rows: readonly (readonly unknown[])[] = await readFirst(Buffer.from(bytes));
  return rows.flatMap((cells, index) =>
    cells.some((cell) => cell !== null && cell !== '')
      ? { line: index + 1, cells: cells.map(cellOf) }
      : [],
  );
}

function cellOf(cell: unknown): string | number {
  if (typeof cell === 'number') return cell;
  // A day of a spreadsheet's has no time zone; the library puts it into UTC.
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  return cell === null || cell === undefined ? '' : String(cell);
}
