import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
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
    limit: most,
    chosen: nothingChosen,
    partner: undefined,
    today: undefined,
  } as const;
  const view = signatoryListView(feed, inputs, call && register && { call, register });
  if (!view?.list) return undefined;
  const { title, list } = view;
  const numbers = facts(list.categories.map(({ count, label }) => `${count} ${label}`));
  const byCountry = list.countries
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ name, count }) => `${name} ${count}`);
  return {
    title,
    description: numbers,
    height: 640,
    // The first few of an alphabet answer nobody's question: all, or their number.
    content: html`${heading(headingLevel, title)}
      <p>${numbers}</p>
      <p>${facts(byCountry)}</p>
      ${
        limit > 0
          ? nothing
          : html`<ul>
                ${list.entries.map(
                  ({ name, url, notes }) =>
                    html`<li>
                      ${url ? link(url, name) : name}${notes.map((note) => ` · ${note}`)}
                    </li>`,
                )}
              </ul>
              <p>${list.status}</p>`
      }`,
  };
};
