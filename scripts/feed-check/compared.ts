/** What has changed since the feed was published last, and was perhaps not meant: `--against`. */
import type { Call, Feed } from '../../src/feed/model.ts';

const figures = (count: number) => count.toLocaleString('en');

/** How a number stands to another, in words; undefined where it is about the same. */
function change(now: number, before: number): string | undefined {
  if (before < 10) return undefined;
  if (now < before / 2) return `${Number(((100 * now) / before).toPrecision(1))} % of`;
  return now > before * 10 ? `${Math.round(now / before)} times` : undefined;
}

function comparedCounts(call: Call, old: Call | undefined, path: string): string[] {
  const before = new Map(old?.counts?.map(({ category, count }) => [category, count]));
  const lines = (call.counts ?? []).flatMap(({ category, count }, index) => {
    const last = before.get(category);
    before.delete(category);
    const how = last === undefined ? undefined : change(count, last);
    return how
      ? [
          `${path}[${index}].count: ${figures(count)} is ${how} last time's ${figures(last!)}: is that meant?`,
        ]
      : [];
  });
  for (const [category, count] of before)
    lines.push(
      `${path}: ${JSON.stringify(category)} is gone, which was ${figures(count)}: is that meant?`,
    );
  return lines;
}

/** @returns a line for each, as `path: what, and what to do`. */
export function compared(feed: Feed, old: Feed): string[] {
  const lines = (feed._cohesion?.calls ?? []).flatMap((call, index) =>
    comparedCounts(
      call,
      old._cohesion?.calls?.find(({ id }) => id === call.id),
      `_cohesion.calls[${index}].counts`,
    ),
  );
  const ids = new Set(feed.items.map(({ id }) => id));
  const goneCalls = (old._cohesion?.calls ?? []).filter(
    ({ id }) => !feed._cohesion?.calls?.some((call) => call.id === id),
  );
  for (const { id } of goneCalls)
    lines.push(
      `_cohesion.calls: ${JSON.stringify(id)} of last time is gone, and with it what pages name: is that meant?`,
    );
  const gone = old.items.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  if (gone.length > 0)
    lines.push(
      `items: ${gone.slice(0, 5).join(', ')}${gone.length > 5 ? ` and ${gone.length - 5} more` : ''} of last time are gone, and with them what pages and links name: is that meant?`,
    );
  if (old.language && feed.language !== old.language)
    lines.push(
      `language: ${JSON.stringify(feed.language)}, and last time ${JSON.stringify(old.language)}: is this the feed of another language?`,
    );
  return lines;
}
