/** The embed pages as they are built: each says without a script what its widget says, and becomes that in place. */
import { expect } from '@open-wc/testing';
import { languages as translated } from '../../.generated/languages.ts';
import { registry } from '../../src/registry.ts';
import { click, engine } from '../support/commands.ts';
import { until } from '../support/page.ts';
import type { Widget } from './partner.ts';

const names = Object.keys(registry);
const languages = ['en', ...translated];
/** What the words are is the same in every engine: all languages are looked at in Chromium, a few in the slower ones. */
const looked = engine() === 'chromium' ? languages : ['en', 'fi', 'el', 'mt'];

const opened = new Set<HTMLIFrameElement>();
afterEach(() => {
  for (const frame of opened) frame.remove();
  opened.clear();
});

interface EmbedPage {
  readonly frame: HTMLIFrameElement;
  readonly document: Document;
  readonly widget: Widget;
  readonly violations: string[];
}

/** Opens an embed page on the tests' own origin, where they can look into it. */
async function open(
  path: string,
  { width = 800, height = 600, allow = '' } = {},
): Promise<EmbedPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `position: fixed; inset: 0 auto auto 0; border: 0; width: ${width}px; height: ${height}px`;
  frame.allow = allow;
  opened.add(frame);
  document.body.append(frame);
  const violations: string[] = [];
  frame.src = `/cdn/embed/${path}`;
  await until(
    () =>
      frame.contentDocument?.readyState !== 'loading' &&
      frame.contentDocument?.querySelector('main')?.firstElementChild,
    'the page',
  );
  frame.contentDocument!.addEventListener('securitypolicyviolation', (event) =>
    violations.push(`${event.effectiveDirective} ${event.blockedURI}`),
  );
  return {
    frame,
    document: frame.contentDocument!,
    widget: frame.contentDocument!.querySelector('main')!.firstElementChild as Widget,
    violations,
  };
}

const ready = (page: EmbedPage) => until(() => page.widget.state === 'ready', 'the widget', 20_000);

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * What a control is called, which needs a script to do anything, and how much of a list it shows; but what is listed to be
 * chosen from is content.
 */
const controls =
  'button:not(li button), [part="copy"], [part="country"] b, [part="status"], select, summary, label, [role=slider], dialog';

/** What is shown in a tree, by the blocks that it stands in, and cut where facts are strung together. */
function sentencesOf(root: Element): string[] {
  const view = root.ownerDocument.defaultView!;
  const blocks = new Map<Element, string>();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement!.closest(`${controls}, [aria-hidden=true], [hidden], style, svg`)) continue;
    let block = parentElement!;
    // It has no box of its own.
    while (block.localName === 'slot') block = block.parentElement!;
    if (!block.checkVisibility() || view.getComputedStyle(block).visibility === 'hidden') continue;
    while (view.getComputedStyle(block).display.startsWith('inline')) block = block.parentElement!;
    blocks.set(block, (blocks.get(block) ?? '') + textContent);
  }
  return [...blocks.values()].flatMap((text) => text.split(' · ').map(plain)).filter(Boolean);
}

