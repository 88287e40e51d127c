/** Nothing that comes from a feed runs, loads or styles anything. */
import { expect } from '@open-wc/testing';
import { until } from '../support/page.ts';
import { sanitise } from '../../src/sanitise/sanitise.ts';
import { checkedLink } from '../../src/feed/address.ts';
import { payloads } from '../fixtures/xss.ts';

const base = 'https://alliance.example/feed/sv.json';
const words = {
  lang: 'sv',
  picture: 'Bild:',
  video: 'Video:',
  audio: 'Ljud:',
  page: 'Inbäddat:',
  back: 'Tillbaka',
  wide: 'Rulla i sidled.',
};
const options = { base, headingLevel: 3, words };
const clean = (html: string, headingLevel = 3): HTMLElement => {
  const place = document.createElement('div');
  place.append(sanitise(html, { ...options, headingLevel }));
  return place;
};

const tags = new Set(
  (
    'h1 h2 h3 h4 h5 h6 p br hr wbr div section article aside header footer hgroup address ul ol li dl dt dd ' +
    'blockquote q cite pre code kbd samp var a em strong b i u s del ins small sub sup mark abbr dfn time span ' +
    'bdi bdo ruby rt rp table caption thead tbody tfoot tr th td figure figcaption details summary'
  ).split(' '),
);
const attributes = new Set(
  (
    'href hreflang lang dir title datetime colspan rowspan scope headers id start reversed value open ' +
    // Ours: of the words that stand for a picture, of the place of a table.
    'class hidden style'
  ).split(' '),
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
      root.append(sanitise(payload, options));
      for (const element of root.querySelectorAll('*')) {
        expect(element.namespaceURI).to.equal('http://www.w3.org/1999/xhtml');
        expect(tags.has(element.localName), element.localName).to.equal(true);
        for (const { name, value } of element.attributes) {
          expect(attributes.has(name), `${element.localName} ${name}`).to.equal(true);
          if (name === 'href') expect(checkedLink(value, base)).to.equal(value);
          if (name === 'style') expect(value).to.match(/^(list-style-type: [a-z-]+;)?$/);
          if (name === 'class') expect(value).to.match(/^(wide|hint muted)$/);
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
    for (const payload of payloads) host.append(sanitise(payload, options));
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
    expect(
      place.querySelectorAll('img,source,video,iframe,embed,object,link,[style]'),
    ).to.have.length(0);
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
      '<p lang="de" dir="ltr">Ein <em>Satz</em><br>mit <strong>Wort</strong></p><ol start="3"><li value="4">x</li></ol>';
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

  const meant: [what: string, html: string, becomes: string][] = [
    ['words that are struck out', '<p>shall <strike>not</strike> be', '<p>shall <s>not</s> be</p>'],
    ['so by a style', '<p style="TEXT-DECORATION: line-through">a</p>', '<p><s>a</s></p>'],
    [
      'so by its longhand',
      '<span style="x:y;text-decoration-line: underline line-through">a</span>',
      '<span><s>a</s></span>',
    ],
    [
      'so in a list',
      '<ul style="text-decoration:line-through"><li>a</li></ul>',
      '<ul><li><s>a</s></li></ul>',
    ],
    ['so once', '<del style="text-decoration:line-through">a</del>', '<del><s>a</s></del>'],
    [
      'raised by a style',
      'm<span style="vertical-align: super">2</span>',
      'm<span><sup>2</sup></span>',
    ],
    [
      'stressed by a style',
      '<span style="font-weight:700">a</span>',
      '<span><strong>a</strong></span>',
    ],
    ['not stressed', '<b style="font-weight:normal">a</b>', '<span>a</span>'],
    [
      'lines of a centre',
      '<center>Joint declaration</center>Next line',
      '<div>Joint declaration</div>Next line',
    ],
    ['lines of a menu', '<nav><a>a</a></nav><main>b</main>', '<div>a</div><div>b</div>'],
    [
      'lines that a style makes',
      '<span style="display:block">a</span>b',
      '<div><span>a</span></div>b',
    ],
    ['space around a button', '<p>a<button>b</button><label>c</label>d', '<p>a b  c d</p>'],
    ['ticks', '<p><input type="checkbox" checked>a</p>', '<p>☑  a</p>'],
    [
      'details',
      '<details open><summary>A</summary>b</details>',
      '<details open=""><summary>A</summary>b</details>',
    ],
    ['a summary alone', '<summary>A</summary>b', '<div>A</div>b'],
    [
      'entries without a list',
      '<li>a</li> <li>b</li><p>c</p>',
      '<ul><li>a</li><li>b</li></ul> <p>c</p>',
    ],
    ['entries of a menu', '<menu><li>a</li></menu>', '<ul><li>a</li></ul>'],
    [
      'entries with words between',
      '<li>a</li>x<li>b</li>',
      '<ul><li>a</li></ul>x<ul><li>b</li></ul>',
    ],
    [
      'a formula',
      '<p><math><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mfrac><mn>1</mn><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mfrac></math></p>',
      '<p><span>x<sup>2</sup>=1/(a+b)</span></p>',
    ],
    [
      'a formula in words',
      '<math alttext="a over b"><mfrac><mi>a</mi><mi>b</mi></mfrac></math>',
      '<span>a over b</span>',
    ],
    [
      'a formula without its source',
      '<math><semantics><msub><mi>x</mi><mn>1</mn></msub><annotation encoding="application/x-tex">x_1</annotation></semantics></math>',
      '<span>x<sub>1</sub></span>',
    ],
    [
      'the words of a picture, and a link to it',
      '<img alt="Map of regions" src="m.png">',
      '<a href="https://alliance.example/feed/m.png"><span lang="sv">Bild:</span> Map of regions</a>',
    ],
    [
      'the name of a picture without words',
      '<img src="/a/m%20n.png">',
      '<a href="https://alliance.example/a/m%20n.png"><span lang="sv">Bild:</span> m n.png</a>',
    ],
    [
      'nothing of a picture that says nothing',
      'a<img alt="" src="m.png"><img src="t.gif" width="1" height="1">',
      'a',
    ],
    [
      'the link that a picture is',
      '<a href="x"><img alt="Map" src="m.png"></a>',
      '<a href="https://alliance.example/feed/x"><span><span lang="sv">Bild:</span> Map</span></a>',
    ],
    [
      'that has no words, too',
      '<a href="x"><img alt="" src="m.png"></a>',
      '<a href="https://alliance.example/feed/x"><span><span lang="sv">Bild:</span> m.png</span></a>',
    ],
    [
      'a figure that is only a picture',
      '<figure><img alt="Map" src="m.png"><figcaption>c</figcaption></figure>',
      '<figure><a href="https://alliance.example/feed/m.png"><span lang="sv">Bild:</span> Map</a> <figcaption>c</figcaption></figure>',
    ],
    [
      'a picture with an address that is not taken',
      '<img alt="Map" src="data:image/png,">',
      '<span><span lang="sv">Bild:</span> Map</span>',
    ],
    [
      'a drawing',
      '<svg><title>Map</title><path d="M0 0"/></svg>',
      '<span><span lang="sv">Bild:</span> Map</span>',
    ],
    ['nothing of an icon', 'a<svg><path d="M0 0"/></svg>', 'a'],
    [
      'the link in a video',
      '<video src="a.mp4">See <a href="b">the film</a></video>',
      '<span><span lang="sv">Video:</span> See <a href="https://alliance.example/feed/b">the film</a></span>',
    ],
    [
      'a video',
      '<video><source src="a.mp4"></video>',
      '<a href="https://alliance.example/feed/a.mp4"><span lang="sv">Video:</span> a.mp4</a>',
    ],
    [
      'a sound',
      '<audio src="a.mp3" title="Speech">no</audio>',
      '<a href="https://alliance.example/feed/a.mp3"><span lang="sv">Ljud:</span> Speech</a>',
    ],
    [
      'a frame',
      '<iframe src="https://maps.example/" title="Where"></iframe>',
      '<a href="https://maps.example/"><span lang="sv">Inbäddat:</span> Where</a>',
    ],
    [
      'the link in a frame',
      '<iframe src="x"><a href="y">map</a></iframe>',
      '<span><span lang="sv">Inbäddat:</span> <a href="https://alliance.example/feed/y">map</a></span>',
    ],
    [
      'the parts of a picture that are links',
      '<map><area href="a" alt="North"></map>',
      '<div><a href="https://alliance.example/feed/a">North</a></div>',
    ],
    [
      'of a page its main part',
      '<!doctype html><title>T</title><nav>menu</nav><main><p>words</p></main><footer>f</footer>',
      '<p>words</p>',
    ],
    [
      'of a page its article',
      '<html><body><dialog open>consent</dialog><article><p>words</p></article></body></html>',
      '<p>words</p>',
    ],
    [
      'of a page with several, all',
      '<html><body><article>a</article><article>b</article></body></html>',
      '<article>a</article><article>b</article>',
    ],
    [
      'of a page whose main part a script fills, the rest',
      '<html><body><main></main><p>words</p></body></html>',
      '<div></div><p>words</p>',
    ],
    [
      'of a text with an article, all',
      '<p>a</p><article>b</article>',
      '<p>a</p><article>b</article>',
    ],
    ['what was encoded twice', '&lt;p&gt;A &amp;amp; B&lt;/p&gt;', '<p>A &amp; B</p>'],
    ['words about markup', 'Use &lt;p&gt; here', 'Use &lt;p&gt; here'],
    [
      'the line ends of plain text',
      'One\r\n\ntwo &amp; <b>three\nfour</b>',
      'One<br><br>two &amp; <b>three<br>four</b>',
    ],
    ['not those of markup', '<p>One\ntwo</p>', '<p>One\ntwo</p>'],
    ['no dialogue that is closed', '<dialog>consent</dialog>a', 'a'],
    [
      'what a form was called',
      '<form><input name="removeAttribute"><input name="id"><b>a</b></form>',
      '<div>    <b>a</b></div>',
    ],
    ['its own body', '<img name="body"><p>a</p>', '<p>a</p>'],
  ];
  for (const [what, html, becomes] of meant)
    it(`${what}: ${html}`, () => expect(clean(html).innerHTML).to.equal(becomes));

  it('the cells of a table, and which headers are theirs', () => {
    const place = clean(
      '<table><caption>c</caption><thead><tr><th id="a" scope="col" colspan="2">h</th></tr></thead>' +
        '<tbody><tr><td headers="a gone" id="b">d</td></tr></tbody></table>',
    );
    const [header, cell] = place.querySelectorAll('th, td');
    expect(header!.id).to.match(/^cohesion-text-\d+$/);
    expect(cell!.getAttribute('headers')).to.equal(header!.id);
    expect(cell!.id).to.equal('');
    expect(clean('<table><tr><th id="a">').querySelector('[id]')).to.equal(null);
  });

  it('a table that is wider than its place scrolls by keyboard and says so, another one does neither', async () => {
    const place = clean(
      '<table><tr><td>narrow</td></tr></table><table><tr><td>wide</td></tr></table>',
    );
    document.body.append(place);
    place.style.width = '300px';
    const [narrow, wide] = place.querySelectorAll<HTMLElement>('.wide');
    wide!.style.overflowX = 'auto';
    wide!.querySelector('td')!.style.minWidth = '500px';
    await until(() => wide!.matches('[tabindex="0"][role=group]'), 'the table to be found wide');
    expect(wide!.getAttribute('aria-label')).to.equal(words.wide);
    expect((wide!.previousElementSibling as HTMLElement).hidden).to.equal(false);
    expect(narrow!.hasAttribute('tabindex')).to.equal(false);
    expect((narrow!.previousElementSibling as HTMLElement).hidden).to.equal(true);
    wide!.querySelector('td')!.style.minWidth = '';
    await until(() => !wide!.matches('[tabindex],[role],[aria-label]'), 'the table to fit');
    place.remove();
  });

  const markers: [html: string, type: string][] = [
    ['<ol type="a">', 'lower-alpha'],
    ['<ol type="A">', 'upper-alpha'],
    ['<ol type="i">', 'lower-roman'],
    ['<ol type="I">', 'upper-roman'],
    ['<ol type="1">', 'decimal'],
    ['<ol>', 'decimal'],
    ['<ol style="list-style-type:lower-alpha">', 'lower-alpha'],
    ['<ol style="list-style: inside Upper-Latin">', 'upper-latin'],
    ['<ol type="1" style="list-style-type:lower-greek">', 'lower-greek'],
    ['<ol style="list-style:none">', 'none'],
    ['<ol type="url(x)" style="list-style: url(/k)">', 'decimal'],
  ];
  for (const [html, type] of markers)
    it(`the markers of ${html}`, () => {
      const list = clean(`${html}<li>x</li></ol>`).querySelector('ol')!;
      document.body.append(list);
      expect(getComputedStyle(list).listStyleType).to.equal(type);
      list.remove();
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
    ['mailto:a@example.eu', 'mailto:a@example.eu'],
    ['tel:+32-2-000', 'tel:+32-2-000'],
    ['mailto:a b', null],
    ['sms:+322', null],
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

describe('links within a text', () => {
  let place: HTMLElement;
  let root: ShadowRoot;
  const show = (html: string) => root.append(sanitise(html, options));
  const links = () => [...root.querySelectorAll('a')];
  const focused = () => root.activeElement?.textContent ?? '';
  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
    root = place.attachShadow({ mode: 'open' });
  });
  afterEach(() => place.remove());

  it('lead to a note and back, without ids and without a change of the address', () => {
    const before = location.href;
    show('<p>Word<sup><a href="#n1">1</a></sup></p><ol><li id="n1">Note</li></ol>');
    expect(root.querySelector('[id], [name]')).to.equal(null);
    const [link] = links();
    link!.click();
    expect(focused()).to.equal('Note↩');
    const back = links()[1]!;
    expect(back.ariaLabel).to.equal(words.back);
    back.click();
    expect(focused()).to.equal('1');
    expect(root.querySelector('li')!.outerHTML).to.equal('<li>Note</li>');
    expect(location.href).to.equal(before);
  });

  it('lead back by the note’s own link, where it has one', () => {
    show(
      '<p>Word<sup id="r1"><a href="#n1">1</a></sup> more</p><ol><li id="n1">Note <a href="#r1">up</a></li></ol>',
    );
    links()[0]!.click();
    expect(focused()).to.equal('Note up');
    links()[1]!.click();
    expect(focused()).to.equal('1');
    expect(links()).to.have.length(2);
  });

  const leads: [what: string, html: string, focused: string][] = [
    ['a heading', '<a href="#x">to</a><h2 id="x">Why</h2><p>a</p>', 'Why'],
    ['a name in a line', '<a href="#x">to</a><p>a<a name="x"></a> b</p>', 'a b↩'],
    ['a name between paragraphs', '<a href="#x">to</a><a name="x"></a><p>a</p>', 'a↩'],
    ['a name in letters beyond ASCII', '<a href="#%C3%A4">to</a><p id="ä">a</p>', 'a↩'],
    ['the text’s own address and a name', `<a href="${base}#x">to</a><p id="x">a</p>`, 'a↩'],
    [
      'what is closed',
      '<a href="#x">to</a><details><summary>s</summary><p id="x">a</p></details>',
      'a↩',
    ],
  ];
  for (const [what, html, text] of leads)
    it(`lead to ${what}`, () => {
      show(html);
      links()[0]!.click();
      expect(focused()).to.equal(text);
    });

  it('lead nowhere where there is nothing of that name', () => {
    show('<p><a href="#gone">a</a> <a href="#">b</a></p><script id="gone"></script>');
    expect(links()).to.have.length(0);
  });

  it('are no stop for the keyboard once they have been left', () => {
    show('<a href="#x">to</a><p id="x">a</p>');
    links()[0]!.click();
    expect(root.querySelector('[tabindex]')).not.to.equal(null);
    links()[1]!.focus();
    expect(root.querySelector('[tabindex]')).to.equal(null);
  });
});
