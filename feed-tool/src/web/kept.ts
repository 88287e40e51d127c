/** Answers of last time, in a folder: one file each, whole or not there. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Kept {
  /** In the end, after redirects. */
  readonly address: string;
  readonly type: string;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const lineEnd = 10;
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** @param key - the same for the same question. */
const fileOf = (folder: string, key: string) => join(folder, hash(key).slice(0, 40));

/** @returns undefined where there is none, and where the file is not as it was written. */
export async function readKept(folder: string, key: string): Promise<Kept | undefined> {
  try {
    const file = new Uint8Array(await readFile(fileOf(folder, key)));
    const end = file.indexOf(lineEnd);
    const head = Object(JSON.parse(new TextDecoder().decode(file.subarray(0, end))));
    const bytes = file.subarray(end + 1);
    if (head.hash !== hash(bytes) || !URL.canParse(head.address)) return undefined;
    const { address, type, etag, lastModified } = head as Record<string, unknown>;
    return {
      address: String(address),
      type: text(type) ?? '',
      etag: text(etag),
      lastModified: text(lastModified),
      bytes,
    };
  } catch {
    return undefined;
  }
}

/** Head and bytes are one file, so that a kill between them cannot give the mark of one to the bytes of another. */
export async function keep(folder: string, key: string, { bytes, ...head }: Kept): Promise<void> {
  const name = fileOf(folder, key);
  // Always the same, so that what a kill leaves is written over next time.
  const draft = `${name}.part`;
  await mkdir(folder, { recursive: true });
  try {
    const line = new TextEncoder().encode(JSON.stringify({ ...head, hash: hash(bytes) }) + '\n');
    await writeFile(draft, [line, bytes]);
    await rename(draft, name);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
