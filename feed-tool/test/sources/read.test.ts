import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { suite, test } from 'node:test';
import { WebError } from '../../src/web/web.ts';
import { resolver } from '../../src/sources/addresses.ts';
import { sources } from '../../src/sources/sources.ts';
import { localWeb, webOf } from './local-web.ts';

const read = (kind: string, address: string, content: string, type = '') =>
  sources.get(kind)!.read(address, webOf(content, type));

const rss = (items: string) =>
  `<rss version="2.0"><channel><title>A</title>${items}</channel></rss>`;

/** What a source asks for first when it is given an address; the web has nothing. */
async function asksFor(kind: string, address: string): Promise<string> {
  const web = await localWeb({});
  try {
    await sources.get(kind)!.read(address, web);
  } catch (error) {
    ok(error instanceof WebError, String(error));
    return web.asked[0] ?? error.message;
  } finally {
    await web.close();
  }
  return '';
}

const channel = 'UCaaaaaaaaaaaaaaaaaaaaaa';
const youtube = 'https://www.youtube.com/feeds/videos.xml';

suite('the address that staff has is that of a feed', () => {
  for (const [kind, address, expected] of [
    ['youtube', `https://www.youtube.com/channel/${channel}`, `${youtube}?channel_id=${channel}`],
    ['youtube', `m.youtube.com/channel/${channel}/videos?x=1`, `${youtube}?channel_id=${channel}`],
    ['youtube', channel, `${youtube}?channel_id=${channel}`],
    [
      'youtube',
      'https://www.youtube.com/playlist?list=PLbbbbbbbbbbbb',
      `${youtube}?playlist_id=PLbbbbbbbbbbbb`,
    ],
    [
      'youtube',
      'https://www.youtube.com/watch?v=abcdefghij1&list=PLbbbbbbbbbbbb',
      `${youtube}?playlist_id=PLbbbbbbbbbbbb`,
    ],
    ['youtube', ` ${youtube}?channel_id=${channel} `, `${youtube}?channel_id=${channel}`],
    ['youtube', '@alliance', 'https://www.youtube.com/@alliance'],
    ['youtube', 'https://www.youtube.com/@alliance/featured', 'https://www.youtube.com/@alliance'],
    ['youtube', 'https://www.youtube.com/c/Alliance', 'https://www.youtube.com/c/Alliance'],
    ['vimeo', 'vimeo.com/regions', 'https://vimeo.com/regions/videos/rss'],
    ['vimeo', 'https://vimeo.com/regions/videos', 'https://vimeo.com/regions/videos/rss'],
    [
      'vimeo',
      'https://vimeo.com/channels/regions',
      'https://vimeo.com/channels/regions/videos/rss',
    ],
    ['vimeo', 'https://vimeo.com/groups/regions', 'https://vimeo.com/groups/regions/videos/rss'],
    ['vimeo', 'https://vimeo.com/showcase/123', 'https://vimeo.com/album/123/rss'],
    ['vimeo', 'https://vimeo.com/user1/videos/rss', 'https://vimeo.com/user1/videos/rss'],
    [
      'peertube',
      'tube.example/a/regions',
      'https://tube.example/api/v1/accounts/regions/videos?count=100&sort=-publishedAt',
    ],
    [
      'peertube',
      'https://tube.example/c/a@b.example/videos',
      'https://tube.example/api/v1/video-channels/a@b.example/videos?count=100&sort=-publishedAt',
    ],
    [
      'peertube',
      'https://tube.example/w/p/aBc',
      'https://tube.example/api/v1/video-playlists/aBc/videos?count=100',
    ],
  ] as const)
    test(`${kind}: ${address}`, async () => {
      equal(await asksFor(kind, address), expected);
    });

  for (const [kind, address, says] of [
    ['youtube', 'https://www.youtube.com/watch?v=abcdefghij1', /no channel and no playlist: write/],
    ['youtube', 'https://www.youtube.com/playlist?list=WL', /makes for each visitor/],
    ['youtube', 'https://elsewhere.example/@name', /not at YouTube: write/],
    ['youtube', 'our channel', /no address of YouTube’s: write/],
    ['youtube', '', /no address of YouTube’s/],
    ['vimeo', 'https://vimeo.com/123456', /one video: write/],
    ['vimeo', 'https://vimeo.com/watch', /no channel, user or showcase: write/],
    ['vimeo', 'javascript:alert(1)', /no address of Vimeo’s/],
    ['peertube', 'https://tube.example/w/abc', /no channel, account or playlist: write/],
  ] as const)
    test(`or not: ${kind}: ${address}`, async () => {
      match(await asksFor(kind, address), says);
    });

  test('a channel’s page that does not say which it is is told of', async () => {
    const page = '<title>Before you continue</title>';
    await rejects(read('youtube', '@alliance', page), {
      message: /does not say which channel.*youtube\.com\/channel\/UC…/,
    });
  });
});

