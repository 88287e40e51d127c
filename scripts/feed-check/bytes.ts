/** What is wrong with a file before it is read as JSON. */
import { utf16Of } from '../../src/feed/body.ts';

/** @returns what to print, or undefined where the bytes are text in UTF-8 that has been encoded once. */
export function encodingFault(bytes: Uint8Array): string | undefined {
  if (!bytes.some((byte) => byte > 32)) return 'the file is empty: write a feed, {…}';
  if (utf16Of(bytes)) return 'the file is UTF-16: save it as UTF-8';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { line, found } = firstForeign(bytes);
    return `line ${line}: ${found} is no UTF-8, but perhaps Windows-1252: save the file as UTF-8`;
  }
  // UTF-8 that was taken for Windows-1252 and made UTF-8 once more.
  const twice =
    /[^\s"]*(?:[ÃÂ][\u0080-\u00bf]|â€[\u0080-\u2122]|Å[\u0080-\u00bf\u2018-\u203a])[^\s"]*/.exec(
      text,
    );
  if (twice) {
    const right = decodedOnce(twice[0]);
    if (right)
      return `line ${lineAt(text, twice.index)}: ${JSON.stringify(twice[0])} was encoded twice: write ${JSON.stringify(right)}`;
  }
  return undefined;
}

const lineAt = (text: string, at: number) => text.slice(0, at).split('\n').length;

/** The first letter that is no UTF-8, with what stands around it. */
function firstForeign(bytes: Uint8Array): { line: number; found: string } {
  const wrong = new TextDecoder().decode(bytes);
  const line = lineAt(wrong, wrong.indexOf('\ufffd'));
  const meant = new TextDecoder('windows-1252').decode(bytes).split('\n')[line - 1] ?? '';
  const seen = wrong.split('\n')[line - 1] ?? '';
  const at = seen.indexOf('\ufffd');
  const word = /[^\s"]*$/.exec(meant.slice(0, at))![0] + /^[^\s"]*/.exec(meant.slice(at))![0];
  return { line, found: JSON.stringify(word) };
}

/** `Région` of `RÃ©gion`. */
function decodedOnce(text: string): string | undefined {
  const windows = new TextDecoder('windows-1252');
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [windows.decode(Uint8Array.of(code)), code]),
  );
  const bytes = [...text].map((letter) => codes.get(letter) ?? -1);
  if (bytes.includes(-1)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
