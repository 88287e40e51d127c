import { expect } from '@open-wc/testing';
import type { CohesionVideoCarousel } from '../../src/widgets/video-carousel/video-carousel.ts';
import '../../src/widgets/video-carousel/video-carousel.ts';
import {
  accessibleNodes,
  alive,
  click,
  emulateMedia,
  engine,
  hover,
  outsideRequests,
  press,
} from '../support/commands.ts';
import { scenario, until, type Rule } from '../support/page.ts';
import { handedAddress, shares } from './share-contract.ts';
import { inside, mount, settled, textOf, told } from './support.ts';

const YOUTUBE = 'www.youtube-nocookie.com';
const VIMEO = 'player.vimeo.com';
const PEERTUBE = 'tube.town.example';

interface Video {
  id: string;
  title?: string;
  [field: string]: unknown;
}

const youtube: Video = {
  id: 'y',
  title: 'A film on YouTube',
  url: 'https://youtu.be/aqz-KE_bpKQ',
  image: 'https://i.ytimg.example/vi/aqz-KE_bpKQ/hq.jpg',
  date_published: '2022-11-07T00:00:00Z',
  _cohesion: { kind: 'video', duration_in_seconds: 150 },
};
const youtube2: Video = { ...youtube, id: 'y2', title: 'Another on YouTube' };
const vimeo: Video = { id: 'v', title: 'A film on Vimeo', url: 'https://vimeo.com/76979871' };
const peertube: Video = {
  id: 'p',
  title: 'A film on PeerTube',
  url: `https://${PEERTUBE}/w/kkGMgK9ZtnKfYAgnEtQxbv`,
};
const file: Video = {
  id: 'f',
  title: 'A film of our own',
  image: 'media/video-1.webp',
  attachments: [
    { url: 'media/clip-1.mp4', mime_type: 'video/mp4' },
    { url: 'media/clip-1.webm', mime_type: 'video/webm' },
    ...['en', 'sv'].map((language) => ({
      url: `media/clip-1.${language}.vtt`,
      mime_type: 'text/vtt',
      _cohesion: { rel: 'captions', language },
    })),
  ],
};
const link: Video = { id: 'l', title: 'A film elsewhere', url: 'https://films.example/1' };

const many = (count: number): Video[] =>
  Array.from({ length: count }, (_, index) => ({
    ...file,
    id: `${index}`,
    title: `Film ${index}`,
  }));

const feedOf = (videos: readonly Video[]) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Films',
  language: 'en',
  items: videos.map((video) => ({ content_text: 'x', _cohesion: { kind: 'video' }, ...video })),
});

async function carousel(
  videos: readonly Video[],
  attributes = '',
  { width = 800, faults = [] as readonly Rule[] } = {},
) {
  const site = await scenario([...faults, { path: 'feed.json', body: feedOf(videos) }], 'sample');
  const widget = mount<CohesionVideoCarousel>(
    `<cohesion-video-carousel feed="${site.url('feed.json')}" ${attributes}></cohesion-video-carousel>`,
  );
  widget.style.width = `${width}px`;
  await settled(widget, videos.length ? 'ready' : 'empty');
  return { widget, site };
}

const find = <Found extends Element = HTMLElement>(widget: Element, selector: string) =>
  widget.shadowRoot!.querySelector<Found>(selector);
const playButton = (widget: Element) => inside(widget, '[part=play]');
const row = (widget: Element, id: string) => inside(widget, `.video[data-id="${id}"]`);
const link_ = (widget: Element) => inside<HTMLAnchorElement>(widget, 'a[part=open]');
const focused = (widget: Element) => widget.shadowRoot!.activeElement;

/** What was asked of these hosts since the test began. */
let before = 0;
beforeEach(async () => {
  before = (await outsideRequests()).length;
});
const asked = async () =>
  // Engines have business of their own.
  (await outsideRequests())
    .slice(before)
    .filter(({ host }) => !/(^|\.)(mozilla|firefox|google|gstatic|googleapis)\./.test(host));

type Told = [event: string, id: string];
let events: Told[] = [];
const tell = ({ type, detail }: CustomEvent<{ id: string }>) => {
  events.push([type.slice('cohesion-'.length), detail.id]);
};
const names = ['cohesion-play', 'cohesion-pause', 'cohesion-end'] as const;
beforeEach(() => {
  events = [];
  for (const name of names) document.addEventListener(name, tell);
});
afterEach(() => {
  for (const name of names) document.removeEventListener(name, tell);
});
const heard = (...expected: Told[]) =>
  until(() => {
    expect(events).to.deep.equal(expected);
    return true;
  }, 'the events');

/** Does to the stand-in in the frame what its visitor would. */
const standIn = (widget: Element, message: object) =>
  inside<HTMLIFrameElement>(widget, 'iframe').contentWindow!.postMessage(message, '*');

interface Status {
  playing: boolean;
  focused: boolean;
}
async function status(widget: Element): Promise<Status> {
  let found: Status | undefined;
  const listen = ({ data }: MessageEvent<{ status?: Status }>) => {
    if (data?.status) found = data.status;
  };
  addEventListener('message', listen);
  try {
    return await until(() => {
      standIn(widget, { standIn: 'status' });
      return found;
    }, 'the stand-in to answer');
  } finally {
    removeEventListener('message', listen);
  }
}

