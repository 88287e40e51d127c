/** What a PDF says of itself. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfFacts {
  readonly title?: string;
  readonly pages: number;
  /** As the file says; nobody has checked that it is a language tag. */
  readonly language?: string;
  /** Whether it says which of its words are headings and paragraphs, as those need who have it read aloud. */
  readonly isTagged: boolean;
  /** Words of its first pages. */
  readonly text: string;
}

/** Pages that are read: a cover may have no words. */
const pagesRead = 3;
const lettersRead = 5_000;

/** @throws where it is none. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const task = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    // Nothing is drawn, and nothing of it is run.
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
  });
  try {
    const file = await task.promise;
    const { info } = (await file.getMetadata()) as {
      info: { Title?: unknown; Language?: unknown };
    };
    const marks = (await file.getMarkInfo()) as ReadonlyMap<string, unknown> | null;
    let text = '';
    for (let page = 1; page <= Math.min(pagesRead, file.numPages); page++) {
      const { items } = await (await file.getPage(page)).getTextContent();
      text += items.map((item) => ('str' in item ? item.str : '')).join(' ') + ' ';
    }
    const title = wordsOf(info.Title);
    const language = wordsOf(info.Language);
    return {
      ...(title && { title }),
      pages: file.numPages,
      ...(language && { language }),
      isTagged: marks?.get('Marked') === true,
      text: text.slice(0, lettersRead),
    };
  } finally {
    await task.destroy();
  }
}

/** Too long for a title is nothing that anybody has written as one. */
const wordsOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim().slice(0, 300) : '';
