import { expect } from '@open-wc/testing';
import type { CohesionQuotation } from '../../src/widgets/quotation/quotation.ts';
import '../../src/widgets/quotation/quotation.ts';
import { accessibleNodes, click } from '../support/commands.ts';
import { until } from '../support/page.ts';
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

/** The clipboard of the page, which a test can look into. */
function clipboard(writeText: (text: string) => Promise<void>) {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}
afterEach(() => void Reflect.deleteProperty(navigator, 'clipboard'));

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

  it('is copied with its source, and says so', async () => {
    const widget = await shown('share');
    const copied: string[] = [];
    clipboard((text) => Promise.resolve(void copied.push(text)));
    await click(inside(widget, '[part="copy"]'));
    await until(() => inside(widget, '[role="status"]').textContent === 'Copied', 'the word');
    expect(copied).to.deep.equal([
      'Words of one.\n— A. Author, The declaration\nhttps://alliance.example/declaration',
    ]);
    widget.item = 'two';
    await widget.updateComplete;
    expect(inside(widget, '[role="status"]').textContent).to.equal('');
  });

  it('is there to be copied by hand where the browser refuses', async () => {
    const widget = await shown('share');
    clipboard(() => Promise.reject(new Error('refused')));
    inside<HTMLButtonElement>(widget, '[part="copy"]').click();
    const field = await until(() => widget.shadowRoot!.querySelector('textarea'), 'the field');
    expect(field.value).to.include('Words of one.');
    await expect(widget).to.be.accessible();
  });

  it('goes into an e-mail, and nobody else is asked', async () => {
    const widget = await shown('share');
    const { href } = inside<HTMLAnchorElement>(widget, '[part="share-mail"]');
    expect(decodeURIComponent(href)).to.match(
      /^mailto:\?subject=The declaration&body=Words of one\./,
    );
    expect(widget.shadowRoot!.querySelectorAll('[part="share"] a').length).to.equal(1);
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
