import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const root = join(import.meta.dirname, '..');

/**
 * The packages that this one depends on when it runs, as npm lists them from the lock file: CycloneDX.
 *
 * @returns JSON without what would differ the next time: date, number, this npm's version, name of the folder.
 */
export async function sbom(): Promise<string> {
  const list = ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'];
  const { stdout } = await promisify(execFile)('npm', list, {
    cwd: root,
    shell: process.platform === 'win32',
  });
  const { serialNumber, ...bom } = JSON.parse(stdout);
  const { timestamp, tools, ...metadata } = bom.metadata;
  if (!serialNumber || !timestamp || !tools) throw new Error('npm writes its list in another way.');
  metadata.component.name = 'cohesion-widgets';
  return `${JSON.stringify({ ...bom, metadata }, null, 2)}\n`;
}

/** Adds the software bill of materials to the built folder. */
export function sbomPlugin(fileName: string): Plugin {
  return {
    name: 'sbom',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: await sbom() });
    },
  };
}
