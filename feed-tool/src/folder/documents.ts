/** The folder `documents/`: one folder a document, in it one PDF a language, `declaration-2020/sv.pdf`. */
import { readFile, readdir, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { languagePattern } from '../../../src/feed/model.ts';
import { languageFault } from '../../../scripts/feed-check/languages.ts';
import type { Problem } from '../problem.ts';
import { languageMeant } from './language-names.ts';
import { plainText } from './plain-text.ts';
import { scriptFault } from './scripts.ts';
import { openWorkshop, type Fault, type Workshop } from './workshop.ts';

export interface DocumentFile {
  /** BCP 47 tag of its name. */
  readonly language: string;
  /** Where it is, from the folder `documents` on: `declaration-2020/sv.pdf`. */
  readonly path: string;
  /** As the file says. */
  readonly title?: string;
  readonly pages: number;
  /** Bytes. */
  readonly size: number;
  /** Whether those who have it read aloud hear what is a heading. */
  readonly isTagged: boolean;
}

export interface DocumentFolder {
  /** The folder's name. */
  readonly id: string;
  /** In the order of their tags; at least one. */
  readonly files: readonly DocumentFile[];
}

export interface Documents {
  /** In the order of their ids. */
  readonly documents: readonly DocumentFolder[];
  readonly problems: readonly Problem[];
}

export interface DocumentsOptions {
  /** For one file; 20,000 without it. */
  readonly milliseconds?: number;
  /** Bytes of one file that are taken; 50 MB without it. */
  readonly limit?: number;
}

/** What programs leave in folders, and notes. */
const passedOver = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)|\.(txt|md)$/i;
const idPattern = /^[a-z\d][a-z\d._-]{0,63}$/i;

const byName = (one: Dirent, other: Dirent) =>
  one.name < other.name ? -1 : Number(one.name > other.name);

/**
 * Never throws: a folder that is not there has no documents.
 *
 * @param folder - the path of `documents`.
 */
export async function readDocuments(
  folder: string,
  { milliseconds = 20_000, limit = 50_000_000 }: DocumentsOptions = {},
): Promise<Documents> {
  const problems: Problem[] = [];
  const report: Report = (path, what, remedy) => {
    problems.push({ where: `documents/${path}`, what, remedy });
    return undefined;
  };
  const workshop = openWorkshop(milliseconds);
  const documents: DocumentFolder[] = [];
  try {
    for (const entry of await listed(folder)) {
      if (!isOwn(entry, 'folder', report)) continue;
      const files: DocumentFile[] = [];
      for (const file of await listed(join(folder, entry.name))) {
        if (!isOwn(file, 'file', report, `${entry.name}/`)) continue;
        const read = await fileOf(folder, `${entry.name}/${file.name}`, limit, workshop, report);
        const before = read && files.find(({ language }) => language === read.language);
        if (before) report(read.path, `${before.path} is in that language too`, 'keep one of them');
        else if (read) files.push(read);
      }
      if (files.length) documents.push({ id: entry.name, files });
    }
  } finally {
    await workshop.close();
  }
  return { documents, problems };
}

type Report = (path: string, what: string, remedy: string) => undefined;

const listed = async (folder: string): Promise<Dirent[]> =>
  (await readdir(folder, { withFileTypes: true }).catch(() => [])).sort(byName);

/** Links lead out of the folder, to what nobody meant to publish. */
function isOwn(entry: Dirent, wanted: 'file' | 'folder', report: Report, within = ''): boolean {
  if (passedOver.test(entry.name)) return false;
  const path = within + entry.name;
  if (wanted === 'folder' ? entry.isDirectory() : entry.isFile()) {
    if (wanted === 'file' || idPattern.test(entry.name)) return true;
    report(
      path,
      'the folder’s name becomes part of addresses',
      'write letters without accents, digits and hyphens only: declaration-2020',
    );
  } else
    report(
      path,
      entry.isSymbolicLink() ? 'it is a link to another place' : `it is no ${wanted}`,
      wanted === 'folder'
        ? 'put each document into a folder of its own: documents/declaration-2020/en.pdf'
        : 'put the PDF itself here, named after its language: sv.pdf',
    );
  return false;
}

const refused: Readonly<Record<Fault, readonly [what: string, remedy: string]>> = {
  locked: ['the PDF has a password, so it was left out', 'save it without one'],
  broken: ['the PDF is broken, or none, so it was left out', 'save it anew from its source'],
  slow: [
    'the PDF takes too long to read, so it was left out',
    'print it into a new PDF, or save it anew from its source',
  ],
  large: [
    'the PDF needs too much memory, so it was left out',
    'print it into a new PDF, or save it anew from its source',
  ],
};

async function fileOf(
  folder: string,
  path: string,
  limit: number,
  workshop: Workshop,
  report: Report,
): Promise<DocumentFile | undefined> {
  const language = languageIn(path, report);
  if (!language) return undefined;
  const absolute = join(folder, path);
  let bytes: Uint8Array;
  try {
    const { size } = await stat(absolute);
    if (size > limit)
      return report(
        path,
        `the file has ${Math.ceil(size / 1e6)} MB, of ${limit / 1e6} that are taken`,
        'save it with smaller pictures',
      );
    bytes = await readFile(absolute);
  } catch {
    return report(path, 'the file cannot be read', 'look whether another program has it open');
  }
  const { result, fault } = await workshop.run({ job: 'pdf', bytes });
  if (fault) return report(path, ...refused[fault]);
  const wrong = scriptFault(result.text, language);
  if (wrong)
    return report(
      path,
      `${wrong}, so it was left out`,
      'name the file after the language it is in',
    );
  const stated = result.language?.replaceAll('_', '-').split('-')[0]!.toLowerCase();
  if (stated && stated !== language.split('-')[0])
    report(
      path,
      `the PDF says of itself that its language is ${JSON.stringify(result.language)}`,
      'set the language in the document’s properties, or rename the file; screen readers go by it',
    );
  const title = plainText(result.title ?? '');
  const { pages, isTagged } = result;
  return {
    language,
    path,
    ...(title && { title }),
    pages,
    size: bytes.length,
    isTagged,
  };
}

/** The language that a file is named after. */
function languageIn(path: string, report: Report): string | undefined {
  const file = path.slice(path.indexOf('/') + 1);
  const [, name] = /^(.*)\.pdf$/i.exec(file) ?? [];
  if (name === undefined)
    return report(
      path,
      'the file is no PDF by its name',
      'put PDFs here, named after their language: sv.pdf',
    );
  const tag = name.replaceAll('_', '-');
  const fault = languagePattern.test(tag) ? languageFault(tag) : 'is no language';
  if (!fault) return Intl.getCanonicalLocales(tag)[0];
  const meant = languageMeant(name);
  return report(
    path,
    `the name ${JSON.stringify(name.slice(0, 60))} ${fault.split(':')[0]}, so the file was left out`,
    meant
      ? `call it ${meant}.pdf, if that is meant`
      : 'call it after its language: sv.pdf, or de-AT.pdf',
  );
}
