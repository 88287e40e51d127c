/** Files of a folder that is served: whoever reads one at any moment gets the old one or the new one whole. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What is in a file; undefined where there is none. */
export const contentOf = (path: string): Promise<Buffer | undefined> =>
  readFile(path).catch(() => undefined);

export async function writeIfNew(path: string, content: string | Buffer): Promise<void> {
  if (!(await contentOf(path))?.equals(Buffer.from(content))) await replace(path, content);
}

export async function replace(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}
