import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { languageName } from '../../i18n/format.ts';
import { msg } from '../../i18n/messages.ts';
import {
  facts,
  heading,
  link,
  linkList,
  type LinkedItem,
  type MakeStatic,
} from '../../static/static.ts';
import { podcastView, type Episode, type PodcastView } from './podcast-player.view.ts';

export const makeStatic: MakeStatic = (feed, { address, language, headingLevel, limit }) => {
  const origins = [new URL(address).origin];
  const view = podcastView(feed, {
    address,
    origins,
    language,
    limit,
    rows: undefined,
    wanted: [],
    share: undefined,
  });
  if (!view) return undefined;
  const { current, episodes, count, subscription, words } = view;
  return {
    title: msg('Podcast of the #CohesionAlliance', {
      id: 'podcast.name',
      desc: 'Title of a page with the alliance’s podcast, and text of a link to it.',
    }),
    description: facts([current.title, ...episodes.slice(1, 4).map(({ title }) => title)]),
    picture: current.image,
    height: 640,
    content: html`${heading(headingLevel, html`<span lang=${current.lang ?? nothing}>${current.title}</span>`)}
      <p>${facts([...current.facts, current.people, ...current.languages])}</p>
      ${description(current)} ${files(current, words)}
      ${subscription ? html`<p>${link(subscription.address, words.subscribe)}</p>` : nothing}
      ${count > 1 ? linkList(headingLevel + 1, words.next, episodes.map(item)) : nothing}`,
  };
};

const description = ({ description, lang }: Episode) =>
  description.length > 0
    ? html`<p lang=${lang ?? nothing}>
        ${description.map(({ text, href }) => (href ? link(href, text) : text))}
      </p>`
    : nothing;

const files = ({ sources, transcripts }: Episode, { download, transcript }: PodcastView['words']) =>
  html`<ul>
    ${sources
      .slice(0, 1)
      .map(
        ({ url, size, type, language }) =>
          html`<li>
            ${link(url, size ? `${download} (${size})` : download, { type, hreflang: language })}
          </li>`,
      )}
    ${transcripts.map(
      ({ url, type, language }) =>
        html`<li>
          ${link(url, facts([transcript, language && languageName(language)]), { type, hreflang: language })}
        </li>`,
    )}
  </ul>`;

const item = ({ href, title, lang, facts, languages }: Episode): LinkedItem => ({
  href,
  words: title,
  lang,
  facts: [...facts, ...languages.slice(0, 1)],
});
