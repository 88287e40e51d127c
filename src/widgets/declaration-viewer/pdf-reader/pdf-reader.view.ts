import { formatNumber } from '../../../i18n/format.ts';
import { msg, str } from '../../../i18n/messages.ts';

export interface PdfReaderView {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fitWidth: string;
  /** Before the field for a page's number. */
  readonly page: string;
  /** After it: "/ 12". */
  readonly of: string;
  /** The name of each page. */
  readonly pages: readonly string[];
  /** On what opens the file's list of its chapters. */
  readonly outline: string;
  /** Where something of the pages is missing; and where the file was damaged. A link that opens the file follows. */
  readonly partial: string;
  readonly repaired: string;
  readonly open: string;
}

/** @param labels - what is printed on the pages in place of their numbers. */
export const pdfReaderView = (
  count: number,
  labels: readonly string[] | undefined,
): PdfReaderView => ({
  zoomIn: msg('Zoom in', { id: 'declaration.zoom-in', desc: 'Button: shows a page larger.' }),
  zoomOut: msg('Zoom out', { id: 'declaration.zoom-out', desc: 'Button: shows a page smaller.' }),
  fitWidth: msg('Fit width', {
    id: 'declaration.fit-width',
    desc: 'Button: shows a page as wide as there is room.',
  }),
  page: msg('Page', {
    id: 'declaration.page',
    desc: 'Before a field with a page’s number, where one types another to go there.',
  }),
  of: `/ ${formatNumber(count)}`,
  pages: Array(count)
    .fill(0)
    .map((_, index) => {
      const number = labels?.[index] || formatNumber(index + 1);
      return msg(str`Page ${number}`, {
        id: 'declaration.page-number',
        desc: 'The name of a page of a document. The value is its number: “3”, “iv”.',
      });
    }),
  outline: msg('Contents', {
    id: 'declaration.outline',
    desc: 'Opens a document’s list of its chapters.',
  }),
  partial: msg('Some of this document cannot be shown here.', {
    id: 'declaration.partial',
    desc: 'Above a document of which a picture or some words are missing. The link “Open the document” follows.',
  }),
  repaired: msg('This file is damaged: some of it may be missing.', {
    id: 'declaration.repaired',
    desc: 'Above a document whose file was broken and is shown as far as possible. The link “Open the document” follows.',
  }),
  open: msg('Open the document', {
    id: 'declaration.open',
    desc: 'Link that opens a document in the browser itself.',
  }),
});
