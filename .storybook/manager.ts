import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'cohesion-widgets',
    brandTarget: '_self',
    colorPrimary: '#003399',
    colorSecondary: '#003399',
  }),
});
