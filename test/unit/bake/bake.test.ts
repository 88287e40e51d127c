/** Embed pages from feeds: of a folder and of an address, whatever is written in them. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { bake } from '../../../bake/bake.ts';
import { close, listen } from '../../../scripts/lib/static-server.ts';
import { languages as translated } from '../../../.generated/languages.ts';
import { registry } from '../../../src/registry.ts';
import { payloads } from '../../fixtures/xss.ts';

const address = 'https://widgets.example.eu/1/';
const integrity = 'sha384-abc';
const names = Object.keys(registry);
const languages = ['en', ...translated];

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function folderOf(feeds: Record<string, unknown>, register: unknown = registerOf('Words')): string {
  const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
  folders.push(folder);
  for (const [name, feed] of Object.entries({ ...feeds, register }))
    writeFileSync(
      join(folder, `${name}.json`),
      typeof feed === 'string' ? feed : JSON.stringify(feed),
    );
  return folder;
}

/** The register of {@link feedOf}, in which every text is this one. */
const registerOf = (text: string, url = 'https://a.example/1') => ({
  entries: [
    { name: text, category: 'own', url },
    { name: `${text} too`, category: 'regions' },
  ],
});

/** A feed with something for each widget, in which every text is this one. */
const feedOf = (text: string, link = 'https://a.example/1') => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: text,
  description: text,
  language: 'en',
  icon: link,
  _cohesion: {
    updated: '2026-11-01T08:00:00Z',
    calls: [
      {
        id: 'a',
        counts: [{ category: 'own', count: 3, label: text }],
        join: { url: 'https://a.example/join' },
        register: 'register.json',
      },
    ],
  },
  items: [
    {
      id: 'declaration',
      title: text,
      content_text: text,
      _cohesion: { kind: 'declaration', missing_language_url: link },
      attachments: [
        { url: 'a.pdf', mime_type: 'application/pdf', title: text, _cohesion: { language: 'en' } },
      ],
    },
    { id: 'video', title: text, content_text: text, url: link, _cohesion: { kind: 'video' } },
    {
      id: 'podcast',
      title: text,
      content_text: `${text} ${link}`,
      authors: [{ name: text }],
      url: link,
      _cohesion: { kind: 'podcast' },
      attachments: [{ url: 'a.mp3', mime_type: 'audio/mpeg' }],
    },
    {
      id: 'news',
      title: text,
      summary: `${text} again`,
      content_text: text,
      url: link,
      authors: [{ name: text }],
      _cohesion: { kind: 'news' },
    },
    {
      id: 'quotation',
      title: text,
      content_text: text,
      authors: [{ name: text }],
      url: link,
      _cohesion: { kind: 'quotation' },
    },
    {
      id: 'material',
      title: text,
      content_text: `${text} to copy`,
      tags: [text],
      _cohesion: { kind: 'material' },
    },
  ],
});

type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page, as a browser would read it. */
function elementsOf(html: string): Element[] {
  const walk = (node: DefaultTreeAdapterTypes.Node): Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(walk) : []),
  ];
  return walk(parse(html));
}

const attribute = ({ attrs }: Element, name: string) =>
  attrs.find((one) => one.name === name)?.value;

