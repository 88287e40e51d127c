import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pseudoLanguage, pseudoMessages } from '../../../plugins/messages/pseudo.ts';
import { catalog } from '../../../plugins/messages/catalogs.ts';
import { messagesFor, pluralCategories } from '../../../plugins/messages/plurals.ts';
import { problems, untranslated } from '../../../plugins/messages/problems.ts';
import type { SourceMessage } from '../../../plugins/messages/sources.ts';

const value = (name: string, index = 0) => ({ untranslatable: `\${${name}}`, index });
const source: readonly SourceMessage[] = [
  { name: 'join', contents: ['Join'], desc: 'A button.' },
  { name: 'progress', contents: [value('done'), ' of ', value('total', 1)], desc: 'Progress.' },
  { name: 'regions.one', contents: ['region'], desc: 'Under a number.' },
  { name: 'regions.other', contents: ['regions'], desc: 'Under a number.' },
];
const good = [
  { name: 'join', contents: ['Dołącz'] },
  { name: 'progress', contents: [value('total', 1), ', z tego ', value('done')] },
  { name: 'regions.one', contents: ['region'] },
  { name: 'regions.few', contents: ['regiony'] },
  { name: 'regions.many', contents: ['regionów'] },
  { name: 'regions.other', contents: ['regionu'] },
];
/** The Polish word, too. */
const allowed = { 'regions.one': 'the Polish word' };
const check = (
  translated: typeof good | readonly (typeof good)[number][],
  reasons: object = allowed,
) => problems('pl', source, translated, reasons as Record<string, string>);
const missing = (translated: typeof good) => untranslated('pl', source, translated);
const without = (name: string) => good.filter((message) => message.name !== name);

