import type { Item } from '../feed/model.ts';

/** Items by their dates, the newest first; as the feed has them where one has none, since its order then is all there is. */
export function newestFirst(items: readonly Item[]): Item[] {
  const times = new Map(items.map((item) => [item, Date.parse(item.date_published ?? '')]));
  if (![...times.values()].every(Number.isFinite)) return [...items];
  return [...items].sort((one, other) => times.get(other)! - times.get(one)!);
}
