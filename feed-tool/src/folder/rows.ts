/** Lines of a table, and how a place in a file is named. */
import type { Problem } from '../problem.ts';

export const atLine = (name: string, line: number): string => `${name}, line ${line}`;

export interface Row {
  /** In their file, from 1; that of a spreadsheet's row as it shows it. */
  readonly line: number;
  /** By the column's name, and `label sv` for that of a language; trimmed, and only those that hold something. */
  readonly cells: Readonly<Record<string, string>>;
  /** Columns in which a spreadsheet holds a number, so that its point is one of decimals in every language. */
  readonly exact: ReadonlySet<string>;
}

export interface Table {
  /** What the staff calls it: `numbers.csv`. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

/** A line as it is read, before anybody knows what its cells are. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly (string | number)[];
}

export interface RawTable {
  readonly rows: readonly RawRow[];
  readonly problems: readonly Problem[];
}
