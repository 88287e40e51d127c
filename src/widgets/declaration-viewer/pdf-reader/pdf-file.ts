/** pdf.js, and all that this project knows of it. Loaded when the first PDF is to be read. */
import {
  getDocument,
  GlobalWorkerOptions,
  PDFWorker,
  TextLayer,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ownFiles } from '../../../handover.ts';
import { DocumentError, type Arrived } from '../document-file.ts';
import { fromPack, packOf } from './character-maps.ts';
import { structure, type StructNode } from './pdf-structure.ts';
import { startWorker } from './pdf-worker.ts';

export interface PdfFile {
  readonly pages: number;
  /** What was wrong with the file has been mended as well as can be: something may be missing. */
  readonly isRepaired: boolean;
  /** What is printed on the pages in place of their numbers: i, ii, 1; undefined where that is their numbers. */
  readonly labels: readonly string[] | undefined;
  readonly outline: readonly PdfEntry[];
  /** @param number - from 1. */
  page(number: number): Promise<PdfPage>;
  close(): void;
}

/** One page; lengths are in CSS pixels where it is shown at its own size. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** @param scale - canvas pixels for one CSS pixel of the page. */
  draw(canvas: HTMLCanvasElement, scale: number): { done: Promise<unknown>; cancel(): void };
  /** Puts the words over the picture, to be selected; and what the file says of their structure. */
  words(container: HTMLElement, scale: number): Promise<void>;
  /** What can be clicked on the page and leads somewhere. */
  links(): Promise<readonly PdfLink[]>;
  /** Gives back what drawing took. */
  forget(): void;
}

/** A place on a page, in CSS pixels from its left upper corner where it is shown at its own size. */
export interface PdfPlace {
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
}

/** Of the file's outline. */
export interface PdfEntry {
  readonly title: string;
  /** As the file has it, not checked. */
  readonly address: string | undefined;
  /** Where in the file it leads, if there is such a place. */
  readonly find: () => Promise<PdfPlace | undefined>;
  readonly entries: readonly PdfEntry[];
}

export interface PdfLink {
  /** The words it lies over, or what the file says about it; may be empty. */
  readonly name: string;
  /** Parts of the page's width and height. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** As the file has it, not checked. */
  readonly address: string | undefined;
  readonly place: PdfPlace | undefined;
}

const packs = new Map<string, Promise<Uint8Array>>();

/**
 * Where pdf.js asks for what is not in its code: decoders of images that browsers cannot decode, character maps, fonts.
 * The drop-in folder has them (`plugins/pdf-files.ts`), each for documents that ask. What it is not given, it leaves out.
 */
class OwnFiles {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const map = filename.endsWith('.bcmap') && filename.slice(0, -'.bcmap'.length);
    // Its fonts have a type of their own on each server otherwise.
    if (!map) return bytesOf(filename.replace(/\.pfb$/, '.bin'));
    const name = packOf(map);
    let pack = packs.get(name);
    if (!pack) {
      packs.set(name, (pack = bytesOf(name)));
      pack.catch(() => packs.delete(name));
    }
    return fromPack(await pack, map);
  }
}