describe('cohesion-video-carousel', () => {
  it('has a stage, and a list of buttons for the others', async () => {
    const { widget } = await carousel([youtube, file, link]);
    await told(widget, { role: 'heading', name: 'A film on YouTube', level: 3 });
    await told(widget, { role: 'heading', name: 'Watch next', level: 4 });
    await told(widget, { role: 'button', name: 'Play A film on YouTube' });
    const all = await accessibleNodes(widget);
    const nodes = all.slice(all.findIndex(({ name }) => name === 'Watch next'));
    expect(nodes.filter(({ role }) => role === 'button').map(({ name }) => name)).to.deep.equal([
      'A film of our own',
      'A film elsewhere',
    ]);
    expect(textOf(widget)).to.contain('7 November 2022 · 2:30');
    row(widget, 'l').click();
    await told(widget, { role: 'button', name: 'A film on YouTube 2 minutes 30 seconds' });
    expect(find(widget, '.video[data-id="l"]')).to.equal(null);
  });

  it('puts the named video on the stage, and shows so many', async () => {
    const { widget } = await carousel(many(5), 'limit="3" video="4"');
    expect(textOf(widget, 'stage').includes('Film 4')).to.equal(true);
    const titles = () =>
      [...widget.shadowRoot!.querySelectorAll('li .title')].map((title) => title.textContent);
    expect(titles()).to.deep.equal(['Film 0', 'Film 1']);
    widget.video = '1';
    widget.limit = 0;
    await widget.updateComplete;
    expect(titles()).to.deep.equal(['Film 0', 'Film 2', 'Film 3', 'Film 4']);
  });

  it('says so where there is no video', async () => {
    const { widget } = await carousel([]);
    expect(textOf(widget)).to.equal('There is nothing to show here yet.');
  });

  it('marks a title in another language', async () => {
    const swedish = { ...file, language: 'sv', title: 'En film' };
    const { widget } = await carousel([swedish, { ...swedish, id: 'g' }]);
    expect(inside(widget, 'h3 .title').lang).to.equal('sv');
    expect(inside(widget, 'li .title').lang).to.equal('sv');
  });

  it('says in which language a film is, and its subtitles, where that is not the page’s', async () => {
    const { widget } = await carousel([file, link], 'lang="sv"');
    expect(textOf(widget, 'facts')).to.contain(
      'Språk: engelska · Undertexter: engelska och svenska',
    );
    await told(widget, { role: 'button', name: 'A film elsewhere Språk: engelska' });
    widget.lang = 'en';
    await until(() => !textOf(widget, 'facts').includes('Spr'), 'nothing of it in English');
    expect(textOf(widget, 'facts')).not.to.contain('Language');
  });

  it('shows a third of the next film at least where they stand in a row', async () => {
    for (const width of [240, 320, 420, 600]) {
      const { widget } = await carousel(many(9), '', { width });
      const list = inside(widget, '.list').getBoundingClientRect();
      const seen = [...widget.shadowRoot!.querySelectorAll('.thumb')].map((thumb) => {
        const { left, right } = thumb.getBoundingClientRect();
        return (Math.min(right, list.right) - left) / (right - left);
      });
      const cut = seen.find((part) => part < 0.99)!;
      expect(cut, `${width} px: ${seen.join()}`).to.be.at.least(1 / 3);
      const heading = inside(widget, '[part=list-heading]').getBoundingClientRect();
      const thumb = inside(widget, '.thumb').getBoundingClientRect();
      expect(thumb.left).to.be.closeTo(heading.left, 0.5);
    }
  });

  it('says that there is more, until its end is in view', async () => {
    const { widget } = await carousel(many(12), '', { width: 1000 });
    const list = inside(widget, '.list');
    const isFading = () => getComputedStyle(list).maskImage.includes('gradient');
    await until(isFading, 'it to fade');
    list.scrollTo({ top: list.scrollHeight, behavior: 'instant' });
    await until(() => !isFading(), 'it to end');
    const { widget: short } = await carousel(many(2), '', { width: 1000 });
    await until(
      () => getComputedStyle(inside(short, '.list')).maskImage === 'none',
      'a short one to end at once',
    );
  });

  it('leaves most of the picture to be seen', async () => {
    for (const width of [240, 320, 1000]) {
      const { widget } = await carousel([youtube], 'lang="fi"', { width });
      const stage = inside(widget, '.stage').getBoundingClientRect();
      const button = inside(widget, '.cover .button').getBoundingClientRect();
      expect(button.top).to.be.greaterThan(stage.top + stage.height / 2);
      expect((button.width * button.height) / (stage.width * stage.height)).to.be.lessThan(0.25);
    }
  });

  for (const width of [240, 420, 720, 1200])
    it(`fits ${width} px and is clean for axe`, async () => {
      const { widget } = await carousel(
        [youtube, file, { ...link, title: 'Yhteenkuuluvuuspolitiikantutkimuslaitos' }, ...many(6)],
        'lang="sv"',
        { width },
      );
      expect(widget.scrollWidth).to.be.at.most(width);
      const { left, right } = widget.getBoundingClientRect();
      for (const element of widget.shadowRoot!.querySelectorAll('.main *, .bar *'))
        if (element.getClientRects().length && !element.closest('.visually-hidden, .picture')) {
          expect(element.getBoundingClientRect().right, element.outerHTML).to.be.at.most(right + 1);
          expect(element.getBoundingClientRect().left).to.be.at.least(left - 1);
        }
      const isWide = width >= 720;
      expect(getComputedStyle(inside(widget, '.page')).display).to.equal(isWide ? 'none' : 'grid');
      expect(inside(widget, '.next').getBoundingClientRect().top).to.satisfy((top: number) =>
        isWide
          ? top < inside(widget, '.stage').getBoundingClientRect().bottom
          : top > inside(widget, 'h3').getBoundingClientRect().bottom - 1,
      );
      for (const button of widget.shadowRoot!.querySelectorAll('.main button, .main a')) {
        const { height } = button.getBoundingClientRect();
        expect(height, button.outerHTML).to.be.at.least(24);
      }
      await expect(widget).to.be.accessible();
    });

  it('prints titles and addresses, all of them', async () => {
    const { widget } = await carousel([youtube, ...many(40)]);
    expect(widget.shadowRoot!.querySelectorAll<HTMLElement>('li:not(.rest)').length).to.equal(18);
    if (engine() !== 'webkit') await emulateMedia({ media: 'print' });
    dispatchEvent(new Event('beforeprint'));
    const rows = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('li:not(.rest)')];
    expect(rows.length).to.equal(40);
    if (engine() !== 'webkit') {
      expect(inside(widget, '.main').innerText).to.contain('A film on YouTube');
      expect(inside(widget, '.main').innerText).to.contain('https://youtu.be/aqz-KE_bpKQ');
      expect(rows[0]!.innerText).to.contain('Film 0');
      expect(rows[0]!.innerText).to.contain('media/clip-1.mp4');
      expect(inside(widget, '.stage').getClientRects().length).to.equal(0);
      expect(rows[39]!.getBoundingClientRect().bottom).to.be.at.most(
        widget.getBoundingClientRect().bottom + 1,
      );
    }
  });
});

