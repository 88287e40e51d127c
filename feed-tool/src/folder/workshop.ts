/**
 * Where files of others are read that may never end: a thread of its own, which is ended with them. It is kept from one
 * file to the next, since to open it takes longer than most files.
 */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RawRow } from './rows.ts';
import type { PdfFacts } from './pdf.ts';

export interface Jobs {
  pdf: PdfFacts;
  sheet: RawRow[];
}

export interface Order<Job extends keyof Jobs> {
  readonly job: Job;
  readonly bytes: Uint8Array;
}

/** `locked`: not without a password; `large`: more memory than it gets. */
export type Fault = 'broken' | 'locked' | 'large' | 'slow';

export type Outcome<Job extends keyof Jobs> =
  | { readonly result: Jobs[Job]; readonly fault?: never }
  | { readonly fault: Fault; readonly result?: never };

export interface Workshop {
  /** One after the other: wait for the one before. */
  run<Job extends keyof Jobs>(order: Order<Job>): Promise<Outcome<Job>>;
  close(): Promise<void>;
}

/** Beside this file, in the language that this file is in: TypeScript here, JavaScript where it is built. */
const bench = new URL(`./bench${extname(import.meta.url)}`, import.meta.url);

/** @param milliseconds - for one file, without the time that the thread takes to open. */
export function openWorkshop(milliseconds: number): Workshop {
  let worker: Worker | undefined;

  const close = async () => {
    const old = worker;
    worker = undefined;
    // What it still says while it ends is of no interest to anybody.
    old?.on('error', () => {});
    await old?.terminate();
  };

  async function open(): Promise<Worker> {
    const fresh = new Worker(bench, {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      // Libraries talk of what they find in files; what is worth saying becomes a problem.
      stdout: true,
      stderr: true,
    });
    worker = fresh;
    await new Promise<void>((resolve, reject) => {
      fresh.once('message', () => resolve());
      fresh.once('error', reject);
    });
    return fresh;
  }

  async function run<Job extends keyof Jobs>({ job, bytes }: Order<Job>): Promise<Outcome<Job>> {
    const at = worker ?? (await open());
    // A copy, which becomes the thread's own. `slice` of a Buffer is none.
    const own = new Uint8Array(bytes);
    let isGone = false;
    const outcome = await new Promise<Outcome<Job>>((resolve) => {
      const end = (outcome: Outcome<Job>) => {
        clearTimeout(clock);
        // By name: without one, those go too by which Node itself learns that somebody listens.
        for (const event of ['message', 'error', 'exit']) at.removeAllListeners(event);
        resolve(outcome);
      };
      const gone = (fault: Fault) => {
        isGone = true;
        end({ fault });
      };
      const clock = setTimeout(() => gone('slow'), milliseconds);
      at.once('message', end);
      at.once('error', (error: NodeJS.ErrnoException) =>
        gone(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'large' : 'broken'),
      );
      at.once('exit', () => gone('broken'));
      at.postMessage({ job, bytes: own }, [own.buffer]);
    });
    if (isGone) await close();
    return outcome;
  }

  return { run, close };
}
