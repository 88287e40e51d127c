/** Puts the letters of a text in place of its character references: `It&#39;s`, `caf&eacute;`. */
export type Decode = (text: string) => string;

// Ends in a semicolon, so that "AT&T" and the parts of addresses stay as they are.
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/gi;

/** The numbers 128 to 159 are no letters of Unicode's, and meant as Windows-1252 has them. */
const windows = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'];

/**
 * Decodes once: `&amp;lt;` is `&lt;`. What looks like a reference and is none stays.
 *
 * @param named - gives the letters of a reference by name, `&eacute;`; itself where there is none.
 */
export const decoder =
  (named: (reference: string) => string): Decode =>
  (text) =>
    text.replace(reference, (all: string, decimal?: string, hexadecimal?: string) => {
      if (!decimal && !hexadecimal) return named(all);
      const code = decimal ? Number(decimal) : parseInt(hexadecimal!, 16);
      if (code >= 128 && code < 160) return windows[code - 128]!;
      if (code === 9 || code === 10 || code === 13) return ' ';
      const isLetter = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
      return isLetter ? String.fromCodePoint(code) : all;
    });
