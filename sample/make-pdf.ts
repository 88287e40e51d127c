/**
 * Makes the sample's documents: small tagged PDFs with the real title of each version and a little text of our own.
 * Byte for byte the same each time: they carry a fixed date.
 */
import { join } from 'node:path';
import PDFDocument from 'pdfkit';

/** What stands in a document: a note that it is a sample, and three sections with a heading and a text each. */
export interface DocumentText {
  readonly note: string;
  readonly what: readonly [heading: string, text: string];
  readonly why: readonly [heading: string, text: string];
  readonly letters: readonly [heading: string, text: string];
}

// DejaVu holds Latin with all diacritics, Greek and Cyrillic; free to embed (Bitstream Vera licence, public domain).
const fonts = join(import.meta.dirname, '../node_modules/dejavu-fonts-ttf/ttf');
const accent = '#003399';

/**
 * @param language - BCP 47, for what reads the document aloud.
 * @param pages - at least 2.
 * @param password - without which it cannot be read; for tests.
 */
export async function makePdf(
  title: string,
  language: string,
  text: DocumentText,
  pages = 3,
  password?: string,
): Promise<Buffer> {
  const file = new PDFDocument({
    // Half of A4: readable on a phone too.
    size: 'A5',
    margins: { top: 64, bottom: 64, left: 48, right: 48 },
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    autoFirstPage: false,
    ...(password && { userPassword: password }),
    info: {
      Title: title,
      Author: '#CohesionAlliance (sample)',
      CreationDate: new Date('2026-11-01T08:00:00Z'),
    },
  });
  const chunks: Buffer[] = [];
  file.on('data', (chunk: Buffer) => chunks.push(chunk));
  const end = new Promise((resolve) => file.on('end', resolve));
  file.registerFont('text', join(fonts, 'DejaVuSans.ttf'));
  file.registerFont('bold', join(fonts, 'DejaVuSans-Bold.ttf'));

  const root = file.struct('Document');
  file.addStructure(root);
  const add = (role: string, write: () => void) => root.add(file.struct(role, {}, write));
  const heading = (words: string) =>
    add('H2', () => file.font('bold').fontSize(15).fillColor(accent).text(words).moveDown(0.5));
  const paragraph = (words: string) =>
    add('P', () =>
      file.font('text').fontSize(11).fillColor('black').text(words, { lineGap: 4 }).moveDown(1),
    );
  const page = (number: number) => {
    file.addPage();
    file.markContent('Artifact', { type: 'Pagination' });
    file.rect(48, 40, 48, 3).fill('#ffcc00');
    const { bottom } = file.page.margins;
    // Below the margin, where pdfkit would begin another page.
    file.page.margins.bottom = 0;
    file.font('text').fontSize(9).fillColor('#555b66');
    file.text(`${number} / ${pages}`, 48, file.page.height - 40, { lineBreak: false });
    file.page.margins.bottom = bottom;
    file.endMarkedContent();
    file.x = 48;
    file.y = 64;
  };

  page(1);
  add('H1', () => file.font('bold').fontSize(19).fillColor(accent).text(title).moveDown(1));
  paragraph(text.note);
  const sections = [text.what, text.why, text.letters];
  for (let number = 2; number <= pages; number++) {
    page(number);
    // The last page holds what is left.
    for (const [words, body] of number < pages || pages > 3
      ? [sections[(number - 2) % 3]!]
      : sections.slice(number - 2)) {
      heading(words);
      paragraph(body);
    }
  }
  root.end();
  file.end();
  await end;
  return Buffer.concat(chunks);
}
