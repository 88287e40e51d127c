import { expect } from '@open-wc/testing';
import type { MediumDetail } from '../../src/element/events.ts';
import type { CohesionPodcastPlayer } from '../../src/widgets/podcast-player/podcast-player.ts';
import '../../src/widgets/podcast-player/podcast-player.ts';
import { click, engine, press } from '../support/commands.ts';
import { scenario, until, type Rule, type Site } from '../support/page.ts';
import { inside, mount, settled, textOf } from './support.ts';

const audio = (name: string, more: object = {}) => ({
  url: `media/${name}`,
  mime_type: 'audio/mpeg',
  size_in_bytes: 42228,
  duration_in_seconds: 14,
  ...more,
});
const text = (url: string, mime_type = 'text/vtt', language = 'en') => ({
  url,
  mime_type,
  _cohesion: { rel: 'transcript', language },
});
const chapters = (url = 'media/episode-2.chapters.en.json') => ({
  url,
  mime_type: 'application/json+chapters',
  _cohesion: { rel: 'chapters', language: 'en' },
});
const episode = (id: string, attachments: object[] = [audio(`${id}.mp3`)], more: object = {}) => ({
  id,
  title: `Title of ${id}`,
  content_text: `About ${id}.`,
  attachments,
  ...more,
});
/** Episodes as the sample has them: 28.8 s with transcripts and chapters, 14 s, 14.3 s. */
const three = [
  episode('episode-2', [
    audio('episode-2.mp3', { duration_in_seconds: 28.8 }),
    text('media/episode-2.en.vtt'),
    text('media/episode-2.sv.vtt', 'text/vtt', 'sv'),
    chapters(),
  ]),
  episode('episode-8'),
  episode('episode-5', [audio('episode-5.mp3', { duration_in_seconds: 14.3 })]),
];

const feedWith = (items: object[], more: object = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Podcast',
  language: 'en',
  items,
  ...more,
});

async function player(
  items: object[] = three,
  attributes = '',
  faults: readonly Rule[] = [],
): Promise<{ widget: CohesionPodcastPlayer; site: Site }> {
  const site = await scenario([...faults, { path: 'feed.json', body: feedWith(items) }], 'sample');
  const widget = mount<CohesionPodcastPlayer>(
    `<cohesion-podcast-player feed="${site.url('feed.json')}" ${attributes}></cohesion-podcast-player>`,
  );
  await settled(widget);
  await until(() => widget.shadowRoot!.querySelector('.volume'), 'the controls');
  return { widget, site };
}

const sound = (widget: Element) => inside<HTMLAudioElement>(widget, 'audio');
const playButton = (widget: Element) => inside<HTMLButtonElement>(widget, '.play');
const seekBar = (widget: Element) => inside<HTMLInputElement>(widget, '[part=seek]');
const named = (widget: Element, name: string) =>
  [...widget.shadowRoot!.querySelectorAll<HTMLElement>('button, a, summary, select')].find(
    (element) => (element.ariaLabel ?? element.textContent).trim().startsWith(name),
  )!;
const title = (widget: Element) => inside(widget, '#title [part=heading]').innerText;
const audioRequests = async (site: Site) =>
  (await site.log()).filter(({ path }) => path.endsWith('.mp3'));

async function playing(widget: Element, from = 0) {
  const element = sound(widget);
  await until(
    () => !element.paused && element.currentTime > from + 0.2,
    'the recording to go on',
    8000,
  );
}
async function start(widget: Element) {
  await click(playButton(widget));
  await playing(widget, sound(widget).currentTime);
}
const events = (widget: Element) => {
  const said: string[] = [];
  for (const name of ['play', 'pause', 'end'] as const)
    widget.addEventListener(`cohesion-${name}`, (event) =>
      said.push(`${name} ${(event as CustomEvent<MediumDetail>).detail.id}`),
    );
  return said;
};

afterEach(() => history.replaceState(null, '', location.pathname + location.search));

