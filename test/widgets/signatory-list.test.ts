import { expect } from '@open-wc/testing';
import type { CohesionSignatoryList } from '../../src/widgets/signatory-list/signatory-list.ts';
import '../../src/widgets/signatory-list/signatory-list.ts';
import { press } from '../support/commands.ts';
import { until, type Rule } from '../support/page.ts';
import { feedOf, inside, mount, settled, siteWith, textOf, told } from './support.ts';

const region = (name: string, country: string, more: object = {}) => ({
  name,
  category: 'regions',
  country,
  ...more,
});
const some = [
  region('Region Ängsholm', 'SE', { nuts: 'SEQ1', since: '2020-07', url: 'https://a.example/' }),
  region('Région de la Lune', 'FR', { aliases: ['Moon'] }),
  region('Περιφέρεια Ονειροχώρι', 'GR'),
  { name: 'Sagovik kommun', category: 'municipalities', country: 'SE' },
];
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => region(`Region ${index + 1}`, 'SE'));

const call = {
  id: 'alliance',
  counts: [{ category: 'regions', count: 140 }],
  join: { url: 'https://alliance.example/join' },
  register: 'register.json',
};

interface Given {
  readonly entries?: readonly object[];
  readonly calls?: readonly object[];
  readonly faults?: readonly Rule[];
  readonly state?: 'ready' | 'empty' | 'failed';
}

async function shown(
  attributes = '',
  { entries = some, calls = [call], faults = [], state = 'ready' }: Given = {},
) {
  const site = await siteWith(feedOf({ calls }), [
    ...faults,
    { path: 'register.json', body: JSON.stringify({ schema: 1, entries }) },
  ]);
  const widget = mount<CohesionSignatoryList>(
    `<cohesion-signatory-list feed="${site.url('feed.json')}" ${attributes}></cohesion-signatory-list>`,
  );
  await settled(widget, state);
  return Object.assign(widget, { site });
}

const names = (widget: Element) =>
  [...widget.shadowRoot!.querySelectorAll('[part="title"]')].map(({ textContent }) => textContent);
/** By the keys of a keyboard, which every engine has. */
async function type(text: string): Promise<void> {
  for (const letter of text) await press(letter === ' ' ? 'Space' : letter);
}
const button = (widget: Element, text: string) =>
  [...widget.shadowRoot!.querySelectorAll('button')].find(({ textContent }) =>
    textContent!.replace(/\s+/g, ' ').includes(text),
  )!;
const status = (widget: Element) => inside(widget, '[part="status"]').textContent;

