/** Whose pictures are shown before the visitor acts. */
import { expect } from '@open-wc/testing';
import { scenario } from '../support/page.ts';
import { mount, settled } from './support.ts';

const script = `${location.origin}/sample/`;
const pictures = [
  'media/video-1.webp',
  `${script}media/video-1.webp`,
  'https://elsewhere.example/poster.webp',
];

before(async () => {
  // As the drop-in script does it, before it loads a widget.
  Object.assign(window, {
    [Symbol.for('cohesion-widgets')]: { base: script },
  });
  await import('../../src/widgets/podcast-player/podcast-player.ts');
  await import('../../src/widgets/video-carousel/video-carousel.ts');
});

/** The pictures that these widgets show of items with one picture each. */
async function shown(tag: 'cohesion-podcast-player' | 'cohesion-video-carousel') {
  const items = pictures.map((image, index) => ({
    id: `${index}`,
    content_text: 'x',
    image,
    url: 'https://elsewhere.example/',
    attachments: [
      tag === 'cohesion-video-carousel'
        ? { url: 'media/clip-1.mp4', mime_type: 'video/mp4' }
        : { url: 'media/episode-8.mp3', mime_type: 'audio/mpeg' },
    ],
  }));
  const site = await scenario(
    [
      {
        path: 'feed.json',
        body: { version: 'https://jsonfeed.org/version/1.1', title: 'Feed', items },
      },
    ],
    'sample',
  );
  const addresses: (string | undefined)[] = [];
  for (const { id } of items) {
    const name = tag === 'cohesion-video-carousel' ? 'video' : 'episode';
    const widget = mount<HTMLElementTagNameMap[typeof tag]>(
      `<${tag} feed="${site.url('feed.json')}" ${name}="${id}"></${tag}>`,
    );
    await settled(widget);
    addresses.push(
      widget.shadowRoot!.querySelector<HTMLImageElement>('.cover img, .stage img')?.src,
    );
  }
  return { addresses, site };
}

describe('pictures', () => {
  for (const tag of ['cohesion-podcast-player', 'cohesion-video-carousel'] as const)
    it(`${tag}: of the feed’s host and of the script’s, and of nobody else`, async () => {
      const { addresses, site } = await shown(tag);
      expect(addresses).to.deep.equal([site.url(pictures[0]!), pictures[1], undefined]);
    });
});
