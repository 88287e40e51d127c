/** The chain of hashes: each built file names the hashes of those it loads later. */
import { createHash } from 'node:crypto';

export interface Chunk {
  readonly fileName: string;
  readonly code: string;
  /** File names of what it imports as soon as it runs, and of what it imports on demand. */
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

/** As in an `integrity` attribute. */
export const integrity = (content: string | Uint8Array): string =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;

/**
 * Puts a list of files with their hashes, dependencies first, in the place of each `import()` in the chunks.
 * The hash of a file can be written down only when the file is final, so what is loaded last comes first.
 *
 * @returns the final code of every chunk, by file name.
 * @throws where two chunks load one another on demand: then neither can hold the other's hash.
 */
export function verifiedImports(chunks: readonly Chunk[]): Map<string, string> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const finished = new Map<string, { code: string; hash: string }>();
  const open = new Set<string>();

  /** The file and what it imports as soon as it runs, dependencies first. */
  const withDependencies = (fileName: string, list: string[] = []): string[] => {
    for (const dependency of byName.get(fileName)!.imports)
      if (!list.includes(dependency)) withDependencies(dependency, list);
    if (!list.includes(fileName)) list.push(fileName);
    return list;
  };

  const finish = (fileName: string): string => {
    const known = finished.get(fileName);
    if (known) return known.hash;
    if (open.has(fileName))
      throw new Error(`Loaded by one another on demand: ${[...open].join(', ')}`);
    open.add(fileName);
    const chunk = byName.get(fileName)!;
    let replaced = 0;
    const code = chunk.code.replace(
      /\bimport\(\s*(["'`])\.\/([^"'`]+)\1\s*\)/g,
      (_all, _quote, target: string) => {
        replaced++;
        return JSON.stringify(
          // Whoever is running has arrived already, and cannot hold its own hash.
          withDependencies(target)
            .filter((file) => file !== fileName)
            .map((file) => [file, finish(file)]),
        );
      },
    );
    if (replaced < chunk.dynamicImports.length)
      throw new Error(`${fileName}: an import() was not recognised.`);
    open.delete(fileName);
    const hash = integrity(code);
    finished.set(fileName, { code, hash });
    return hash;
  };

  for (const { fileName } of chunks) finish(fileName);
  return new Map([...finished].map(([fileName, { code }]) => [fileName, code]));
}