describe('cohesion-podcast-player: playing', () => {
  it('asks for no byte of a recording, its text or its chapters before anybody acts', async () => {
    const { widget, site } = await player();
    await press('Tab');
    expect((await site.log()).map(({ path }) => path)).to.deep.equal(['feed.json']);
    await start(widget);
    expect((await audioRequests(site)).length).to.be.greaterThan(0);
  });

  it('plays on a click and pauses on the next, and says both', async () => {
    const { widget } = await player();
    const said = events(widget);
    await start(widget);
    expect(playButton(widget).ariaLabel).to.equal('Pause');
    await until(() => /^0:0[1-9]/.test(inside(widget, '.clocks').innerText), 'the clock to go');
    await click(playButton(widget));
    await until(() => sound(widget).paused, 'the pause');
    const stopped = sound(widget).currentTime;
    expect(stopped).to.be.greaterThan(0.4);
    await until(() => playButton(widget).ariaLabel === 'Play', 'the button to say so');
    expect(said).to.deep.equal(['play episode-2', 'pause episode-2']);
    expect(sound(widget).currentTime).to.be.closeTo(stopped, 0.3);
  });

  it('seeks to within 0.3 s, by button, bar and key, before and while it plays', async () => {
    const { widget } = await player();
    await click(named(widget, 'Forward'));
    expect(seekBar(widget).value).to.equal('29');
    await click(named(widget, 'Back'));
    expect(seekBar(widget).value).to.equal('14');
    const element = sound(widget);
    await click(playButton(widget));
    // WebKit is told its place when it knows the length, a moment after the sound.
    await until(() => element.currentTime > 13.5, 'the recording to begin');
    expect(element.currentTime).to.be.lessThan(15);
    await click(playButton(widget));
    await until(() => element.paused, 'the pause');
    seekBar(widget).focus();
    await press('2');
    await until(() => !element.seeking, 'the seek');
    expect(element.currentTime).to.be.closeTo((element.duration * 2) / 10, 0.3);
    await click(playButton(widget));
    await playing(widget, (element.duration * 2) / 10);
  });

  it('changes its speed and keeps it for the next episode', async () => {
    const { widget } = await player();
    const select = named(widget, 'Speed') as unknown as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text.trim())).to.deep.equal([
      '0.75×',
      '1×',
      '1.25×',
      '1.5×',
      '1.75×',
      '2×',
    ]);
    select.value = '2';
    select.dispatchEvent(new Event('change'));
    await start(widget);
    const element = sound(widget);
    await until(() => element.playbackRate === 2, 'the speed');
    const [time, now] = [element.currentTime, performance.now()];
    await until(() => element.currentTime > time + 2, 'two seconds of it');
    expect(performance.now() - now).to.be.lessThan(1700);
    await click(named(widget, 'Title of episode-8'));
    await until(() => element.src.endsWith('episode-8.mp3'), 'the other');
    await playing(widget);
    await until(() => element.playbackRate === 2, 'the speed');
  });

  it('at the end offers the next, and plays it when asked', async () => {
    const { widget } = await player();
    const said = events(widget);
    await start(widget);
    seekBar(widget).focus();
    await press('9');
    await until(() => /Next: Title of episode-8/.test(textOf(widget, 'status')), 'the offer', 9000);
    expect(said).to.deep.equal(['play episode-2', 'end episode-2']);
    await click(inside(widget, '[part=status] button'));
    await until(() => title(widget) === 'Title of episode-8', 'the next');
    await playing(widget);
    expect(said[2]).to.equal('play episode-8');
    expect(widget.shadowRoot!.activeElement).to.equal(playButton(widget));
  });

  it('goes on by itself with autoplay-next, and stays at the last', async () => {
    const { widget } = await player(three.slice(1), 'autoplay-next');
    const said = events(widget);
    await start(widget);
    seekBar(widget).focus();
    await press('9');
    await until(() => said.includes('play episode-5'), 'the next to begin', 8000);
    await playing(widget);
    await press('9');
    await until(() => said.includes('end episode-5'), 'the last to end', 8000);
    expect(said).to.deep.equal([
      'play episode-8',
      'end episode-8',
      'play episode-5',
      'end episode-5',
    ]);
    expect(sound(widget).paused || sound(widget).ended).to.equal(true);
  });

  it('shows another episode without playing it, or playing if one was', async () => {
    const { widget, site } = await player();
    await click(named(widget, 'Title of episode-8'));
    await until(() => title(widget) === 'Title of episode-8', 'the other');
    expect(await audioRequests(site)).to.deep.equal([]);
    expect(inside(widget, '.list [aria-current]').textContent).to.contain('Title of episode-8');
    await start(widget);
    const said = events(widget);
    await click(named(widget, 'Title of episode-5'));
    await until(() => said.includes('play episode-5'), 'the third');
    await playing(widget);
    expect(said).to.deep.equal(['pause episode-8', 'play episode-5']);
  });

  it('keeps the place in each episode', async () => {
    const { widget } = await player();
    await click(named(widget, 'Forward'));
    await click(named(widget, 'Title of episode-8'));
    await until(() => seekBar(widget).value === '0', 'the other');
    await click(named(widget, 'Title of episode-2'));
    await until(() => seekBar(widget).value === '29', 'the first, where it was');
  });

  it('goes on while it is moved, and keeps its place when taken away', async () => {
    const { widget, site } = await player();
    await start(widget);
    const other = document.createElement('section');
    widget.parentElement!.append(other);
    const moved = sound(widget).currentTime;
    other.append(widget);
    await until(() => sound(widget).currentTime > 0, 'the place');
    const { parentElement: place } = widget;
    widget.remove();
    await until(() => sound(widget).paused && !sound(widget).src, 'silence');
    place!.append(widget);
    await settled(widget);
    const count = (await audioRequests(site)).length;
    expect(Number(seekBar(widget).value)).to.be.at.least(Math.floor(moved));
    expect((await audioRequests(site)).length).to.equal(count);
    await click(playButton(widget));
    await playing(widget, moved);
  });

  it('leaves nothing running after 50 remounts while playing', async () => {
    const { widget } = await player();
    await start(widget);
    const element = sound(widget);
    const place = widget.parentElement!;
    const added = new Map<string, number>();
    const count = (type: string, by: number) => added.set(type, (added.get(type) ?? 0) + by);
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (...all) {
      if (this === window || this === document) count(all[0], 1);
      return addEventListener.apply(this, all as never);
    };
    EventTarget.prototype.removeEventListener = function (...all) {
      if (this === window || this === document) count(all[0], -1);
      return removeEventListener.apply(this, all as never);
    };
    try {
      for (let time = 0; time < 50; time++) {
        widget.remove();
        await Promise.resolve();
        place.append(widget);
        await widget.updateComplete;
        if (time % 10 === 0) playButton(widget).click();
      }
      widget.remove();
    } finally {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    }
    // Those it had before are gone too.
    expect([...added].filter(([type]) => /hash|cohesion/.test(type))).to.deep.equal([
      ['cohesion-play', -1],
      ['hashchange', -1],
    ]);

    await until(() => element.paused && !element.hasAttribute('src'), 'silence');
    expect(element.networkState).not.to.equal(element.NETWORK_LOADING);
    expect(widget.shadowRoot!.querySelectorAll('audio').length).to.equal(1);
  });

  it('pauses when another medium on the page begins', async () => {
    const { widget } = await player();
    const { widget: other } = await player();
    await start(widget);
    await start(other);
    await until(() => sound(widget).paused, 'the first to pause');
    expect(sound(other).paused).to.equal(false);
  });

  it('plays an ordinary JSON Feed', async () => {
    const { widget } = await player([
      {
        id: 7,
        title: 'Ordinary',
        content_html: '<p>Read <a href="notes">the notes</a><img src="x.png"></p>',
        url: 'https://elsewhere.example/7',
        date_published: '2022-11-07T23:30:00Z',
        attachments: [{ url: 'media/episode-8.mp3', mime_type: 'audio/mpeg' }],
      },
    ]);
    expect(textOf(widget)).to.contain('7 November 2022');
    expect(
      seekBar(widget).ariaValueText ?? seekBar(widget).getAttribute('aria-valuetext'),
    ).to.equal('0 seconds');
    await start(widget);
    await until(
      () => /of 14 seconds/.test(seekBar(widget).getAttribute('aria-valuetext')!),
      'length',
    );
  });
});

