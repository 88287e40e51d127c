import { expect } from '@open-wc/testing';
import '../../src/widgets/video-carousel/video-carousel.ts';
import type { CohesionVideoCarousel } from '../../src/widgets/video-carousel/video-carousel.ts';
import { click, engine } from '../support/commands.ts';
import { scenario, until, type Rule } from '../support/page.ts';
import { length, manners } from './media-contract.ts';
import { feedWith } from './podcast-player.support.ts';
import { inside, mount, settled, textOf } from './support.ts';

const formats = { mp4: 'video/mp4', mov: 'video/quicktime', webm: 'video/webm' };

/** A carousel of one film in these files, which notes what it tells the page. */
async function carousel(files: readonly string[], rules: readonly Rule[] = []) {
  const item = {
    id: 'clip',
    title: 'A clip',
    content_text: 'x',
    attachments: files.map((url) => ({
      url,
      mime_type: formats[url.split('.').at(-1) as keyof typeof formats],
    })),
  };
  const good: Rule = { path: 'feed.json', body: feedWith([item]) };
  const site = await scenario([...rules, good], 'test/fixtures/media');
  const widget = mount<CohesionVideoCarousel>(
    `<cohesion-video-carousel feed="${site.url('feed.json')}"></cohesion-video-carousel>`,
  );
  await settled(widget);
  const told: string[] = [];
  for (const type of ['cohesion-play', 'cohesion-end'] as const)
    widget.addEventListener(type, () => told.push(type));
  return { widget, site, told };
}

const find = (widget: Element) => widget.shadowRoot!.querySelector('video');
const play = async (widget: Element) => {
  await click(inside(widget, '[part=play], [part=note] button'));
  return until(() => find(widget), 'the video');
};

/**
 * Plays from where it is, goes ahead where the browser's own bar can, and comes to the end. GStreamer may say that it can
 * go somewhere, and break on the way.
 */
async function watch(video: HTMLVideoElement, told: string[], isSeekable: boolean): Promise<void> {
  await until(() => video.currentTime > 0.5, 'it to play', 25_000);
  const { seekable } = video;
  const to = 0.8 * length;
  const canGo = seekable.length > 0 && seekable.end(seekable.length - 1) > to;
  if (isSeekable) expect(canGo, 'a seek bar').to.equal(true);
  if (canGo) video.currentTime = to;
  else video.playbackRate = 2;
  await until(() => told.includes('cohesion-end') || !video.isConnected, 'the end', 25_000);
  if (!video.isConnected && engine() === 'webkit' && !isSeekable) return;
  expect(told).to.deep.equal(['cohesion-play', 'cohesion-end']);
}

for (const format of Object.keys(formats) as (keyof typeof formats)[])
  describe(`the media contract: ${format}`, function () {
    this.timeout(90_000);
    const path = `clip.${format}`;

    for (const { name, rule, seekable = false, refusable, unsteady } of manners)
      it(`from ${name}: plays, goes ahead where that is possible, and ends`, async () => {
        const { widget, told } = await carousel([path], [{ path, ...rule }]);
        await click(inside(widget, '[part=play]'));
        const mayFail = refusable || (unsteady && engine() === 'webkit');
        const refused = () => mayFail && /cannot be played/.test(textOf(widget, 'note'));
        await until(() => refused() || find(widget)?.currentTime, 'it to play', 25_000);
        if (!refused()) await watch(find(widget)!, told, seekable);
      });

    it('missing at first, there when it is played again', async () => {
      const missing = { status: 404, body: '', headers: { 'cache-control': 'no-store' } };
      const { widget, site, told } = await carousel([path], [{ path, ...missing }]);
      await click(inside(widget, '[part=play]'));
      await until(() => /cannot be played/.test(textOf(widget, 'note')), 'the words', 25_000);
      const feed = await (await fetch(site.url('feed.json'))).json();
      await site.setRules([{ path: 'feed.json', body: feed }]);
      told.length = 0;
      await watch(await play(widget), told, true);
    });
  });

it('a clip that is higher than wide has a stage of its shape, which fits the window', async () => {
  const { widget } = await carousel(['upright.mp4', 'upright.webm']);
  const video = await play(widget);
  await until(() => video.currentTime > 0.2, 'it to play', 25_000);
  const { width, height } = video.getBoundingClientRect();
  expect(width / height).to.be.closeTo(9 / 16, 0.02);
  expect(height).to.be.within(300, innerHeight);
});
