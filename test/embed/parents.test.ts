/** A widget stands in whatever a page's parent is: also in one that goes by its content. */
import { expect } from '@open-wc/testing';
import { registry } from '../../src/registry.ts';
import { scenario } from '../support/page.ts';
import { allShown, partnerPage, script } from './partner.ts';

const tags = Object.keys(registry).map((name) => `cohesion-${name}`);

const words =
  '<p>Kommunens egen text, som står bredvid och tar den plats som den behöver. </p>'.repeat(3);

/** Ways of a page to give its children no width of their own. */
const parents: Record<string, (widget: string) => string> = {
  'flex row': (widget) => `<div style="display:flex">${widget}<div>${words}</div></div>`,
  'flex row, wrapping': (widget) =>
    `<div style="display:flex;flex-wrap:wrap">${widget}<div>${words}</div></div>`,
  'centred flex column': (widget) =>
    `<div style="display:flex;flex-direction:column;align-items:center">${widget}</div>`,
  'inline-block': (widget) => `<div style="display:inline-block">${widget}</div>`,
  float: (widget) => `<div style="float:left">${widget}</div>`,
  'fit-content': (widget) => `<div style="width:fit-content;margin:auto">${widget}</div>`,
  'table cell': (widget) => `<table><tr><td>${widget}</td><td>${words}</td></tr></table>`,
  'auto columns of a grid': (widget) =>
    `<div style="display:grid;grid-template-columns:auto auto">${widget}<div>${words}</div></div>`,
  'placed in a grid': (widget) => `<div style="display:grid;place-items:center">${widget}</div>`,
  absolute: (widget) => `<div style="position:absolute">${widget}</div>`,
  block: (widget) => widget,
};

for (const tag of tags)
  for (const width of [1000, 320])
    it(`${tag} in ${Object.keys(parents).length} parents, ${width} px`, async () => {
      const site = await scenario();
      const page = await partnerPage({
        head: script(site),
        body: Object.entries(parents)
          .map(
            ([name, place]) =>
              `<section style="position:relative;overflow:auto;min-height:60px" data-parent="${name}">${place(`<${tag}></${tag}>`)}</section>`,
          )
          .join(''),
        width,
      });
      await allShown(page, Object.keys(parents).length, tag);
      const isButton = tag === 'cohesion-join-button';
      for (const section of page.document.querySelectorAll<HTMLElement>('section')) {
        const name = section.dataset['parent']!;
        const widget = section.querySelector(tag)!;
        const box = widget.getBoundingClientRect();
        const inner = widget.shadowRoot!.querySelector(isButton ? '.button' : '.root')!;
        expect(box.width, `${name}: width`).to.be.at.least(isButton ? 60 : width > 320 ? 240 : 140);
        expect(inner.getBoundingClientRect().width, `${name}: inside`).to.be.at.most(
          box.width + 0.5,
        );
        // Also where room is kept, which knows nothing of the words on it.
        if (isButton) expect(box.width, `${name}: too wide`).to.be.at.most(section.clientWidth);
        expect(inner.clientHeight, `${name}: height`).to.be.at.most(isButton ? 150 : 2500);
        const text = section.querySelector('p')?.parentElement!.getBoundingClientRect();
        if (text)
          expect(
            box.right <= text.left + 0.5 || box.bottom <= text.top + 0.5,
            `${name}: over the page’s own text`,
          ).to.equal(true);
        if (width > 320)
          expect(section.scrollWidth, `${name}: scrolls`).to.be.at.most(section.clientWidth);
      }
    });
