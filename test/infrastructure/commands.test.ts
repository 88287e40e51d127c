import { expect } from '@open-wc/testing';
import {
  accessibleNodes,
  click,
  emulateMedia,
  engine,
  hover,
  press,
  screenshot,
  setViewport,
} from '../support/commands.ts';
import { openPage, until } from '../support/page.ts';

describe('keys and pointer', () => {
  it('reach the focus in a frame, as a visitor’s own', async () => {
    const { document: inner } = await openPage({
      html: '<!doctype html><button id="a">A</button><button id="b">B</button><input id="c">',
    });
    const seen: string[] = [];
    const note = (text: string): void => void seen.push(`${inner.activeElement?.id}:${text}`);
    inner.addEventListener('keydown', (event) => {
      if (event.isTrusted && event.key !== 'Shift') note(event.key);
    });
    inner.addEventListener('click', (event) => event.isTrusted && note('click'));

    inner.getElementById('a')?.focus();
    await press('Tab');
    await press('Enter');
    await press('Space');
    await press('Escape');
    await press('Shift+Tab');
    await press('ArrowRight');
    await press('Tab');
    await press('Tab');
    await press('x');
    await until(() => seen.length >= 11, 'all events');
    // WebKit says "Unidentified" for Tab with Shift; where it leads is what counts.
    const told = seen.map((entry) => entry.replace('Unidentified', 'Tab'));
    expect(told).to.deep.equal([
      'a:Tab',
      'b:Enter',
      'b:click',
      'b: ',
      'b:click',
      'b:Escape',
      'b:Tab',
      'a:ArrowRight',
      'a:Tab',
      'b:Tab',
      'c:x',
    ]);
    expect(inner.querySelector('input')?.value).to.equal('x');
    expect(inner.querySelector('input:focus')).not.to.equal(null);
    expect(inner.hasFocus()).to.equal(true);
  });

  it('point at elements in frames, in view or not', async () => {
    const { document: inner } = await openPage({
      html: '<!doctype html><div style="height: 2000px"></div><button>B</button>',
    });
    const button = inner.querySelector('button') as Element;
    let clicks = 0;
    button.addEventListener('click', (event) => (clicks += Number(event.isTrusted)));
    await click(button);
    await until(() => clicks === 1, 'the click');

    await hover({ x: 1, y: 1 });
    await until(() => !button.matches(':hover'), 'the pointer to have left');
    await hover(button);
    await until(() => button.matches(':hover'), 'the pointer to be there');
  });
});

describe('the viewport', () => {
  it('takes a size, until the test ends', async () => {
    await setViewport({ width: 1280, height: 900 });
    expect([innerWidth, innerHeight]).to.deep.equal([1280, 900]);
  });

  it('has its own size again', () => {
    expect([innerWidth, innerHeight]).to.deep.equal([800, 600]);
  });
});

describe('preferences', () => {
  const PREFERENCES = [
    [{ reducedMotion: 'reduce' }, '(prefers-reduced-motion: reduce)'],
    [{ colorScheme: 'dark' }, '(prefers-color-scheme: dark)'],
    [{ forcedColors: 'active' }, '(forced-colors: active)'],
    [{ media: 'print' }, 'print'],
  ] as const;

  for (const [media, query] of PREFERENCES) {
    it(`can be ${query}, in frames too; WebKit refuses`, async () => {
      const { window: view } = await openPage({ html: '<!doctype html>' });
      if (engine() === 'webkit') {
        const refusal = await emulateMedia(media).catch((error: unknown) => String(error));
        expect(refusal).to.contain('cannot');
        return;
      }
      await emulateMedia(media);
      await until(() => view.matchMedia(query).matches, query);
      expect(matchMedia(query).matches).to.equal(true);
    });
  }

  it('are the engine’s own again', async () => {
    await until(() => PREFERENCES.every(([, query]) => !matchMedia(query).matches), 'the reset');
  });
});

describe('the accessibility tree', () => {
  it('is read through frames and shadow trees, without what is hidden', async () => {
    const page = await openPage({
      html: `<!doctype html>
        <h2>Counter</h2>
        <div id="host"><a href="#">Slotted</a></div>
        <p>Told <span aria-hidden="true">silent</span><span hidden>hidden</span></p>`,
    });
    const host = page.document.getElementById('host') as HTMLElement;
    host.attachShadow({ mode: 'open' }).innerHTML = `
      <button aria-expanded="true">More</button>
      <button aria-pressed="false" disabled aria-label="Mute">m</button>
      <input type="checkbox" checked aria-label="Agree">
      <slot></slot>`;

    const inside = [
      { role: 'button', name: 'More', expanded: true },
      { role: 'text', name: 'More' },
      { role: 'button', name: 'Mute', pressed: false, disabled: true },
      { role: 'text', name: 'm' },
      { role: 'checkbox', name: 'Agree', checked: true },
      { role: 'link', name: 'Slotted' },
      { role: 'text', name: 'Slotted' },
    ];
    expect(await accessibleNodes(host)).to.deep.equal(inside);
    expect(await accessibleNodes(page.document)).to.deep.equal([
      { role: 'iframe', name: '' },
      { role: 'heading', name: 'Counter', level: 2 },
      { role: 'text', name: 'Counter' },
      ...inside,
      { role: 'paragraph', name: '' },
      { role: 'text', name: 'Told' },
    ]);
  });
});

describe('pictures', () => {
  it('can be taken', async () => {
    expect(await screenshot('infrastructure')).to.contain(`infrastructure-${engine()}.png`);
  });
});
