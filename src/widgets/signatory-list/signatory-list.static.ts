import { html } from '@lit-labs/ssr';
import { callOf } from '../../calls/call.ts';
import { facts, heading, link, type MakeStatic } from '../../static/static.ts';
import { nothingChosen, signatoryListView } from './signatory-list.view.ts';

/** Whoever has no script has no search either: all that a page can bear. */
const most = 1000;

export const makeStatic: MakeStatic = (feed, { headingLevel, limit, register }) => {
  const call = callOf(feed);
  const inputs = {
    layout: 'list',
    place: '',
    nuts: '',
    country: '',
    category: '',
    limit: limit || most,
    chosen: nothingChosen,
    partner: undefined,
    today: undefined,
  } as const;
  const view = signatoryListView(feed, inputs, call && register && { call, register });
  if (!view?.list) return undefined;
  const { title, list } = view;
  return {
    title,
    description: facts(list.categories.map(({ count, label }) => `${count} ${label}`)),
    height: 640,
    content: html`${heading(headingLevel, title)}
      <p>${facts(list.categories.map(({ count, label }) => `${count} ${label}`))}</p>
      <ul>
        ${list.entries.map(
          ({ name, url, notes }) => html`<li>${url ? link(url, name) : name} ${facts(notes)}</li>`,
        )}
      </ul>
      <p>${list.status}</p>`,
  };
};
