import { lazy } from '../../../element/lazy.ts';
import { handover, type BuiltFile } from '../../../handover.ts';

/** Where pdf.js does its work: in a thread of its own where the page allows that, else among everything else. */
export interface PdfPort {
  readonly port: Worker;
  end(): void;
}

const part = () => import('pdfjs-dist/legacy/build/pdf.worker.mjs');

/**
 * @param own - the worker that a site using the npm package has set up for pdf.js itself, if any.
 * @throws where the code cannot be had or is not as it was built.
 */
export async function startWorker(own: string): Promise<PdfPort> {
  let address = own;
  const built: unknown = handover && (await part());
  // An array in the drop-in folder, see `lazy`: a page may also have that beside the npm package.
  if (handover && Array.isArray(built)) {
    // A worker must come from the page's own origin. So its code is fetched, verified on the way, and becomes one.
    const [[file, integrity]] = built as [BuiltFile];
    const from = handover.address(file);
    const code = await fetch(from, { integrity, credentials: 'omit' })
      .then((response) => response.blob())
      .catch(() => {
        throw new Error(`${from} cannot be loaded, or is not as it was built.`);
      });
    address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  }
  try {
    if (address) {
      const port = new Worker(address, { type: 'module' });
      await answered(port);
      return { port, end: () => port.terminate() };
    }
  } catch {
    // Refused: by `worker-src`, or by Trusted Types, under which only addresses in the drop-in folder are let through.
  } finally {
    if (address !== own) URL.revokeObjectURL(address);
  }
  const { WorkerMessageHandler } = await lazy(part);
  const { port1, port2 } = new MessageChannel();
  WorkerMessageHandler.initializeFromPort(port1);
  port1.start();
  port2.start();
  return {
    port: port2 as unknown as Worker,
    end: () => {
      port1.close();
      port2.close();
    },
  };
}

/** Engines say in different ways that a policy forbids a worker; one that runs says that it is ready. */
const answered = (worker: Worker) =>
  new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', () => resolve(), { once: true });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      worker.terminate();
      reject(new Error('refused'));
    });
  });
