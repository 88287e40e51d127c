import { expect } from '@open-wc/testing';
import { outsideRequests } from '../support/commands.ts';
import { scenario, until } from '../support/page.ts';
import { partnerPage, script, shown, textOf } from './partner.ts';

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
  ],
};

async function carousel(headers: Record<string, string> = {}) {
  const site = await scenario([{ path: 'feed/*.json', body: feed }]);
  const page = await partnerPage({ headers, head: script(site), body: `<${TAG}></${TAG}>` });
  const widget = await shown(page, TAG);
  const find = (selector: string) => widget.shadowRoot!.querySelector<HTMLElement>(selector);
  return { page, site, widget, find };
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
    const { page, widget, find } = await carousel({
      'content-security-policy': "frame-src 'none'",
    });
    find('[part=play]')!.click();
    await until(
      () => textOf(widget).includes('Videon kan inte spelas upp här.'),
      'the sentence about the failure',
    );
    expect(find('iframe')).to.equal(null);
    expect(find('a')!.getAttribute('href')).to.equal('https://youtu.be/aqz-KE_bpKQ');
    expect(page.errors).to.deep.equal([]);
  });

  it('is not put off by a policy that only reports', async () => {
    const { page, find } = await carousel({
      'content-security-policy-report-only': "frame-src 'none'",
    });
    const played = new Promise((resolve) =>
      page.document.addEventListener('cohesion-play', resolve, { once: true }),
    );
    find('[part=play]')!.click();
    await played;
    expect(find('iframe')).not.to.equal(null);
  });

  it('shows the sample’s 18 videos and asks for no clip before the click', async () => {
    const site = await scenario();
    const page = await partnerPage({ head: script(site), body: `<${TAG}></${TAG}>` });
    const widget = await shown(page, TAG);
    expect(widget.shadowRoot!.querySelectorAll('li').length).to.equal(18);
    expect(widget.shadowRoot!.querySelectorAll('li img').length).to.equal(18);
    const paths = (await site.log()).map(({ path }) => path);
    expect(paths.filter((path) => /clip|vtt/.test(path))).to.deep.equal([]);
  });
});