describe('the strip of videos', () => {
  it('moves by its buttons, which say where it ends', async () => {
    const { widget } = await carousel(many(12), '', { width: 420 });
    const list = inside(widget, '.list');
    const [earlier, later] = widget.shadowRoot!.querySelectorAll<HTMLElement>('.page');
    expect([earlier!.ariaDisabled, later!.ariaDisabled]).to.deep.equal(['true', 'false']);
    await click(later!);
    await until(() => list.scrollLeft > 200 && earlier!.ariaDisabled === 'false', 'it to move on');
    await until(async () => {
      later!.click();
      return later!.ariaDisabled === 'true';
    }, 'the end');
    await until(() => list.scrollLeft + list.clientWidth > list.scrollWidth - 4, 'its last edge');
  });

  it('moves the other way where text runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const { widget } = await carousel(many(12), '', { width: 420 });
      const list = inside(widget, '.list');
      widget.shadowRoot!.querySelectorAll<HTMLElement>('.page')[1]!.click();
      await until(() => list.scrollLeft < -200, 'it to move on');
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });
});

describe('a long list', () => {
  it('makes rows when they come near, and all of them can be reached', async () => {
    const { widget } = await carousel(many(500));
    const list = inside(widget, '.list');
    const rows = () => widget.shadowRoot!.querySelectorAll<HTMLElement>('li:not(.rest)').length;
    expect(rows()).to.equal(18);
    expect(list.scrollHeight).to.be.greaterThan(499 * 60);
    expect(inside(widget, 'li').getAttribute('aria-setsize')).to.equal('499');
    list.scrollTo({ top: 2000, behavior: 'instant' });
    await until(() => rows() > 18, 'more rows');
    expect(rows()).to.be.lessThan(150);
    await until(() => {
      list.scrollTo({ top: list.scrollHeight, behavior: 'instant' });
      return rows() === 499;
    }, 'the last row');
    row(widget, '499').click();
    await until(() => textOf(widget, 'heading').includes('Film 499'), 'the last on the stage');
  });

  it('makes rows where the page has put it elsewhere, too', async () => {
    const { widget } = await carousel(many(500));
    const rows = () => widget.shadowRoot!.querySelectorAll('li:not(.rest)').length;
    document.body.append(widget);
    await widget.updateComplete;
    inside(widget, '.list').scrollTo({ top: 2000, behavior: 'instant' });
    await until(() => rows() > 18, 'more rows');
    widget.remove();
  });
});

