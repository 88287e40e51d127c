/** What the tests of the podcast player share: episodes of the sample, a player of them, and its controls. */
import type { MediumDetail } from '../../src/element/events.ts';
import type { CohesionPodcastPlayer } from '../../src/widgets/podcast-player/podcast-player.ts';
import '../../src/widgets/podcast-player/podcast-player.ts';
import { click } from '../support/commands.ts';
import { scenario, until, type Rule, type Site } from '../support/page.ts';
import { inside, mount, settled } from './support.ts';

export const audio = (name: string, more: object = {}) => ({
  url: `media/${name}`,
  mime_type: 'audio/mpeg',
  size_in_bytes: 42228,
  duration_in_seconds: 14,
  ...more,
});
export const text = (url: string, mime_type = 'text/vtt', language = 'en') => ({
  url,
  mime_type,
  _cohesion: { rel: 'transcript', language },
});
export const chapters = (url = 'media/episode-2.chapters.en.json') => ({
  url,
  mime_type: 'application/json+chapters',
  _cohesion: { rel: 'chapters', language: 'en' },
});
export const episode = (
  id: string,
  attachments: object[] = [audio(`${id}.mp3`)],
  more: object = {},
) => ({
  id,
  title: `Title of ${id}`,
  content_text: `About ${id}.`,
  attachments,
  ...more,
});
/** Episodes as the sample has them: 28.8 s with transcripts and chapters, 14 s, 14.3 s. */
export const three = [
  episode('episode-2', [
    audio('episode-2.mp3', { duration_in_seconds: 28.8 }),
    text('media/episode-2.en.vtt'),
    text('media/episode-2.sv.vtt', 'text/vtt', 'sv'),
    chapters(),
  ]),
  episode('episode-8'),
  episode('episode-5', [audio('episode-5.mp3', { duration_in_seconds: 14.3 })]),
];

export const feedWith = (items: object[], more: object = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Podcast',
  language: 'en',
  items,
  ...more,
});

export async function player(
  items: object[] = three,
  attributes = '',
  faults: readonly Rule[] = [],
  more: object = {},
): Promise<{ widget: CohesionPodcastPlayer; site: Site }> {
  const site = await scenario(
    [...faults, { path: 'feed.json', body: feedWith(items, more) }],
    'sample',
  );
  const widget = mount<CohesionPodcastPlayer>(
    `<cohesion-podcast-player feed="${site.url('feed.json')}" ${attributes}></cohesion-podcast-player>`,
  );
  await settled(widget);
  await until(() => widget.shadowRoot!.querySelector('.volume'), 'the controls');
  return { widget, site };
}

export const sound = (widget: Element) => inside<HTMLAudioElement>(widget, 'audio');
export const playButton = (widget: Element) => inside<HTMLButtonElement>(widget, '.play');
export const seekBar = (widget: Element) => inside<HTMLInputElement>(widget, '[part=seek]');
/** What a screen reader says of the place on the seek bar. */
export const valueText = (widget: Element) =>
  seekBar(widget)
    .getAttribute('aria-valuetext')!
    // A number and its unit stay in one line.
    .replace(/\u00a0/g, ' ');
export const named = (widget: Element, name: string) =>
  [...widget.shadowRoot!.querySelectorAll<HTMLElement>('button, a, summary, select')].find(
    (element) =>
      (element.ariaLabel ?? element.textContent).replace(/\s+/g, ' ').trim().startsWith(name),
  )!;
export const title = (widget: Element) => inside(widget, '#title [part=heading]').innerText;
export const audioRequests = async (site: Site) =>
  (await site.log()).filter(({ path }) => path.endsWith('.mp3'));

export async function playing(widget: Element, from = 0) {
  const element = sound(widget);
  await until(
    () => !element.paused && element.currentTime > from + 0.2,
    'the recording to go on',
    8000,
  );
}
export async function start(widget: Element) {
  await click(playButton(widget));
  await playing(widget, sound(widget).currentTime);
}
export const events = (widget: Element) => {
  const said: string[] = [];
  for (const name of ['play', 'pause', 'end'] as const)
    widget.addEventListener(`cohesion-${name}`, (event) =>
      said.push(`${name} ${(event as CustomEvent<MediumDetail>).detail.id}`),
    );
  return said;
};
