/** Embed pages in frames, from another origin as on a partner's page, with the script there and without. */
import { expect } from '@open-wc/testing';
import { click, engine } from '../support/commands.ts';
import { scenario, until, type OpenPage, type Rule, type Site } from '../support/page.ts';
import { button, frames, partnerPage, script, shown } from './partner.ts';

const frame = (site: Site, path: string, attributes = '') =>
  `<iframe title="Alliance" ${attributes} src="${site.url(`embed/${path}`)}"></iframe>`;

const frameOf = (page: OpenPage) => page.document.querySelector('iframe')!;

/** What a page hears from its frames, from before they are there. */
const listening = `<script>
    heard = [];
    addEventListener('message', ({ data }) => heard.push(data));
  </script>`;

const heard = ({ window }: OpenPage) =>
  (window as unknown as { heard: Record<string, unknown>[] }).heard;

const heights = (page: OpenPage) =>
  heard(page).flatMap(({ type, height }) => (type === 'cohesion-height' ? [Number(height)] : []));

/** Waits until nothing is told any more: so long, and not once, since what is told comes by itself. */
async function calm(page: OpenPage): Promise<number[]> {
  let last = -1;
  let since = performance.now();
  return until(
    () => {
      const all = heights(page);
      if (all.length !== last) {
        last = all.length;
        since = performance.now();
      }
      return all.length > 0 && performance.now() - since > 1500 ? all : undefined;
    },
    'the frame to be calm',
    30_000,
  );
}

const SANDBOXES: Record<string, string> = {
  '': '',
  ' with a sandbox': 'sandbox="allow-scripts"',
  ' with a sandbox that keeps its origin': 'sandbox="allow-scripts allow-same-origin"',
};