describe('a row that has the focus', () => {
  for (const width of [320, 1000])
    it(`is wholly in view, with its ring: ${width} px`, async () => {
      const { widget } = await carousel([youtube, ...many(12)], '', { width });
      const list = inside(widget, '.list');
      row(widget, '0').focus();
      for (let index = 0; index < 12; index++) {
        const button = row(widget, `${index}`);
        await until(() => focused(widget) === button, `the focus on ${index}`);
        await until(() => {
          const ring = button.getBoundingClientRect();
          const view = list.getBoundingClientRect();
          // A ring of 3 px, 2 px away.
          expect(ring.left - 5, 'left').to.be.at.least(view.left - 0.5);
          expect(ring.right + 5, 'right').to.be.at.most(view.right + 0.5);
          expect(ring.top - 5, 'top').to.be.at.least(view.top - 0.5);
          expect(ring.bottom + 5, 'bottom').to.be.at.most(view.bottom + 0.5);
          return true;
        }, `all of row ${index}`);
        // Not out of the page.
        if (index < 11) await press('Tab');
      }
    });
});

describe('a list that changes', () => {
  it('keeps the focus on its video where the feed has got another before it', async () => {
    const { widget, site } = await carousel(many(3), '', {
      faults: [{ path: 'later.json', body: feedOf([link, ...many(3)]) }],
    });
    row(widget, '1').focus();
    widget.feed = site.url('later.json');
    await until(
      () => find(widget, '.video[data-id="0"]'),
      'the one that made room for the new video',
    );
    expect(focused(widget)!.textContent).to.contain('Film 1');
  });

  it('hides the missing picture of one video only', async () => {
    const { widget } = await carousel([
      { ...youtube, image: 'media/gone.webp' },
      { ...vimeo, image: 'media/video-1.webp' },
    ]);
    const picture = () => inside<HTMLImageElement>(widget, '.stage img');
    await until(() => picture().hidden, 'the missing one to be hidden');
    row(widget, 'v').click();
    await until(() => picture().naturalWidth === 640, 'the picture of the other');
    expect(picture().hidden).to.equal(false);
  });
});

describe('before the visitor presses play', () => {
  it('asks nobody but the feed’s host: not on load, hover, focus or scroll', async () => {
    const { widget, site } = await carousel([youtube, vimeo, peertube, link, file, ...many(20)]);
    const controls = widget.shadowRoot!.querySelectorAll<HTMLElement>('button, a');
    for (const control of controls) {
      if (control.getClientRects().length === 0) continue;
      await hover(control);
      control.focus();
    }
    inside(widget, '.list').scrollTop = 9999;
    for (const id of ['v', 'p', 'l', 'y']) {
      row(widget, id).click();
      await widget.updateComplete;
      await hover(inside(widget, '.cover'));
    }
    expect(find(widget, 'iframe, video')).to.equal(null);
    // One more round trip through the same proxy: whatever had been asked would be there by now.
    const marker = `marker-${Date.now()}.example`;
    await fetch(`https://${marker}/`, { mode: 'no-cors' }).catch(() => undefined);
    await until(async () => (await asked()).some(({ host }) => host === marker), 'the marker');
    expect((await asked()).map(({ host }) => host).filter((host) => host !== marker)).to.deep.equal(
      [],
    );
    expect(
      (await site.log()).map(({ path }) => path).filter((path) => /clip/.test(path)),
    ).to.deep.equal([]);
  });

  it('names the platform, links to it, and draws a picture of its own', async () => {
    const { widget } = await carousel([youtube]);
    expect(textOf(widget, 'note')).to.equal(
      'Pressing Play connects you to YouTube. Cookies may be set. Open on YouTube Play all from YouTube without asking',
    );
    expect(link_(widget).href).to.equal('https://youtu.be/aqz-KE_bpKQ');
    expect(playButton(widget).getAttribute('aria-describedby')).to.equal(
      inside(widget, '.note p').id,
    );
    expect(find(widget, 'img')).to.equal(null);
    expect(inside(widget, 'svg.picture').getBoundingClientRect().width).to.be.greaterThan(100);
  });

  it('names the host of a PeerTube and of a file of somebody else', async () => {
    const elsewhere = {
      ...file,
      attachments: [{ url: 'https://media.example/a.mp4', mime_type: 'video/mp4' }],
    };
    const { widget } = await carousel([peertube, elsewhere]);
    expect(textOf(widget, 'note')).to.contain(PEERTUBE);
    row(widget, 'f').click();
    await until(() => textOf(widget, 'note').includes('media.example'), 'the other host');
    expect(find(widget, 'video')).to.equal(null);
  });

  it('shows pictures of the feed’s host, and its ground where one is missing', async () => {
    const { widget, site } = await carousel([link, file, { ...youtube, image: 'media/gone.webp' }]);
    const [first, second] = [...widget.shadowRoot!.querySelectorAll<HTMLImageElement>('li img')];
    await until(() => first!.naturalWidth === 640, 'the picture');
    expect(first!.src).to.equal(site.url('media/video-1.webp'));
    expect(first!.alt).to.equal('');
    await until(() => second!.hidden, 'the missing one to be hidden');
  });

  it('shows an unknown address as a link', async () => {
    const { widget } = await carousel([link]);
    expect(find(widget, '[part=play]')).to.equal(null);
    expect(link_(widget).href).to.equal('https://films.example/1');
    await told(widget, { role: 'link', name: 'Open on films.example A film elsewhere' });
  });
});

