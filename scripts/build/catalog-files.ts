/** The files that hold a language's messages in the drop-in folder, and the one hash that vouches for all of them. */
import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { integrity } from './verified-imports.ts';

export interface CatalogFiles {
  /** Text of each language's file: `[messages, "siblings"]`. */
  readonly files: ReadonlyMap<string, string>;
  /** What the widgets know: the root of the tree that the messages are the leaves of. */
  readonly root: string;
  /** For pages without `crypto.subtle`: the hash of each file, in a file, and the hash of that. */
  readonly hashes: string;
  readonly hashOfHashes: string;
}

/** Length of a hash in base64: 22 characters are 132 bits. */
const length = 22;
const short = (text: string): string =>
  createHash('sha256').update(text).digest('base64').slice(0, length);
const parent = (one: string, other: string): string => short([one, other].sort().join());

/** What a language may cost its visitors, in bytes as a CDN sends them. */
const limit = 2200;

/** Names the languages whose file is too large. size-limit would add all of them up. */
const tooLarge = (files: ReadonlyMap<string, string>): string[] =>
  [...files].flatMap(([language, file]) => {
    const { length } = brotliCompressSync(file);
    return length > limit ? [`locales/${language}: ${length} bytes of ${limit}`] : [];
  });

/**
 * A hash a language in the code would cost every visitor some 800 bytes, whatever language they read. So they are the
 * leaves of a tree of hashes: the code knows its root, and each file brings the few hashes on its way there. See
 * docs/decisions/0012-one-hash-for-all-languages.md.
 *
 * @param catalogs - messages by language, each as JSON.
 * @throws where a language's file is too large.
 */
export function catalogFiles(catalogs: ReadonlyMap<string, string>): CatalogFiles {
  const siblings = new Map([...catalogs.keys()].map((language) => [language, [] as string[]]));
  let level = [...catalogs].map(([language, text]) => ({
    hash: short(language + text),
    languages: [language],
  }));
  while (level.length > 1) {
    const above: typeof level = [];
    for (let index = 0; index < level.length; index += 2) {
      const one = level[index]!;
      const other = level[index + 1];
      if (!other) {
        above.push(one);
        continue;
      }
      for (const language of one.languages) siblings.get(language)!.push(other.hash);
      for (const language of other.languages) siblings.get(language)!.push(one.hash);
      above.push({
        hash: parent(one.hash, other.hash),
        languages: [...one.languages, ...other.languages],
      });
    }
    level = above;
  }
  const files = new Map(
    [...catalogs].map(([language, text]) => [
      language,
      `[${text},"${siblings.get(language)!.join(' ')}"]`,
    ]),
  );
  const large = tooLarge(files);
  if (large.length > 0)
    throw new Error(`A locale is too large (brotli). Shorten its messages:\n${large.join('\n')}`);
  const hashes = JSON.stringify(
    Object.fromEntries([...files].map(([language, text]) => [language, integrity(text)])),
  );
  return { files, root: level[0]!.hash, hashes, hashOfHashes: integrity(hashes) };
}
