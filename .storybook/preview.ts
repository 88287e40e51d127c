import {
  setCustomElementsManifest,
  type Preview,
  type StoryContext,
} from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { languages } from '../.generated/languages.ts';
import { pseudoLanguage } from '../.generated/pseudo.ts';
import { languageName } from '../src/i18n/format.ts';
import { manifest, widgets } from '../stories/support/manifest.ts';
import { snippet } from '../stories/support/snippet.ts';
import { choose } from '../stories/support/toolbar.ts';

setCustomElementsManifest(manifest);

// Every event that the manifest has shows in Actions.
for (const name of new Set(widgets.flatMap(({ events = [] }) => events.map(({ name }) => name)))) {
  const show = action(name);
  document.addEventListener(name, (event) => {
    // The preview stays where it is.
    if (name === 'cohesion-join') event.preventDefault();
    show((event as CustomEvent).detail);
  });
}

// The loading state: an answer that never comes, which no server of files can give.
const fetchReally = window.fetch;
window.fetch = (input, init) =>
  String(input).endsWith('/feed/never.json')
    ? new Promise(() => undefined)
    : fetchReally(input, init);

const preview: Preview = {
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: ['en', ...languages].sort().map((value) => ({
          value,
          title:
            value === pseudoLanguage
              ? `Pseudo-locale (${value})`
              : `${languageName(value)} (${value})`,
        })),
      },
    },
    theme: {
      description: 'Looks of the page',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'default', title: 'Default' },
          { value: 'dark', title: 'Dark' },
          { value: 'forced', title: 'Forced colours (imitated)' },
          { value: 'bootstrap-italia', title: 'Bootstrap Italia' },
          { value: 'kern', title: 'KERN' },
          { value: 'bootstrap', title: 'Bootstrap 5' },
        ],
      },
    },
    width: {
      description: 'Width of the place on the page',
      toolbar: {
        icon: 'grow',
        dynamicTitle: true,
        items: [
          { value: 'full', title: 'All there is' },
          ...['240', '320', '420', '720', '1024'].map((value) => ({ value, title: `${value} px` })),
        ],
      },
    },
    motion: {
      description: 'Motion',
      toolbar: {
        icon: 'play',
        dynamicTitle: true,
        items: [
          { value: 'system', title: 'As the system says' },
          { value: 'reduce', title: 'Reduced motion' },
        ],
      },
    },
    feed: {
      description: 'Feed',
      toolbar: {
        icon: 'document',
        dynamicTitle: true,
        items: [
          { value: 'story', title: 'The feed of the story' },
          { value: 'sample', title: 'Sample' },
          { value: 'empty', title: 'Empty' },
          { value: 'broken', title: 'Broken' },
          { value: 'own', title: 'Your own address' },
        ],
      },
    },
  },
  initialGlobals: {
    language: 'en',
    theme: 'default',
    width: 'full',
    motion: 'system',
    feed: 'story',
    feedAddress: '',
  },
  decorators: [choose],
  tags: ['autodocs'],
  parameters: {
    controls: { expanded: true, sort: 'none' },
    // The stories bring their own.
    docs: {
      toc: true,
      extractArgTypes: () => ({}),
      codePanel: true,
      source: {
        language: 'html',
        transform: (code: string, context: StoryContext) =>
          context.component ? snippet(context) : code,
      },
    },
    options: {
      storySort: {
        order: [
          'Start',
          'Guides',
          [
            'First embed',
            'Any editor',
            'Theming',
            'Languages',
            'Statistics',
            'Privacy',
            'Content Security Policy',
            'Self-hosting',
            'The feed',
            'Accessibility',
            'Upgrading',
            'Troubleshooting',
          ],
          'Widgets',
          'Partner looks',
        ],
      },
    },
  },
};

export default preview;