describe('playing on a platform', () => {
  for (const [video, host, path, parameters] of [
    [
      youtube,
      YOUTUBE,
      '/embed/aqz-KE_bpKQ',
      { hl: 'sv', cc_lang_pref: 'sv', enablejsapi: '1', origin: location.origin },
    ],
    [vimeo, VIMEO, '/video/76979871', { dnt: '1', texttrack: 'sv' }],
    [
      peertube,
      PEERTUBE,
      '/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv',
      { api: '1', p2p: '0', subtitle: 'sv' },
    ],
  ] as const)
    it(`${host}: plays, pauses and ends as it is told and as it tells`, async () => {
      const { widget } = await carousel([video, file], 'lang="sv"');
      await click(playButton(widget));
      const frame = await until(() => find<HTMLIFrameElement>(widget, 'iframe'), 'the frame');
      expect(new URL(frame.src).host + new URL(frame.src).pathname).to.equal(host + path);
      expect(Object.fromEntries(new URL(frame.src).searchParams)).to.include(parameters);
      expect(frame.title).to.equal(video.title);
      expect(frame.referrerPolicy).to.equal('strict-origin-when-cross-origin');
      await until(() => focused(widget) === frame, 'the focus on it');
      await heard(['play', video.id]);
      const requests = await asked();
      expect(requests.map((request) => request.host + request.path.replace(/\?.*/, ''))).to.include(
        host + path,
      );
      expect(requests.every((request) => request.host === host)).to.equal(true);

      standIn(widget, { standIn: 'pause' });
      await heard(['play', video.id], ['pause', video.id]);
      standIn(widget, { standIn: 'play' });
      await heard(['play', video.id], ['pause', video.id], ['play', video.id]);
      expect((await status(widget)).playing).to.equal(true);

      // Another medium of the page begins.
      document.dispatchEvent(
        new CustomEvent('cohesion-play', { detail: { widget: 'x', id: 'other', title: '' } }),
      );
      await until(async () => !(await status(widget)).playing, 'it to pause');
      expect(find(widget, 'iframe')).to.equal(frame);

      standIn(widget, { standIn: 'play' });
      events = [];
      standIn(widget, { standIn: 'end' });
      await until(() => events.some(([name]) => name === 'end'), 'the end');
      await told(widget, { role: 'button', name: 'Nästa: A film of our own' });
      expect(find(widget, 'iframe'), 'the next is offered, not started').to.equal(frame);
    });

  it('hears nobody but the frame of that origin', async () => {
    const { widget } = await carousel([youtube]);
    playButton(widget).click();
    await heard(['play', 'y']);
    const end = JSON.stringify({ event: 'onStateChange', info: 0 });
    /** The carousel, which has listened for longer, has heard it too by then. */
    const arrived = async (say: () => void) => {
      const message = new Promise<MessageEvent>((resolve) => {
        const listen = (event: MessageEvent) => {
          if (event.data !== end) return;
          removeEventListener('message', listen);
          resolve(event);
        };
        addEventListener('message', listen);
      });
      say();
      return (await message).origin;
    };
    expect(await arrived(() => postMessage(end, '*'))).to.equal(location.origin);
    for (const origin of [`https://${VIMEO}`, `https://${YOUTUBE}`]) {
      const other = document.createElement('iframe');
      other.src = `${origin}/embed/1`;
      document.body.append(other);
      await new Promise((resolve) => (other.onload = resolve));
      const say = () => other.contentWindow!.postMessage({ standIn: 'say', message: end }, '*');
      expect(await arrived(say), 'another frame').to.equal(origin);
      other.remove();
    }
    standIn(widget, { standIn: 'say', message: 'not JSON' });
    standIn(widget, { standIn: 'pause' });
    await heard(['play', 'y'], ['pause', 'y']);

    // The frame itself, led elsewhere.
    const frame = inside<HTMLIFrameElement>(widget, 'iframe');
    const gone = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.src = `https://${VIMEO}/video/1`;
    await gone;
    const from = await arrived(() => standIn(widget, { standIn: 'say', message: end }));
    expect(from).to.equal(`https://${VIMEO}`);
    await heard(['play', 'y'], ['pause', 'y']);
  });

  it('keeps one frame alive in 30 switches, and listens to no other', async () => {
    const { widget } = await carousel([vimeo, youtube, youtube2]);
    const frames = async () => (engine() === 'chromium' ? alive(HTMLIFrameElement) : 0);
    const before = await frames();
    const add = window.addEventListener;
    const remove = window.removeEventListener;
    let listeners = 0;
    window.addEventListener = function (this: Window, ...args: Parameters<typeof add>) {
      if (args[0] === 'message') listeners++;
      add.apply(this, args);
    } as typeof add;
    window.removeEventListener = function (this: Window, ...args: Parameters<typeof remove>) {
      if (args[0] === 'message') listeners--;
      remove.apply(this, args);
    } as typeof remove;
    try {
      for (let index = 0; index < 30; index++) {
        row(widget, ['y', 'y2', 'v'][index % 3]!).click();
        await widget.updateComplete;
        find(widget, '[part=play]')?.click();
        // The first time, the code that plays comes only now.
        await until(() => find(widget, 'iframe'), 'the frame');
        expect(widget.shadowRoot!.querySelectorAll('iframe').length).to.equal(1);
        expect(listeners).to.equal(1);
      }
      expect((await frames()) - before, 'frames in memory').to.be.at.most(1);
      widget.remove();
      // Only now it is clear that it has not been moved.
      await Promise.resolve();
      expect(listeners).to.equal(0);
    } finally {
      window.addEventListener = add;
      window.removeEventListener = remove;
    }
  });

  it('takes the frame off the stage with the next choice, and puts the focus there', async () => {
    const { widget } = await carousel([youtube, vimeo]);
    playButton(widget).click();
    await heard(['play', 'y']);
    await click(row(widget, 'v'));
    await heard(['play', 'y'], ['pause', 'y']);
    expect(find(widget, 'iframe')).to.equal(null);
    expect(focused(widget)).to.equal(playButton(widget));
    expect(find(widget, '.video[data-id="v"]')).to.equal(null);
  });

  it('goes on where the page puts it elsewhere, and not where it is taken away', async () => {
    const { widget } = await carousel([file]);
    playButton(widget).click();
    const video = await until(() => find<HTMLVideoElement>(widget, 'video'), 'the video');
    await heard(['play', 'f']);
    document.body.append(widget);
    await widget.updateComplete;
    expect(find(widget, 'video')).to.equal(video);
    expect(video.paused).to.equal(false);
    widget.remove();
    await Promise.resolve();
    expect(video.paused).to.equal(true);
  });

  it('shows the cover again when the page has put it elsewhere', async () => {
    const { widget } = await carousel([youtube]);
    playButton(widget).click();
    await heard(['play', 'y']);
    const place = widget.parentElement!;
    widget.remove();
    place.append(widget);
    await widget.updateComplete;
    expect(find(widget, 'iframe')).to.equal(null);
    playButton(widget).click();
    await heard(['play', 'y'], ['pause', 'y'], ['play', 'y']);
  });
});

