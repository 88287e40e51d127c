import type { Moment } from '../moment.ts';

const ours = /[#&?](t=[^&]*&episode=[^&]*)$/;

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

/** Copies an address; where the page may not do that, gives it back for the visitor to copy. */
export async function copy(address: string): Promise<true | string> {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    return address;
  }
}
