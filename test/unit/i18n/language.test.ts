import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogs } from '../../../.generated/catalogs.ts';
import { baseLanguage, languageOf, messageLanguage } from '../../../src/i18n/language.ts';
import { loadLocale } from '../../../src/i18n/locale.ts';

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

describe('languageOf', () => {
  /** An element as far as this looks at it. */
  const element = (lang: string | null, parentNode: object | null = null) =>
    ({ getAttribute: () => lang, parentNode }) as unknown as Element;
  for (const [lang, expected] of [
    ['sv_SE', 'sv-SE'],
    ['zh_hant_tw', 'zh-Hant-TW'],
    [' de ', 'de'],
    ['not a tag', 'en'],
    ['', 'en'],
  ] as const)
    it(`"${lang}" is ${expected}`, () => assert.equal(languageOf(element(lang)), expected));

  it('is the nearest', () =>
    assert.equal(languageOf(element(null, element('fr', element('sv')))), 'fr'));
  it('is English where nothing says it', () => assert.equal(languageOf(element(null)), 'en'));
});

describe('loadLocale', () => {
  it('keeps the region of English, for dates', async () =>
    assert.equal((await loadLocale('en-IE')).tag, 'en-IE'));
  it('is English altogether in a language without messages', async () =>
    assert.deepEqual(await loadLocale('nb-NO'), await loadLocale('en')));
  it('says which messages cannot be had, and asks for them again the next time', async () => {
    const bring = catalogs['lt']!;
    catalogs['lt'] = () => Promise.reject(new Error('404'));
    await assert.rejects(loadLocale('lt'), { code: 'locale', message: /"lt".*404/ });
    catalogs['lt'] = bring;
    assert.equal((await loadLocale('lt')).language, 'lt');
    assert.equal(loadLocale('lt'), loadLocale('lt'), 'loaded once');
  });
});
