import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { msg } from '../../i18n/messages.ts';
import {
  facts,
  heading,
  link,
  linkList,
  type LinkedItem,
  type MakeStatic,
} from '../../static/static.ts';
import { videoView, type RowView } from './video-carousel.view.ts';

export const makeStatic: MakeStatic = (feed, { address, headingLevel, limit }) => {
  const view = videoView(feed, {
    origins: [new URL(address).origin],
    allowed: [],
    limit,
    first: null,
    chosen: undefined,
    rows: undefined,
    share: undefined,
  });
  if (!view) return undefined;
  const { stage, rows, watchNext } = view;
  // A file of the feed's own; of others it is told whose page that is.
  const playsHere = stage.file && !stage.asksFor;
  return {
    title: msg('Videos about cohesion', {
      id: 'video.name',
      desc: 'Title of a page with the alliance’s videos, and text of a link to it.',
    }),
    description: facts([stage.title, ...rows.slice(0, 3).map(({ title }) => title)]),
    picture: stage.poster,
    height: 640,
    content: html`${heading(headingLevel, html`<span lang=${stage.lang ?? nothing}>${stage.title}</span>`)}
      <p>${facts([stage.date, stage.duration, ...stage.languages])}</p>
      <p>${link(stage.address, playsHere ? stage.play! : stage.open)}</p>
      ${rows.length > 0 ? linkList(headingLevel + 1, watchNext, rows.map(item)) : nothing}`,
  };
};

const item = ({ address, title, lang, duration, languages }: RowView): LinkedItem => ({
  href: address,
  words: title,
  lang,
  facts: [duration, ...languages.slice(0, 1)],
});
