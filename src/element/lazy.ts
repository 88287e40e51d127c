import { handover, type BuiltFile } from '../handover.ts';

/**
 * Loads a part of a widget when it is needed: `lazy(() => import('./reader.ts'))`.
 *
 * In the drop-in folder the build turns each `import()` into the list of files it stands for with their
 * hashes, so that a lazily loaded file is verified like every other. In the npm package it stays `import()`.
 *
 * @throws where the part cannot be loaded or is not as it was built.
 */
export async function lazy<Module>(part: () => Promise<Module>): Promise<Module> {
  const loaded: unknown = await part();
  return (Array.isArray(loaded) ? await handover!.load(loaded as BuiltFile[]) : loaded) as Module;
}
