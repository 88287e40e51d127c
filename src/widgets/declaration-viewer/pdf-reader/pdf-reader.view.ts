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
}

export const pdfReaderView = (count: number): PdfReaderView => ({
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
    .map((_, index) =>
      msg(str`Page ${formatNumber(index + 1)}`, {
        id: 'declaration.page-number',
        desc: 'The name of a page of a document. The value is its number.',
      }),
    ),
});
