/** From the bytes of a feed to its text. */
import { decodeText, utf16Of } from '../../../src/feed/body.ts';

/** Only what is written in letters of ASCII can name its own encoding. */
const declared = /^[^<]{0,1000}<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]+)/i;

/** What XML may not hold at all. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff]/g;

const latin = new TextDecoder('windows-1252');

/**
 * The text of a feed, in the encoding that it is in: by its mark, in UTF-8 where it is that, else as it says of
 * itself, else as its server says (which often says the same of all that it has), else in Windows-1252.
 *
 * @param type - media type with its parameters, as the server says.
 */
export function textOf(bytes: Uint8Array, type: string): string {
  return decoded(bytes, type).replace(forbidden, '');
}

function decoded(bytes: Uint8Array, type: string): string {
  if (utf16Of(bytes)) return decodeText(bytes, '');
  const ofServer = /charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1];
  const ofItself = declared.exec(latin.decode(bytes.subarray(0, 1200)))?.[1];
  // What says that it is UTF-16, in letters of one byte each, is not.
  const names = [ofItself, ofServer].filter((name) => name && !/^utf-?16/i.test(name));
  const other = names.find((name) => !/^utf-?8$/i.test(name!));
  if (!other && isNearlyUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  return decodeText(
    bytes,
    other ?? (/^utf-?16/i.test(ofServer ?? '') && !ofItself ? ofServer! : ''),
  );
}

/** One letter cut in the middle, as some sites cut their summaries, does not make it another encoding. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let good = 0;
  let bad = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) bad++;
    else if (code > 0x7f) good++;
  }
  return good > bad;
}