describe('baking', () => {
  it('makes a page, a fallback and a document of each widget in each language', async () => {
    const files = await bake({ feeds: folderOf({ en: feedOf('Words') }), address, integrity });
    assert.deepEqual(
      [...files.keys()].sort(),
      languages
        .flatMap((language) =>
          names.flatMap((name) =>
            ['html', 'fallback.html', 'oembed.json'].map(
              (kind) => `embed/${language}/${name}.${kind}`,
            ),
          ),
        )
        .sort(),
    );
    for (const [path, text] of files)
      if (path.endsWith('.oembed.json')) JSON.parse(text);
      // The button's words are ours.
      else if (!path.endsWith('join-button.fallback.html')) assert.match(text, /Words/, path);
  });

  it('takes the feed of a language, else the English one', async () => {
    const feeds = folderOf({ en: feedOf('English'), sv: feedOf('Svenska') });
    const files = await bake({ feeds, address, integrity });
    assert.match(files.get('embed/sv/video-carousel.html')!, /Svenska/);
    assert.match(files.get('embed/fi/video-carousel.html')!, /English/);
  });

  it('leads to what lies in the folder wherever that is copied, and says its address on pages of others', async () => {
    const files = await bake({ feeds: folderOf({ en: feedOf('Words') }), address, integrity });
    assert.match(files.get('embed/en/declaration-viewer.html')!, /href="\.\.\/\.\.\/feed\/a\.pdf"/);
    assert.match(
      files.get('embed/en/declaration-viewer.fallback.html')!,
      /href="https:\/\/widgets\.example\.eu\/1\/feed\/a\.pdf"/,
    );
  });

  it('takes feeds from an address, and tells the script of it', async () => {
    const server = createServer(({ url }, response) => {
      const isThere = /^\/feed\/(en|de|register)\.json$/.test(url!);
      const words = `Words of ${url}`;
      const document = url!.includes('register') ? registerOf(words) : feedOf(words);
      response.writeHead(isThere ? 200 : 404).end(JSON.stringify(document));
    });
    const origin = await listen(server);
    try {
      const feeds = `${origin}/feed/{lang}.json`;
      const files = await bake({ feeds, address, integrity });
      const page = files.get('embed/de/podcast-player.html')!;
      assert.match(page, /Words of \/feed\/de\.json/);
      assert.match(files.get('embed/sv/podcast-player.html')!, /Words of \/feed\/en\.json/);
      assert.match(files.get('embed/de/signatory-list.html')!, /Words of \/feed\/register\.json/);
      const script = elementsOf(page).find(({ tagName }) => tagName === 'script')!;
      assert.equal(attribute(script, 'data-feed'), feeds);
    } finally {
      await close(server);
    }
  });

  it('says that there is nothing, where the feed has nothing for a widget', async () => {
    const feed = { ...feedOf('Words'), items: [], _cohesion: {} };
    const files = await bake({ feeds: folderOf({ en: feed }), address, integrity });
    for (const name of names)
      assert.match(files.get(`embed/en/${name}.html`)!, /There is nothing to show here yet\./);
  });

  it('says what is wrong with feeds, and by which command to see more', async () => {
    const wrong: [Record<string, unknown>, RegExp][] = [
      [{}, /no bg\.json|no en\.json/],
      [{ en: '{' }, /en\.json is no JSON.*feed:check/],
      [{ en: '[]' }, /en\.json is no feed.*feed:check/],
    ];
    for (const [feeds, message] of wrong)
      await assert.rejects(bake({ feeds: folderOf(feeds), address, integrity }), message);
    for (const [register, message] of [
      ['{', /register\.json is no JSON.*feed:check/],
      [{ entries: 1 }, /register\.json is no register.*feed:check/],
    ] as const) {
      const feeds = folderOf({ en: feedOf('Words') }, register);
      await assert.rejects(bake({ feeds, address, integrity }), message);
    }
    await assert.rejects(bake({ feeds: '/no/such/folder', address, integrity }), /ENOENT/);
  });

  it('keeps the text of a feed text, whatever it is', async () => {
    // In one text, since each makes all the files.
    const text = payloads.join(' " \' ` ');
    for (const link of ['https://a.example/1', 'javascript:xss()', '"><script>xss()</script>']) {
      const feeds = folderOf({ en: feedOf(text, link) }, registerOf(text, link));
      const files = await bake({ feeds, address, integrity });
      for (const name of names) {
        const elements = elementsOf(files.get(`embed/en/${name}.html`)!);
        const scripts = elements.filter(({ tagName }) => tagName === 'script');
        assert.deepEqual(
          scripts.map((script) => attribute(script, 'src')),
          ['../../cohesion.js'],
        );
        const allowed =
          /^(html|head|meta|title|link|base|style|script|body|h[1-6]|main|div|span|p|ul|li|a|strong|time|figure|figcaption|blockquote|cohesion-[a-z-]+)$/;
        for (const element of elements) {
          assert.match(element.tagName, allowed, name);
          for (const { name: own, value } of element.attrs) {
            assert.doesNotMatch(own, /^on|^style$/, name);
            if (own === 'href' || own === 'src') assert.match(value, /^(https?:|\.\.\/\.\.\/)/);
          }
        }
        assert.equal(elements.filter(({ tagName }) => tagName === 'style').length, 1);
      }
    }
  });
});
