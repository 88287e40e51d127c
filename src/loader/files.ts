import type { Files, Handover, Make, Release } from '../handover.ts';

/**
 * The one way in which a file of the release is loaded: by its name, checked by the hash in the note.
 *
 * A file of code is a script that provides a function and does nothing else; the function runs when all that the file
 * imports has been found to be as released, and has run. So files load side by side and in any order, each is asked
 * for once, and none comes to another by way of the browser's modules, whose rules for a file with a wrong hash differ
 * between engines: docs/decisions/0015-files-that-provide-functions.md.
 */
export function releasedFiles(
  { base, script, policy }: Pick<Handover, 'base' | 'script' | 'policy'>,
  { files }: Pick<Release, 'files'>,
): Files {
  const made = new Map<string, Promise<object>>();
  const provided = new Map<string, Make>();
  const attempts = new Map<string, number>();

  const fileOf = (name: string) => {
    const found = files[name];
    if (!found) throw new Error(`${name} is not in the release.`);
    return { ...found, address: base + found.file };
  };
  const failed = (address: string) =>
    new Error(`${address} cannot be loaded, or is not as it was released.`);

  /** Resolves when the file has provided its function. */
  const bring = (name: string) =>
    new Promise<void>((resolve, reject) => {
      const { address, integrity } = fileOf(name);
      const attempt = attempts.get(name) ?? 0;
      attempts.set(name, attempt + 1);
      // Firefox remembers that a module has failed, and does not ask for that address again.
      const place = attempt > 0 ? `${address}?${attempt}` : address;
      const tag = document.createElement('script');
      tag.type = 'module';
      tag.crossOrigin = 'anonymous';
      tag.integrity = integrity;
      tag.nonce = script.nonce;
      tag.src = (policy?.createScriptURL(place) ?? place) as string;
      tag.onload = () => resolve();
      tag.onerror = () => reject(failed(address));
      document.head.append(tag);
    });

  const make = async (name: string): Promise<object> => {
    const { imports = [] } = fileOf(name);
    const [, ...modules] = await Promise.all([
      provided.has(name) || bring(name),
      ...imports.map((imported) => load(imported)),
    ]);
    return provided.get(name)!(
      Object.fromEntries(imports.map((key, index) => [key, modules[index]!])),
    );
  };

  const load = (name: string): Promise<object> => {
    let module = made.get(name);
    if (!module) {
      module = make(name);
      made.set(name, module);
      module.catch(() => made.delete(name));
    }
    return module;
  };

  return {
    provide: (name, make) => void provided.set(name, make),
    load,
    fetch: async (name) => {
      const { address, integrity } = fileOf(name);
      try {
        return await fetch(address, { integrity, credentials: 'omit' });
      } catch {
        throw failed(address);
      }
    },
  };
}