describe('the frame of an embed page', () => {
  for (const [what, attributes] of Object.entries(SANDBOXES))
    for (const [name, least] of [
      ['signatory-counter', 150],
      ['video-carousel', 300],
    ] as const)
      it(`${name}${what} is as high as what it shows, and then calm`, async () => {
        const site = await scenario();
        const page = await partnerPage({
          head: listening + script(site),
          body: frame(site, `sv/${name}.html`, `width="600" height="150" ${attributes}`),
        });
        const told = await calm(page);
        expect(frameOf(page).clientHeight).to.equal(told.at(-1));
        expect(told.at(-1)).to.be.at.least(least);
        // It grows, and does not breathe.
        expect(told.length).to.be.at.most(6);
        expect(page.console.concat(page.errors)).to.deep.equal([]);
        const paths = (await site.log()).map(({ path }) => path);
        expect(paths.filter((path) => path.includes(name)).length).to.be.at.least(2);
      });

  it('grows and shrinks with its width', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: listening + script(site),
      body: frame(site, 'fi/signatory-counter.html', 'width="700" height="150"'),
    });
    const wide = (await calm(page)).at(-1)!;
    frameOf(page).width = '260';
    await until(() => heights(page).at(-1)! > wide, 'more height');
    frameOf(page).width = '700';
    await until(() => frameOf(page).clientHeight === wide, 'the height of before');
  });

  it('grows where the page’s script comes when the frame has long been there', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: listening,
      body: frame(site, 'sv/signatory-counter.html', 'width="600" height="100"'),
    });
    await calm(page);
    expect(frameOf(page).style.height).to.equal('');
    const tag = page.document.createElement('script');
    tag.src = site.url('cohesion.js');
    page.document.head.append(tag);
    await until(() => frameOf(page).style.height, 'the frame to grow');
  });

  it('hears nobody else', async () => {
    const site = await scenario();
    const height = { type: 'cohesion-height', height: 777 };
    const impostor = `<script>parent.postMessage(${JSON.stringify(height)}, '*')</script>`;
    const page = await partnerPage({
      head: listening + script(site),
      body: `${frame(site, 'sv/join-button.html', 'height="100"')}
        <iframe id="other" title="x" sandbox="allow-scripts" srcdoc="${impostor.replaceAll('"', '&quot;')}"></iframe>`,
    });
    await calm(page);
    page.window.postMessage(height, '*');
    await until(() => heights(page).filter((one) => one === 777).length === 2, 'both to be heard');
    await frames(page);
    expect(frameOf(page).clientHeight).to.be.below(300);
    expect(page.document.querySelector<HTMLElement>('#other')!.style.height).to.equal('');
  });

  for (const wrong of [-5, 0, 1e9, Number.NaN, 'tall', null, {}])
    it(`does not take ${JSON.stringify(wrong)} for a height`, async () => {
      const site = await scenario([
        {
          path: 'embed/sv/join-button.html',
          body: `<script>parent.postMessage({ type: 'cohesion-height', height: ${JSON.stringify(wrong)} }, '*')</script>`,
          headers: { 'content-type': 'text/html' },
        } satisfies Rule,
      ]);
      const page = await partnerPage({
        head: listening + script(site),
        body: frame(site, 'sv/join-button.html', 'height="100"') + button(),
      });
      await shown(page);
      await until(() => heard(page).length > 0, 'the message');
      await frames(page);
      expect(frameOf(page).clientHeight).to.equal(100);
      expect(page.errors).to.deep.equal([]);
    });

  it('stays as high as the page made it where that part is not as it was released', async () => {
    const site = await scenario([{ path: 'releases/*/in-frame-*.js', corrupt: true }]);
    const page = await partnerPage({
      head: listening + script(site),
      body: frame(site, 'sv/join-button.html', 'height="100"') + button(),
    });
    await shown(page);
    await until(
      async () => (await site.log()).some(({ path }) => /in-frame/.test(path)),
      'the part to be asked for',
    );
    await frames(page);
    expect(heights(page)).to.deep.equal([]);
    expect(frameOf(page).clientHeight).to.equal(100);
  });

  it('tells WordPress its height in its words, within its bounds', async () => {
    const names = ['join-button', 'declaration-viewer', 'podcast-player'];
    const site = await scenario();
    const page = await partnerPage({
      head: listening,
      body: names
        .map((name) =>
          frame(
            site,
            `sv/${name}.html#?secret=Ab1${name.slice(0, 2)}`,
            'height="200" sandbox="allow-scripts"',
          ),
        )
        .join(''),
    });
    const told = (secret: string) =>
      heard(page).filter((data) => data.message === 'height' && data.secret === secret);
    for (const secret of ['Ab1jo', 'Ab1de', 'Ab1po'])
      await until(() => told(secret).length > 0, `a height from ${secret}`, 20_000);
    await calm(page);
    expect(told('Ab1jo').at(-1)!.value).to.equal(200);
    for (const { value } of heard(page).filter(({ message }) => message === 'height'))
      expect(value).to.be.within(200, 1000);
  });

  /** The link of a join button in a frame, pressed as a visitor does. */
  async function pressedIn(attributes: string, hash = '') {
    const site = await scenario();
    const page = await partnerPage({
      head: `${listening}<script>opened = []; open = (...what) => opened.push(what);</script>${script(site)}`,
      body: `<div style="margin: 40px">${frame(site, `sv/join-button.html${hash}`, `width="300" height="100" ${attributes}`)}</div>`,
    });
    const [height] = (await calm(page)).slice(-1);
    const box = frameOf(page).getBoundingClientRect();
    // Its label is in the middle of what it shows, at the left.
    await click({ x: box.left + 60, y: box.top + height! / 2 });
    return page;
  }

  it('opens the links in it where its sandbox may not', async () => {
    const page = await pressedIn('sandbox="allow-scripts"');
    const window = page.window as unknown as { opened: unknown[][] };
    await until(() => window.opened.length > 0, 'the link to open');
    const [[address, ...how]] = window.opened as [unknown[]];
    expect(new URL(String(address)).pathname).to.match(/\/feed\/join\.html$/);
    expect(how).to.deep.equal(['_blank', 'noopener']);
  });

  it('tells WordPress which link was pressed, by its word for the frame', async () => {
    const page = await pressedIn('sandbox="allow-scripts"', '#?secret=Xy9');
    const told = await until(
      () => heard(page).find(({ message }) => message === 'link'),
      'the link',
    );
    expect(told['secret']).to.equal('Xy9');
    expect(new URL(String(told['value'])).pathname).to.match(/\/feed\/join\.html$/);
  });

  it('grows above what is read without moving that', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: listening + script(site),
      body: `${frame(site, 'fi/signatory-counter.html', 'width="700" height="150"')}
        <div style="height: 1500px"></div><p id="read">Kommunen</p><div style="height: 1500px"></div>`,
    });
    await calm(page);
    const before = frameOf(page).clientHeight;
    const read = page.document.getElementById('read')!;
    read.scrollIntoView({ block: 'center', behavior: 'instant' });
    await frames(page);
    const { top } = read.getBoundingClientRect();
    frameOf(page).width = '260';
    // Chromium lets a frame of another origin rest while nobody sees it.
    if (engine() !== 'chromium')
      await until(() => frameOf(page).clientHeight > before, 'the frame to grow');
    await frames(page);
    expect(read.getBoundingClientRect().top).to.be.closeTo(top, 1);
  });
});
