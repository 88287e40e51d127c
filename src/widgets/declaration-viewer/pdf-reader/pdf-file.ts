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
import { DocumentError } from '../document-file.ts';
import { startWorker } from './pdf-worker.ts';

export interface PdfFile {
  readonly pages: number;
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
  /** A page of the file, from 1. */
  readonly page: number | undefined;
}

/**
 * Where pdf.js asks for decoders of images that browsers cannot decode, and for whatever else is not in its code. The
 * drop-in folder has some (`plugins/pdf-decoders.ts`). What it is not given, it leaves out.
 */
class Decoders {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const response = await ownFiles()?.fetch(filename);
    if (!response) throw new Error(`${filename} is not there.`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

/** CSS pixels in a point, of which there are 72 to an inch. */
const cssUnits = 96 / 72;

/**
 * @param bytes - handed over: they are gone afterwards.
 * @throws DocumentError
 */
export async function openPdf(
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<PdfFile> {
  const text = new TextDecoder('latin1');
  // A server that answers with a page of its own, and a file that lost its end: pdf.js would show what there is.
  if (!text.decode(bytes.subarray(0, 1024)).includes('%PDF-')) throw new DocumentError('damaged');
  if (!text.decode(bytes.subarray(-2048)).includes('startxref'))
    throw new DocumentError('incomplete');
  const { port, end } = await startWorker(GlobalWorkerOptions.workerSrc);
  // Its types know no port.
  const worker = new PDFWorker({ port, verbosity: 0 } as object);
  const task = getDocument({
    data: bytes,
    worker,
    verbosity: 0,
    disableWorkerRendering: true,
    useWorkerFetch: false,
    BinaryDataFactory: Decoders,
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
    signal.throwIfAborted();
    return {
      pages: file.numPages,
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
        const page = dest ? await pageOf(dest, file).catch(() => undefined) : undefined;
        const [x1, y1] = viewport.convertToViewportPoint(rect[0], rect[1]) as Point;
        const [x2, y2] = viewport.convertToViewportPoint(rect[2], rect[3]) as Point;
        return {
          name: overlaidText || contentsObj?.str || '',
          left: Math.min(x1, x2) / viewport.width,
          top: Math.min(y1, y2) / viewport.height,
          width: Math.abs(x2 - x1) / viewport.width,
          height: Math.abs(y2 - y1) / viewport.height,
          address: url ?? unsafeUrl,
          page,
        };
      });
      return (await Promise.all(links)).filter((link) => link !== undefined);
    },
    forget: () => void proxy.cleanup(),
  };
}

type Point = [x: number, y: number];
type Destination = readonly [page: { num: number; gen: number } | number, ...unknown[]];

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

/** From 1. */
async function pageOf(dest: string | Destination, file: PDFDocumentProxy) {
  const found = typeof dest === 'string' ? await file.getDestination(dest) : dest;
  const page = (found as Destination | null)?.[0];
  return page === undefined
    ? page
    : 1 + (typeof page === 'number' ? page : await file.getPageIndex(page));
}

interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly StructNode[];
}

/** What assistive technology calls the structures of a tagged PDF; those without an entry say nothing. */
const roles = new Map([
  ['Part', 'group'],
  ['Art', 'article'],
  ['Sect', 'group'],
  ['BlockQuote', 'blockquote'],
  ['Aside', 'note'],
  ['P', 'paragraph'],
  ['H', 'heading'],
  ['Title', 'heading'],
  ['FENote', 'note'],
  ['Em', 'emphasis'],
  ['Strong', 'strong'],
  ['Note', 'note'],
  ['Code', 'code'],
  ['L', 'list'],
  ['LI', 'listitem'],
  ['Table', 'table'],
  ['TR', 'row'],
  ['TH', 'columnheader'],
  ['TD', 'cell'],
  ['THead', 'rowgroup'],
  ['TBody', 'rowgroup'],
  ['TFoot', 'rowgroup'],
  ['Caption', 'caption'],
  ['Figure', 'figure'],
]);

/** The file's structure as elements that own the words on the page: `aria-owns`, as pdf.js's own viewer does it. */
function structure(node: StructNode): HTMLElement {
  const element = document.createElement('span');
  const children = (node.children ?? []).filter(({ type }) => type !== 'annotation');
  const level = /^H([1-6])$/.exec(node.role ?? '')?.[1];
  const role = level ? 'heading' : roles.get(node.role ?? '');
  if (role) element.setAttribute('role', role);
  if (role === 'heading') element.setAttribute('aria-level', level ?? '1');
  if (node.alt) {
    element.setAttribute('role', role ?? 'img');
    element.setAttribute('aria-label', node.alt);
  }
  if (node.lang) element.lang = node.lang;
  const [only] = children;
  if (children.length === 1 && only?.id) element.setAttribute('aria-owns', only.id);
  else
    for (const child of children) {
      if (child.role) element.append(structure(child));
      else if (child.id) {
        const words = document.createElement('span');
        words.setAttribute('aria-owns', child.id);
        element.append(words);
      }
    }
  return element;
}
