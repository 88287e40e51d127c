/** What the tests make of the staff's files. */
import { strToU8, zipSync, type Zippable } from 'fflate';

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Lines of problems, as the command prints them. */
export { inOneLine } from '../../src/problem.ts';

export const utf16 = (text: string, isBig = false): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

type Cell = string | number | Date | null | { formula: string; value: string };

const columnName = (index: number) => String.fromCharCode(65 + index);

function cellXml(cell: Cell, reference: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (cell instanceof Date) {
    const days = (cell.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
    return `<c r="${reference}" s="1"><v>${days}</v></c>`;
  }
  if (typeof cell === 'object')
    return `<c r="${reference}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** The XML of a sheet of which rows that are `null` are not there at all. */
export const sheetXml = (rows: readonly (readonly Cell[] | null)[]): string =>
  `<worksheet xmlns="${main}"><sheetData>${rows
    .map((cells, row) =>
      cells
        ? `<row r="${row + 1}">${cells
            .map((cell, column) => cellXml(cell, columnName(column) + (row + 1)))
            .join('')}</row>`
        : '',
    )
    .join('')}</sheetData></worksheet>`;

/** An XLSX file as small as one can be. */
export function xlsx(sheet: string, more: Zippable = {}): Uint8Array {
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`);
  return zipSync(
    {
      '[Content_Types].xml': xml(`<Types xmlns="${packaged}/content-types"/>`),
      '_rels/.rels': xml(
        `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': xml(
        `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': xml(
        `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
      ),
      'xl/styles.xml': xml(
        `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
      'xl/worksheets/sheet1.xml': xml(sheet),
      ...more,
    },
    { mtime: new Date(2000, 0, 2) },
  );
}
