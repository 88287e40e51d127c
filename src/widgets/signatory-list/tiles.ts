/**
 * The Union as a map of tiles of one size, Malta's as large as Germany's: each row from west to east, from north to south,
 * which is also the order in which they are read.
 */
const rows = [
  '.. .. .. .. SE FI EE',
  'IE .. .. DK .. .. LV',
  '.. .. NL DE PL .. LT',
  '.. BE LU CZ SK .. ..',
  '.. FR .. AT HU RO ..',
  'PT ES .. SI HR BG ..',
  '.. .. IT .. .. GR ..',
  '.. .. MT .. .. .. CY',
];

export interface Tile {
  /** As ISO 3166 has it. */
  readonly code: string;
  /** From 1. A tile whose column is not after the last one's begins a row. */
  readonly column: number;
}

export const tiles: readonly Tile[] = rows.flatMap((row) =>
  row.split(' ').flatMap((code, before) => (code === '..' ? [] : { code, column: before + 1 })),
);

/** The code that is written: the Union's own, which for Greece is another than ISO's. */
export const shownCode = (code: string): string => (code === 'GR' ? 'EL' : code);
