/** The alliance's whole page, `examples/campaign/`, with the built widgets on it. */
import { expect } from '@open-wc/testing';
import { registry } from '../../src/registry.ts';
import { faultsOf } from '../support/axe.ts';
import { emulateMedia, engine, press, setViewport } from '../support/commands.ts';
import { openPage, scenario, until, type OpenPage } from '../support/page.ts';
import { campaignPage, type Widget } from './partner.ts';

const tags = Object.keys(registry)
  .map((name) => `cohesion-${name}`)
  .join();
const widgetsOf = ({ document }: OpenPage) => [...document.querySelectorAll<Widget>(tags)];

async function open(width: number, height = 900): Promise<OpenPage> {
  return openPage({ html: await campaignPage(await scenario()), width, height });
}

/** As high as all of it, and the window too, so that all widgets come. */
async function openWhole(width: number): Promise<OpenPage> {
  await setViewport({ width: 1280, height: 18_000 });
  const page = await open(width, 18_000);
  await until(() => widgetsOf(page).every(({ state }) => state === 'ready'), 'all widgets', 30_000);
  return page;
}

describe('the campaign page', function () {
  this.timeout(60_000);

  for (const width of [320, 768, 1280])
    it(`has all its widgets, and fits ${width} px`, async () => {
      const page = await openWhole(width);
      expect(page.document.documentElement.scrollWidth).to.be.at.most(width);
      expect(page.console.concat(page.errors)).to.deep.equal([]);
      // What two widgets and the page say is one outline.
      const levels = [...page.document.querySelectorAll('h1, h2')].map(
        ({ localName }) => localName,
      );
      expect(levels.filter((level) => level === 'h1').length).to.equal(1);
    });

  for (const width of [320, 1280])
    it(`is clean for axe at ${width} px, in light and dark`, async () => {
      const page = await openWhole(width);
      expect(await faultsOf(page)).to.deep.equal([]);
      if (engine() === 'webkit') return;
      await emulateMedia({ colorScheme: 'dark' });
      expect(await faultsOf(page)).to.deep.equal([]);
    });

  it('is walked through by keyboard: past the menus, by the contents, back to the top', async () => {
    const page = await open(800);
    const { document: inside } = page;
    page.window.focus();
    await until(() => inside.hasFocus(), 'the focus');
    await press('Tab');
    if (engine() === 'webkit') return;
    expect(inside.activeElement!.className).to.equal('skip');
    await press('Enter');
    await until(() => page.window.location.hash === '#huvudinnehall', 'the main part');
    const contents = inside.querySelector<HTMLAnchorElement>('#innehall a[href="#dokument"]')!;
    contents.focus();
    await press('Enter');
    await until(() => page.window.scrollY > 1000, 'the documents');
    inside.querySelector<HTMLAnchorElement>('.back')!.focus();
    await press('Enter');
    await until(() => page.window.scrollY === 0, 'the top');
  });
});
