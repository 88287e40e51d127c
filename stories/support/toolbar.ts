/** What the toolbar chooses: language, looks, width, motion and feed, for any story. */
import type { Decorator } from '@storybook/web-components-vite';
import { addons } from 'storybook/preview-api';
import bootstrap from '../../themes/bootstrap.css?inline';
import bootstrapItalia from '../../themes/bootstrap-italia.css?inline';
import kern from '../../themes/kern.css?inline';
import { pretend, pretendIn } from './pretend.ts';

const looks: Record<string, string> = { bootstrap, 'bootstrap-italia': bootstrapItalia, kern };
const feeds: Record<string, string> = {
  sample: 'feed/{lang}.json',
  empty: 'feed/state-empty.json',
  broken: 'feed/state-broken.json',
};

const sheet = document.head.appendChild(document.createElement('style'));

export const choose: Decorator = (render, { args, globals, parameters, viewMode }) => {
  const { language, theme, width, motion, feed, feedAddress } = globals as Record<string, string>;
  const page = document.documentElement;
  page.lang = language!;
  const scheme = theme === 'dark' ? 'dark' : 'light';
  sheet.textContent = `
    .cohesion-story { color-scheme: ${scheme}; font-family: system-ui, sans-serif; font-size: 16px; }
    ${viewMode === 'story' ? 'body' : '.cohesion-story'} { background: ${scheme === 'dark' ? '#101216' : '#fff'}; }
    .cohesion-story { color: ${scheme === 'dark' ? '#f1f2f5' : '#1b1d22'}; padding: 4px; }
    ${looks[theme!] ?? ''}`;
  pretend([
    ...(theme === 'forced' ? (['forced-colors'] as const) : []),
    ...(motion === 'reduce' ? (['prefers-reduced-motion'] as const) : []),
  ]);

  const address =
    feed === 'own' ? feedAddress : (feeds[feed!] ?? (args['feed'] as string) ?? feeds['sample']);

  const place = document.createElement('div');
  place.className = 'cohesion-story';
  if (parameters['dir']) place.dir = parameters['dir'] as string;
  // A language that the story says wins over the toolbar's.
  if (width !== 'full') place.style.inlineSize = `${width}px`;
  if (feed === 'own') place.append(addressField(feedAddress ?? ''));
  place.append(render({ args: { ...args, feed: address || feeds['sample'] } }) as Node);
  void believe(place);
  return place;
};

/** Widgets get their shadow root with the first rendering. */
async function believe(place: Element): Promise<void> {
  for (const element of place.querySelectorAll('*'))
    if ('updateComplete' in element) {
      await element.updateComplete;
      if (element.shadowRoot) pretendIn(element.shadowRoot);
    }
}

function addressField(address: string): HTMLElement {
  const label = document.createElement('label');
  label.style.cssText = 'display: block; margin-block-end: 16px';
  const input = document.createElement('input');
  Object.assign(input, { type: 'url', value: address, placeholder: 'https://…/{lang}.json' });
  input.style.cssText = 'display: block; inline-size: 100%; font: inherit';
  input.addEventListener('change', () => {
    addons.getChannel().emit('updateGlobals', { globals: { feedAddress: input.value } });
  });
  label.append('Address of the feed (the server must allow other origins):', input);
  return label;
}