async function bytesOf(name: string) {
  const response = await ownFiles()?.fetch(name);
  if (!response) throw new Error(`${name} is not there.`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * What pdf.js' worker sends with the parts of a page: here, what it could not make. It says nothing of it to anybody, and
 * the page is drawn without.
 */
function isLost({ data }: MessageEvent): boolean {
  const { action, data: parts } = (data ?? {}) as { action?: string; data?: unknown };
  if (!Array.isArray(parts)) return false;
  const [, kind, common] = parts as unknown[];
  if (action === 'commonobj')
    return kind === 'Font' ? isError(common) : kind === 'Image' && !common;
  return action === 'obj' && kind !== 'Pattern' && parts[2] === 'Image' && !parts[3];
}

const isError = (part: unknown) => typeof part === 'object' && !!part && 'error' in part;

/** CSS pixels in a point, of which there are 72 to an inch. */
const cssUnits = 96 / 72;

/**
 * @param arrived - its bytes are handed over: they are gone afterwards.
 * @param lost - called whenever something of a page cannot be shown.
 * @throws DocumentError
 */
export async function openPdf(
  { bytes, isAll }: Arrived,
  signal: AbortSignal,
  lost: () => void,
): Promise<PdfFile> {
  const text = new TextDecoder('latin1');
  // pdf.js would take anything. Before the head may stand what a mail or a server has put there.
  const head = text.decode(bytes.subarray(0, 65_536)).indexOf('%PDF-');
  if (head < 0) throw new DocumentError('damaged');
  const hasEnd = text.decode(bytes.subarray(-2048)).includes('startxref');
  if (!hasEnd && !isAll) throw new DocumentError('incomplete');
  const { port, end } = await startWorker(GlobalWorkerOptions.workerSrc);
  port.addEventListener('message', (message) => {
    if (isLost(message)) lost();
  });
  // Its types know no port.
  const worker = new PDFWorker({ port, verbosity: 0 } as object);
  const task = getDocument({
    data: bytes.subarray(head),
    worker,
    verbosity: 0,
    disableWorkerRendering: true,
    useWorkerFetch: false,
    BinaryDataFactory: OwnFiles,
  } as object);
  const close = () =>
    void task
      .destroy()
      .catch(() => {})
      .finally(() => {
        worker.destroy();
        end();
      });
  try {
    const file = await task.promise;
    // What is wrong with these does not keep anybody from reading.
    const [labels, outline] = await Promise.all([
      file.getPageLabels().catch(() => null),
      file.getOutline().catch(() => null),
    ]);
    signal.throwIfAborted();
    return {
      pages: file.numPages,
      isRepaired: head > 0 || !hasEnd,
      labels: labels?.some((label, index) => label !== String(index + 1)) ? labels : undefined,
      outline: entries((outline ?? []) as readonly OutlineNode[], file),
      page: async (number) => page(await file.getPage(number), file),
      close,
    };
  } catch (error) {
    close();
    signal.throwIfAborted();
    const { name } = error as Error;
    throw new DocumentError(name === 'PasswordException' ? 'locked' : 'damaged', String(error));
  }
}

function page(proxy: PDFPageProxy, file: PDFDocumentProxy): PdfPage {
  const { width, height } = proxy.getViewport({ scale: cssUnits });
  return {
    width,
    height,
    draw(canvas, scale) {
      const viewport = proxy.getViewport({ scale: scale * cssUnits });
      canvas.width = Math.max(1, Math.floor(viewport.width));
      canvas.height = Math.max(1, Math.floor(viewport.height));
      const task = proxy.render({ canvas, viewport });
      return { done: task.promise, cancel: () => task.cancel() };
    },
    async words(container, scale) {
      await new TextLayer({
        textContentSource: proxy.streamTextContent({ includeMarkedContent: true }),
        container,
        viewport: proxy.getViewport({ scale: scale * cssUnits }),
      }).render();
      const tree = (await proxy.getStructTree()) as StructNode | null;
      if (tree) container.append(structure(tree));
    },
    async links() {
      const annotations = (await proxy.getAnnotations()) as Annotation[];
      const viewport = proxy.getViewport({ scale: 1 });
      const links = annotations.map(async (annotation): Promise<PdfLink | undefined> => {
        const { subtype, rect, url, unsafeUrl, dest, contentsObj, overlaidText } = annotation;
        if (subtype !== 'Link' || !rect) return undefined;
        const place = dest ? await placeOf(dest, file).catch(() => undefined) : undefined;
        const [x1, y1] = viewport.convertToViewportPoint(rect[0], rect[1]) as Point;
        const [x2, y2] = viewport.convertToViewportPoint(rect[2], rect[3]) as Point;
        return {
          name: overlaidText || contentsObj?.str || '',
          left: Math.min(x1, x2) / viewport.width,
          top: Math.min(y1, y2) / viewport.height,
          width: Math.abs(x2 - x1) / viewport.width,
          height: Math.abs(y2 - y1) / viewport.height,
          address: url ?? unsafeUrl,
          place,
        };
      });
      return (await Promise.all(links)).filter((link) => link !== undefined);
    },
    forget: () => void proxy.cleanup(),
  };
}

type Point = [x: number, y: number];
/** A page, how it is to be shown, and numbers for that: of `XYZ` its left upper corner, in points from the lower left. */
type Destination = readonly [
  page: { num: number; gen: number } | number,
  how?: { readonly name: string },
  ...numbers: (number | null)[],
];

interface Annotation {
  readonly subtype: string;
  /** Two corners, in points from the lower left corner of the page. */
  readonly rect?: readonly [number, number, number, number];
  /** Absolute, of the schemes that pdf.js knows; otherwise there is only what the file has. */
  readonly url?: string;
  readonly unsafeUrl?: string;
  /** Named, or itself. */
  readonly dest?: string | Destination | null;
  readonly contentsObj?: { readonly str: string };
  readonly overlaidText?: string;
}

async function placeOf(
  dest: string | Destination,
  file: PDFDocumentProxy,
): Promise<PdfPlace | undefined> {
  const found = typeof dest === 'string' ? await file.getDestination(dest) : dest;
  const [page, how, ...numbers] = (found as Destination | null) ?? [];
  if (page === undefined) return undefined;
  const number = 1 + (typeof page === 'number' ? page : await file.getPageIndex(page));
  const viewport = (await file.getPage(number)).getViewport({ scale: cssUnits });
  const corner = cornerOf(how?.name, numbers);
  if (!corner) return { page: number, left: 0, top: 0 };
  // What is not said is an edge of the page, which may be turned.
  const [edge = 0, , , upper = 0] = viewport.viewBox as number[];
  const [left, top] = corner;
  const [x, y] = viewport.convertToViewportPoint(left ?? edge, top ?? upper) as Point;
  return { page: number, left: Math.max(0, x), top: Math.max(0, y) };
}

/** Left and top of what is to be shown; undefined where that is the whole page. */
function cornerOf(how: string | undefined, [first, second, , fourth]: readonly (number | null)[]) {
  switch (how) {
    case 'XYZ':
      return [first, second];
    case 'FitH':
    case 'FitBH':
      return [undefined, first];
    case 'FitV':
    case 'FitBV':
      return [first, undefined];
    case 'FitR':
      return [first, fourth];
    default:
      return undefined;
  }
}

interface OutlineNode {
  readonly title: string;
  readonly url?: string | null;
  readonly unsafeUrl?: string;
  readonly dest?: string | Destination | null;
  readonly items?: readonly OutlineNode[];
}

const entries = (nodes: readonly OutlineNode[], file: PDFDocumentProxy): PdfEntry[] =>
  nodes.map(({ title, url, unsafeUrl, dest, items = [] }) => ({
    title,
    address: url ?? unsafeUrl,
    find: async () => (dest ? placeOf(dest, file).catch(() => undefined) : undefined),
    entries: entries(items, file),
  }));
