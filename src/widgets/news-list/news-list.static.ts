import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { facts, heading, link, type MakeStatic } from '../../static/static.ts';
import { newsListView } from './news-list.view.ts';

/** As many as the widget shows at first. */
const few = 3;

export const makeStatic: MakeStatic = (feed, { headingLevel }) => {
  const view = newsListView(feed, { limit: few, tag: '', origins: [] });
  return (
    view && {
      title: view.title,
      description: view.entries.map(({ title }) => title).join(' · '),
      height: 340,
      content: html`${heading(headingLevel, view.title)}
        <ul>
          ${view.entries.map(
            ({ title, url, lang, date, source, summary }) =>
              html`<li>
                <p>
                  ${url ? link(url, title, { lang }) : html`<span lang=${lang ?? nothing}>${title}</span>`}
                </p>
                <p>${facts([date, source])}</p>
                ${summary ? html`<p lang=${lang ?? nothing}>${summary}</p>` : nothing}
              </li>`,
          )}
        </ul>`,
    }
  );
};
