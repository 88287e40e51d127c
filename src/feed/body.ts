/** What a server sends is more than is taken. */
export class TooLarge extends Error {}

/**
 * Reads an answer's body as it comes in. The bytes are counted here: a `content-length` may be missing, wrong, or
 * that of the packed form.
 *
 * @param limit - of bytes.
 * @param progress - told with each piece how many bytes have come.
 * @throws {@link TooLarge}; or what ended the connection.
 */
export async function readBody(
  { body }: Response,
  limit: number,
  progress?: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let count = 0;
  const reader = body?.getReader();
  for (;;) {
    const chunk = (await reader?.read())?.value;
    if (!chunk) break;
    chunks.push(chunk);
    count += chunk.length;
    if (count > limit) throw new TooLarge(`more than ${limit} bytes`);
    progress?.(count);
  }
  const bytes = new Uint8Array(count);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** The same as text: UTF-8, without a byte order mark. */
export const readText = async (response: Response, limit: number): Promise<string> =>
  new TextDecoder().decode(await readBody(response, limit));
