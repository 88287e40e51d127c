import { expect } from '@open-wc/testing';
import { outsideRequests } from '../support/commands.ts';
import { scenario, until, type OpenPage, type Rule } from '../support/page.ts';
import type { Handover } from '../../src/handover.ts';
import { frames, partnerPage, release, script, shown, textOf } from './partner.ts';

const TAG = 'cohesion-video-carousel';
const YOUTUBE = 'www.youtube-nocookie.com';
const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Films',
  language: 'en',
  items: [
    {
      id: 'y',
      title: 'A film on YouTube',
      content_text: 'x',
      url: 'https://youtu.be/aqz-KE_bpKQ',
      image: 'https://i.ytimg.example/poster.jpg',
    },
    { id: 'v', title: 'A film on Vimeo', content_text: 'x', url: 'https://vimeo.com/76979871' },
  ],
};

async function carousel(headers: Record<string, string> = {}, rules: readonly Rule[] = []) {
  const site = await scenario([...rules, { path: 'feed/*.json', body: feed }]);
  const page = await partnerPage({ headers, head: script(site), body: `<${TAG}></${TAG}>` });
  const widget = await shown(page, TAG);
  const find = (selector: string) => widget.shadowRoot!.querySelector<HTMLElement>(selector);
  // Elements are compared here, and not by the assertion: to tell of a difference it looks into a frame without end.
  const has = (selector: string) => find(selector) !== null;
  const focused = (selector: string) => widget.shadowRoot!.activeElement === find(selector);
  return { page, site, widget, find, has, focused };
}

describe('the carousel on a partner’s page', () => {
  it('plays under a strict policy, and tells the platform the page’s origin under no-referrer', async () => {
    const { origin } = await scenario();
    const policy = [
      "default-src 'none'",
      `script-src ${origin}`,
      `connect-src ${origin}`,
      `img-src ${origin}`,
      `frame-src https://${YOUTUBE}`,
    ].join('; ');
    const { page, find } = await carousel({
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
    });
    const before = (await outsideRequests()).length;
    const played = new Promise((resolve) =>
      page.document.addEventListener('cohesion-play', resolve, { once: true }),
    );
    find('[part=play]')!.click();
    await played;
    const [request] = (await outsideRequests())
      .slice(before)
      .filter(({ host }) => host === YOUTUBE);
    expect(request!.referrer).to.equal(`${location.origin}/`);
    expect(page.violations).to.deep.equal([]);
  });

  it('says so and links where the page’s frame-src refuses', async () => {
    const { page, widget, find, has } = await carousel({
      'content-security-policy': "frame-src 'none'",
    });
    find('[part=play]')!.click();
    await until(
      () => textOf(widget).includes('Videon kan inte spelas upp här.'),
      'the sentence about the failure',
    );
    expect(has('iframe')).to.equal(false);
    expect(find('a')!.getAttribute('href')).to.equal('https://youtu.be/aqz-KE_bpKQ');
    expect(page.errors).to.deep.equal([]);
  });

  it('is not put off by a policy that only reports', async () => {
    const { page, find, has } = await carousel({
      'content-security-policy-report-only': "frame-src 'none'",
    });
    const played = new Promise((resolve) =>
      page.document.addEventListener('cohesion-play', resolve, { once: true }),
    );
    find('[part=play]')!.click();
    await played;
    expect(has('iframe')).to.equal(true);
  });

  it('shows the sample’s 18 videos and asks for no clip before the click', async () => {
    const site = await scenario();
    const page = await partnerPage({ head: script(site), body: `<${TAG}></${TAG}>` });
    const widget = await shown(page, TAG);
    expect(widget.shadowRoot!.querySelectorAll('li').length).to.equal(17);
    expect(widget.shadowRoot!.querySelectorAll('img').length).to.equal(18);
    const paths = (await site.log()).map(({ path }) => path);
    expect(paths.filter((path) => /clip|vtt/.test(path))).to.deep.equal([]);
  });
});

/** What plays: a file of its own, which visitors who play nothing do not load. */
const PLAYER = (await release()).files['player.js']!.file;

/** Waits until the page has the code that plays, or has it refused. */
async function playerCame(page: OpenPage): Promise<void> {
  const key = Symbol.for('cohesion-widgets');
  const { files } = (page.window as unknown as Record<symbol, Handover>)[key]!;
  await files!.load('player.js').catch(() => undefined);
  await frames(page);
}

/** How often the carousel has said that something plays. */
function plays(page: OpenPage): () => number {
  let count = 0;
  page.document.addEventListener('cohesion-play', () => (count += 1));
  return () => count;
}

