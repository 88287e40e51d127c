/** What is asked of the web, by one that asks politely and remembers: see `polite.ts`. */
export interface Web {
  /**
   * @param address - absolute.
   * @throws {@link WebError} where it cannot be had, and nothing of last time either.
   */
  get(address: string, options?: GetOptions): Promise<Answer>;
}

export interface GetOptions {
  /** Media types that are wanted, as in an Accept header. */
  readonly accept?: string;
  /** Bytes at most; 50 MB without it. */
  readonly limit?: number;
}

export interface Answer {
  /** In the end, after redirects: what relative addresses start from. */
  readonly address: string;
  /** Media type with its parameters, as the server says; empty where it does not. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Why this is what was had last time, and not what is there now. */
  readonly stale?: string;
}

/** `message` says in plain words what failed, and what to do. */
export class WebError extends Error {}
