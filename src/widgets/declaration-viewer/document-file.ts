import { charsetOf, readBody, TooLarge } from '../../feed/body.ts';

/** Why a document cannot be shown. */
export type Failure =
  /** No answer: the network, the file's server (CORS) or the page (CSP) refuses. Scripts are not told which. */
  | 'refused'
  /** An answer, but not with a file: 404, 500 … */
  | 'absent'
  /** The connection ended, or nothing came for a while, before the file was complete. */
  | 'incomplete'
  | 'large'
  /** Nothing in it that could be read: a page that only scripts fill. */
  | 'empty'
  /** Not what the feed says it is, or broken. */
  | 'damaged'
  /** Needs a password. */
  | 'locked'
  /** Our own code for it cannot be had. */
  | 'unreadable';

export class DocumentError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure, message: string = failure) {
    super(message);
    this.failure = failure;
  }
}

/** What a server has sent. */
export interface Arrived {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The encoding that it says, or nothing. */
  readonly charset: string;
  /** Whether it is as long as was announced. What is sent packed may be shorter, and nothing is missing. */
  readonly isAll: boolean;
}

/** More than this is not loaded into a page, in bytes. */
export const limit = 50e6;

const patience = 20_000; // ms without a byte

/**
 * Loads a document from wherever it is, without credentials.
 *
 * @param size - in bytes, where the feed says.
 * @param progress - told how many bytes have come, and of how many where that is known.
 * @throws DocumentError; or what `signal` was aborted with.
 */
export async function fetchDocument(
  url: string,
  size: number | undefined,
  signal: AbortSignal,
  progress: (loaded: number, total: number | undefined) => void,
): Promise<Arrived> {
  const check = (bytes: number) => {
    if (bytes > limit) throw new DocumentError('large');
  };
  check(size ?? 0);
  // Ends the request in every case, also where reading it stops on an error of ours.
  const request = new AbortController();
  const abort = () => request.abort(signal.reason);
  signal.throwIfAborted();
  signal.addEventListener('abort', abort);
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => request.abort(), patience);
  };
  let answered = false;
  try {
    wait();
    const response = await fetch(url, { credentials: 'omit', signal: request.signal });
    answered = true;
    if (!response.ok) throw new DocumentError('absent', `the server answers ${response.status}`);
    const announced = Number(response.headers.get('content-length')) || undefined;
    check(announced ?? 0);
    const total = size ?? announced;
    wait();
    const bytes = await readBody(response, limit, (loaded) => {
      wait();
      // What the feed says may be wrong, and what is announced may be the compressed size.
      progress(loaded, total && total >= loaded ? total : undefined);
    });
    return {
      bytes,
      charset: charsetOf(response.headers),
      isAll: bytes.length >= (announced ?? size ?? 0),
    };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TooLarge) throw new DocumentError('large');
    throw error instanceof DocumentError
      ? error
      : new DocumentError(answered ? 'incomplete' : 'refused', String(error));
  } finally {
    clearTimeout(timer!);
    signal.removeEventListener('abort', abort);
    request.abort();
  }
}
