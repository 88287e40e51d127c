/** What a server sends is more than is taken. */
export class TooLarge extends Error {
  /** What was. */
  readonly bytes: Uint8Array;
  constructor(message: string, bytes: Uint8Array) {
    super(message);
    this.bytes = bytes;
  }
}

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
  while (count <= limit) {
    const chunk = (await reader?.read())?.value;
    if (!chunk) break;
    chunks.push(chunk);
    count += chunk.length;
    if (count <= limit) progress?.(count);
  }
  const bytes = new Uint8Array(count);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  if (count > limit) throw new TooLarge(`more than ${limit} bytes`, bytes.subarray(0, limit));
  return bytes;
}

/** The same as text. */
export async function readText(response: Response, limit: number): Promise<string> {
  return decodeText(await readBody(response, limit), charsetOf(response.headers));
}

/** The encoding that a server says a text is in, if any. */
export const charsetOf = (headers: Headers): string =>
  /charset\s*=\s*["']?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1] ?? '';

/**
 * Bytes as text, without a byte order mark: in the encoding that its mark says, in UTF-8 where it is that, else as is
 * said of it, else in Windows-1252, in which most is of which nothing is said.
 *
 * @param named - the encoding that is said, or nothing.
 */
export function decodeText(bytes: Uint8Array, named: string): string {
  for (const encoding of [utf16Of(bytes), /^utf-?16/i.test(named) && named, 'utf-8', named])
    try {
      if (encoding) return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // It is not in that, or there is no such encoding.
    }
  return new TextDecoder('windows-1252').decode(bytes);
}

/** Which UTF-16 it is, if any: by its mark, or by the empty half of its letters, of which UTF-8 has none. */
export function utf16Of([first, second, third, fourth]: Uint8Array): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first && !second && third && !fourth))
    return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (!first && second && !third && fourth))
    return 'utf-16be';
  return undefined;
}
