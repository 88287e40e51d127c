import { expect } from '@open-wc/testing';
import type { CohesionJoinButton } from '../../src/widgets/join-button/join-button.ts';
import '../../src/widgets/join-button/join-button.ts';
import { clockByHand } from '../support/clock.ts';
import { accessibleNodes, click, press } from '../support/commands.ts';
import { until } from '../support/page.ts';
import { feedOf, inside, mount, numbers, settled, siteWith, textOf, told } from './support.ts';

async function button(attributes = '', content = '') {
  const site = await siteWith(feedOf(numbers()));
  const widget = mount<CohesionJoinButton>(
    `<cohesion-join-button feed="${site.url('feed.json')}" ${attributes}>${content}</cohesion-join-button>`,
  );
  await settled(widget);
  return { widget, site, link: inside<HTMLAnchorElement>(widget, 'a') };
}

/** Clicks must not lead the test page away. */
const stay = (event: Event) => event.preventDefault();
beforeEach(() => document.addEventListener('click', stay));
afterEach(() => document.removeEventListener('click', stay));

describe('cohesion-join-button', () => {
  it('is a link to the join page that says who sent the visitor', async () => {
    const { link, site } = await button('partner="Umeå kommun"');
    expect(link.href).to.equal(`${site.url('join.html')}?partner=Ume%C3%A5+kommun`);
    expect(link.target).to.equal('');
  });

  it('has its label in the language', async () => {
    const { widget } = await button('lang="sv"');
    await told(widget, { role: 'link', name: 'Gå med i alliansen' });
  });

  it('takes a label of the page’s own', async () => {
    const { widget } = await button('', '<a href="#">Fallback</a><b slot="label">Come along</b>');
    await told(widget, { role: 'link', name: 'Come along' });
    const links = (await accessibleNodes(widget)).filter(({ role }) => role === 'link');
    expect(links).to.deep.equal([{ role: 'link', name: 'Come along' }]);
  });

  it('opens a new tab only when asked to, and says so to everyone', async () => {
    const { widget, link } = await button('new-tab');
    expect(link.target).to.equal('_blank');
    expect(textOf(widget)).to.contain('opens in a new tab');
    const node = await until(
      async () => (await accessibleNodes(widget)).find(({ role }) => role === 'link'),
      'the link',
    );
    expect(node.name).to.match(/Join the alliance\s*opens in a new tab/);
  });

  it('tells how many have joined, when asked to', async () => {
    const { widget } = await button('with-count');
    expect(textOf(widget, 'count')).to.equal(
      'The #CohesionAlliance brings together more than 12,000 individuals, 140 regions and 137 cities and counties.',
    );
    widget.withCount = false;
    await widget.updateComplete;
    expect(textOf(widget, 'count')).to.equal('');
  });

  for (const variant of ['solid', 'outline'])
    it(`is at least 44 px high and clean for axe: ${variant}`, async () => {
      const { widget, link } = await button(`variant="${variant}" with-count`);
      expect(link.getBoundingClientRect().height).to.be.at.least(44);
      await expect(widget).to.be.accessible();
    });

  for (const [how, leave] of [
    ['a click', (link: HTMLElement) => click(link)],
    [
      'the Enter key',
      async (link: HTMLElement) => {
        link.focus();
        await press('Enter');
      },
    ],
  ] as const)
    it(`says that the visitor leaves by ${how}, and lets the page keep them`, async () => {
      const { widget, link } = await button('partner="x"');
      document.removeEventListener('click', stay);
      const details: unknown[] = [];
      widget.addEventListener('cohesion-join', (event) => {
        details.push(event.detail);
        event.preventDefault();
      });
      const clicked = new Promise<Event>((resolve) =>
        document.addEventListener('click', resolve, { once: true }),
      );
      await leave(link);
      expect((await clicked).defaultPrevented).to.equal(true);
      expect(details).to.deep.equal([{ url: link.href, partner: 'x' }]);
    });

  it('lets the visitor go where nobody objects', async () => {
    const { link } = await button();
    const prevented: boolean[] = [];
    link.addEventListener('click', (event) => prevented.push(event.defaultPrevented));
    await click(link);
    expect(prevented).to.deep.equal([false]);
  });

  it('is reached by Tab, with a focus ring that can be seen', async () => {
    const { link, widget } = await button();
    const before = document.createElement('button');
    widget.before(before);
    before.focus();
    await press('Tab');
    expect(widget.shadowRoot!.activeElement).to.equal(link);
    const style = getComputedStyle(link);
    expect([style.outlineStyle, style.outlineWidth, style.outlineOffset]).to.deep.equal([
      'solid',
      '3px',
      '2px',
    ]);
  });

  it('is the page’s own link where the feed has no join page', async () => {
    const site = await siteWith(feedOf({}));
    const widget = mount<CohesionJoinButton>(
      `<cohesion-join-button feed="${site.url('feed.json')}"><a href="#own">Join</a></cohesion-join-button>`,
    );
    await settled(widget, 'failed');
    expect(widget.querySelector('a')!.checkVisibility()).to.equal(true);
  });
});

describe('the button of a call with a last day', () => {
  const clock = clockByHand();
  const calls = [
    { id: 'alliance', join: { url: 'join.html' } },
    {
      id: 'joint',
      title: 'A joint call',
      url: 'joint.html',
      deadline: '2027-06-30',
      join: { url: 'join.html' },
    },
  ];

  it('leads to the call’s page when it is closed, also on a page left open', async () => {
    clock.set(Date.parse('2027-06-30T12:00Z'));
    const site = await siteWith(feedOf({ calls }));
    const widget = mount<CohesionJoinButton>(
      `<cohesion-join-button feed="${site.url('feed.json')}" call="joint"><b slot="label">Come along</b></cohesion-join-button>`,
    );
    await settled(widget);
    const link = () => inside<HTMLAnchorElement>(widget, 'a');
    expect(link().href).to.equal(site.url('join.html'));
    expect(textOf(widget, 'deadline')).to.equal('closes today');
    await told(widget, { role: 'link', name: 'Come along' });
    clock.pass(16 * 3600);
    await until(() => link().href === site.url('joint.html'), 'the call’s page');
    expect(textOf(widget, 'deadline')).to.equal('closed on 30 June 2027');
    // Whatever the page calls it: nobody can join any more.
    await told(widget, { role: 'link', name: 'This call is closed' });
    const said: string[] = [];
    widget.addEventListener('cohesion-join', () => said.push('join'));
    link().click();
    expect(said).to.deep.equal([]);
    await expect(widget).to.be.accessible();
  });
});
