import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StorybookConfig } from '@storybook/web-components-vite';
import type { Plugin } from 'vite';
import { feedSchema } from '../src/feed/schema.ts';
import { manifest } from '../plugins/manifest.ts';
import { sizes } from '../scripts/lib/sizes.ts';

/** The script tag that the folder's own `integrity.json` tells people to paste. */
const script = () =>
  (
    JSON.parse(readFileSync(join(import.meta.dirname, '../dist/cdn/integrity.json'), 'utf8')) as {
      snippet: string;
    }
  ).snippet;

/** What tables, controls and snippets are made from. */
const madeFromSources: Plugin = {
  name: 'made-from-sources',
  resolveId: (id) => (id === 'virtual:cohesion' ? `\0${id}` : null),
  load: (id) =>
    id === '\0virtual:cohesion'
      ? `export const manifest = ${JSON.stringify(manifest())};
         export const sizes = ${JSON.stringify(sizes())};
         export const script = ${JSON.stringify(script())};
         export const schema = ${JSON.stringify(feedSchema())};`
      : null,
};

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/start.mdx', '../stories/guides/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Made by scripts/storybook.ts. `cdn` is the drop-in folder, as partners' pages use it.
  staticDirs: ['../.generated/storybook', { from: '../dist/cdn', to: '/cdn' }],
  // The way to a service in the web that publishes it is nobody's here.
  features: { sidebarOnboardingChecklist: false },
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    builder: {
      name: '@storybook/builder-vite',
      options: { viteConfigPath: '.storybook/vite.config.ts' },
    },
  },
  viteFinal: (config) => ({
    ...config,
    base: './',
    plugins: [...(config.plugins ?? []), madeFromSources],
    build: { ...config.build, chunkSizeWarningLimit: 2000 },
  }),
};

export default config;
