/** The podcast player in one row of controls: how high it is, and that nothing is lost behind its button. */
import { expect } from '@open-wc/testing';
import { press } from '../support/commands.ts';
import { until } from '../support/page.ts';
import { audio, episode, named, player, three } from './podcast-player.support.ts';
import { inside, textOf, told } from './support.ts';

const longTitle =
  'Kuinka koheesiopolitiikan tulevaisuudesta keskustellaan kaupungeissa, alueilla ja saaristossa, ja mitä siitä seuraa kaikille';
const long = [
  episode('long', [audio('episode-8.mp3')], {
    title: longTitle,
    language: 'en',
    date_published: '2022-11-07T00:00:00Z',
    authors: [{ name: 'A name of some length' }],
  }),
  ...three,
];

async function compact(width: number, lang = 'en', items: object[] = long) {
  const made = await player(items, `layout="compact" lang="${lang}"`);
  made.widget.style.width = `${width}px`;
  return made;
}

describe('cohesion-podcast-player: compact', () => {
  for (const width of [240, 320, 480, 900])
    for (const lang of ['en', 'fi', 'lv'])
      it(`is at most 200 px high, with one row of controls: ${width} px, ${lang}`, async () => {
        const { widget } = await compact(width, lang);
        expect(inside(widget, '.root').offsetHeight).to.be.at.most(200);
        const controls = [...inside(widget, '[part=controls]').querySelectorAll('button, select')]
          .map((control) => control.getBoundingClientRect())
          .filter(({ height }) => height > 0);
        expect(controls.length).to.be.at.least(4);
        const root = widget.getBoundingClientRect();
        const middle = (box: DOMRect) => (box.top + box.bottom) / 2;
        for (const box of controls) {
          expect(middle(box)).to.be.closeTo(middle(controls[0]!), 1);
          expect(Math.min(box.width, box.height)).to.be.at.least(24);
          expect(box.right).to.be.at.most(root.right);
        }
        await expect(widget).to.be.accessible();
      });

  it('shortens a title to two lines, and shows all of it with the rest', async () => {
    const { widget } = await compact(320);
    const title = inside(widget, '.title');
    expect(title.scrollHeight).to.be.greaterThan(title.clientHeight + 5);
    // To whom it is read, it is whole.
    await told(widget, { role: 'heading', name: longTitle });
    inside(widget, '.rest-of-it > summary').click();
    await until(() => title.getBoundingClientRect().height > 60, 'the whole title');
  });

  it('has everything else behind its button, made when that is pressed', async () => {
    const { widget } = await compact(320, 'en', three);
    expect(widget.shadowRoot!.querySelector('[part=list], [part=link]')).to.equal(null);
    const summary = inside(widget, '.rest-of-it > summary');
    summary.focus();
    await press('Enter');
    await until(() => textOf(widget, 'list').includes('Title of episode-5'), 'the list');
    expect(textOf(widget, 'list-heading')).to.equal('Listen next');
    for (const words of ['About this episode', 'Chapters', 'Transcript', 'Keyboard shortcuts'])
      expect(textOf(widget)).to.contain(words);
    await expect(widget).to.be.accessible();
    await press('Enter');
    await until(() => !widget.shadowRoot!.querySelector('[part=list]'), 'it to be put away');
  });

  it('plays, says that it loads, and does not move for it', async () => {
    const { widget } = await player(three, 'layout="compact"', [
      { path: 'media/*.mp3', stall: 'headers' },
    ]);
    widget.style.width = '320px';
    const { offsetHeight } = inside(widget, '.root');
    named(widget, 'Play').click();
    await until(() => textOf(widget, 'status') === 'Loading…', 'the word');
    expect(inside(widget, '.root').offsetHeight).to.equal(offsetHeight);
    await expect(widget).to.be.accessible();
  });

  it('offers another try above its button where a recording is gone', async () => {
    const { widget } = await player([episode('episode-8')], 'layout="compact"', [
      { path: 'media/*.mp3', status: 404, body: '' },
    ]);
    widget.style.width = '240px';
    named(widget, 'Play').click();
    const again = await until(() => named(widget, 'Try again'), 'the button');
    const { bottom } = again.getBoundingClientRect();
    expect(bottom).to.be.at.most(inside(widget, '.rest-of-it').getBoundingClientRect().top + 0.5);
  });

  it('follows its attribute', async () => {
    const { widget } = await player([...three], '');
    expect(inside(widget, '.player').classList.contains('compact')).to.equal(false);
    widget.layout = 'compact';
    await until(() => inside(widget, '.player').classList.contains('compact'), 'it to be compact');
  });
});
