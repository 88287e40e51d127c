import { ownFiles } from '../../../handover.ts';

/** Where pdf.js does its work: in a thread of its own where the page allows that, else among everything else. */
export interface PdfPort {
  readonly port: Worker;
  end(): void;
}

/** A file of a release provides a function and waits; within a worker, nothing else is there to call it. */
const callAtOnce =
  "globalThis[Symbol.for('cohesion-widgets')] = { files: { provide: (name, make) => make() } };";

/**
 * @param own - the worker that a site using the npm package has set up for pdf.js itself, if any.
 * @throws where the code cannot be had or is not as it was built.
 */
export async function startWorker(own: string): Promise<PdfPort> {
  let address = own;
  const files = ownFiles();
  if (files) {
    // A worker must come from the page's own origin. So its code is fetched, verified on the way, and becomes one.
    const code = await (await files.fetch('pdf.worker.js')).blob();
    address = URL.createObjectURL(new Blob([callAtOnce, code], { type: 'text/javascript' }));
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
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
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
