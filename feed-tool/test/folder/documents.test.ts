import { deepEqual, equal, match } from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { makePdf, type DocumentText } from '../../../sample/make-pdf.ts';
import { readDocuments, type DocumentsOptions } from '../../src/folder/documents.ts';
import { inOneLine } from './files.ts';

const root = join(import.meta.dirname, '../../..');
const fixture = (name: string) => join(root, 'test/fixtures/documents', name);

let texts: Record<string, DocumentText>;
let english: Uint8Array;
let folder: string;

before(async () => {
  texts = JSON.parse(await readFile(join(root, 'sample/documents.json'), 'utf8'));
  english = await makePdf('The declaration', 'en', texts['en']!);
});

/** A folder `documents` with these files in it. */
async function folderOf(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'documents-'));
  for (const [path, file] of Object.entries(files)) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    if (typeof file === 'string') await copyFile(file, join(folder, path));
    else await writeFile(join(folder, path), file);
  }
  return folder;
}

async function read(
  files: Readonly<Record<string, Uint8Array | string>>,
  options?: DocumentsOptions,
) {
  const { documents, problems } = await readDocuments(await folderOf(files), options);
  return {
    documents,
    paths: documents.flatMap(({ files }) => files.map(({ path }) => path)),
    problems: problems.map(inOneLine),
  };
}

/** A PDF of one page with these instructions, packed. */
function pdfOf(content: Buffer): Buffer {
  const stream = deflateSync(content, { level: 1 });
  return Buffer.concat([
    Buffer.from(`%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
4 0 obj <</Length ${stream.length}/Filter/FlateDecode>> stream
`),
    stream,
    Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R/Size 6>>\n%%EOF\n'),
  ]);
}

/** A PDF that says nothing of itself. */
function barePdf(words: string): Promise<Buffer> {
  const file = new PDFDocument({ size: 'A6', info: { CreationDate: new Date(0) } });
  const chunks: Buffer[] = [];
  file.on('data', (chunk: Buffer) => chunks.push(chunk));
  const end = new Promise<Buffer>((resolve) =>
    file.on('end', () => resolve(Buffer.concat(chunks))),
  );
  file.text(words).end();
  return end;
}

