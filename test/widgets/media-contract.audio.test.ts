import { expect } from '@open-wc/testing';
import type { CohesionPodcastPlayer } from '../../src/widgets/podcast-player/podcast-player.ts';
import { click, engine, press } from '../support/commands.ts';
import { scenario, until, type Rule } from '../support/page.ts';
import { length, manners } from './media-contract.ts';
import { feedWith, named, playButton, seekBar, sound } from './podcast-player.support.ts';
import { inside, mount, settled, textOf } from './support.ts';

const formats = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
};

/** A player of one recording, which notes what it says and shows. */
async function player(format: keyof typeof formats, rules: readonly Rule[], duration?: number) {
  const recording = {
    url: `tone.${format}`,
    mime_type: formats[format],
    duration_in_seconds: duration,
  };
  const item = { id: 'tone', title: 'A tone', content_text: 'x', attachments: [recording] };
  const good: Rule = { path: 'feed.json', body: feedWith([item]) };
  const site = await scenario([...rules, good], 'test/fixtures/media');
  const widget = mount<CohesionPodcastPlayer>(
    `<cohesion-podcast-player feed="${site.url('feed.json')}"></cohesion-podcast-player>`,
  );
  await settled(widget);
  const said: string[] = [];
  const places: number[] = [];
  let isOver = false;
  widget.addEventListener('cohesion-end', () => (isOver = true));
  const note = () => {
    const words = textOf(widget, 'status');
    if (words !== said.at(-1)) said.push(words);
    if (!isOver) places.push(Number(seekBar(widget).value));
  };
  new MutationObserver(note).observe(widget.shadowRoot!, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  return { widget, site, said, places, isOver: () => isOver };
}

type Player = Awaited<ReturnType<typeof player>>;

/** It comes to its end, or it is said that it does not, with a way to try again. */
async function bear({ widget, places, isOver }: Player): Promise<void> {
  const isSaid = () => /Try again/.test(textOf(widget, 'status'));
  await click(playButton(widget));
  await until(() => sound(widget).currentTime > 0.5 || isSaid(), 'it to play, or words', 12_000);
  if (!isSaid() && !seekBar(widget).disabled) {
    seekBar(widget).focus();
    await press('8');
  }
  await until(() => isOver() || isSaid(), 'the end, or words', 15_000);
  expect(places).to.deep.equal([...places].sort((one, other) => one - other));
}

/** Plays from where it is, goes ahead where that is possible, and comes to the end. */
async function hear({ widget, said, places, isOver }: Player, isSeekable: boolean): Promise<void> {
  const element = sound(widget);
  const status = () => textOf(widget, 'status');
  const hearAll = async () => {
    expect(isSeekable, 'a seek bar').to.equal(false);
    expect(status()).to.equal('Skipping is not possible in this recording.');
    const speed = named(widget, 'Speed') as unknown as HTMLSelectElement;
    speed.value = '2';
    speed.dispatchEvent(new Event('change'));
    await until(isOver, 'the end', 12_000);
  };
  await until(() => element.currentTime > 0.5, 'it to play', 12_000);
  await until(() => status() !== 'Loading…', 'the wait to be over');
  if (seekBar(widget).disabled) await hearAll();
  else {
    seekBar(widget).focus();
    await press('8');
    await until(() => element.currentTime > 0.75 * length, 'the place', 12_000);
    await until(isOver, 'the end', 12_000);
  }
  expect(said.filter((words) => /lost|loaded/.test(words))).to.deep.equal([]);
  expect(places).to.deep.equal([...places].sort((one, other) => one - other));
}

for (const format of Object.keys(formats) as (keyof typeof formats)[])
  describe(`the media contract: ${format}`, function () {
    this.timeout(40_000);

    for (const { name, rule, seekable = false, refusable, unsteady } of manners)
      it(`from ${name}: plays, goes ahead or says that it cannot, and ends`, async () => {
        const all = await player(format, [{ path: `tone.${format}`, ...rule }], length);
        if (unsteady && engine() === 'webkit') return bear(all);
        await click(playButton(all.widget));
        const isRefused = () => refusable && /cannot play/.test(textOf(all.widget, 'status'));
        await until(() => sound(all.widget).currentTime > 0.5 || isRefused(), 'it to play', 12_000);
        if (sound(all.widget).currentTime) await hear(all, seekable);
        else expect(textOf(all.widget, 'status')).to.contain('You can download it.');
      });

    it('missing at first, there when it is tried again', async () => {
      const missing = { status: 404, body: '', headers: { 'cache-control': 'no-store' } };
      const all = await player(format, [{ path: `tone.${format}`, ...missing }], length);
      await click(playButton(all.widget));
      await until(() => /no longer/.test(textOf(all.widget, 'status')), 'the words', 8000);
      all.said.length = 0;
      const feed = await (await fetch(all.site.url('feed.json'))).json();
      await all.site.setRules([{ path: 'feed.json', body: feed }]);
      await click(inside(all.widget, '[part=status] button'));
      await hear(all, true);
    });

    it('of which nobody says how long it is', async () => {
      const rule = { path: `tone.${format}`, headers: { 'content-length': null } };
      const all = await player(format, [rule]);
      if (engine() === 'webkit') return bear(all);
      await click(playButton(all.widget));
      await hear(all, false);
    });
  });
