/** What all widgets share, seen on the counter and the join button. */
import { expect } from '@open-wc/testing';
import { define } from '../../src/element/define.ts';
import '../../src/widgets/join-button/join-button.ts';
import { CohesionSignatoryCounter } from '../../src/widgets/signatory-counter/signatory-counter.ts';
import { click, emulateMedia, engine } from '../support/commands.ts';
import { painted } from '../support/contrast.ts';
import { until } from '../support/page.ts';
import { feedOf, inside, mount, numbers, settled, siteWith, textOf, told } from './support.ts';

const counter = (attributes: string, fallback = '') =>
  mount<CohesionSignatoryCounter>(
    `<cohesion-signatory-counter ${attributes}>${fallback}</cohesion-signatory-counter>`,
  );
const fallback = '<a href="#join">More than 12,000 have joined</a>';

describe('the four states', () => {
  it('loading: the fallback where there is one, else a skeleton', async () => {
    const site = await siteWith('{}', [{ path: 'feed.json', stall: 'headers' }]);
    const bare = counter(`feed="${site.url('feed.json')}"`);
    const kept = counter(`feed="${site.url('feed.json')}"`, fallback);
    await Promise.all([bare.updateComplete, kept.updateComplete]);
    expect([bare.state, kept.state]).to.deep.equal(['loading', 'loading']);
    expect(inside(bare, '.skeleton').offsetHeight).to.be.greaterThan(20);
    expect(kept.querySelector('a')!.checkVisibility()).to.equal(true);
  });

  it('ready: the content instead of the fallback, said once by an event that crosses shadow roots', async () => {
    const site = await siteWith(feedOf(numbers()));
    const heard: unknown[] = [];
    const note = (event: Event) => heard.push((event as CustomEvent).detail);
    document.addEventListener('cohesion-ready', note);
    const outer = mount<never>('<div></div>') as HTMLElement;
    outer.attachShadow({ mode: 'open' }).innerHTML =
      `<cohesion-signatory-counter feed="${site.url('feed.json')}">${fallback}</cohesion-signatory-counter>`;
    const widget = outer.shadowRoot!.firstElementChild as CohesionSignatoryCounter;
    await settled(widget);
    widget.requestUpdate();
    await widget.updateComplete;
    document.removeEventListener('cohesion-ready', note);
    expect(widget.querySelector('a')!.checkVisibility()).to.equal(false);
    expect(textOf(widget)).to.contain('12,000');
    expect(heard).to.deep.equal([{ widget: 'cohesion-signatory-counter' }]);
  });

  it('empty: a sentence', async () => {
    const site = await siteWith(feedOf({}));
    const widget = counter(`feed="${site.url('feed.json')}"`, fallback);
    await settled(widget, 'empty');
    expect(textOf(widget)).to.equal('There is nothing to show here yet.');
  });

  it('failed: the fallback with the page’s looks, and an event that says why', async () => {
    const site = await siteWith('', [{ path: 'feed.json', status: 404 }]);
    const failure = new Promise<CustomEvent>((resolve) =>
      document.addEventListener('cohesion-error', resolve as EventListener, { once: true }),
    );
    const widget = counter(`feed="${site.url('feed.json')}"`, fallback);
    const { detail } = await failure;
    await settled(widget, 'failed');
    expect(detail.widget).to.equal('cohesion-signatory-counter');
    expect(detail.code).to.equal('status');
    expect(detail.message).to.contain(site.url('feed.json')).and.to.contain('404');
    expect(widget.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(widget.shadowRoot!.querySelector('.root')).to.equal(null);
  });

  const heardError = () =>
    new Promise<CustomEvent<{ code: string; message: string }>>((resolve) =>
      document.addEventListener('cohesion-error', resolve as EventListener, { once: true }),
    );

  it('failed where all of it was misread: the fallback says more than "nothing yet"', async () => {
    const counts = [{ category: 'Regions', count: 140 }];
    const site = await siteWith(feedOf({ calls: [{ id: 'alliance', counts }] }));
    const heard = heardError();
    const widget = counter(`feed="${site.url('feed.json')}"`, fallback);
    const { detail } = await heard;
    await settled(widget, 'failed');
    expect(detail.code).to.equal('misread');
    expect(detail.message).to.contain('counts[0].label').and.to.contain('Regions');
    expect(widget.querySelector('a')!.checkVisibility()).to.equal(true);
  });

  it('ready where some was misread, and an event that says what is missing', async () => {
    const counts = [
      { category: 'individuals', count: '12.000' },
      { category: 'regions', count: '1 140' },
    ];
    const site = await siteWith(feedOf({ calls: [{ id: 'alliance', counts }] }));
    const heard = heardError();
    const widget = counter(`feed="${site.url('feed.json')}"`, fallback);
    const { detail } = await heard;
    await settled(widget);
    expect(textOf(widget)).to.contain('1,140').and.not.to.contain('12');
    expect(detail.code).to.equal('misread');
    expect(detail.message).to.contain('counts[0].count').and.to.contain('12.000');
  });

  it('decodes what was encoded as HTML', async () => {
    const counts = [{ category: 'schools', count: 3, label: 'caf&eacute;s' }];
    const site = await siteWith(feedOf({ calls: [{ id: 'alliance', counts }] }));
    const widget = counter(`feed="${site.url('feed.json')}"`);
    await settled(widget);
    expect(textOf(widget)).to.contain('cafés');
  });

  it('failed without a fallback: a sentence in the visitor’s language, and a button that tries again', async () => {
    const site = await siteWith(feedOf(numbers()), [{ path: 'feed.json', times: 1, status: 404 }]);
    const widget = counter(`feed="${site.url('feed.json')}" lang="sv"`);
    await settled(widget, 'failed');
    expect(textOf(widget)).to.equal('Innehållet kunde inte laddas. Försök igen');
    await told(widget, { role: 'button', name: 'Försök igen' });
    await click(inside(widget, 'button'));
    await settled(widget);
    expect(textOf(widget)).to.contain('12 000');
  });

  it('failed when rendering throws: the fallback, and only in that widget', async () => {
    class Broken extends CohesionSignatoryCounter {
      protected override content(): never {
        throw new Error('a fault of ours');
      }
    }
    define('cohesion-broken', Broken);
    const site = await siteWith(feedOf(numbers()));
    const broken = mount<Broken>(
      `<cohesion-broken feed="${site.url('feed.json')}">${fallback}</cohesion-broken>`,
    );
    const good = counter(`feed="${site.url('feed.json')}"`);
    await Promise.all([settled(broken, 'failed'), settled(good)]);
    expect(broken.querySelector('a')!.checkVisibility()).to.equal(true);
  });

  it('keeps content on screen while another feed loads, then shows that', async () => {
    const site = await siteWith(feedOf(numbers()), [
      { path: 'other.json', body: feedOf(numbers(13000)) },
    ]);
    const widget = counter(`feed="${site.url('feed.json')}"`);
    await settled(widget);
    widget.feed = site.url('other.json');
    await widget.updateComplete;
    expect(textOf(widget)).to.contain('12,000');
    await until(() => textOf(widget).includes('13,000'), 'the other feed');
  });
});

describe('language', () => {
  it('follows the element, an ancestor and the page, live, each widget for itself', async () => {
    const site = await siteWith(feedOf(numbers()));
    const at = `feed="${site.url('feed.json')}"`;
    const own = counter(`${at} lang="sv"`);
    const page = counter(at);
    const place = page.parentElement!;
    await Promise.all([settled(own), settled(page)]);
    expect(textOf(own)).to.contain('regioner');
    expect(textOf(page)).to.contain('regions');
    place.lang = 'sv';
    await until(() => textOf(page).includes('regioner'), 'Swedish by the ancestor');
    own.lang = 'en';
    await until(() => textOf(own).includes('regions'), 'English by the element');
    place.lang = '';
    document.documentElement.lang = 'sv';
    own.removeAttribute('lang');
    await until(() => textOf(own).includes('regioner'), 'Swedish by the page');
  });

  it('is heard through shadow roots', async () => {
    const site = await siteWith(feedOf(numbers()));
    const outer = mount<never>('<div></div>') as HTMLElement;
    outer.attachShadow({ mode: 'open' }).innerHTML =
      `<cohesion-signatory-counter feed="${site.url('feed.json')}"></cohesion-signatory-counter>`;
    const widget = outer.shadowRoot!.firstElementChild as CohesionSignatoryCounter;
    await settled(widget);
    outer.lang = 'sv';
    await until(() => textOf(widget).includes('regioner'), 'Swedish by the host');
  });

  it('marks what it shows with the language it is in', async () => {
    const site = await siteWith(feedOf(numbers()));
    for (const [lang, marked] of [
      ['sv-FI', 'sv-FI'],
      ['nb', 'en'],
      ['sv_SE', 'sv-SE'],
      ['not a language', 'en'],
    ]) {
      const widget = counter(`feed="${site.url('feed.json')}" lang="${lang}"`);
      await settled(widget);
      expect(inside(widget, '.root').lang, lang!).to.equal(marked);
    }
  });
});

describe('life', () => {
  it('asks for a feed once, however many widgets, removed and put back 50 times', async () => {
    const site = await siteWith(feedOf(numbers()));
    const at = `feed="${site.url('feed.json')}"`;
    const widgets = [counter(at), counter(at), counter(at)];
    await Promise.all(widgets.map((widget) => settled(widget)));
    const [widget] = widgets as [CohesionSignatoryCounter];
    const place = widget.parentElement!;
    for (let round = 0; round < 50; round++) {
      widget.remove();
      place.append(widget);
      await widget.updateComplete;
    }
    expect(textOf(widget)).to.contain('12,000');
    expect((await site.log('feed.json')).length).to.equal(1);
    widget.lang = 'sv';
    await until(() => textOf(widget).includes('regioner'), 'an ear for lang after all that');
  });

  it('takes up a language that changed while it was away', async () => {
    const site = await siteWith(feedOf(numbers()));
    const widget = counter(`feed="${site.url('feed.json')}"`);
    await settled(widget);
    const place = widget.parentElement!;
    widget.remove();
    place.lang = 'sv';
    place.append(widget);
    await until(() => textOf(widget).includes('regioner'), 'Swedish');
  });

  it('leaves a tag alone that somebody has defined already', () => {
    const before = customElements.get('cohesion-join-button');
    define('cohesion-join-button', class extends HTMLElement {});
    expect(customElements.get('cohesion-join-button')).to.equal(before);
  });
});

describe('looks', () => {
  const styled = async (css: string, part: string) => {
    const site = await siteWith(feedOf(numbers()));
    const widget = mount<CohesionSignatoryCounter>(
      `<cohesion-join-button feed="${site.url('feed.json')}" style="${css}"></cohesion-join-button>`,
    );
    await settled(widget);
    return getComputedStyle(inside(widget, part));
  };

  it('take the accent, and keep the text on it readable whether it is pale or dark', async () => {
    // On what is pale, black: grey would look disabled.
    for (const [accent, text] of [
      ['#003399', [255, 255, 255]],
      ['#ffe680', [12, 12, 12]],
      ['oklch(0.9 0.1 100)', [0, 0, 0]],
    ] as const) {
      const { color, backgroundColor } = await styled(`--cohesion-accent: ${accent}`, '.button');
      expect(painted(backgroundColor), accent).to.deep.equal(painted(accent));
      for (const [index, value] of painted(color).entries())
        expect(value, `${color} on ${accent}`).to.be.closeTo(text[index]!, 3);
    }
  });

  it('keep an outline readable where the accent is pale', async () => {
    const site = await siteWith(feedOf(numbers()));
    const widget = mount<CohesionSignatoryCounter>(
      `<cohesion-join-button variant="outline" feed="${site.url('feed.json')}" style="--cohesion-accent: #ffe680"></cohesion-join-button>`,
    );
    await settled(widget);
    await expect(widget).to.be.accessible();
    expect(painted(getComputedStyle(inside(widget, '.button')).color)).not.to.deep.equal([
      255, 230, 128,
    ]);
  });

  it('follow the page’s color-scheme, also when it changes', async () => {
    const site = await siteWith(feedOf(numbers()));
    const widget = counter(`feed="${site.url('feed.json')}" style="color-scheme: light"`);
    await settled(widget);
    const root = inside(widget, '.root');
    const light = getComputedStyle(root).color;
    widget.style.colorScheme = 'dark';
    await until(() => getComputedStyle(root).color !== light, 'text for a dark ground');
    expect(painted(getComputedStyle(root).backgroundColor)).to.deep.equal([23, 25, 31]);
    await expect(widget).to.be.accessible();
  });

  it('take up a property that the page changes later', async () => {
    const site = await siteWith(feedOf(numbers()));
    const widget = counter(`feed="${site.url('feed.json')}"`);
    await settled(widget);
    widget.style.setProperty('--cohesion-accent', '#7a0019');
    await until(
      () => `${painted(getComputedStyle(inside(widget, '.amount')).color)}` === '122,0,25',
      'the new accent',
    );
  });

  it('leave the language where hyphenation looks for it', async () => {
    const site = await siteWith(feedOf(numbers()));
    const widget = counter(`feed="${site.url('feed.json')}" lang="sv"`);
    await settled(widget);
    // Firefox asks the attribute, and has no such property.
    const locale = getComputedStyle(inside(widget, '.root')).getPropertyValue('-webkit-locale');
    expect(locale.replaceAll('"', '')).to.equal(engine() === 'firefox' ? '' : 'sv');
  });

  it('give way to forced colours', async () => {
    if (engine() === 'webkit') {
      // WebKit has no forced colours; that it does not is what this line notices when it changes.
      expect(CSS.supports('forced-color-adjust', 'none')).to.equal(false);
      return;
    }
    await emulateMedia({ forcedColors: 'active' });
    const style = await styled('--cohesion-accent: #ffe680', '.button');
    expect(style.backgroundColor).not.to.equal('rgb(255, 230, 128)');
    expect(style.borderTopStyle).to.equal('solid');
  });
});

describe('links of a widget', () => {
  const leads = async (from: string, attributes: string, prevented = false) => {
    const site = await siteWith(feedOf(numbers()));
    const widget = counter(`feed="${site.url('feed.json')}"`);
    await settled(widget);
    const link = document.createElement('a');
    link.href = from;
    for (const name of attributes.split(' ').filter(Boolean)) link.setAttribute(name, '');
    widget.shadowRoot!.append(link);
    if (prevented) link.addEventListener('click', (event) => event.preventDefault());
    // Where it would lead, without going there.
    const stay = (event: Event) => event.preventDefault();
    widget.addEventListener('click', stay);
    link.click();
    widget.removeEventListener('click', stay);
    return link.target;
  };

  // The test runner shows its tests in a page of their own, and not in a frame.
  it('stay in the page where it is none’s frame', async () => {
    expect(self === top).to.equal(true);
    expect(await leads('https://example.org/', '')).to.equal('');
    expect(await leads('/a.pdf', 'download')).to.equal('');
  });

  it('lead beside the page where they download a file of another origin, which browsers open', async () => {
    expect(await leads('https://example.org/a.pdf', 'download')).to.equal('_blank');
    expect(await leads('https://example.org/a.pdf', 'download', true)).to.equal('');
    expect(await leads('mailto:a@example.org', 'download')).to.equal('');
  });
});
