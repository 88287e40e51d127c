/** The first line of a table: which column is which. */
import { likely } from '../../../src/likely.ts';
import { languagePattern } from '../../../src/feed/model.ts';
import type { Problem } from '../problem.ts';
import { atLine, type RawRow } from './rows.ts';

export interface Column {
  /** As it is written in the guide, in small letters. */
  readonly name: string;
  /** What else it is called. */
  readonly aliases?: readonly string[];
  /** Without it, nothing of the table can be used. */
  readonly isRequired?: boolean;
  /** Holds words of people: what looks like a formula in it is made harmless. */
  readonly isText?: boolean;
  /** There may be one a language besides: `label sv`. */
  readonly perLanguage?: boolean;
}

export interface Header {
  /** In the order of the file; undefined where one is not known. */
  readonly columns: readonly (Column | undefined)[];
  readonly isWhole: boolean;
  readonly problems: readonly Problem[];
}

/** Capitals, hyphens and the like make no difference. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-:()[\]]+/g, ' ')
    .trim();

/** The column that a word in the first line stands for. */
export function columnOf(word: string, columns: readonly Column[]): Column | undefined {
  const given = plain(word);
  const named = (text: string) =>
    columns.find(({ name, aliases = [] }) => [name, ...aliases].some((one) => plain(one) === text));
  const known = named(given);
  if (known) return known;
  const [, start, language] = /^(.+) ([a-z]{2,3})$/.exec(given) ?? [];
  const column = start && named(start);
  return column && column.perLanguage && languagePattern.test(language!)
    ? { ...column, name: `${column.name} ${language}` }
    : undefined;
}

export function readHeader(
  { line, cells }: RawRow,
  table: string,
  columns: readonly Column[],
): Header {
  const where = atLine(table, line);
  const problems: Problem[] = [];
  const known = columns.map(({ name }) => name);
  const seen = new Set<string>();
  const found = cells.map((cell) => {
    const word = String(cell).trim();
    if (!word) return undefined;
    const column = columnOf(word, columns);
    if (!column) {
      const meant = likely(word, [...known, ...columns.flatMap(({ aliases = [] }) => aliases)]);
      problems.push({
        where,
        what: `the column ${JSON.stringify(word.slice(0, 60))} is not known, so it was not read`,
        remedy: meant
          ? `call it ${JSON.stringify(meant)}, if that is meant`
          : `known are ${known.join(', ')}`,
      });
      return undefined;
    }
    if (seen.has(column.name)) {
      problems.push({
        where,
        what: `there are two columns ${column.name}, of which the first was read`,
        remedy: 'take one away',
      });
      return undefined;
    }
    seen.add(column.name);
    return column;
  });
  const missing = columns.filter(({ name, isRequired }) => isRequired && !seen.has(name));
  for (const { name } of missing)
    problems.push({
      where,
      what: `there is no column ${name}, so nothing of the table was read`,
      remedy: `write the columns into the first line: ${known.join(', ')}`,
    });
  return { columns: found, isWhole: missing.length === 0, problems };
}
