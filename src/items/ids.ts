import type { Feed, Kind } from '../feed/model.ts';

/** Of all items of a kind, as the feed names them. */
export const idsOf = ({ items }: Feed, kind: Kind): string[] =>
  items.filter(({ _cohesion }) => _cohesion.kind === kind).map(({ id }) => id);
