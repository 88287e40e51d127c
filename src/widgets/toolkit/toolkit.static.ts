import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { facts, heading, link, type MakeStatic } from '../../static/static.ts';
import { toolkitView } from './toolkit.view.ts';

export const makeStatic: MakeStatic = (feed, { headingLevel }) => {
  const view = toolkitView(feed, { tag: '', origins: [] });
  return (
    view && {
      title: view.title,
      description: view.groups
        .flatMap(({ materials }) => materials.map(({ title }) => title))
        .slice(0, 5)
        .join(' · '),
      height: 720,
      content: html`${heading(headingLevel, view.title)}
      ${view.groups.map(
        ({ title, materials }) =>
          html`${title ? heading(headingLevel + 1, title) : nothing}
            <ul>
              ${materials.map(
                ({ title, lang, summary, files, text }) =>
                  html`<li>
                    <p lang=${lang ?? nothing}>${title}</p>
                    ${summary ? html`<p lang=${lang ?? nothing}>${summary}</p>` : nothing}
                    ${files.map(
                      (file) =>
                        html`<p>
                          ${link(file.url, file.name, { lang: file.lang })} ${facts(file.facts)}
                        </p>`,
                    )}
                    ${text ? html`<p lang=${lang ?? nothing}>${text.words}</p>` : nothing}
                  </li>`,
              )}
            </ul>`,
      )}`,
    }
  );
};
