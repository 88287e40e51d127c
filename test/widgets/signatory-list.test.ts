import { expect } from '@open-wc/testing';
import type { CohesionSignatoryList } from '../../src/widgets/signatory-list/signatory-list.ts';
import '../../src/widgets/signatory-list/signatory-list.ts';
import { feedOf, mount, settled, siteWith, textOf, told } from './support.ts';

const item = (title: string) => ({
  id: title,
  title,
  content_text: title,
  _cohesion: { kind: 'material' },
});

async function shown(attributes = '', items = [item('One'), item('Two')]) {
  const site = await siteWith(feedOf({}, { items }));
  const widget = mount<CohesionSignatoryList>(
    `<cohesion-signatory-list feed="${site.url('feed.json')}" ${attributes}></cohesion-signatory-list>`,
  );
  await settled(widget, items.length ? 'ready' : 'empty');
  return widget;
}

describe('cohesion-signatory-list', () => {
  it('shows what the feed has', async () => {
    const widget = await shown();
    expect(textOf(widget, 'items')).to.equal('One Two');
    await told(widget, { role: 'heading', name: 'Signatory list' });
  });

  it('shows as much as is wanted', async () => {
    const widget = await shown('limit="1"');
    expect(textOf(widget, 'items')).to.equal('One');
    widget.limit = 2;
    await widget.updateComplete;
    expect(textOf(widget, 'items')).to.equal('One Two');
  });

  it('says so where there is nothing', async () => {
    const widget = await shown('', []);
    expect(textOf(widget)).to.equal('There is nothing to show here yet.');
  });

  it('is clean for axe', async () => {
    await expect(await shown()).to.be.accessible();
  });
});
