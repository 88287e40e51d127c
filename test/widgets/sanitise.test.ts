/** Nothing that comes from a feed runs, loads or styles anything. */
import { expect } from '@open-wc/testing';
import { until } from '../support/page.ts';
import { sanitise } from '../../src/sanitise/sanitise.ts';
import { checkedAddress } from '../../src/feed/address.ts';
import { payloads } from '../fixtures/xss.ts';

const base = 'https://alliance.example/feed/sv.json';
const clean = (html: string, headingLevel = 3): HTMLElement => {
  const place = document.createElement('div');
  place.append(sanitise(html, { base, headingLevel }));
  return place;
};

const tags = new Set(
  (
    'h1 h2 h3 h4 h5 h6 p br hr wbr div section article aside header footer hgroup address ul ol li dl dt dd ' +
    'blockquote q cite pre code kbd samp var a em strong b i u s del ins small sub sup mark abbr dfn time span ' +
    'bdi bdo ruby rt rp table caption thead tbody tfoot tr th td figure figcaption'
  ).split(' '),
);
const attributes = new Set(
  'href hreflang lang dir title datetime colspan rowspan scope start reversed value'.split(' '),
);

describe('markup of a feed', () => {
  let fired: string[] = [];
  beforeEach(() => {
    fired = [];
    (window as { xss?: unknown }).xss = (what = '') => fired.push(String(what));
  });
  after(() => {
    delete (window as { xss?: unknown }).xss;
  });

  it('is tried with at least 150 payloads, each of its own', () => {
    expect(new Set(payloads).size).to.equal(payloads.length);
    expect(payloads.length).to.be.at.least(150);
  });

  for (const [index, payload] of payloads.entries())
    it(`payload ${index + 1} is words only: ${payload.replace(/\s+/g, ' ').slice(0, 60)}`, () => {
      // In the page, in a shadow tree, as the reader shows it: what could run would run there.
      const host = document.createElement('div');
      document.body.append(host);
      const root = host.attachShadow({ mode: 'open' });
      root.append(sanitise(payload, { base, headingLevel: 3 }));
      for (const element of root.querySelectorAll('*')) {
        expect(element.namespaceURI).to.equal('http://www.w3.org/1999/xhtml');
        expect(tags.has(element.localName), element.localName).to.equal(true);
        for (const { name, value } of element.attributes) {
          expect(attributes.has(name), `${element.localName} ${name}`).to.equal(true);
          if (name === 'href') expect(checkedAddress(value, base)).to.equal(value);
        }
        if (element.localName === 'a')
          (element as HTMLElement).dispatchEvent(new Event('mouseover'));
      }
      host.remove();
      expect(fired).to.deep.equal([]);
    });

  it('runs nothing later either', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    for (const payload of payloads) host.append(sanitise(payload, { base, headingLevel: 3 }));
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    host.remove();
    expect(fired).to.deep.equal([]);
  });

  it('loads nothing: no picture, frame or film of any origin', async () => {
    const asked = () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => /^\/([a-j]|[ab]\.png|last)$/.test(path));
    const place = clean(
      '<img src="/a.png"><picture><source srcset="/b.png"></picture><video src="/c" poster="/d"></video>' +
        '<iframe src="/e"></iframe><embed src="/f"><object data="/g"></object><link rel=preload href="/h">' +
        '<p style="background:url(/i)" background="/j">words</p>',
    );
    document.body.append(place);
    expect(place.innerHTML).to.equal('<p>words</p>');
    // What had been asked for before this has been answered before it.
    await fetch('/last');
    await until(() => asked().includes('/last'), 'the entry of the last request');
    place.remove();
    expect(asked()).to.deep.equal(['/last']);
  });
});

describe('what a text keeps', () => {
  it('its structure and its languages', () => {
    const html =
      '<p lang="de" dir="ltr">Ein <em>Satz</em><br>mit <strong>Wort</strong></p><ol start="3"><li value="4">x</li></ol>' +
      '<table><caption>c</caption><thead><tr><th scope="col" colspan="2">h</th></tr></thead><tbody><tr><td>d</td></tr></tbody></table>';
    expect(clean(html).innerHTML).to.equal(html);
  });

  it('nothing of its looks, and no names that others could meet', () => {
    expect(
      clean(
        '<p id="x" class="y" style="color:red" data-z="1" aria-label="w" slot="v" part="u" name="t">words</p>',
      ).innerHTML,
    ).to.equal('<p>words</p>');
    expect(
      clean('<style>p{}</style><title>t</title><script>1</script><b>words</b>').innerHTML,
    ).to.equal('<b>words</b>');
  });

  it('the words of a whole document', () => {
    expect(
      clean(
        '<!doctype html><html><head><title>T</title></head><body><main><p>words</p></main></body></html>',
      ).innerHTML,
    ).to.equal('<p>words</p>');
  });

  const levels: [level: number, html: string, names: string][] = [
    [3, '<h1>a</h1><h2>b</h2>', 'h4 h5'],
    [3, '<h2>a</h2><h3>b</h3><h2>c</h2>', 'h4 h5 h4'],
    [2, '<h2>a</h2><h4>b</h4>', 'h3 h5'],
    [5, '<h1>a</h1><h2>b</h2>', 'h6 h6'],
    [6, '<h3>a</h3>', 'h6'],
    [2, '<h6>a</h6>', 'h3'],
  ];
  for (const [level, html, names] of levels)
    it(`headings under level ${level}: ${html} become ${names}`, () =>
      expect(
        [...clean(html, level).querySelectorAll('h1,h2,h3,h4,h5,h6')]
          .map(({ localName }) => localName)
          .join(' '),
      ).to.equal(names));

  const links: [href: string, becomes: string | null][] = [
    ['https://example.eu/a?b#c', 'https://example.eu/a?b#c'],
    ['../d.pdf', 'https://alliance.example/d.pdf'],
    ['//other.example/', 'https://other.example/'],
    ['http://example.eu/', null],
    ['#note', null],
    ['', null],
    ['javascript:xss()', null],
    ['data:text/html,x', null],
    ['mailto:a@example.eu', null],
    ['https://user:secret@example.eu/', null],
  ];
  for (const [href, becomes] of links)
    it(`a link to “${href}” ${becomes ? `leads to ${becomes}` : 'is only its words'}`, () => {
      const place = clean(
        `<p>See <a href="${href}" target="_blank" rel="opener" ping="/p">here</a>.</p>`,
      );
      const link = place.querySelector('a');
      expect(link?.getAttribute('href') ?? null).to.equal(becomes);
      expect(link?.getAttributeNames() ?? []).to.deep.equal(becomes ? ['href'] : []);
      expect(place.textContent).to.equal('See here.');
    });
});
