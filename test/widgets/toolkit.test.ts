import { expect } from '@open-wc/testing';
import type { CohesionToolkit } from '../../src/widgets/toolkit/toolkit.ts';
import '../../src/widgets/toolkit/toolkit.ts';
import { press } from '../support/commands.ts';
import { until } from '../support/page.ts';
import { feedOf, inside, mount, settled, siteWith, textOf, told } from './support.ts';

const material = (id: string, more: object = {}) => ({
  id,
  title: `The ${id}`,
  content_text: `Words of ${id}.`,
  tags: ['Texts'],
  _cohesion: { kind: 'material' },
  ...more,
});
const guide = material('guide', {
  tags: ['Guide'],
  image: 'poster.webp',
  attachments: [{ url: 'guide.pdf', mime_type: 'application/pdf', size_in_bytes: 24_000 }],
});

async function shown(
  attributes = '',
  items: object[] = [guide, material('post'), material('letter')],
) {
  const site = await siteWith(feedOf({}, { items }));
  const widget = mount<CohesionToolkit>(
    `<cohesion-toolkit feed="${site.url('feed.json')}" ${attributes}></cohesion-toolkit>`,
  );
  await settled(widget, items.length ? 'ready' : 'empty');
  return { widget, site };
}

function clipboard(writeText: (text: string) => Promise<void>) {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}
afterEach(() => void Reflect.deleteProperty(navigator, 'clipboard'));

describe('cohesion-toolkit', () => {
  it('has groups under headings, with files to download', async () => {
    const { widget, site } = await shown('heading-level="2"');
    await told(widget, { role: 'heading', name: 'Campaign material' });
    expect(
      [...widget.shadowRoot!.querySelectorAll('h3')].map(({ textContent }) => textContent),
    ).to.deep.equal(['Guide', 'Texts']);
    const link = inside<HTMLAnchorElement>(widget, '[part="link"]');
    expect(link.href).to.equal(site.url('guide.pdf'));
    expect(link.hasAttribute('download')).to.equal(true);
    expect(textOf(widget, 'notes')).to.equal('PDF · 24 kB · English');
  });

  it('copies a text as it is, and says so for that one', async () => {
    const { widget } = await shown();
    const copied: string[] = [];
    clipboard((text) => Promise.resolve(void copied.push(text)));
    const buttons = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('[part="copy"]')];
    expect(buttons.map((button) => button.getAttribute('aria-label'))).to.deep.equal([
      'Copy: The post',
      'Copy: The letter',
    ]);
    // By key: a picture above may still come, and a pointer would miss.
    buttons[1]!.focus();
    await press('Enter');
    const said = () =>
      [...widget.shadowRoot!.querySelectorAll('[role="status"]')].map(
        ({ textContent }) => textContent,
      );
    await until(() => said()[1] === 'Copied', 'the word');
    expect(said()).to.deep.equal(['', 'Copied']);
    expect(copied).to.deep.equal(['Words of letter.']);
  });

  it('lets a text be copied by hand where the browser refuses', async () => {
    const { widget } = await shown();
    clipboard(() => Promise.reject(new Error('refused')));
    inside<HTMLButtonElement>(widget, '[part="copy"]').click();
    const field = await until(() => widget.shadowRoot!.querySelector('textarea'), 'the field');
    expect(field.value).to.equal('Words of post.');
    await expect(widget).to.be.accessible();
  });

  it('is gone through by Tab', async () => {
    const { widget } = await shown();
    const before = document.createElement('button');
    widget.before(before);
    before.focus();
    const seen: (string | null)[] = [];
    for (let step = 0; step < 3; step++) {
      await press('Tab');
      seen.push(widget.shadowRoot!.activeElement!.getAttribute('part'));
    }
    expect(seen).to.deep.equal(['link', 'copy', 'copy']);
  });

  it('has only what has a tag', async () => {
    const { widget } = await shown('tag="guide"');
    expect(widget.shadowRoot!.querySelectorAll('[part="item"]').length).to.equal(1);
  });

  it('says so where there is nothing', async () => {
    const { widget } = await shown('', []);
    expect(textOf(widget)).to.equal('There is nothing to show here yet.');
  });

  for (const width of [240, 480, 900])
    it(`fits ${width} px, and is clean for axe`, async () => {
      const { widget } = await shown('lang="fi"', [
        guide,
        material('Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas'),
      ]);
      widget.style.width = `${width}px`;
      expect(widget.scrollWidth).to.be.at.most(width);
      await expect(widget).to.be.accessible();
    });
});
