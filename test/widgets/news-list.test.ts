import { expect } from '@open-wc/testing';
import type { CohesionNewsList } from '../../src/widgets/news-list/news-list.ts';
import '../../src/widgets/news-list/news-list.ts';
import { press } from '../support/commands.ts';
import { until } from '../support/page.ts';
import { feedOf, mount, settled, siteWith, textOf, told } from './support.ts';

const item = (title: string, more: object = {}) => ({
  id: title,
  title,
  url: `https://alliance.example/${title}`,
  date_published: '2022-10-12T00:00:00Z',
  content_text: `About ${title}.`,
  tags: [title.toLowerCase()],
  _cohesion: { kind: 'news' },
  ...more,
});

async function shown(attributes = '', items: object[] = [item('One'), item('Two')]) {
  const site = await siteWith(feedOf({}, { items }));
  const widget = mount<CohesionNewsList>(
    `<cohesion-news-list feed="${site.url('feed.json')}" ${attributes}></cohesion-news-list>`,
  );
  await settled(widget, items.length ? 'ready' : 'empty');
  return widget;
}

describe('cohesion-news-list', () => {
  it('is a list of links, each with its date and what it is about', async () => {
    const widget = await shown();
    await told(widget, { role: 'heading', name: 'News' });
    await told(widget, { role: 'link', name: 'One' });
    expect(textOf(widget, 'items')).to.equal(
      'One 12 October 2022 · alliance.example About One. Two 12 October 2022 · alliance.example About Two.',
    );
  });

  it('shows as much as is wanted, and only what has a tag', async () => {
    const widget = await shown('limit="1"');
    const titles = () =>
      [...widget.shadowRoot!.querySelectorAll('[part="title"]')].map(({ textContent }) =>
        textContent!.trim(),
      );
    expect(titles()).to.deep.equal(['One']);
    widget.limit = 0;
    await widget.updateComplete;
    expect(titles()).to.deep.equal(['One', 'Two']);
    widget.tag = 'two';
    await widget.updateComplete;
    expect(titles()).to.deep.equal(['Two']);
  });

  it('is reached by Tab, link by link', async () => {
    const widget = await shown();
    const before = document.createElement('button');
    widget.before(before);
    before.focus();
    for (const title of ['One', 'Two']) {
      await press('Tab');
      expect(widget.shadowRoot!.activeElement!.textContent!.trim()).to.equal(title);
    }
  });

  it('says so where there is nothing', async () => {
    const widget = await shown('', []);
    expect(textOf(widget)).to.equal('There is nothing to show here yet.');
  });

  it('shows five hundred without making more of them than are seen', async () => {
    const items = Array.from({ length: 500 }, (_, index) => item(String(index)));
    const widget = await shown('limit="0"', items);
    expect(widget.shadowRoot!.querySelectorAll('li').length).to.equal(500);
  });

  for (const layout of ['list', 'cards'])
    for (const width of [240, 480, 900])
      it(`fits ${width} px as ${layout}, and is clean for axe`, async () => {
        const long = 'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas';
        const widget = await shown(`layout="${layout}" lang="fi"`, [
          item(long, { image: 'poster.webp' }),
          item('Two', { language: 'ar', title: 'تحالف التماسك' }),
        ]);
        widget.style.width = `${width}px`;
        await until(() => widget.shadowRoot!.querySelector('img'), 'the picture');
        expect(widget.scrollWidth).to.be.at.most(width);
        await expect(widget).to.be.accessible();
      });
});
