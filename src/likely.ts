/** Which of some words is meant by one that is none of them. */
export function likely(word: string, known: readonly string[]): string | undefined {
  const given = word.trim().toLowerCase();
  const nearest = known
    .map((one) => ({ one, away: distance(given, one.toLowerCase()) }))
    .sort((one, other) => one.away - other.away)[0];
  return nearest && nearest.away <= Math.min(2, Math.floor(nearest.one.length / 3))
    ? nearest.one
    : undefined;
}

/** How many letters must be put in, taken out or changed. */
function distance(from: string, to: string): number {
  let row = [...Array(to.length + 1).keys()];
  for (let index = 0; index < from.length; index++) {
    const next = [index + 1];
    for (let at = 1; at <= to.length; at++)
      next.push(
        Math.min(
          next[at - 1]! + 1,
          row[at]! + 1,
          row[at - 1]! + (from[index] === to[at - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[to.length]!;
}
