import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { baseLanguage, messageLanguage } from '../../../src/i18n/language.ts';

describe('messageLanguage', () => {
  for (const [tag, expected] of [
    ['sv', 'sv'],
    ['sv-FI', 'sv'],
    ['en-GB', 'en'],
    ['nb', 'en'],
    ['uk', 'en'],
    ['sr-Latn', 'en'],
    ['sv-Latn', 'en'],
  ] as const)
    it(`${tag} is shown in ${expected}`, () => assert.equal(messageLanguage(tag), expected));
});

describe('baseLanguage', () => {
  it('is what stands before the region', () => assert.equal(baseLanguage('de-AT'), 'de'));
});
