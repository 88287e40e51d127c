import { html } from '@lit-labs/ssr';
import { link, type MakeStatic } from '../../static/static.ts';
import { joinButtonView } from './join-button.view.ts';

export const makeStatic: MakeStatic = (feed) => {
  if (!feed._cohesion?.join) return undefined;
  const { url, label, count } = joinButtonView(feed, { partner: undefined, count: true });
  return {
    title: label,
    description: count,
    height: 120,
    content: html`<p>${link(url, label)}</p>`,
  };
};
