/** Where a widget's headings stand in the page's outline, whatever the page writes into `heading-level`. */
import { expect } from '@open-wc/testing';
import type { CohesionVideoCarousel } from '../../src/widgets/video-carousel/video-carousel.ts';
import '../../src/widgets/video-carousel/video-carousel.ts';
import '../../src/widgets/declaration-viewer/declaration-viewer.ts';
import { scenario, until } from '../support/page.ts';
import { all, read, siteOf, viewer } from './declaration-viewer.support.ts';
import { player } from './podcast-player.support.ts';
import { mount, settled } from './support.ts';

const films = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Films',
  language: 'en',
  items: ['One', 'Two'].map((title) => ({
    id: title,
    title,
    content_text: 'x',
    url: `https://films.example/${title}`,
    _cohesion: { kind: 'video' },
  })),
};

async function carousel(attributes: string) {
  const site = await scenario([{ path: 'feed.json', body: films }]);
  const widget = mount<CohesionVideoCarousel>(
    `<cohesion-video-carousel feed="${site.url('feed.json')}" ${attributes}></cohesion-video-carousel>`,
  );
  await settled(widget);
  return widget;
}

const headings = (widget: Element) =>
  all(widget, 'h1, h2, h3, h4, h5, h6, hnan').map(
    ({ localName, textContent }) => `${localName} ${textContent.trim()}`,
  );

describe('heading-level', () => {
  for (const [written, title, below, lowest] of [
    ['2', 'h2', 'h3', 'h4'],
    ['4', 'h4', 'h5', 'h6'],
    ['5', 'h5', 'h6', 'h6'],
    ['6', 'h6', 'h6', 'h6'],
    ['', 'h3', 'h4', 'h5'],
    ['h2', 'h3', 'h4', 'h5'],
    ['1', 'h3', 'h4', 'h5'],
    ['0', 'h3', 'h4', 'h5'],
    ['-2', 'h3', 'h4', 'h5'],
    ['7', 'h3', 'h4', 'h5'],
    ['9', 'h3', 'h4', 'h5'],
    ['2.5', 'h3', 'h4', 'h5'],
    ['Infinity', 'h3', 'h4', 'h5'],
  ] as const)
    it(`"${written}": titles are ${title}, what stands under them ${below}`, async () => {
      const attribute = `heading-level="${written}"`;
      const { widget: podcast } = await player(undefined, attribute);
      expect(headings(podcast)).to.deep.equal([
        `${title} Title of episode-2`,
        `${below} Listen next`,
      ]);
      expect(headings(await carousel(attribute))).to.deep.equal([
        `${title} One`,
        `${below} Watch next`,
      ]);
      const declaration = await viewer(await siteOf(), `lang="en" ${attribute}`);
      await read(declaration);
      await until(() => declaration.shadowRoot!.querySelector('.markup'), 'the text');
      expect(headings(declaration)).to.deep.equal([
        `${title} The declaration`,
        `${below} What cohesion means`,
        `${lowest} Why`,
      ]);
    });

  it('can be set by script, and is 3 again without the attribute', async () => {
    const widget = await carousel('heading-level="2"');
    for (const [set, level] of [
      [5, 5],
      [9, 3],
      [4, 4],
      [Number.NaN, 3],
      [2, 2],
    ] as const) {
      widget.headingLevel = set;
      await widget.updateComplete;
      expect(widget.headingLevel).to.equal(level);
      expect(headings(widget)[0]).to.equal(`h${level} One`);
    }
    widget.removeAttribute('heading-level');
    await widget.updateComplete;
    expect(headings(widget)[0]).to.equal('h3 One');
  });
});
