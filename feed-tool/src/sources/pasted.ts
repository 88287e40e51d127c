import { checkedAddress } from '../../../src/feed/address.ts';

/**
 * An address as it is copied from a browser's bar or written from memory: without a scheme, with blanks around it.
 *
 * @returns undefined where it is none.
 */
export function pastedAddress(text: string): URL | undefined {
  const written = text.trim();
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(written) ? written : `https://${written}`;
  // Where a test's server is, a feed may come over http.
  const checked = checkedAddress(whole, 'http://localhost/');
  return checked === undefined || !/\.|localhost|\[/.test(new URL(checked).hostname)
    ? undefined
    : new URL(checked);
}
