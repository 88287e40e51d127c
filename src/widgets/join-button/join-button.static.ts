import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { callOf } from '../../calls/call.ts';
import { link, type MakeStatic } from '../../static/static.ts';
import { joinButtonView } from './join-button.view.ts';

export const makeStatic: MakeStatic = (feed) => {
  if (!callOf(feed)?.join) return undefined;
  const { url, label, deadline, count } = joinButtonView(feed, {
    call: '',
    partner: undefined,
    count: true,
    today: undefined,
  });
  return {
    title: label,
    description: count,
    height: 120,
    content: html`<p>${link(url!, label)}</p>
      ${deadline ? html`<p>${deadline}</p>` : nothing}`,
  };
};
