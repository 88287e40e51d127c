/** The thread's side of `workshop.ts`. */
import { parentPort } from 'node:worker_threads';
import { readPdf } from './pdf.ts';
import { readSheet } from './sheet.ts';
import type { Fault, Jobs, Order } from './workshop.ts';

const jobs: { [Job in keyof Jobs]: (bytes: Uint8Array) => Promise<Jobs[Job]> } = {
  pdf: readPdf,
  sheet: readSheet,
};

const faultOf = (error: unknown): Fault =>
  error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken';

parentPort!.on('message', ({ job, bytes }: Order<keyof Jobs>) => {
  jobs[job](bytes).then(
    (result) => parentPort!.postMessage({ result }),
    (error: unknown) => parentPort!.postMessage({ fault: faultOf(error) }),
  );
});
parentPort!.postMessage('open');