suite('what is no feed is told of', () => {
  for (const [what, content, says] of [
    ['nothing', ' \n', /there is nothing at/],
    ['JSON of another kind', '{"a": 1}', /there is no feed at .* 8 bytes of text\/x: write/],
    ['a text', 'Hello', /there is no feed/],
    ['XML of another kind', '<?xml version="1.0"?><sitemap><url/></sitemap>', /there is no feed/],
    ['a root alone', '<rss version="2.0"></rss>', /there is no feed/],
    ['a feed that is too deep', rss('<image>'.repeat(9_000)), /nested deeper/],
  ] as const)
    test(what, async () => {
      await rejects(read('news', 'https://a.example/', content, 'text/x; a=b'), (error) => {
        ok(error instanceof WebError);
        match(error.message, says);
        return true;
      });
    });

  test('a page, with the feed that it names', async () => {
    const page = (file: string) => localWeb({ 'https://town.example/news': { file } });
    for (const [file, says] of [
      ['page-with-feed.html', /write the address of its feed, https:\/\/town\.example\/feed\/$/],
      ['page-without.html', /a web page that names no feed/],
    ] as const) {
      const web = await page(file);
      await rejects(sources.get('news')!.read('https://town.example/news', web), { message: says });
      await web.close();
    }
  });
});

suite('a reading', () => {
  test('says that it is of last time', async () => {
    const web = webOf(rss('<item><title>x</title></item>'));
    for (const kind of ['news', 'peertube']) {
      const { items, problems } = await sources.get(kind)!.read('https://a.example/feeds/x', {
        get: async (address) => ({ ...(await web.get(address)), stale: 'it answers 500' }),
      });
      equal(items.length, kind === 'news' ? 1 : 0);
      match(problems[0]!.what, /last time is used: it answers 500/);
    }
  });

  test('has at most what a feed holds, the newest', async () => {
    const many = Array.from(
      { length: 600 },
      (_, index) =>
        `<item><guid>${index}</guid><title>${index}</title><pubDate>${new Date(Date.UTC(2020, 0, 1 + index)).toUTCString()}</pubDate></item>`,
    );
    const { items, problems } = await read('news', 'https://a.example/', rss(many.join('')));
    equal(items.length, 500);
    equal(items[0]!.id, '599');
    match(problems[0]!.what, /600 items, of which the newest 500/);
  });

  test('gives what has no id the same one each time', async () => {
    const items = async (more: string) =>
      (await read('news', 'https://a.example/', rss(`${more}<item><title>x</title></item>`))).items;
    const [first] = await items('');
    const [, again] = await items('<item><title>y</title><pubDate>2022-10-12</pubDate></item>');
    equal(first!.id, again!.id);
    match(first!.id, /^[\da-f]{20}$/);
  });
});

suite('an address in a feed', () => {
  const resolve = resolver('https://a.example/feed/x.xml', 'http://b.example/de/', 'news/');
  for (const [given, expected] of [
    ['1.html', 'https://b.example/de/news/1.html'],
    ['/1.html', 'https://b.example/1.html'],
    ['http://c.example/', 'https://c.example/'],
    [' https://c.example/ä ', 'https://c.example/%C3%A4'],
    ['//c.example/', 'https://c.example/'],
    ['javascript:alert(1)', undefined],
    ['data:,x', undefined],
    ['https://user:word@c.example/', undefined],
    ['java\nscript:alert(1)', undefined],
    ['https://', undefined],
    ['', undefined],
    [undefined, undefined],
  ] as const)
    test(`${JSON.stringify(given)} is ${expected}`, () => {
      equal(resolve(given), expected);
    });

  test('stays http: where the feed comes over that', () => {
    const plain = resolver('http://127.0.0.1:8080/feed');
    deepEqual(
      [plain('x'), plain('https://c.example/')],
      ['http://127.0.0.1:8080/x', 'https://c.example/'],
    );
  });
});