describe('playing a file', () => {
  for (const lang of ['en', 'sv'])
    it(`plays with captions in the language of the widget: ${lang}`, async () => {
      const { widget, site } = await carousel([file], `lang="${lang}"`);
      expect(textOf(widget, 'note')).to.equal('');
      await click(playButton(widget));
      const video = await until(() => find<HTMLVideoElement>(widget, 'video'), 'the video');
      await until(() => focused(widget) === video, 'the focus on it');
      expect(video.controls && video.ariaLabel === file.title).to.equal(true);
      await until(() => video.currentTime > 0.2 && !video.error, 'it to play', 10_000);
      await heard(['play', 'f']);
      const showing = [...video.textTracks].filter(({ mode }) => mode === 'showing');
      expect(showing.map(({ language, kind }) => [language, kind])).to.deep.equal([
        [lang, 'captions'],
      ]);
      await until(
        () => (showing[0]!.activeCues?.[0] as VTTCue | undefined)?.text,
        'a cue to be shown',
      );
      expect((showing[0]!.activeCues![0] as VTTCue).text).to.contain(
        lang === 'sv' ? 'exempelklipp' : 'sample clip',
      );
      expect((await site.log(`media/clip-1.${lang}.vtt`)).length).to.be.at.least(1);
      expect(await asked()).to.deep.equal([]);
    });

  it('shows captions in SubRip, without rel, of a host that the video’s is not, and one of two in a language', async () => {
    const captions = (url: string, language: string, more: object = {}) => ({
      url,
      mime_type: 'text/vtt',
      _cohesion: { language },
      ...more,
    });
    const { widget, site } = await carousel(
      [
        {
          ...file,
          attachments: [
            { url: 'media/clip-1.mp4', mime_type: 'video/mp4' },
            { url: 'media/clip-1.webm', mime_type: 'video/webm' },
            captions('texts/en.srt', 'en-GB', { mime_type: 'application/x-subrip' }),
            captions('texts/other.vtt', 'en'),
            captions('texts/sv.vtt', 'sv'),
          ],
        },
      ],
      'lang="en"',
      {
        faults: [
          {
            path: 'texts/en.srt',
            body: '1\n00:00:00,000 --> 00:00:09,000\nSpoken &amp; <b>written</b>\n',
          },
          { path: 'texts/*', body: 'WEBVTT\n\n00:00.000 --> 00:09.000\nAnother\n' },
          // The video may not be read by this page; its captions may.
          { path: 'media/*', headers: { 'access-control-allow-origin': null } },
        ],
      },
    );
    await click(playButton(widget));
    const video = await until(() => find<HTMLVideoElement>(widget, 'video'), 'the video');
    const showing = () => [...video.textTracks].filter(({ mode }) => mode === 'showing');
    const shown = await until(
      () => (showing()[0]?.activeCues?.[0] as VTTCue | undefined)?.text,
      'a cue',
      10_000,
    );
    expect(shown).to.equal('Spoken & written');
    expect(showing().map(({ language }) => language)).to.deep.equal(['en-GB']);
    expect([...video.textTracks].map(({ label }) => label)[2]).to.equal('svenska');
    expect(await site.log('texts/other.vtt')).to.have.length(0);
    showing()[0]!.mode = 'disabled';
    video.textTracks[2]!.mode = 'showing';
    await until(
      async () => (await site.log('texts/sv.vtt')).length === 1,
      'the others when chosen',
    );
  });

  it('pauses where it can be seen no more: a dialog closes, what is around it is hidden', async () => {
    const { widget } = await carousel([file]);
    const dialog = document.createElement('dialog');
    widget.before(dialog);
    dialog.append(widget);
    dialog.showModal();
    await click(playButton(widget));
    const video = await until(() => find<HTMLVideoElement>(widget, 'video'), 'the video');
    await until(() => video.currentTime > 0.1, 'it to play', 10_000);
    dialog.close();
    await until(() => video.paused, 'the pause', 2000);
    await heard(['play', 'f'], ['pause', 'f']);
    dialog.remove();
  });

  it('pauses, ends and offers the next without starting it', async () => {
    const { widget } = await carousel([file, youtube]);
    await click(playButton(widget));
    await until(
      () => inside<HTMLVideoElement>(widget, 'video').currentTime > 0.1,
      'it to play',
      10_000,
    );
    const video = inside<HTMLVideoElement>(widget, 'video');
    video.pause();
    await heard(['play', 'f'], ['pause', 'f']);
    video.currentTime = video.duration - 0.3;
    await video.play();
    await heard(['play', 'f'], ['pause', 'f'], ['play', 'f'], ['end', 'f']);
    const offer = await until(() => find(widget, '.note button'), 'the offer');
    expect(offer.textContent!.replace(/\s+/g, ' ').trim()).to.equal('Next: A film on YouTube');
    expect(find(widget, 'iframe')).to.equal(null);
    offer.click();
    await widget.updateComplete;
    expect(focused(widget)).to.equal(playButton(widget));
    expect(find(widget, 'iframe, video')).to.equal(null);
  });

  it('pauses where another medium begins, in another widget too', async () => {
    const { widget } = await carousel([file]);
    const { widget: other } = await carousel([file]);
    await click(playButton(widget));
    await until(
      () => inside<HTMLVideoElement>(widget, 'video').currentTime > 0,
      'it to play',
      10_000,
    );
    await click(playButton(other));
    await until(
      () => inside<HTMLVideoElement>(other, 'video').currentTime > 0,
      'the other',
      10_000,
    );
    expect(inside<HTMLVideoElement>(widget, 'video').paused).to.equal(true);
  });

  it('plays without captions where their host does not allow them', async () => {
    const { widget } = await carousel([file], '', {
      faults: [{ path: 'media/*', headers: { 'access-control-allow-origin': null } }],
    });
    await click(playButton(widget));
    const video = await until(() => find<HTMLVideoElement>(widget, 'video'), 'the video');
    await until(() => video.currentTime > 0.1, 'it to play', 10_000);
    expect(find(widget, 'video')).to.equal(video);
  });
});