suite('the folder of documents', () => {
  after(() => rm(folder, { recursive: true, force: true }));

  test('is read with what each PDF says of itself', async () => {
    const bare = await barePdf('Words');
    const { documents, problems } = await read({
      'declaration-2020/en.pdf': english,
      'declaration-2020/el.PDF': fixture('greek.pdf'),
      'annual-report/pt_BR.pdf': bare,
      'README.txt': english,
      'declaration-2020/.DS_Store': english,
    });
    deepEqual(problems, []);
    deepEqual(documents, [
      {
        id: 'annual-report',
        files: [
          {
            language: 'pt-BR',
            path: 'annual-report/pt_BR.pdf',
            pages: 1,
            size: bare.length,
            isTagged: false,
          },
        ],
      },
      {
        id: 'declaration-2020',
        files: [
          {
            language: 'el',
            path: 'declaration-2020/el.PDF',
            title: 'Δήλωση',
            pages: 3,
            size: (await readFile(fixture('greek.pdf'))).length,
            isTagged: true,
          },
          {
            language: 'en',
            path: 'declaration-2020/en.pdf',
            title: 'The declaration',
            pages: 3,
            size: english.length,
            isTagged: true,
          },
        ],
      },
    ]);
  });

  test('may not be there', async () => {
    deepEqual(await readDocuments(join(root, 'no-such-folder')), { documents: [], problems: [] });
  });

  test('leaves out what cannot be read, and keeps the rest', async () => {
    const { paths, problems } = await read({
      'a/de.pdf': fixture('half.pdf'),
      'a/en.pdf': english,
      'a/fr.pdf': fixture('locked.pdf'),
      'a/it.pdf': new TextEncoder().encode('no PDF'),
      'a/nl.pdf': new Uint8Array(),
    });
    deepEqual(paths, ['a/en.pdf']);
    const broken = 'the PDF is broken, or none, so it was left out: save it anew from its source';
    deepEqual(problems, [
      `documents/a/de.pdf: ${broken}`,
      'documents/a/fr.pdf: the PDF has a password, so it was left out: save it without one',
      `documents/a/it.pdf: ${broken}`,
      `documents/a/nl.pdf: ${broken}`,
    ]);
  });

  test('says how a file is to be called', async () => {
    const { paths, problems } = await read({
      'a/Svenska.pdf': english,
      'a/declaration_swedish.pdf': english,
      'a/gr.pdf': english,
      'a/en.docx': english,
      'a/scan.pdf': english,
      'b/EN.pdf': english,
      'b/en.pdf': english,
      'en.pdf': english,
      'déclaration/en.pdf': english,
    });
    deepEqual(paths, ['b/EN.pdf']);
    const called = problems.map((line) =>
      line.replace(/^documents\//, '').replace(/: .*: /s, ' → '),
    );
    deepEqual(
      called.sort(),
      [
        'a/Svenska.pdf → call it sv.pdf, if that is meant',
        'a/declaration_swedish.pdf → call it sv.pdf, if that is meant',
        'a/en.docx → sv.pdf',
        'a/gr.pdf → call it el.pdf, if that is meant',
        'a/scan.pdf → sv.pdf, or de-AT.pdf',
        'b/en.pdf → keep one of them',
        'déclaration → declaration-2020',
        'en.pdf → documents/declaration-2020/en.pdf',
      ].sort(),
    );
  });

  test('follows no link', async () => {
    const outside = await folderOf({ 'secret/en.pdf': english });
    const files = await folderOf({ 'a/en.pdf': english });
    await symlink(join(outside, 'secret'), join(files, 'b'));
    await symlink(join(outside, 'secret/en.pdf'), join(files, 'a/de.pdf'));
    const { documents, problems } = await readDocuments(files);
    deepEqual(
      documents.map(({ id, files }) => [id, files.length]),
      [['a', 1]],
    );
    deepEqual(
      problems.map(({ where, what }) => `${where}: ${what}`),
      [
        'documents/a/de.pdf: it is a link to another place',
        'documents/b: it is a link to another place',
      ],
    );
    await rm(outside, { recursive: true });
  });

  test('looks whether a file is in the language of its name', async () => {
    const { paths, problems } = await read({
      'a/bg.pdf': fixture('greek.pdf'),
      'a/el.pdf': english,
      'a/sv.pdf': english,
    });
    // Many programs write the language of the program: what is said wrongly is no reason to leave it out.
    deepEqual(paths, ['a/sv.pdf']);
    match(
      problems[0]!,
      /bg\.pdf: the text is in Greek letters, and Bulgarian is not, so it was left/,
    );
    match(problems[1]!, /el\.pdf: the text is in Latin letters, and Greek is not/);
    match(problems[2]!, /sv\.pdf: the PDF says of itself that its language is "en": /);
    equal(problems.length, 3);
  });

  test('waits for none that does not end, and reads those after it', async () => {
    const endless = pdfOf(Buffer.from('BT /F 1 Tf (a) Tj ET '.repeat(3_000_000)));
    const { paths, problems } = await read(
      { 'a/de.pdf': endless, 'a/en.pdf': english },
      { milliseconds: 1_500 },
    );
    deepEqual(paths, ['a/en.pdf']);
    equal(problems.length, 1);
    match(problems[0]!, /^documents\/a\/de\.pdf: the PDF (takes too long|needs too much memory)/);
  });

  test('takes no file that is too large', async () => {
    const { paths, problems } = await read({ 'a/en.pdf': english }, { limit: 1_000 });
    deepEqual(paths, []);
    match(problems[0]!, /^documents\/a\/en\.pdf: the file has 1 MB, of 0\.001 that are taken/);
  });

  test('is read though bytes of a file are others', async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [index, language] of ['cs', 'da', 'de', 'en', 'es', 'fr'].entries()) {
      const bytes = english.slice();
      for (let at = index * 97; at < bytes.length; at += 900 + index * 50)
        bytes[at] = (at * 31) & 255;
      files[`a/${language}.pdf`] = bytes;
    }
    const { paths, problems } = await read(files);
    const told = problems.map((line) => /a\/..\.pdf/.exec(line)![0]);
    deepEqual([...new Set([...paths, ...told])].sort(), Object.keys(files));
  });
});
