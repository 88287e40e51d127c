/**
 * The one place where an address from outside becomes an address that is used.
 * It is inlined in the loader too: keep it free of imports and tiny.
 */

/**
 * The absolute, normalised form of an address, if the rule allows it: `https:`, or `http:` where the base itself came
 * over `http:`; no credentials; no control characters; at most 2048 UTF-16 code units.
 *
 * @param value what a feed or an attribute holds; anything but a non-empty string is refused
 * @param base absolute, normalised address that relative ones start from: the feed's for what a feed holds
 * @returns `undefined` for everything else (`javascript:`, `data:`, `blob:`, `file:`, …); never throws
 */
export function checkedAddress(value: unknown, base: string): string | undefined {
  // URL() drops tabs and line ends, so "java\nscript:" is a scheme to it. What it made of the address is judged below,
  // so none would get through; but nobody writes one in good faith, so they are refused whatever becomes of them.
  // eslint-disable-next-line no-control-regex
  if (typeof value === 'string' && /^[^\0-\x1f\x7f]{1,2048}$/.test(value)) {
    try {
      const { protocol, username, password, href } = new URL(value, base);
      if (
        (protocol === 'https:' || (protocol === 'http:' && base.startsWith('http:'))) &&
        !(username + password)
      ) {
        return href;
      }
    } catch {
      // not an address at all
    }
  }
  return undefined;
}

/**
 * The same for a link in a text, which may also open a mail or a call: those are words for a program, and load nothing.
 *
 * @param value what an `href` holds
 * @param base as for {@link checkedAddress}
 */
export function checkedLink(value: string, base: string): string | undefined {
  return /^(?:mailto|tel):[^\0-\x20\x7f]{1,2040}$/i.test(value)
    ? value
    : checkedAddress(value, base);
}

/**
 * The address of the feed in one language.
 *
 * @param template address that may hold `{lang}`
 * @param language BCP 47 tag; its base language is filled in (`de` for `de-AT`), `en` if it has none of 2–8 letters
 * @param base absolute address that a relative template starts from
 * @returns `undefined` where {@link checkedAddress} refuses it
 */
export function feedAddress(template: string, language: string, base: string): string | undefined {
  const code = /^[a-z]{2,8}(?![^-])/i.exec(language)?.[0].toLowerCase() ?? 'en';
  return checkedAddress(template.replace(/{lang}/g, code), base);
}