describe('cohesion-podcast-player: when it cannot', () => {
  it('says that a recording is gone, and tries again', async () => {
    const { widget, site } = await player(three, '', [
      // Or the browser would remember.
      { path: 'media/*.mp3', status: 404, body: '', headers: { 'cache-control': 'no-store' } },
    ]);
    await click(playButton(widget));
    await until(() => /no longer where it was/.test(textOf(widget, 'status')), 'the words');
    expect(playButton(widget).ariaLabel).to.equal('Play');
    await site.setRules([{ path: 'feed.json', body: feedWith(three) }]);
    await click(inside(widget, '[part=status] button'));
    await playing(widget);
    expect(textOf(widget, 'status')).to.equal('');
  });

  it('says that a format cannot be played, and keeps the rest', async () => {
    const { widget } = await player(three, '', [{ path: 'media/*.mp3', body: 'not audio at all' }]);
    await click(playButton(widget));
    await until(
      () => /cannot play the recording/.test(textOf(widget, 'status')),
      'the words',
      8000,
    );
    await click(named(widget, 'Transcript'));
    await until(() => textOf(widget, 'transcript').includes('small towns'), 'the text');
  });

  it('goes on where it was after the connection broke', async function () {
    this.timeout(40_000);
    const { widget, site } = await player(three, '', [
      { path: 'media/*.mp3', times: 1, truncate: true, hold: 2000 },
      { path: 'media/*.mp3', status: 503, body: '', headers: { 'cache-control': 'no-store' } },
    ]);
    const element = sound(widget);
    if (engine() === 'webkit') {
      // GStreamer does not begin with half of so small a file: the place is one that was chosen.
      await click(named(widget, 'Forward'));
      await click(named(widget, 'Back'));
      await click(playButton(widget));
    } else await start(widget);
    await until(
      () => /connection was lost|could not be loaded/.test(textOf(widget, 'status')),
      'the words',
      35_000,
    );
    const at = Number(seekBar(widget).value);
    expect(at).to.be.at.least(1);
    await site.setRules([{ path: 'feed.json', body: feedWith(three) }]);
    await click(inside(widget, '[part=status] button'));
    await playing(widget, at - 1);
    expect(element.currentTime).to.be.closeTo(at, 2);
  });

  it('takes the length of the file where the feed is wrong', async () => {
    const { widget } = await player([
      episode('episode-8', [audio('episode-8.mp3', { duration_in_seconds: 1800 })]),
    ]);
    expect(seekBar(widget).getAttribute('aria-valuetext')).to.equal('0 seconds of 30 minutes');
    await start(widget);
    await until(
      () => /of 14 seconds/.test(seekBar(widget).getAttribute('aria-valuetext')!),
      'length',
    );
    expect(seekBar(widget).max).to.match(/^1[45]$/);
  });
});

for (const lang of ['en', 'sv'])
  it(`cohesion-podcast-player is clean for axe, opened, in ${lang}`, async () => {
    const { widget } = await player(three, `lang="${lang}"`);
    for (const summary of widget.shadowRoot!.querySelectorAll('summary')) summary.click();
    await until(() => textOf(widget, 'transcript') && textOf(widget, 'chapters'), 'the texts');
    await expect(widget).to.be.accessible();
  });
