import { defineConfig } from 'astro/config';

export default defineConfig({
  base: '/.generated/hosts/astro',
  outDir: '../hosts/astro',
  build: { format: 'file' },
});