describe('cohesion-signatory-list', () => {
  it('lists who has joined, each with its country and since when', async () => {
    const widget = await shown();
    await told(widget, { role: 'heading', name: 'Who has joined' });
    await told(widget, { role: 'link', name: 'Region Ängsholm' });
    expect(names(widget)).to.deep.equal(some.map(({ name }) => name));
    expect(textOf(widget, 'notes')).to.contain('Sweden · joined: July 2020');
    expect(status(widget)).to.equal('Shown: 4 of 4');
  });

  it('finds while one types, and says once how many when one has stopped', async () => {
    const widget = await shown();
    const before = document.createElement('button');
    widget.before(before);
    before.focus();
    await press('Tab');
    expect(widget.shadowRoot!.activeElement!.localName).to.equal('input');
    const said: (string | null)[] = [];
    const region = inside(widget, '[part="status"]');
    new MutationObserver(() => said.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    await type('angs');
    await until(() => names(widget).length === 1, 'one to be found');
    expect(names(widget)).to.deep.equal(['Region Ängsholm']);
    await until(() => status(widget) === 'Shown: 1 of 1', 'its number to be said');
    expect(said).to.deep.equal(['Shown: 1 of 1']);
    await told(widget, { role: 'searchbox', name: 'Search' });
  });

  for (const [query, name] of [
    ['moon', 'Région de la Lune'],
    ['oneirochori', 'Περιφέρεια Ονειροχώρι'],
    ['seq1', 'Region Ängsholm'],
  ])
    it(`finds by “${query}”`, async () => {
      const widget = await shown();
      inside(widget, 'input').focus();
      await type(query!);
      await until(() => names(widget).join() === name, name!);
    });

  it('keeps its height while one types, so that the page does not jump', async () => {
    const widget = await shown('', { entries: many(12) });
    const { height } = widget.getBoundingClientRect();
    inside(widget, 'input').focus();
    await type('region 7');
    await until(() => names(widget).length === 1, 'one to be found');
    expect(widget.getBoundingClientRect().height).to.equal(height);
  });

  it('leaves the last letters of what is typed nowhere when it is taken away', async () => {
    const widget = await shown();
    inside(widget, 'input').focus();
    await type('x');
    widget.remove();
    expect(status(widget)).to.equal('Shown: 4 of 4');
  });

  it('has a map of toggle buttons, pressed by keyboard too', async () => {
    const widget = await shown();
    expect(widget.shadowRoot!.querySelectorAll('[part="country"]').length).to.equal(27);
    const sweden = await told(widget, { role: 'button', name: 'SE Sweden 2' });
    expect(sweden.pressed).to.not.equal(true);
    button(widget, 'SE').focus();
    await press('Space');
    await told(widget, { role: 'button', name: 'SE Sweden 2', pressed: true });
    expect(names(widget)).to.deep.equal(['Region Ängsholm', 'Sagovik kommun']);
    expect(status(widget)).to.equal('Shown: 2 of 2');
    button(widget, '1 city').click();
    await widget.updateComplete;
    expect(names(widget)).to.deep.equal(['Sagovik kommun']);
    button(widget, 'Show all').click();
    await widget.updateComplete;
    expect(names(widget).length).to.equal(4);
    expect(button(widget, 'Show all')).to.equal(undefined);
  });

  it('has the map in rows of the compass, west on the left in Arabic too', async () => {
    const widget = await shown('dir="rtl"');
    const at = (code: string) => button(widget, code).getBoundingClientRect();
    expect(at('PT').left).to.be.lessThan(at('ES').left);
    expect(at('ES').left).to.be.lessThan(at('BG').left);
    expect(at('SE').top).to.equal(at('EE').top);
    expect(at('SE').top).to.be.lessThan(at('EL').top);
  });

  it('shows more when that is asked for, and goes on there', async () => {
    const widget = await shown('limit="3"', { entries: many(150) });
    expect(names(widget).length).to.equal(3);
    button(widget, 'Show more').focus();
    await press('Enter');
    await until(() => names(widget).length === 103, 'more');
    expect(widget.shadowRoot!.activeElement!.textContent).to.contain('Region 4');
    button(widget, 'Show more').click();
    await until(() => names(widget).length === 150, 'all');
    expect(button(widget, 'Show more')).to.equal(undefined);
  });

  it('shows those of a country or a kind only', async () => {
    const widget = await shown('country="se" category="regions"');
    expect(names(widget)).to.deep.equal(['Region Ängsholm']);
    expect(widget.shadowRoot!.querySelector('[part="map"], [part="categories"]')).to.equal(null);
    widget.country = 'FR';
    await widget.updateComplete;
    expect(names(widget)).to.deep.equal(['Région de la Lune']);
  });

  it('is a map alone until a country is pressed', async () => {
    const widget = await shown('layout="map"');
    expect(widget.shadowRoot!.querySelector('input')).to.equal(null);
    expect(names(widget)).to.deep.equal([]);
    button(widget, 'FR').click();
    await widget.updateComplete;
    expect(names(widget)).to.deep.equal(['Région de la Lune']);
  });

  it('says in a sentence that a place has joined, and opens the list below it', async () => {
    const widget = await shown('place="region angsholm"');
    expect(textOf(widget, 'sentence')).to.contain(
      'Region Ängsholm is one of 140 regions that have joined.',
    );
    expect(names(widget)).to.deep.equal([]);
    await told(widget, { role: 'button', name: 'All who have joined', expanded: false });
    button(widget, 'All who').focus();
    await press('Enter');
    await told(widget, { role: 'button', name: 'All who have joined', expanded: true });
    expect(names(widget).length).to.equal(4);
    expect(inside(widget, '[part="disclosure"]').matches(':focus')).to.equal(true);
  });

  it('says that a place has not joined yet, and leads to where it can', async () => {
    const widget = await shown('nuts="SEQ9" place="Region X" partner="Town"');
    expect(textOf(widget, 'sentence')).to.equal('Region X has not joined yet.');
    const joined = new Promise<CustomEvent>((resolve) =>
      widget.addEventListener(
        'cohesion-join',
        (event) => {
          event.preventDefault();
          resolve(event);
        },
        { once: true },
      ),
    );
    inside(widget, '[part="join"]').click();
    expect((await joined).detail).to.deep.equal({
      url: 'https://alliance.example/join?partner=Town',
      partner: 'Town',
    });
  });

  it('has the register of the call that is wanted, and asks for each once', async () => {
    const calls = [call, { id: 'second', title: 'Second', register: 'second.json' }];
    const second = JSON.stringify({ entries: [region('Only this', 'SE')] });
    const faults = [{ path: 'second.json', body: second }];
    const widget = await shown('', { calls, faults });
    const other = mount<CohesionSignatoryList>(
      `<cohesion-signatory-list feed="${widget.site.url('feed.json')}"></cohesion-signatory-list>`,
    );
    await settled(other);
    widget.call = 'second';
    await until(() => names(widget).join() === 'Only this', 'the other register');
    expect(textOf(widget, 'heading')).to.equal('Who has joined: Second');
    expect((await widget.site.log('register.json')).length).to.equal(1);
    expect((await widget.site.log('second.json')).length).to.equal(1);
  });

  it('is empty where there is no register, and where nobody is in it', async () => {
    const widget = await shown('', { calls: [{ ...call, register: null }], state: 'empty' });
    expect(textOf(widget)).to.equal('There is nothing to show here yet.');
    await shown('', { entries: [], state: 'empty' });
  });

  for (const [what, fault] of [
    ['is not there', { status: 404 }],
    ['is no JSON', { body: '<!doctype html>' }],
    ['is something else', { body: '{"items":[]}' }],
  ] as const)
    it(`fails where the register ${what}, and tries again`, async () => {
      const faults = [{ path: 'register.json', times: 1, ...fault }];
      const widget = await shown('', { faults, state: 'failed' });
      inside(widget, '[part="retry"]').click();
      await settled(widget);
      expect(names(widget).length).to.equal(4);
    });

  it('asks no third party for a register', async () => {
    const register = 'https://elsewhere.example/register.json';
    const failed = new Promise<CustomEvent>((resolve) =>
      document.addEventListener('cohesion-error', resolve, { once: true }),
    );
    await shown('', { calls: [{ ...call, register }], state: 'failed' });
    expect((await failed).detail.code).to.equal('address');
    expect(performance.getEntriesByName(register)).to.deep.equal([]);
  });

  it('drops people, and tells the webmaster without their names', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void warnings.push(text);
    try {
      const person = { name: 'Ada Example', category: 'individuals' };
      const widget = await shown('', { entries: [person, ...some] });
      expect(names(widget).length).to.equal(4);
      expect(warnings.join()).to.contain('register.json has problems');
      expect(warnings.join()).to.contain('no person').and.not.contain('Ada');
    } finally {
      console.warn = warn;
    }
  });

  for (const layout of ['list', 'map', 'sentence'])
    for (const width of [240, 320, 640, 900])
      it(`fits ${width} px as ${layout}, and is clean for axe`, async () => {
        const long = 'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas';
        const widget = await shown(`layout="${layout}" lang="fi" place="${long}"`, {
          entries: [region(long, 'FI', { since: '2018-10', url: 'https://a.example/' }), ...some],
        });
        widget.style.width = `${width}px`;
        button(widget, layout === 'sentence' ? '' : 'FI').click();
        await widget.updateComplete;
        expect(widget.scrollWidth).to.be.at.most(width);
        for (const {
          offsetWidth,
          offsetHeight,
          textContent,
        } of widget.shadowRoot!.querySelectorAll('button'))
          expect(Math.min(offsetWidth, offsetHeight), textContent!).to.be.at.least(24);
        await expect(widget).to.be.accessible();
      });
});
