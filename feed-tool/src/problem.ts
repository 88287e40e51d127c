/** What is not as it should be, in words for those who can mend it. */
export interface Problem {
  /** Their own file and the place in it, `numbers.csv, line 7`; or the name of a source, `podcast "Regions"`. */
  readonly where: string;
  /** What is wrong, with what was found: `the count "12 thousend" is no number`. */
  readonly what: string;
  /** What to do: `write digits only, such as 12000`. */
  readonly remedy: string;
}

/** One line. */
export const inOneLine = ({ where, what, remedy }: Problem): string =>
  `${where}: ${what}: ${remedy}`;
