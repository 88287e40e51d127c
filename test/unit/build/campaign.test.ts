/** The campaign page, `examples/campaign/`, as it is without a script: whole, and true to the facts. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { folderInPage } from '../../../scripts/lib/demo-page.ts';
import { registry } from '../../../src/registry.ts';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const page = read('examples/campaign/index.html');
const facts = JSON.parse(read('sample/facts.json')) as {
  signatories: { category: string; count: number }[];
  documents: { id: string; versions: { language: string; title: string | null }[] }[];
  videos: { title: string }[];
  podcasts: { title: string }[];
};
const prose = JSON.parse(read('sample/prose/sv.json')) as {
  principles: { texts: string[] };
  news: Record<string, { title: string }>;
};

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const walk = (node: Node): Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(walk) : []),
];
const elements = walk(parse(page));
const attribute = ({ attrs }: Element, name: string) =>
  attrs.find((one) => one.name === name)?.value;
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const body = plain(textOf(elements.find(({ tagName }) => tagName === 'body')!));
const all = (tag: string) => elements.filter(({ tagName }) => tagName === tag);

describe('the campaign page', () => {
  it('has the numbers of the facts', () => {
    for (const { count } of facts.signatories)
      assert.match(body, new RegExp(`\\b${count.toLocaleString('sv').replace(/\s/g, ' ')}\\b`));
  });

  it('has every principle, piece of news, film and episode in it', () => {
    const texts = [
      ...prose.principles.texts,
      ...Object.values(prose.news).map(({ title }) => title),
      ...[...facts.videos, ...facts.podcasts].map(({ title }) => title),
    ];
    assert.ok(texts.length > 30);
    for (const text of texts) assert.ok(body.includes(plain(text)), text);
  });

  it('has every document in each of its languages', () => {
    const links = all('a').map((link) => attribute(link, 'href') ?? '');
    for (const { id, versions } of facts.documents)
      for (const { language, title } of versions) {
        assert.ok(
          links.some((href) => href.endsWith(`/${id}-${language}.pdf`)),
          `${id} ${language}`,
        );
        if (title) assert.ok(body.includes(plain(title)), title);
      }
  });

  it('leads everywhere within itself, and to files of the sample', () => {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    assert.equal(new Set(ids).size, ids.length);
    for (const link of all('a')) {
      const href = attribute(link, 'href')!;
      if (href.startsWith('#')) assert.ok(ids.includes(href.slice(1)), href);
      else if (href.startsWith(folderInPage)) {
        const path = href.slice(folderInPage.length).replace(/#.*/, '');
        assert.ok(existsSync(join(root, 'dist/cdn', path)), `${href}: npm run build makes it`);
      } else assert.match(href, /^mailto:(\?|\w+@example\.eu$)/);
    }
  });

  it('asks nobody but the drop-in folder, and has no code or style of its own in it', () => {
    const scripts = all('script');
    assert.deepEqual(
      scripts.map((script) => attribute(script, 'src')),
      [`${folderInPage}cohesion.js`],
    );
    for (const element of elements)
      for (const { name, value } of element.attrs) {
        assert.doesNotMatch(name, /^on|^style$/);
        if (name === 'src' || name === 'href')
          assert.doesNotMatch(value, /^https?:(?!\/\/localhost:8001)/);
      }
  });

  it('has one first heading, and none that skips a level', () => {
    const levels = elements
      .flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? [])
      .map(Number);
    assert.equal(levels.filter((level) => level === 1).length, 1);
    for (const [index, level] of levels.entries())
      assert.ok(level <= (levels[index - 1] ?? 0) + 1, `heading ${index + 1}`);
  });

  it('has each widget of the library, each with words between its tags', () => {
    const widgets = elements.filter(({ tagName }) => tagName.startsWith('cohesion-'));
    assert.deepEqual(
      [...new Set(widgets.map(({ tagName }) => tagName))].sort(),
      Object.keys(registry)
        .map((name) => `cohesion-${name}`)
        .sort(),
    );
    for (const widget of widgets) assert.ok(plain(textOf(widget)).length > 5, widget.tagName);
  });
});
