import { posix } from 'node:path';
import type { Plugin } from 'vite';
import { developmentKey } from '../release/keys.ts';
import { integrity, signedNote, type UnsignedRelease } from '../release/note.ts';

/**
 * Gives the files of the release names that hold part of their hash, and lists them in `release.json`, signed with the
 * development key. `npm run release` signs it anew with the alliance's.
 *
 * @param folder - of the release within the built folder, with a slash at the end.
 * @param loader - name of the file that the drop-in script starts.
 */
export function releaseNote(version: string, folder: string, loader: string): Plugin {
  return {
    name: 'release-note',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files: Record<string, UnsignedRelease['files'][string]> = {};
        const inRelease = Object.values(bundle)
          .filter(({ fileName }) => fileName.startsWith(folder))
          .sort((one, other) => (one.fileName < other.fileName ? -1 : 1));
        for (const output of inRelease) {
          const source = output.type === 'chunk' ? output.code : output.source;
          const imports =
            output.type === 'chunk' ? output.imports.map((path) => path.slice(folder.length)) : [];
          const hash = integrity(source);
          const fileName = withHash(output.fileName, hash);
          files[output.fileName.slice(folder.length)] = {
            file: fileName,
            integrity: hash,
            ...(imports.length > 0 && { imports }),
          };
          delete bundle[output.fileName];
          this.emitFile({ type: 'asset', fileName, source });
        }
        this.emitFile({
          type: 'asset',
          fileName: 'release.json',
          source: signedNote({ version, loader, files }, developmentKey()),
        });
      },
    },
  };
}

/** `locales/sv-3fa90c1e.js`: part of the hash, by which caches tell files apart. In hex: no hash spells a word. */
function withHash(path: string, hash: string): string {
  const { dir, name, ext } = posix.parse(path);
  const part = Buffer.from(hash.slice(hash.indexOf('-') + 1), 'base64')
    .toString('hex')
    .slice(0, 8);
  return `${dir}/${name}-${part}${ext}`;
}
