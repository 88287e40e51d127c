import type { Plugin } from 'vite';

/** Calls a plugin's transform as Vite would. */
export function transformed(plugin: Plugin, code: string, id: string): string | undefined {
  const transform = plugin.transform as (code: string, id: string) => { code: string } | null;
  return transform(code, id)?.code;
}

interface Output {
  readonly fileName: string;
  readonly type: 'chunk' | 'asset';
  readonly code?: string;
  readonly imports?: readonly string[];
  source?: string | Uint8Array;
}

/** Lets a plugin finish a bundle, and gives what is in it afterwards, by name. */
export async function generated(
  plugin: Plugin,
  outputs: readonly Output[] = [],
): Promise<Record<string, string>> {
  const bundle: Record<string, Output> = Object.fromEntries(
    outputs.map((output) => [output.fileName, output]),
  );
  const context = {
    emitFile: (file: Output) => void (bundle[file.fileName] = file),
  };
  const hook = plugin.generateBundle;
  const handler = (typeof hook === 'object' ? hook.handler : hook) as unknown as (
    this: typeof context,
    options: object,
    bundle: object,
  ) => unknown;
  await handler.call(context, {}, bundle);
  return Object.fromEntries(
    Object.entries(bundle).map(([name, { code, source }]) => [name, code ?? String(source)]),
  );
}
