import { expect } from '@open-wc/testing';
import type { CohesionQuotation } from '../../src/widgets/quotation/quotation.ts';
import '../../src/widgets/quotation/quotation.ts';
import { accessibleNodes } from '../support/commands.ts';
import { shares } from './share-contract.ts';
import { feedOf, inside, mount, settled, siteWith, textOf, told } from './support.ts';

const item = (id: string, more: object = {}) => ({
  id,
  title: 'The declaration',
  url: 'https://alliance.example/declaration',
  content_text: `Words of ${id}.`,
  authors: [{ name: 'A. Author' }],
  _cohesion: { kind: 'quotation' },
  ...more,
});

async function shown(attributes = '', items: object[] = [item('one'), item('two')]) {
  const site = await siteWith(feedOf({}, { items }));
  const widget = mount<CohesionQuotation>(
    `<cohesion-quotation feed="${site.url('feed.json')}" ${attributes}></cohesion-quotation>`,
  );
  await settled(widget, items.length ? 'ready' : 'empty');
  return widget;
}

describe('cohesion-quotation', () => {
  it('is a figure with the words and their source', async () => {
    const widget = await shown();
    expect(textOf(widget, 'quote')).to.equal('Words of one.');
    expect(textOf(widget, 'source')).to.equal('A. Author, The declaration');
    await told(widget, { role: 'link', name: 'The declaration' });
    expect(inside(widget, 'figure > blockquote')).to.not.equal(null);
    const nodes = await accessibleNodes(widget);
    expect(nodes.some(({ role }) => /figure/i.test(role))).to.equal(true);
  });

  it('is the one that is asked for', async () => {
    const widget = await shown('item="two"');
    expect(textOf(widget, 'quote')).to.equal('Words of two.');
    widget.item = 'one';
    await widget.updateComplete;
    expect(textOf(widget, 'quote')).to.equal('Words of one.');
  });

  shares({
    show: shown,
    button: 'Copy',
    title: 'The declaration',
    text: 'Words of one.\n— A. Author, The declaration',
    url: 'https://alliance.example/declaration',
    copied: 'Words of one.\n— A. Author, The declaration\nhttps://alliance.example/declaration',
    another: (widget) => widget.setAttribute('item', 'two'),
  });

  it('says so where there is nothing', async () => {
    const widget = await shown('', []);
    expect(textOf(widget)).to.equal('There is nothing to show here yet.');
  });

  for (const width of [240, 640])
    it(`fits ${width} px, and is clean for axe`, async () => {
      const widget = await shown('share lang="de"', [
        item('one', {
          content_text: 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung',
        }),
      ]);
      widget.style.width = `${width}px`;
      expect(widget.scrollWidth).to.be.at.most(width);
      await expect(widget).to.be.accessible();
    });
});
