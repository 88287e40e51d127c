import type { Call, Feed } from '../feed/model.ts';

/**
 * The call that a widget is about.
 *
 * @param id - as the feed names it; empty for the feed's first.
 * @returns undefined where the feed has no call at all.
 * @throws where it has calls, but none of that id: the numbers of another would be wrong ones.
 */
export function callOf(feed: Feed, id = ''): Call | undefined {
  const calls = feed._cohesion?.calls ?? [];
  const found = id ? calls.find((call) => call.id === id) : calls[0];
  if (id && !found)
    throw new Error(
      `the feed has no call "${id}"; there ${calls.length === 1 ? 'is' : 'are'} ${calls.map(({ id }) => id).join(', ') || 'none'}.`,
    );
  return found;
}

/** Whether it is the alliance's own call, the feed's first: the others are named where they stand. */
export const isMain = (call: Call, feed: Feed): boolean => call === feed._cohesion?.calls?.[0];
