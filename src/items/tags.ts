import type { Feed, Item, Kind } from '../feed/model.ts';

/** Of all items of a kind, each once. */
export const tagsOf = ({ items }: Feed, kind: Kind): string[] => [
  ...new Set(
    items.filter(({ _cohesion }) => _cohesion.kind === kind).flatMap(({ tags = [] }) => tags),
  ),
];

/** Whether an item has a tag, whatever its case. */
export const hasTag = ({ tags = [] }: Item, tag: string): boolean =>
  tags.some((one) => one.toLowerCase() === tag.toLowerCase());
