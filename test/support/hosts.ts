/** Builds the applications that widgets are guests of, into `.generated/hosts/`: for `test/embed/hosts.test.ts`. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { build } from 'esbuild';

const root = new URL('../../', import.meta.url).pathname;
const hosts = join(root, 'test/hosts');
const out = join(root, '.generated/hosts');

mkdirSync(out, { recursive: true });
await build({
  entryPoints: [join(hosts, 'react.ts'), join(hosts, 'vue.ts')],
  outdir: out,
  bundle: true,
  format: 'iife',
  define: {
    'process.env.NODE_ENV': '"development"',
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  logLevel: 'error',
});
// It writes beside its sources.
const copy = join(root, '.generated/astro');
cpSync(join(hosts, 'astro'), copy, { recursive: true });
execFileSync('astro', ['build', '--root', copy, '--silent'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
});