describe('a drawn picture', () => {
  it('has the whole of a title’s first letter, whatever it is made of', async () => {
    const titles = ['👨‍👩‍👧 family', '🇸🇪 flag', '👍🏽 hand', 'é letter', 'plain'];
    const { widget } = await carousel(
      ['on the stage', ...titles].map((title, index) => ({
        id: String(index),
        title,
        url: youtube.url!,
      })),
    );
    const drawn = [...widget.shadowRoot!.querySelectorAll('.thumb text')].map(
      ({ textContent }) => textContent,
    );
    expect(drawn).to.deep.equal(
      titles
        .map((title) => title.split(' ')[0]!)
        .with(-1, 'p')
        .with(-2, 'é'),
    );
  });

  it('gives way to what plays, in its shape', async () => {
    const { widget } = await carousel([
      { ...youtube, url: 'https://www.youtube.com/shorts/aqz-KE_bpKQ' },
    ]);
    const stage = inside(widget, '.stage');
    const { width, height } = stage.getBoundingClientRect();
    expect(width / height).to.be.closeTo(16 / 9, 0.02);
    await click(playButton(widget));
    await until(() => find(widget, 'iframe'), 'the frame');
    await until(() => {
      const box = stage.getBoundingClientRect();
      return Math.abs(box.width / box.height - 9 / 16) < 0.02;
    }, 'the shape of a Short');
    expect(stage.getBoundingClientRect().height).to.be.at.most(640);
  });
});

describe('a video that nobody here can play', () => {
  it('is a plain link: no word of playing, nothing to press that would throw', async () => {
    const { widget } = await carousel([link]);
    expect(textOf(widget))
      .to.contain('Open on films.example')
      .and.not.to.match(/Play|cookies/);
    expect(find(widget, 'button:not(.page)')).to.equal(null);
    const open = inside<HTMLAnchorElement>(widget, '[part=open]');
    expect(open.href).to.equal(link.url);
  });
});

