import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { fallbackLanguage } from '../../i18n/language.ts';
import { heading, link, type MakeStatic } from '../../static/static.ts';
import { declarationView, type OthersView, type VersionView } from './declaration-viewer.view.ts';

export const makeStatic: MakeStatic = (feed, { address, language, headingLevel }) => {
  const view = declarationView(feed, {
    address,
    declaration: undefined,
    fixed: false,
    languages: [language, fallbackLanguage],
    choosing: false,
    listing: true,
    offering: true,
    share: undefined,
  });
  if (!view) return undefined;
  const { title, titleLang, published, summary, summaryLang, texts, missing, others } = view;
  return {
    title,
    description: summary,
    height: 360,
    content: html`${heading(headingLevel, html`<span lang=${titleLang ?? nothing}>${title}</span>`)}
    ${published ? html`<p><time datetime=${published.time}>${published.date}</time></p>` : nothing}
    ${summary ? html`<p lang=${summaryLang ?? nothing}>${summary}</p>` : nothing}
    ${texts.map(
      ({ title: name, titleLang: lang, files }) =>
        html`${name && name !== title ? html`<p lang=${lang ?? nothing}>${name}</p>` : nothing}
        ${files.map(
          ({ url, download, language: hreflang, type }) =>
            html`<p>${link(url, download, { hreflang, type })}</p>`,
        )}`,
    )}
    ${view.available ? versions(headingLevel + 1, view.available, view.versions) : nothing}
    ${missing ? html`<p>${link(missing.url, missing.label)}</p>` : nothing}
    ${others ? otherDocuments(headingLevel + 1, others) : nothing}`,
  };
};

const versions = (level: number, label: string, all: readonly VersionView[]) =>
  html`${heading(level, label)}
    <ul>
      ${all.map(
        ({ tag, name, url, title, titleLang, details, language, type }) =>
          html`<li>
            <span lang=${tag}>${name}</span>:
            ${link(url, title || name, { lang: titleLang, hreflang: language, type })} ${details}
          </li>`,
      )}
    </ul>`;

const otherDocuments = (level: number, { label, documents }: OthersView) =>
  html`${heading(level, label)}
    <ul>
      ${documents.map(({ title, lang }) => html`<li lang=${lang ?? nothing}>${title}</li>`)}
    </ul>`;