describe('an embed page', () => {
  for (const name of names)
    it(`says without a script what ${name} says at first, in ${looked.length} languages`, async () => {
      for (const language of looked) {
        const page = await open(`${language}/${name}.html`);
        const said = plain(page.widget.textContent);
        await ready(page);
        const sentences = sentencesOf(page.widget.shadowRoot!.querySelector('.root')!);
        const missing = sentences.filter((sentence) => !said.includes(sentence));
        expect(sentences.length, language).to.be.at.least(1);
        expect(
          missing.length / sentences.length,
          `${language}, of ${sentences.length}: ${missing.join(' | ')}`,
        ).to.be.at.most(0.05);
        expect(page.violations, language).to.deep.equal([]);
        page.frame.remove();
      }
    }).timeout(120_000);

  it('gives its widget the parameters of its address, but never another feed', async () => {
    const page = await open(
      'sv/signatory-counter.html?layout=compact&feed=https%3A%2F%2Fother.example.eu%2Ffeed.json&utm_source=x',
    );
    const lines: string[] = [];
    const { console } = page.frame.contentWindow as Window & typeof globalThis;
    console.warn = (line: string) => lines.push(line);
    await ready(page);
    await until(() => page.widget.shadowRoot!.querySelector('[part="sentence"]'), 'the layout');
    expect(page.widget.getAttributeNames().sort()).to.deep.equal(['heading-level', 'layout']);
    await until(() => lines.length > 0, 'a line in the console');
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('"utm_source"');
  });

  it('is a page of its own: a title, one first heading, one main part, its addresses and its picture', async () => {
    for (const name of names) {
      const { document } = await open(`mt/${name}.html`);
      const one = (selector: string) => {
        const all = document.querySelectorAll(selector);
        expect(all.length, `${name}: ${selector}`).to.equal(1);
        return all[0]!;
      };
      const path = `embed/mt/${name}`;
      expect(document.documentElement.lang).to.equal('mt');
      expect(one('h1').textContent).to.equal(
        one('meta[property="og:title"]').getAttribute('content'),
      );
      expect(document.title).to.contain(one('h1').textContent);
      one('main');
      expect(one('link[rel=canonical]').getAttribute('href')).to.match(new RegExp(`${path}.html$`));
      expect(document.querySelectorAll('link[hreflang]').length).to.equal(languages.length + 1);
      expect(one('meta[property="og:image"]').getAttribute('content')).to.match(/^https?:.+\.\w+$/);
      expect(one('meta[name=description]').getAttribute('content')).to.match(/\w/);
      expect(document.querySelector('meta[name=robots]')).to.equal(null);
      const { href } = one('link[type="application/json+oembed"]') as HTMLLinkElement;
      expect(new URL(href).pathname).to.equal(`/${path}.oembed.json`);
    }
  });

  it('tells other systems how to embed it, at the address that its page names', async () => {
    for (const name of names) {
      const answer = await fetch(`/cdn/embed/bg/${name}.oembed.json`);
      const { version, type, title, width, height, html } = (await answer.json()) as Record<
        string,
        string | number
      >;
      expect([version, type]).to.deep.equal(['1.0', 'rich']);
      const { body } = new DOMParser().parseFromString(String(html), 'text/html');
      const [words, frame] = body.children as unknown as [HTMLElement, HTMLIFrameElement];
      expect(body.children.length).to.equal(2);
      expect(words.hidden).to.equal(true);
      expect(words.querySelector('a')!.href).to.equal(frame.src);
      expect(frame.title).to.equal(title);
      expect(frame.title).to.match(/\S/);
      expect(frame.src).to.match(new RegExp(`/embed/bg/${name}\\.html$`));
      expect([frame.width, frame.height]).to.deep.equal([String(width), String(height)]);
    }
  });

  it('has a fallback to paste, which no widget takes for part of the page', async () => {
    for (const name of names) {
      const html = await (await fetch(`/cdn/embed/el/${name}.fallback.html`)).text();
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      expect(body.children.length).to.equal(1);
      expect(body.querySelectorAll('a[href]').length, name).to.be.at.least(
        // Numbers are no links.
        name.startsWith('signatory-') ? 0 : 1,
      );
      for (const link of body.querySelectorAll('a'))
        expect(link.getAttribute('href')).to.match(/^https?:/);
      expect(body.querySelectorAll('script, style, [style], img').length).to.equal(0);
    }
  });

  for (const width of [320, 1280])
    it(`fits ${width} px without a script, and with`, async () => {
      for (const name of names)
        for (const language of ['fi', 'el']) {
          const page = await open(`${language}/${name}.html`, { width });
          const { documentElement } = page.document;
          const fits = () =>
            expect(documentElement.scrollWidth, `${language} ${name}`).to.be.at.most(width);
          fits();
          await ready(page);
          fits();
          page.frame.remove();
        }
    }).timeout(60_000);

  it('becomes its widget in place: nothing that is seen moves', async () => {
    // Only Chromium measures it.
    if (engine() !== 'chromium') return;
    for (const name of names) {
      const page = await open(`sv/${name}.html`);
      const { PerformanceObserver } = page.frame.contentWindow as Window & typeof globalThis;
      let shifted = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifted += (entry as PerformanceEntry & { value: number }).value;
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      await ready(page);
      for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
      observer.disconnect();
      expect(shifted, name).to.be.below(0.005);
      page.frame.remove();
    }
  }).timeout(60_000);

  it('in a frame that lets no video fill the screen says what the frame lacks, and plays', async () => {
    const page = await open('sv/video-carousel.html', { allow: "fullscreen 'none'" });
    const lines: string[] = [];
    const { console } = page.frame.contentWindow as Window & typeof globalThis;
    console.warn = (line: string) => lines.push(line);
    let plays = 0;
    page.document.addEventListener('cohesion-play', () => (plays += 1));
    await ready(page);
    const play = page.widget.shadowRoot!.querySelector('[part="play"]')!;
    const at = play.getBoundingClientRect();
    await click({ x: at.left + at.width / 2, y: at.top + at.height / 2 });
    await until(() => plays === 1, 'it to play', 25_000);
    expect(lines.filter((line) => line.includes('allow="fullscreen; autoplay"'))).to.have.length(1);
  }).timeout(40_000);

  it('scrolls in a frame of 200 px that nobody grows', async () => {
    const page = await open('sv/podcast-player.html', { height: 200 });
    await ready(page);
    const { scrollingElement } = page.document;
    scrollingElement!.scrollTop = 10_000;
    expect(scrollingElement!.scrollTop).to.be.above(100);
    expect(scrollingElement!.scrollTop + 200).to.equal(scrollingElement!.scrollHeight);
  });
});