describe('the gate of translations', () => {
  it('lets a complete one through', () => assert.deepEqual(check(good), []));

  it('names a missing message', () => {
    assert.deepEqual(missing(good), []);
    assert.deepEqual(missing(without('join')), ['pl: join: has no translation']);
    const empty = [...without('join'), { name: 'join', contents: [' '] }];
    assert.deepEqual(missing(empty), ['pl: join: has no translation']);
  });

  it('names a placeholder that differs', () => {
    const contents = [value('done'), ' z ', value('done')];
    const [problem] = check([...without('progress'), { name: 'progress', contents }]);
    assert.match(problem!, /^pl: progress: has the placeholders /);
  });

  it('names a plural category that the language uses and lacks', () => {
    assert.deepEqual(missing(without('regions.few')), ['pl: regions.few: has no translation']);
  });

  it('names a category that the language does not use, and a message that is no more', () => {
    assert.match(
      problems('sv', source, good, allowed).join(),
      /regions\.few: is not in the sources, or not a plural category of the language \(one, other\)/,
    );
  });

  const join = (text: string, language = 'pl') =>
    problems(language, source.slice(0, 1), [{ name: 'join', contents: [text] }]);

  it('wants a reason for what is the same as in English', () => {
    assert.match(
      check(good, {}).join(),
      /^pl: regions\.one: is the same as in English, “region”\. /,
    );
    assert.match(join('JOIN').join(), /is the same as in English/);
    const regions = good.map((message) =>
      message.name === 'regions.few' ? { ...message, contents: ['regions'] } : message,
    );
    assert.match(check(regions).join(), /^pl: regions\.few: is the same/);
  });

  it('lets a text without words be the same', () => {
    const range = [
      { name: 'range', contents: [value('a'), ' – ', value('b', 1)], desc: 'A range.' },
    ];
    assert.deepEqual(problems('pl', range, range), []);
  });

  it('names a reason that has outlived its message', () => {
    assert.match(check(good, { ...allowed, join: 'why' }).join(), /join: is no longer the same/);
    assert.match(
      check(good, { ...allowed, gone: 'why' }).join(),
      /gone: is not in the sources, but/,
    );
  });

  for (const [language, text, problem] of [
    ['pl', ' Dołącz', /begins or ends with a space/],
    ['pl', 'Dołącz\u00a0', /begins or ends with a space/],
    ['pl', 'Dołącz  tu', /two spaces/],
    ['pl', 'Czekaj...', /three dots/],
    ['pl', 'Dołącz'.normalize('NFD') + 'é'.normalize('NFD'), /composed form/],
    ['pl', '"Dołącz"', /has " for a quotation mark .* the language has „”/],
    ['de', '«Los»', /has « for/],
    ['sv', '”Gå med”', undefined],
    ['de', '„Los“', undefined],
    ['it', "Unisciti all'alleanza", /has ' for/],
    ['it', 'Unisciti all’alleanza', undefined],
    ['bg', 'Cтраница', /mixes alphabets within a word \(“Cт”\)/],
    ['bg', 'PDF файл', undefined],
    ['fr', 'Langue: français', /no-break space/],
    ['fr', 'Langue\u00a0: français', undefined],
    ['fr', '«\u00a0Lire\u00a0»', undefined],
    ['ro', 'Inchideţi', /cedilla/],
    ['ro', 'Închideți', undefined],
  ] as const)
    it(`${problem ? 'refuses' : 'lets through'} ${JSON.stringify(text)} in ${language}`, () => {
      if (problem) assert.match(join(text, language).join(), problem);
      else assert.deepEqual(join(text, language), []);
    });

  it('does not let an extraction pass that found nothing', () =>
    assert.match(problems('pl', [], []).join(), /no message at all/));
});

describe('messagesFor', () => {
  it('has one message for each category of the language', () => {
    const names = (language: string) => messagesFor(language, source).map(({ name }) => name);
    assert.deepEqual(names('sv').slice(2), ['regions.one', 'regions.other']);
    assert.equal(names('ga').length - 2, pluralCategories('ga').length);
  });

  it('tells the translator for which numbers', () =>
    assert.match(
      messagesFor('pl', source).find(({ name }) => name === 'regions.few')!.desc!,
      /numbers such as 2, 3, 4, 22/,
    ));
});

describe('the pseudo-locale', () => {
  const messages = pseudoMessages(messagesFor(pseudoLanguage, source));

  it('is as complete as a language', () => {
    assert.deepEqual(untranslated(pseudoLanguage, source, messages), []);
    assert.deepEqual(problems(pseudoLanguage, source, messages), []);
  });

  it('is at least 40 % longer than English, accented and bracketed, its values as they are', () => {
    const texts = catalog(pseudoLanguage, source, messages);
    assert.equal(texts['join'], '[Ĵöîñ öñé]');
    assert.equal(texts['progress'], '[{0} öƒ {1} öñé ţŵö]');
    assert.deepEqual(Object.keys(texts['regions.other']!), ['one', 'other']);
    const letters = (contents: (typeof source)[number]['contents']) =>
      contents.filter((part) => typeof part === 'string').join('').length;
    for (const { name, contents } of messagesFor(pseudoLanguage, source)) {
      const message = messages.find((one) => one.name === name)!;
      assert.ok(letters(message.contents) >= letters(contents) * 1.4, name);
    }
  });

  it('is in nothing that the sources import', () => {
    for (const name of ['catalogs.ts', 'languages.ts'])
      assert.doesNotMatch(
        readFileSync(new URL(`../../../.generated/${name}`, import.meta.url), 'utf8'),
        new RegExp(pseudoLanguage),
      );
  });
});

describe('catalog', () => {
  it('numbers placeholders as the source does, whatever their order', () =>
    assert.deepEqual(catalog('pl', source, good), {
      join: 'Dołącz',
      progress: '{1}, z tego {0}',
      'regions.other': { one: 'region', few: 'regiony', many: 'regionów', other: 'regionu' },
    }));

  it('has what is not translated in English, and marked', () => {
    const texts = catalog('pl', source, without('progress'));
    assert.equal(texts['progress'], '⟦{0} of {1}⟧');
    assert.equal(texts['join'], 'Dołącz');
  });
});
