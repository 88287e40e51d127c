/**
 * Whole pages of public design systems and of brands with difficult colours, with the drop-in script and one of our stylesheets, each in a frame of
 * its own: their rules stay off Storybook's pages. What a partner's page is, these are.
 */
import type { StoryObj } from '@storybook/web-components-vite';
import bootstrapItalia from '../themes/bootstrap-italia.css?raw';
import bootstrap from '../themes/bootstrap.css?raw';
import designsystemet from '../themes/designsystemet.css?raw';
import govuk from '../themes/govuk.css?raw';
import kern from '../themes/kern.css?raw';
import midnight from '../themes/midnight.css?raw';
import pastel from '../themes/pastel.css?raw';

const page = (name: string, title: string, sheet: string): StoryObj => ({
  render: () => {
    const frame = document.createElement('iframe');
    frame.title = title;
    frame.src = `partners/${name}.html`;
    frame.style.cssText = 'border: 0; inline-size: 100%; block-size: 95vh';
    return frame;
  },
  parameters: {
    controls: { disable: true },
    // What the partner pastes, besides the script and the tags.
    docs: { source: { code: sheet, language: 'css' } },
  },
});

export default {
  title: 'Partner looks',
  parameters: {
    layout: 'fullscreen',
    docs: {
      description: {
        component:
          'Each page has one stylesheet of at most eight properties for the widgets, from `themes/`.',
      },
      story: { inline: true },
    },
  },
};

export const BootstrapItalia = page(
  'bootstrap-italia',
  'A page with Bootstrap Italia',
  bootstrapItalia,
);
export const Kern = page('kern', 'A page with KERN', kern);
export const Bootstrap = page('bootstrap', 'A page with Bootstrap 5', bootstrap);
export const Govuk = page('govuk', 'A page with GOV.UK Frontend', govuk);
export const Designsystemet = page('designsystemet', 'A page with Designsystemet', designsystemet);
export const Midnight = page('midnight', 'A dark page with a pale yellow', midnight);
export const Pastel = page('pastel', 'A white page with a pale accent', pastel);
