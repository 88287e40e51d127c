/** Addresses that a feed names. */
import { checkedAddress } from '../../../src/feed/address.ts';

/** Gives the absolute, checked form of an address in a feed; undefined for what is none. */
export type Resolve = (value: string | undefined) => string | undefined;

/** What came safely does not become unsafe: sites that write `http:` have moved to `https:` long ago. */
const safely = (value: string, base: string) =>
  base.startsWith('https:') ? value.replace(/^http:/i, 'https:') : value;

/**
 * @param address - of the feed itself, in the end.
 * @param bases - that the feed states for what is in it, the outermost first; each may be relative to that before.
 */
export function resolver(address: string, ...bases: readonly (string | undefined)[]): Resolve {
  let base = address;
  for (const next of bases) base = checkedAddress(next && safely(next, address), base) ?? base;
  return (value) =>
    value === undefined ? undefined : checkedAddress(safely(value.trim(), address), base);
}
