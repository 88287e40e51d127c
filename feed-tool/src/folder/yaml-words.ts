/** What YAML's reader says, for those who have never heard of YAML. */
import type { ErrorCode } from 'yaml';

interface Words {
  readonly what: string;
  readonly remedy: string;
}

const colon: Words = {
  what: 'there is a colon within a text, or a line without one',
  remedy: 'write "name: text", and put a text that holds a colon in quotation marks',
};
const indent: Words = {
  what: 'the line does not begin in the same column as its neighbours',
  remedy: 'begin lines that belong together with the same number of blanks',
};
const sign = (text: string): Words => ({
  what: `the text begins with ${JSON.stringify(text)}, which has a meaning of its own here`,
  remedy: 'put the text in quotation marks',
});
const quote: Words = {
  what: 'a quotation mark is not closed, or something follows the one that closes',
  remedy:
    'close the text with the mark that it begins with; an apostrophe within needs double marks around the text',
};

const words: Partial<Record<ErrorCode, Words>> = {
  BAD_INDENT: indent,
  BLOCK_IN_FLOW: indent,
  BLOCK_AS_IMPLICIT_KEY: colon,
  MISSING_CHAR: quote,
  MULTILINE_IMPLICIT_KEY: colon,
  KEY_OVER_1024_CHARS: colon,
  BAD_SCALAR_START: sign('@'),
  BAD_ALIAS: sign('*'),
  BAD_DQ_ESCAPE: {
    what: 'there is a backslash in a text with double quotation marks',
    remedy: 'write \\\\ for it, or use single quotation marks',
  },
  MULTIPLE_DOCS: {
    what: 'there is a line "---", which begins another file',
    remedy: 'take it away',
  },
  TAB_AS_INDENT: {
    what: 'the line begins with a tab',
    remedy: 'put blanks in its place, two a step',
  },
};

/** @param line - of the file, in which the fault is. */
export function inPlainWords(
  { code, message }: { readonly code: ErrorCode; readonly message: string },
  line: string,
): Words {
  if (/^ *\t/.test(line)) return words.TAB_AS_INDENT!;
  const start = /:\s+([@`%*&!|>])/.exec(line)?.[1];
  if (start && /^[@`%*&!]$/.test(start)) return sign(start);
  if (/:\s+(["']).*\1\s*\S/.test(line) || /:\s+"[^"]*$|:\s+'[^']*$/.test(line)) return quote;
  if (message.startsWith('Flow ')) return brackets;
  return words[code] ?? (/^\s/.test(line) ? indent : colon);
}

const brackets: Words = {
  what: 'a bracket is not closed before this line',
  remedy: 'close it with "]" or "}"',
};
