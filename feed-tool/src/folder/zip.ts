/** Zip files of others: what they say of themselves is judged before anything is unpacked. */
import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate';

/** Bytes that all files of a zip may have together when they are unpacked. */
const most = 50_000_000;
/** How many times its own size that may be. Spreadsheets come to some thirty times. */
const mostTimes = 100;
/** An XLSX file has a dozen, and one more for each sheet and picture. */
const mostFiles = 2_000;

/**
 * The XML files of a zip, packed anew: whoever opens it finds what was weighed here, and nothing that a list at its end
 * keeps silent about.
 *
 * @returns what is wrong with it in words that follow "the file", where it is not to be opened.
 */
export function opened(
  bytes: Uint8Array,
): { readonly bytes: Uint8Array } | { readonly fault: string } {
  try {
    let size = 0;
    let count = 0;
    const weigh = ({ name, originalSize }: UnzipFileInfo) => {
      size += originalSize;
      count++;
      return /\.(xml|rels)$/i.test(name);
    };
    // First only weighed: nothing is unpacked where the filter says no.
    unzipSync(bytes, { filter: (file) => weigh(file) && false });
    if (count > mostFiles) return { fault: `holds ${count} files` };
    if (size > most) return { fault: `says it unpacks to more than ${most / 1e6} MB` };
    if (size > mostTimes * bytes.length)
      return { fault: `says it unpacks to more than ${mostTimes} times its size` };
    // Each file gets the room that it says it needs, and no byte more.
    const files = unzipSync(bytes, { filter: weigh });
    if (Object.values(files).some(hasEntities))
      return { fault: 'holds XML with entities of its own' };
    return { bytes: zipSync(files, { level: 0, mtime: new Date(Date.UTC(2000, 0, 2)) }) };
  } catch {
    return { fault: 'is broken or no zip file' };
  }
}

/** No program writes them into a spreadsheet; who does wants them to grow a billion times. */
const hasEntities = (file: Uint8Array) => Buffer.from(file).includes('<!DOCTYPE');
