import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { link, type MakeStatic } from '../../static/static.ts';
import { quotationView } from './quotation.view.ts';

export const makeStatic: MakeStatic = (feed) => {
  const view = quotationView(feed, { item: '', share: false });
  if (!view) return undefined;
  const { text, lang, who, work, url } = view;
  return {
    title: work ?? who ?? feed.title,
    description: text,
    height: 200,
    content: html`<figure>
      <blockquote lang=${lang ?? nothing}><p>${text}</p></blockquote>
      <figcaption lang=${lang ?? nothing}>
        ${who}${who && work ? ', ' : nothing}${work && url ? link(url, work) : work}
      </figcaption>
    </figure>`,
  };
};
