/** Why a widget does not show: the right answer for pages that are broken, and none for those that are not. */
import { expect } from '@open-wc/testing';
import { languages } from '../../.generated/languages.ts';
import { diagnose, type Known } from '../../src/diagnosis/diagnose.ts';
import { sentences } from '../../src/diagnosis/sentences.ts';
import { registry } from '../../src/registry.ts';
import { brokenPages, goodPages, hash } from '../fixtures/pages.ts';

const shared = ['feed', 'partner', 'heading-level', 'lang'];
const known: Known = {
  widgets: Object.keys(registry),
  attributes: {
    'signatory-counter': ['categories', 'layout', 'refresh', 'trend', ...shared],
    'join-button': ['variant', 'new-tab', 'with-count', ...shared],
  },
  languages: ['en', ...languages],
  integrity: hash,
};

const findings = (html: string) =>
  diagnose(new DOMParser().parseFromString(html, 'text/html'), known);

describe('a page on which no widget shows', () => {
  it('is one of thirty kinds at least', () => {
    expect(brokenPages.length).to.be.at.least(30);
    expect(Object.keys(goodPages).length).to.be.at.least(20);
    const faults = new Set(brokenPages.flatMap(({ faults }) => faults));
    expect([...faults].sort()).to.deep.equal(Object.keys(sentences).sort());
  });

  for (const { name, html, faults } of brokenPages)
    it(`is told what is wrong: ${name}`, () => {
      const found = findings(html);
      expect(found.map(({ fault }) => fault)).to.deep.equal(faults);
      for (const { fault, values } of found)
        for (const sentence of sentences[fault](values)) {
          expect(sentence).to.not.match(/\{\w+\}|undefined|“”/);
          expect(sentence).to.match(/[.…]$/);
        }
    });
});

describe('a page with nothing wrong', () => {
  for (const [name, html] of Object.entries(goodPages))
    it(`is told nothing: ${name}`, () => {
      expect(findings(html).map(({ fault }) => fault)).to.deep.equal([]);
    });
});