describe('handing on the video on the stage', () => {
  shares({
    show: async (attributes) => (await carousel([youtube, vimeo], attributes)).widget,
    button: 'Copy link',
    title: 'A film on YouTube',
    text: 'A film on YouTube',
    url: 'https://youtu.be/aqz-KE_bpKQ',
    copied: 'https://youtu.be/aqz-KE_bpKQ',
    another: (widget) => row(widget, 'v').click(),
  });

  for (const [hash, kept] of [
    ['#place', ''],
    ['#/films', '#/films'],
  ] as const)
    it(`leads to the page where a video has none of its own: ${hash}`, async () => {
      const page = location.pathname + location.search;
      history.replaceState(null, '', page + hash);
      const { widget } = await carousel([file], 'share');
      history.replaceState(null, '', page);
      expect(handedAddress(widget)).to.equal(location.href + kept);
    });

  it('leaves the focus there when the video on the stage fails', async () => {
    const { widget } = await carousel([youtube], 'share');
    playButton(widget).click();
    await heard(['play', 'y']);
    inside(widget, '[part="copy"]').focus();
    standIn(widget, { standIn: 'say', message: JSON.stringify({ event: 'onError', info: 150 }) });
    await until(() => textOf(widget, 'note').startsWith('This video cannot'), 'a word');
    await widget.updateComplete;
    expect(focused(widget)?.part.value).to.equal('copy');
  });
});

describe('by keyboard only', () => {
  it('reaches the stage, the note, the list, and comes back to the stage', async () => {
    const { widget } = await carousel([youtube, vimeo]);
    const before = document.createElement('button');
    widget.before(before);
    before.focus();
    // WebKitGTK goes to links with Tab as well; Safari wants Option.
    const order: string[] = [];
    for (let index = 0; index < 4; index++) {
      await press('Tab');
      order.push(String(focused(widget)!.part));
    }
    expect(order).to.deep.equal(['play', 'open', 'link', 'video']);
    await press('Enter');
    await until(() => focused(widget) === playButton(widget), 'the focus on the stage');
    await press('Space');
    await until(() => find(widget, 'iframe'), 'the frame');
    expect(focused(widget)).to.equal(find(widget, 'iframe'));
    await heard(['play', 'v']);
  });
});

describe('when it cannot', () => {
  it('says so and links, where the file is gone', async () => {
    const { widget, site } = await carousel([file], '', {
      faults: [{ path: 'media/clip-*', status: 404, body: '' }],
    });
    await click(playButton(widget));
    await until(
      () => textOf(widget, 'note').startsWith('This video cannot be played here.'),
      'a word',
    );
    expect(find(widget, 'video')).to.equal(null);
    expect(link_(widget).href).to.equal(site.url('media/clip-1.mp4'));
    await until(() => focused(widget) === link_(widget), 'the focus on the link');
    await expect(widget).to.be.accessible();
  });

  it('says so and links, where no format can be played', async () => {
    const broken = {
      ...file,
      id: 'broken',
      attachments: [
        { url: 'media/a.x', mime_type: 'video/x-unheard-of' },
        { url: 'feed.json', mime_type: 'video/mp4' },
      ],
    };
    const { widget } = await carousel([broken, file]);
    playButton(widget).click();
    await until(
      () => textOf(widget, 'note').startsWith('This video cannot be played here.'),
      'a word',
    );
    row(widget, 'f').click();
    const video = await until(() => find<HTMLVideoElement>(widget, 'video'), 'the next video');
    await until(() => video.currentTime > 0, 'it to play', 10_000);
  });

  it('says so and links, where the platform refuses', async () => {
    const { widget } = await carousel([youtube]);
    playButton(widget).click();
    await heard(['play', 'y']);
    standIn(widget, { standIn: 'say', message: JSON.stringify({ event: 'onError', info: 150 }) });
    await until(
      () => textOf(widget, 'note').startsWith('This video cannot be played here.'),
      'a word',
    );
    expect(link_(widget).href).to.equal('https://youtu.be/aqz-KE_bpKQ');
  });
});

// Last, since what the visitor allows holds for the rest of this page view.
describe('asking no more', () => {
  it('plays all of that platform at once on all of the page, and is kept nowhere', async () => {
    const { widget } = await carousel([vimeo, { ...vimeo, id: 'v2' }, youtube]);
    const { widget: other } = await carousel([vimeo]);
    const all = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('.note button')];
    expect(all.map(({ innerText }) => innerText)).to.deep.equal([
      'Play all from Vimeo without asking',
    ]);
    all[0]!.click();
    await heard(['play', 'v']);
    row(widget, 'v2').click();
    await heard(['play', 'v'], ['pause', 'v'], ['play', 'v2']);
    row(widget, 'y').click();
    await widget.updateComplete;
    expect(find(widget, 'iframe'), 'another platform is asked about').to.equal(null);
    await other.updateComplete;
    expect(textOf(other, 'note')).to.equal('Open on Vimeo');
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });
});