describe('the code that plays', () => {
  for (const type of ['pointerover', 'focusin'])
    it(`is there when a button is pressed that ${type} has reached, and plays within the press`, async () => {
      const { page, site, find, has } = await carousel();
      expect(await site.log(PLAYER)).to.deep.equal([]);
      find('[part=play]')!.dispatchEvent(new page.window.Event(type, { bubbles: true }));
      await until(async () => (await site.log(PLAYER)).length === 1, 'it to be asked for');
      await playerCame(page);
      expect(has('iframe')).to.equal(false);
      find('[part=play]')!.click();
      expect(has('iframe')).to.equal(true);
      expect(find('.stage')!.ariaBusy).to.equal('false');
      expect(await site.log(PLAYER)).to.have.length(1);
    });

  const late = [{ path: 'releases/*/player-*.js', delay: 700 }];

  it('plays when it comes late, and says meanwhile that it is busy', async () => {
    const { page, widget, find, has, focused } = await carousel({}, late);
    const count = plays(page);
    find('[part=play]')!.click();
    find('[part=play]')!.click();
    await until(() => find('.stage')!.ariaBusy === 'true', 'it to be busy');
    expect(focused('[part=play]')).to.equal(true);
    expect(has('iframe')).to.equal(false);
    await until(() => has('iframe'), 'the frame');
    expect(find('.stage')!.ariaBusy).to.equal('false');
    expect(focused('iframe')).to.equal(true);
    await until(() => count() === 1, 'it to play');
    expect(widget.shadowRoot!.querySelectorAll('iframe')).to.have.length(1);
  });

  it('keeps the focus on the stage when its note goes with the question', async () => {
    const { find, has, focused } = await carousel({}, late);
    find('.note button')!.click();
    await until(() => find('.stage')!.ariaBusy === 'true', 'it to be busy');
    expect(focused('[part=play]')).to.equal(true);
    await until(() => has('iframe'), 'the frame');
    expect(focused('iframe')).to.equal(true);
  });

  it('leaves the focus where the visitor has gone meanwhile', async () => {
    const { page, find, has } = await carousel({}, late);
    const field = page.document.createElement('input');
    page.document.body.append(field);
    find('[part=play]')!.click();
    await until(() => find('.stage')!.ariaBusy === 'true', 'it to be busy');
    field.focus();
    await until(() => has('iframe'), 'the frame');
    await frames(page);
    expect(page.document.activeElement).to.equal(field);
  });

  const MEANWHILE: Record<string, (page: OpenPage, widget: HTMLElement) => void> = {
    'another video is chosen': (_, widget) =>
      widget.shadowRoot!.querySelector<HTMLElement>('[data-id=v]')!.click(),
    'another medium begins': ({ document, window }) =>
      document.dispatchEvent(new window.CustomEvent('cohesion-play')),
    'the page puts the widget elsewhere': ({ document }, widget) => {
      const place = document.createElement('section');
      document.body.append(place);
      place.append(widget);
    },
    'the page takes the widget away': (_, widget) => widget.remove(),
  };
  for (const [what, meanwhile] of Object.entries(MEANWHILE))
    it(`plays nothing when it comes after ${what}`, async () => {
      const { page, widget, find, has } = await carousel({}, late);
      find('[part=play]')!.click();
      await until(() => find('.stage')!.ariaBusy === 'true', 'it to be busy');
      meanwhile(page, widget);
      const count = plays(page);
      await playerCame(page);
      expect(has('iframe')).to.equal(false);
      expect(has('[part=play]')).to.equal(true);
      if (widget.isConnected) {
        expect(find('.stage')!.ariaBusy).to.equal('false');
        find('[part=play]')!.click();
        await until(() => count() === 1, 'the next press to play');
      }
      expect(page.errors).to.deep.equal([]);
    });

  it('is told of in a sentence, with the link, where it cannot be loaded', async () => {
    const { page, site, widget, find, has, focused } = await carousel({}, [
      { path: 'releases/*/player-*.js', status: 404, headers: { 'cache-control': 'no-store' } },
    ]);
    // What was only reached says nothing to the visitor.
    find('[part=play]')!.dispatchEvent(new page.window.Event('pointerover', { bubbles: true }));
    await until(() => page.console.length === 1, 'the console to say so');
    expect(textOf(widget)).not.to.contain('kan inte spelas');
    find('[part=play]')!.click();
    await until(() => textOf(widget).includes('Videon kan inte spelas upp här.'), 'the sentence');
    const link = find('a')!;
    expect(link.getAttribute('href')).to.equal('https://youtu.be/aqz-KE_bpKQ');
    expect(focused('a')).to.equal(true);
    expect(has('[part=play], iframe')).to.equal(false);
    expect(find('.stage')!.ariaBusy).to.equal('false');
    expect(page.console).to.have.length(1);
    expect(page.console[0]).to.match(/^cohesion-widgets: .*player-/);
    expect(page.errors).to.deep.equal([]);

    await site.setRules([{ path: 'feed/*.json', body: feed }]);
    find('[data-id=v]')!.click();
    await until(() => find('[part=play]'), 'the next video');
    expect(textOf(widget)).not.to.contain('kan inte spelas');
  });
});
