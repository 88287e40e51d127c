/** What the widgets show of a feed, as static markup: made of the widgets' own views, so that the words are the same. */
import { english, withLocale } from '../../../src/i18n/messages.ts';
import type { Feed } from '../../../src/feed/model.ts';
import { declarationView } from '../../../src/widgets/declaration-viewer/declaration-viewer.view.ts';
import { joinButtonView } from '../../../src/widgets/join-button/join-button.view.ts';
import { podcastView } from '../../../src/widgets/podcast-player/podcast-player.view.ts';
import { counterView } from '../../../src/widgets/signatory-counter/signatory-counter.view.ts';
import { videoView } from '../../../src/widgets/video-carousel/video-carousel.view.ts';

/** The one with a text to read on the page. */
export const declaration = 'declaration-2020';

const views = (feed: Feed, address: string) => {
  const origins = [new URL(address).origin];
  return withLocale(english, () => ({
    counter: counterView(feed, {
      call: '',
      categories: [],
      sentence: false,
      today: undefined,
      trend: false,
    })!,
    declaration: declarationView(feed, {
      address,
      declaration,
      fixed: true,
      languages: ['en'],
      choosing: true,
      listing: true,
      offering: false,
      share: undefined,
    })!,
    join: joinButtonView(feed, { call: '', count: false, partner: undefined, today: undefined }),
    podcast: podcastView(feed, {
      address,
      origins,
      language: 'en',
      limit: 0,
      rows: undefined,
      wanted: [],
      share: undefined,
    })!,
    videos: videoView(feed, {
      origins,
      allowed: [],
      limit: 0,
      first: null,
      chosen: undefined,
      rows: Infinity,
      share: undefined,
    })!,
  }));
};

export const escaped = (text = ''): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const each = <Item>(items: readonly Item[], markup: (item: Item, index: number) => string) =>
  items.map(markup).join('\n');

/** The five places of the page. */
export interface Content {
  readonly counter: string;
  readonly declaration: string;
  readonly videos: string;
  readonly join: string;
  readonly podcast: string;
}

/** Nothing but HTML. */
export function plainContent(feed: Feed, address: string): Content {
  const all = views(feed, address);
  const [episode] = all.podcast.episodes;
  return {
    ...shared(all),
    declaration: `${declarationHead(all.declaration)}
      <details class="languages"><summary>${escaped(all.declaration.available)}</summary><ul>${each(
        all.declaration.versions,
        ({ name, tag, url, title, details }) =>
          `<li><span lang="${tag}">${escaped(name)}</span> <a href="${url}" hreflang="${tag}" lang="${tag}">${escaped(title)}</a> ${escaped(details)}</li>`,
      )}</ul></details>${missing(all.declaration)}`,
    videos: `<ul class="videos">${each(
      all.videos.rows,
      ({ address, poster, title, clock }) =>
        `<li><a href="${address}"><img src="${poster}" width="320" height="180" loading="lazy" alt=""> ${escaped(title)}</a> ${escaped(clock)}</li>`,
    )}</ul>`,
    podcast: `<h3>${escaped(episode!.title)}</h3>
      <audio controls preload="none" src="${episode!.sources[0]!.url}"></audio>
      <ul class="episodes">${each(
        all.podcast.episodes,
        ({ href, title, facts }) =>
          `<li><a href="${href}">${escaped(title)}</a> ${escaped(facts.join(' · '))}</li>`,
      )}</ul>`,
  };
}

/** The same for the usual libraries, each as its README says; `usual.ts` brings it to life. */
export function usualContent(feed: Feed, address: string): Content {
  const all = views(feed, address);
  const [episode] = all.podcast.episodes;
  return {
    ...shared(all),
    declaration: `<p><label>${escaped(all.declaration.languageLabel)} <select class="language">${each(
      all.declaration.versions,
      ({ name, tag, url, title, download }) =>
        `<option lang="${tag}" value="${url}" data-title="${escaped(title)}" data-download="${escaped(download)}"${tag === 'en' ? ' selected' : ''}>${escaped(name)}</option>`,
    )}</select></label></p>${declarationHead(all.declaration)}${missing(all.declaration)}`,
    videos: `<swiper-container init="false">${each(
      all.videos.rows,
      ({ poster, title, clock }, index) =>
        `<swiper-slide><lite-youtube videoid="${String(index).padStart(11, '0')}" style="background-image:url('${poster}')"><a href="https://youtube.com/watch?v=${String(index).padStart(11, '0')}" class="lyt-playbtn" title="Play Video"><span class="lyt-visually-hidden">Play Video: ${escaped(title)}</span></a></lite-youtube><p>${escaped(title)} ${escaped(clock)}</p></swiper-slide>`,
    )}</swiper-container>`,
    podcast: `<h3>${escaped(episode!.title)}</h3>
      <audio id="player" controls preload="none"><source src="${episode!.sources[0]!.url}" type="audio/mp3"></audio>
      <ul class="episodes">${each(
        all.podcast.episodes,
        ({ sources, title, facts }) =>
          `<li><button type="button" data-src="${sources[0]!.url}">${escaped(title)}</button> ${escaped(facts.join(' · '))}</li>`,
      )}</ul>`,
  };
}

const shared = ({ counter, join }: ReturnType<typeof views>) => ({
  counter: `<ul class="figures">${each(
    counter.figures,
    ({ before, number, after, count, label }) =>
      `<li><span class="amount">${escaped(before)}<b data-count="${count}">${number}</b>${escaped(after)}</span> ${escaped(label)}</li>`,
  )}</ul><p>${escaped(counter.notes.join(' · '))}</p>`,
  join: `<p><a class="button" href="${escaped(join.url)}">${escaped(join.label)}</a></p>`,
});

type Declaration = ReturnType<typeof views>['declaration'];

const declarationHead = ({ title, summary, read, texts }: Declaration) =>
  `<h3 class="title">${escaped(title)}</h3><p>${escaped(summary)}</p>
  <p>${each(
    texts.flatMap(({ files }) => files),
    ({ url, download }) =>
      `<a class="button download" href="${url}" download>${escaped(download)}</a>`,
  )}</p>
  <details class="reader"><summary>${escaped(read)}</summary>${texts[0]?.source?.html ?? ''}</details>`;

const missing = ({ missing }: Declaration) =>
  missing ? `<p><a href="${missing.url}">${escaped(missing.label)}</a></p>` : '';
