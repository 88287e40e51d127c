/** A moment of an episode in the fragment of an address: `#t=130&episode=episode-4`. */
export interface Moment {
  readonly id: string;
  /** In seconds. */
  readonly time: number;
}

const ours = /[#&?](t=[^&]*&episode=[^&]*)$/;

/** @returns undefined for any fragment that is not ours, which is the page's own business. */
export function momentOf(hash: string): Moment | undefined {
  const found = ours.exec(hash);
  if (!found) return undefined;
  const fields = new URLSearchParams(found[1]);
  const time = Number(fields.get('t'));
  return time >= 0 && time < Infinity ? { id: fields.get('episode')!, time } : undefined;
}

/**
 * The page's address for a moment. A fragment that is the route of a page (`#/news`, `#!news`) stays, with ours
 * after it as a query; any other gives way.
 */
export function momentAddress(page: string, { id, time }: Moment): string {
  const url = new URL(page);
  const route = url.hash.replace(ours, '');
  url.hash = `${/^#[!/]/.test(route) ? route + (route.includes('?') ? '&' : '?') : ''}t=${Math.floor(time)}&episode=${encodeURIComponent(id)}`;
  return url.href;
}
