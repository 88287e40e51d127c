/** A request that someone has already started, so that the feed downloads beside the code. */
export interface StartedRequest {
  readonly response: Promise<Response>;
  /** ends the request, also while its body is being read */
  readonly controller: AbortController;
}

/**
 * Starts asking for a feed. The loader has a copy of this: keep it free of imports and tiny.
 *
 * @param address absolute address, checked by `checkedAddress`
 */
export function startRequest(address: string, init?: RequestInit): StartedRequest {
  const controller = new AbortController();
  const response = fetch(address, {
    credentials: 'omit',
    // A CORS request tells the page's origin anyway; which page it was is nobody's business.
    referrerPolicy: 'strict-origin',
    signal: controller.signal,
    ...init,
  });
  // Nobody may be waiting yet when it fails, or ever: no "unhandled rejection" on somebody else's page.
  response.catch(() => {});
  return { response, controller };
}
