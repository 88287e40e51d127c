/** The first sheet of an XLSX file. It is a zip of XML files that others have made: it is weighed before it is unpacked. */
import type { RawTable } from './rows.ts';
import { opened } from './zip.ts';
import { openWorkshop } from './workshop.ts';

/** Time for one sheet. A register of ten thousand takes less than one second. */
const milliseconds = 30_000;

/** @param name - what the staff calls it. */
export async function readSpreadsheet(bytes: Uint8Array, name: string): Promise<RawTable> {
  const refused = (what: string, remedy: string): RawTable => ({
    rows: [],
    problems: [{ where: name, what, remedy }],
  });
  const saveAgain = 'open it in Excel or LibreOffice and save it as a new .xlsx file, or as CSV';
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return refused('the file is in the old format of Excel, or has a password', saveAgain);
  const zip = opened(bytes);
  if ('fault' in zip)
    return refused(`the spreadsheet ${zip.fault}, so it was not opened`, saveAgain);
  const workshop = openWorkshop(milliseconds);
  try {
    const { result, fault } = await workshop.run({ job: 'sheet', bytes: zip.bytes });
    if (fault) return refused(`the spreadsheet ${said[fault]}, so it was not read`, saveAgain);
    return { rows: result, problems: [] };
  } finally {
    await workshop.close();
  }
}

const said = {
  broken: 'is broken',
  slow: 'takes too long to read',
  large: 'needs too much memory',
  locked: 'has a password',
} as const;
